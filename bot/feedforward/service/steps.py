"""What time does in one cycle, a step at a time."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Select, and_, delete, select

from bot.feedforward.rules.agenda import TIMERS, Due, Standing, Step, listen_until, newest_day, next_due, wake_at
from bot.feedforward.rules.states import CycleState, HelperState, Occasion, PoolState
from bot.feedforward.service import acting, cycles, pool, survey
from bot.feedforward.service.helping import move_helper, tell_owner
from bot.feedforward.service.letters import Say, count_silence, say, show_anew
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Suggestion
from models.kept import kept
from models.people import Person

MOST_STEPS = 100
"""More than any cycle has; it guards against a step that does not end."""
OWNERS_TURN = frozenset({HelperState.REPLIED, HelperState.LISTENED, HelperState.AGREED})


def due_cycles(session: TeamSession, now: datetime) -> list[str]:
    """Those that time has to look at, and those whose owner has left the company: they end at once."""
    return list(dict.fromkeys([*_due(now).scalars(session), *_ownerless().scalars(session)]))


@kept
def _due(now: datetime) -> Select[str]:
    return select(Cycle.id).where(Cycle.look_at.is_not(None), Cycle.look_at <= now).order_by(Cycle.look_at, Cycle.id)


@kept
def _ownerless() -> Select[str]:
    return (
        select(Cycle.id)
        .join(Person, and_(Person.team_id == Cycle.team_id, Person.id == Cycle.owner_id))
        .where(Cycle.look_at.is_not(None), Person.is_deleted.is_(True))
        .order_by(Cycle.id)
    )


def advance(session: TeamSession, cycle_id: str, now: datetime) -> None:
    """Do all that is due in a cycle. A repeat changes nothing."""
    cycle = cycles.locked(session, cycle_id)
    if cycle is None or cycle.state is CycleState.ENDED:
        return
    if cycles.is_gone(session, cycle.owner_id):
        cycles.close(session, cycle, now)
        return
    for _ in range(MOST_STEPS):
        standing = _standing(session, cycle, now)
        due = next_due(standing, now)
        if due is None:
            cycle.look_at = wake_at(standing, now)  # None once it has ended
            return
        ACTS[due.step](session, cycle, due, now)
        session.flush()
    raise RuntimeError(f"the cycle {cycle_id} does not come to rest")


def _standing(session: TeamSession, cycle: Cycle, now: datetime) -> Standing:
    standing = cycles.standing_of(session, cycle, now)
    if standing.rests:
        _wait_for_owner(session, cycle, now)
        standing = cycles.standing_of(session, cycle, now)
    return standing


def _wait_for_owner(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    """On a break the owner's own time stands still; whatever waits has a week left when they are back."""
    until = now + timedelta(days=TIMERS.grace)
    if cycle.until is not None and cycle.state is not CycleState.SURVEYED:
        cycle.until = max(cycle.until, until)
    if cycle.pool is PoolState.OUT and cycle.pool_until is not None:
        cycle.pool_until = max(cycle.pool_until, until)
    for helper in cycles.helpers_of(session, cycle.id):
        if helper.state in OWNERS_TURN and not helper.pooled:
            helper.until = max(helper.until, until)


