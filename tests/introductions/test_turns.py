"""Who is in a draw, who cannot be, and whose turn it is next time."""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest

from bot.introductions.rules import Answer, Outcome
from bot.introductions.service.collect import trio_turns, turns_owed
from bot.introductions.service.enrolment import set_skip
from bot.people import service
from models.engine import TeamSession
from models.introductions import IntroProgramme, Place, Round
from models.people import ChannelMember, Exclusion, Person
from tests.introductions.club import DAY, DRAW, MONDAY, PREVIEW, TEAM, WEEK, Club, stockholm

BETWEEN = stockholm("2026-03-09 12:00")


def ready(club: Club, people: list[str]) -> None:
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)


def edit(user_id: str, **facts: object) -> Callable[[TeamSession], None]:
    def change(session: TeamSession) -> None:
        for name, value in facts.items():
            setattr(session.get_one(Person, (TEAM, user_id)), name, value)

    return change


def skip(club: Club, held: Round, user_id: str, *, skips: bool = True) -> None:
    club.act(lambda session: set_skip(session, held.id, user_id, BETWEEN, skip=skips))


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"paused_at": BETWEEN}, "paused"),
        ({"is_away": True}, "away"),
        ({"is_deleted": True}, "gone"),
        ({"unreachable": "user_disabled"}, "unreachable"),
        ({"is_guest": True}, "guest"),
    ],
)
def test_who_cannot_be_matched_when_it_is_drawn_is_not(club: Club, facts: dict[str, object], reason: str) -> None:
    people = club.people(5)
    ready(club, people)
    club.act(edit(people[0], **facts))

    club.tick(DRAW)

    (held, *_) = club.rounds()
    with club.database.read(TEAM) as session:
        place = session.get_one(Place, (TEAM, held.id, people[0]))
    assert (place.outcome, place.reason) == (Outcome.INELIGIBLE, reason)
    assert {user_id for group in club.names(held) for user_id in group} == set(people[1:])


def test_who_left_the_channel_or_the_programme_is_not_matched(club: Club) -> None:
    people = club.people(6)
    ready(club, people)
    club.leave(people[0], BETWEEN)
    club.act(lambda session: session.delete(session.get_one(ChannelMember, (TEAM, "C0COFFEE", people[1]))))

    club.tick(DRAW)

    (held, *_) = club.rounds()
    assert {user_id for group in club.names(held) for user_id in group} == set(people[2:])


def test_a_skip_can_be_taken_back_until_it_is_drawn(club: Club) -> None:
    people = club.people(6)
    ready(club, people)
    held = club.rounds()[0]
    for user_id in people[:2]:
        skip(club, held, user_id)
    skip(club, held, people[0], skips=False)

    club.tick(DRAW)

    assert club.outcomes(held)[people[0]] is Outcome.MATCHED
    assert club.outcomes(held)[people[1]] is Outcome.SKIPPED
    assert {user_id for group in club.names(held) for user_id in group} == set(people) - {people[1]}


def test_who_resumes_after_the_preview_and_who_joins_after_it_take_part(club: Club) -> None:
    people = club.people(3)
    club.act(edit(people[0], paused_at=MONDAY))
    ready(club, people)
    newcomer = club.people(1)[0]
    assert people[0] not in club.readers("intro-preview")

    club.act(lambda session: service.resume(session, people[0], BETWEEN))
    club.join([newcomer], BETWEEN)
    club.tick(DRAW)

    held = club.rounds()[0]
    assert {user_id for group in club.names(held) for user_id in group} == {*people, newcomer}


def test_somebody_alone_is_told_so_once_and_comes_first(club: Club) -> None:
    (person,) = club.people(1)
    ready(club, [person])
    club.tick(DRAW)
    club.tick(DRAW + DAY)

    (letter,) = club.letters("intro-left-out")
    assert letter.user_ids == [person]
    assert letter.params["reason"] == "alone"
    assert owed(club) == {person: 1}


