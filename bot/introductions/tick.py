"""What time makes due in introductions. Each step is one transaction; rows decide, so a repeat changes nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot import logs
from bot.background import AT_ONCE, Background, ChildFailed
from bot.introductions.rules import RoundState, Step
from bot.introductions.service import draw, followup, proposals, rounds
from bot.introductions.service.collect import collect
from bot.introductions.service.enrolment import enrol_members, gate_of
from bot.introductions.service.mending import mend
from bot.introductions.service.programmes import every, running
from bot.introductions.solving import solved
from models.engine import Database, TeamSession
from models.introductions import IntroProgramme, Round

log = logs.get(__name__)


def tick(database: Database, team_id: str, now: datetime, background: Background = AT_ONCE) -> None:
    """Do everything that is due in one workspace. What cannot be computed now waits for the next tick."""
    with database.team(team_id) as session:
        # Locked, so that replicas that tick at the same moment do this one after the other.
        for programme in running(session, lock=True):
            enrol_members(session, programme, now)
            rounds.plan_next(session, programme, now)
        mend(session, now)
    taken: set[tuple[str, Step]] = set()
    waiting: set[str] = set()
    while (due := _next_due(database, team_id, now, waiting)) is not None:
        if due in taken:
            raise RuntimeError(f"the step {due[1]} of round {due[0]} does not end")
        try:
            _take(database, team_id, due, now, background)
        except ChildFailed as error:
            log.warning("introductions.not_matched", team=team_id, round=due[0], error=str(error))
            waiting.add(due[0])
        taken.add(due)


def _next_due(database: Database, team_id: str, now: datetime, waiting: set[str]) -> tuple[str, Step] | None:
    with database.read(team_id) as session:
        # What lapses goes first: delivery may look at any moment, and keeps no room for what will not be said.
        return min(_all_due(session, now, waiting), key=lambda due: due[1] is not Step.LAPSE, default=None)


def _all_due(session: TeamSession, now: datetime, waiting: set[str]) -> Iterator[tuple[str, Step]]:
    for programme in every(session):
        for held in rounds.open_rounds(session, programme):
            step = rounds.step_of(programme, held, now)
            if step is not None and held.id not in waiting and _is_ready(session, programme, step):
                yield held.id, step


def _is_ready(session: TeamSession, programme: IntroProgramme, step: Step) -> bool:
    # Without the channel's members nobody could be told apart from somebody who left.
    return step is not Step.POOL or gate_of(session, programme).members is not None


def _take(database: Database, team_id: str, due: tuple[str, Step], now: datetime, background: Background) -> None:
    round_id, step = due
    log.info("introductions.step", team=team_id, round=round_id, step=step.value)
    if step is Step.DRAW:
        _draw(database, team_id, round_id, now, background)
        return
    with database.team(team_id) as session:
        programme, held = _locked(session, round_id)
        if rounds.step_of(programme, held, now) is step:
            _act(session, programme, held, step, now)
            if step in {Step.CLOSE, Step.LAPSE}:
                rounds.plan_next(session, programme, now)


def _act(session: TeamSession, programme: IntroProgramme, held: Round, step: Step, now: datetime) -> None:
    acts = {Step.POOL: rounds.pool, Step.NUDGE: followup.nudge, Step.ASK: followup.ask, Step.CLOSE: followup.close}
    if step is Step.LAPSE:
        rounds.lapse(held)
        proposals.forget_others(session, held.id)
    else:
        acts[step](session, programme, held, now)


def _draw(database: Database, team_id: str, round_id: str, now: datetime, background: Background) -> None:
    """Read, match with no transaction open so that nobody waits, then write if nobody else has."""
    with database.read(team_id) as session:
        held = session.get_one(Round, (team_id, round_id))
        programme = session.get_one(IntroProgramme, (team_id, held.programme_id))
        approved = proposals.approved_of(session, round_id)
        found = collect(session, programme, held, now)
    if approved is not None:
        found = replace(found, seed=approved.seed, keep=approved.groups)
    matching = solved(found, background)
    with database.team(team_id) as session:
        programme, held = _locked(session, round_id)
        if held.state is RoundState.POOLED and proposals.approved_of(session, round_id) == approved:
            draw.record(session, held, found, matching, now)
            proposals.forget_others(session, round_id)
            rounds.plan_next(session, programme, now)


def _locked(session: TeamSession, round_id: str) -> tuple[IntroProgramme, Round]:
    held = session.get_one(Round, (session.team_id, round_id), with_for_update=True)
    return session.get_one(IntroProgramme, (session.team_id, held.programme_id)), held
