"""When many commands come at once: each is acknowledged in time, carried out once and in order, and answered."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, event, func, select
from sqlalchemy.exc import SQLAlchemyError

from bot.backlog import LEASE, MANY, Backlog
from bot.courtesy import Courtesy
from models.base import Base
from models.delivery import StoredCommand
from models.engine import Database
from tests.capture import captured_logs
from tests.story.driver import Story, playing

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Counter:
    """A desk at which commands are carried out, and a clock that stands still until it is turned."""

    def __init__(self, database: Database) -> None:
        self.database, self.now, self.courtesy = database, NOON, Courtesy()
        self.done: list[str] = []
        self.all_done = threading.Event()

    def backlog(self) -> Backlog:
        return Backlog(self.database, lambda: self.now, self.courtesy)

    def work(self, backlog: Backlog, most: int) -> None:
        """Carry out until so many are done."""
        self.all_done.clear()

        def carry_out(body: Any) -> None:
            self.done.append(body["text"])
            if len(self.done) >= most:
                self.all_done.set()

        backlog.start(carry_out)
        assert self.all_done.wait(20)
        backlog.stop()

    def stored(self) -> int:
        with self.database.look() as session:
            return session.scalar(select(func.count()).select_from(StoredCommand)) or 0


@pytest.fixture
def counter(database: Database) -> Counter:
    return Counter(database)


def command(text: str) -> dict[str, str]:
    return {"team_id": "T1", "user_id": "U1", "command": "/partner", "text": text, "response_url": "https://x.invalid"}


def test_what_was_stored_is_carried_out_once_in_its_order_and_is_gone(counter: Counter) -> None:
    backlog, texts = counter.backlog(), [f"command {number}" for number in range(50)]
    for text in texts:
        backlog.store(command(text)).result(20)
    assert (backlog.left, counter.stored(), backlog.is_needed()) == (50, 50, True)

    counter.work(backlog, most=50)

    assert counter.done == texts
    assert (backlog.left, counter.stored(), backlog.is_needed()) == (0, 0, False)


def test_what_comes_while_others_are_being_stored_is_stored_with_one_commit(counter: Counter) -> None:
    all_came, commits = threading.Event(), list[str]()

    def clock() -> datetime:
        assert all_came.wait(20)  # the first is being stored until then
        return NOON

    event.listen(counter.database.engine, "commit", lambda _connection: commits.append("one more"))
    backlog = Backlog(counter.database, clock, counter.courtesy)
    kept = [backlog.store(command(str(number))) for number in range(30)]
    assert not any(one.done() for one in kept)
    all_came.set()
    for one in kept:
        one.result(20)
    assert len(commits) <= 2

    counter.work(backlog, most=30)

    assert counter.done == [str(number) for number in range(30)]


def test_what_a_dead_process_had_taken_is_taken_up_after_its_lease(counter: Counter) -> None:
    dead = counter.backlog()
    dead.store(command("hello")).result(20)
    assert [row.user_id for row in dead._take()] == ["U1"]  # and here it dies
    other = counter.backlog()
    assert other._take() == []

    counter.now += LEASE + timedelta(seconds=1)
    counter.work(other, most=1)

    assert counter.done == ["hello"]
    assert counter.stored() == 0


def test_who_is_stopped_gives_back_what_was_not_begun(counter: Counter) -> None:
    backlog = counter.backlog()
    for number in range(3):
        backlog.store(command(str(number))).result(20)
    begun, go_on = threading.Event(), threading.Event()

    def carry_out(body: Any) -> None:
        counter.done.append(body["text"])
        begun.set()
        assert go_on.wait(20)

    backlog.start(carry_out)
    assert begun.wait(20)
    stopping = threading.Thread(target=backlog.stop)
    stopping.start()
    while not backlog._stopping:
        pass
    go_on.set()
    stopping.join()
    assert counter.done == ["0"]

    counter.work(counter.backlog(), most=3)
    assert counter.done == ["0", "1", "2"]


def test_what_was_erased_after_it_was_taken_is_not_carried_out(counter: Counter) -> None:
    backlog = counter.backlog()
    for text in ("first", "second"):
        backlog.store(command(text)).result(20)

    def erase_the_rest(body: Any) -> None:
        counter.done.append(body["text"])
        with counter.database.everywhere() as session:
            session.execute(delete(StoredCommand))

    assert backlog._turn(erase_the_rest)
    assert not backlog._turn(erase_the_rest)
    assert counter.done == ["first"]
    assert backlog.left == 0


def test_nothing_is_begun_when_little_of_the_lease_is_left(counter: Counter) -> None:
    backlog = counter.backlog()
    for text in ("slow", "next"):
        backlog.store(command(text)).result(20)

    def take_long(body: Any) -> None:
        counter.done.append(body["text"])
        counter.now += timedelta(seconds=31)

    assert backlog._turn(take_long)
    assert counter.done == ["slow"]
    assert counter.stored() == 1

    assert backlog._turn(take_long)
    assert counter.done == ["slow", "next"]


def test_while_the_database_is_away_it_rests_and_then_goes_on(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.backlog.LOOK_SECONDS", 0.05)
    backlog = counter.backlog()
    backlog.store(command("hello")).result(20)
    take, tries = backlog._take, list[str]()

    def fail_twice() -> list[StoredCommand]:
        tries.append("once more")
        if len(tries) < 3:
            raise SQLAlchemyError("the database is away")
        return take()

    monkeypatch.setattr(backlog, "_take", fail_twice)
    counter.work(backlog, most=1)

    assert counter.done == ["hello"]


def test_a_command_that_breaks_holds_up_no_other(counter: Counter) -> None:
    backlog = counter.backlog()
    for text in ("broken", "hello"):
        backlog.store(command(text)).result(20)

    def carry_out(body: Any) -> None:
        counter.done.append(body["text"])
        if body["text"] == "broken":
            raise ValueError("a fault of this one")

    with captured_logs() as logged:
        assert backlog._turn(carry_out)

    assert counter.done == ["broken", "hello"]
    assert (backlog.left, counter.stored()) == (0, 0)
    assert "backlog.broken" in logged.getvalue()


def test_what_cannot_be_stored_is_not_acknowledged(counter: Counter) -> None:
    Base.metadata.tables["stored_commands"].drop(counter.database.engine)

    with pytest.raises(SQLAlchemyError):
        counter.backlog().store(command("hello")).result(20)


@pytest.fixture(params=["http", "socket"])
def story(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Story]:
    with playing(f"sqlite:///{tmp_path}/story.sqlite3", request.param) as played:
        yield played


@contextmanager
def a_rush(story: Story) -> Iterator[None]:
    """So many wait for their answers that the next command is stored."""
    with ExitStack() as stack:
        for _ in range(MANY + 1):
            stack.enter_context(story.partner.runtime.courtesy.answering())
        yield


def _carried_out(story: Story) -> None:
    with story.partner.runtime.backlog._bell:
        assert story.partner.runtime.backlog._bell.wait_for(lambda: story.partner.runtime.backlog.left == 0, 20)


def test_in_a_rush_a_command_is_acknowledged_at_once_and_answered_a_little_later(story: Story) -> None:
    with a_rush(story):
        assert story.command("maja", "coffee", "/partner pausa") == ""
        assert story.command("samuel", "coffee", "/partner nonsense") == ""
        _carried_out(story)

    assert "Paus" in story.whisper("maja", "coffee")
    assert "nonsense" in story.whisper("samuel", "coffee")
    assert "paus" in story.home("maja").casefold()
    assert story.trouble == ""


def test_in_a_rush_a_command_with_no_address_of_slacks_is_done_all_the_same(story: Story) -> None:
    place = next(one for one in story.sandbox.workspace.channels.values() if one.name == "coffee")
    typed = story.envelope(story.person("maja")).slash_command(place, "/partner", "pausa")
    with a_rush(story):
        story.sandbox.world.link.send("slash_commands", typed | {"response_url": "https://slack.invalid/respond"})
        story.sandbox.world.link.send("slash_commands", {**typed, "response_url": "", "trigger_id": "other"})
        _carried_out(story)

    assert "paus" in story.home("maja").casefold()
    assert "backlog." not in story.trouble


def test_in_a_rush_a_form_still_opens_at_once(story: Story) -> None:
    with a_rush(story):
        story.command("maja", "coffee", "/partner profil")
        assert story.partner.runtime.backlog.left == 0

    assert story.submit("maja")["ok"]


def test_in_a_rush_a_command_that_cannot_be_stored_is_not_acknowledged(story: Story) -> None:
    Base.metadata.tables["stored_commands"].drop(story.partner.runtime.database.engine)
    with a_rush(story):
        answer = story.post("command", **{"as": "maja"}, channel="coffee", text="/partner pause")

    assert not answer["ok"]
    assert "failed with the error" in str(answer)