def test_who_was_left_out_is_matched_next_time(club: Club) -> None:
    people = club.people(3)
    # All three could only meet as pairs with the first: the other two never meet each other.
    club.act(lambda session: session.add(Exclusion(user_id=people[1], other_id=people[2], created_at=MONDAY)))
    ready(club, people)
    club.tick(DRAW)
    first = club.rounds()[0]
    (left,) = [user_id for user_id, outcome in club.outcomes(first).items() if outcome is Outcome.LEFT_OUT]
    assert club.letters("intro-left-out")[0].params["reason"] == "odd_one_out"

    club.tick(PREVIEW + WEEK)
    club.tick(DRAW + WEEK)

    assert club.names(club.rounds()[1]) == {frozenset((people[0], left))}


def owed(club: Club) -> dict[str, int]:
    """What the round to come owes to whom."""
    with club.database.read(TEAM) as session:
        programme = session.get_one(IntroProgramme, (TEAM, club.programme_id))
        return turns_owed(session, programme, session.get_one(Round, (TEAM, club.rounds()[-1].id)))


def pair(club: Club, rounds: int) -> tuple[list[str], list[str]]:
    """Two people introduced to each other so many weeks in a row; their ids and those of the pairings."""
    people = club.people(2)
    ready(club, people)
    club.tick(DRAW)
    for number in range(1, rounds):
        club.tick(PREVIEW + number * WEEK)
        club.tick(DRAW + number * WEEK)
    return people, [club.pairings(held)[0].id for held in club.rounds()[:rounds]]


@pytest.mark.parametrize(
    ("answers", "turns"),
    [
        (("", ""), 0),
        (("met", ""), 0),
        (("not", ""), 1),
        (("not", "not"), 1),
        (("not", "booked"), 1),
        (("not", "met"), 0),
        (("booked", ""), 0),
    ],
)
def test_a_group_that_did_not_meet_is_owed_a_turn_unless_somebody_says_that_it_did(
    club: Club, answers: tuple[str, str], turns: int
) -> None:
    people, (pairing,) = pair(club, 1)
    for user_id, said in zip(people, answers, strict=True):
        if said:
            club.answer(pairing, user_id, Answer(said), DRAW + DAY)

    assert owed(club) == (dict.fromkeys(people, turns) if turns else {})


@pytest.mark.parametrize(
    ("answers", "turns"),
    [(["not", "not"], 2), (["met", "not"], 1), (["not", "met"], 0), (["not", ""], 0)],
)
def test_turns_are_counted_back_to_the_last_time_they_met(club: Club, answers: list[str], turns: int) -> None:
    people, pairings = pair(club, 2)
    for pairing, said in zip(pairings, answers, strict=True):
        if said:
            club.answer(pairing, people[0], Answer(said), DRAW + WEEK + DAY)

    assert owed(club) == (dict.fromkeys(people, turns) if turns else {})


def test_a_round_that_was_skipped_neither_adds_to_a_turn_nor_ends_it(club: Club) -> None:
    people, (pairing,) = pair(club, 1)
    club.answer(pairing, people[0], Answer.NOT, DRAW + DAY)
    second = club.rounds()[-1]
    for user_id in people:
        skip(club, second, user_id)
    club.tick(PREVIEW + WEEK)
    club.tick(DRAW + WEEK)

    assert club.rounds()[-1].id != second.id
    assert owed(club) == dict.fromkeys(people, 1)


def test_nobody_is_the_third_twice_running_and_each_turn_is_remembered(club: Club) -> None:
    people = club.people(5)
    club.set_up()
    club.join(people)

    groups = [group for held in club.weeks(5) for group in club.groups(held)]
    thirds = [member.user_id for group in groups for member in group if member.third]

    assert len(thirds) == 5
    assert all(before != after for before, after in pairwise(thirds))
    with club.database.read(TEAM) as session:
        assert trio_turns(session, people) == Counter(thirds)
