"""Labels stand beside their curves, and never on one another."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.simulation.plot import GAP, spread

heights = st.lists(st.floats(0, 1), min_size=1, max_size=6)


@given(heights)
def test_labels_keep_their_distance_and_stay_in_the_picture(ends: list[float]) -> None:
    found = sorted(spread(ends))

    assert all(upper - lower > GAP * 0.999 for lower, upper in pairwise(found))
    assert found[0] >= 0
    assert found[-1] <= 1


@given(heights)
def test_labels_are_in_the_order_of_their_curves(ends: list[float]) -> None:
    found = spread(ends)

    by_end = sorted(range(len(ends)), key=lambda place: (-ends[place], place))
    assert by_end == sorted(range(len(ends)), key=lambda place: -found[place])


def test_labels_with_room_around_them_are_not_moved() -> None:
    assert spread([0.2, 0.9, 0.5]) == [0.2, 0.9, 0.5]
