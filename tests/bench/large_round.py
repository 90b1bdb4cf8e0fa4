"""A round of 10,000 people at Slack's limits, with three restarts, on a virtual clock."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.sandbox.ratelimit import PER_MINUTE
from tests.bench.figures import Figure, at_least, at_most, none, noted
from tests.bench.virtual import MONDAY, Fleet, database, introduction, workspace
from tests.crash.network import Json

TEAM = "T0ROUND001"
PAIRS = 5_000
RESTARTS = (20, 50, 80)
"""Minutes after the beginning at which the process is killed."""
DOWN_SECONDS = 10.0


def measure(seed: int) -> Iterator[Figure]:
    """Play it once."""
    opened: list[datetime] = []
    with database() as made:
        fleet = Fleet(made, lambda clock: [workspace(TEAM, 2 * PAIRS, clock)], seed)

        def note(method: str, _params: Json) -> None:
            if method == "conversations.open":
                opened.append(fleet.stage.now)

        fleet.network.on_departure = note
        fleet.enqueue(TEAM, (introduction(number, fleet.stage.now) for number in range(PAIRS)))
        for minutes in RESTARTS:
            fleet.stage.after(minutes * 60, lambda: fleet.restart(DOWN_SECONDS))
        fleet.start()
        fleet.run(timedelta(hours=4))
        fleet.close()
        said, left, took = fleet.said(), fleet.unfinished(), fleet.minutes
        refused = sum(call.status == 429 for call in fleet.slacks[TEAM].calls)
    allowed = (opened[-1] - MONDAY) / timedelta(minutes=1) * PER_MINUTE["3"]
    yield noted("round: 10,000 people, three restarts; calls answered 429", str(refused))
    yield none("round: introductions lost", PAIRS - len(said) + left)
    yield none("round: introductions doubled", said.total() - len(said))
    yield at_most("round: until the last introduction", took, 105, " min", 1)
    yield at_least("round: use of conversations.open while there is work", 100 * PAIRS / allowed, 95, " %", 1)
