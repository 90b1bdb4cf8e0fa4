"""Introductions: joining, skipping, choosing times, answering, and the organiser's form."""

from typing import cast

from slack_bolt import Ack, App

from bot.errors import Refusal
from bot.introductions.rules import Across, Answer, Mode, ProgrammeState, Wishes
from bot.introductions.service import enrolment, pairings, programmes, rounds
from bot.introductions.service.figures import last_figures
from bot.introductions.views.direct import stop_choices, stop_done
from bot.introductions.views.setup import Setup, setup_modal
from bot.people import directory, service
from bot.people.pace import ORGANISING, keep_pace
from bot.people.reader import Reader
from bot.texts import Mrkdwn, Words, channel_mention
from bot.texts.blocks import View, section
from handlers.listening import Doer, Opener, Values, is_repeat, on_click, on_click_open, on_submit
from handlers.office import Act, Office, Reply
from models.engine import TeamSession
from models.introductions import IntroProgramme, Round
from models.people import Channel, Person


def register(app: App, office: Office) -> None:
    """Listen to what concerns introductions."""
    on_click(app, office, CLICKS)
    on_click_open(app, office, {"setup-open": open_setup_of})
    on_submit(app, office, "setup", save_setup)
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
    return Reply([section(words.mrkdwn("intro-left", channel=channel_mention(programme.channel_id)))])


def stop(session: TeamSession, act: Act) -> Reply:
    """`/partner stop`: leave the only programme, or choose which."""
    words = _words(session, act)
    mine = enrolment.my_programmes(session, act.user_id)
    if not mine:
        return Reply([section(words.mrkdwn("stop-none"))])
    if len(mine) > 1:
        channels = {programme.id: programme.channel_id for programme in mine}
        return Reply(stop_choices(words, channels))
    enrolment.leave(session, mine[0].id, act.user_id, act.now)
    return Reply(stop_done(words, [mine[0].channel_id]))


def stop_all(session: TeamSession, act: Act) -> Reply:
    """Leave everything at once."""
    mine = enrolment.my_programmes(session, act.user_id)
    for programme in mine:
        enrolment.leave(session, programme.id, act.user_id, act.now)
    words = _words(session, act)
    if not mine:
        return Reply([section(words.mrkdwn("stop-none"))])
    return Reply(stop_done(words, [programme.channel_id for programme in mine]))


def erase_words(session: TeamSession, act: Act) -> Reply:
    """The offer after leaving, taken: everything the person wrote is deleted."""
    service.erase_own_words(session, act.user_id, act.now)
    return Reply([section(_words(session, act).mrkdwn("stop-erased"))])


def keep_words(session: TeamSession, act: Act) -> Reply:
    """The offer after leaving, declined."""
    return Reply([section(_words(session, act).mrkdwn("stop-kept"))])


def skip_next(session: TeamSession, act: Act) -> Reply:
    """`/partner skip`: the next round that the person is in."""
    mine = enrolment.my_programmes(session, act.user_id)
    ahead = [held for programme in mine if (held := enrolment.next_round(session, programme.id)) is not None]
    if not ahead:
        return Reply([section(_words(session, act).mrkdwn("skip-none"))])
    return skip(session, _with(act, min(ahead, key=lambda held: held.draw_at).id))


def skip(session: TeamSession, act: Act) -> Reply:
    """A round that is skipped in words."""
    held = enrolment.set_skip(session, act.value, act.user_id, act.now, skip=True)
    words = _words(session, act)
    return Reply([section(words.mrkdwn("skip-done", day=words.date(held.held_on)))])


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

    def answer(session: TeamSession, act: Act) -> None:
        pairings.answer(session, act.value, act.user_id, said, act.now)

    return answer


def open_setup(session: TeamSession, act: Act) -> View:
    """`/partner setup`, in the channel where introductions are to be."""
    return _setup_view(session, act, act.channel_id or "")


def open_setup_of(session: TeamSession, act: Act) -> View:
    """The Change button on an organiser's Home; its value is the channel."""
    return _setup_view(session, act, act.value)


def _setup_view(session: TeamSession, act: Act, channel_id: str) -> View:
    service.require_organiser(session, act.user_id)
    if not channel_id.startswith(("C", "G")):
        raise Refusal("setup-dm-not-channel")
    programmes.require_channel(session, channel_id)
    reader = Reader.of(session, act.user_id, act.now)
    return setup_modal(reader.words, _setup(session, reader.person, channel_id))


