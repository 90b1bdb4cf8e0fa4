"""A row in every table there is, with a person in every column that can hold one: nothing can be forgotten."""

import importlib
import pkgutil
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Enum, Integer, String, Table, select

import models
from models.base import Base, UtcDateTime
from models.engine import Database, TeamSession
from models.seal import SealedText

for module in pkgutil.iter_modules(models.__path__):
    importlib.import_module(f"models.{module.name}")

TEAM, WHO, OTHER = "T0TEST", "U0CANARY00", "U0OTHER000"
WORDS = "canary words"
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

PERSON_IN = {
    "people": ["id"],
    "profile_facts": ["user_id"],
    "exclusions": ["user_id", "other_id"],
    "organisers": ["user_id", "named_by"],
    "channel_members": ["user_id"],
    "outbox": ["user_ids", "key", "target_key", "params"],
    "conversations": ["people"],
    "outbox_readers": ["user_id"],
    "attention": ["user_id"],
    "budgets": ["name"],
    "silences": ["user_id"],
    "audit": ["actor"],
    "ff_cycles": ["owner_id"],
    "ff_helpers": ["helper_id"],
    "ff_suggestions": ["giver_id"],
    "ff_raters": ["rater_id"],
    "ff_offers": ["offered_by"],
    "ff_joined": ["user_id"],
    "intro_programmes": ["set_up_by"],
    "intro_enrolments": ["user_id"],
    "intro_places": ["user_id"],
    "intro_pairing_members": ["user_id"],
    "intro_encounters": ["first_id", "second_id"],
    "intro_icebreakers_asked": ["user_id"],
    "intro_proposals": ["groups"],
    "intro_approvals": ["approved_by"],
    "lp_profiles": ["user_id", "passed"],
    "lp_invitations": ["from_id", "to_id", "pair"],
    "lp_partnerships": ["first_id", "second_id", "pair", "help_by"],
    "lp_cards": ["user_id"],
    "lp_agreements": ["made_by"],
    "lp_halves": ["user_id"],
    "lp_clauses": ["author_id"],
    "lp_signatures": ["user_id"],
    "lp_seats": ["user_id"],
    "lp_turns": ["learner_id", "coach_id"],
    "lp_decks": ["learner_id"],
    "lp_reviews": ["user_id"],
    "lp_checks": ["user_id"],
    "lp_cohorts": ["launched_by", "facilitator_id"],
    "lp_cohort_members": ["user_id"],
    "lp_volunteers": ["user_id"],
    "stored_commands": ["user_id"],
    "wins": ["author_id"],
    "win_credits": ["user_id"],
    "win_unnamed": ["user_id"],
    "win_checks": ["user_id"],
    "win_actions": ["user_id"],
    "win_digests": ["set_up_by"],
}
"""Table to the columns that can hold somebody's id."""
NOBODY_IN = {
    "workspaces": "a workspace, with the bot's own id",
    "channels": "a channel",
    "inbox": "keys of events, commands and clicks, which are Slack's own and name nobody",
    "holds": "a switch, with the operator's reason",
    "key_checks": "what Partner knows its own keys by",
    "erasures": "keyed hashes: that they lead to nobody is what they are for",
    "intro_rounds": "dates, a seed and counts",
    "lp_sessions": "times, minutes and what a session is for",
    "win_targets": "a story and a channel",
    "win_issues": "dates of a digest, and a hash of the departments in its picture",
    "win_issue_stories": "a story's place in a digest",
    "intro_pairings": "times, a question, and the reasons, which are sealed words and name their people inside",
}
"""The tables that can hold nobody, and why."""
SHAPES: dict[str, Any] = {
    "outbox.user_ids": [WHO],
    "budgets.name": f"command:{WHO}",
    "intro_proposals.groups": [[OTHER, WHO]],
    "lp_profiles.passed": [WHO],
    "lp_invitations.pair": f"{OTHER} {WHO}",
    "lp_partnerships.pair": f"{OTHER} {WHO}",
    "lp_cards.answers": f'{{"know_their_wants-01": "{WORDS}"}}',
    "lp_cards.fresh": f'{{"know_their_wants-01": "{WORDS}"}}',
    "lp_cards.before": f'{{"know_their_wants-01": "{WORDS}"}}',
    "lp_seats.plan": f'["{WORDS}", "then"]',
    "lp_seats.options": f'["{WORDS}"]',
    "lp_clauses.name": "outcome",
    "outbox.params": {"about": WHO},
    "outbox.key": f"intro/x/preview/{WHO}",
    "outbox.target_key": f"intro/x/ask/{WHO}",
    "conversations.people": f"{OTHER},{WHO}",
    "intro_pairings.reasons": f'[["shared_interest", ["{OTHER}", "{WHO}"], ["{WORDS}"]]]',
    "intro_programmes.state": "active",
    "intro_programmes.zone": "UTC",
    "intro_rounds.state": "closed",
    "people.language": "en",
    "people.country": "SE",
    "people.zone": "UTC",
    "profile_facts.field": "site",
    "profile_facts.source": "person",
}
"""How a column holds it, where that is not the bare id or the bare words."""


