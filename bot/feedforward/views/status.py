"""Feedforward on Home and in the hub: one clear next step for the owner; for a helper what they were asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.feedforward.rules.states import CycleState, HelperState
from bot.feedforward.views import buttons as b
from bot.feedforward.views.direct import Invitation, confirm_button, invited_buttons, repeat_buttons
from bot.feedforward.views.forms import quoted
from bot.texts import Mrkdwn, UserText, Words, lines
from bot.texts.blocks import Block, Element, actions, section

FIRST = {CycleState.INPUT: b.PICK, CycleState.PICKED: b.HELPERS, CycleState.CHOOSING: b.CHOOSE}
"""The form that the next step opens."""


@dataclass(frozen=True)
class Mine:
    """A cycle as its owner sees it. Who declined and who is silent is not in it."""

    cycle_id: str
    state: CycleState
    zone: str
    behaviour: UserText | None
    until: date | None
    asked: Sequence[str] = ()
    """The helpers whose names the owner sees with what they write."""
    reports: int = 0
    pool_on: date | None = None
    """When what reports write comes out; None once it has, or where there are none."""
    unheard: int = 0
    cooling_until: datetime | None = None
    cools_for_a_question: bool = False
    """Whether a question may follow: to a pool there is none."""
    meetings: Sequence[tuple[str, datetime, bool]] = ()
    """Helper, when, and whether it is time to write both down."""
    checking: Sequence[tuple[str, date]] = ()
    """Helpers who look at what was written down after a talk, and until when."""
    ask_back: Sequence[str] = ()
    """Helpers to whom one question may be put."""
    tries: Sequence[UserText] = ()
    next_on: date | None = None
    can_ask_still: bool = False
    has_result: bool = False
    can_ask_more: bool = False


def owner_blocks(words: Words, mine: Mine) -> list[Block]:
    """Where it stands, and what is next."""
    told = [words.mrkdwn("ff-home-heading"), *_behaviour(mine), *_standing(words, mine)]
    choices = [*_next(words, mine), *_again(words, mine), *_besides(words, mine)]
    return [section(lines(told)), actions(*choices, block_id=f"ff-{mine.cycle_id}")]


def next_blocks(words: Words, mine: Mine) -> list[Block]:
    """What is next, for who asks by the command in the middle of a cycle."""
    told, choices = _standing(words, mine), _next(words, mine)
    shown = [section(lines(told))] if told else []
    return [*shown, *([actions(*choices, block_id=f"ff-next-{mine.cycle_id}")] if choices else [])]


def _behaviour(mine: Mine) -> list[Mrkdwn]:
    return [] if mine.behaviour is None else [quoted(mine.behaviour)]


def _standing(words: Words, mine: Mine) -> list[Mrkdwn]:
    until = None if mine.until is None else words.date(mine.until)
    match mine.state:
        case CycleState.DISCUSSING:
            return _discussing(words, mine)
        case CycleState.ACTING:
            return _acting(words, mine)
        case CycleState.INPUT:
            return [words.mrkdwn("ff-home-input")]
        case CycleState.PICKED:
            return [words.mrkdwn("ff-home-picked")]
        case CycleState.DONE:
            waits = [words.mrkdwn("ff-home-listen", n=mine.unheard)] if mine.unheard else []
            return [words.mrkdwn("ff-home-done-result" if mine.has_result else "ff-repeat"), *waits]
    keys = {CycleState.CHOOSING: "ff-home-choosing", CycleState.SURVEYED: "ff-home-surveyed"}
    key = keys.get(mine.state, "ff-home-resting")
    return [] if until is None else [words.mrkdwn(key, date=until)]


def _discussing(words: Words, mine: Mine) -> list[Mrkdwn]:
    told = []
    if mine.asked:
        told.append(words.mrkdwn("ff-home-asked", names=words.join([words.person(one) for one in mine.asked])))
    if mine.reports and mine.pool_on is not None:
        told.append(words.mrkdwn("ff-home-pool", n=mine.reports, date=words.date(mine.pool_on)))
    return [*told, *_talks(words, mine), *_what_next(words, mine)]


def _talks(words: Words, mine: Mine) -> Iterator[Mrkdwn]:
    for helper_id, at, is_over in mine.meetings:
        key = "ff-home-typing" if is_over else "ff-home-meeting"
        yield words.mrkdwn(key, name=words.person(helper_id), moment=words.moment(at, mine.zone))
    for helper_id, until in mine.checking:
        yield words.mrkdwn("ff-home-checking", name=words.person(helper_id), date=words.date(until))


def _what_next(words: Words, mine: Mine) -> list[Mrkdwn]:
    if mine.unheard:
        return [words.mrkdwn("ff-home-listen", n=mine.unheard)]
    if any(is_over for _, _, is_over in mine.meetings):
        return []  # to write down what was said: it stands there already
    if mine.cooling_until is not None:
        key = "ff-cooling" if mine.cools_for_a_question else "ff-settling"
        return [words.mrkdwn(key, time=words.moment(mine.cooling_until, mine.zone))]
    return [] if mine.until is None else [words.mrkdwn("ff-home-waiting", date=words.date(mine.until))]


def _acting(words: Words, mine: Mine) -> list[Mrkdwn]:
    told = [words.mrkdwn("ff-home-tries"), *(quoted(one) for one in mine.tries)] if mine.tries else []
    if not mine.tries:
        told = [words.mrkdwn("ff-home-plan")]
    if mine.unheard:
        told.append(words.mrkdwn("ff-home-listen", n=mine.unheard))
    if mine.can_ask_still:
        told.append(words.mrkdwn("ff-home-still"))
    if mine.next_on is not None:
        told.append(words.mrkdwn("ff-home-next", date=words.date(mine.next_on)))
    return told


def _next(words: Words, mine: Mine) -> list[Element]:
    """The one next step; where there is something to listen to, it is that."""
    if mine.unheard:
        return [b.opens(words, b.LISTEN, mine.cycle_id, primary=True)]
    for helper_id, _, is_over in mine.meetings:
        if is_over:
            return [b.opens(words, b.TYPE, f"{mine.cycle_id}:{helper_id}", primary=True)]
    if mine.state in FIRST:
        return [b.opens(words, FIRST[mine.state], mine.cycle_id, primary=True)]
    if mine.can_ask_still:
        return [b.press(words, b.STILL, mine.cycle_id, primary=True)]
    return []


def _again(words: Words, mine: Mine) -> list[Element]:
    """Once a lap is done: the same, something new, or a rest."""
    if mine.state not in {CycleState.DONE, CycleState.RESTING}:
        return []
    offered = repeat_buttons(words, mine.cycle_id, same=mine.behaviour is not None)
    return offered if mine.state is CycleState.DONE else offered[:-1]


def _besides(words: Words, mine: Mine) -> list[Element]:
    besides: list[Element] = []
    if mine.state is CycleState.PICKED:
        besides.append(b.opens(words, b.PICK, mine.cycle_id, "pick-again"))
    if mine.can_ask_more:
        besides.append(b.opens(words, b.HELPERS, mine.cycle_id, "more"))
    if mine.ask_back:
        # Of several the form asks whom.
        whom = f":{mine.ask_back[0]}" if len(mine.ask_back) == 1 else ""
        besides.append(b.opens(words, b.ASK_BACK, f"{mine.cycle_id}{whom}"))
    if mine.state in {CycleState.CHOOSING, CycleState.ACTING}:
        besides.append(b.opens(words, b.RATERS, mine.cycle_id))
    if mine.state is CycleState.ACTING:
        besides.append(b.opens(words, b.CHOOSE, mine.cycle_id, "choose-again"))
    if mine.state not in {CycleState.INPUT, CycleState.PICKED}:
        besides.append(b.opens(words, b.LAP, mine.cycle_id))
    return [*besides, b.end_button(words, mine.cycle_id)]


@dataclass(frozen=True)
class Helps:
    """What is open for a helper in one cycle."""

    asked: Invitation
    is_invited: bool
    question: bool = False
    idea: bool = False
    rates_until: date | None = None
    has_rated: bool = False


def helper_blocks(words: Words, helps: Helps) -> list[Block]:
    """What somebody was asked, to be answered here."""
    asked, person = helps.asked, words.person(helps.asked.owner_id)
    blocks: list[Block] = []
    if helps.is_invited:
        blocks += _invited(words, asked, person)
    if helps.question:
        text = words.mrkdwn("ff-question", name=person)
        blocks += _with(text, b.opens(words, b.ANSWER, asked.cycle_id), f"ff-question-{asked.cycle_id}")
    if helps.idea:
        text = words.mrkdwn("ff-idea", name=person)
        blocks += _with(text, b.opens(words, b.IDEA, asked.cycle_id), f"ff-idea-{asked.cycle_id}")
    if helps.rates_until is not None:
        key = "ff-home-rated" if helps.has_rated else "ff-home-rate"
        text = words.mrkdwn(key, name=person, date=words.date(helps.rates_until))
        face = "rate-again" if helps.has_rated else None
        blocks += _with(text, b.opens(words, b.RATE, asked.cycle_id, face), f"ff-rate-{asked.cycle_id}")
    return blocks


def _with(text: Mrkdwn, accessory: Element, block_id: str) -> list[Block]:
    return [section(text, accessory=accessory, block_id=block_id)]


def _invited(words: Words, asked: Invitation, person: Mrkdwn) -> list[Block]:
    until = words.date(asked.until)
    block_id = f"ff-helps-{asked.cycle_id}"
    match asked.state:
        case HelperState.INVITED:
            key = "ff-home-invited-pool" if asked.pooled else "ff-home-invited"
            text = words.mrkdwn(key, name=person, date=until)
            return [section(text), actions(*invited_buttons(words, asked), block_id=block_id)]
        case HelperState.AGREED if asked.met_at is not None:
            moment = words.moment(asked.met_at, asked.zone)
            text = words.mrkdwn("ff-asked-agreed", name=person, moment=moment)
            return _with(text, b.press(words, b.DECLINE, asked.cycle_id, "cannot"), block_id)
        case HelperState.TYPED:
            return _with(words.mrkdwn("ff-asked-typed", name=person), confirm_button(words, asked.cycle_id), block_id)
        case HelperState.REPLIED:
            change = b.opens(words, b.WRITE, asked.cycle_id, "change")
            sent = words.mrkdwn("ff-asked-sent-pool") if asked.pooled else words.mrkdwn("ff-asked-sent", name=person)
            return _with(sent, change, block_id)
    return []
