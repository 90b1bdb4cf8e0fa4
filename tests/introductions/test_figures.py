"""What an organiser may know: counts of a quarter, never who, and nothing that gives somebody away."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.introductions.rules import Answer, Figures
from bot.introductions.service.figures import last_figures
from bot.release import Quarter
from models.introductions import IntroProgramme
from models.people import Exclusion
from tests.introductions.club import DAY, DRAW, MONDAY, PREVIEW, TEAM, TUESDAYS, WEEK, Club

EVERY_FOUR_WEEKS = replace(TUESDAYS, cadence="four-weeks")
SPRING, SUMMER = range(1), range(1, 5)
"""The numbers of the rounds: 10 March, and 7 April, 5 May, 2 June and 30 June."""


def start(club: Club, count: int) -> list[str]:
    people = club.people(count)
    club.set_up(EVERY_FOUR_WEEKS)
    club.join(people)
    return people


def on(number: int) -> datetime:
    """When a round is drawn; by 30 March summer time has begun."""
    return DRAW + 4 * number * WEEK - timedelta(hours=1 if number else 0)


def play(club: Club, rounds: Sequence[int], met: int = 0) -> None:
    """These rounds, until the last is closed. Everybody answers; in the first, so many groups met, and no other."""
    for number in rounds:
        at = on(number)
        club.tick(at - 4 * DAY)
        club.tick(at)
        for place, group in enumerate(club.groups(club.rounds()[number])):
            said = Answer.MET if number == rounds[0] and place < met else Answer.NOT
            for member in group:
                club.answer(member.pairing_id, member.user_id, said, at + DAY)
    club.tick(on(rounds[-1]) + 14 * DAY)


def figures(club: Club) -> Figures | None:
    with club.database.read(TEAM) as session:
        return last_figures(session, session.get_one(IntroProgramme, (TEAM, club.programme_id)))


def shown(club: Club) -> list[int | None]:
    """People, matched, met, across departments."""
    found = figures(club)
    assert found is not None
    counts = (found.people, found.matched, found.met, found.across_departments)
    return [None if count is None else count.count for count in counts]


def test_while_a_quarter_runs_there_is_nothing_to_count(club: Club) -> None:
    start(club, 12)
    club.tick(PREVIEW)
    club.tick(DRAW)
    assert figures(club) is None
    play(club, SPRING)
    club.tick(on(2) - 4 * DAY)

    assert figures(club) is not None


@pytest.mark.parametrize(("groups", "met"), [(0, None), (2, None), (3, 6), (4, None), (6, None)])
def test_who_met_is_counted_where_five_did_and_five_did_not(club: Club, groups: int, met: int | None) -> None:
    start(club, 12)
    play(club, SPRING, met=groups)

    assert shown(club) == [12, 12, met, None]
    found = figures(club)
    assert found is not None
    assert found.quarter == Quarter(2026, 1)


@pytest.mark.parametrize("count", [2, 4])
def test_of_fewer_than_five_people_nothing_is_told(club: Club, count: int) -> None:
    start(club, count)
    play(club, SPRING, met=2)

    assert shown(club) == [None, None, None, None]


def test_a_few_who_were_left_out_hide_how_many_were_matched_and_met(club: Club) -> None:
    people = start(club, 13)
    # Nobody may meet the last one.
    wishes = [Exclusion(user_id=people[-1], other_id=user_id, created_at=MONDAY) for user_id in people[:-1]]
    club.act(lambda session: session.add_all(wishes))
    play(club, SPRING, met=3)

    assert shown(club) == [13, None, None, None]


def test_groups_across_departments_are_counted_by_people(club: Club) -> None:
    people = start(club, 12)
    club.know("department", {user_id: "Sales" if number < 6 else "Design" for number, user_id in enumerate(people)})
    play(club, SPRING)

    assert shown(club) == [12, 12, None, 12]


def test_one_who_joins_cannot_be_told_from_two_quarters(club: Club) -> None:
    start(club, 12)
    play(club, SPRING, met=3)
    club.join(club.people(1), on(1) - 5 * DAY)
    play(club, SUMMER, met=3)

    found = figures(club)
    assert found is not None
    assert found.quarter == Quarter(2026, 1), "the one after is not told, so the one before stays"
    assert shown(club) == [12, 12, 6, None]


def test_the_same_people_are_counted_anew_each_quarter(club: Club) -> None:
    start(club, 12)
    play(club, SPRING, met=3)
    play(club, SUMMER)

    found = figures(club)
    assert found is not None
    assert found.quarter == Quarter(2026, 2)
    assert shown(club) == [12, 12, None, None]


def test_what_was_told_of_a_quarter_never_changes(club: Club) -> None:
    people = start(club, 12)
    play(club, SPRING, met=3)
    before = figures(club)

    club.know("department", {user_id: user_id for user_id in people})
    club.leave(people[0], on(1))

    assert figures(club) == before
