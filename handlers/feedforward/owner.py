"""The owner's side: begin, pick, ask, listen, choose, try, and again."""

from slack_bolt import App

from bot.errors import Refusal
from bot.feedforward.rules.states import BEHAVIOUR, MOST_HELPERS, CycleState, HelperState
from bot.feedforward.rules.wording import behaviours_in
from bot.feedforward.service import acting, asking, cycles, helping, listening
from bot.feedforward.service.letters import show_checks
from bot.feedforward.views.forms import Pick, helpers_modal, note_modal, pick_modal
from bot.feedforward.views.helping import Two, type_modal
from bot.people.eligibility import Barrier, Gate, barrier
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.people.silence import keep_on
from bot.people.ties import Moment, Occasion
from bot.programme import acquaintances
from bot.texts import UserText
from bot.texts.blocks import View, section
from bot.texts.escape import is_user_id
from handlers.feedforward import lap
from handlers.feedforward.fields import (
    behaviour_of,
    chosen_in,
    ids_in,
    looks_back,
    people_in,
    question_words,
    text_in,
    ticked_in,
    words_of,
)
from handlers.listening import Doer, Opener, Sender, Values, on_click, on_click_open, on_submit
from handlers.office import Act, Office, Reply
from handlers.sequels import what_next
from models.engine import TeamSession
from models.feedforward import Cycle, Helper

PROPOSED = 4
"""So many who know the owner well stand in the form already."""


def register(app: App, office: Office) -> None:
    """Listen to the owner's buttons and forms."""
    on_click(app, office, CLICKS)
    on_click_open(app, office, OPENS)
    for callback_id, doer in FORMS.items():
        on_submit(app, office, callback_id, doer)


# --- beginning


def open_forward(session: TeamSession, act: Act) -> View:
    """`/partner forward`: begin, or see where one stands."""
    cycle = cycles.running(session, act.user_id)
    if cycle is not None and cycle.state in {CycleState.INPUT, CycleState.PICKED}:
        view = _pick_view if cycle.state is CycleState.INPUT else _helpers_view
        return view(session, act, cycle)
    if cycle is not None and cycle.state not in {CycleState.DONE, CycleState.RESTING}:
        return lap.standing_view(session, act, cycle)
    reader = Reader.of(session, act.user_id, act.now)
    if barrier(reader.person, Gate(guests=True, members=None), act.now) is Barrier.BOT:
        raise Refusal("error-not-yours")
    return note_modal(reader.words, None, first=act.value if is_user_id(act.value) else "")


def save_note(session: TeamSession, act: Act, values: Values) -> View:
    """The private note, which may be empty; then pick."""
    cycles.something_new(session, act.user_id, act.now)
    cycle = cycles.note(session, act.user_id, text_in(values, "note"), act.now)
    return _pick_view(session, act, cycle, act.value)


def open_pick(session: TeamSession, act: Act) -> View:
    """Pick one behaviour, or change it while nobody is asked."""
    cycle = _own(session, act, CycleState.INPUT, CycleState.PICKED)
    return _pick_view(session, act, cycle)


def _own(session: TeamSession, act: Act, *states: CycleState) -> Cycle:
    """The cycle that a button names, to read from."""
    cycle = session.get(Cycle, (session.team_id, ids_in(act.value)[0]))
    if cycle is None or cycle.owner_id != act.user_id:
        raise Refusal("error-not-yours")
    if states and cycle.state not in states:
        raise Refusal("ff-step-over")
    return cycle


def _pick_view(session: TeamSession, act: Act, cycle: Cycle, first: str = "") -> View:
    pick = Pick(
        first=first,
        behaviour=cycles.opened(session, cycle.behaviour),
        cue=cycles.opened(session, cycle.cue),
        action=cycles.opened(session, cycle.action),
        note=cycles.opened(session, cycle.note),
    )
    return pick_modal(words_of(session, act), pick)


def save_pick(session: TeamSession, act: Act, values: Values) -> View:
    """One behaviour: of several in one field the first is kept, and the form comes back once."""
    number, first = ids_in(act.value)
    turn = int(number) if number.isdecimal() else 0
    field = f"behaviour-{turn}"
    texts = (text_in(values, "behaviour"), text_in(values, "cue"), text_in(values, "action"))
    kept, *others = behaviours_in(texts[0])
    if others and turn == 0:
        begun = cycles.running(session, act.user_id)
        split = Pick(
            first=first,
            note=None if begun is None else cycles.opened(session, begun.note),
            behaviour=UserText(kept),
            cue=UserText(texts[1]),
            action=UserText(texts[2]),
            worth=chosen_in(values, "worth"),
            others=[UserText(other) for other in others],
            turn=turn + 1,
        )
        return pick_modal(words_of(session, act), split)
    if chosen_in(values, "worth") == "no":
        raise Refusal("ff-not-worth", field="worth")
    cycles.check_length(texts[0], field, *BEHAVIOUR)
    cycle = cycles.pick(session, act.user_id, texts, act.now)
    return _helpers_view(session, act, cycle, first)


# --- asking


