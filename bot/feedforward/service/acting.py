"""Choosing what to try, thirty days of trying, and asking once more."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import select

from bot.delivery.outbox import refresh_home
from bot.errors import Refusal
from bot.feedforward.rules.agenda import TIMERS
from bot.feedforward.rules.states import MOST_TRIED, SUGGESTION, CycleState, Fate, HelperState, Occasion
from bot.feedforward.service.cycles import check_length, helpers_of, look, mine, move
from bot.feedforward.service.helping import drop_texts, helping, tell_owner
from bot.feedforward.service.letters import Say, say, show_anew
from bot.feedforward.service.listening import heard
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Suggestion

CHOOSABLE = (CycleState.CHOOSING, CycleState.ACTING, CycleState.SURVEYED)
"""Choosing makes a cycle go on; afterwards the choice can still be changed, as often as one likes."""


def choose(session: TeamSession, cycle_id: str, user_id: str, fates: Mapping[str, Fate], now: datetime) -> Cycle:
    """Try, later, or let go, for each of them; at most two are tried.

    Raises:
        Refusal: more than two, beside the last one; or the step is over.
    """
    cycle = mine(session, cycle_id, user_id, *CHOOSABLE)
    known = heard(session, cycle.id)
    wanted = [one.id for one in known if fates.get(one.id, one.fate) is Fate.TRY]
    if len(wanted) > MOST_TRIED:
        raise Refusal("ff-two-at-most", field=wanted[-1])
    for suggestion in known:
        suggestion.fate = fates.get(suggestion.id, suggestion.fate)
    if cycle.state is CycleState.CHOOSING:
        act(session, cycle, now)
    look(session, cycle, now)
    return cycle


def act(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    """Thirty days of trying begin. What nobody decided about is for later."""
    for suggestion in heard(session, cycle.id):
        suggestion.fate = suggestion.fate or Fate.LATER
    move(session, cycle, CycleState.ACTING, now)
    cycle.acting_at, cycle.passed = now, 0
    show_anew(session, "ff-choose", cycle.id, cycle.owner_id, now)


def tried(session: TeamSession, cycle_id: str) -> list[Suggestion]:
    """What the owner has chosen to try."""
    return [one for one in heard(session, cycle_id) if one.fate is Fate.TRY]


def may_ask_still(cycle: Cycle) -> bool:
    """Whether "any further idea?" may be asked now: once after day 30, and once after day 60."""
    return cycle.state is CycleState.ACTING and cycle.passed in TIMERS.still and cycle.still_day < cycle.passed


def ask_still(session: TeamSession, cycle_id: str, user_id: str, now: datetime) -> None:
    """Still trying, any further idea? To all who were thanked, each of whom may leave it.

    Raises:
        Refusal: it was asked already, or is not the time.
    """
    cycle = mine(session, cycle_id, user_id, CycleState.ACTING)
    if not may_ask_still(cycle):
        raise Refusal("ff-step-over")
    cycle.still_day, cycle.still_until = cycle.passed, now + timedelta(days=TIMERS.still_open)
    for helper in thanked_helpers(session, cycle.id):
        if not helper.has_left:
            letter = Say(
                "ff-idea",
                helper.helper_id,
                cycle.id,
                not_after=cycle.still_until,
                by_colleague=True,
                name=str(cycle.still_day),
            )
            say(session, letter, now)
            show_idea(session, cycle, helper.helper_id, now)
    show_anew(session, "ff-still", cycle.id, user_id, now)
    look(session, cycle, now)


def show_idea(session: TeamSession, cycle: Cycle, helper_id: str, now: datetime) -> None:
    """Have a helper's question for one more idea shown as things are now."""
    show_anew(session, "ff-idea", cycle.id, helper_id, now)
    refresh_home(session, helper_id, now)


def thanked_helpers(session: TeamSession, cycle_id: str) -> list[Helper]:
    """Whoever was thanked: of a pool that is all of it."""
    thanked = {HelperState.THANKED, HelperState.COOLED}
    return [helper for helper in helpers_of(session, cycle_id) if helper.state in thanked]


def has_idea(session: TeamSession, cycle: Cycle, user_id: str) -> bool:
    """Whether somebody has sent an idea to the question that is open."""
    query = select(Suggestion.id).where(
        Suggestion.cycle_id == cycle.id,
        Suggestion.giver_id == user_id,
        Suggestion.occasion == Occasion.STILL,
        Suggestion.heard.is_(False),
    )
    return session.scalar(query.limit(1)) is not None


def is_asked_still(session: TeamSession, cycle: Cycle, helper: Helper, now: datetime) -> bool:
    """Whether "any further idea?" is open for this helper."""
    is_open = cycle.still_until is not None and now < cycle.still_until and cycle.state is CycleState.ACTING
    was_thanked = helper.state in {HelperState.THANKED, HelperState.COOLED}
    return is_open and was_thanked and not helper.has_left and not has_idea(session, cycle, helper.helper_id)


def further_idea(session: TeamSession, cycle_id: str, user_id: str, text: str, now: datetime) -> None:
    """One more idea; a second one replaces it until it is read.

    Raises:
        Refusal: beside the field, or it is not asked for any more.
    """
    cycle, helper = helping(session, cycle_id, user_id)
    is_open = cycle.state is CycleState.ACTING and cycle.still_until is not None and now < cycle.still_until
    if not is_open or helper.state not in {HelperState.THANKED, HelperState.COOLED}:
        raise Refusal("ff-step-over")
    check_length(text, "idea", *SUGGESTION)
    if has_idea(session, cycle, user_id):
        drop_texts(session, cycle.id, user_id, Occasion.STILL)
    session.add(
        Suggestion(
            cycle_id=cycle.id,
            giver_id=user_id,
            occasion=Occasion.STILL,
            place=cycle.still_day,
            shown=not helper.pooled,
            text=session.seal(text.strip()),
        )
    )
    session.flush()
    show_idea(session, cycle, user_id, now)
    if not helper.pooled:
        tell_owner(session, cycle, now)
        look(session, cycle, now)
