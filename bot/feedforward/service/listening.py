"""Step 4: one suggestion at a time, and the only thing to say is thank you. Then, after a day, one short question."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select

from bot.errors import Refusal
from bot.feedforward.rules.agenda import TIMERS, cooled_at
from bot.feedforward.rules.states import QUESTION, SUGGESTION, CycleState, HelperState, Occasion, PoolState
from bot.feedforward.rules.wording import begins_with
from bot.feedforward.service.cycles import helpers_of, is_gone, look, mine
from bot.feedforward.service.helping import helping, move_helper
from bot.feedforward.service.letters import Say, say, show_anew
from bot.people.erased import is_somebody
from bot.people.service import hours_of, known_person
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Suggestion

LISTENING = (
    CycleState.DISCUSSING,
    CycleState.CHOOSING,
    CycleState.ACTING,
    CycleState.SURVEYED,
    CycleState.DONE,
    CycleState.RESTING,
)
"""Further ideas, and those of the survey, are listened to later."""
ASKING = (CycleState.DISCUSSING, CycleState.CHOOSING, CycleState.ACTING)
ORDER = {Occasion.ASK: 0, Occasion.STILL: 1, Occasion.SURVEY: 2}


def unheard(session: TeamSession, cycle_id: str) -> list[Suggestion]:
    """What waits to be read, in the order in which it is: the two of one helper after each other."""
    query = select(Suggestion).where(
        Suggestion.cycle_id == cycle_id, Suggestion.shown.is_(True), Suggestion.heard.is_(False)
    )
    order = {helper.helper_id: number for number, helper in enumerate(helpers_of(session, cycle_id))}
    return sorted(
        session.scalars(query),
        key=lambda one: (ORDER[one.occasion], order.get(one.giver_id or "", len(order)), one.place, one.id),
    )


def heard(session: TeamSession, cycle_id: str) -> list[Suggestion]:
    """What the owner has said thank you for."""
    query = select(Suggestion).where(Suggestion.cycle_id == cycle_id, Suggestion.heard.is_(True))
    return sorted(session.scalars(query), key=lambda one: (ORDER[one.occasion], one.giver_id or "~", one.place, one.id))


def thank(session: TeamSession, cycle_id: str, user_id: str, suggestion_id: str, now: datetime) -> Cycle:
    """Thank you. With the last of a helper's two the thanks go to them; with the last of a pool, to all who were asked.

    A second press thanks for nothing else.

    Raises:
        Refusal: it is not one's own, or there is nothing to listen to any more.
    """
    cycle = mine(session, cycle_id, user_id, *LISTENING)
    found = session.get(Suggestion, (session.team_id, suggestion_id), with_for_update=True)
    if found is None or found.cycle_id != cycle.id or not found.shown:
        raise Refusal("ff-step-over")
    if found.heard:
        return cycle
    found.heard = True
    session.flush()
    if found.occasion is Occasion.ASK:
        _thanked(session, cycle, found.giver_id, now)
    elif found.occasion is Occasion.STILL and not _left_of(session, cycle.id, found.giver_id, Occasion.STILL):
        _send_thanks(session, cycle, found.giver_id, now, name=str(cycle.still_day))
    if not unheard(session, cycle.id):
        for template in ("ff-listen", "ff-listen-remind"):
            show_anew(session, template, cycle.id, cycle.owner_id, now)
    look(session, cycle, now)
    return cycle


def _left_of(session: TeamSession, cycle_id: str, giver_id: str | None, occasion: Occasion) -> int:
    """How much of one giver, or of a pool, is still to be read."""
    return sum(one.giver_id == giver_id and one.occasion is occasion for one in unheard(session, cycle_id))


def _thanked(session: TeamSession, cycle: Cycle, giver_id: str | None, now: datetime) -> None:
    is_last = not _left_of(session, cycle.id, giver_id, Occasion.ASK)
    if giver_id is None:
        if is_last:
            _thank_pool(session, cycle, now)
        return
    helper = session.get(Helper, (session.team_id, cycle.id, giver_id), with_for_update=True)
    if helper is None or helper.state not in {HelperState.REPLIED, HelperState.LISTENED}:
        return
    if not is_last:
        move_helper(session, helper, HelperState.LISTENED, now)
        return
    _cool(session, cycle, helper, now)
    _send_thanks(session, cycle, giver_id, now)


def _cool(session: TeamSession, cycle: Cycle, helper: Helper, now: datetime) -> None:
    move_helper(session, helper, HelperState.THANKED, now)
    helper.until = cooled_at(hours_of(known_person(session, cycle.owner_id)), now)


def _thank_pool(session: TeamSession, cycle: Cycle, now: datetime) -> None:
    """One thank-you to all who were asked, so that nobody's silence shows."""
    cycle.pool, cycle.pool_until = PoolState.OVER, None
    for helper in helpers_of(session, cycle.id):
        if helper.pooled and helper.state is HelperState.REPLIED:
            _cool(session, cycle, helper, now)
    _send_thanks(session, cycle, None, now)


