"""What an organiser may know: counts, never who, and nothing that gives somebody away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.introductions.rules import Answer, Figures
from bot.introductions.service.figures import FEWEST, last_figures, released
from models.introductions import IntroProgramme
from models.people import Exclusion
from tests.introductions.club import DAY, DRAW, MONDAY, PREVIEW, TEAM, WEEK, Club

CLOSE = DRAW + 14 * DAY


def drawn(club: Club, count: int) -> list[str]:
    people = club.people(count)
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)
    club.tick(DRAW)
    return people


def meet(club: Club, groups: int) -> None:
    """One person in each of so many groups says that they met."""
    for group in club.groups(club.rounds()[0])[:groups]:
        club.answer(group[0].pairing_id, group[0].user_id, Answer.MET, DRAW + DAY)


def figures(club: Club) -> Figures | None:
    with club.database.read(TEAM) as session:
        return last_figures(session, session.get_one(IntroProgramme, (TEAM, club.programme_id)))


def shown(club: Club) -> tuple[int | None, int | None, int | None, int | None]:
    found = figures(club)
    assert found is not None
    return found.people, found.matched, found.met, found.across_departments


def test_before_the_first_round_there_is_nothing_to_count(club: Club) -> None:
    club.set_up()
    club.tick(MONDAY)

    assert figures(club) is None


@pytest.mark.parametrize(("groups", "met"), [(0, None), (2, None), (3, 6), (4, None), (5, None), (6, 12)])
def test_a_count_is_shown_where_neither_it_nor_its_rest_is_small(club: Club, groups: int, met: int | None) -> None:
    drawn(club, 12)
    meet(club, groups)

    assert shown(club) == (12, 12, met, None)


@pytest.mark.parametrize("count", [2, 4])
def test_of_fewer_than_five_people_nothing_is_told(club: Club, count: int) -> None:
    drawn(club, count)
    meet(club, 2)

    assert shown(club) == (None, None, None, None)


def test_a_few_who_were_left_out_hide_how_many_were_matched_and_met(club: Club) -> None:
    people = club.people(7)
    # Nobody may meet the last one.
    wishes = [Exclusion(user_id=people[-1], other_id=user_id, created_at=MONDAY) for user_id in people[:-1]]
    club.act(lambda session: session.add_all(wishes))
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)
    club.tick(DRAW)
    meet(club, 3)

    assert shown(club) == (7, None, None, None)


def test_groups_across_departments_are_counted_by_people(club: Club) -> None:
    people = club.people(12)
    club.know("department", {user_id: "Sales" if number < 6 else "Design" for number, user_id in enumerate(people)})
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)
    club.tick(DRAW)

    assert shown(club) == (12, 12, None, 12)


def test_the_newest_closed_round_counts_for_only_then_is_it_known_who_met(club: Club) -> None:
    drawn(club, 12)
    meet(club, 6)
    club.tick(PREVIEW + WEEK)
    club.tick(DRAW + WEEK)
    first, second = club.rounds()[:2]
    assert figures(club) == Figures(second.held_on, 12, 12, None, None)

    club.tick(CLOSE)

    assert figures(club) == Figures(first.held_on, 12, 12, 12, None)


@given(of=st.integers(0, 60), count=st.integers(0, 60))
def test_no_figure_and_no_difference_of_two_figures_is_smaller_than_five(of: int, count: int) -> None:
    found = released(min(count, of), of=of)

    assert found is None or (found >= FEWEST and (of - found == 0 or of - found >= FEWEST))
