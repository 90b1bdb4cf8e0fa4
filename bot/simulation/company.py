"""An invented company: departments of skewed size, sites in several zones, reporting lines, exclusions, topics."""

from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from bot.calendar import minutes_from_utc
from bot.matching.hours import week_slots
from bot.matching.legal import reporting_lines
from bot.matching.model import Candidate, Exclusions

DEPARTMENTS = (
    *("Engineering", "Sales", "Support", "Operations", "Product", "Finance"),
    *("Marketing", "People", "Design", "Legal", "Research", "Security"),
)
SITES = (
    *(("Stockholm", "Europe/Stockholm"), ("Göteborg", "Europe/Stockholm"), ("London", "Europe/London")),
    *(("Malmö", "Europe/Stockholm"), ("Oslo", "Europe/Oslo"), ("Berlin", "Europe/Berlin")),
    *(("Helsinki", "Europe/Helsinki"), ("København", "Europe/Copenhagen"), ("New York", "America/New_York")),
    *(("Warszawa", "Europe/Warsaw"), ("Lisboa", "Europe/Lisbon"), ("Bengaluru", "Asia/Kolkata")),
    *(("Umeå", "Europe/Stockholm"), ("Tallinn", "Europe/Tallinn"), ("Toronto", "America/Toronto")),
    ("Sydney", "Australia/Sydney"),
)
TEAM = 8
"""People whom one manager leads."""
PEOPLE_AN_EXCLUSION = 20
TOPICS = tuple(f"topic {number}" for number in range(40))
INTERESTS = tuple(f"interest {number}" for number in range(24))
WINTER = datetime(2026, 3, 2, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Company:
    """Everybody, sorted by id, and all pairs that must not meet, reporting lines at any distance among them."""

    people: tuple[Candidate, ...]
    excluded: Exclusions


def invent(size: int, seed: int) -> Company:
    """A company of `size` people; the same seed gives the same one."""
    dice = Random(f"{seed}/company")  # noqa: S311 - a season must be repeatable, not secret
    departments = dice.choices(DEPARTMENTS, _skewed(len(DEPARTMENTS)), k=size)
    ids = [f"p{number:0{len(str(size - 1))}}" for number in range(size)]
    managers, levels = _lines(ids, departments, dice)
    people = tuple(
        _person(one, departments[number], levels[one], managers[one], dice) for number, one in enumerate(ids)
    )
    lines = reporting_lines(managers, ids)
    apart = (frozenset(dice.sample(ids, 2)) for _ in range(size // PEOPLE_AN_EXCLUSION))
    return Company(people, lines | frozenset(apart))


def _skewed(count: int) -> list[float]:
    """The n-th is an n-th as likely as the first."""
    return [1 / (place + 1) for place in range(count)]


def _lines(ids: list[str], departments: list[str], dice: Random) -> tuple[dict[str, str | None], dict[str, int]]:
    """Everybody's manager and level: the first of each department leads it, others lead teams.

    Whoever leads all is not among them: every line ends there, so there would be nobody for them to meet.
    """
    managers: dict[str, str | None] = {}
    levels: dict[str, int] = {}
    members: dict[str, list[str]] = {}
    for one, department in zip(ids, departments, strict=True):
        members.setdefault(department, []).append(one)
    for head, *others in members.values():
        managers[head], levels[head] = None, 5
        leads = others[: -(-len(others) // (TEAM + 1))]
        managers |= dict.fromkeys(leads, head)
        levels |= dict.fromkeys(leads, 4)
        for one in others[len(leads) :]:
            managers[one], levels[one] = dice.choice(leads), dice.choices((1, 2, 3), (2, 3, 2))[0]
    return managers, levels


def _person(one: str, department: str, level: int, manager: str | None, dice: Random) -> Candidate:
    site, zone = dice.choices(SITES, _skewed(len(SITES)))[0]
    return Candidate(
        id=one,
        department=department,
        site=site,
        level=level,
        manager=manager,
        zone=zone,
        hours=week_slots(minutes_from_utc(zone, WINTER)),
        offers=frozenset(dice.sample(TOPICS, dice.randint(0, 3))),
        seeks=frozenset(dice.sample(TOPICS, dice.randint(0, 2))),
        interests=frozenset(dice.sample(INTERESTS, dice.randint(0, 3))),
    )
