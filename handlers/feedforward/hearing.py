"""The owner hears what others suggest: write it down after a talk, listen, say thank you, and ask one question."""

from bot.errors import Refusal
from bot.feedforward.rules.states import CycleState, HelperState, Occasion
from bot.feedforward.service import cycles, helping, listening
from bot.feedforward.views.helping import Two, type_modal
from bot.feedforward.views.listening import listen_modal, question_modal, whom_modal
from bot.people.reader import Reader
from bot.texts import Mrkdwn, UserText
from bot.texts.blocks import View, section
from handlers.feedforward.fields import behaviour_of, ids_in, looks_back, own, question_words, text_in, words_of
from handlers.feedforward.lap import said_of
from handlers.listening import Opener, Sender, Values
from handlers.office import Act, Reply
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Suggestion


def open_type(session: TeamSession, act: Act) -> View:
    """After a talk: write both down."""
    cycle_id, helper_id = ids_in(act.value)
    cycle = own(session, act, CycleState.DISCUSSING)
    helper = session.get(Helper, (session.team_id, cycle_id, helper_id))
    if helper is None or helper.state is not HelperState.AGREED:
        raise Refusal("ff-step-over")
    return type_modal(words_of(session, act), Two(act.value, helper_id, behaviour_of(session, cycle)))


def save_typed(session: TeamSession, act: Act, values: Values) -> View | Reply:
    """What was said in the talk; it goes to the helper, to be checked."""
    cycle_id, rest = ids_in(act.value)
    helper_id, again = ids_in(rest)
    texts = (text_in(values, "first"), text_in(values, "second"))
    helping.check_two(texts)
    hinted = tuple(looks_back(text) for text in texts)
    if any(hinted) and not again:
        cycle = own(session, act, CycleState.DISCUSSING)
        two = Two(
            f"{act.value}:1",
            helper_id,
            behaviour_of(session, cycle),
            texts=[UserText(text) for text in texts],
            hinted=hinted,
        )
        return type_modal(words_of(session, act), two)
    helping.type_both(session, cycle_id, act.user_id, helper_id, texts, now=act.now)
    words = words_of(session, act)
    return Reply([section(words.mrkdwn("ff-typed", name=words.person(helper_id)))])


def open_listen(session: TeamSession, act: Act) -> View:
    """The next suggestion that waits."""
    cycle = own(session, act)
    waiting = listening.unheard(session, cycle.id)
    if not waiting or cycle.state not in listening.LISTENING:
        raise Refusal("ff-nothing-to-hear")
    return _listen_view(session, act, cycle, waiting)


def _listen_view(session: TeamSession, act: Act, cycle: Cycle, waiting: list[Suggestion]) -> View:
    """One at a time."""
    return listen_modal(words_of(session, act), cycle.id, said_of(session, waiting[0]), left=len(waiting) - 1)


def thank(session: TeamSession, act: Act, values: Values) -> View | Reply:  # noqa: ARG001 - the form has no field
    """Thank you: the only thing that can be done. The next suggestion follows, where there is one."""
    cycle_id, suggestion_id = ids_in(act.value)
    cycle = listening.thank(session, cycle_id, act.user_id, suggestion_id, act.now)
    left = listening.unheard(session, cycle.id)
    if left:
        return _listen_view(session, act, cycle, left)
    return Reply([section(_thanked_text(session, act, cycle, suggestion_id))])


def _thanked_text(session: TeamSession, act: Act, cycle: Cycle, suggestion_id: str) -> Mrkdwn:
    """After the last thank-you: until when the ideas settle."""
    reader, found = Reader.of(session, act.user_id, act.now), session.get(Suggestion, (session.team_id, suggestion_id))
    if found is None or found.occasion is not Occasion.ASK:
        return reader.words.mrkdwn("ff-thanked-idea")
    if found.giver_id is None:
        return reader.words.mrkdwn("ff-thanked-pool")
    helper = session.get(Helper, (session.team_id, cycle.id, found.giver_id))
    if helper is None or helper.state is not HelperState.THANKED:
        return reader.words.mrkdwn("ff-thanked-idea")
    return reader.words.mrkdwn("ff-cooling", time=reader.words.moment(helper.until, reader.person.zone))


def open_ask_back(session: TeamSession, act: Act) -> View:
    """One short question to a helper; where there are several, first to whom."""
    cycle, (_, helper_id) = own(session, act), ids_in(act.value)
    if not helper_id:
        return _whom_view(session, act, cycle)
    helper = session.get(Helper, (session.team_id, cycle.id, helper_id))
    if helper is not None and helper.question is not None:
        raise Refusal("ff-asked-back-already")
    if helper is None or helper.state is not HelperState.COOLED:
        raise Refusal("ff-step-over")
    return question_modal(words_of(session, act), cycle.id, helper_id, _texts_of(session, cycle, helper_id))


def _whom_view(session: TeamSession, act: Act, cycle: Cycle) -> View:
    helpers = [one for one in cycles.helpers_of(session, cycle.id) if listening.may_be_asked_back(session, cycle, one)]
    if not helpers:
        raise Refusal("ff-step-over")
    theirs = [(one.helper_id, _texts_of(session, cycle, one.helper_id)) for one in helpers]
    return whom_modal(words_of(session, act), cycle.id, theirs)


def _texts_of(session: TeamSession, cycle: Cycle, helper_id: str) -> list[UserText]:
    theirs = [one for one in listening.heard(session, cycle.id) if one.giver_id == helper_id]
    return [UserText(session.unseal(one.text)) for one in theirs]


def ask_back(session: TeamSession, act: Act, values: Values) -> Reply:
    """One short question, once the ideas have settled."""
    cycle_id, helper_id = ids_in(act.value)
    text = text_in(values, "question")
    listening.ask_back(session, cycle_id, act.user_id, helper_id, text=text, words=question_words(), now=act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-question-sent"))])


OPENS: dict[str, Opener] = {
    "ff-open-type": open_type,
    "ff-open-listen": open_listen,
    "ff-open-ask-back": open_ask_back,
    "ff-open-ask-back-ask-this": open_ask_back,
}
FORMS: dict[str, Sender] = {
    "ff-type": save_typed,
    "ff-listen": thank,
    "ff-question": ask_back,
}
