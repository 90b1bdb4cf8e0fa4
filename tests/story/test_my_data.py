"""Maja, in Swedish: a break, a look at what is stored about her, a file of it, an end to it. Ingrid organises.

Played once, on the way that most workspaces go: SQLite over Socket Mode.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from tests.databases import Databases
from tests.story.driver import Story, playing, words_in

COFFEE = "coffee"
OWN_WORDS = "kalligrafi på tisdagar"


@dataclass
class Played:
    """What each of them was shown, by name."""

    story: Story
    maja: str
    shown: dict[str, str] = field(default_factory=dict)
    download: dict[str, object] = field(default_factory=dict)


@pytest.fixture(scope="module")
def played(databases: Databases) -> Iterator[Played]:
    """The story, played to its end."""
    url = databases.fresh("sqlite")
    with playing(url) as story:
        yield _play(Played(story, story.person("maja")))
    databases.drop(url)


def _play(played: Played) -> Played:
    story, shown = played.story, played.shown
    wishes = {"cadence": "weekly", "weekday": "4", "hour": "10", "zone": "Europe/Stockholm", "mode": "members"}
    story.set_up("ingrid", COFFEE, **wishes)
    story.live("2026-03-04T08:00:00+00:00")
    story.command("maja", COFFEE, "/partner profil")
    story.submit("maja", offers=OWN_WORDS)
    story.close("maja")
    story.live("2026-03-06T15:00:00+00:00")
    shown["pause"] = story.command("maja", COFFEE, "/partner pausa till 20 mars")
    shown["home"] = story.home("ingrid")
    _read_and_take_along(played)
    _leave_for_good(played)
    shown["home at the end"] = story.home("ingrid")
    story.command("ingrid", COFFEE, "/partner ändringslogg")
    shown["audit"] = story.modal("ingrid")
    return played


def _read_and_take_along(played: Played) -> None:
    story = played.story
    story.command("maja", COFFEE, "/partner mina-uppgifter")
    played.shown["data"] = story.modal("maja")
    story.press("maja", "data-file", view="top")
    (file,) = next(message["files"] for message in reversed(story.direct("maja")) if message.get("files"))
    played.download = story.http.get(f"/sandbox/file/{file['id']}", params={"as": played.maja}).json()


def _leave_for_good(played: Played) -> None:
    story = played.story
    story.close("maja")
    story.press("maja", "data-open")
    story.press("maja", "data-erase", view="top")
    played.shown["asked"] = story.modal("maja")
    story.press("maja", "data-erase-now", view="top")
    played.shown["erased"] = story.modal("maja")
    story.live("2026-03-20T15:00:00+00:00")
    story.close("maja")
    story.command("maja", COFFEE, "/partner mina-uppgifter")
    played.shown["afterwards"] = story.modal("maja")


def test_her_break_is_confirmed_in_swedish_with_its_date(played: Played) -> None:
    assert "fredag 20 mars" in played.shown["pause"]


def test_she_reads_everything_in_her_language_with_who_reads_it(played: Played) -> None:
    assert "Det här sparar jag" in played.shown["data"]
    assert OWN_WORDS in played.shown["data"]
    assert "20 mars 2026" in played.shown["data"]


def test_her_file_holds_what_she_wrote_and_whom_she_met(played: Played) -> None:
    assert played.download["user_id"] == played.maja
    assert OWN_WORDS in json.dumps(played.download, ensure_ascii=False)


def test_she_is_told_what_goes_and_then_that_it_went(played: Played) -> None:
    assert "går inte att ångra" in played.shown["asked"]
    assert OWN_WORDS not in played.shown["erased"] + played.shown["afterwards"]


def test_two_weeks_later_nothing_has_come_back_and_nothing_was_said_to_her(played: Played) -> None:
    later = [message for message in played.story.direct("maja") if float(message["ts"]) > FRIDAY_EVENING]
    assert [message["text"] for message in later] == []
    assert OWN_WORDS not in words_in(played.story.home_blocks("maja"))


FRIDAY_EVENING = 1772812800.0
"""Friday 6 March 2026, 16:00 UTC: after she was erased."""


def test_the_organiser_reads_of_counts_and_of_organisers_and_never_of_her(played: Played) -> None:
    for place in ("home", "home at the end", "audit"):
        assert played.maja not in played.shown[place]
        assert "Maja" not in played.shown[place]
        assert OWN_WORDS not in played.shown[place]


def test_the_log_names_the_organiser_who_acted(played: Played) -> None:
    assert played.story.person("ingrid") in played.shown["audit"]


def test_nothing_went_wrong_on_the_way(played: Played) -> None:
    assert played.story.trouble == ""
