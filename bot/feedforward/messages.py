"""What feedforward says: rows in, a message out, in the reader's words, rendered when it is sent."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.delivery.render import Message, Renderer
from bot.feedforward.rules.agenda import TIMERS, listen_until
from bot.feedforward.rules.states import CycleState, HelperState, OfferState, PoolState
from bot.feedforward.service.acting import is_asked_still, may_ask_still
from bot.feedforward.service.cycles import running, standing_of
from bot.feedforward.service.listening import unheard
from bot.feedforward.service.offers import joined_in
from bot.feedforward.service.survey import rating_of
from bot.feedforward.views import buttons as b
from bot.feedforward.views import direct
from bot.people.erased import is_somebody
from bot.people.reader import Reader
from bot.people.service import local_date, members_of_channel, words_for
from bot.people.silence import silence_of
from bot.texts import Words
from bot.texts.blocks import Block
from bot.texts.spoken import spoken
from models.delivery import OutboxRow
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Offer

Rendered = list[Block] | None
Render = Callable[[Reader, OutboxRow, Cycle], Rendered]


def _message(blocks: Rendered) -> Message | None:
    return None if blocks is None else Message(text=spoken(blocks), blocks=blocks)


def _of_cycle(render: Render) -> Renderer:
    """A message about a cycle; whoever was erased, or whose cycle is gone, is not written about."""

    def renderer(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:
        cycle = session.get(Cycle, (session.team_id, row.params["cycle"]))
        if cycle is None or not row.user_ids:
            return None
        return _message(render(Reader.of(session, row.user_ids[0], now), row, cycle))

    return renderer


def invitation_of(reader: Reader, cycle: Cycle, helper: Helper) -> direct.Invitation:
    """What a helper is asked, as it stands."""
    is_out = helper.pooled and cycle.pool is not PoolState.OPEN
    is_ended = cycle.state is CycleState.ENDED or not is_somebody(cycle.owner_id) or helper.has_left
    return direct.Invitation(
        cycle_id=cycle.id,
        owner_id=cycle.owner_id,
        state=helper.state,
        pooled=helper.pooled,
        until=local_date(reader.person, helper.until),
        zone=reader.person.zone,
        met_at=helper.met_at,
        has_times=any(datetime.fromisoformat(slot) > reader.now for slot in helper.slots),
        has_ended=is_ended,
        is_over=is_out or reader.now >= helper.until,
    )


def _helper(reader: Reader, cycle: Cycle, row: OutboxRow) -> Helper | None:
    helper_id = row.params.get("helper", reader.person.id)
    return reader.session.get(Helper, (reader.session.team_id, cycle.id, helper_id))


def _discuss(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = _helper(reader, cycle, row)
    if helper is None:
        return None
    asked = invitation_of(reader, cycle, helper)
    if row.ts is None and (asked.has_ended or asked.is_over or helper.state is not HelperState.INVITED):
        return None  # answered on Home, or over, before it was their turn to be told
    if helper.state is HelperState.TYPED and not asked.has_ended:
        return direct.agreed_message(reader.words, asked)  # a message of its own asks to confirm
    return direct.invitation_message(reader.words, asked)


def _remind(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = _helper(reader, cycle, row)
    if helper is None:
        return None
    asked = invitation_of(reader, cycle, helper)
    is_open = not (asked.has_ended or asked.is_over) and helper.state is HelperState.INVITED
    if row.ts is None:
        return direct.remind_message(reader.words, asked) if is_open else None
    return direct.remind_message(reader.words, asked) if is_open else direct.invitation_message(reader.words, asked)


def _confirm(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = _helper(reader, cycle, row)
    if helper is None:
        return None
    asked = invitation_of(reader, cycle, helper)
    if row.ts is None and (asked.has_ended or asked.is_over or helper.state is not HelperState.TYPED):
        return None
    return direct.invitation_message(reader.words, asked)


def _question(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = _helper(reader, cycle, row)
    is_open = has_open_question(cycle, helper, reader.now)
    if row.ts is None and not is_open:
        return None
    if not is_open:
        return direct.pointing(reader.words.mrkdwn("ff-question-over"))
    text = reader.words.mrkdwn("ff-question", name=reader.words.person(cycle.owner_id))
    return direct.pointing(text, b.opens(reader.words, b.ANSWER, cycle.id))


def has_open_question(cycle: Cycle, helper: Helper | None, now: datetime) -> bool:
    """Whether a helper has a question that they may still answer."""
    if helper is None or helper.has_left or cycle.state is CycleState.ENDED:
        return False
    return helper.question is not None and helper.answer is None and now < helper.until


def _survey(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    rater = rating_of(reader.session, cycle.id, reader.person.id)
    is_open = rater is not None and cycle.state is CycleState.SURVEYED and cycle.until is not None
    if not is_open or cycle.acting_at is None or rater is None or cycle.until is None:
        return None if row.ts is None else direct.pointing(reader.words.mrkdwn("ff-survey-over"))
    until = reader.words.date(local_date(reader.person, cycle.until))
    if rater.score is not None:
        if row.ts is None:
            return None
        again = b.opens(reader.words, b.RATE, cycle.id, "rate-again")
        return direct.pointing(reader.words.mrkdwn("ff-survey-answered", until=until), again)
    since = reader.words.date(local_date(reader.person, cycle.acting_at))
    person = reader.words.person(cycle.owner_id)
    text = reader.words.mrkdwn("ff-survey-post", name=person, date=since, until=until)
    return direct.pointing(text, b.opens(reader.words, b.RATE, cycle.id))


def _idea(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = _helper(reader, cycle, row)
    if helper is None or not is_asked_still(reader.session, cycle, helper, reader.now):
        return None if row.ts is None else direct.pointing(reader.words.mrkdwn("ff-idea-over"))
    text = reader.words.mrkdwn("ff-idea", name=reader.words.person(cycle.owner_id))
    return direct.pointing(text, b.opens(reader.words, b.IDEA, cycle.id))


def _thanks(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = _helper(reader, cycle, row)
    if helper is None or not is_somebody(cycle.owner_id) or (row.ts is None and helper.has_left):
        return None
    can_ask = running(reader.session, reader.person.id) is None
    return direct.thanks_message(reader.words, cycle.owner_id, pooled=helper.pooled, can_ask=can_ask)


def _listen(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    is_open = cycle.state is not CycleState.ENDED and bool(unheard(reader.session, cycle.id))
    if not is_open:
        return None if row.ts is None else direct.pointing(reader.words.mrkdwn("ff-listen-heard"))
    listen = b.opens(reader.words, b.LISTEN, cycle.id, primary=True)
    return direct.pointing(reader.words.mrkdwn("ff-listen"), listen)


def _listen_remind(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    until = listen_until(standing_of(reader.session, cycle, reader.now))
    if cycle.state is not CycleState.DISCUSSING or until is None:
        return None if row.ts is None else direct.pointing(reader.words.mrkdwn("ff-listen-heard"))
    text = reader.words.mrkdwn("ff-listen-remind", until=reader.words.date(local_date(reader.person, until)))
    return direct.pointing(text, b.opens(reader.words, b.LISTEN, cycle.id, primary=True))


def _meeting(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = _helper(reader, cycle, row)
    if helper is None or cycle.state is CycleState.ENDED:
        return None if row.ts is None else _over(reader)
    if row.ts is None and helper.state is not HelperState.AGREED:
        return None
    return direct.meeting_message(reader.words, helper.helper_id, helper.met_at, reader.person.zone)


def _over(reader: Reader) -> list[Block]:
    return direct.pointing(reader.words.mrkdwn("ff-ended-already"))


def _typing(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = _helper(reader, cycle, row)
    if helper is None or cycle.state is CycleState.ENDED:
        return None if row.ts is None else _over(reader)
    is_open = helper.state is HelperState.AGREED
    if row.ts is None and not is_open:
        return None
    return direct.typing_message(reader.words, cycle.id, helper.helper_id, is_open=is_open)


def _answered(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    if row.ts is None and cycle.state is CycleState.ENDED:
        return None
    text = reader.words.mrkdwn("ff-answered", name=reader.words.person(row.params["helper"]))
    return direct.pointing(text, b.opens(reader.words, b.LAP, cycle.id))


def _choose(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    if cycle.state is not CycleState.CHOOSING:
        return None if row.ts is None else direct.pointing(reader.words.mrkdwn("ff-choose-over"))
    return direct.pointing(reader.words.mrkdwn("ff-choose"), b.opens(reader.words, b.CHOOSE, cycle.id, primary=True))


def _none(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    if cycle.state is not CycleState.PICKED:
        return None if row.ts is None else _elsewhere(reader)
    return direct.pointing(reader.words.mrkdwn("ff-none"), b.opens(reader.words, b.HELPERS, cycle.id))


def _elsewhere(reader: Reader) -> list[Block]:
    return direct.pointing(reader.words.mrkdwn("ff-repeat-over"))


def _go_on(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    if cycle.state not in {CycleState.INPUT, CycleState.PICKED}:
        return None if row.ts is None else _elsewhere(reader)
    what = b.PICK if cycle.state is CycleState.INPUT else b.HELPERS
    return direct.pointing(reader.words.mrkdwn("ff-go-on"), b.opens(reader.words, what, cycle.id))


def _nudge(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    if row.ts is None and (cycle.state is not CycleState.ACTING or cycle.passed != TIMERS.nudge):
        return None
    return direct.pointing(reader.words.mrkdwn("ff-nudge"), b.opens(reader.words, b.LAP, cycle.id))


def _still(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    day = int(row.key.rpartition("/")[2])
    is_open = may_ask_still(cycle) and cycle.passed == day
    if row.ts is None and not is_open:
        return None
    asked = cycle.still_day >= day
    return direct.still_message(reader.words, cycle.id, day, asked=asked, is_open=is_open)


def _repeat(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    words = reader.words
    if cycle.state is CycleState.RESTING and row.ts is not None and cycle.until is not None:
        until = words.date(local_date(reader.person, cycle.until))
        return direct.pointing(words.mrkdwn("ff-resting", date=until))
    if cycle.state is not CycleState.DONE:
        return None if row.ts is None else _elsewhere(reader)
    text = words.mrkdwn("ff-repeat-result" if cycle.result else "ff-repeat")
    return direct.pointing(text, *direct.repeat_buttons(words, cycle.id, same=cycle.behaviour is not None))


def _again(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:  # noqa: ARG001 - the shape of all
    if row.ts is None and running(reader.session, reader.person.id) is not None:
        return None
    return direct.pointing(reader.words.mrkdwn("ff-again"))


def _check(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:
    reader = Reader.of(session, row.user_ids[0], now)
    silence = silence_of(session, reader.person.id)
    if silence is None or silence.quiet_until is None:
        return None if row.ts is None else _message(direct.check_message(reader.words, None))
    until = silence.quiet_until.astimezone(ZoneInfo(reader.person.zone)).date()
    return _message(direct.check_message(reader.words, until))


def _begin(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:
    reader = Reader.of(session, row.user_ids[0], now)
    offer_id, who = row.params["cycle"], reader.person.id
    if row.ts is None and (running(session, who) is not None or who not in joined_in(session, offer_id)):
        return None
    start = b.opens(reader.words, b.START, offer_id, "pick")
    return _message(direct.pointing(reader.words.mrkdwn("ff-begin"), start))


def _offer(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:  # noqa: ARG001 - the contract's shape
    offer = session.get(Offer, (session.team_id, row.params["offer"]))
    if offer is None or (row.ts is None and offer.state is not OfferState.OPEN):
        return None
    words: Words = words_for(session, members_of_channel(session, offer.channel_id))
    blocks = direct.offer_message(
        words,
        offer.id,
        offer.offered_by,
        offer.starts_on,
        is_open=offer.state is OfferState.OPEN,
        withdrawn=offer.state is OfferState.WITHDRAWN,
    )
    return _message(blocks)


MESSAGES: dict[str, Renderer] = {
    "ff-discuss": _of_cycle(_discuss),
    "ff-remind": _of_cycle(_remind),
    "ff-confirm": _of_cycle(_confirm),
    "ff-question": _of_cycle(_question),
    "ff-survey": _of_cycle(_survey),
    "ff-idea": _of_cycle(_idea),
    "ff-thanks": _of_cycle(_thanks),
    "ff-listen": _of_cycle(_listen),
    "ff-listen-remind": _of_cycle(_listen_remind),
    "ff-meeting": _of_cycle(_meeting),
    "ff-typing": _of_cycle(_typing),
    "ff-answered": _of_cycle(_answered),
    "ff-choose": _of_cycle(_choose),
    "ff-none": _of_cycle(_none),
    "ff-go-on": _of_cycle(_go_on),
    "ff-nudge": _of_cycle(_nudge),
    "ff-still": _of_cycle(_still),
    "ff-repeat": _of_cycle(_repeat),
    "ff-again": _of_cycle(_again),
    "ff-check": _check,
    "ff-begin": _begin,
    "ff-offer": _offer,
}
