"""The script of a learning partnership: Maja (in Swedish) and Olivia, from a shortlist to a renewal, in 90 days.

Maja works in Engineering in Stockholm, Olivia in Design in London. In between there is a role that is switched, a
pause of five weeks, an agreement that is signed anew, a reshaping, and a facilitator, Chloe.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select

from models.partnerships import Session
from tests.story.driver import Json, Story, words_in

COFFEE = "coffee"
MAJA, OLIVIA, CHLOE = "maja", "olivia", "chloe"
HER_GOAL = "Våga presentera för hela avdelningen"
HIS_GOAL = "Lead a workshop without slides"
CARD = "Jag behöver veta varför innan jag vet hur"
NEW_CARD = "Numera behöver jag mest lugn och ro"


@dataclass
class Learning:
    """The story once it has been played, with what was shown for a moment only."""

    story: Story
    shown: dict[str, str] = field(default_factory=dict)
    look: Callable[[str, str], None] = lambda _name, _who: None
    """Called at every step: with a camera, for pictures."""

    @property
    def ids(self) -> dict[str, str]:
        """Everybody's id, by handle."""
        return {one["name"]: one["id"] for one in self.story.people()}

    def see(self, name: str, who: str) -> str:
        """Keep what the modal on top says."""
        self.shown[name] = self.story.modal(who)
        self.look(name, who)
        return self.shown[name]

    def open(self, who: str) -> None:
        """Open the partnership from Home, anew."""
        self.shut(who)
        self.story.press(who, "lp-open")

    def shut(self, who: str) -> None:
        """Close whatever modal is open."""
        if self.story.view(who) is not None:
            self.story.close(who)

    def choose(self, who: str, action_id: str, value: str) -> None:
        """Choose in a select of the modal on top."""
        self.story.act("action", **{"as": who}, view="top", action_id=action_id, value=value)

    def group(self, containing: str) -> Json:
        """The newest message in the two's conversation with these words."""
        return [one for one in self.story.introductions(MAJA) if containing in one["text"]][-1]

    def live(self, until: str) -> None:
        """To a moment, as if the bot had been away until shortly before."""
        end = datetime.fromisoformat(f"{until}+00:00")
        self.story.jump(end - timedelta(hours=2))
        self.story.jump(end)


def play(learning: Learning) -> Learning:
    """Everything, from the launch to the renewal."""
    _launch(learning)
    _find_each_other(learning)
    _explore(learning)
    _agree(learning)
    _first_session(learning)
    _pause(learning)
    _agree_anew(learning)
    _second_session(learning)
    _check_and_cards(learning)
    _first_review(learning)
    _renew(learning)
    return learning


def _launch(learning: Learning) -> None:
    """Monday 2 March: Chloe offers to help, and Ingrid launches a cohort in #coffee with her as its facilitator."""
    story = learning.story
    story.command(CHLOE, COFFEE, "/partner volunteer")
    learning.see("volunteering", CHLOE)
    story.press(CHLOE, "lp-volunteer-on", view="top", block_id="lp-volunteer-facilitate")
    learning.see("offered", CHLOE)
    learning.shut(CHLOE)
    learning.shown["home of the organiser"] = story.home("ingrid")
    learning.look("organisers' list", "ingrid")
    story.command("ingrid", COFFEE, "/partner setup")
    learning.look("setup with button", "ingrid")
    story.press("ingrid", "lp-cohort-open", view="top")
    learning.see("cohort form", "ingrid")
    answer = story.submit("ingrid", facilitator=learning.ids[CHLOE], office="2026-03-10")
    learning.shown["launched"] = words_in(answer["view"]["blocks"])
    [post] = [one for one in story.messages(OLIVIA, COFFEE) if "lp-cohort-join" in str(one["blocks"])]
    learning.shown["cohort post"] = post["text"]
    for who in (MAJA, OLIVIA, "helena"):
        story.click(who, post, "lp-cohort-join")
    story.command(MAJA, COFFEE, "/partner profil")
    story.submit(MAJA, seeks="facilitering", offers="python", department="Engineering")
    story.command(OLIVIA, COFFEE, "/partner profile")
    story.submit(OLIVIA, offers="facilitering", seeks="python", department="Design")
    for who in (MAJA, OLIVIA):
        learning.shut(who)


