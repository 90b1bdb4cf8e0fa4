"""The script of the story: a company of thirty goes through more than four weeks of introductions in #coffee.

Rounds are held on Fridays at 10:00 in Stockholm: 6, 13, 20 and 27 March, 3 April 2026, and, after a long pause of the
bot itself, 5 June. 3 April is Good Friday. A week holds two messages for each person: the introduction and what
matters most beside it; the rest is on Home.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.story.driver import Json, Story
from tests.story.seen import is_a

COFFEE = "coffee"
LATECOMERS = ("meera", "tomasz", "dana", "rahul", "james", "noah")
"""Who is not in #coffee at first; they join, so that everybody is."""
SILENT = "ben"
"""Reads everything and answers nothing."""
ANSWERS = {"Europe/Stockholm": "met", "Europe/London": "booked"}
"""By where people live; everybody else says that they did not."""


@dataclass
class Weeks:
    """The story once it has been played, with what was shown for a moment only."""

    story: Story
    shown: dict[str, str] = field(default_factory=dict)
    booked: Json = field(default_factory=dict)
    newcomer: str = ""
    asked_at_home: list[tuple[str, str]] = field(default_factory=list)
    """Who found the question on Home, and on which day."""

    @property
    def ids(self) -> dict[str, str]:
        """Everybody's id, by handle."""
        return {one["name"]: one["id"] for one in self.story.people()}


def play(story: Story) -> Weeks:
    """Everything, from the first command to the spring."""
    weeks = Weeks(story)
    _set_up(weeks)
    _people_decide(weeks)
    _first_round(weeks)
    _second_round(weeks)
    _third_round(weeks)
    _fourth_and_fifth_round(weeks)
    _two_months_later(weeks)
    return weeks


def _set_up(weeks: Weeks) -> None:
    """Monday 2 March: everybody comes to #coffee, and Ingrid sets introductions up."""
    story = weeks.story
    for who in LATECOMERS:
        story.act("join", **{"as": who}, channel=COFFEE)
    wishes = {"cadence": "weekly", "weekday": "4", "hour": "10", "zone": "Europe/Stockholm", "mode": "members"}
    weeks.shown["set up"] = story.set_up("ingrid", COFFEE, **wishes, organisers=[weeks.ids["grace"]])
    [post] = [one for one in story.messages("rosa", COFFEE) if "has set up introductions here" in one["text"]]
    story.click("rosa", post, "intro-join")
    weeks.shown["guest"] = story.whisper("rosa", COFFEE)


def _people_decide(weeks: Weeks) -> None:
    """Until Thursday 5 March: two leave, two pause, one excludes another; the preview comes; some skip."""
    story = weeks.story
    story.live("2026-03-03T15:00:00+00:00")
    story.click("olivia", story.last_direct("olivia", "You’re included"), "intro-leave")
    story.click("ingrid", story.last_direct("ingrid", "Du är med"), "intro-leave")
    weeks.shown["pause"] = story.command("maja", COFFEE, "/partner pausa till 16 mars")
    story.command("samuel", COFFEE, "/partner pause until 30 March")
    story.command("elsa", COFFEE, "/partner profil")
    story.submit("elsa", rather_not=[weeks.ids["nils"]])
    story.live("2026-03-05T10:00:00+00:00")
    weeks.shown["announced at home"] = story.home("chloe")
    story.press("chloe", "intro-skip")
    weeks.shown["skip"] = story.command("lukas", COFFEE, "/partner hoppa över")
    story.act("status", **{"as": "yuki"}, text="Away", emoji=":palm_tree:", until="2026-03-09T00:00:00+00:00")


def _first_round(weeks: Weeks) -> None:
    """Friday 6 March: introduced. One group books a time, in another only one person can make one."""
    story = weeks.story
    story.live("2026-03-06T20:00:00+00:00")
    weeks.booked = _introduction(story, "karin")
    members = story.sandbox.workspace.channels[weeks.booked["channel"]].members
    for who in members:
        if who != story.sandbox.workspace.app.user_id:
            story.click(who, weeks.booked, "intro-slot", "slot-1")
    weeks.booked = _introduction(story, "karin")
    others = (who for who in ("helena", "freja", "grace", "samuel") if weeks.ids[who] not in members)
    story.click(who := next(others), _introduction(story, who), "intro-slot", "slot-0")
    weeks.shown["one can"] = who


def _second_round(weeks: Weeks) -> None:
    """Until Monday 16 March: Rahul's account is closed between preview and draw; the first round is asked about."""
    story = weeks.story
    story.live("2026-03-10T20:00:00+00:00")
    weeks.shown["nudged at home"] = story.home(weeks.shown["one can"])
    story.live("2026-03-12T10:00:00+00:00")
    story.act("person", id=weeks.ids["rahul"], deleted=True)
    story.live("2026-03-16T20:00:00+00:00")
    _answer(weeks)


def _third_round(weeks: Weeks) -> None:
    """Until Tuesday 24 March: Noah skips on Home, the first round closes, and somebody new comes in."""
    story = weeks.story
    story.live("2026-03-18T20:00:00+00:00")
    weeks.shown["announced to karin at home"] = story.home("karin")
    story.live("2026-03-19T16:00:00+00:00")
    story.press("noah", "intro-skip")
    story.live("2026-03-23T20:00:00+00:00")
    _answer(weeks)
    weeks.newcomer = story.hire(name="sigrid", real_name="Sigrid Ek", tz="Europe/Stockholm", locale="sv-SE")
    story.act("join", **{"as": "sigrid"}, channel=COFFEE)


def _fourth_and_fifth_round(weeks: Weeks) -> None:
    """Until Wednesday 8 April: the clocks change, Easter comes, the third round closes, and Ben is asked to go on."""
    story = weeks.story
    story.live("2026-03-30T20:00:00+00:00")
    _answer(weeks)
    story.live("2026-04-07T20:00:00+00:00")
    _answer(weeks)
    weeks.shown["organiser"] = story.home("grace")
    story.live("2026-04-08T20:00:00+00:00")
    for who in ("maja", "ben", "olivia", "grace"):
        weeks.shown[f"home of {who}"] = story.home(who)


def _two_months_later(weeks: Weeks) -> None:
    """The bot is away until Tuesday 2 June, when Ben's quiet is over; the next round is on Friday."""
    weeks.story.jump(datetime(2026, 6, 2, 20, 0, tzinfo=UTC))
    weeks.story.live("2026-06-04T20:00:00+00:00")
    weeks.shown["organiser later"] = weeks.story.home("grace")


def _introduction(story: Story, who: str) -> Json:
    return next(message for message in reversed(story.introductions(who)) if is_a("meet", message))


def _answer(weeks: Weeks) -> None:
    """Everybody but one says how it went, to every question that still has its buttons, in a message or on Home."""
    story = weeks.story
    for person in story.people():
        if not (person["is_bot"] or person["deleted"] or person["name"] == SILENT):
            answer = ANSWERS.get(person["tz"], "not")
            said = f"intro-answer-{answer}"
            for message in story.direct(person["id"]):
                if is_a("asked", message) and _is_open(message):
                    story.click(person["id"], message, said)
            for block in story.home_blocks(person["id"]):
                if any(element.get("action_id") == said for element in block.get("elements", ())):
                    weeks.asked_at_home.append((person["id"], f"{story.now():%Y-%m-%d}"))
                    story.press(person["id"], said, block_id=block["block_id"])


def _is_open(question: Json) -> bool:
    """True while it has buttons and no answer stands above them."""
    return [block["type"] for block in question["blocks"]] == ["section", "actions"]
