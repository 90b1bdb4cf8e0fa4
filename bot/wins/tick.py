"""What time makes due in wins. Each story and each digest is a transaction of its own; rows decide."""

from datetime import datetime

from sqlalchemy import select

from bot import logs
from bot.people.service import is_granted
from bot.wins.service import digests, issues
from bot.wins.service.asking import moving, take_step
from models.engine import Database
from models.wins import Win, WinDigest

log = logs.get(__name__)


def tick(database: Database, team_id: str, now: datetime) -> None:
    """Do everything that is due in one workspace."""
    with database.read(team_id) as session:
        stories = moving(session)
        due = [digest.id for digest in digests.running(session) if issues.due_for(digest, now) is not None]
        on_their_way = bool(issues.on_their_way(session))
        draws = bool(due) and is_granted(session, "files:write")
    for win_id in stories:
        with database.team(team_id) as session:
            win = session.get(Win, (team_id, win_id), with_for_update=True)
            if win is not None:
                take_step(session, win, now)
    if draws:
        _get_ready_to_draw()
    for digest_id in due:
        _keep_day(database, team_id, digest_id, now)
    if due or on_their_way:
        with database.team(team_id) as session:
            for issue in issues.on_their_way(session, lock=True):
                issues.bring_on(session, issue, now)


def _keep_day(database: Database, team_id: str, digest_id: str, now: datetime) -> None:
    with database.team(team_id) as session:
        query = select(WinDigest).where(WinDigest.id == digest_id).with_for_update()
        digest = session.scalars(query).one()
        issue = issues.keep_day(session, digest, now)
        log.info("wins.digest", team=team_id, digest=digest_id, composed=issue is not None)


def _get_ready_to_draw() -> None:
    """Read what drawing needs before a transaction waits for it: the first time takes seconds."""
    from bot.wins.picture import can_draw  # noqa: PLC0415 - see there

    can_draw(())
