"""At Slack's pace: as fast as it allows, and never faster, whoever asks."""

import threading
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from bot.delivery.budgets import SLACK, Figures, Grant, per_minute, take_grant
from models.delivery import Budget, Kind, State
from models.engine import Database
from tests.delivery.conftest import ELSA, MEERA, MONDAY, Office

COFFEE = "C0COFFEE00"
PEOPLE = ("U0ELSA0000", "U0MEERA000", "U0ERIK0000", "U0PRIYA000", "U0ARJUN000", "U0KAVYA000", "U0NILS0000")
MINUTE = timedelta(minutes=1)


def _granted(database: Database, asked: list[tuple[datetime, bool]], method: str) -> list[datetime]:
    """When calls were granted. As in delivery, the first of each lane asks, and asks again when it was told to."""
    lanes = [sorted((at, urgent) for at, urgent in asked if urgent is lane) for lane in (True, False)]
    granted = []
    while any(lanes):
        lane = min((lane for lane in lanes if lane), key=lambda lane: lane[0][0])
        now, urgent = lane.pop(0)
        with database.team("T1") as session:
            until = take_grant(session, Grant(method, SLACK.methods[method], now, urgent=urgent))
        if until is None:
            granted.append(now)
        else:
            assert until > now
        lane[:] = [(max(at, until or now), urgent) for at, urgent in ([(now, urgent), *lane] if until else lane)]
    return granted


@pytest.mark.parametrize(("method", "calls"), [("conversations.open", 50), ("chat.update", 50), ("views.publish", 100)])
def test_bulk_uses_all_but_one_of_the_calls_of_a_minute(database: Database, method: str, calls: int) -> None:
    granted = _granted(database, [(MONDAY, False)] * calls, method)

    assert max(granted) - min(granted) == pytest.approx(MINUTE, abs=timedelta(milliseconds=1))
    assert all(later - earlier >= MINUTE / calls for earlier, later in pairwise(granted))


@given(st.lists(st.tuples(st.integers(0, 120_000), st.booleans()), max_size=90))
@settings(max_examples=25, deadline=None)
def test_no_minute_holds_more_calls_than_slack_allows_whoever_asks(
    fresh: Database, asked: list[tuple[int, bool]]
) -> None:
    with fresh.everywhere() as session:
        session.execute(delete(Budget))
    moments = [(MONDAY + timedelta(milliseconds=after), urgent) for after, urgent in asked]
    granted = _granted(fresh, moments, "chat.update")

    assert len(granted) == len(asked)
    assert all(sum(first <= each < first + MINUTE for each in granted) <= 50 for first in granted)


@pytest.fixture(scope="module")
def fresh(request: pytest.FixtureRequest) -> Database:
    """One database for all examples."""
    from cryptography.fernet import Fernet  # noqa: PLC0415

    from models.seal import Vault  # noqa: PLC0415

    return Database(request.getfixturevalue("databases").fresh("sqlite"), Vault([Fernet.generate_key().decode()]))


def test_who_is_waited_for_does_not_wait_behind_a_round(database: Database) -> None:
    _granted(database, [(MONDAY, False)] * 10, "chat.update")
    busy = MONDAY + 10 * SLACK.methods["chat.update"]

    assert _granted(database, [(busy, False), (busy, True)], "chat.update")[0] == busy


def test_after_somebody_waited_bulk_leaves_a_fifth_for_a_minute(database: Database) -> None:
    [asked] = _granted(database, [(MONDAY, True)], "chat.update")
    granted = _granted(database, [(asked, False)] * 50, "chat.update")

    assert sum(each < asked + MINUTE for each in granted) in (39, 40)


def test_a_clock_that_is_set_back_stops_nothing(database: Database) -> None:
    every = SLACK.methods["chat.update"]
    with database.team("T1") as session:
        take_grant(session, Grant("chat.update", every, MONDAY))
        assert take_grant(session, Grant("chat.update", every, MONDAY - timedelta(hours=1))) is None


def test_replicas_share_one_budget(database: Database) -> None:
    """Four threads of different replicas ask as fast as they can at one moment: one is granted."""
    granted: list[datetime] = []

    def ask() -> None:
        for _ in range(10):
            with database.team("T1") as session:
                if take_grant(session, Grant("chat.update", SLACK.methods["chat.update"], MONDAY)) is None:
                    granted.append(MONDAY)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(granted) == 1


