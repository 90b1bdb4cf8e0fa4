"""A hundred workspaces, one of which sends 50,000 messages: nobody else waits for it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from random import Random

from sqlalchemy import select

from bot.delivery.outbox import Letter
from models.delivery import Kind, OutboxRow
from tests.bench.figures import Figure, at_most, none, noted, percentile
from tests.bench.virtual import Fleet, database, person_id, workspace

LARGE = "T0LARGE001"
MESSAGES = 50_000
PEOPLE = 1_000
SMALL = [f"T0SMALL{number:03d}" for number in range(99)]
LETTERS = 6
"""That each small workspace sends, at random moments within the time measured."""
MINUTES = 10


def direct(number: int, person: int, now: datetime) -> Letter:
    """A letter to one person."""
    return Letter(f"letter {number}", Kind.DM, "letter", now, user_ids=(person_id(person),))


def measure(seed: int) -> Iterator[Figure]:
    """Play ten minutes of it; the large workspace has work for hours."""
    dice = Random(seed)  # noqa: S311 - a run must be repeatable, not secret
    with database() as made:
        fleet = Fleet(
            made,
            lambda clock: [workspace(LARGE, PEOPLE, clock), *(workspace(each, LETTERS, clock) for each in SMALL)],
            seed,
        )
        fleet.enqueue(LARGE, (direct(each, each % PEOPLE, fleet.stage.now) for each in range(MESSAGES)))
        for team_id in SMALL:
            for number in range(LETTERS):
                moment = dice.uniform(0, MINUTES * 60)
                fleet.stage.after(moment, partial(_write, fleet, team_id, number))
        fleet.start()
        fleet.run(timedelta(minutes=MINUTES + 1))
        fleet.close()
        waits, large = _waits(fleet), len([True for each in fleet.slacks[LARGE].messages.values() for _ in each])
    yield noted(f"fairness: the large workspace in {MINUTES} minutes", f"{large:,} sent")
    yield none("fairness: letters of the others not sent", len(SMALL) * LETTERS - len(waits))
    yield at_most("fairness: the others' wait, 95th percentile", percentile(waits, 0.95), 5, " s")
    yield noted("fairness: the others' wait, median and longest", f"{percentile(waits, 0.5):.2f}, {max(waits):.2f} s")


def _write(fleet: Fleet, team_id: str, number: int) -> None:
    fleet.enqueue(team_id, [direct(number, number, fleet.stage.now)])


def _waits(fleet: Fleet) -> list[float]:
    with fleet.database.everywhere() as session:
        rows = session.execute(
            select(OutboxRow.due_at, OutboxRow.sent_at).where(
                OutboxRow.team_id.in_(SMALL), OutboxRow.sent_at.is_not(None)
            )
        )
        return [(sent - due).total_seconds() for due, sent in rows if sent is not None]
