"""What people decide about themselves, and who may organise."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from bot.delivery.outbox import home_opened
from bot.errors import Refusal
from bot.people import service
from bot.people.apart import kept_apart
from bot.people.facts import Said, profile, put_facts
from bot.people.refusals import mark_unreachable
from bot.people.service import About
from models.delivery import Kind, OutboxRow, State
from models.engine import TeamSession
from models.people import Channel, Exclusion, Organiser, Person, Source
from tests.people.rows import ELSA, ERIK, MEERA, MONDAY, TEAM, person


@pytest.fixture(autouse=True)
def company(session: TeamSession) -> None:
    session.add_all([person(ELSA), person(MEERA, locale="en-GB", zone="Asia/Kolkata"), person(ERIK, is_admin=True)])
    session.flush()


def about(**said: object) -> About:
    usual: dict[str, object] = {"topics": {}, "facts": {}, "days_off": [], "rather_not": []}
    return About(**(usual | said))  # type: ignore[arg-type] # the fields are named above


def elsa(session: TeamSession) -> Person:
    return session.get_one(Person, (TEAM, ELSA))


def homes(session: TeamSession) -> list[str]:
    """Whose Home is to be shown anew."""
    rows = session.scalars(select(OutboxRow).where(OutboxRow.kind == Kind.HOME, OutboxRow.state == State.QUEUED))
    return [row.user_ids[0] for row in rows]


def test_a_break_is_kept_until_its_end_and_home_shows_it(session: TeamSession) -> None:
    home_opened(session, ELSA, MONDAY)
    service.pause(session, ELSA, date(2026, 3, 16), MONDAY)

    assert (elsa(session).paused_at, elsa(session).paused_until) == (MONDAY, date(2026, 3, 16))
    assert homes(session) == [ELSA]


def test_a_second_break_replaces_the_first(session: TeamSession) -> None:
    service.pause(session, ELSA, date(2026, 3, 16), MONDAY)
    service.pause(session, ELSA, None, MONDAY + timedelta(days=1))

    assert elsa(session).paused_until is None
    assert service.resume(session, ELSA, MONDAY + timedelta(days=400))


def test_resuming_ends_a_break_and_says_when_there_was_none(session: TeamSession) -> None:
    service.pause(session, ELSA, None, MONDAY)

    assert service.resume(session, ELSA, MONDAY)
    assert not service.resume(session, ELSA, MONDAY)


def test_a_break_that_is_over_was_none(session: TeamSession) -> None:
    service.pause(session, ELSA, date(2026, 3, 3), MONDAY)

    assert not service.resume(session, ELSA, MONDAY + timedelta(days=2))


def test_somebody_whom_the_directory_has_not_shown_can_take_a_break(session: TeamSession) -> None:
    service.pause(session, "U0NEW", None, MONDAY)

    assert session.get_one(Person, (TEAM, "U0NEW")).paused_at == MONDAY


def test_looking_at_somebody_unknown_stores_nobody(session: TeamSession) -> None:
    found = service.known_person(session, "U0NEW")

    assert (found.id, found.zone, found.days_off) == ("U0NEW", "UTC", [])
    assert session.get(Person, (TEAM, "U0NEW")) is None


def test_what_people_say_of_themselves_is_sealed_and_comes_back_tidy(session: TeamSession) -> None:
    home_opened(session, ELSA, MONDAY)
    topics = {"offers": " SQL ,, sql; Facilitation", "seeks": "Public speaking"}

    service.describe(session, ELSA, about(topics=topics, days_off=[4, 0], language="en"), MONDAY)

    found = elsa(session)
    assert service.topics_of(session, found) == {
        "offers": "SQL, Facilitation",
        "seeks": "Public speaking",
        "interests": "",
    }
    assert found.offers is not None
    assert "SQL" not in found.offers.token
    assert (found.days_off, found.language, homes(session)) == ([0, 4], "en", [ELSA])
    hours = service.hours_of(found)
    assert (hours.zone, hours.days_off) == ("Europe/Stockholm", frozenset({0, 4}))


def test_emptying_the_form_takes_everything_back(session: TeamSession) -> None:
    full = about(topics={"offers": "SQL"}, facts={"site": "Kiruna"}, rather_not=[MEERA], days_off=[4], language="en")
    service.describe(session, ELSA, full, MONDAY)

    service.describe(session, ELSA, about(facts={"site": ""}), MONDAY)

    found = elsa(session)
    assert (found.offers, found.days_off, found.language) == (None, [], None)
    assert profile(session, ELSA) == {}
    assert service.excluded_by(session, ELSA) == []


def test_erasing_ones_own_words_leaves_what_others_said(session: TeamSession) -> None:
    put_facts(session, Said(ELSA, Source.SLACK, {"site": "Stockholm"}), MONDAY)
    service.describe(session, ELSA, about(topics={"seeks": "SQL"}, facts={"site": "Kiruna", "level": "3"}), MONDAY)

    service.erase_own_words(session, ELSA, MONDAY)

    assert service.topics_of(session, elsa(session)) == {"offers": "", "seeks": "", "interests": ""}
    assert {field: fact.value for field, fact in profile(session, ELSA).items()} == {"site": "Stockholm"}


def test_whom_one_would_rather_not_meet_is_exactly_the_last_list(session: TeamSession) -> None:
    service.describe(session, ELSA, about(rather_not=[MEERA, ERIK]), MONDAY)
    first = {row.other_id: row.created_at for row in session.scalars(select(Exclusion))}

    service.describe(session, ELSA, about(rather_not=[ERIK, "U0NEW"]), MONDAY + timedelta(days=1))

    assert service.excluded_by(session, ELSA) == [ERIK, "U0NEW"]
    assert session.get_one(Exclusion, (TEAM, ELSA, ERIK)).created_at == first[ERIK]
    assert service.excluded_by(session, MEERA) == [], "Meera learns nothing of it"


def test_nobody_is_kept_away_from_themselves(session: TeamSession) -> None:
    with pytest.raises(Refusal) as raised:
        service.describe(session, ELSA, about(rather_not=[ELSA]), MONDAY)

    assert (raised.value.key, raised.value.field) == ("profile-not-yourself", "rather_not")


def test_a_wish_keeps_a_pair_apart_whoever_had_it(session: TeamSession) -> None:
    service.describe(session, ELSA, about(rather_not=[MEERA]), MONDAY)

    assert kept_apart(session, [ELSA, MEERA, ERIK]) == {frozenset({ELSA, MEERA})}
    assert kept_apart(session, [MEERA, ELSA]) == {frozenset({ELSA, MEERA})}


def test_a_reporting_line_keeps_apart_at_any_distance_also_through_who_is_not_there(session: TeamSession) -> None:
    put_facts(session, Said(ELSA, Source.CSV, {"manager": "meera"}), MONDAY)
    put_facts(session, Said(MEERA, Source.CSV, {"manager": "@erik"}), MONDAY)

    assert kept_apart(session, [ELSA, ERIK]) == {frozenset({ELSA, ERIK})}
    assert len(kept_apart(session, [ELSA, MEERA, ERIK])) == 3


def test_the_reader_is_spoken_to_in_their_language_and_a_mixed_group_in_english(session: TeamSession) -> None:
    assert service.words_for(session, [ELSA]).language == "sv"
    assert service.words_for(session, [MEERA]).language == "en"
    assert service.words_for(session, [ELSA, ERIK]).language == "sv"
    assert service.words_for(session, [ELSA, MEERA]).language == "en"
    assert service.words_for(session, []).language == "en"

    service.describe(session, ELSA, about(language="en"), MONDAY)
    assert service.words_for(session, [ELSA]).language == "en"


@pytest.mark.parametrize(
    ("facts", "may"),
    [
        ({"is_admin": True}, True),
        ({}, False),
        ({"is_admin": True, "is_deleted": True}, False),
        ({"is_admin": True, "is_bot": True}, False),
    ],
)
def test_admins_may_organise_while_they_are_there(session: TeamSession, facts: dict[str, bool], *, may: bool) -> None:
    session.add(person("U0SOMEBODY", **facts))
    session.flush()

    assert service.may_organise(session, "U0SOMEBODY") is may


def test_whom_an_admin_names_may_organise_until_somebody_else_is_named(session: TeamSession) -> None:
    service.name_organisers(session, ERIK, [ELSA, MEERA], MONDAY)
    assert service.may_organise(session, ELSA)
    service.require_organiser(session, ELSA)

    service.name_organisers(session, ERIK, [MEERA], MONDAY + timedelta(days=1))

    assert service.organisers(session) == [MEERA]
    assert session.get_one(Organiser, (TEAM, MEERA)).named_at == MONDAY, "she was one already"
    with pytest.raises(Refusal, match="setup-not-organiser"):
        service.require_organiser(session, ELSA)
    assert not service.may_organise(session, "U0UNKNOWN")


@pytest.mark.parametrize("by", [MEERA, ELSA, "U0UNKNOWN"])
def test_only_admins_name_organisers(session: TeamSession, by: str) -> None:
    service.name_organisers(session, ERIK, [MEERA], MONDAY)

    with pytest.raises(Refusal, match="setup-not-admin"):
        service.name_organisers(session, by, [ELSA], MONDAY)

    assert service.organisers(session) == [MEERA]


def row(kind: Kind, **facts: object) -> OutboxRow:
    return OutboxRow(kind=kind, user_ids=[ELSA], **facts)


@pytest.mark.parametrize("error", ["user_disabled", "cannot_dm_bot", "user_not_found"])
def test_who_can_never_be_reached_is_remembered_with_slacks_reason(session: TeamSession, error: str) -> None:
    mark_unreachable(session, row(Kind.DM), error)

    assert elsa(session).unreachable == error


def test_one_disabled_in_a_group_blames_nobody_and_a_dead_channel_is_closed(session: TeamSession) -> None:
    session.add(Channel(id="C0COFFEE", is_member=True))
    session.flush()

    mark_unreachable(session, row(Kind.GROUP_DM), "user_disabled")
    mark_unreachable(session, row(Kind.DM), "msg_too_long")
    mark_unreachable(session, row(Kind.CHANNEL, channel_id="C0COFFEE"), "is_archived")

    assert elsa(session).unreachable is None
    assert not session.get_one(Channel, (TEAM, "C0COFFEE")).is_member


def test_a_home_that_nobody_ever_opened_is_left_alone(session: TeamSession) -> None:
    service.pause(session, ELSA, None, MONDAY)

    assert homes(session) == []
