"""A running session: what one of the two does, both see at once."""

from collections.abc import Callable
from datetime import date

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot import logs
from bot.errors import Refusal
from bot.partnerships import pages
from bot.partnerships.rules import Activity, Role
from bot.partnerships.service import options, sessions, takings, turns
from bot.partnerships.views.options import KEEP, OPTIONS
from bot.people.erased import is_somebody
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.people.ties import Moment, Occasion
from bot.texts.blocks import View
from handlers.listening import Values, do, is_repeat, on_click_open
from handlers.office import Act, Body, Office, act_of_click
from handlers.partnerships.windows import Deed, built, done, on_handed_in, on_turn, show, text_of
from handlers.sequels import what_next
from models.engine import TeamSession

CLOSED = frozenset({"not_found", "view_not_found", "expired_trigger_id"})
"""What Slack says of a window that its person has closed since."""

log = logs.get(__name__)


def register(app: App, office: Office) -> None:
    """Listen to a session, from its beginning to the three taps."""
    for action_id, deed in DEEDS.items():
        _listen(app, office, action_id, deed)
    _listen(app, office, "lp-finish", finish, what_then)
    on_click_open(app, office, {"lp-plan-open": open_plan})
    on_handed_in(app, office, "lp-plan", save_plan, pages.live)
    on_click_open(app, office, {"lp-options-open": open_options})
    on_handed_in(app, office, "lp-options", save_options, pages.live)
    on_turn(app, office, {"lp-plan-done": mark_plan}, "lp-room", pages.room)


After = Callable[[TeamSession, Act, View], View]
"""Adds something to a page, once its act is committed."""


def _listen(app: App, office: Office, action_id: str, deed: Deed, after: After | None = None) -> None:
    @app.action(action_id)
    def clicked(ack: Ack, body: Body, client: WebClient) -> None:
        act = act_of_click(body, office.clock())
        session_id = done(office, act, deed)
        ack()
        view = built(office, act, pages.live, session_id)
        if after is not None:
            with office.database.read(act.team_id) as session:
                view = after(session, act, view)
        view_id = show(client, body, view)
        do(office, act, lambda session, given: turns.look_from(session, session_id, given.user_id, view_id))
        _show_others(office, client, act, session_id)


def _show_others(office: Office, client: WebClient, act: Act, session_id: str) -> None:
    """Where the other looks at the same session, it is shown there as it is now."""
    with office.database.read(act.team_id) as session:
        seats = sessions.seats_of(session, session_id).values()
        others = {seat.user_id: seat.view_id for seat in seats if seat.user_id != act.user_id and seat.view_id}
    for user_id, view_id in others.items():
        if not is_somebody(user_id):
            continue
        theirs = Act(act.team_id, user_id, act.now, session_id)
        try:
            client.views_update(view_id=view_id, view=built(office, theirs, pages.live, session_id))
        except SlackApiError as error:
            if error.response.get("error") not in CLOSED:
                raise
            log.info("partnerships.window_closed", session=session_id)


# --- from the beginning to the end


def begin_with(activity: Activity) -> Deed:
    """Begin, or come in where the other has begun; the value is the partnership."""

    def begin(session: TeamSession, act: Act) -> str:
        return turns.start(session, act.value, act.user_id, activity, act.now).id

    return begin


def enter(session: TeamSession, act: Act) -> str:  # noqa: ARG001 - a deed's shape
    """Come in, or look again: nothing changes."""
    return act.value


def switch_to(role: Role) -> Deed:
    """The learner wants another role."""

    def switch(session: TeamSession, act: Act) -> str:
        return turns.switch_role(session, act.value, act.user_id, role, act.now).id

    return switch


def draw_question(session: TeamSession, act: Act) -> str:
    """The next question of the deck."""
    if not is_repeat(session, act):
        turns.next_question(session, act.value, act.user_id)
    return act.value


def swap(session: TeamSession, act: Act) -> str:
    """Change seats; the value names the turn that ends."""
    session_id, _, number = act.value.partition(" ")
    return turns.swap(session, session_id, act.user_id, int(number) if number.isdecimal() else 0, act.now).id


def finish(session: TeamSession, act: Act) -> str:
    """The session is over."""
    turns.finish(session, act.value, act.user_id, act.now)
    return act.value


def what_then(session: TeamSession, act: Act, view: View) -> View:
    """After it: what other programmes offer, beneath."""
    pair = pages.pair_of_session(Reader.of(session, act.user_id, act.now), act.value)
    offered = what_next(session, act, Occasion(Moment.SESSION, (pair.other,)))
    return view if offered is None else {**view, "blocks": [*view["blocks"], *offered.blocks]}


def tap_of(number: int) -> Deed:
    """One of the three taps; the value names the session and which."""

    def tap(session: TeamSession, act: Act) -> str:
        session_id, _, what = act.value.partition(" ")
        takings.tap(session, session_id, act.user_id, what, number)
        return session_id

    return tap


# --- what each takes from it


def open_plan(session: TeamSession, act: Act) -> View:
    """If this, then that, by a day."""
    return pages.plan_form(Reader.of(session, act.user_id, act.now), act.value)


def save_plan(session: TeamSession, act: Act, values: Values) -> str:
    """The learner alone writes it."""
    typed = values["due"]["due"].get("selected_date")
    due = date.fromisoformat(typed) if typed else None
    if due is not None and due < local_date(Reader.of(session, act.user_id, act.now).person, act.now):
        raise Refusal("lp-due-past", field="due")
    when, then = (str(values[name][name].get("value") or "") for name in ("when", "then"))
    takings.write_plan(session, act.value, act.user_id, takings.Plan(when, then, due), act.now)
    return act.value


def mark_plan(session: TeamSession, act: Act) -> None:
    """Done, or after all not."""
    if not is_repeat(session, act):
        takings.mark_plan(session, act.value, act.user_id, act.now)


# --- three options


def open_options(session: TeamSession, act: Act) -> View:
    """What came up, for oneself."""
    return pages.options_form(Reader.of(session, act.user_id, act.now), act.value)


def save_options(session: TeamSession, act: Act, values: Values) -> str:
    """Their number, and their words where they are to be kept."""
    written = [text_of(values, name) for name in OPTIONS]
    keep = bool(values[KEEP][KEEP].get("selected_options"))
    options.note(session, act.value, act.user_id, written, keep=keep)
    return act.value


def try_option(session: TeamSession, act: Act) -> str:
    """They have tried something new, or after all not; the value names this session, and the one it was noted in."""
    session_id, _, noted_in = act.value.partition(" ")
    if not is_repeat(session, act):
        options.mark_tried(session, noted_in, act.user_id, act.now)
    return session_id


DEEDS: dict[str, Deed] = {
    "lp-session": enter,
    "lp-look": enter,
    "lp-question": draw_question,
    "lp-option-tried": try_option,
    "lp-swap": swap,
    **{f"lp-begin-{activity.value}": begin_with(activity) for activity in Activity},
    **{f"lp-role-{role.value}": switch_to(role) for role in Role},
    **{f"lp-tap-{number}": tap_of(number) for number in range(1, 6)},
}