def fill(database: Database) -> None:
    """The rows. All ids but the person's are alike, so that whatever belongs together does.

    A table in which several columns can hold the person has a row for each of them.
    """
    with database.team(TEAM) as session:
        for table in Base.metadata.sorted_tables:
            for column in PERSON_IN.get(table.name, [None]):
                session.add(_mapped(table)(**_row(session, table, column)))
            session.flush()


def _row(session: TeamSession, table: Table, person: str | None) -> dict[str, Any]:
    many = len(PERSON_IN.get(table.name, [])) > 1
    keys = {column.name for column in table.primary_key.columns}
    values = {column.name: _value(session, table, column, person) for column in table.c}
    for name in keys & {"id", "round_id", "session_id"} if many else ():
        values[name] = f"ID-{person}"
    if table.name == "outbox" and person != "key":
        values["key"] = f"other-{person}"
    if table.name == "lp_cohorts":  # a channel has one
        values["channel_id"] = f"C0{person}"
    return values


def _value(session: TeamSession, table: Table, column: Column[Any], person: str | None) -> Any:  # noqa: PLR0911 - a type a line
    name, place = column.name, f"{table.name}.{column.name}"
    holders = PERSON_IN.get(table.name, [])
    if name == "team_id":
        return TEAM
    if isinstance(column.type, SealedText):
        return session.seal(SHAPES.get(place, WORDS))
    if name == person:
        return SHAPES.get(place, WHO)
    if name in holders:
        return _somebody_else(column)
    if place in SHAPES:
        return SHAPES[place]
    if name == "channel_id" or place == "channels.id":
        return "C0CHANNEL"
    return column.type.enums[0] if isinstance(column.type, Enum) else _filler(column)


def _somebody_else(column: Column[Any]) -> Any:
    if isinstance(column.type, JSON):
        return {} if column.name == "params" else []
    return OTHER if not column.nullable else None


def _filler(column: Column[Any]) -> Any:
    kinds: list[tuple[type, Any]] = [
        (UtcDateTime, NOW),
        (Date, date(2026, 3, 2)),
        (Boolean, False),
        (Integer, 1),
        (JSON, [] if column.default is not None and "list" in repr(column.default) else {}),
        (String, "ID"),
    ]
    return next(value for kind, value in kinds if isinstance(column.type, kind))


def _mapped(table: Table) -> Any:
    return next(mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table)


def dump(database: Database) -> dict[str, str]:
    """Every column of every row as text, free text opened: column to all that stands in it."""
    found: dict[str, list[str]] = {}
    with database.everywhere() as session:
        session.team_id = TEAM
        for table in Base.metadata.sorted_tables:
            for row in session.execute(select(table)):
                for column, value in zip(table.c, row, strict=True):
                    sealed = isinstance(column.type, SealedText) and value is not None
                    shown = _opened(session, value) if sealed else str(value)
                    found.setdefault(str(column), []).append(shown)
    return {column: "\n".join(values) for column, values in found.items()}


def _opened(session: TeamSession, sealed: Any) -> str:
    with_team = session.vault._fernet.decrypt(sealed.token.encode()).decode()
    return str(with_team)
