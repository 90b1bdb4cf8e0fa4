"""What the owner looks at: where it stands, the next suggestion, what to try, who will be asked, the whole lap."""

from collections.abc import Sequence
from datetime import timedelta

from bot.calendar import next_working
from bot.errors import Refusal
from bot.feedforward.overview import standing
from bot.feedforward.rules.agenda import TIMERS
from bot.feedforward.rules.states import MOST_NAMED, CycleState, Fate, HelperState, Occasion
from bot.feedforward.service import acting, cycles, listening, survey
from bot.feedforward.views.forms import quoted
from bot.feedforward.views.listening import (
    Lap,
    Said,
    choose_modal,
    lap_modal,
    listen_modal,
    question_modal,
    raters_modal,
    whom_modal,
)
from bot.feedforward.views.status import next_blocks
from bot.people.reader import Reader
from bot.people.service import hours_of, local_date
from bot.texts import Mrkdwn, UserText, lines
from bot.texts.blocks import Block, View, modal, section
from handlers.feedforward.fields import behaviour_of, chosen_in, ids_in, people_in, words_of
from handlers.listening import Opener, Sender, Values
from handlers.office import Act, Reply
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Suggestion


def _own(session: TeamSession, act: Act) -> Cycle:
    cycle = session.get(Cycle, (session.team_id, ids_in(act.value)[0]))
    if cycle is None or cycle.owner_id != act.user_id:
        raise Refusal("error-not-yours")
    return cycle


def _said(session: TeamSession, one: Suggestion) -> Said:
    return Said(one.id, UserText(session.unseal(one.text)), one.giver_id, one.fate)


def standing_view(session: TeamSession, act: Act, cycle: Cycle) -> View:
    """For who begins while a cycle runs: what is next, and the whole lap, as far as it has come."""
    reader = Reader.of(session, act.user_id, act.now)
    return _lap_view(session, act, cycle, next_blocks(reader.words, standing(reader, cycle)))


def open_lap(session: TeamSession, act: Act) -> View:
    """All of one cycle, for its owner."""
    return _lap_view(session, act, _own(session, act))


def _lap_view(session: TeamSession, act: Act, cycle: Cycle, first: Sequence[Block] = ()) -> View:
    asked = [
        (helper.helper_id, UserText(session.unseal(helper.question)), cycles.opened(session, helper.answer))
        for helper in cycles.helpers_of(session, cycle.id)
        if helper.question is not None
    ]
    lap = Lap(
        behaviour=cycles.opened(session, cycle.behaviour),
        cue=cycles.opened(session, cycle.cue),
        action=cycles.opened(session, cycle.action),
        note=cycles.opened(session, cycle.note),
        said=[_said(session, one) for one in listening.heard(session, cycle.id)],
        answers=asked,
        result=survey.result_kept(cycle),
    )
    return lap_modal(words_of(session, act), lap, first)


def open_listen(session: TeamSession, act: Act) -> View:
    """The next suggestion that waits."""
    cycle = _own(session, act)
    waiting = listening.unheard(session, cycle.id)
    if not waiting or cycle.state not in listening.LISTENING:
        raise Refusal("ff-nothing-to-hear")
    return listen_view(session, act, cycle, waiting)


def listen_view(session: TeamSession, act: Act, cycle: Cycle, waiting: list[Suggestion]) -> View:
    """One at a time."""
    return listen_modal(words_of(session, act), cycle.id, _said(session, waiting[0]), left=len(waiting) - 1)


def thanked_text(session: TeamSession, act: Act, cycle: Cycle, suggestion_id: str) -> Mrkdwn:
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


def open_choose(session: TeamSession, act: Act) -> View:
    """Try, later, let go."""
    cycle = _own(session, act)
    if cycle.state not in acting.CHOOSABLE:
        raise Refusal("ff-step-over")
    said = [_said(session, one) for one in listening.heard(session, cycle.id)]
    return choose_modal(words_of(session, act), cycle.id, behaviour_of(session, cycle), said)