def _find_each_other(learning: Learning) -> None:
    """Maja is not sure what she is after, chooses, asks for three, and asks Olivia; she says yes on Tuesday."""
    story = learning.story
    story.command(MAJA, COFFEE, "/partner välj")
    learning.see("choose aim", MAJA)
    story.press(MAJA, "choose-aim-thinking", view="top")
    learning.see("choose company", MAJA)
    story.press(MAJA, "choose-with-one", view="top")
    learning.see("advice", MAJA)
    story.press(MAJA, "lp-learn", view="top")
    learning.see("learn", MAJA)
    learning.choose(MAJA, "lp-capacity", "2")
    story.press(MAJA, "lp-suggest", view="top")
    learning.see("shortlist", MAJA)
    story.press(MAJA, "lp-ask", view="top", block_id=f"lp-suggested-{learning.ids[OLIVIA]}")
    learning.see("asked", MAJA)
    learning.shut(MAJA)
    learning.shown["home of who asked"] = story.home(MAJA)
    learning.live("2026-03-03T10:00")
    asked = story.last_direct(OLIVIA, "wonders if you’d explore")
    learning.shown["invitation"] = asked["text"]
    learning.look("invitation", OLIVIA)
    story.click(OLIVIA, asked, "lp-accept")
    learning.live("2026-03-04T12:00")
    learning.shown["begin"] = learning.group("said yes")["text"]
    learning.look("begin", OLIVIA)


def _explore(learning: Learning) -> None:
    """They choose a time for the first talk, write their cards, and read each other's."""
    story = learning.story
    for who in (MAJA, OLIVIA):
        begin = learning.group("said yes")
        block = next(one["block_id"] for one in begin["blocks"] if str(one.get("block_id")).endswith("-1"))
        story.click(who, begin, "lp-slot", block)
    learning.shown["booked talk"] = learning.group("said yes")["text"]
    learning.look("booked talk", OLIVIA)
    learning.open(MAJA)
    learning.see("room exploring", MAJA)
    story.press(MAJA, "lp-card-open", view="top")
    learning.look("card form", MAJA)
    story.submit(MAJA, **{"know_their_wants-06": CARD})
    learning.see("card waits", MAJA)
    learning.open(OLIVIA)
    story.press(OLIVIA, "lp-card-open", view="top")
    story.submit(OLIVIA)
    learning.see("card both", OLIVIA)
    story.press(OLIVIA, "lp-cards", view="top")
    learning.see("cards", OLIVIA)
    story.press(OLIVIA, "lp-back", view="top")
    story.press(OLIVIA, "lp-conflict", view="top")
    learning.see("conflict", OLIVIA)
    story.press(OLIVIA, "lp-back", view="top")
    story.press(OLIVIA, "lp-talked", view="top")


def _write_half(learning: Learning, who: str, outcome: str, roles: list[str]) -> None:
    learning.open(who)
    learning.story.press(who, "lp-half-open", view="top")
    learning.look("half form", who)
    learning.story.submit(who, outcome=outcome, roles=roles)


def _agree(learning: Learning) -> None:
    """Both write their halves, Olivia the rest; Maja signs a version that Olivia changes meanwhile."""
    story = learning.story
    _write_half(learning, MAJA, HER_GOAL, ["thinking", "companion"])
    learning.see("half waits", MAJA)
    _write_half(learning, OLIVIA, HIS_GOAL, ["objective"])
    learning.see("both halves", OLIVIA)
    learning.shown["draft at home"] = story.home(OLIVIA)
    learning.live("2026-03-09T12:00")
    learning.shown["draft"] = learning.group("written your half")["text"]
    learning.open(MAJA)
    story.press(MAJA, "lp-agreement", view="top")
    learning.see("agreement", MAJA)
    story.press(OLIVIA, "lp-shared-open", view="top")
    learning.look("shared form", OLIVIA)
    story.submit(OLIVIA, weeks="2", minutes="25", objective="Meetings people want to be in")
    story.press(MAJA, "lp-sign", view="top")
    learning.see("signature refused", MAJA)
    story.press(MAJA, "lp-sign", view="top")
    learning.see("one signed", MAJA)
    learning.open(OLIVIA)
    story.press(OLIVIA, "lp-agreement", view="top")
    story.press(OLIVIA, "lp-sign", view="top")
    learning.see("both signed", OLIVIA)
    learning.live("2026-03-10T12:00")
    learning.shown["signed"] = learning.group("signed by you both")["text"]
    learning.look("signed", OLIVIA)


