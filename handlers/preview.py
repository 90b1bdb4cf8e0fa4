"""`/partner preview`: an organiser looks at the next round, draws again, approves, or lets it go by itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot import logs
from bot.errors import Refusal
from bot.introductions import preview
from bot.introductions.preview import Ask
from bot.introductions.service import proposals
from bot.introductions.views.preview import notice_modal, waiting_modal, which_modal
from bot.people.pace import ORGANISING, TooFast, keep_pace
from bot.texts.blocks import View
from handlers.office import Act, Body, Office, act_of_click

GONE = frozenset({"not_found", "view_not_found", "no_permission", "hash_conflict"})
"""Slack's words for a modal that has been closed in the meantime."""

log = logs.get(__name__)


@dataclass(frozen=True)
class Screen:
    """Where the preview is shown: opened, pushed on the modal that was clicked in, or in the place of an older one."""

    office: Office
    client: WebClient
    act: Act
    view_id: str | None = None
    on_top: bool = False

    def show(self, view: View) -> "Screen":
        """Show it; what is shown next comes in its place."""
        if self.view_id is not None:
            self.client.views_update(view_id=self.view_id, view=view)
            return self
        slack = self.client.views_push if self.on_top else self.client.views_open
        return replace(self, view_id=slack(trigger_id=self.act.trigger_id, view=view)["view"]["id"])

    def above(self) -> "Screen":
        """On top of what is shown here."""
        return replace(self, view_id=None, on_top=True)

    def say(self, refusal: Refusal) -> None:
        """Tell in one sentence why there is nothing to see."""
        self.show(self._notice(refusal))

    def _notice(self, refusal: Refusal) -> View:
        words = self.office.words_for(self.act.team_id, self.act.user_id)
        return notice_modal(words, words.mrkdwn(refusal.key, **refusal.values))

    def show_draw(self, ask: Ask) -> None:
        """The round as it is drawn; a large one is put together once Slack has had its answer."""
        with self.office.database.read(ask.team_id) as session:
            large = preview.is_large(session, ask.round_id)
        if not large:
            self.show(self._drawn(ask))
            return
        waiting = self.show(waiting_modal(self.office.words_for(ask.team_id, ask.user_id)))
        self.office.background.later(lambda: waiting.finish(ask))

    def finish(self, ask: Ask) -> None:
        """The rest of a large round: whatever becomes of it, the person does not wait for ever."""
        try:
            view = self._drawn(ask)
        except Refusal as refusal:
            view = self._notice(refusal)
        except Exception:
            log.exception("preview.failed", team=ask.team_id, round=ask.round_id)
            view = self._notice(Refusal("preview-failed"))
        try:
            self.show(view)
        except SlackApiError as error:
            if error.response.get("error") not in GONE:
                raise

    def _drawn(self, ask: Ask) -> View:
        digest = preview.drawn(self.office.database, self.office.background, ask)
        with self.office.database.read(ask.team_id) as session:
            return preview.shown(session, ask, digest)


def open_next(office: Office, act: Act, client: WebClient) -> None:
    """`/partner preview`, in the channel whose next round is meant, or anywhere."""
    screen = Screen(office, client, act)
    with office.database.read(act.team_id) as session:
        found = preview.programmes_meant(session, act.user_id, act.channel_id or "")
    if len(found) == 1:
        _open(screen, found[0].id)
        return
    words = office.words_for(act.team_id, act.user_id)
    screen.show(which_modal(words, {programme.id: programme.channel_id for programme in found}))


def _open(screen: Screen, programme_id: str) -> None:
    act = screen.act
    with screen.office.database.read(act.team_id) as session:
        held = preview.round_of(session, act.user_id, programme_id)
    screen.show_draw(Ask(act.team_id, act.user_id, held.id, act.now))


def open_of(screen: Screen) -> None:
    """A Preview button; its value is the programme."""
    _open(screen, screen.act.value)


def again(screen: Screen) -> None:
    """Another draw, from the seed that follows the one that is shown."""
    ask, digest, _ = _named(screen.act)
    with screen.office.database.read(ask.team_id) as session:
        held = proposals.require_ahead(session, ask.round_id, ask.user_id, ask.now)
        proposal = proposals.proposal_of(session, held.id, digest)
        seed = held.seed if proposal is None else proposals.seed_after(held, proposal.seed)
    screen.show_draw(replace(ask, seed=seed, instead_of=digest))


def approve(screen: Screen) -> None:
    """Have the round go out with the groups that are shown."""
    ask, digest, seen = _named(screen.act)
    with screen.office.database.team(ask.team_id) as session:
        done = proposals.approve(session, (ask.round_id, digest), seen, ask.user_id, ask.now)
    _show_kept(screen, ask, digest, overtaken=not done)


def let_go(screen: Screen) -> None:
    """Take the approval back."""
    ask, digest, _ = _named(screen.act)
    with screen.office.database.team(ask.team_id) as session:
        proposals.let_go(session, ask.round_id, ask.user_id, ask.now)
    _show_kept(screen, ask, digest)


def turn_page(screen: Screen) -> None:
    """Other groups of the same draw."""
    ask, digest, page = _named(screen.act)
    _show_kept(screen, ask, digest, page=int(page) if page.isdecimal() else 0)


def _show_kept(screen: Screen, ask: Ask, digest: str, *, page: int = 0, overtaken: bool = False) -> None:
    with screen.office.database.read(ask.team_id) as session:
        view = preview.shown(session, ask, digest, page=page, overtaken=overtaken)
    screen.show(view)


def _named(act: Act) -> tuple[Ask, str, str]:
    """A button of the preview names the round, the draw, and one thing more where there is need."""
    round_id, digest, rest = (*act.value.split(), "", "", "")[:3]
    return Ask(act.team_id, act.user_id, round_id, act.now), digest, rest


Step = Callable[[Screen], None]
STEPS: Mapping[str, Step] = {
    "preview-open": open_of,
    "preview-again": again,
    "preview-approve": approve,
    "preview-let-go": let_go,
    "preview-earlier": turn_page,
    "preview-more": turn_page,
}


CHANGES = frozenset({"preview-again", "preview-approve", "preview-let-go"})


def _keep_pace(screen: Screen) -> None:
    with screen.office.database.team(screen.act.team_id) as session:
        keep_pace(session, ORGANISING, screen.act.user_id, screen.act.now)


def register(app: App, office: Office) -> None:
    """Listen to the buttons of the preview, and to those that open it."""

    def listen(action_id: str, step: Step) -> None:
        @app.action(action_id)
        def clicked(ack: Ack, body: Body, client: WebClient) -> None:
            screen = _screen(office, client, body)
            try:
                if action_id in CHANGES:
                    _keep_pace(screen)
                step(screen)
            except TooFast as refusal:
                screen.above().say(refusal)  # the draw that is shown stays
            except Refusal as refusal:
                screen.say(refusal)
            ack()

    for action_id, step in STEPS.items():
        listen(action_id, step)


def _screen(office: Office, client: WebClient, body: Body) -> Screen:
    """Inside a preview the preview itself changes; from another modal it opens on top, from Home anew."""
    act = act_of_click(body, office.clock())
    view: Mapping[str, Any] = body.get("view") or {}
    if view.get("callback_id") == "preview":
        return Screen(office, client, act, view_id=view["id"])
    return Screen(office, client, act, on_top=view.get("type") == "modal")
