"""Every column that could hold somebody's words is sealed, or stands here with the reason why it need not be."""

import importlib
import pkgutil

from sqlalchemy import JSON, Column, Enum, String

import models
from models.base import Base
from models.seal import SealedText

for module in pkgutil.iter_modules(models.__path__):
    importlib.import_module(f"models.{module.name}")

WORDY = (String, JSON, SealedText)
SLACK_SHOWS_IT = "Slack shows it to every member of the workspace"
OURS = "our own word, from a fixed list"
IDS = "ids and numbers alone"

PLAIN = {
    "workspaces.name": SLACK_SHOWS_IT,
    "people.name": SLACK_SHOWS_IT,
    "people.handle": SLACK_SHOWS_IT,
    "people.zone": SLACK_SHOWS_IT,
    "people.locale": SLACK_SHOWS_IT,
    "people.language": OURS,
    "people.country": "the code of a country",
    "people.unreachable": "Slack's code of an error",
    "people.days_off": "weekdays, as numbers",
    "profile_facts.field": OURS,
    "organisers.named_by": IDS,
    "inbox.key": IDS,
    "erasures.mark": "a keyed hash of an id",
    "erasures.kind": OURS,
    "audit.actor": IDS,
    "audit.action": OURS,
    "audit.subject": "the id of a channel, or a pseudonym",
    "key_checks.name": OURS,
    "outbox.key": IDS,
    "outbox.target_key": IDS,
    "outbox.template": OURS,
    "outbox.params": IDS,
    "outbox.user_ids": IDS,
    "outbox.owner": "a process",
    "outbox.method": "a method of Slack's Web API",
    "outbox.ts": "Slack's name of a message",
    "outbox.reason": "Slack's code of an error, or our own word",
    "budgets.name": "a method of Slack's Web API, the id of a channel, or what somebody asked for and their id",
    "conversations.people": IDS,
    "holds.name": OURS,
    "ff_cycles.result": "numbers, and our own words",
    "ff_helpers.slots": "instants",
    "ff_offers.offered_by": IDS,
    "ff_offers.figures": "numbers",
    "intro_programmes.set_up_by": IDS,
    "intro_programmes.cadence": OURS,
    "intro_programmes.zone": "an IANA zone",
    "intro_programmes.departments": OURS,
    "intro_programmes.sites": OURS,
    "intro_programmes.levels": OURS,
    "intro_rounds.statistics": "numbers",
    "intro_proposals.digest": "a hash",
    "intro_proposals.groups": IDS,
    "intro_proposals.facts": "numbers",
    "intro_approvals.digest": "a hash",
    "intro_approvals.approved_by": IDS,
    "intro_places.reason": OURS,
    "intro_pairings.icebreaker": "the id of a question",
    "intro_pairings.slots": "instants",
    "intro_pairing_members.slots": IDS,
    "lp_profiles.passed": IDS,
    "lp_invitations.pair": IDS,
    "lp_partnerships.pair": IDS,
    "lp_partnerships.help_by": IDS,
    "lp_agreements.made_by": IDS,
    "lp_halves.roles": OURS,
    "lp_clauses.name": OURS,
    "lp_sessions.slots": "instants",
    "lp_seats.slots": IDS,
    "lp_turns.question": "the id of a question",
    "lp_decks.asked": "ids of questions",
    "lp_cohorts.launched_by": IDS,
    "workspaces.scopes": "names of Slack's permissions",
    "win_checks.scores": "numbers, by our own word",
    "win_digests.set_up_by": IDS,
    "win_digests.cadence": OURS,
    "win_digests.zone": "an IANA zone",
    "win_issues.pictured": "a hash",
}


def holds_words(column: Column[object]) -> bool:
    is_id = column.name == "id" or column.name.endswith("_id")
    is_state = isinstance(column.type, Enum)
    return not is_id and not is_state and isinstance(column.type, WORDY)


def test_every_column_that_could_hold_words_is_sealed_or_has_its_reason() -> None:
    columns = {str(column): column for table in Base.metadata.tables.values() for column in table.c}
    plain = {
        name for name, column in columns.items() if holds_words(column) and not isinstance(column.type, SealedText)
    }

    new = sorted(plain - set(PLAIN))
    assert not new, (
        f"{', '.join(new)} could hold somebody's words: make it Mapped[Sealed], or add it to PLAIN and say why"
    )
    assert set(PLAIN) <= plain, "gone, or sealed by now: take it out of PLAIN"


def test_what_people_write_of_themselves_and_why_they_were_matched_is_sealed() -> None:
    sealed = {
        str(column)
        for table in Base.metadata.tables.values()
        for column in table.c
        if isinstance(column.type, SealedText)
    }

    topics = {"people.offers", "people.seeks", "people.interests"}
    assert sealed >= topics | {"profile_facts.value", "intro_pairings.reasons", "holds.reason"}


def test_every_table_but_the_switch_and_the_keys_is_of_one_workspace() -> None:
    tables = [table.name for table in Base.metadata.tables.values() if "team_id" not in table.primary_key.columns]
    assert sorted(tables) == ["holds", "key_checks"]  # which concern all of them