def open_helpers(session: TeamSession, act: Act) -> View:
    """Choose helpers, or more of them."""
    return _helpers_view(session, act, _own(session, act, CycleState.PICKED, CycleState.DISCUSSING))


def _helpers_view(session: TeamSession, act: Act, cycle: Cycle, first: str = "") -> View:
    asked = [helper.helper_id for helper in cycles.helpers_of(session, cycle.id)]
    before = cycles.former_helpers(session, act.user_id)
    known = dict.fromkeys([*([first] if first else []), *before, *acquaintances(session, act.user_id)])
    here = [one for one in known if one not in {*asked, act.user_id} and not cycles.is_gone(session, one)]
    proposed = [] if asked else here[:PROPOSED]
    return helpers_modal(words_of(session, act), cycle.id, proposed, max(MOST_HELPERS - len(asked), 1))


def save_helpers(session: TeamSession, act: Act, values: Values) -> Reply:
    """Ask them."""
    chosen = people_in(values, "helpers")
    all_report = ticked_in(values, "reports")
    new = asking.ask(session, act.value, act.user_id, chosen, act.now, all_report=all_report)
    return Reply([section(words_of(session, act).mrkdwn("ff-asked-done", n=len(new)))])


# --- listening


def open_type(session: TeamSession, act: Act) -> View:
    """After a talk: write both down."""
    cycle_id, helper_id = ids_in(act.value)
    cycle = _own(session, act, CycleState.DISCUSSING)
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
        cycle = _own(session, act, CycleState.DISCUSSING)
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


def thank(session: TeamSession, act: Act, values: Values) -> View | Reply:  # noqa: ARG001 - the form has no field
    """Thank you: the only thing that can be done. The next suggestion follows, where there is one."""
    cycle_id, suggestion_id = ids_in(act.value)
    cycle = listening.thank(session, cycle_id, act.user_id, suggestion_id, act.now)
    left = listening.unheard(session, cycle.id)
    if left:
        return lap.listen_view(session, act, cycle, left)
    return Reply([section(lap.thanked_text(session, act, cycle, suggestion_id))])


def ask_back(session: TeamSession, act: Act, values: Values) -> Reply:
    """One short question, once the ideas have settled."""
    cycle_id, helper_id = ids_in(act.value)
    text = text_in(values, "question")
    listening.ask_back(session, cycle_id, act.user_id, helper_id, text=text, words=question_words(), now=act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-question-sent"))])


# --- trying, and again


def still(session: TeamSession, act: Act) -> Reply:
    """Still trying, any further idea? Sent to all who were thanked."""
    acting.ask_still(session, act.value, act.user_id, act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-still-done"))])


def open_again(session: TeamSession, act: Act) -> View:
    """The same once more: the behaviour stands there as it was."""
    cycle = _own(session, act)
    if cycle.state not in {CycleState.DONE, CycleState.RESTING} or cycle.behaviour is None:
        raise Refusal("ff-step-over")
    return lap.again_view(session, act, cycle)


def save_again(session: TeamSession, act: Act, values: Values) -> View:  # noqa: ARG001 - the form has no field
    """A new lap with the same behaviour: on to whom to ask."""
    cycle = cycles.same_again(session, act.value, act.user_id, act.now)
    return _helpers_view(session, act, cycle)


def open_new(session: TeamSession, act: Act) -> View:
    """Something new."""
    return open_forward(session, act)


def rest(session: TeamSession, act: Act) -> Reply:
    """A month's rest; and whatever else there is to do meanwhile."""
    until = cycles.rest(session, act.value, act.user_id, act.now)
    reader = Reader.of(session, act.user_id, act.now)
    said = section(reader.words.mrkdwn("ff-resting", date=reader.words.date(local_date(reader.person, until))))
    offered = what_next(session, act, Occasion(Moment.CYCLE, ()))
    return Reply([said, *([] if offered is None else offered.blocks)])


def end(session: TeamSession, act: Act) -> Reply:
    """End it, at any time."""
    done = cycles.end(session, act.value, act.user_id, act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-ended" if done else "ff-ended-already"))])


def keep(session: TeamSession, act: Act) -> Reply:
    """The answer to "shall I go quiet?": no."""
    keep_on(session, act.user_id)
    show_checks(session, act.user_id, act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-check-kept"))])


CLICKS: dict[str, Doer] = {
    "ff-still": still,
    "ff-rest": rest,
    "ff-end": end,
    "ff-keep": keep,
}
OPENS: dict[str, Opener] = {
    "ff-open-start": open_forward,
    "ff-open-start-pick": open_forward,
    "ff-own": open_forward,
    "ff-new": open_new,
    "ff-again": open_again,
    "ff-open-pick": open_pick,
    "ff-open-pick-pick-again": open_pick,
    "ff-open-helpers": open_helpers,
    "ff-open-helpers-more": open_helpers,
    "ff-open-type": open_type,
    **lap.OPENS,
}
FORMS: dict[str, Sender] = {
    "ff-note": save_note,
    "ff-pick": save_pick,
    "ff-helpers": save_helpers,
    "ff-type": save_typed,
    "ff-listen": thank,
    "ff-again": save_again,
    "ff-question": ask_back,
    **lap.FORMS,
}
