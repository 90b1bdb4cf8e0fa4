"""Those whom a story names, and its author: choosing, approving, taking back."""

from slack_bolt import App

from bot.errors import Refusal
from bot.people.reader import Reader
from bot.texts.blocks import View, section
from bot.wins.rules import Choice, Kind, State
from bot.wins.service import digests, stories
from bot.wins.service.asking import choose, credit_in
from bot.wins.service.leaving import name_me_again, name_me_nowhere
from bot.wins.service.told import story_of
from bot.wins.shown import question, told
from bot.wins.views.asking import approve_modal, credit_modal, thanks_modal
from handlers.listening import Doer, Values, on_click, on_click_open, on_submit
from handlers.office import Act, Office, Reply
from models.engine import TeamSession
from models.wins import Win


def register(app: App, office: Office) -> None:
    """Listen to those who are asked."""
    on_click(app, office, CLICKS)
    on_click_open(app, office, {"win-credit-open": open_credit, "win-approve-open": open_approval})
    on_submit(app, office, "win-credit", save_choice)
    on_submit(app, office, "win-approve", approve)


def _say(session: TeamSession, act: Act, key: str) -> Reply:
    return Reply([section(Reader.of(session, act.user_id, act.now).words.mrkdwn(key))])


def _win(session: TeamSession, win_id: str) -> Win:
    win = session.get(Win, (session.team_id, win_id))
    if win is None or win.title is None:
        raise Refusal("win-gone")
    return win


def open_credit(session: TeamSession, act: Act) -> View:
    """The story, or the thanks, and how one appears in it; the value of the button is the story."""
    win = _win(session, act.value)
    credit_in(session, win.id, act.user_id)
    asked = question(session, win, act.user_id)
    if asked is None or asked.is_over:
        raise Refusal("win-gone")
    words = Reader.of(session, act.user_id, act.now).words
    return thanks_modal(words, asked) if win.kind is Kind.THANKS else credit_modal(words, asked)


def save_choice(session: TeamSession, act: Act, values: Values) -> Reply:
    """How one appears from now on."""
    chosen = (values["choice"]["choice"].get("selected_option") or {}).get("value")
    choose(session, act.value, act.user_id, Choice(str(chosen)), act.now)
    return _say(session, act, "win-choice-saved")


def neither(session: TeamSession, act: Act) -> None:
    """One tap: not mentioned. The message itself then says so."""
    choose(session, act.value, act.user_id, Choice.NEITHER, act.now)


def unname(session: TeamSession, act: Act) -> Reply:
    """Named nowhere, once and for good."""
    name_me_nowhere(session, act.user_id, act.now)
    return _say(session, act, "win-unnamed-done")


def name_again(session: TeamSession, act: Act) -> Reply:
    """To be asked again."""
    name_me_again(session, act.user_id, act.now)
    return _say(session, act, "win-named-done")


def open_approval(session: TeamSession, act: Act) -> View:
    """The final wording, for its author alone."""
    win = _win(session, act.value)
    if win.author_id != act.user_id:
        raise Refusal("error-not-yours")
    if win.state is not State.APPROVING:
        raise Refusal({State.ASKING: "win-not-yet", State.KEPT: "win-is-kept"}.get(win.state, "win-approve-queued"))
    story = story_of(session, win)
    if story is None:
        raise Refusal("win-gone")
    return approve_modal(Reader.of(session, act.user_id, act.now).words, win.id, win.revision, told(story))


def approve(session: TeamSession, act: Act, values: Values) -> Reply:  # noqa: ARG001 - a form without fields
    """The wording that was shown goes into the next digest."""
    win_id, _, revision = act.value.partition(" ")
    stories.approve(session, win_id, act.user_id, int(revision) if revision.isdecimal() else -1, act.now)
    return _say(session, act, "win-approve-done" if digests.running(session) else "win-approve-no-digest")


def keep(session: TeamSession, act: Act) -> Reply:
    """Not to be told, after all: a note of the author's own."""
    stories.take_back(session, act.value, act.user_id, act.now)
    return _say(session, act, "win-approve-kept")


def take_back(session: TeamSession, act: Act) -> Reply:
    """The whole story back; every post is changed."""
    stories.take_back(session, act.value, act.user_id, act.now)
    return _say(session, act, "win-taken-back")


def delete(session: TeamSession, act: Act) -> Reply:
    """A note of one's own, gone."""
    stories.delete_note(session, act.value, act.user_id)
    return _say(session, act, "win-deleted")


CLICKS: dict[str, Doer] = {
    "win-neither": neither,
    "win-unname": unname,
    "win-name-again": name_again,
    "win-keep": keep,
    "win-take-back": take_back,
    "win-delete": delete,
}
