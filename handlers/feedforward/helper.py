"""The helpers' side: two suggestions, ten minutes, not this time; and later an answer, an idea, a rating."""

from datetime import datetime

from slack_bolt import Ack, App

from bot.errors import Refusal
from bot.feedforward.rules.states import OPEN_TO_HELPER, CycleState, HelperState
from bot.feedforward.rules.survey import Followed
from bot.feedforward.service import acting, cycles, helping, listening, survey
from bot.feedforward.views.helping import Rate, Two, answer_modal, idea_modal, live_modal, rate_modal, suggest_modal
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.texts import UserText
from bot.texts.blocks import View, section
from handlers.feedforward.fields import behaviour_of, chosen_in, ids_in, looks_back, text_in, words_of
from handlers.listening import Doer, Opener, Sender, Values, on_click, on_click_open, on_submit
from handlers.office import Act, Office, Reply
from models.engine import TeamSession
from models.feedforward import Cycle, Helper


def register(app: App, office: Office) -> None:
    """Listen to the helpers' buttons and forms."""
    on_click(app, office, CLICKS)
    on_click_open(app, office, OPENS)
    for callback_id, doer in FORMS.items():
        on_submit(app, office, callback_id, doer)
    _listen_to_links(app)


def _helps(session: TeamSession, act: Act) -> tuple[Cycle, Helper]:
    """What a button is about, to read from."""
    cycle_id = ids_in(act.value)[0]
    cycle = session.get(Cycle, (session.team_id, cycle_id))
    helper = session.get(Helper, (session.team_id, cycle_id, act.user_id))
    if cycle is None or helper is None:
        raise Refusal("error-not-yours")
    if cycle.state is CycleState.ENDED:
        raise Refusal("ff-has-ended")
    return cycle, helper


def _still_open(session: TeamSession, act: Act) -> tuple[Cycle, Helper]:
    cycle, helper = _helps(session, act)
    if helper.state not in OPEN_TO_HELPER or cycle.state is not CycleState.DISCUSSING or act.now >= helper.until:
        raise Refusal("ff-step-over")
    return cycle, helper


def open_write(session: TeamSession, act: Act) -> View:
    """The form with two fields: empty, or with what was sent, or what the owner wrote down after the talk."""
    cycle, helper = _still_open(session, act)
    texts = [UserText(text) for text in helping.texts_of(session, cycle.id, act.user_id)]
    return suggest_modal(words_of(session, act), _two(session, cycle, helper, cycle.id, texts))


def _two(session: TeamSession, cycle: Cycle, helper: Helper, value: str, texts: list[UserText]) -> Two:
    return Two(
        cycle=value,
        name_id=cycle.owner_id,
        behaviour=behaviour_of(session, cycle),
        texts=texts,
        pooled=helper.pooled,
        confirms=helper.state is HelperState.TYPED,
    )


def save_two(session: TeamSession, act: Act, values: Values) -> View | Reply:
    """Send both. What looks back or blames comes back once with a hint; sent again, it goes."""
    cycle_id, again = ids_in(act.value)
    texts = (text_in(values, "first"), text_in(values, "second"))
    helping.check_two(texts)
    hinted = (looks_back(texts[0]), looks_back(texts[1]))
    if any(hinted) and not again:
        return _once_more(session, act, texts, hinted)
    cycle = helping.suggest(session, cycle_id, act.user_id, texts, act.now)
    words = words_of(session, act)
    helper = session.get_one(Helper, (session.team_id, cycle_id, act.user_id))
    if helper.pooled:
        return Reply([section(words.mrkdwn("ff-suggested-pool"))])
    return Reply([section(words.mrkdwn("ff-suggested", name=words.person(cycle.owner_id)))])


def _once_more(session: TeamSession, act: Act, texts: tuple[str, str], hinted: tuple[bool, bool]) -> View:
    cycle, helper = _still_open(session, act)
    two = _two(session, cycle, helper, f"{cycle.id}:1", [UserText(text) for text in texts])
    shown = Two(**(vars(two) | {"hinted": hinted}))
    return suggest_modal(words_of(session, act), shown)


