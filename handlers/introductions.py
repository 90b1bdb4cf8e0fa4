"""Introductions: joining, skipping, choosing times, answering. The organiser's side is in `setup` and `preview`."""

from slack_bolt import Ack, App

from bot.errors import Refusal
from bot.introductions.rules import Answer, ProgrammeState
from bot.introductions.service import enrolment, pairings, programmes
from bot.people.reader import Reader
from bot.people.ties import Moment, Occasion
from bot.people.views import erase_offer
from bot.texts import Mrkdwn, Words, channel_mention
from bot.texts.blocks import section
from handlers import preview, setup
from handlers.listening import Doer, Opener, Show, is_repeat, on_click
from handlers.office import Act, Office, Reply
from handlers.sequels import what_next
from handlers.why import why
from models.engine import TeamSession
from models.introductions import IntroProgramme


def register(app: App, office: Office) -> None:
    """Listen to what concerns introductions."""
    on_click(app, office, CLICKS)
    setup.register(app, office)
    preview.register(app, office)
    _listen_to_links(app)


def _words(session: TeamSession, act: Act) -> Words:
    return Reader.of(session, act.user_id, act.now).words


def join_here(session: TeamSession, act: Act) -> Reply:
    """`/partner join`: the introductions of this channel, else those of the only one that there is."""
    found = programmes.in_channel(session, act.channel_id or "")
    if found is None or found.state is ProgrammeState.REMOVED:
        all_running = programmes.running(session)
        if len(all_running) != 1:
            raise Refusal("intro-none-here")
        found = all_running[0]
    return join(session, _with(act, found.id))


def _with(act: Act, value: str) -> Act:
    return Act(act.team_id, act.user_id, act.now, value, act.channel_id, act.trigger_id)


def join(session: TeamSession, act: Act) -> Reply:
    """The Join button; its value is the programme."""
    words = _words(session, act)
    if not enrolment.join(session, act.value, act.user_id, act.now):
        return Reply([section(words.mrkdwn("intro-already-in"))])
    programme = programmes.require_programme(session, act.value)
    return Reply([section(_joined(session, programme, words))])


def _joined(session: TeamSession, programme: IntroProgramme, words: Words) -> Mrkdwn:
    channel = channel_mention(programme.channel_id)
    held = enrolment.next_round(session, programme.id)
    if held is None:
        return words.mrkdwn("intro-joined-waiting", channel=channel)
    return words.mrkdwn("intro-joined", channel=channel, day=words.date(held.held_on))


def leave(session: TeamSession, act: Act) -> Reply:
    """The Leave button; its value is the programme."""
    words = _words(session, act)
    programme = programmes.require_programme(session, act.value)
    if not enrolment.leave(session, programme.id, act.user_id, act.now):
        return Reply([section(words.mrkdwn("intro-not-in"))])
    left = words.mrkdwn("intro-left", channel=channel_mention(programme.channel_id))
    return Reply([section(left), *erase_offer(words)], asks=True)


def skip_pressed(session: TeamSession, act: Act) -> None:
    """The Skip button, in the preview, in the hub or on Home, which then say so themselves."""
    enrolment.set_skip(session, act.value, act.user_id, act.now, skip=True)


def unskip_pressed(session: TeamSession, act: Act) -> None:
    """I can after all."""
    enrolment.set_skip(session, act.value, act.user_id, act.now, skip=False)


def stay(session: TeamSession, act: Act) -> None:
    """Go on; the message itself then says so."""
    enrolment.stay(session, act.value, act.user_id, act.now)


def choose_slot(session: TeamSession, act: Act) -> None:
    """A proposed time suits this person; the introduction itself shows it."""
    pairing_id, _, number = act.value.partition(":")
    if not number.isdecimal():
        raise Refusal("intro-step-over")
    if is_repeat(session, act):
        return  # a second toggle would take the first one back
    pairings.toggle_slot(session, pairing_id, act.user_id, int(number), act.now)


def answer_as(said: Answer) -> Doer:
    """The button for one of the three answers; its value is the pairing."""

    def answer(session: TeamSession, act: Act) -> Reply | None:
        others = pairings.answer(session, act.value, act.user_id, said, act.now)
        return what_next(session, act, Occasion(Moment.MET, others)) if said is Answer.MET else None

    return answer


def _listen_to_links(app: App) -> None:
    # A button with a link tells us of the click, too; there is nothing to do but to say that we heard.
    for action_id in ("intro-calendar-google", "intro-calendar-outlook"):

        @app.action(action_id)
        def followed(ack: Ack) -> None:
            ack()


DOERS: dict[str, Doer] = {"join": join_here, "why": why}
OPENERS: dict[str, Opener] = {"setup": setup.open_setup}
SHOWS: dict[str, Show] = {"preview": preview.open_next}
CLICKS: dict[str, Doer] = {
    "intro-join": join,
    "intro-leave": leave,
    "intro-skip": skip_pressed,
    "intro-unskip": unskip_pressed,
    "intro-stay": stay,
    "intro-slot": choose_slot,
    "intro-answer-met": answer_as(Answer.MET),
    "intro-answer-booked": answer_as(Answer.BOOKED),
    "intro-answer-not": answer_as(Answer.NOT),
}
