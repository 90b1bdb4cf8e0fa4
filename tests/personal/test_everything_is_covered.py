"""Every column that can hold a person or their words is shown, handed out and erased: a new table fails here first.

To add a table: put it into `filling.PERSON_IN` with the columns that hold somebody's id, or into `NOBODY_IN` with the
reason; then have its programme's `data` answer for it (bot/personal/contract.py).
"""

import json
from collections.abc import Callable
from typing import Any

import pytest

from bot.people.reader import Reader
from bot.personal import everything
from bot.personal.erasing import Erasing
from models.base import Base
from models.engine import Database
from models.seal import SealedText
from tests.personal.filling import NOBODY_IN, NOW, OTHER, PERSON_IN, TEAM, WHO, WORDS, dump, fill

NOT_HANDED_OUT = {
    "exclusions.other_id": "who would rather not meet me is theirs to know, and nobody else's",
    "attention.user_id": "a lock: it says only that a message was once due, and the messages themselves are there",
    "holds.reason": "an operator's words about the machine",
    "key_checks.value": "a key",
}
NOT_WORDS_OF_A_PERSON = {
    "holds.reason": "an operator's words about the machine",
    "key_checks.value": "a key",
}


@pytest.fixture
def filled(database: Database) -> Database:
    fill(database)
    return database


def test_every_table_says_whether_it_can_hold_a_person() -> None:
    tables = {table.name for table in Base.metadata.sorted_tables}

    new = sorted(tables - PERSON_IN.keys() - NOBODY_IN.keys())
    assert not new, f"{', '.join(new)}: which columns hold a person's id? Say so in tests/personal/filling.py"
    assert PERSON_IN.keys() | NOBODY_IN.keys() == tables


def test_a_column_named_like_a_person_is_known_to_hold_one() -> None:
    likely = {
        str(column)
        for table in Base.metadata.sorted_tables
        for column in table.c
        if column.name in {"user_id", "other_id", "first_id", "second_id", "owner_id", "by", "user_ids"}
    }

    assert likely <= {f"{table}.{column}" for table, columns in PERSON_IN.items() for column in columns}


def test_the_download_holds_every_column_that_names_the_person(filled: Database) -> None:
    with filled.read(TEAM) as session:
        data = json.loads(json.dumps(everything.export(session, WHO, NOW)))

    missing = {
        f"{table}.{column}"
        for table, columns in PERSON_IN.items()
        for column in columns
        if not _is_there(data, table, column)
    }
    assert missing == {name for name in NOT_HANDED_OUT if name in _persons()}, "its programme's `export` leaves it out"


def test_the_download_opens_every_sealed_text(filled: Database) -> None:
    with filled.read(TEAM) as session:
        text = json.dumps(everything.export(session, WHO, NOW))

    sealed = {str(column) for table in Base.metadata.sorted_tables for column in table.c if _is_sealed(column)}
    expected = sealed - NOT_HANDED_OUT.keys()
    # Each in a place of its own: offers, seeks, interests, the facts, and the reasons of a pairing.
    assert text.count(WORDS) >= len(expected), expected


def test_erasing_a_person_leaves_their_id_and_their_words_nowhere(filled: Database) -> None:
    Erasing(filled).person(TEAM, WHO, NOW)

    left = dump(filled)
    assert [column for column, text in left.items() if WHO in text] == [], "its programme's `erase_person` leaves it"
    words = [column for column, text in left.items() if WORDS in text and column not in NOT_WORDS_OF_A_PERSON]
    others = {"profile_facts.value"} if OTHER in left.get("profile_facts.user_id", "") else set()
    assert set(words) <= others


def test_erasing_words_leaves_none_of_them(filled: Database) -> None:
    Erasing(filled).words(TEAM, WHO, NOW)

    left = dump(filled)
    assert [column for column, text in left.items() if WORDS in text and column not in NOT_WORDS_OF_A_PERSON] == []


def test_dates_and_counts_stay(filled: Database) -> None:
    before = {table: text.count("\n") + 1 for table, text in dump(filled).items() if table.endswith("team_id")}

    Erasing(filled).person(TEAM, WHO, NOW)

    after = {table: text.count("\n") + 1 for table, text in dump(filled).items() if table.endswith("team_id")}
    kept = {"intro_enrolments", "intro_places", "intro_pairing_members", "intro_encounters", "intro_pairings", "audit"}
    kept |= {"wins", "win_credits", "win_digests", "win_issue_stories"}
    assert {table: after[f"{table}.team_id"] for table in kept} == {table: before[f"{table}.team_id"] for table in kept}


def test_everything_is_described_with_its_readers_and_its_time(filled: Database) -> None:
    with filled.read(TEAM) as session:
        held = everything.describe(Reader.of(session, WHO, NOW))

    assert len(held) >= 10
    assert all(one.what and one.readers and one.kept for one in held)


def _persons() -> set[str]:
    return {f"{table}.{column}" for table, columns in PERSON_IN.items() for column in columns}


