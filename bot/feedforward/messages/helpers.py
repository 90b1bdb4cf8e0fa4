"""To those who are asked: for two suggestions, an answer, one more idea, a rating; and the thanks."""

from bot.delivery.render import Renderer
from bot.feedforward.messages.shared import Rendered, has_open_question, helper_of, invitation_of, of_cycle
from bot.feedforward.rules.states import CycleState, HelperState
from bot.feedforward.service.acting import is_asked_still
from bot.feedforward.service.cycles import running
from bot.feedforward.service.survey import rating_of
from bot.feedforward.views import buttons as b
from bot.feedforward.views import direct
from bot.people.erased import is_somebody
from bot.people.reader import Reader
from bot.people.service import local_date
from models.delivery import OutboxRow
from models.feedforward import Cycle


def _discuss(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = helper_of(reader, cycle, row)
    if helper is None:
        return None
    asked = invitation_of(reader, cycle, helper)
    if row.ts is None and (asked.has_ended or asked.is_over or helper.state is not HelperState.INVITED):
        return None  # answered on Home, or over, before it was their turn to be told
    if helper.state is HelperState.TYPED and not asked.has_ended:
        return direct.agreed_message(reader.words, asked)  # a message of its own asks to confirm
    return direct.invitation_message(reader.words, asked)


def _remind(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = helper_of(reader, cycle, row)
    if helper is None:
        return None
    asked = invitation_of(reader, cycle, helper)
    is_open = not (asked.has_ended or asked.is_over) and helper.state is HelperState.INVITED
    if row.ts is None:
        return direct.remind_message(reader.words, asked) if is_open else None
    return direct.remind_message(reader.words, asked) if is_open else direct.invitation_message(reader.words, asked)


def _confirm(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = helper_of(reader, cycle, row)
    if helper is None:
        return None
    asked = invitation_of(reader, cycle, helper)
    if row.ts is None and (asked.has_ended or asked.is_over or helper.state is not HelperState.TYPED):
        return None
    return direct.invitation_message(reader.words, asked)


def _question(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = helper_of(reader, cycle, row)
    is_open = has_open_question(cycle, helper, reader.now)
    if row.ts is None and not is_open:
        return None
    if not is_open:
        return direct.pointing(reader.words.mrkdwn("ff-question-over"))
    text = reader.words.mrkdwn("ff-question", name=reader.words.person(cycle.owner_id))
    return direct.pointing(text, b.opens(reader.words, b.ANSWER, cycle.id))


def _idea(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = helper_of(reader, cycle, row)
    if helper is None or not is_asked_still(reader.session, cycle, helper, reader.now):
        return None if row.ts is None else direct.pointing(reader.words.mrkdwn("ff-idea-over"))
    text = reader.words.mrkdwn("ff-idea", name=reader.words.person(cycle.owner_id))
    return direct.pointing(text, b.opens(reader.words, b.IDEA, cycle.id))


def _thanks(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = helper_of(reader, cycle, row)
    if helper is None or not is_somebody(cycle.owner_id) or (row.ts is None and helper.has_left):
        return None
    can_ask = running(reader.session, reader.person.id) is None
    return direct.thanks_message(reader.words, cycle.owner_id, pooled=helper.pooled, can_ask=can_ask)


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


TO_HELPERS: dict[str, Renderer] = {
    "ff-discuss": of_cycle(_discuss),
    "ff-remind": of_cycle(_remind),
    "ff-confirm": of_cycle(_confirm),
    "ff-question": of_cycle(_question),
    "ff-idea": of_cycle(_idea),
    "ff-thanks": of_cycle(_thanks),
    "ff-survey": of_cycle(_survey),
}