def _book(learning: Learning) -> datetime:
    """Both choose the second time that is proposed, in the window; gives when it is."""
    for who in (MAJA, OLIVIA):
        learning.open(who)
        view = learning.story.view(who)
        assert view is not None
        block = next(one["block_id"] for one in view["blocks"] if re.match("lp-slot-.*-1$", one.get("block_id", "")))
        learning.story.press(who, "lp-slot", view="top", block_id=block)
    runtime = learning.story.partner.runtime
    with runtime.database.read(learning.story.sandbox.team_id) as session:
        booked = [one.booked_at for one in session.scalars(select(Session)) if one.booked_at is not None]
    return max(booked)


def _first_session(learning: Learning) -> None:
    """The first session: turns, a role that is switched, questions, plans, taps."""
    story = learning.story
    learning.open(OLIVIA)
    learning.see("times", OLIVIA)
    at = _book(learning)
    learning.live((at - timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M"))
    learning.shown["prompt at home"] = story.home(MAJA)
    story.jump(at)
    learning.shut(MAJA)
    story.press(MAJA, "lp-menu")
    learning.see("menu", MAJA)
    story.press(MAJA, "lp-begin-coach", view="top")
    learning.shut(OLIVIA)
    story.press(OLIVIA, "lp-session")
    first = MAJA if "Din tur att utforska" in story.modal(MAJA) else OLIVIA
    coach = OLIVIA if first == MAJA else MAJA
    learning.shown["first"] = first
    learning.see("learner", first)
    learning.see("coach", coach)
    story.press(coach, "lp-question", view="top")
    learning.see("question for the coach", coach)
    learning.shown["question for the learner"] = story.modal(first)
    story.press(first, "lp-role-companion", view="top")
    learning.shown["role switched, as the coach sees it"] = story.modal(coach)
    learning.look("switched", coach)
    story.jump(at + timedelta(minutes=26))
    learning.shown["swap"] = learning.group("swap seats")["text"]
    story.press(first, "lp-look", view="top")
    learning.see("time is up", first)
    story.press(first, "lp-swap", view="top")
    learning.see("swapped", first)
    story.jump(at + timedelta(minutes=50))
    story.press(coach, "lp-swap", view="top")
    _close_session(learning)


def _close_session(learning: Learning) -> None:
    """What each takes from it; then Olivia asks for help, and looks at a lesson."""
    story = learning.story
    story.press(MAJA, "lp-plan-open", view="top")
    learning.look("plan form", MAJA)
    refused = story.submit(MAJA, when="mötet börjar", then="ställa en fråga först", due="2020-01-01")
    learning.shown["a day that has been"] = str(refused["errors"])
    story.submit(MAJA, due="2026-03-20")
    for what in ("useful", "heard", "needs"):
        story.press(MAJA, "lp-tap-5", view="top", block_id=f"lp-tap-{what}")
    learning.see("closing", MAJA)
    story.press(MAJA, "lp-finish", view="top")
    learning.see("finished", MAJA)
    learning.shown["finished, as Olivia sees it"] = story.modal(OLIVIA)
    learning.shut(OLIVIA)
    learning.shut(MAJA)
    story.press(OLIVIA, "lp-open")
    learning.see("room active", OLIVIA)
    story.press(OLIVIA, "lp-help", view="top")
    learning.see("help asked", OLIVIA)
    story.press(OLIVIA, "lp-lesson", view="top")
    learning.see("lesson", OLIVIA)
    learning.shown["home of the facilitator"] = story.home(CHLOE)
    learning.look("facilitator home", CHLOE)
    story.press(CHLOE, "lp-helped")


def _pause(learning: Learning) -> None:
    """From 23 March to 29 April Maja is on a break: when she is back the two explore anew."""
    story = learning.story
    learning.live("2026-03-23T12:00")
    story.command(MAJA, COFFEE, "/partner pausa till 29 april")
    learning.live("2026-03-24T12:00")
    learning.shown["resting"] = story.home(OLIVIA)
    learning.live("2026-04-29T12:00")
    learning.open(OLIVIA)
    learning.see("exploring anew", OLIVIA)


def _agree_anew(learning: Learning) -> None:
    """Nothing has to be changed: they sign the same version once more."""
    for who in (MAJA, OLIVIA):
        learning.open(who)
        learning.story.press(who, "lp-agreement", view="top")
        learning.story.press(who, "lp-sign", view="top")
    learning.see("signed anew", OLIVIA)


def _second_session(learning: Learning) -> None:
    """The next session, on the spot: whoever was second goes first."""
    story = learning.story
    learning.live("2026-05-04T12:00")
    learning.shut(MAJA)
    story.press(MAJA, "lp-menu")
    story.press(MAJA, "lp-begin-observe", view="top")
    learning.see("second session", MAJA)
    for _ in range(2):
        story.press(MAJA, "lp-swap", view="top")
    story.press(MAJA, "lp-finish", view="top")
    learning.shut(MAJA)


def _check_and_cards(learning: Learning) -> None:
    """In May both are asked how it is, and for their cards again: Maja writes hers anew, Olivia keeps what stands."""
    story = learning.story
    learning.live("2026-05-27T12:00")
    learning.live("2026-05-28T12:00")
    for who, words in ((MAJA, "Dags att känna efter"), (OLIVIA, "Your monthly check")):
        asked = story.last_direct(who, words)
        learning.shown[f"check of {who}"] = asked["text"]
        learning.look(f"check message of {who}", who)
        learning.shut(who)
        story.click(who, asked, "lp-open")
        learning.see(f"room with check of {who}", who)
        story.press(who, "lp-check", view="top")
        learning.see(f"check open for {who}", who)
    for what, value in (("two_way", 4), ("candid", 2), ("worth", 5)):
        story.press(MAJA, f"lp-check-tap-{value}", view="top", block_id=f"lp-check-{what}")
    learning.see("tapped", MAJA)
    learning.shown["olivia after maja tapped"] = story.home(OLIVIA)
    learning.look("home with check and cards", OLIVIA)
    story.press(MAJA, "lp-back", view="top")
    story.press(MAJA, "lp-card-open", view="top")
    story.submit(MAJA, **{"know_their_wants-06": NEW_CARD})
    learning.see("new card waits", MAJA)
    learning.open(OLIVIA)
    story.press(OLIVIA, "lp-cards", view="top")
    learning.see("what stands meanwhile", OLIVIA)
    story.press(OLIVIA, "lp-back", view="top")
    story.press(OLIVIA, "lp-card-keep", view="top")
    story.press(OLIVIA, "lp-cards", view="top")
    learning.see("cards again", OLIVIA)


def _first_review(learning: Learning) -> None:
    """After six weeks Olivia would like to reshape: an hour less often, signed by both."""
    story = learning.story
    learning.live("2026-06-12T12:00")
    asked = story.last_direct(OLIVIA, "Six weeks in")
    learning.shown["first review"] = asked["text"]
    learning.look("review", OLIVIA)
    story.click(OLIVIA, asked, "lp-review-reshape")
    story.click(MAJA, story.last_direct(MAJA, "Sex veckor"), "lp-review-renew")
    learning.open(OLIVIA)
    learning.see("reshape", OLIVIA)
    story.press(OLIVIA, "lp-shared-open", view="top")
    story.submit(OLIVIA, weeks="3")
    for who in (OLIVIA, MAJA):
        learning.open(who)
        story.press(who, "lp-agreement", view="top")
        learning.see(f"changes, as {who} sees them", who)
        story.press(who, "lp-sign", view="top")
    learning.see("reshaped", MAJA)


def _renew(learning: Learning) -> None:
    """After twelve weeks both renew."""
    story = learning.story
    learning.live("2026-07-22T12:00")
    learning.live("2026-07-24T12:00")
    for who, words in ((OLIVIA, "Twelve weeks in"), (MAJA, "Tolv veckor")):
        asked = story.last_direct(who, words)
        learning.shown[f"last review of {who}"] = asked["text"]
        story.click(who, asked, "lp-review-renew")
    learning.open(MAJA)
    learning.see("renewed", MAJA)
    learning.shown["home of maja"] = story.home(MAJA)
    learning.shown["home of olivia"] = story.home(OLIVIA)
    learning.look("home at the end", MAJA)
