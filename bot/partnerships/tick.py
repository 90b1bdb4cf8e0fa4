"""What time makes due in partnerships. Rows decide, so a repeat changes nothing."""

from datetime import datetime, timedelta

from bot import logs
from bot.partnerships.rules import TIMERS, State, Talk
from bot.partnerships.service import cohorts, health, invitations, pairs, reviews, sessions, swaps, wants
from models.engine import Database, TeamSession
from models.partnerships import Partnership

log = logs.get(__name__)


def tick(database: Database, team_id: str, now: datetime) -> None:
    """Do everything that is due in one workspace: looked for with nothing locked, then done one by one."""
    with database.team(team_id) as session:
        for invitation in invitations.due(session, now):
            log.info("partnerships.invitation", team=team_id, invitation=invitation.id)
            invitations.take_step(session, invitation, now)
    with database.read(team_id) as session:
        offices = cohorts.due_cohorts(session, now)
        due = [row.id for row in pairs.running(session) if is_due(session, row, now)]
    for cohort_id in offices:
        with database.team(team_id) as session:
            cohorts.hold_office(session, cohort_id, now)
    for partnership_id in due:
        with database.team(team_id) as session:
            row = session.get(Partnership, (team_id, partnership_id), with_for_update=True)
            if row is not None and row.state is not State.ENDED:
                _look_after(session, row, now)


def is_due(session: TeamSession, row: Partnership, now: datetime) -> bool:
    """True where time may have something to do with a partnership; a repeat of it then changes nothing."""
    if pairs.somebody_left(session, row) or pairs.is_rested(session, row, now) or pairs.is_over(row, now):
        return True
    found = sessions.coming(session, row)
    if found is not None and (sessions.is_over(found, now) or swaps.is_forgotten(found, now)):
        return True
    times = [] if found is None else [sessions.prompt_at(session, found, row), swaps.swap_at(session, found)]
    times += [reviews.review_at(row), sessions.propose_at(session, row), wants.due_at(row), *_waiting(row)]
    return any(_is_due(at, now) for at in times) or health.is_due(row, now)


def _waiting(row: Partnership) -> list[datetime]:
    """From when on somebody may have to be reminded of the health check, or of their card."""
    asked = [row.checked_at if row.check_open else None, row.cards_asked_at if wants.is_asked(row) else None]
    return [at + timedelta(days=TIMERS.remind_days) for at in asked if at is not None]


def _look_after(session: TeamSession, row: Partnership, now: datetime) -> None:
    """One partnership: its end first, then breaks, then what is to be said."""
    if pairs.somebody_left(session, row):
        pairs.end(session, row, now)
        return
    pairs.rest(session, row, now)
    if pairs.is_over(row, now):
        log.info("partnerships.lapsed", partnership=row.id)
        pairs.end(session, row, now)
        return
    _look_after_sessions(session, row, now)
    if row.state is State.ACTIVE and row.resting_since is None:
        _go_on(session, row, now)


def _look_after_sessions(session: TeamSession, row: Partnership, now: datetime) -> None:
    found = sessions.coming(session, row)
    if found is None:
        return
    if sessions.is_over(found, now):
        sessions.lapse(session, found, row, now)
    elif swaps.is_forgotten(found, now):
        swaps.forget(session, found, row, now)
    elif _is_due(sessions.prompt_at(session, found, row), now):
        sessions.prompt(session, found, row, now)
    elif _is_due(swaps.swap_at(session, found), now):
        swaps.say_swap(session, found, row, now)


def _is_due(at: datetime | None, now: datetime) -> bool:
    return at is not None and now >= at


def _go_on(session: TeamSession, row: Partnership, now: datetime) -> None:
    if reviews.is_open(row, now):
        reviews.ask(session, row, now)
        reviews.remind(session, row, now)
        reviews.decide(session, row, now)
    if row.state is State.ACTIVE:
        _look_at_health(session, row, now)
    if row.state is State.ACTIVE and _is_due(sessions.propose_at(session, row), now):
        sessions.propose(session, row, Talk.SESSION, now)


def _look_at_health(session: TeamSession, row: Partnership, now: datetime) -> None:
    health.look_after(session, row, now)
    if health.is_due(row, now):
        health.ask(session, row, now)
    wants.look_after(session, row, now)
    if _is_due(wants.due_at(row), now):
        wants.ask(session, row, now)
