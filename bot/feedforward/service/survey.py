"""The mini-survey: who is asked, what they say, and what is told of it, once and for good."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from sqlalchemy import delete, select

from bot.delivery.outbox import refresh_home
from bot.errors import Refusal
from bot.feedforward.rules.agenda import TIMERS
from bot.feedforward.rules.states import FEWEST_RATERS, MOST_NAMED, SUGGESTION, CycleState, Occasion
from bot.feedforward.rules.survey import SCORES, Followed, Result, Telling, from_store, result_of, to_store
from bot.feedforward.service.acting import thanked_helpers
from bot.feedforward.service.asking import allows_guests, check_people
from bot.feedforward.service.cycles import forget_raters, is_gone, locked, look, mine, move
from bot.feedforward.service.letters import Say, count_silence, say, show_anew
from bot.people.apart import exclusions_among
from bot.people.erased import is_somebody
from bot.people.service import people_by_id
from bot.people.silence import keep_on
from models.engine import TeamSession
from models.feedforward import Cycle, Rater, Suggestion

NAMING = (CycleState.CHOOSING, CycleState.ACTING)


def named(session: TeamSession, cycle_id: str) -> list[str]:
    """Whom the owner named beside the helpers."""
    query = select(Rater.rater_id).where(Rater.cycle_id == cycle_id).order_by(Rater.rater_id)
    return [rater_id for rater_id in session.scalars(query) if is_somebody(rater_id)]


def name_raters(session: TeamSession, cycle_id: str, user_id: str, chosen: Sequence[str], now: datetime) -> None:
    """Whoever else is to be asked; they hear of it when the survey begins.

    Raises:
        Refusal: beside the field: oneself, too many, or somebody who cannot be asked; or the survey has begun.
    """
    cycle = mine(session, cycle_id, user_id, *NAMING)
    helpers = {helper.helper_id for helper in thanked_helpers(session, cycle.id)}
    others = [one for one in dict.fromkeys(chosen) if one not in helpers]
    if user_id in chosen:
        raise Refusal("ff-not-yourself", field="helpers")
    if len(others) + len(helpers) > MOST_NAMED:
        raise Refusal("ff-too-many-raters", field="helpers", most=MOST_NAMED)
    check_people(session, others, people_by_id(session, others), now, guests=allows_guests(session, cycle))
    session.execute(delete(Rater).where(Rater.cycle_id == cycle.id))
    session.add_all(Rater(cycle_id=cycle.id, rater_id=other) for other in others)
    session.flush()
    look(session, cycle, now)


def raters_ahead(session: TeamSession, cycle: Cycle) -> list[str]:
    """Whom a survey would ask: the helpers who were thanked, and whom the owner named."""
    helpers = [helper.helper_id for helper in thanked_helpers(session, cycle.id)]
    return list(dict.fromkeys([*helpers, *named(session, cycle.id)]))


def open_survey(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    """Day 90: asked of all of them at once. Of fewer than three people nothing could be told, so nobody is asked."""
    candidates = [one for one in raters_ahead(session, cycle) if not is_gone(session, one)]
    left = {helper.helper_id for helper in thanked_helpers(session, cycle.id) if helper.has_left}
    apart = exclusions_among(session, [cycle.owner_id, *candidates])
    # Who wants to be left alone is not asked, and counts all the same: otherwise the owner could tell.
    asked = [one for one in candidates if one not in left and {one, cycle.owner_id} not in apart]
    session.execute(delete(Rater).where(Rater.cycle_id == cycle.id))
    if len(candidates) < FEWEST_RATERS:
        lap_done(session, cycle, now)
        return
    session.add_all(Rater(cycle_id=cycle.id, rater_id=one) for one in asked)
    move(session, cycle, CycleState.SURVEYED, now, days=TIMERS.survey_open)
    session.flush()
    for rater_id in asked:
        say(session, Say("ff-survey", rater_id, cycle.id, not_after=cycle.until, by_colleague=True), now)
        refresh_home(session, rater_id, now)


def lap_done(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    """One lap is done: the same again, something new, or a month's rest?"""
    move(session, cycle, CycleState.DONE, now, days=TIMERS.repeat)
    say(session, Say("ff-repeat", cycle.owner_id, cycle.id, not_after=cycle.until), now)


def rate(
    session: TeamSession, cycle_id: str, user_id: str, *, score: int, followed: Followed, idea: str, now: datetime
) -> None:
    """An answer; a second one replaces the first until the survey closes. The owner is told nothing of either.

    Raises:
        Refusal: beside the field; not asked; or the survey has closed.
    """
    cycle = locked(session, cycle_id)
    rater = session.get(Rater, (session.team_id, cycle_id, user_id), with_for_update=True)
    if cycle is None or cycle.state is not CycleState.SURVEYED or now >= (cycle.until or now):
        raise Refusal("ff-survey-over")
    if rater is None:
        raise Refusal("error-not-yours")
    if score not in SCORES:
        raise Refusal("ff-step-over", field="score")
    if len(idea.strip()) > SUGGESTION[1]:
        raise Refusal("ff-too-long", field="idea", most=SUGGESTION[1], n=len(idea.strip()))
    keep_on(session, user_id)
    rater.score, rater.followed = score, followed
    rater.idea = session.seal(idea.strip()) if idea.strip() else None
    show_anew(session, "ff-survey", cycle.id, user_id, now)
    refresh_home(session, user_id, now)


def rating_of(session: TeamSession, cycle_id: str, user_id: str) -> Rater | None:
    """What somebody is asked, and what they have said so far."""
    return session.get(Rater, (session.team_id, cycle_id, user_id))


def leave(session: TeamSession, cycle_id: str, user_id: str, now: datetime) -> None:
    """Be asked no more; an answer that was given goes, and nobody is told."""
    rater = rating_of(session, cycle_id, user_id)
    if rater is not None:
        session.delete(rater)
        session.flush()
        show_anew(session, "ff-survey", cycle_id, user_id, now)
        refresh_home(session, user_id, now)


def close_survey(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    """Count, keep what may be told, and destroy the rest: afterwards nobody can tell who said what."""
    raters = list(session.scalars(select(Rater).where(Rater.cycle_id == cycle.id).order_by(Rater.rater_id)))
    answered = [(one.score, one.followed) for one in raters if one.score is not None and one.followed is not None]
    result = result_of(answered)
    for rater in raters:
        if rater.score is None:
            count_silence(session, "ff-survey", cycle.id, rater.rater_id, now)
    if result.telling is not Telling.FEW:
        _keep_ideas(session, cycle, raters)
    cycle.result = to_store(result)
    lap_done(session, cycle, now)
    forget_raters(session, cycle, now)


def _keep_ideas(session: TeamSession, cycle: Cycle, raters: Sequence[Rater]) -> None:
    ideas = [rater.idea for rater in raters if rater.idea is not None]
    if len(ideas) < FEWEST_RATERS:
        return  # of one or two it could be told whose they are
    Random(f"{cycle.seed} survey").shuffle(ideas)  # noqa: S311 - a shuffle to replay
    for place, text in enumerate(ideas, start=1):
        session.add(
            Suggestion(cycle_id=cycle.id, giver_id=None, occasion=Occasion.SURVEY, place=place, shown=True, text=text)
        )
    session.flush()


def result_kept(cycle: Cycle) -> Result | None:
    """What the survey of a cycle tells; None where there was none."""
    return from_store(cycle.result) if cycle.result else None


def next_survey(cycle: Cycle) -> datetime | None:
    """When the survey of a cycle comes."""
    return None if cycle.acting_at is None else cycle.acting_at + timedelta(days=TIMERS.survey)
