"""The invented company looks like one, and is the same whenever it is invented again."""

from collections import Counter

from bot.simulation.company import invent

COMPANY = invent(600, 1)


def test_the_same_seed_invents_the_same_company() -> None:
    assert invent(600, 1) == COMPANY
    assert invent(600, 2) != COMPANY


def test_departments_and_sites_are_skewed() -> None:
    departments, sites = (
        Counter(values) for values in zip(*((one.department, one.site) for one in COMPANY.people), strict=True)
    )
    assert (len(departments), len(sites)) == (12, 16)
    assert max(departments.values()) > 5 * min(departments.values())
    assert max(sites.values()) > 5 * min(sites.values())


def test_reporting_lines_keep_apart_at_any_distance_and_exclusions_come_on_top() -> None:
    above = {one.id: one.manager for one in COMPANY.people}
    far = [(one, above[boss]) for one, boss in above.items() if boss is not None and above[boss] is not None]

    assert far
    assert all(frozenset(pair) in COMPANY.excluded for pair in far)
    lines = sum(1 for boss in above.values() if boss is not None) + len(far)
    assert 20 <= len(COMPANY.excluded) - lines <= 30


def test_a_company_of_two_is_one() -> None:
    assert [one.id for one in invent(2, 3).people] == ["p0", "p1"]
