"""The short form of the simulated crash proof; `make crash` runs the long one."""

import secrets
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

import pytest
from slack_sdk import WebClient

from bot.clock import Clock
from bot.delivery.worker import Worker
from models.engine import Database
from tests.crash.letters import TEMPLATE
from tests.crash.network import Weather
from tests.crash.senders import partner
from tests.crash.simulate import PER_WORLD, opened, play, play_all, replays
from tests.crash.townhall import WITH_HISTORY
from tests.crash.world import World
from tests.databases import Kind

POINTS = {
    *("before begin", "before commit", "after commit"),
    *("before the call", "during the call", "after the call"),
}
BLIND = WITH_HISTORY - {"im:history", "mpim:history", "channels:history", "groups:history"}
CRASHES = {"sqlite": 320, "postgresql": 80}


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    with opened(database_url) as database:
        yield database


def test_nothing_is_lost_or_said_twice_across_hundreds_of_crashes(database: Database, database_kind: Kind) -> None:
    seed, crashes = secrets.randbelow(10**9), CRASHES[database_kind]

    result = play_all(database, seed, crashes)

    assert result.crashes == crashes
    assert result.tally.is_clean, "\n".join([f"on {database_kind}", *replays(result, database_kind)])
    if database_kind == "sqlite":
        assert set(result.points) == POINTS


@pytest.fixture
def sqlite(fresh_database_url: Callable[[Kind], str]) -> Iterator[Database]:
    with opened(fresh_database_url("sqlite")) as database:
        yield database


def test_the_same_seed_plays_the_same_world(sqlite: Database) -> None:
    first, again, other = (play(sqlite, seed, 15) for seed in (7, 7, 8))

    assert (first.trace, first.letters, first.fates) == (again.trace, again.letters, again.fates)
    assert first.trace != other.trace


def test_the_harness_sees_a_sender_that_repeats_itself(sqlite: Database) -> None:
    result = play_all(sqlite, 1, PER_WORLD, "retry")

    assert result.tally.doubled


def test_the_harness_sees_a_sender_that_forgets(sqlite: Database) -> None:
    result = play_all(sqlite, 1, PER_WORLD, "at most once")

    assert result.tally.lost


def test_the_harness_sees_a_lease_that_ends_before_the_last_request_has_arrived(sqlite: Database) -> None:
    late = Weather(late=20, latest=300)
    outcomes = [World(f"late {number}", sqlite, PER_WORLD, weather=late).run() for number in range(3)]

    assert any(each.tally.doubled for each in outcomes)


def test_where_no_history_can_be_read_nothing_is_said_twice(sqlite: Database) -> None:
    outcomes = [World(f"blind {number}", sqlite, PER_WORLD, scopes=BLIND).run() for number in range(3)]

    assert [each.tally.doubled for each in outcomes] == [[], [], []]
    assert any(each.tally.lost for each in outcomes)


def test_where_no_history_can_be_read_introductions_are_said_again_once_and_no_more(sqlite: Database) -> None:
    outcomes = [World(f"blind {number}", sqlite, PER_WORLD, insisting, scopes=BLIND).run() for number in range(3)]

    repeated = Counter((each.seed, letter) for each in outcomes for letter in each.tally.doubled)
    assert set(repeated.values()) == {1}


def insisting(database: Database, clients: Mapping[str, WebClient], clock: Clock, owner: str) -> Worker:
    """The bot's delivery, where every letter counts as an introduction."""
    return partner(database, clients, clock, owner, sent_again={TEMPLATE})
