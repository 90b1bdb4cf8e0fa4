"""A helper's side: say no, write two suggestions, talk instead, confirm what was written down."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select

from bot.delivery.outbox import refresh_home
from bot.errors import Refusal
from bot.feedforward.rules.agenda import TIMERS
from bot.feedforward.rules.states import (
    OPEN_TO_HELPER,
    SUGGESTION,
    CycleState,
    HelperState,
    Occasion,
    PoolState,
    Way,
    may_helper_follow,
)
from bot.feedforward.rules.wording import says_the_same
from bot.feedforward.service.cycles import check_length, locked, look, mine, show_helper
from bot.feedforward.service.letters import Say, say, show_anew
from bot.people.silence import keep_on
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Suggestion

FIELDS = ("first", "second")


def helping(session: TeamSession, cycle_id: str, user_id: str) -> tuple[Cycle, Helper]:
    """A cycle in which this person helps, both locked.

    Raises:
        Refusal: they were not asked, or it has ended.
    """
    cycle = locked(session, cycle_id)
    helper = session.get(Helper, (session.team_id, cycle_id, user_id), with_for_update=True)
    if cycle is None or helper is None:
        raise Refusal("error-not-yours")
    if cycle.state is CycleState.ENDED:
        raise Refusal("ff-has-ended")
    keep_on(session, user_id)
    return cycle, helper


def move_helper(session: TeamSession, helper: Helper, state: HelperState, now: datetime) -> None:
    """Bring a helper into a state that may follow."""
    if not may_helper_follow(helper.state, state):
        raise ValueError(f"a helper does not go from {helper.state} to {state}")
    helper.state = state
    if state not in {HelperState.THANKED, HelperState.COOLED}:  # to the helper they look as `listened` does
        show_helper(session, helper.cycle_id, helper.helper_id, now)


def _open(session: TeamSession, cycle_id: str, user_id: str, now: datetime) -> tuple[Cycle, Helper]:
    cycle, helper = helping(session, cycle_id, user_id)
    over = helper.state not in OPEN_TO_HELPER or cycle.state is not CycleState.DISCUSSING or now >= helper.until
    if over or (helper.pooled and cycle.pool is not PoolState.OPEN):
        raise Refusal("ff-step-over")
    return cycle, helper


def decline(session: TeamSession, cycle_id: str, user_id: str, now: datetime) -> None:
    """Not this time. Nobody is told: to the owner it looks as silence does, until the time is over."""
    cycle, helper = _open(session, cycle_id, user_id, now)
    if helper.state is HelperState.DECLINED:
        return
    if helper.state is HelperState.REPLIED:
        raise Refusal("ff-sent-already")
    was_known = helper.state in {HelperState.AGREED, HelperState.TYPED}
    drop_texts(session, cycle.id, user_id)
    move_helper(session, helper, HelperState.DECLINED, now)
    helper.way = helper.met_at = None
    if was_known:  # the owner has a time in their calendar
        _show_owner_meeting(session, cycle, now)


def _show_owner_meeting(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    show_anew(session, "ff-meeting", cycle.id, cycle.owner_id, now)
    show_anew(session, "ff-typing", cycle.id, cycle.owner_id, now)
    look(session, cycle, now)


def drop_texts(session: TeamSession, cycle_id: str, giver_id: str, occasion: Occasion = Occasion.ASK) -> None:
    """Delete what somebody suggested there and nobody has read."""
    theirs = (Suggestion.cycle_id == cycle_id, Suggestion.giver_id == giver_id, Suggestion.occasion == occasion)
    session.execute(delete(Suggestion).where(*theirs))


def check_two(texts: tuple[str, str]) -> None:
    """Exactly two, each of 10 to 300 letters; beside the field that is not so.

    Two, so that there is one to choose and one to compare it with (Goldsmith's exercise asks for two).
    """
    missing = [field for text, field in zip(texts, FIELDS, strict=True) if not text.strip()]
    if missing or says_the_same(*texts):
        raise Refusal("ff-need-two", field=[*missing, FIELDS[1]][0])
    for text, field in zip(texts, FIELDS, strict=True):
        check_length(text, field, *SUGGESTION)


def suggest(session: TeamSession, cycle_id: str, user_id: str, texts: tuple[str, str], now: datetime) -> Cycle:
    """Send both, or send them anew as long as nobody has read them; a helper confirms what was typed in the same way.

    Raises:
        Refusal: beside a field, or the step is over.
    """
    cycle, helper = _open(session, cycle_id, user_id, now)
    check_two(texts)
    drop_texts(session, cycle.id, user_id)
    for place, text in enumerate(texts, start=1):
        _add(session, helper, place, text, shown=not helper.pooled)
    helper.way = helper.way or Way.WRITTEN
    move_helper(session, helper, HelperState.REPLIED, now)
    if not helper.pooled:
        helper.until = now + timedelta(days=TIMERS.listen)
        tell_owner(session, cycle, now)
        show_anew(session, "ff-meeting", cycle.id, cycle.owner_id, now)
        show_anew(session, "ff-typing", cycle.id, cycle.owner_id, now)
        look(session, cycle, now)
    return cycle


def _add(session: TeamSession, helper: Helper, place: int, text: str, *, shown: bool) -> None:
    session.add(
        Suggestion(
            cycle_id=helper.cycle_id,
            giver_id=helper.helper_id,
            place=place,
            shown=shown,
            text=session.seal(text.strip()),
        )
    )
    session.flush()


def tell_owner(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    """Something waits to be read: said once for all that comes before the owner has read any of it."""
    heard = session.scalars(select(Suggestion.id).where(Suggestion.cycle_id == cycle.id, Suggestion.heard.is_(True)))
    name = str(len(heard.all()))
    not_after = now + timedelta(days=TIMERS.listen)
    letter = Say("ff-listen", cycle.owner_id, cycle.id, not_after=not_after, by_colleague=True, name=name)
    say(session, letter, now)


def agree(session: TeamSession, cycle_id: str, user_id: str, slot: int, now: datetime) -> datetime:
    """Ten minutes, at one of the times: the owner is told. Gives when.

    Raises:
        Refusal: the step is over, or that time has passed; and what reports say they write.
    """
    cycle, helper = _open(session, cycle_id, user_id, now)
    if helper.pooled or not 0 <= slot < len(helper.slots):
        raise Refusal("ff-step-over")
    met_at = datetime.fromisoformat(helper.slots[slot])
    if met_at <= now:
        raise Refusal("ff-slot-past", field="slot")
    if helper.state not in {HelperState.INVITED, HelperState.DECLINED}:
        if helper.state is HelperState.AGREED and helper.met_at == met_at:
            return met_at
        raise Refusal("ff-sent-already")
    helper.way, helper.met_at, helper.asked_to_type = Way.LIVE, met_at, False
    helper.until = met_at + timedelta(days=TIMERS.after_meeting)
    move_helper(session, helper, HelperState.AGREED, now)
    letter = Say(
        "ff-meeting", cycle.owner_id, cycle.id, not_after=met_at, by_colleague=True, helper_id=user_id, name=user_id
    )
    say(session, letter, now)
    look(session, cycle, now)
    return met_at


def type_both(
    session: TeamSession, cycle_id: str, user_id: str, helper_id: str, texts: tuple[str, str], *, now: datetime
) -> None:
    """After a talk: the owner writes both down, and the helper says whether that is what they said.

    Raises:
        Refusal: beside a field, or the step is over.
    """
    cycle = mine(session, cycle_id, user_id, CycleState.DISCUSSING)
    helper = session.get(Helper, (session.team_id, cycle_id, helper_id), with_for_update=True)
    if helper is None or helper.state not in {HelperState.AGREED, HelperState.TYPED} or now >= helper.until:
        raise Refusal("ff-step-over")
    if helper.met_at is None or now < helper.met_at:
        raise Refusal("ff-not-met-yet")
    check_two(texts)
    drop_texts(session, cycle.id, helper_id)
    for place, text in enumerate(texts, start=1):
        _add(session, helper, place, text, shown=False)
    is_first = helper.state is HelperState.AGREED
    move_helper(session, helper, HelperState.TYPED, now)
    helper.until = now + timedelta(days=TIMERS.reply) if is_first else helper.until
    letter = Say("ff-confirm", helper_id, cycle.id, not_after=helper.until, by_colleague=True)
    say(session, letter, now)
    look(session, cycle, now)


def leave(session: TeamSession, cycle_id: str, user_id: str, now: datetime) -> None:
    """Hear no more of it. What was not read yet goes; the owner is told nothing."""
    helper = session.get(Helper, (session.team_id, cycle_id, user_id), with_for_update=True)
    if helper is None or helper.has_left:
        return
    helper.has_left = True
    if helper.state in OPEN_TO_HELPER - {HelperState.DECLINED, HelperState.REPLIED}:
        drop_texts(session, cycle_id, user_id)
        was_known = helper.state in {HelperState.AGREED, HelperState.TYPED}
        move_helper(session, helper, HelperState.DECLINED, now)
        cycle = locked(session, cycle_id)
        if was_known and cycle is not None:
            helper.met_at = None
            _show_owner_meeting(session, cycle, now)
    show_helper(session, cycle_id, user_id, now)
    refresh_home(session, user_id, now)


def texts_of(session: TeamSession, cycle_id: str, giver_id: str) -> list[str]:
    """What one person suggested there so far, to be shown to them again."""
    query = select(Suggestion).where(
        Suggestion.cycle_id == cycle_id, Suggestion.giver_id == giver_id, Suggestion.occasion == Occasion.ASK
    )
    return [session.unseal(one.text) for one in session.scalars(query.order_by(Suggestion.place))]
