"""A draw reads everybody as they are, can be replayed, and brings new people together."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations

import pytest

from bot.calendar import WorkingHours, in_hours
from bot.introductions.rules import Outcome
from bot.introductions.service.collect import collect
from bot.introductions.service.draw import choose_question, when_all_work
from bot.matching.engine import match
from bot.texts import banks
from models.introductions import IcebreakerAsked, IntroProgramme, Round
from models.people import Exclusion
from tests.databases import Kind
from tests.introductions.club import DRAW, MONDAY, PREVIEW, TEAM, TUESDAYS, WEEK, ZONE, Club, stockholm

BANK = banks.ids("icebreakers")


def drawn(club: Club, people: list[str], rounds: int = 1) -> list[Round]:
    """So many weekly rounds of these people."""
    club.set_up()
    club.join(people)
    return club.weeks(rounds)


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_everybody_is_in_exactly_one_group_and_each_group_is_introduced_once(club: Club, database_kind: Kind) -> None:
    assert database_kind
    people = club.people(9)
    (held,) = drawn(club, people)
    club.tick(DRAW)

    assert sorted(member.user_id for group in club.groups(held) for member in group) == people
    assert club.outcomes(held) == dict.fromkeys(people, Outcome.MATCHED)
    letters = club.letters("intro-meet")
    assert sorted(map(frozenset, (letter.user_ids for letter in letters)), key=sorted) == sorted(
        club.names(held), key=sorted
    )
    assert Counter(len(letter.user_ids) for letter in letters) == {2: 3, 3: 1}


@pytest.mark.parametrize("size", [2, 3, 4])
def test_a_draw_replays_to_the_same_groups_from_what_is_stored(club: Club, size: int) -> None:
    people = club.people(11)
    club.know("department", {user_id: f"Department {number % 3}" for number, user_id in enumerate(people)})
    club.set_up(replace(TUESDAYS, size=size))
    club.join(people)
    club.tick(PREVIEW)

    replays = []
    for _ in range(2):
        with club.database.read(TEAM) as session:
            programme = session.get_one(IntroProgramme, (TEAM, club.programme_id))
            found = collect(session, programme, session.get_one(Round, (TEAM, club.rounds()[0].id)), DRAW)
        assert found.seed == club.rounds()[0].seed
        replays.append(match(found.candidates, found.history, found.excluded, found.policy, found.seed))
    club.tick(DRAW)

    assert replays[0] == replays[1]
    held = club.rounds()[0]
    assert {frozenset(group.members) for group in replays[0].groups} == club.names(held)
    assert held.statistics["seed"] == held.seed
    assert held.statistics["value"] == str(replays[0].stats.value)


def test_nobody_meets_somebody_twice_while_there_is_somebody_new(club: Club) -> None:
    people = club.people(6)
    rounds = drawn(club, people, rounds=5)

    met = Counter(pair for held in rounds for pair in club.names(held))
    assert len(rounds) == 5
    assert set(met) == {frozenset(pair) for pair in combinations(people, 2)}
    assert set(met.values()) == {1}


def test_departments_are_crossed_where_they_can_be(club: Club) -> None:
    people = club.people(8)
    departments = {user_id: "Sales" if number < 4 else "Design" for number, user_id in enumerate(people)}
    club.know("department", departments)
    (held,) = drawn(club, people)

    assert all(len({departments[user_id] for user_id in group}) == 2 for group in club.names(held))


def test_neither_an_excluded_pair_nor_a_reporting_line_ever_meets(club: Club) -> None:
    people = club.people(6)
    boss = club.people(1)[0]  # takes no part, and stands between the first and the last
    club.know("manager", {people[0]: boss, boss: people[5], people[1]: people[2]})
    club.act(lambda session: session.add(Exclusion(user_id=people[4], other_id=people[3], created_at=MONDAY)))

    rounds = drawn(club, people, rounds=6)

    met = {frozenset(pair) for held in rounds for group in club.names(held) for pair in combinations(group, 2)}
    assert len(rounds) == 6
    for first, second in ((0, 5), (1, 2), (3, 4)):
        assert frozenset((people[first], people[second])) not in met
    assert frozenset((people[0], people[1])) in met


def test_a_trio_counts_as_three_encounters(club: Club) -> None:
    people = club.people(3)
    rounds = drawn(club, people, rounds=1)

    with club.database.read(TEAM) as session:
        programme = session.get_one(IntroProgramme, (TEAM, club.programme_id))
        later = collect(session, programme, session.get_one(Round, (TEAM, club.rounds()[-1].id)), DRAW + WEEK)
    assert len(club.groups(rounds[0])) == 1
    assert set(later.history.met) == {frozenset(pair) for pair in combinations(people, 2)}


def test_every_question_is_new_to_a_person(club: Club) -> None:
    people = club.people(5)
    rounds = drawn(club, people, rounds=6)

    asked: list[tuple[str, str]] = []
    for held in rounds:
        for pairing, group in zip(club.pairings(held), club.groups(held), strict=True):
            asked += [(member.user_id, pairing.icebreaker) for member in group]
    assert all(question in BANK for _, question in asked)
    assert len(asked) == len(set(asked)) == 30


def test_who_has_had_every_question_is_introduced_without_one(club: Club) -> None:
    people = club.people(4)
    had = [IcebreakerAsked(user_id=people[0], question_id=question) for question in BANK]
    club.act(lambda session: session.add_all(had))
    (held,) = drawn(club, people)

    questions = {
        pairing.icebreaker: {member.user_id for member in group}
        for pairing, group in zip(club.pairings(held), club.groups(held), strict=True)
    }
    assert people[0] in questions[""]
    assert len(questions) == 2
    assert len(club.letters("intro-meet")) == 2


def test_a_question_is_chosen_by_the_seed_and_never_from_those_asked() -> None:
    asked: set[str] = set()
    while (question := choose_question(7, ["U1", "U2"], asked)) is not None:
        assert question == choose_question(7, ["U2", "U1"], asked)
        assert question not in asked
        asked.add(question)

    assert asked == set(BANK)
    assert len({choose_question(seed, ["U1", "U2"], set()) for seed in range(40)}) > 10


def test_the_introduction_comes_when_all_are_at_work_with_three_times_a_day_ahead(club: Club) -> None:
    people = [*club.people(1, zone="Asia/Kolkata"), *club.people(1, zone="Europe/London")]
    (held,) = drawn(club, people)

    (letter,), (pairing,) = club.letters("intro-meet"), club.pairings(held)
    hours = [WorkingHours(zone="Asia/Kolkata"), WorkingHours(zone="Europe/London")]
    slots = [datetime.fromisoformat(slot) for slot in pairing.slots]
    assert all(in_hours(one, letter.due_at) for one in hours)
    assert len(set(slots)) == 3
    assert all(in_hours(one, slot) for one in hours for slot in slots)
    assert min(slots) >= letter.due_at + timedelta(hours=20)
    assert not pairing.stretched


def test_without_a_shared_hour_the_introduction_comes_when_the_last_has_begun(club: Club) -> None:
    people = [*club.people(1, zone="Asia/Tokyo"), *club.people(1, zone="America/Los_Angeles")]
    (held,) = drawn(club, people)

    assert club.letters("intro-meet")[0].due_at == datetime.fromisoformat("2026-03-11T00:00Z"), "09:00 in Tokyo"
    assert club.pairings(held)[0].stretched
    assert len(club.pairings(held)[0].slots) == 3


def test_days_off_are_kept_free_of_introductions_and_times(club: Club) -> None:
    people = [*club.people(1, days_off=[1, 2]), *club.people(1, days_off=[3])]
    (held,) = drawn(club, people)

    assert club.letters("intro-meet")[0].due_at == stockholm("2026-03-13 09:00"), "Friday"
    days = {datetime.fromisoformat(slot).weekday() for slot in club.pairings(held)[0].slots}
    assert days <= {0, 4}


def test_when_all_work_is_now_where_they_do() -> None:
    assert when_all_work([WorkingHours(zone=ZONE), WorkingHours(zone="Europe/London")], DRAW) == DRAW


def test_reasons_are_sealed(club: Club) -> None:
    people = club.people(2)
    club.know("department", {people[0]: "Sales", people[1]: "Design"})
    (held,) = drawn(club, people)

    (pairing,) = club.pairings(held)
    assert pairing.reasons is not None
    assert "Sales" not in pairing.reasons.token
    with club.database.read(TEAM) as session:
        assert "Sales" in session.unseal(pairing.reasons)
