"""A hundred and twenty days of feedforward in one company: with one helper, with eight, upward, and with silence.

Erik asks one colleague. Olivia asks eight, of whom two say no and one is silent. Samuel asks the four people who report
to him. Nobody answers Tomasz. Played on both databases.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import pytest

from bot.feedforward.rules.states import CycleState, HelperState
from models.feedforward import Cycle, Helper, Rater, Suggestion
from sqlalchemy import select
from tests.databases import Databases, Kind
from tests.feedforward.lap import TWO, Lap
from tests.story.driver import Story, playing

NINE = "T09:00:00+00:00"


@dataclass
class Played:
    """What each of them was shown, by name."""

    story: Story
    pair: Lap
    eight: Lap
    upward: Lap
    silent: Lap
    helper: str
    helpers: list[str]
    reports: list[str]
    shown: dict[str, str] = field(default_factory=dict)
    seen: dict[str, list[str]] = field(default_factory=dict)

    def name(self, lap: Lap) -> str:
        """What a lap is called here."""
        return {self.pair.owner: "pair", self.eight.owner: "eight", self.upward.owner: "upward"}.get(
            lap.owner, "silent"
        )


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def played(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Played]:
    """The story, played to its end."""
    kind: Kind = request.param
    url = databases.fresh(kind)
    with playing(url, rate_limits=False, without={"users.profile:read"}) as story:
        yield _play(_company(story))
        assert story.trouble == ""
    databases.drop(url)


def _company(story: Story) -> Played:
    awake = ("Europe/Stockholm", "Europe/London", "Asia/Kolkata")  # at nine in London
    out = ("is_bot", "deleted", "is_guest", "status_text")
    known = [one for one in story.people() if one["tz"] in awake and not any(one[why] for why in out)]
    ids = [str(one["id"]) for one in known]
    owners, helper, helpers, reports = ids[:4], ids[4], ids[5:13], ids[13:17]
    laps = [Lap(story, owners[0], story.new_channel(owners[0])), *(Lap(story, owner) for owner in owners[1:])]
    return Played(story, *laps, helper, helpers, reports)


def _play(played: Played) -> Played:
    _monday(played)
    _first_week(played)
    _second_week(played)
    _trying(played)
    _survey(played)
    return played


def _at(played: Played, day: str) -> None:
    played.story.jump(datetime.fromisoformat(f"{day}{NINE}"))


def _monday(played: Played) -> None:
    """2 March: all four begin."""
    story = played.story
    played.pair.begin(note="I am told that I interrupt")
    played.pair.ask(played.helper)
    played.eight.begin("saying early when something slips")
    played.eight.ask(*played.helpers)
    played.upward.begin("giving decisions in writing")
    played.upward.ask(*played.reports, reports=True)
    played.silent.begin("shorter meetings")
    played.silent.ask(played.helpers[0], played.helpers[1])
    _at(played, "2026-03-02")
    played.shown["invited"] = story.last_direct(played.helper, "Step 2")["text"]
    played.shown["invited upward, in Swedish"] = story.last_direct(played.reports[3], "Steg 2")["text"]
    for lap in (played.eight, played.silent):
        played.shown[f"asked by {played.name(lap)}"] = story.home(lap.owner)


def _first_week(played: Played) -> None:
    """Some write, some say no, and the owners see what they may."""
    story, helpers = played.story, played.helpers
    played.pair.write(played.helper)
    _at(played, "2026-03-03")
    played.eight.decline(helpers[0])
    played.eight.decline(helpers[1])
    played.silent.decline(helpers[1])
    for number, who in enumerate(helpers[3:], start=3):
        played.eight.write(who, (f"Write a line each Friday, says {number}", f"Ask for help sooner, says {number}"))
    for number, who in enumerate(played.reports[:3]):
        played.upward.write(who, (f"Put the reason first, thinks {number}", f"Name the owner, thinks {number}"))
    for lap in (played.eight, played.upward, played.silent):
        played.shown[f"third day of {played.name(lap)}"] = story.home(lap.owner)
    _at(played, "2026-03-04")
    played.seen["pair"] = played.pair.listen()
    played.seen["eight"] = played.eight.listen()
    played.shown["thanked"] = story.home(played.pair.owner)
    _at(played, "2026-03-06")


def _second_week(played: Played) -> None:
    """What reports wrote comes out together; who was asked by Tomasz is left in peace."""
    story = played.story
    _at(played, "2026-03-09")
    _at(played, "2026-03-10")
    played.seen["upward"] = played.upward.listen()
    played.shown["nothing came"] = story.home(played.silent.owner)
    played.shown["choosing"] = story.home(played.pair.owner)
    played.pair.own("ff-open-ask-back")
    story.submit(played.pair.owner, question="What would a first step look like?")
    played.pair.choose("try", "later")
    played.eight.choose("try", "try", "go")
    _at(played, "2026-03-11")
    for who in (*played.reports, played.helper):
        played.shown[f"thanks to {who}"] = "\n".join(message["text"] for message in story.direct(who))
    _at(played, "2026-03-12")
    played.pair.open(played.helper, "ff-open-answer", "question")
    story.submit(played.helper, answer="Begin with the Monday meeting")
    _at(played, "2026-03-13")
    played.upward.choose("later", "try")
    played.shown["acting"] = story.home(played.pair.owner)


def _trying(played: Played) -> None:
    """Days 14, 30 and 60; Tomasz lets it be."""
    story = played.story
    _at(played, "2026-03-25")
    _at(played, "2026-03-26")
    played.shown["after two weeks"] = "\n".join(message["text"] for message in story.direct(played.pair.owner))
    played.shown["let it be"] = story.home(played.silent.owner)
    for day in ("2026-04-10", "2026-04-13"):
        _at(played, day)
    played.pair.own("ff-still")
    _at(played, "2026-04-14")
    played.pair.open(played.helper, "ff-open-idea", "idea")
    story.submit(played.helper, idea="Let somebody else open the meeting")
    played.seen["still"] = played.pair.listen()
    for day in ("2026-05-11", "2026-05-18"):
        _at(played, day)


def _survey(played: Played) -> None:
    """Day 90: five rate Olivia, nobody could rate Erik, three rate Samuel; and again."""
    story = played.story
    for day in ("2026-06-09", "2026-06-11", "2026-06-15"):
        _at(played, day)
    played.pair.own("ff-open-lap")
    played.shown["lap of the pair"] = story.modal(played.pair.owner)
    played.shown["end of the pair"] = story.home(played.pair.owner)
    played.shown["rated home"] = story.home(played.helpers[4])
    for who, score in zip(played.helpers[3:], (1, 2, 2, 0, 1), strict=True):
        played.eight.rate(who, score, idea="Keep the Friday line going")
    for who in played.reports[:2]:
        played.upward.rate(who, 1)
    _at(played, "2026-06-22")
    _at(played, "2026-06-23")
    for name, lap in {"eight": played.eight, "upward": played.upward}.items():
        lap.own("ff-open-lap")
        played.shown[f"lap of {name}"] = story.modal(lap.owner)
    played.eight.own("ff-rest")
    _at(played, "2026-06-30")
