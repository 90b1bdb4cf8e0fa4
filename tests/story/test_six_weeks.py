"""Six weeks with introductions in three channels, drawn by lot: what reaches people, counted where it arrives."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from tests.databases import Databases
from tests.story.driver import Story, playing
from tests.story.seen import Post, Seen, is_a, is_at_work

ZONES = ("Europe/Stockholm", "Europe/London", "Asia/Kolkata", "Pacific/Auckland")
WEEKS = 6
HOURS = (9, 21)
"""In UTC, so that everybody is at work at one of them."""


@dataclass
class Season:
    """What was drawn, and what came of it."""

    story: Story
    busy: list[str] = field(default_factory=list)
    """Who is in all three channels."""
    at_home: Counter[str] = field(default_factory=Counter)
    """On how many Thursdays something waited on each one's Home."""


def _play(season: Season, lot: Random) -> None:
    story = season.story
    organiser = story.hire(is_admin=True)
    season.busy = [_hire(story, lot) for _ in range(3)]
    for _ in range(3):
        members = [*season.busy, *(_hire(story, lot) for _ in range(1))]
        channel = story.new_channel(organiser, *members)
        mode = lot.choice(["opt_in", "members"])
        wishes = {"cadence": "weekly", "weekday": str(lot.randrange(5)), "hour": str(lot.randrange(8, 16))}
        story.set_up(organiser, channel, **wishes, zone=lot.choice(ZONES[:3]), mode=mode)
        for who in members if mode == "opt_in" else []:
            story.command(who, channel, "/partner join")
    _live(season)


def _hire(story: Story, lot: Random) -> str:
    return story.hire(tz=lot.choice(ZONES), locale=lot.choice(["en-GB", "sv-SE", "en-US"]))


def _live(season: Season) -> None:
    story = season.story
    start = story.now().replace(hour=0)
    moments = (start + timedelta(days=day, hours=hour) for day in range(7 * WEEKS) for hour in HOURS)
    # Saturdays are nobody's, and on a Sunday only Auckland is at work, late in the day.
    for moment in (each for each in moments if each.weekday() < 5 or (each.weekday() == 6 and each.hour == 21)):
        story.jump(max(moment, story.now()))
        if story.now().weekday() == 3 and story.now().hour == 9:
            for who in season.busy:
                season.at_home[who] += any(words in story.home(who) for words in ("Waiting for you", "Väntar på dig"))
                story.command(who, "general", "/partner help")  # a sign of life, so that nobody goes quiet


@pytest.mark.parametrize("seed", [1])
def test_nobody_gets_more_than_one_a_day_and_two_a_week(seed: int, databases: Databases) -> None:
    url = databases.fresh("sqlite")
    with playing(url, rate_limits=False, without={"users.profile:read"}) as story:
        season = Season(story)
        _play(season, Random(seed))  # noqa: S311 - chance that is played again
        posts = Seen(story).posts
        _check_budgets(story, posts)
        # Whose week has room depends on everybody's, so one person may meet fewer.
        met = [sum(is_a("meet", post.message) and who in post.readers for post in posts) for who in season.busy]
        assert sum(met) >= WEEKS, "introductions come first"
        assert season.at_home.total() >= WEEKS, "the rest is on Home"
        assert story.trouble == ""
    databases.drop(url)


def _check_budgets(story: Story, posts: list[Post]) -> None:
    zones = {who: story.sandbox.workspace.people[who].tz for post in posts for who in post.readers}
    local: list[tuple[str, datetime]] = [
        (who, post.at.astimezone(ZoneInfo(zones[who]))) for post in posts for who in post.readers
    ]
    assert local
    assert max(Counter((who, at.date()) for who, at in local).values()) == 1
    assert max(Counter((who, at.isocalendar()[:2]) for who, at in local).values()) == 2
    for post in posts:
        if len(post.readers) == 1:
            assert all(is_at_work(zones[who], post.at) for who in post.readers)
