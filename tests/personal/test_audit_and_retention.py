"""The audit only grows, and what people wrote goes when its time is over."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete, select, update

from bot import audit
from bot.introductions.rules import ProgrammeState
from bot.people.service import About, describe, name_organisers, topics_of
from bot.personal import everything
from models.audit import AppendOnly, AuditLine
from models.engine import Database
from models.introductions import Pairing
from models.people import Person
from tests.introductions.club import DAY, DRAW, MONDAY, ORGANISER, PREVIEW, TEAM, Club

HALF_A_YEAR = timedelta(days=180)


@pytest.fixture
def club(database: Database) -> Club:
    club = Club(database)
    club.found()
    return club


def lines(club: Club) -> list[tuple[str, str, str | None, int | None]]:
    with club.database.read(TEAM) as session:
        found = session.scalars(select(AuditLine).order_by(AuditLine.at, AuditLine.action))
        return [(line.actor, line.action, line.subject, line.count) for line in found]


def test_what_organisers_change_is_written_down_without_naming_anybody_else(club: Club) -> None:
    club.set_up()
    club.change_state(ProgrammeState.PAUSED, MONDAY + DAY)
    people = club.people(2)
    with club.database.team(TEAM) as session:
        name_organisers(session, ORGANISER, people, MONDAY + 2 * DAY)
        name_organisers(session, ORGANISER, people, MONDAY + 3 * DAY)  # which changes nothing

    assert lines(club) == [
        (ORGANISER, "setup", "C0COFFEE", None),
        (ORGANISER, "setup-paused", "C0COFFEE", None),
        (ORGANISER, "organisers-named", None, 2),
    ]


def test_lines_are_neither_changed_nor_deleted(club: Club) -> None:
    club.set_up()
    with pytest.raises(AppendOnly), club.database.team(TEAM) as session:
        session.scalars(select(AuditLine)).one().action = "nothing"
    with pytest.raises(AppendOnly), club.database.team(TEAM) as session:
        session.delete(session.scalars(select(AuditLine)).one())
    for statement in (update(AuditLine).values(action="nothing"), delete(AuditLine)):
        with pytest.raises(AppendOnly), club.database.team(TEAM) as session:
            session.execute(statement)

    assert [line[1] for line in lines(club)] == ["setup"]


def test_only_what_is_older_than_two_years_is_trimmed(club: Club) -> None:
    club.set_up()
    club.change_state(ProgrammeState.PAUSED, MONDAY + 400 * DAY)

    with club.database.everywhere() as session:
        audit.trim(session, MONDAY + 731 * DAY)

    assert [line[1] for line in lines(club)] == ["setup-paused"]


def test_topics_go_half_a_year_after_the_last_programme_was_left(club: Club) -> None:
    stays, leaves = club.people(2)
    club.set_up()
    club.join([stays, leaves])
    with club.database.team(TEAM) as session:
        for user_id in (stays, leaves):
            describe(session, user_id, _about("chess"), MONDAY)
    left = MONDAY + 30 * DAY
    club.leave(leaves, left)

    assert _offers(club, stays, leaves, left + HALF_A_YEAR - DAY) == ["chess", "chess"]
    assert _offers(club, stays, leaves, left + HALF_A_YEAR + DAY) == ["chess", ""]


def test_why_people_were_introduced_goes_half_a_year_after_the_round(club: Club) -> None:
    people = club.people(2)
    club.set_up()
    club.join(people)
    club.tick(PREVIEW)
    club.tick(DRAW)

    for days, is_there in ((179, True), (182, False)):
        with club.database.team(TEAM) as session:
            everything.retire(session, DRAW + days * DAY - HALF_A_YEAR, 100)
            assert (session.scalars(select(Pairing.reasons)).one() is not None) is is_there


def test_it_is_done_a_few_at_a_time(club: Club) -> None:
    people = club.people(5)
    with club.database.team(TEAM) as session:
        for user_id in people:
            describe(session, user_id, _about("chess"), MONDAY)

    done = []
    for _ in range(3):
        with club.database.team(TEAM) as session:
            done.append(everything.retire(session, MONDAY + DAY, 3))

    assert done == [3, 2, 0]


def _about(offers: str) -> About:
    return About(topics={"offers": offers}, facts={}, days_off=[], rather_not=[])


def _offers(club: Club, one: str, other: str, now: datetime) -> list[str]:
    with club.database.team(TEAM) as session:
        everything.retire(session, now - HALF_A_YEAR, 100)
        session.flush()
        return [topics_of(session, session.get_one(Person, (TEAM, user_id)))["offers"] for user_id in (one, other)]
