"""A Home composed before its row is claimed: reading for it takes long, and whoever writes would wait for it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import OperationalError

from bot.delivery.claim import first_in
from bot.delivery.compose import Composed, compose
from bot.delivery.lanes import Lane
from bot.delivery.means import Means
from models.delivery import Kind, OutboxRow

PUBLISH = "views.publish"


@dataclass(frozen=True)
class Ready:
    """What was composed for a row as it stood. Whatever changes a Home gives its row another revision."""

    id: str
    revision: int
    outcome: Composed | Exception

    def is_for(self, row: OutboxRow) -> bool:
        """False when it is another row's, or shows what is no longer so."""
        return (row.id, row.revision) == (self.id, self.revision)

    def composed(self) -> Composed:
        """What to do for the row. Raises what its renderer raised."""
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


def prepare(means: Means, lane: Lane, now: datetime) -> Ready | None:
    """Compose what the first row of the lane shows, if it is a Home, and give way to answers between two queries."""
    if lane.method != PUBLISH:
        return None
    with means.database.read(lane.team_id) as session:
        session.between = means.courtesy.patience()
        row = first_in(session, lane, now, leases_are_sound=means.leases.are_sound(), to_keep=False)
        if row is None or row.kind != Kind.HOME:
            return None
        try:
            return Ready(row.id, row.revision, compose(session, row, means.renderers, now))
        except OperationalError:
            raise  # the database is away
        except Exception as error:  # noqa: BLE001 - raised again where the row is set back for it
            return Ready(row.id, row.revision, error)
