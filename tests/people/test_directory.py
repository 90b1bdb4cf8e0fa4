"""The directory reads a strict Slack: people, pages, channels, profiles."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.people import directory as reading
from bot.people.directory import Directory
from bot.sandbox.records import Person as Colleague
from models.people import Person, ProfileFact, Source
from tests.people.reading import (
    COFFEE,
    ELSA,
    GENERAL,
    GUSTAV,
    KARIN,
    LEADS,
    MAJA,
    ROSA,
    SHIPIT,
    WITHOUT_PRIVATE,
    WITHOUT_PROFILES,
    Open,
)
from tests.people.rows import MONDAY


def test_everybody_is_known_as_slack_describes_them(opened: Open) -> None:
    office = opened()
    office.sync()

    elsa = office.person(ELSA)
    assert (elsa.name, elsa.handle, elsa.zone, elsa.locale) == ("Elsa Nyström", "elsa", "Europe/Stockholm", "sv-SE")
    assert not any((elsa.is_bot, elsa.is_deleted, elsa.is_guest, elsa.is_stranger, elsa.is_admin, elsa.is_away))
    assert office.person(ROSA).is_guest
    assert office.person(GUSTAV).is_deleted
    assert office.person(SHIPIT).is_bot
    assert office.person(KARIN).is_admin
    assert office.people() == set(office.sandbox.workspace.people)
    assert office.person("U0YUKI0000").is_away is False, "headphones are no holiday"


def test_slackbot_is_nobody(opened: Open) -> None:
    office = opened()
    office.sync()

    listed = office.directory.client.users_list(limit=200)["members"]
    assert reading.SLACKBOT in {user["id"] for user in listed}
    assert reading.SLACKBOT not in office.people()


def test_a_large_company_is_read_page_by_page(opened: Open) -> None:
    office = opened(WITHOUT_PROFILES)
    for number in range(450):
        newcomer = Colleague(f"U0NEW{number:04}", f"new{number}", f"New {number}")
        office.sandbox.workspace.add_person(newcomer)
        office.sandbox.workspace.join(COFFEE, newcomer.id)

    office.sync()

    assert office.people() == set(office.sandbox.workspace.people)
    assert office.members() == set(office.sandbox.workspace.active_members(COFFEE))
    assert office.calls("users.list") == [200] * 3
    assert office.calls("conversations.members") == [200] * 3


def test_channels_that_partner_is_in_are_known_and_the_wanted_ones_have_their_members(opened: Open) -> None:
    office = opened(channels={COFFEE, GENERAL})
    office.sync()

    coffee = office.channel(COFFEE)
    assert coffee is not None
    assert (coffee.is_member, coffee.is_archived, coffee.is_general, coffee.synced_at) == (True, False, False, MONDAY)
    assert office.members() == set(office.sandbox.workspace.active_members(COFFEE))
    assert office.channel(GENERAL) is None, "Partner is not in it"
    assert office.members(GENERAL) == set()


def test_who_came_and_went_is_seen_at_the_next_reading(opened: Open) -> None:
    office = opened()
    office.sync()
    office.sandbox.workspace.leave(COFFEE, ELSA)
    office.sandbox.workspace.join(COFFEE, "U0MEERA000")

    office.sync(timedelta(hours=6))

    assert office.members() == set(office.sandbox.workspace.active_members(COFFEE))
    assert ELSA not in office.members()
    assert "U0MEERA000" in office.members()


def test_a_channel_that_partner_was_taken_out_of_is_closed(opened: Open) -> None:
    office = opened()
    office.sync()
    office.sandbox.workspace.leave(COFFEE, "U0PARTNER0")

    office.sync(timedelta(hours=6))

    coffee = office.channel(COFFEE)
    assert coffee is not None
    assert not coffee.is_member


@pytest.mark.parametrize(("scopes", "seen"), [(None, True), (WITHOUT_PRIVATE, False)], ids=["granted", "not-granted"])
def test_private_channels_are_read_only_with_their_scope(opened: Open, scopes: list[str] | None, *, seen: bool) -> None:
    office = opened(scopes, {COFFEE, LEADS})
    office.sandbox.workspace.join(LEADS, "U0PARTNER0")

    office.sync()

    assert (office.channel(LEADS) is not None) is seen
    assert bool(office.members(LEADS)) is seen
    assert office.members(COFFEE) != set()
    assert set(office.calls("users.conversations") + office.calls("conversations.members")) == {200}


def test_profile_fields_become_facts_of_their_source(opened: Open) -> None:
    office = opened()
    office.sync()

    assert office.facts(ELSA) == {
        "department": "Product",
        "site": "Stockholm",
        "manager": "U0SAMUEL00",
        "level": "Experienced",
    }
    assert office.facts(ROSA) == {"department": "Design", "site": "London"}
    assert office.facts(GUSTAV) == {}, "a profile of somebody who is gone is not asked for"
    with office.database.read(office.sandbox.team_id) as session:
        assert set(session.scalars(select(ProfileFact.source))) == {Source.SLACK}


def test_without_its_scope_no_profile_is_asked_for(opened: Open) -> None:
    office = opened(WITHOUT_PROFILES)
    office.sync()

    assert office.calls("users.profile.get") == []
    assert office.facts(ELSA) == {}


def test_a_field_that_is_emptied_in_slack_is_forgotten(opened: Open) -> None:
    office = opened()
    office.sync()
    site = office.sandbox.workspace.field_id("Site")
    office.sandbox.workspace.change_person(ELSA, fields={site: ""})

    office.sync(timedelta(hours=24))

    assert "site" not in office.facts(ELSA)
    assert office.facts(ELSA)["department"] == "Product"


def test_the_first_label_that_is_filled_in_counts_whatever_its_case(opened: Open) -> None:
    office = opened()
    labels = {"department": ("Avdelning", "DEPARTMENT"), "site": ("Kontor",)}
    Directory(
        office.directory.client,
        office.database,
        office.sandbox.team_id,
        office.directory.scopes,
        labels,
        lambda _: set(),
    ).sync(MONDAY, profiles=True)

    assert office.facts(ELSA) == {"department": "Product"}


def test_an_away_status_counts_until_slack_says_it_ends(opened: Open) -> None:
    office = opened(WITHOUT_PROFILES)
    until = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
    change = office.sandbox.workspace.change_person
    change(ELSA, status_emoji=":palm_tree:", status_expiration=int(until.timestamp()))
    change(MAJA, status_emoji=":face_with_thermometer:")
    change(KARIN, status_emoji=":coffee:", status_expiration=int(until.timestamp()))

    office.sync()

    assert [(office.person(who).is_away, office.person(who).away_until) for who in (ELSA, MAJA, KARIN)] == [
        (True, until),
        (True, None),
        (False, None),
    ]


def test_somebody_who_comes_back_can_be_reached_again_and_keeps_what_they_said(opened: Open) -> None:
    office = opened(WITHOUT_PROFILES)
    office.sync()
    office.sandbox.workspace.change_person(ELSA, deleted=True)
    office.sync(timedelta(hours=6))
    assert office.person(ELSA).is_deleted
    with office.database.team(office.sandbox.team_id) as session:
        elsa = session.get_one(Person, (office.sandbox.team_id, ELSA))
        elsa.unreachable, elsa.language, elsa.days_off = "user_disabled", "en", [4]

    office.sandbox.workspace.change_person(ELSA, deleted=False)
    office.sync(timedelta(hours=12))

    elsa = office.person(ELSA)
    assert (elsa.is_deleted, elsa.unreachable, elsa.language, elsa.days_off) == (False, None, "en", [4])


def test_who_cannot_be_reached_stays_so_while_they_are_there_all_the_time(opened: Open) -> None:
    office = opened(WITHOUT_PROFILES)
    office.sync()
    with office.database.team(office.sandbox.team_id) as session:
        session.get_one(Person, (office.sandbox.team_id, ELSA)).unreachable = "cannot_dm_bot"

    office.sync(timedelta(hours=6))

    assert office.person(ELSA).unreachable == "cannot_dm_bot"
