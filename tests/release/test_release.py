"""The release rule, case by case (programmes.md 5)."""

from datetime import date

import pytest

from bot.release import Cell, Quarter, Released, distribution, from_store, release, to_store


def group(first: int, last: int) -> frozenset[str]:
    """The people from one number up to another."""
    return frozenset(f"U{number}" for number in range(first, last))


def counts(*cells: Cell, before: tuple[Cell, ...] = ()) -> list[int | None]:
    """What is shown of each."""
    found = release(cells, before).figures
    return [None if (shown := found[cell.key]) is None else shown.count for cell in cells]


@pytest.mark.parametrize(("size", "shown"), [(0, None), (4, None), (5, 5), (30, 30)])
def test_nothing_is_told_of_fewer_than_five(size: int, shown: int | None) -> None:
    assert counts(Cell("people", group(0, size))) == [shown]


@pytest.mark.parametrize(("met", "shown"), [(0, None), (4, None), (5, 5), (15, 15), (16, None), (20, None)])
def test_neither_few_nor_all_but_few_nor_all_are_told_of_what_people_did(met: int, shown: int | None) -> None:
    assert counts(Cell("met", group(0, 20), group(0, met), measure="met")) == [shown]


@pytest.mark.parametrize(("across", "shown"), [(0, None), (5, 5), (16, None), (20, 20)])
def test_what_a_rule_decided_may_be_told_of_everybody(across: int, shown: int | None) -> None:
    cell = Cell("across", group(0, 20), group(0, across), measure="across", personal=False)
    assert counts(cell) == [shown]


@pytest.mark.parametrize(("inner", "shown"), [(30, 30), (29, None), (26, None), (25, 25)])
def test_nested_groups_differ_by_five_or_not_at_all(inner: int, shown: int | None) -> None:
    assert counts(Cell("all", group(0, 30)), Cell("channel", group(0, inner))) == [30, shown]


def test_who_joined_between_two_quarters_cannot_be_told_from_the_difference() -> None:
    first = Cell("q1", group(0, 20), group(0, 10), measure="met")
    assert counts(Cell("q2", group(0, 21), group(0, 11), measure="met"), before=(first,)) == [None]
    assert counts(Cell("q2", group(0, 20), group(0, 11), measure="met"), before=(first,)) == [11]


def test_a_difference_in_which_nobody_or_everybody_did_it_is_not_told() -> None:
    first = Cell("q1", group(0, 20), group(0, 10), measure="met")
    newcomers = group(20, 30)
    none, some = group(0, 10), group(0, 10) | group(20, 25)
    assert counts(Cell("q2", group(0, 20) | newcomers, none, measure="met"), before=(first,)) == [None]
    assert counts(Cell("q2", group(0, 20) | newcomers, some, measure="met"), before=(first,)) == [15]
    others = Cell("q2", newcomers, group(20, 25), measure="met")
    assert counts(others, before=(first,)) == [5]


def test_a_distribution_hides_a_second_cell_where_one_could_be_worked_out() -> None:
    parts = {"Sales": group(0, 20), "Design": group(20, 30), "Legal": group(30, 33)}
    assert to_store(distribution(parts, group(0, 33))) == {"Sales": 20, "Design": None, "Legal": None}
    parts["Legal"] = group(30, 36)
    assert to_store(distribution(parts, group(0, 36))) == {"Sales": 20, "Design": 10, "Legal": 6}


def test_there_is_no_distribution_of_fewer_than_eight() -> None:
    assert to_store(distribution({"Sales": group(0, 7)}, group(0, 7))) == {"Sales": None}
    assert to_store(distribution({"Sales": group(0, 8)}, group(0, 8))) == {"Sales": 8}


def test_a_count_that_was_not_released_cannot_be_made_to_look_as_if_it_were() -> None:
    with pytest.raises(TypeError):
        Released(3, object())
    with pytest.raises(AttributeError):
        from_store({"people": 7})["people"].count = 3  # type: ignore[misc, union-attr]


def test_a_cut_is_read_as_it_was_kept() -> None:
    kept = {"people": 12, "met": None}
    assert to_store(from_store(kept)) == kept


def test_quarters() -> None:
    days = [date(2026, 1, 1), date(2026, 3, 31), date(2026, 4, 1), date(2026, 12, 31)]
    assert [Quarter.of(day).number for day in days] == [1, 1, 2, 4]
    assert list(Quarter(2026, 4).months) == [10, 11, 12]
    assert Quarter(2025, 4) < Quarter(2026, 1)
