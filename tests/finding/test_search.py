"""Who is found: only who said so, and never somebody whom anything keeps back; why is told to nobody."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.errors import Refusal
from bot.finding.rules import HANDFUL
from bot.finding.service import Outcome, Search, search
from bot.people import service
from bot.people.data import PEOPLE_DATA
from bot.people.facts import Said, put_facts
from bot.people.reader import Reader
from bot.people.service import About
from bot.people.silence import ignored
from models.engine import TeamSession
from models.people import Person, Source
from tests.databases import Kind
from tests.introductions.club import DAY, MONDAY, TEAM, Club


def offer(club: Club, who: str, topics: str, *, findable: bool = True, rather_not: tuple[str, ...] = ()) -> None:
    about = About({"offers": topics}, {}, [], list(rather_not), findable=findable)
    club.act(lambda session: service.describe(session, who, about, MONDAY))


def look(club: Club, who: str, typed: str, days: int = 0) -> Search:
    with club.database.read(TEAM) as session:
        return search(session, who, typed, MONDAY + days * DAY)


def found(club: Club, who: str, typed: str) -> set[str]:
    return {one.user_id for one in look(club, who, typed).matches}


def set_column(**values: Any) -> Callable[[Club, str, str], None]:
    def change(club: Club, who: str, _asker: str) -> None:
        club.act(lambda session: session.execute(update(Person).where(Person.id == who).values(**values)))

    return change


def go_quiet(club: Club, who: str, _asker: str) -> None:
    def ignore(session: TeamSession) -> None:
        for _ in range(3):
            ignored(session, who, MONDAY)

    club.act(ignore)


def manage(*, manager_first: bool) -> Callable[[Club, str, str], None]:
    def change(club: Club, who: str, asker: str) -> None:
        manager, report = (who, asker) if manager_first else (asker, who)
        said = Said(report, Source.CSV, {"manager": manager})
        club.act(lambda session: put_facts(session, said, MONDAY))

    return change


KEPT_BACK: dict[str, Callable[[Club, str, str], None]] = {
    "never ticked": lambda club, who, _asker: offer(club, who, "chess", findable=False),
    "erased their words": lambda club, who, _: club.act(lambda session: PEOPLE_DATA.erase_words(session, who, MONDAY)),
    "a break": lambda club, who, _: club.act(lambda session: service.pause(session, who, None, MONDAY)),
    "away": set_column(is_away=True),
    "left": set_column(is_deleted=True),
    "a bot": set_column(is_bot=True),
    "a guest": set_column(is_guest=True),
    "of another company": set_column(is_stranger=True),
    "unreachable": set_column(unreachable="cannot_dm_bot"),
    "quiet": go_quiet,
    "would rather not": lambda club, who, asker: offer(club, who, "chess", rather_not=(asker,)),
    "the asker would rather not": lambda club, who, asker: offer(club, asker, "", rather_not=(who,)),
    "above the asker": manage(manager_first=True),
    "below the asker": manage(manager_first=False),
}


@pytest.mark.parametrize("why", KEPT_BACK)
def test_whatever_keeps_somebody_back_looks_like_not_having_ticked_the_box(club: Club, why: str) -> None:
    asker, other = club.people(2)
    offer(club, other, "chess")
    assert found(club, asker, "chess") == {other}

    KEPT_BACK[why](club, other, asker)

    for typed in ("chess", "ches", ""):
        assert look(club, asker, typed) == Search(Outcome.NOBODY if typed else Outcome.UNASKED)


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_who_ticked_the_box_is_found_with_what_answers_and_where_they_work(
    club: Club,
    database_kind: Kind,  # noqa: ARG001 - what `club` is on
) -> None:
    asker, one, other, third = club.people(4)
    offer(club, one, "Chess, chess problems, cooking")
    offer(club, other, "chess for beginners")
    offer(club, third, "cooking")
    club.know("department", {one: "Design"})
    club.know("site", {one: "Oslo"})

    seen = look(club, asker, "chess")

    assert [(match.user_id, match.topics, match.where) for match in seen.matches] == [
        (one, ("Chess",), ("Design", "Oslo")),
        (other, ("chess for beginners",), ()),
    ]
    assert (seen.outcome, seen.more) == (Outcome.FOUND, False)


def test_a_handful_in_an_order_that_is_another_for_others_and_tomorrow(club: Club) -> None:
    asker, another, *people = club.people(22)
    for who in people:
        offer(club, who, "chess")

    days = [[one.user_id for one in look(club, asker, "chess", day).matches] for day in range(20)]

    assert all(len(day) == HANDFUL for day in days)
    assert look(club, asker, "chess").more
    assert days[0] == [one.user_id for one in look(club, asker, "chess").matches]
    assert days[0] != [one.user_id for one in look(club, another, "chess").matches]
    assert {who for day in days for who in day} == set(people)


def test_oneself_alone_nearly_spelt_too_long_and_nothing(club: Club) -> None:
    asker, *people = club.people(4)
    offer(club, asker, "chess")
    for who in people:
        offer(club, who, f"Negotiation, {who}")

    assert look(club, asker, "CHESS") == Search(Outcome.ONLY_ME)
    assert look(club, asker, "negotiaton") == Search(Outcome.NOBODY, topics=("Negotiation",))
    assert look(club, asker, "x" * 121) == Search(Outcome.TOO_LONG)
    assert look(club, asker, " , ") == Search(Outcome.UNASKED, topics=("Negotiation",))


@pytest.mark.parametrize("account", [{"is_guest": True}, {"is_stranger": True}])
def test_guests_look_for_nobody(club: Club, account: dict[str, bool]) -> None:
    asker, other = club.people(2)
    offer(club, other, "chess")
    set_column(**account)(club, asker, "")

    with pytest.raises(Refusal, match="find-not-for-guests"):
        look(club, asker, "chess")


def test_the_consent_is_shown_downloaded_and_goes_with_the_words(club: Club) -> None:
    [who] = club.people(1)
    offer(club, who, "chess")
    club.act(lambda session: put_facts(session, Said(who, Source.CSV, {"site": "Oslo"}), MONDAY))
    later = MONDAY + timedelta(hours=1)
    again = About({"offers": "chess"}, {}, [], [], findable=True)
    club.act(lambda session: service.describe(session, who, again, later))

    with club.database.read(TEAM) as session:
        held = {one.what: one.readers for one in PEOPLE_DATA.describe(Reader.of(session, who, later))}
        person = PEOPLE_DATA.export(session, who)["person"][0]
    readers = "You, those I introduce you to, and any colleague who searches for what you can help with"
    assert [held[what] for what in held if what == "I can help with: *chess*"] == [readers]
    assert [held[what] for what in held if "Oslo" in what] == [readers]
    assert any(what.startswith("Colleagues may find you by what you can help with, since ") for what in held)
    assert person["findable_since"] == MONDAY.isoformat()

    club.act(lambda session: PEOPLE_DATA.erase_words(session, who, later))
    club.act(lambda session: service.describe(session, who, About({"offers": "go"}, {}, [], []), later))
    with club.database.read(TEAM) as session:
        assert session.get_one(Person, (TEAM, who)).findable_since is None
