"""The outbox (what is to be said) and the inbox (what was already heard)."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, TeamScoped, new_id


class Kind(StrEnum):
    """How a message reaches its reader."""

    DM = "dm"
    GROUP_DM = "group_dm"
    CHANNEL = "channel"
    UPDATE = "update"
    HOME = "home"


class State(StrEnum):
    """Where a message stands. `sent`, `lapsed`, `failed` and `dead` are ends."""

    QUEUED = "queued"
    LEASED = "leased"
    SENT = "sent"
    LAPSED = "lapsed"
    FAILED = "failed"
    DEAD = "dead"


class OutboxRow(TeamScoped, Base):
    """One message, written in the same transaction as the fact it follows from.

    `params` holds ids and numbers only: the words are rendered when the message is sent.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("team_id", "key"),
        # A million finished rows must not slow the claim: the index holds only what is still to do.
        Index(
            "ix_outbox_unfinished",
            "due_at",
            sqlite_where=text("state IN ('queued', 'leased')"),
            postgresql_where=text("state IN ('queued', 'leased')"),
        ),
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

    due_at: Mapped[datetime]
    not_after: Mapped[datetime | None]
    state: Mapped[State] = mapped_column(default=State.QUEUED)
    revision: Mapped[int] = mapped_column(default=0)
    attempts: Mapped[int] = mapped_column(default=0)
    owner: Mapped[str | None] = mapped_column(String(64))
    leased_until: Mapped[datetime | None]
    maybe_sent_at: Mapped[datetime | None]
    next_try_at: Mapped[datetime | None]

    ts: Mapped[str | None] = mapped_column(String(32))
    reason: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


class InboxRow(TeamScoped, Base):
    """Something that Slack sent and that was dealt with; a repeat finds it here."""

    __tablename__ = "inbox"

    key: Mapped[str] = mapped_column(primary_key=True)
    seen_at: Mapped[datetime]
