"""The owner begins: a note, one behaviour, the helpers; and the same again."""

from bot.errors import Refusal
from bot.feedforward.rules.states import BEHAVIOUR, MOST_HELPERS, CycleState
from bot.feedforward.rules.wording import behaviours_in
from bot.feedforward.service import asking, cycles, laps
from bot.feedforward.views.forms import Pick, helpers_modal, note_modal, pick_modal, quoted
from bot.people.eligibility import Barrier, Gate, barrier
from bot.people.reader import Reader
from bot.programme import acquaintances
from bot.texts import UserText, lines
from bot.texts.blocks import View, modal, section
from bot.texts.escape import is_user_id
from handlers.feedforward import lap
from handlers.feedforward.fields import behaviour_of, chosen_in, ids_in, own, people_in, text_in, ticked_in, words_of
from handlers.listening import Opener, Sender, Values
from handlers.office import Act, Reply
from models.engine import TeamSession
from models.feedforward import Cycle

PROPOSED = 4
"""So many who know the owner well stand in the form already."""


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
    laps.something_new(session, act.user_id, act.now)
    cycle = laps.note(session, act.user_id, text_in(values, "note"), act.now)
    return _pick_view(session, act, cycle, act.value)


def open_pick(session: TeamSession, act: Act) -> View:
    """Pick one behaviour, or change it while nobody is asked."""
    cycle = own(session, act, CycleState.INPUT, CycleState.PICKED)
    return _pick_view(session, act, cycle)


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
    cycle = laps.pick(session, act.user_id, texts, act.now)
    return _helpers_view(session, act, cycle, first)


def open_helpers(session: TeamSession, act: Act) -> View:
    """Choose helpers, or more of them."""
    return _helpers_view(session, act, own(session, act, CycleState.PICKED, CycleState.DISCUSSING))


def _helpers_view(session: TeamSession, act: Act, cycle: Cycle, first: str = "") -> View:
    asked = [helper.helper_id for helper in cycles.helpers_of(session, cycle.id)]
    before = laps.former_helpers(session, act.user_id)
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


def open_again(session: TeamSession, act: Act) -> View:
    """The same once more: the behaviour stands there as it was."""
    cycle = own(session, act)
    if cycle.state not in {CycleState.DONE, CycleState.RESTING} or cycle.behaviour is None:
        raise Refusal("ff-step-over")
    return _again_view(session, act, cycle)


def _again_view(session: TeamSession, act: Act, cycle: Cycle) -> View:
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


def save_again(session: TeamSession, act: Act, values: Values) -> View:  # noqa: ARG001 - the form has no field
    """A new lap with the same behaviour: on to whom to ask."""
    cycle = laps.same_again(session, act.value, act.user_id, act.now)
    return _helpers_view(session, act, cycle)


def open_new(session: TeamSession, act: Act) -> View:
    """Something new."""
    return open_forward(session, act)


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
}
FORMS: dict[str, Sender] = {
    "ff-note": save_note,
    "ff-pick": save_pick,
    "ff-helpers": save_helpers,
    "ff-again": save_again,
}