def save_choice(session: TeamSession, act: Act, values: Values) -> Reply:
    """What the owner decided; the first time thirty days begin with it."""
    chosen = {block_id: chosen_in(values, block_id) for block_id in values}
    fates = {suggestion_id: Fate(fate) for suggestion_id, fate in chosen.items() if fate is not None}
    before = _own(session, act).state
    cycle = acting.choose(session, act.value, act.user_id, fates, act.now)
    reader = Reader.of(session, act.user_id, act.now)
    if before is not CycleState.CHOOSING or cycle.acting_at is None:
        return Reply([section(reader.words.mrkdwn("ff-chosen-again"))])
    nudged_at = next_working(hours_of(reader.person), cycle.acting_at + timedelta(days=TIMERS.nudge))
    day = local_date(reader.person, nudged_at)
    return Reply([section(reader.words.mrkdwn("ff-chosen", date=reader.words.date(day)))])


def open_ask_back(session: TeamSession, act: Act) -> View:
    """One short question to a helper; where there are several, first to whom."""
    cycle, (_, helper_id) = _own(session, act), ids_in(act.value)
    if not helper_id:
        return _whom_view(session, act, cycle)
    helper = session.get(Helper, (session.team_id, cycle.id, helper_id))
    if helper is not None and helper.question is not None:
        raise Refusal("ff-asked-back-already")
    if helper is None or helper.state is not HelperState.COOLED:
        raise Refusal("ff-step-over")
    return question_modal(words_of(session, act), cycle.id, helper_id, _texts_of(session, cycle, helper_id))


def _whom_view(session: TeamSession, act: Act, cycle: Cycle) -> View:
    helpers = [one for one in cycles.helpers_of(session, cycle.id) if listening.may_be_asked_back(cycle, one)]
    if not helpers:
        raise Refusal("ff-step-over")
    theirs = [(one.helper_id, _texts_of(session, cycle, one.helper_id)) for one in helpers]
    return whom_modal(words_of(session, act), cycle.id, theirs)


def _texts_of(session: TeamSession, cycle: Cycle, helper_id: str) -> list[UserText]:
    theirs = [one for one in listening.heard(session, cycle.id) if one.giver_id == helper_id]
    return [UserText(session.unseal(one.text)) for one in theirs]


def open_raters(session: TeamSession, act: Act) -> View:
    """Who will be asked after ninety days."""
    cycle, words = _own(session, act), words_of(session, act)
    if cycle.state not in survey.NAMING:
        raise Refusal("ff-step-over")
    helpers = [words.person(helper.helper_id) for helper in acting.thanked_helpers(session, cycle.id)]
    named = survey.named(session, cycle.id)
    return raters_modal(words, cycle.id, helpers, named, MOST_NAMED - len(helpers))


def save_raters(session: TeamSession, act: Act, values: Values) -> Reply:
    """Others to be asked."""
    survey.name_raters(session, act.value, act.user_id, people_in(values, "helpers"), act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-raters-saved"))])


def again_view(session: TeamSession, act: Act, cycle: Cycle) -> View:
    """The same behaviour once more: one look at it, then on."""
    words = words_of(session, act)
    return modal(
        title=words.plain("ff-title"),
        submit=words.plain("ff-note-submit"),
        close=words.plain("ff-form-close"),
        callback_id="ff-again",
        private_metadata=cycle.id,
        blocks=[section(lines([words.mrkdwn("ff-again-intro"), quoted(behaviour_of(session, cycle))]))],
    )


OPENS: dict[str, Opener] = {
    "ff-open-lap": open_lap,
    "ff-open-listen": open_listen,
    "ff-open-choose": open_choose,
    "ff-open-choose-choose-again": open_choose,
    "ff-open-ask-back": open_ask_back,
    "ff-open-ask-back-ask-this": open_ask_back,
    "ff-open-raters": open_raters,
}
FORMS: dict[str, Sender] = {
    "ff-choose": save_choice,
    "ff-raters": save_raters,
}
