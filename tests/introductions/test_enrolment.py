"""Joining and leaving, and channels whose members are in unless they say otherwise."""

from dataclasses import replace

import pytest

from bot.errors import Refusal
from bot.introductions.rules import EnrolmentState, Mode, ProgrammeState
from bot.introductions.service import enrolment, programmes
from bot.introductions.service.enrolment import my_programmes, set_skip, stay
from bot.people.silence import keep_on
from models.engine import TeamSession
from models.people import Channel, ChannelMember, Person, Silence
from tests.databases import Kind
from tests.introductions.club import CHANNEL, DAY, DRAW, MONDAY, ORGANISER, PREVIEW, TEAM, TUESDAYS, Club, stockholm

MEMBERS = replace(TUESDAYS, mode=Mode.MEMBERS)


def refused(club: Club, user_id: str) -> str:
    with pytest.raises(Refusal) as raised:
        club.join([user_id])
    return raised.value.key


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_joining_twice_is_joining_once(club: Club, database_kind: Kind) -> None:
    assert database_kind
    (person,) = club.people(1)
    club.set_up()

    assert club.join([person, person]) == [True, False]
    assert club.enrolment(person).state is EnrolmentState.ACTIVE


def test_who_is_not_asked_in_is_told_why(club: Club) -> None:
    guest, stranger = club.people(1, is_guest=True)[0], club.people(1, is_stranger=True)[0]
    club.set_up()
    club.act(lambda session: session.add(Person(id="U0OUTSIDE", name="Outside", days_off=[])))

    assert refused(club, guest) == refused(club, stranger) == "intro-no-guests"
    assert refused(club, "U0OUTSIDE") == "intro-not-a-member"

    club.set_up(replace(TUESDAYS, guests=True))
    assert club.join([guest, stranger]) == [True, True]


def test_who_is_on_a_break_or_away_may_join_for_later(club: Club) -> None:
    resting = [*club.people(1, paused_at=MONDAY), *club.people(1, is_away=True)]
    club.set_up()

    assert club.join(resting) == [True, True]


def test_a_removed_programme_takes_nobody_in(club: Club) -> None:
    (person,) = club.people(1)
    club.set_up()
    club.change_state(ProgrammeState.REMOVED, MONDAY)

    assert refused(club, person) == "setup-gone"


def test_leaving_and_coming_back(club: Club) -> None:
    (person,) = club.people(1)
    club.set_up()
    club.join([person])

    assert club.leave(person, MONDAY + DAY)
    assert not club.leave(person, MONDAY + DAY)
    assert club.enrolment(person).left_at == MONDAY + DAY
    with club.database.read(TEAM) as session:
        assert my_programmes(session, person) == []

    assert club.join([person], MONDAY + 2 * DAY) == [True]
    assert club.enrolment(person).left_at is None
    with club.database.read(TEAM) as session:
        assert [programme.id for programme in my_programmes(session, person)] == [club.programme_id]


def test_members_are_in_and_told_first_each_in_their_own_hours(club: Club) -> None:
    people = [*club.people(1), *club.people(1, zone="America/New_York")]
    club.people(1, is_bot=True)
    club.people(1, is_guest=True)
    club.people(1, is_deleted=True)
    club.people(1, paused_at=MONDAY)
    club.set_up(MEMBERS)

    for _ in range(2):
        club.tick(MONDAY)

    letters = {letter.user_ids[0]: letter for letter in club.letters("intro-told")}
    assert sorted(letters) == people
    assert letters[people[0]].due_at == MONDAY
    assert letters[people[1]].due_at == stockholm("2026-03-02 15:00")
    assert {club.enrolment(user_id).state for user_id in people} == {EnrolmentState.ACTIVE}


def test_a_member_who_left_is_never_enrolled_again_by_the_channel(club: Club) -> None:
    people = club.people(3)
    club.set_up(MEMBERS)
    club.leave(people[0], MONDAY)  # before they were even told
    club.tick(MONDAY)
    club.leave(people[1], MONDAY)

    club.tick(MONDAY + DAY)

    assert club.readers("intro-told") == set(people[1:])
    assert [club.enrolment(user_id).state for user_id in people] == [
        EnrolmentState.LEFT,
        EnrolmentState.LEFT,
        EnrolmentState.ACTIVE,
    ]


