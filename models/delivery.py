"""The outbox (what is to be said) and the inbox (what was already heard)."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Index, SmallInteger, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.people.rules import Rank, Start
from models.base import Base, TeamScoped, is_one_of, new_id, only_where
from models.seal import Sealed


class Kind(StrEnum):
    """How a message reaches its reader."""

    DM = "dm"
    GROUP_DM = "group_dm"
    CHANNEL = "channel"
    UPDATE = "update"
    HOME = "home"
    FILE = "file"


class State(StrEnum):
    """Where a message stands. `sent`, `lapsed`, `failed` and `dead` are ends."""

    QUEUED = "queued"
    LEASED = "leased"
    SENT = "sent"
    LAPSED = "lapsed"
    FAILED = "failed"
    DEAD = "dead"


_UNFINISHED = (State.QUEUED, State.LEASED)
_TROUBLED = (State.FAILED, State.DEAD)


class OutboxRow(TeamScoped, Base):
    """One message, written in the same transaction as the fact it follows from.

    `params` holds ids and numbers only: the words are rendered when the message is sent.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("team_id", "key"),
        # A million finished rows must not slow the claim: these indexes hold only what is still to do, in the order in
        # which it is done, and only what somebody has to look at.
        only_where("ix_outbox_lanes", "state", _UNFINISHED, "team_id", "method", "urgent", "ready_at", "created_at"),
        only_where("ix_outbox_troubled", "state", _TROUBLED, "state", "kind"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    key: Mapped[str]
    kind: Mapped[Kind]
    template: Mapped[str] = mapped_column(String(64))
    params: Mapped[dict[str, Any]] = mapped_column(default=dict)
    user_ids: Mapped[list[str]] = mapped_column(default=list)
    channel_id: Mapped[str | None] = mapped_column(String(32))
    target_key: Mapped[str | None]
    urgent: Mapped[bool] = mapped_column(default=False)
    started_by: Mapped[Start] = mapped_column(default=Start.BOT)
    rank: Mapped[int] = mapped_column(SmallInteger, default=Rank.NUDGE)
    """A `Rank`: whose turn it is where the readers' budgets leave room for one alone."""

    due_at: Mapped[datetime]
    not_after: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.QUEUED)
    revision: Mapped[int] = mapped_column(default=0)
    attempts: Mapped[int] = mapped_column(default=0)
    owner: Mapped[str | None] = mapped_column(String(64))
    method: Mapped[str] = mapped_column(String(32))
    """The Web API method of the row's next call: with the workspace it names the budget that the row waits for."""
    ready_at: Mapped[datetime]
    """From when it may be claimed: when it is due, when its wait is over, or, while leased, when its lease is."""
    maybe_sent_at: Mapped[datetime | None]
    """When it was last about to be posted, while nobody knows what became of that."""

    ts: Mapped[str | None] = mapped_column(String(32))
    """Slack's name of the message, or its id of a file that was brought."""
    reason: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


def is_unfinished(row: type[OutboxRow]) -> ColumnElement[bool]:
    """The condition that something is still to be done with a row (or an alias): the one of the index of the lanes."""
    return is_one_of(row.state, _UNFINISHED)


def is_troubled(row: type[OutboxRow]) -> ColumnElement[bool]:
    """The condition that somebody has to look at a row."""
    return is_one_of(row.state, _TROUBLED)


class InboxRow(TeamScoped, Base):
    """Something that Slack sent and that was dealt with; a repeat finds it here."""

    __tablename__ = "inbox"

    key: Mapped[str] = mapped_column(primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(index=True)


class StoredCommand(TeamScoped, Base):
    """A command that was acknowledged before it was carried out, because many came at once; gone once it was."""

    __tablename__ = "stored_commands"
    __table_args__ = (Index("ix_stored_commands_order", "received_at", "number"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    user_id: Mapped[str] = mapped_column(String(32))
    received_at: Mapped[datetime]
    number: Mapped[int] = mapped_column(BigInteger)
    """The order among those of the same moment."""
    body: Mapped[Sealed]
    """What Slack sent, as JSON: it holds what the person typed."""
    leased_until: Mapped[datetime | None]


class OutboxReader(TeamScoped, Base):
    """Who reads a DM or group DM that counts in their budget: the way from a person to what is said to them.

    Housekeeping removes it a while after the message has come to its end.
    """

    __tablename__ = "outbox_readers"

    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    outbox_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    held_back: Mapped[bool] = mapped_column(default=False)
    """True while their budget keeps it waiting: their Home shows it instead."""


class Attention(TeamScoped, Base):
    """One row for each person, locked while it is decided whether they may be written to.

    Two workers with two letters for the same person thus decide one after the other. It holds nothing: what was said
    is in the outbox.
    """

    __tablename__ = "attention"

    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)


class Budget(TeamScoped, Base):
    """How fast one method, or one channel, may be called in one workspace; every replica asks this row.

    `next_at` is GCRA's theoretical arrival time, `asked_at` when somebody who was waiting last took a grant, both in
    microseconds since 1970. Until `paused_until` nothing is granted, for Slack said so at `paused_at`.
    """

    __tablename__ = "budgets"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    next_at: Mapped[int] = mapped_column(BigInteger, default=0)
    promised_at: Mapped[int] = mapped_column(BigInteger, default=0)
    """The last moment that was promised to a row which had to wait; the next one comes after it."""
    asked_at: Mapped[int] = mapped_column(BigInteger, default=0)
    paused_at: Mapped[datetime | None]
    paused_until: Mapped[datetime | None]


class Conversation(TeamScoped, Base):
    """The channel of a DM or group DM, so that it is opened once for each set of people."""

    __tablename__ = "conversations"

    people: Mapped[str] = mapped_column(primary_key=True)
    """User ids, sorted, separated by commas; at most eight."""
    channel_id: Mapped[str] = mapped_column(String(32))


class Hold(Base):
    """While it is there, nothing is sent in any workspace."""

    __tablename__ = "holds"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    since: Mapped[datetime]
    reason: Mapped[Sealed]
    """The operator's own words, sealed for no workspace."""
