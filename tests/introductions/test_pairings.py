"""What people do with an introduction: choose a time, and say whether they met."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import Refusal
from bot.introductions.rules import Answer
from bot.introductions.service.pairings import Meeting, answer, meeting_of, toggle_slot
from models.introductions import Encounter
from tests.introductions.club import DAY, DRAW, PREVIEW, TEAM, Club

CLOSE = DRAW + 14 * DAY


@pytest.fixture
def trio(club: Club) -> tuple[Club, str, list[str]]:
    """Three people in one introduction, and its id."""
    people = club.people(3)
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)
    club.tick(DRAW)
    return club, club.pairings(club.rounds()[0])[0].id, people


Trio = tuple[Club, str, list[str]]


def meeting(trio: Trio) -> Meeting:
    club, pairing_id, _ = trio
    with club.database.read(TEAM) as session:
        found = meeting_of(session, pairing_id)
    assert found is not None
    return found


def test_a_time_is_booked_once_all_of_them_can_and_open_again_when_one_cannot(trio: Trio) -> None:
    club, pairing_id, people = trio
    for number, user_id in enumerate(people):
        assert meeting(trio).booked_at is None, f"{number} of 3 can"
        club.choose(pairing_id, user_id, 2, DRAW)

    assert meeting(trio).booked_at == datetime.fromisoformat(meeting(trio).pairing.slots[2])

    club.choose(pairing_id, people[1], 2, DRAW)
    assert meeting(trio).booked_at is None


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(taps=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=20))
def test_whatever_they_tap_the_earliest_time_that_suits_all_is_booked(trio: Trio, taps: list[tuple[int, int]]) -> None:
    club, pairing_id, people = trio
    can = {member.user_id: set(member.slots) for member in meeting(trio).members}
    with club.database.team(TEAM) as session:
        for person, slot in taps:
            toggle_slot(session, pairing_id, people[person], slot, DRAW)
            can[people[person]] ^= {slot}

    found = meeting(trio)
    common = set.intersection(*can.values())
    assert {member.user_id: set(member.slots) for member in found.members} == can
    assert found.pairing.booked_slot == (min(common) if common else None)


@given(said=st.lists(st.tuples(st.integers(0, 2), st.sampled_from(Answer)), min_size=1, max_size=10))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_last_answer_of_each_counts(trio: Trio, said: list[tuple[int, Answer]]) -> None:
    club, pairing_id, people = trio
    with club.database.team(TEAM) as session:
        for minutes, (person, word) in enumerate(said):
            answer(session, pairing_id, people[person], word, DRAW + timedelta(minutes=minutes))

    found = {member.user_id: member.answer for member in meeting(trio).members}
    for person, word in dict(said).items():
        assert found[people[person]] is word


@pytest.mark.parametrize("slot", [-1, 3, 99])
def test_a_time_that_was_not_offered_or_has_passed_cannot_be_chosen(trio: Trio, slot: int) -> None:
    club, pairing_id, people = trio
    with pytest.raises(Refusal, match="intro-slot-past"):
        club.choose(pairing_id, people[0], slot, DRAW)

    first = datetime.fromisoformat(meeting(trio).pairing.slots[0])
    club.choose(pairing_id, people[0], 0, first)
    with pytest.raises(Refusal, match="intro-slot-past"):
        club.choose(pairing_id, people[1], 0, first + timedelta(seconds=1))


def test_only_those_who_were_introduced_choose_and_answer(trio: Trio) -> None:
    club, pairing_id, people = trio
    for user_id, pairing in (("U0STRANGER", pairing_id), (people[0], "unknown")):
        with pytest.raises(Refusal, match="error-not-yours"):
            club.choose(pairing, user_id, 0, DRAW)
        with pytest.raises(Refusal, match="error-not-yours"):
            club.answer(pairing, user_id, Answer.MET, DRAW)


def test_a_closed_round_takes_nothing_more(trio: Trio) -> None:
    club, pairing_id, people = trio
    club.tick(CLOSE)

    with pytest.raises(Refusal, match="intro-step-over"):
        club.answer(pairing_id, people[0], Answer.MET, CLOSE)
    with pytest.raises(Refusal, match="intro-step-over"):
        club.choose(pairing_id, people[0], 0, CLOSE)


def test_an_introduction_knows_who_the_others_are(trio: Trio) -> None:
    _, _, people = trio

    assert meeting(trio).others(people[1]) == [people[0], people[2]]


def test_history_keeps_pairs_in_one_order(trio: Trio) -> None:
    club, _, people = trio
    with club.database.read(TEAM) as session:
        pairs = {(row.first_id, row.second_id) for row in session.query(Encounter)}

    assert pairs == {(people[0], people[1]), (people[0], people[2]), (people[1], people[2])}