def test_a_newcomer_to_the_channel_is_told_and_takes_part_from_the_round_they_heard_of(club: Club) -> None:
    people = club.people(4)
    club.set_up(MEMBERS)
    club.tick(MONDAY)
    club.tick(PREVIEW)
    (newcomer,) = club.people(1)
    club.tick(PREVIEW + DAY)
    club.tick(DRAW)

    assert newcomer in club.readers("intro-told")
    held = club.rounds()[0]
    assert {user_id for group in club.names(held) for user_id in group} == set(people)


def test_a_paused_programme_enrols_nobody(club: Club) -> None:
    club.people(2)
    club.set_up(MEMBERS)
    club.change_state(ProgrammeState.PAUSED, MONDAY)

    club.tick(MONDAY)

    assert club.letters("intro-told") == []


def test_a_skip_after_the_draw_comes_too_late(club: Club) -> None:
    people = club.people(2)
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)
    club.tick(DRAW)
    held = club.rounds()[0]

    for round_id in (held.id, "unknown"):
        with pytest.raises(Refusal, match="intro-step-over"), club.database.team(TEAM) as session:
            set_skip(session, round_id, people[0], DRAW, skip=True)


def test_staying_is_for_those_who_are_in(club: Club) -> None:
    people = club.people(2)
    club.set_up()
    club.join(people[:1])
    club.leave(people[0], MONDAY)

    for user_id in people:
        with pytest.raises(Refusal, match="intro-not-in"), club.database.team(TEAM) as session:
            stay(session, club.programme_id, user_id, MONDAY)


def test_resuming_ends_the_quiet_in_every_programme(club: Club) -> None:
    (person,) = club.people(1)
    club.set_up()
    club.join([person])

    def go_quiet(session: TeamSession) -> None:
        session.add(Silence(user_id=person, ignored=1, quiet_until=MONDAY + 60 * DAY, times=1))

    club.act(go_quiet)

    with club.database.team(TEAM) as session:
        assert keep_on(session, person)
        assert not keep_on(session, person)
    assert club.silence(person) == (0, None, 1)


def setting_up(club: Club, by: str = ORGANISER, channel: str = CHANNEL) -> str | None:
    try:
        with club.database.team(TEAM) as session:
            programmes.set_up(session, channel, by, TUESDAYS, MONDAY)
    except Refusal as refusal:
        return refusal.key
    return None


def test_setting_up_needs_an_organiser_and_a_channel_that_partner_is_in(club: Club) -> None:
    (person,) = club.people(1)
    club.act(
        lambda session: session.add_all([Channel(id="C0GONE", is_member=False), Channel(id="C0OLD", is_archived=True)])
    )

    assert setting_up(club, by=person) == "setup-not-organiser"
    assert setting_up(club, channel="C0UNKNOWN") == setting_up(club, channel="C0GONE") == "setup-not-in-channel"
    assert setting_up(club, channel="C0OLD") == "setup-archived"
    assert setting_up(club) is None
    with club.database.read(TEAM) as session:
        assert [found.channel_id for found in programmes.running(session)] == [CHANNEL]


def test_changing_a_state_needs_an_organiser_and_a_programme_that_is_there(club: Club) -> None:
    (person,) = club.people(1)
    club.set_up()
    with pytest.raises(Refusal, match="setup-not-organiser"), club.database.team(TEAM) as session:
        programmes.change_state(session, club.programme_id, person, ProgrammeState.PAUSED, MONDAY)
    with pytest.raises(Refusal, match="setup-gone"), club.database.team(TEAM) as session:
        programmes.change_state(session, "unknown", ORGANISER, ProgrammeState.PAUSED, MONDAY)


def test_who_leaves_the_channel_can_still_leave_the_programme(club: Club) -> None:
    (person,) = club.people(1)
    club.set_up()
    club.join([person])
    club.act(lambda session: session.delete(session.get_one(ChannelMember, (TEAM, CHANNEL, person))))

    assert club.leave(person, MONDAY)
    with club.database.read(TEAM) as session:
        assert enrolment.active_enrolments(session, club.programme_id) == []