def _setup(session: TeamSession, person: Person, channel_id: str) -> Setup:
    found = programmes.in_channel(session, channel_id)
    if found is not None and found.state is ProgrammeState.REMOVED:
        found = None
    channel = session.get_one(Channel, (session.team_id, channel_id))
    wishes = programmes.wishes_of(found) if found else programmes.proposed(person.zone)
    return Setup(
        channel_id=channel_id,
        is_general=channel.is_general,
        programme_id=found.id if found else None,
        state=found.state if found else ProgrammeState.ACTIVE,
        wishes=wishes,
        zones=sorted({wishes.zone, person.zone, *service.zones(session)})[:100],
        organisers=service.organisers(session) if person.is_admin else None,
        figures=last_figures(session, found) if found else None,
    )


def save_setup(session: TeamSession, act: Act, values: Values) -> Reply:
    """The organiser's form. Whether they still are one is asked again, for it may have been open for a while."""
    wishes, named = _wishes(values)
    if not service.may_organise(session, act.user_id):
        raise Refusal("setup-no-longer-organiser")
    keep_pace(session, ORGANISING, act.user_id, act.now)
    is_new = programmes.is_new(session, act.value)
    programme = programmes.set_up(session, act.value, act.user_id, wishes, act.now)
    if named is not None:
        service.name_organisers(session, act.user_id, named, act.now)
    directory.want_sync(session)
    held = rounds.plan_next(session, programme, act.now)
    return Reply([section(_saved(session, act, programme, held, is_new=is_new))])


def _saved(session: TeamSession, act: Act, programme: IntroProgramme, held: Round | None, *, is_new: bool) -> Mrkdwn:
    words = _words(session, act)
    channel = channel_mention(programme.channel_id)
    if held is None:
        return words.mrkdwn("setup-paused")
    moment = words.moment(held.draw_at, programme.zone)
    return words.mrkdwn("setup-saved" if is_new else "setup-changed", channel=channel, moment=moment)


def _wishes(values: Values) -> tuple[Wishes, list[str] | None]:
    def chosen(name: str) -> str:
        return str(values[name][name]["selected_option"]["value"])

    def rule(name: str) -> Across:
        # Slack gives back only what the form offered.
        return cast("Across", chosen(name))

    guests = values["guests"]["guests"].get("selected_options") or []
    wishes = Wishes(
        cadence=chosen("cadence"),
        weekday=int(chosen("weekday")),
        hour=int(chosen("hour")),
        zone=chosen("zone"),
        size=int(chosen("size")),
        departments=rule("departments"),
        sites=rule("sites"),
        levels=rule("levels"),
        guests=bool(guests),
        mode=Mode(chosen("mode")),
    )
    named = values.get("organisers")
    return wishes, None if named is None else list(named["organisers"].get("selected_users") or [])


def switch_to(state: ProgrammeState, key: str) -> Doer:
    """The organiser's Pause, Resume and Remove; the value is the programme."""

    def switch(session: TeamSession, act: Act) -> Reply:
        keep_pace(session, ORGANISING, act.user_id, act.now)
        programmes.change_state(session, act.value, act.user_id, state, act.now)
        return Reply([section(_words(session, act).mrkdwn(key))])

    return switch


def _listen_to_links(app: App) -> None:
    # A button with a link tells us of the click, too; there is nothing to do but to say that we heard.
    for action_id in ("intro-calendar-google", "intro-calendar-outlook"):

        @app.action(action_id)
        def followed(ack: Ack) -> None:
            ack()


DOERS: dict[str, Doer] = {"join": join_here, "skip": skip_next, "stop": stop}
OPENERS: dict[str, Opener] = {"setup": open_setup}
CLICKS: dict[str, Doer] = {
    "intro-join": join,
    "intro-leave": leave,
    "stop-all": stop_all,
    "stop-erase": erase_words,
    "stop-keep": keep_words,
    "intro-skip": skip_pressed,
    "intro-unskip": unskip_pressed,
    "intro-stay": stay,
    "intro-slot": choose_slot,
    "intro-answer-met": answer_as(Answer.MET),
    "intro-answer-booked": answer_as(Answer.BOOKED),
    "intro-answer-not": answer_as(Answer.NOT),
    "setup-pause": switch_to(ProgrammeState.PAUSED, "setup-paused"),
    "setup-resume": switch_to(ProgrammeState.ACTIVE, "setup-resumed"),
    "setup-remove": switch_to(ProgrammeState.REMOVED, "setup-removed"),
}
