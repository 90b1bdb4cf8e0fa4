"""The owner tries: the whole lap, what to try, any further idea, who gets the survey; then a rest, or the end."""

from collections.abc import Sequence
from datetime import timedelta

from bot.calendar import next_working
from bot.errors import Refusal
from bot.feedforward.overview import standing
from bot.feedforward.rules.agenda import TIMERS
from bot.feedforward.rules.states import MOST_NAMED, CycleState, Fate
from bot.feedforward.service import acting, cycles, laps, listening, survey
from bot.feedforward.service.letters import show_checks
from bot.feedforward.views.listening import Lap, Said, choose_modal, lap_modal, raters_modal
from bot.feedforward.views.status import next_blocks
from bot.people.reader import Reader
from bot.people.service import hours_of, local_date
from bot.people.silence import keep_on
from bot.people.ties import Moment, Occasion
from bot.texts import UserText
from bot.texts.blocks import Block, View, section
from handlers.feedforward.fields import behaviour_of, chosen_in, own, people_in, words_of
from handlers.listening import Doer, Opener, Sender, Values
from handlers.office import Act, Reply
from handlers.sequels import what_next
from models.engine import TeamSession
from models.feedforward import Cycle, Suggestion


def said_of(session: TeamSession, one: Suggestion) -> Said:
    """A suggestion as its owner reads it."""
    return Said(one.id, UserText(session.unseal(one.text)), one.giver_id, one.fate)


def standing_view(session: TeamSession, act: Act, cycle: Cycle) -> View:
    """For who begins while a cycle runs: what is next, and the whole lap, as far as it has come."""
    reader = Reader.of(session, act.user_id, act.now)
    return _lap_view(session, act, cycle, next_blocks(reader.words, standing(reader, cycle)))


def open_lap(session: TeamSession, act: Act) -> View:
    """All of one cycle, for its owner."""
    return _lap_view(session, act, own(session, act))


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
        said=[said_of(session, one) for one in listening.heard(session, cycle.id)],
        answers=asked,
        result=survey.result_kept(cycle),
    )
    return lap_modal(words_of(session, act), lap, first)


def open_choose(session: TeamSession, act: Act) -> View:
    """Try, later, let go."""
    cycle = own(session, act)
    if cycle.state not in acting.CHOOSABLE:
        raise Refusal("ff-step-over")
    said = [said_of(session, one) for one in listening.heard(session, cycle.id)]
    return choose_modal(words_of(session, act), cycle.id, behaviour_of(session, cycle), said)


def save_choice(session: TeamSession, act: Act, values: Values) -> Reply:
    """What the owner decided; the first time thirty days begin with it."""
    chosen = {block_id: chosen_in(values, block_id) for block_id in values}
    fates = {suggestion_id: Fate(fate) for suggestion_id, fate in chosen.items() if fate is not None}
    before = own(session, act).state
    cycle = acting.choose(session, act.value, act.user_id, fates, act.now)
    reader = Reader.of(session, act.user_id, act.now)
    if before is not CycleState.CHOOSING or cycle.acting_at is None:
        return Reply([section(reader.words.mrkdwn("ff-chosen-again"))])
    nudged_at = next_working(hours_of(reader.person), cycle.acting_at + timedelta(days=TIMERS.nudge))
    day = local_date(reader.person, nudged_at)
    return Reply([section(reader.words.mrkdwn("ff-chosen", date=reader.words.date(day)))])


def open_raters(session: TeamSession, act: Act) -> View:
    """Who will be asked after ninety days."""
    cycle, words = own(session, act), words_of(session, act)
    if cycle.state not in survey.NAMING:
        raise Refusal("ff-step-over")
    helpers = [words.person(helper.helper_id) for helper in acting.thanked_helpers(session, cycle.id)]
    named = survey.named(session, cycle.id)
    return raters_modal(words, cycle.id, helpers, named, MOST_NAMED - len(helpers))


def save_raters(session: TeamSession, act: Act, values: Values) -> Reply:
    """Others to be asked."""
    survey.name_raters(session, act.value, act.user_id, people_in(values, "helpers"), act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-raters-saved"))])


def still(session: TeamSession, act: Act) -> Reply:
    """Still trying, any further idea? Sent to all who were thanked."""
    acting.ask_still(session, act.value, act.user_id, act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-still-done"))])


def rest(session: TeamSession, act: Act) -> Reply:
    """A month's rest; and whatever else there is to do meanwhile."""
    until = laps.rest(session, act.value, act.user_id, act.now)
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
    "ff-open-lap": open_lap,
    "ff-open-choose": open_choose,
    "ff-open-choose-choose-again": open_choose,
    "ff-open-raters": open_raters,
}
FORMS: dict[str, Sender] = {
    "ff-choose": save_choice,
    "ff-raters": save_raters,
}