def _is_sealed(column: object) -> bool:
    return isinstance(getattr(column, "type", None), SealedText)


def _messages(column: str) -> Callable[[Any], list[Any]]:
    return lambda data: [one for one in data["messages"]["messages"] if WHO in json.dumps(one.get(column))]


def _encounters(column: str) -> Callable[[Any], list[Any]]:
    return lambda data: [one for one in data["introductions"]["encounters"] if one[column] == WHO]


def _learning(part: str) -> Callable[[Any], Any]:
    return lambda data: data["partnerships"][part]


HANDED_OUT_AS: dict[str, Callable[[Any], list[Any]]] = {
    "people.id": lambda data: data["profile"]["person"],
    "profile_facts.user_id": lambda data: data["profile"]["facts"],
    "exclusions.user_id": lambda data: data["profile"]["would_rather_not_meet"],
    "organisers.user_id": lambda data: data["profile"]["organiser"],
    "organisers.named_by": lambda data: data["profile"]["named_organisers"],
    "channel_members.user_id": lambda data: data["profile"]["channels"],
    "outbox_readers.user_id": lambda data: data["messages"]["counted"],
    "budgets.name": lambda data: data["messages"]["pace"],
    "stored_commands.user_id": lambda data: data["messages"]["commands"],
    "silences.user_id": lambda data: data["profile"]["silence"],
    "conversations.people": lambda data: data["messages"]["conversations"],
    "audit.actor": lambda data: data["audit"]["lines"],
    "ff_cycles.owner_id": lambda data: data["feedforward"]["cycles"],
    "ff_helpers.helper_id": lambda data: data["feedforward"]["helped"],
    "ff_suggestions.giver_id": lambda data: data["feedforward"]["suggested"],
    "ff_raters.rater_id": lambda data: data["feedforward"]["rated"],
    "ff_offers.offered_by": lambda data: data["feedforward"]["offered"],
    "ff_joined.user_id": lambda data: data["feedforward"]["joined"],
    "intro_programmes.set_up_by": lambda data: data["introductions"]["set_up"],
    "intro_enrolments.user_id": lambda data: data["introductions"]["enrolments"],
    "intro_places.user_id": lambda data: data["introductions"]["rounds"],
    "intro_pairing_members.user_id": lambda data: data["introductions"]["introduced"],
    "intro_encounters.first_id": _encounters("first_id"),
    "intro_encounters.second_id": _encounters("second_id"),
    "intro_proposals.groups": lambda data: data["introductions"]["drawn_beforehand"],
    "intro_approvals.approved_by": lambda data: data["introductions"]["approved"],
    "wins.author_id": lambda data: data["wins"]["told"],
    "win_credits.user_id": lambda data: data["wins"]["credited"],
    "win_unnamed.user_id": lambda data: data["wins"]["named_nowhere"],
    "win_checks.user_id": lambda data: data["wins"]["check_ins"],
    "win_actions.user_id": lambda data: data["wins"]["taken_on"],
    "win_digests.set_up_by": lambda data: data["wins"]["digests"],
    "intro_icebreakers_asked.user_id": lambda data: data["introductions"]["icebreakers"],
    "lp_profiles.user_id": _learning("openness"),
    "lp_profiles.passed": _learning("passed_by"),
    "lp_invitations.from_id": _learning("asked"),
    "lp_invitations.to_id": _learning("was_asked"),
    "lp_invitations.pair": _learning("was_asked"),
    "lp_partnerships.first_id": _learning("partnerships"),
    "lp_partnerships.second_id": _learning("partnerships"),
    "lp_partnerships.pair": _learning("partnerships"),
    "lp_partnerships.help_by": _learning("help_asked"),
    "lp_cards.user_id": _learning("cards"),
    "lp_agreements.made_by": _learning("agreements"),
    "lp_halves.user_id": _learning("halves"),
    "lp_clauses.author_id": _learning("clauses"),
    "lp_signatures.user_id": _learning("signatures"),
    "lp_seats.user_id": _learning("sessions"),
    "lp_turns.learner_id": _learning("turns"),
    "lp_turns.coach_id": _learning("turns"),
    "lp_decks.learner_id": _learning("decks"),
    "lp_reviews.user_id": _learning("reviews"),
    "lp_checks.user_id": _learning("health_checks"),
    "lp_cohorts.launched_by": _learning("launched"),
    "lp_cohorts.facilitator_id": _learning("facilitates"),
    "lp_cohort_members.user_id": _learning("cohorts"),
    "lp_volunteers.user_id": _learning("offered"),
    **{f"outbox.{column}": _messages(column) for column in PERSON_IN["outbox"]},
}
"""Where the download has what a column holds."""


def _is_there(data: dict[str, Any], table: str, column: str) -> bool:
    find = HANDED_OUT_AS.get(f"{table}.{column}")
    return find is not None and bool(find(data))
