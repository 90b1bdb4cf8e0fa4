"""One budget for everything that is said to a person: what is left of it decides at the moment of sending."""

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.delivery.outbox import find
from bot.delivery.worker import Worker
from bot.people.budget import Ahead, held_back
from bot.people.rules import Rank, Start
from bot.people.waiting import Waiting
from models.delivery import Kind, State
from models.people import Person, Silence
from tests.delivery.conftest import ELSA, MEERA, Died, Office, dies_at

STOCKHOLM = "Europe/Stockholm"


@pytest.fixture
def worker(office: Office) -> Worker:
    """Of a workspace in which Elsa and Meera work in Stockholm; it is Monday, 09:00 there."""
    for user_id in (ELSA, MEERA):
        _know(office, user_id)
    return office.new_worker(waits=Waiting())


def _know(office: Office, user_id: str, **facts: Any) -> None:
    usual: dict[str, Any] = {"name": user_id, "zone": STOCKHOLM, "days_off": [], "locale": "en-US"}
    with office.database.team(office.sandbox.team_id) as session:
        session.merge(Person(team_id=session.team_id, id=user_id, **usual | facts))


def _on(office: Office, day: int, hour: int = 8) -> None:
    office.sandbox.clock.set(datetime(2026, 3, day, hour, 1, tzinfo=UTC))


def _waiting(office: Office, user_id: str = ELSA) -> list[str]:
    with office.database.read(office.sandbox.team_id) as session:
        return [row.key for row in held_back(session, user_id, office.now)]


def _enqueue(office: Office, *keys: str, **values: Any) -> None:
    for key in keys:
        office.facts[key] = key
        office.enqueue(key, template="note", **values)
        office.turn(1)  # the one that came first goes first


def _sent(office: Office) -> dict[str, int]:
    """Which of the letters a to h were said, and on which day of March."""
    with office.database.read(office.sandbox.team_id) as session:
        rows = {key: find(session, key) for key in "abcdefgh"}
    return {key: row.sent_at.day for key, row in rows.items() if row is not None and row.sent_at is not None}


def test_one_a_day_and_two_a_week_and_the_rest_waits_in_home(office: Office, worker: Worker) -> None:
    _enqueue(office, "a", "b", "c", "d")
    for day in (2, 3, 4, 5, 6, 9, 10):
        _on(office, day)
        worker.drain()
        if day == 2:
            assert _waiting(office) == ["b", "c", "d"]
    assert _sent(office) == {"a": 2, "b": 3, "c": 9, "d": 10}
    assert len(office.said) == 4
    assert _waiting(office) == []


def test_what_matters_most_is_said_first_though_it_came_last(office: Office, worker: Worker) -> None:
    _enqueue(office, "a", rank=Rank.NUDGE)
    _enqueue(office, "b", rank=Rank.PREVIEW)
    _enqueue(office, "c", rank=Rank.QUESTION)
    _enqueue(office, "d", rank=Rank.NUDGE, started_by=Start.COLLEAGUE)
    for day in (2, 3, 9, 10):
        _on(office, day)
        worker.drain()
    assert _sent(office) == {"d": 2, "c": 3, "b": 9, "a": 10}


@pytest.mark.usefixtures("worker")
def test_room_is_kept_for_what_a_programme_will_say(office: Office) -> None:
    coming = [Ahead(ELSA, datetime(2026, 3, day, 10, tzinfo=UTC), Rank.INTRODUCTION) for day in (4, 6)]
    foreseeing = office.new_worker(waits=Waiting([lambda _session, _ids, until: [x for x in coming if x.at < until]]))
    _enqueue(office, "a", rank=Rank.QUESTION)
    foreseeing.drain()
    assert (_sent(office), _waiting(office)) == ({}, ["a"])

    coming.clear()
    _on(office, 9)
    foreseeing.drain()
    assert _sent(office) == {"a": 9}


def test_a_message_to_a_group_counts_for_each_of_them(office: Office, worker: Worker) -> None:
    office.introduce("a")
    worker.drain()
    _enqueue(office, "b")
    _enqueue(office, "c", user_ids=(MEERA,))
    worker.drain()
    assert _sent(office) == {"a": 2}
    assert (_waiting(office), _waiting(office, MEERA)) == (["b"], ["c"])


def test_a_group_waits_for_whoever_has_no_room(office: Office, worker: Worker) -> None:
    _enqueue(office, "a")
    worker.drain()
    office.introduce("b", rank=Rank.NUDGE)
    worker.drain()
    assert (_waiting(office), _waiting(office, MEERA)) == (["b"], [])
    _on(office, 3)
    worker.drain()
    assert _sent(office) == {"a": 2, "b": 3}


def test_an_introduction_waits_for_another_day_but_for_no_other_week(office: Office, worker: Worker) -> None:
    _enqueue(office, "a", "b")
    for day in (2, 3):
        _on(office, day)
        worker.drain()
    office.introduce("c", rank=Rank.INTRODUCTION)
    worker.drain()
    assert _sent(office) == {"a": 2, "b": 3}
    _on(office, 4)
    worker.drain()
    assert _sent(office) == {"a": 2, "b": 3, "c": 4}