def _remind_owner(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:  # noqa: ARG001 - the shape of all
    cycle.reminded = True
    say(session, Say("ff-go-on", cycle.owner_id, cycle.id, not_after=cycle.until, name=_since(cycle)), now)


def _remind_to_listen(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:  # noqa: ARG001 - the shape of all
    """What nobody reads is destroyed, and with it what others took the time to write: that is worth one reminder."""
    cycle.reminded = True
    until = listen_until(cycles.standing_of(session, cycle, now))
    say(session, Say("ff-listen-remind", cycle.owner_id, cycle.id, not_after=until, name=_since(cycle)), now)


def _since(cycle: Cycle) -> str:
    """Tells one coming into a state from another: a cycle may come back to `picked`."""
    return str(int(cycle.since.timestamp()))


def _end(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:
    if due.step is Step.FINISH:
        count_silence(session, "ff-repeat", cycle.id, cycle.owner_id, now)
    cycles.close(session, cycle, now)


def _again(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:  # noqa: ARG001 - the shape of all
    say(session, Say("ff-again", cycle.owner_id, cycle.id, not_after=now + timedelta(days=TIMERS.repeat)), now)
    cycles.close(session, cycle, now)


def _helper(session: TeamSession, cycle: Cycle, due: Due) -> Helper:
    return session.get_one(Helper, (session.team_id, cycle.id, due.helper_id), with_for_update=True)


def _remind(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:
    helper = _helper(session, cycle, due)
    helper.reminded = True
    reminder = Say("ff-remind", helper.helper_id, cycle.id, not_after=helper.until, by_colleague=True)
    say(session, reminder, now)


def _meet(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:
    helper = _helper(session, cycle, due)
    helper.asked_to_type = True
    letter = Say(
        "ff-typing",
        cycle.owner_id,
        cycle.id,
        not_after=helper.until,
        helper_id=helper.helper_id,
        name=helper.helper_id,
    )
    say(session, letter, now)
    cycles.look(session, cycle, now)


def _expire(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:
    """Silence, a no, a talk that nobody wrote down, two suggestions that nobody read: all end alike."""
    helper = _helper(session, cycle, due)
    if helper.state is HelperState.INVITED:
        count_silence(session, "ff-discuss", cycle.id, helper.helper_id, now)
    unread = (Suggestion.cycle_id == cycle.id, Suggestion.giver_id == helper.helper_id, Suggestion.heard.is_(False))
    session.execute(delete(Suggestion).where(*unread, Suggestion.occasion == Occasion.ASK))
    move_helper(session, helper, HelperState.EXPIRED, now)
    for template in ("ff-meeting", "ff-typing"):
        show_anew(session, template, cycle.id, cycle.owner_id, now)
    cycles.look(session, cycle, now)


def _cool(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:
    move_helper(session, _helper(session, cycle, due), HelperState.COOLED, now)
    cycles.look(session, cycle, now)


def _release(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:  # noqa: ARG001 - the shape of all
    for helper in cycles.helpers_of(session, cycle.id):
        if helper.pooled and helper.state is HelperState.INVITED:
            count_silence(session, "ff-discuss", cycle.id, helper.helper_id, now)
    pool.release(session, cycle, now)


def _go_by(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:  # noqa: ARG001 - the shape of all
    pool.go_by(session, cycle, now)


def _nothing(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:  # noqa: ARG001 - the shape of all
    """Nobody's suggestions came, or none were read: the owner may ask others, or let it be."""
    cycle.pool, cycle.pool_until = PoolState.NONE, None
    cycles.move(session, cycle, CycleState.PICKED, now, days=TIMERS.picked)
    cycle.reminded = True  # this very message is the one about it
    say(session, Say("ff-none", cycle.owner_id, cycle.id, not_after=cycle.until, name=_since(cycle)), now)


def _choose(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:  # noqa: ARG001 - the shape of all
    cycles.move(session, cycle, CycleState.CHOOSING, now, days=TIMERS.choose)
    say(session, Say("ff-choose", cycle.owner_id, cycle.id, not_after=cycle.until), now)


def _act(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:  # noqa: ARG001 - the shape of all
    count_silence(session, "ff-choose", cycle.id, cycle.owner_id, now)
    acting.act(session, cycle, now)


def _day(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:
    """Days 14, 30, 60 and 90: of several that have come only the newest is said."""
    cycle.passed = newest_day(cycles.standing_of(session, cycle, now), now)
    if cycle.passed == TIMERS.survey:
        if cycle.still_until is not None:
            _gather(session, cycle, due, now)
        survey.open_survey(session, cycle, now)
        return
    template = "ff-nudge" if cycle.passed == TIMERS.nudge else "ff-still"
    not_after = now + timedelta(days=TIMERS.still_open)
    say(session, Say(template, cycle.owner_id, cycle.id, not_after=not_after, name=str(cycle.passed)), now)
    cycles.look(session, cycle, now)


def _gather(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:  # noqa: ARG001 - the shape of all
    cycle.still_until = None
    if pool.let_out(session, cycle, Occasion.STILL):
        tell_owner(session, cycle, now)
    for helper in acting.thanked_helpers(session, cycle.id):
        acting.show_idea(session, cycle, helper.helper_id, now)
    cycles.look(session, cycle, now)


def _result(session: TeamSession, cycle: Cycle, due: Due, now: datetime) -> None:  # noqa: ARG001 - the shape of all
    survey.close_survey(session, cycle, now)


ACTS: dict[Step, Callable[[TeamSession, Cycle, Due, datetime], None]] = {
    Step.REMIND_OWNER: _remind_owner,
    Step.REMIND_TO_LISTEN: _remind_to_listen,
    Step.LAPSE: _end,
    Step.REMIND: _remind,
    Step.MEET: _meet,
    Step.EXPIRE: _expire,
    Step.COOL: _cool,
    Step.RELEASE: _release,
    Step.GO_BY: _go_by,
    Step.NOTHING: _nothing,
    Step.CHOOSE: _choose,
    Step.ACT: _act,
    Step.NUDGE: _day,
    Step.STILL: _day,
    Step.GATHER: _gather,
    Step.SURVEY: _day,
    Step.RESULT: _result,
    Step.FINISH: _end,
    Step.AGAIN: _again,
}


def skip(session: TeamSession, cycle_id: str, user_id: str, now: datetime) -> datetime | None:
    """Let the next message of the acting pass by; gives the day it was for. None where there is none to skip.

    To skip the survey is to have none.
    """
    cycle = cycles.mine(session, cycle_id, user_id, CycleState.ACTING)
    day = next_day(cycle)
    if day is None or cycle.acting_at is None:
        return None
    cycle.passed = day
    at = cycle.acting_at + timedelta(days=day)
    if day == TIMERS.survey:
        survey.lap_done(session, cycle, now)
        cycles.forget_raters(session, cycle, now)
    cycles.look(session, cycle, now)
    return at


def next_day(cycle: Cycle) -> int | None:
    """The day of the acting whose message comes next."""
    days = (TIMERS.nudge, *TIMERS.still, TIMERS.survey)
    return next((day for day in days if day > cycle.passed), None) if cycle.state is CycleState.ACTING else None
