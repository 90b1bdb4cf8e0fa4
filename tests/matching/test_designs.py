"""Circles whose people stay the same: nobody meets anybody twice until all designs allow is used up."""

from itertools import combinations

import pytest

from bot.matching.circles.designs import Rounds, best_design, circle_rounds
from bot.matching.circles.field import Field

FULL = [(8, 2), (50, 2), (9, 3), (27, 3), (81, 3), (16, 4), (64, 4), (25, 5), (49, 7), (64, 8)]
KIRKMAN = [(15, 3), (21, 3), (27, 3), (39, 3), (51, 3), (57, 3)]


def assert_nobody_meets_twice(rounds: Rounds, people: int, size: int) -> None:
    """Everybody is in one group of the right size in each round, and every pair in one round at most."""
    for groups in rounds:
        assert sorted(one for group in groups for one in group) == list(range(people))
        assert {len(group) for group in groups} == {size}
    met = [frozenset(two) for groups in rounds for group in groups for two in combinations(group, 2)]
    assert len(met) == len(set(met))


@pytest.mark.parametrize(("people", "size"), [*FULL, *KIRKMAN])
def test_everybody_meets_everybody_once(people: int, size: int) -> None:
    rounds = best_design(people, size)
    assert_nobody_meets_twice(rounds, people, size)
    assert len(rounds) == (people - 1) // (size - 1)


@pytest.mark.parametrize(
    ("people", "size", "count"), [(12, 3, 4), (24, 3, 8), (20, 4, 5), (32, 4, 8), (28, 4, 7), (36, 4, 9), (72, 8, 9)]
)
def test_many_rounds_without_a_repeat_where_not_all_can_be_had(people: int, size: int, count: int) -> None:
    rounds = best_design(people, size)
    assert_nobody_meets_twice(rounds, people, size)
    assert len(rounds) >= count


@pytest.mark.parametrize(("people", "size"), [(10, 3), (6, 3), (7, 2), (3, 4), (0, 3), (24, 4)])
def test_where_nothing_is_known_there_are_no_rounds(people: int, size: int) -> None:
    assert best_design(people, size) == []


def test_a_circle_gets_its_rounds_by_name_whatever_the_order_and_others_with_another_seed() -> None:
    names = [f"p{number:02d}" for number in range(15)]
    rounds = circle_rounds(names, 3, 7)
    assert len(rounds) == 7
    assert sorted(name for group in rounds[0] for name in group) == names
    assert rounds == circle_rounds(names[::-1], 3, 7) != circle_rounds(names, 3, 8)


@pytest.mark.parametrize("size", [2, 7, 8, 9, 16, 25, 27])
def test_a_field_divides_by_everything_but_zero(size: int) -> None:
    field = Field.of(size)
    for one in range(1, size):
        assert sorted(field.multiply(one, other) for other in range(size)) == list(range(size))
        assert sorted(field.add(one, other) for other in range(size)) == list(range(size))
    for one in range(size):
        for other in range(size):
            assert field.multiply(one, field.add(other, 1)) == field.add(field.multiply(one, other), one)


def test_there_is_no_field_of_six() -> None:
    with pytest.raises(ValueError, match="no field has 6"):
        Field.of(6)