def decline(session: TeamSession, act: Act) -> Reply:
    """Not this time. Nobody is told."""
    helping.decline(session, act.value, act.user_id, act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-asked-declined"))])


def open_live(session: TeamSession, act: Act) -> View:
    """Ten minutes: when?"""
    cycle, helper = _still_open(session, act)
    reader = Reader.of(session, act.user_id, act.now)
    times = [(number, datetime.fromisoformat(slot)) for number, slot in enumerate(helper.slots)]
    ahead = [(number, at) for number, at in times if at > act.now]
    if not ahead:
        raise Refusal("ff-step-over")
    return live_modal(reader.words, cycle.id, cycle.owner_id, ahead, reader.person.zone)


def save_live(session: TeamSession, act: Act, values: Values) -> Reply:
    """A time is set."""
    slot = chosen_in(values, "slot") or ""
    if not slot.isdecimal():
        raise Refusal("ff-slot-past", field="slot")
    met_at = helping.agree(session, act.value, act.user_id, int(slot), act.now)
    reader = Reader.of(session, act.user_id, act.now)
    cycle = session.get_one(Cycle, (session.team_id, act.value))
    moment = reader.words.moment(met_at, reader.person.zone)
    return Reply(
        [section(reader.words.mrkdwn("ff-live-done", moment=moment, name=reader.words.person(cycle.owner_id)))]
    )


def open_answer(session: TeamSession, act: Act) -> View:
    """The one question that came back."""
    cycle, helper = _helps(session, act)
    question = cycles.opened(session, helper.question)
    if question is None or helper.answer is not None or act.now >= helper.until:
        raise Refusal("ff-step-over")
    return answer_modal(words_of(session, act), cycle.id, cycle.owner_id, question)


def save_answer(session: TeamSession, act: Act, values: Values) -> Reply:
    """An answer to it, and that is all."""
    listening.answer(session, act.value, act.user_id, text_in(values, "answer"), act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-answer-sent"))])


def open_idea(session: TeamSession, act: Act) -> View:
    """Any further idea?"""
    cycle, helper = _helps(session, act)
    if not acting.is_asked_still(session, cycle, helper, act.now):
        raise Refusal("ff-step-over")
    behaviour = behaviour_of(session, cycle)
    return idea_modal(words_of(session, act), cycle.id, cycle.owner_id, behaviour, pooled=helper.pooled)


def save_idea(session: TeamSession, act: Act, values: Values) -> Reply:
    """One more idea."""
    acting.further_idea(session, act.value, act.user_id, text_in(values, "idea"), act.now)
    return Reply([section(words_of(session, act).mrkdwn("ff-idea-sent"))])


def open_rate(session: TeamSession, act: Act) -> View:
    """The mini-survey, with what was answered before."""
    cycle = session.get(Cycle, (session.team_id, act.value))
    rater = survey.rating_of(session, act.value, act.user_id)
    if cycle is None or rater is None or cycle.state is not CycleState.SURVEYED or cycle.acting_at is None:
        raise Refusal("ff-survey-over")
    reader = Reader.of(session, act.user_id, act.now)
    rate = Rate(
        cycle_id=cycle.id,
        owner_id=cycle.owner_id,
        behaviour=behaviour_of(session, cycle),
        since=local_date(reader.person, cycle.acting_at),
        score=rater.score,
        followed=rater.followed,
        idea=cycles.opened(session, rater.idea),
    )
    return rate_modal(reader.words, rate)


def save_rating(session: TeamSession, act: Act, values: Values) -> Reply:
    """An answer; the last one before the survey closes counts."""
    score, followed = chosen_in(values, "score"), chosen_in(values, "followed")
    if score is None or followed is None:
        raise Refusal("ff-step-over")
    survey.rate(
        session,
        act.value,
        act.user_id,
        score=int(score),
        followed=Followed(followed),
        idea=text_in(values, "idea"),
        now=act.now,
    )
    return Reply([section(words_of(session, act).mrkdwn("ff-rated"))])


def _listen_to_links(app: App) -> None:
    # A button with a link tells us of the click, too; there is nothing to do but to say that we heard.
    for action_id in ("ff-calendar-google", "ff-calendar-outlook"):

        @app.action(action_id)
        def followed(ack: Ack) -> None:
            ack()


CLICKS: dict[str, Doer] = {"ff-decline": decline, "ff-decline-cannot": decline}
OPENS: dict[str, Opener] = {
    "ff-open-write": open_write,
    "ff-open-write-after-all": open_write,
    "ff-open-write-change": open_write,
    "ff-open-write-typed": open_write,
    "ff-open-live": open_live,
    "ff-open-answer": open_answer,
    "ff-open-idea": open_idea,
    "ff-open-rate": open_rate,
    "ff-open-rate-rate-again": open_rate,
}
FORMS: dict[str, Sender] = {
    "ff-suggest": save_two,
    "ff-live": save_live,
    "ff-answer": save_answer,
    "ff-idea": save_idea,
    "ff-rate": save_rating,
}