def _send_thanks(session: TeamSession, cycle: Cycle, giver_id: str | None, now: datetime, name: str = "") -> None:
    for helper in helpers_of(session, cycle.id):
        was_in_pool = helper.pooled and helper.state in {HelperState.THANKED, HelperState.COOLED}
        is_meant = was_in_pool if giver_id is None else helper.helper_id == giver_id
        if is_meant and not helper.has_left:
            letter = Say(
                "ff-thanks",
                helper.helper_id,
                cycle.id,
                not_after=now + timedelta(days=TIMERS.listen),
                by_colleague=True,
                name=name,
            )
            say(session, letter, now)


def ask_back(
    session: TeamSession, cycle_id: str, user_id: str, helper_id: str, *, text: str, words: Sequence[str], now: datetime
) -> None:
    """After the cooling: one how or what question of at most 140 letters. The helper may leave it.

    `words` are those that such a question begins with.

    Raises:
        Refusal: beside the field; or it is too early, asked already, or over.
    """
    cycle = mine(session, cycle_id, user_id, *ASKING)
    helper = session.get(Helper, (session.team_id, cycle.id, helper_id), with_for_update=True)
    if helper is None or helper.pooled or helper.state not in {HelperState.THANKED, HelperState.COOLED}:
        raise Refusal("ff-step-over")
    if helper.question is not None:
        raise Refusal("ff-asked-back-already")
    if helper.state is HelperState.THANKED or now < helper.until:
        raise Refusal("ff-still-cooling", field="question")
    if not can_answer_back(session, helper):
        raise Refusal("ff-cannot-answer", field="question")
    _check_question(text, words)
    helper.question, helper.until = session.seal(text.strip()), now + timedelta(days=TIMERS.reply)
    if not helper.has_left:
        say(session, Say("ff-question", helper_id, cycle.id, not_after=helper.until, by_colleague=True), now)
    move_on(session, cycle, helper, now)


def may_be_asked_back(session: TeamSession, cycle: Cycle, helper: Helper) -> bool:
    """Whether the owner is offered to put the one question to this helper: once it has cooled, and not when trying."""
    is_time = cycle.state in {CycleState.DISCUSSING, CycleState.CHOOSING} and helper.state is HelperState.COOLED
    return is_time and helper.question is None and can_answer_back(session, helper)


def can_answer_back(session: TeamSession, helper: Helper) -> bool:
    """Whether a question may reach somebody by name: nobody in a pool, and nobody who has left the company."""
    return not helper.pooled and is_somebody(helper.helper_id) and not is_gone(session, helper.helper_id)


def move_on(session: TeamSession, cycle: Cycle, helper: Helper, now: datetime) -> None:
    """Have both Homes show what there is now."""
    show_anew(session, "ff-question", cycle.id, helper.helper_id, now)
    look(session, cycle, now)


def _check_question(text: str, words: Sequence[str]) -> None:
    if len(text.strip()) > QUESTION:
        raise Refusal("ff-too-long", field="question", most=QUESTION, n=len(text.strip()))
    if not begins_with(text, words) or not text.strip().endswith("?"):
        raise Refusal("ff-how-or-what", field="question")


def answer(session: TeamSession, cycle_id: str, user_id: str, text: str, now: datetime) -> None:
    """The helper's answer to the one question, if they like. Nothing comes back to it.

    Raises:
        Refusal: there is no question, it is answered, or the text is too long.
    """
    cycle, helper = helping(session, cycle_id, user_id)
    if helper.question is None or helper.answer is not None or now >= helper.until:
        raise Refusal("ff-step-over")
    most = SUGGESTION[1]
    if not text.strip():
        raise Refusal("ff-too-short", field="answer", least=1, n=0)
    if len(text.strip()) > most:
        raise Refusal("ff-too-long", field="answer", most=most, n=len(text.strip()))
    helper.answer = session.seal(text.strip())
    not_after = now + timedelta(days=TIMERS.listen)
    letter = Say(
        "ff-answered", cycle.owner_id, cycle.id, not_after=not_after, by_colleague=True, helper_id=user_id, name=user_id
    )
    say(session, letter, now)
    move_on(session, cycle, helper, now)
    show_anew(session, "ff-question", cycle.id, user_id, now)
