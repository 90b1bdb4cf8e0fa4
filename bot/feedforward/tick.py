"""What time makes due in feedforward. Each cycle is one transaction; rows decide, so a repeat changes nothing."""

from datetime import datetime

from bot import logs
from bot.feedforward.service import offers, steps
from models.engine import Database

log = logs.get(__name__)


def tick(database: Database, team_id: str, now: datetime) -> None:
    """Do everything that is due in one workspace."""
    with database.read(team_id) as session:
        cycle_ids = steps.due_cycles(session, now)
        offer_ids = offers.due_offers(session, now)
    for offer_id in offer_ids:
        with database.team(team_id) as session:
            offers.begin(session, offer_id, now)
    for cycle_id in cycle_ids:
        log.debug("feedforward.look", team=team_id, cycle=cycle_id)
        with database.team(team_id) as session:
            steps.advance(session, cycle_id, now)