def test_one_workspace_does_not_spend_what_another_has(database: Database) -> None:
    for team_id in ("T1", "T2"):
        with database.team(team_id) as session:
            assert take_grant(session, Grant("chat.update", SLACK.methods["chat.update"], MONDAY)) is None


def test_a_budget_says_when_to_ask_again() -> None:
    every = per_minute(50)
    used = Figures(next_at=int((MONDAY + every).timestamp() * 1_000_000))

    assert used.free_at(Grant("chat.update", every, MONDAY)) == pytest.approx(
        MONDAY + every, abs=timedelta(microseconds=1)
    )
    assert used.free_at(Grant("chat.update", every, MONDAY, urgent=True)) <= MONDAY + timedelta(microseconds=1)


def test_a_round_is_said_at_slacks_pace_and_meets_no_429(office: Office) -> None:
    worker = office.new_worker(paces=SLACK)
    pairs = [(first, second) for first in PEOPLE for second in PEOPLE if first < second]
    for first, second in pairs:
        office.introduce(f"{first}-{second}", user_ids=(first, second))
    office.deliver(worker, len(pairs) * 60 / 49 + 1)

    assert len(office.said) == len(pairs)
    assert set(office.calls("conversations.open")) == {200}
    assert set(office.calls("chat.postMessage")) == {200}


def test_posts_to_one_channel_are_a_second_apart(office: Office) -> None:
    worker = office.new_worker(paces=SLACK)
    for number in range(8):
        office.enqueue(f"k{number}", kind=Kind.CHANNEL, user_ids=(), channel_id=COFFEE)
    office.deliver(worker, 10)

    times = [float(message.ts) for message in office.messages]
    assert len(times) == 8
    assert all(later - earlier >= 0.99 for earlier, later in pairwise(times))


def test_an_answer_is_said_before_the_rest_of_a_round(office: Office) -> None:
    worker = office.new_worker(paces=SLACK)
    for number, person in enumerate(PEOPLE * 3):
        office.enqueue(f"k{number}", user_ids=(person,))
    office.deliver(worker, 3)
    said = len(office.said)
    office.enqueue("answer", template="intro", kind=Kind.CHANNEL, user_ids=(), channel_id=COFFEE, urgent=True)
    worker.run_once()

    assert office.said[said:] == ["Meet each other."]


def test_a_pause_outlives_the_process_and_holds_for_every_replica(office: Office) -> None:
    office.fault("chat.postMessage", "ratelimited", retry_after=30)
    office.enqueue()
    office.enqueue("other", user_ids=(MEERA,))
    office.worker.drain()

    for _ in range(2):
        office.turn(14)
        office.new_worker().drain()
        assert office.calls("chat.postMessage") == [429]
    office.turn(5)
    office.new_worker().drain()
    assert office.said == ["Hello."] * 2


def test_a_pause_stops_one_method_in_one_workspace(office: Office) -> None:
    office.fault("chat.postMessage", "ratelimited", retry_after=30)
    office.enqueue()
    office.show_home()
    office.worker.drain()
    with office.database.team("T0OTHER000") as session:
        granted = take_grant(session, Grant("chat.postMessage", SLACK.methods["chat.postMessage"], office.now))

    assert granted is None
    assert office.home_of().startswith("Hello.")
    assert office.said == []


def test_a_conversation_is_opened_once_for_each_set_of_people(office: Office) -> None:
    office.introduce("first", user_ids=(ELSA, MEERA))
    office.worker.drain()
    office.introduce("second", user_ids=(MEERA, ELSA))
    office.enqueue("alone")
    office.worker.drain()

    assert len(office.calls("conversations.open")) == 2
    assert office.row("second").channel_id == office.row("first").channel_id
    assert office.row("alone").channel_id != office.row("first").channel_id


def test_a_conversation_opened_for_another_message_meanwhile_is_not_opened_again(office: Office) -> None:
    office.introduce("first")
    office.introduce("second")
    office.worker.drain()

    assert office.said == ["Meet each other."] * 2
    assert len(office.calls("conversations.open")) == 1


def test_a_conversation_that_slack_knows_no_more_is_opened_anew(office: Office) -> None:
    office.enqueue("first")
    office.worker.drain()
    office.fault("chat.postMessage", "error", error="channel_not_found")
    office.enqueue("lost")
    office.worker.drain()
    office.enqueue("second")
    office.worker.drain()

    assert office.row("lost").state == State.FAILED
    assert office.said == ["Hello."] * 2
    assert len(office.calls("conversations.open")) == 2
