"""Invented companies for the benches of matching: skewed departments, sites in their zones, reporting lines, a past."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from bot.matching.hours import week_slots
from bot.matching.model import Candidate, Exclusions, History

DEPARTMENTS, SITES, LEVELS = 12, 16, 6
OFFSETS = (0, 60, 60, 60, 120, -300, 330)
"""Minutes before UTC, of the sites in turn."""
REPORTS = 8
TOPICS, INTERESTS = 60, 40


@dataclass(frozen=True)
class Company:
    """The arguments of `match`, but for the policy and the seed."""

    people: list[Candidate]
    history: History
    excluded: Exclusions


def person_id(number: int) -> str:
    """Sorts like the number."""
    return f"U{number:06d}"


def people(count: int, dice: Random) -> list[Candidate]:
    """In each department everybody but its head reports to somebody before them."""
    found, inside = list[Candidate](), [list[str]() for _ in range(DEPARTMENTS)]
    for number in range(count):
        (department,) = dice.choices(range(DEPARTMENTS), [1 / (rank + 1) for rank in range(DEPARTMENTS)])
        colleagues = inside[department]
        manager = colleagues[(len(colleagues) - 1) // REPORTS] if colleagues else None
        found.append(_person(number, department, manager, dice))
        colleagues.append(found[-1].id)
    return found


def _person(number: int, department: int, manager: str | None, dice: Random) -> Candidate:
    site = dice.randrange(SITES)
    return Candidate(
        person_id(number),
        department=f"department {department}",
        site=f"site {site}",
        level=dice.randrange(LEVELS),
        manager=manager,
        hours=week_slots(OFFSETS[site % len(OFFSETS)]),
        offers=_topics(TOPICS, dice.randrange(3), dice),
        seeks=_topics(TOPICS, dice.randrange(3), dice),
        interests=_topics(INTERESTS, dice.randrange(4), dice),
    )


def _topics(every: int, count: int, dice: Random) -> frozenset[str]:
    return frozenset(f"topic {dice.randrange(every)}" for _ in range(count))


def apart(count: int, dice: Random) -> Exclusions:
    """One pair for every twenty people."""
    return frozenset(frozenset(person_id(one) for one in dice.sample(range(count), 2)) for _ in range(count // 20))


def meetings(count: int, rounds: int, dice: Random) -> Iterator[tuple[int, str, str]]:
    """Everybody with somebody drawn by lot, in each round."""
    names = [person_id(number) for number in range(count)]
    for ordinal in range(1, rounds + 1):
        dice.shuffle(names)
        yield from ((ordinal, one, other) for one, other in list(pairwise(names))[::2])


def company(count: int, rounds: int, seed: int) -> Company:
    """So many people, and what they did in so many rounds."""
    dice = Random(seed)  # noqa: S311 - a run must be repeatable, not secret
    return Company(
        people(count, dice), History.of(meetings(count, rounds, dice), upcoming=rounds + 1), apart(count, dice)
    )