def test_answers_and_changes_do_not_count(office: Office, worker: Worker) -> None:
    _enqueue(office, "a", urgent=True)
    _enqueue(office, "b", started_by=Start.SELF)
    worker.drain()
    office.refresh("a")
    worker.drain()
    _enqueue(office, "c")
    worker.drain()
    assert _sent(office) == {"a": 2, "b": 2, "c": 2}


def test_what_waits_lapses_at_its_end_and_not_before(office: Office, worker: Worker) -> None:
    _enqueue(office, "a", "b")
    for day in (2, 3):
        _on(office, day)
        worker.drain()
    _enqueue(office, "c", not_after=datetime(2026, 3, 5, 12, tzinfo=UTC))
    worker.drain()
    assert (office.row("c").state, _waiting(office)) == (State.QUEUED, ["c"])

    _on(office, 5, 12)
    worker.drain()
    assert (office.row("c").state, office.row("c").reason, _waiting(office)) == (State.LAPSED, "late", [])


@pytest.mark.parametrize(
    ("facts", "day"),
    [
        ({"is_away": True, "away_until": datetime(2026, 3, 4, tzinfo=UTC)}, 4),
        ({"paused_at": datetime(2026, 3, 1, tzinfo=UTC), "paused_until": datetime(2026, 3, 5).date()}, 5),  # noqa: DTZ001
        ({"country": "SE"}, 2),
    ],
    ids=["away", "on a break", "a common Monday"],
)
def test_a_status_and_a_break_are_waited_for(office: Office, worker: Worker, facts: dict[str, Any], day: int) -> None:
    _know(office, ELSA, **facts)
    _enqueue(office, "a")
    for each in (2, 3, 4, 5):
        _on(office, each)
        worker.drain()
    assert _sent(office) == {"a": day}


def test_what_was_queued_for_somebody_on_a_long_break_lapses(office: Office, worker: Worker) -> None:
    _know(office, ELSA, paused_at=office.now)
    _enqueue(office, "a", not_after=office.now + timedelta(days=3))
    worker.drain()
    assert (office.row("a").state, office.row("a").reason) == (State.LAPSED, "late")


def test_quiet_keeps_what_was_queued_before_it_and_not_the_question_that_announces_it(
    office: Office, worker: Worker
) -> None:
    _enqueue(office, "a")
    office.turn(60)
    with office.database.team(office.sandbox.team_id) as session:
        session.add(Silence(user_id=ELSA, ignored=0, times=1, quiet_until=office.now + timedelta(days=60)))
    _enqueue(office, "b")
    worker.drain()
    assert set(_sent(office)) == {"b"}


def test_nothing_is_said_on_a_public_holiday(office: Office, worker: Worker) -> None:
    _know(office, ELSA, country="SE")
    office.sandbox.clock.set(datetime(2026, 4, 3, 8, tzinfo=UTC))  # Good Friday; Easter Monday is free, too
    _enqueue(office, "a")
    worker.drain()
    assert office.row("a").ready_at == datetime(2026, 4, 7, 7, tzinfo=UTC)


def test_two_workers_with_two_letters_to_one_person_say_one(office: Office, worker: Worker) -> None:
    office.enqueue("earlier")
    worker.drain()  # so that the conversation is open
    _on(office, 9)
    inside, go_on = threading.Event(), threading.Event()

    def stand_still(point: str) -> None:
        if point == "claiming":
            inside.set()
            go_on.wait(30)

    slow = office.new_worker(waits=Waiting(), point=stand_still)
    _enqueue(office, "a", "b")
    first, second = threading.Thread(target=slow.run_once), threading.Thread(target=worker.run_once)
    first.start()
    assert inside.wait(30)
    second.start()
    second.join(0.5)  # it decides, or waits to
    go_on.set()
    first.join()
    second.join()
    worker.drain()
    assert len(_sent(office)) == 1
    assert office.said == ["Hello.", "Hello."]
    assert len(_waiting(office)) == 1


def test_a_crash_between_intent_and_call_keeps_the_place_and_says_it_once(office: Office, worker: Worker) -> None:
    office.enqueue("earlier")
    worker.drain()
    _on(office, 9)
    _enqueue(office, "a", "b")
    with pytest.raises(Died):
        office.new_worker(waits=Waiting(), point=dies_at("calling", 1)).run_once()
    worker.drain()
    assert office.said == ["Hello."], "the other one waits: the first may have been said"
    assert len(_waiting(office)) == 1

    office.turn(90)
    worker.drain()
    assert office.said == ["Hello.", "Hello."]
    assert [office.row(key).kind for key in "ab"] == [Kind.DM, Kind.DM]
    assert len(_sent(office)) == 1
