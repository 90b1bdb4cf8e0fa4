"""Workspaces, their people, and what is known of them and by whom it was said."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, TeamScoped
from models.seal import Sealed


class Source(StrEnum):
    """Who said a fact. The person's own word counts most, then the organiser's list, then Slack's profile."""

    PERSON = "person"
    CSV = "csv"
    SLACK = "slack"


class Workspace(TeamScoped, Base):
    """One Slack workspace that Partner serves."""

    __tablename__ = "workspaces"

    name: Mapped[str]
    bot_user_id: Mapped[str] = mapped_column(String(32))
    synced_at: Mapped[datetime | None]
    profiles_synced_at: Mapped[datetime | None]
    sync_wanted: Mapped[bool] = mapped_column(default=True)
    scopes: Mapped[list[str]] = mapped_column(default=list)
    """What Slack has granted, as of the last start: what is optional asks here whether it is on."""
    uninstalled_at: Mapped[datetime | None]


class Person(TeamScoped, Base):
    """A member of the workspace, as Slack describes them and as they describe themselves."""

    __tablename__ = "people"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    name: Mapped[str]
    handle: Mapped[str] = mapped_column(default="")
    zone: Mapped[str] = mapped_column(String(64), default="UTC")
    locale: Mapped[str] = mapped_column(String(16), default="en-US")
    language: Mapped[str | None] = mapped_column(String(8))
    """What the person chose; None follows Slack's locale."""

    is_bot: Mapped[bool] = mapped_column(default=False)
    is_deleted: Mapped[bool] = mapped_column(default=False)
    is_guest: Mapped[bool] = mapped_column(default=False)
    is_stranger: Mapped[bool] = mapped_column(default=False)
    is_admin: Mapped[bool] = mapped_column(default=False)
    is_away: Mapped[bool] = mapped_column(default=False)
    away_until: Mapped[datetime | None]
    """When the away status in Slack ends; None while `is_away` means that Slack names no end."""
    unreachable: Mapped[str | None] = mapped_column(String(64))
    """Slack's reason why no message can reach them, as delivery learnt it."""

    offers: Mapped[Sealed | None]
    seeks: Mapped[Sealed | None]
    interests: Mapped[Sealed | None]
    findable_since: Mapped[datetime | None]
    """When they said that colleagues may find them by what they offer; None: they have not."""
    country: Mapped[str | None] = mapped_column(String(2))
    """Whose public holidays are kept, ISO 3166-1, or `NO_COUNTRY`; None follows Slack's locale and zone."""
    described_at: Mapped[datetime | None]
    """When they last wrote of themself: what was written long ago, by somebody who is in nothing, is deleted."""
    days_off: Mapped[list[int]] = mapped_column(default=list)
    """Weekdays without work beyond Saturday and Sunday; Monday is 0."""
    paused_at: Mapped[datetime | None]
    paused_until: Mapped[date | None]
    """The first day back, in the person's own zone; None while `paused_at` is set means until they resume."""


class Silence(TeamScoped, Base):
    """How often in a row a person was asked something, in any programme, and gave no sign of life."""

    __tablename__ = "silences"

    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    ignored: Mapped[int] = mapped_column(default=0)
    quiet_until: Mapped[datetime | None]
    times: Mapped[int] = mapped_column(default=0)
    """How often quiet has begun; it numbers the question that announces it."""


class ProfileFact(TeamScoped, Base):
    """One fact about a person from one source: department, site, manager or level."""

    __tablename__ = "profile_facts"

    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    field: Mapped[str] = mapped_column(String(16), primary_key=True)
    source: Mapped[Source] = mapped_column(primary_key=True)
    value: Mapped[Sealed]
    """Sealed whoever said it: people write here in their own words, and who reports to whom is nobody's reading."""
    updated_at: Mapped[datetime]


class Exclusion(TeamScoped, Base):
    """`user_id` would rather not be matched with `other_id`. Nobody but `user_id` may learn of it.

    Where the other was erased, `other_id` is the mark of their erasure: the wish holds again should they come back.
    """

    __tablename__ = "exclusions"

    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    other_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    created_at: Mapped[datetime]


class Organiser(TeamScoped, Base):
    """Someone whom an organiser named as one, beside the workspace's admins."""

    __tablename__ = "organisers"

    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    named_by: Mapped[str] = mapped_column(String(32))
    named_at: Mapped[datetime]


class Channel(TeamScoped, Base):
    """A channel that Partner is, or was, a member of."""

    __tablename__ = "channels"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    is_member: Mapped[bool] = mapped_column(default=True)
    is_archived: Mapped[bool] = mapped_column(default=False)
    is_general: Mapped[bool] = mapped_column(default=False)
    is_private: Mapped[bool] = mapped_column(default=False)
    synced_at: Mapped[datetime | None]


class ChannelMember(TeamScoped, Base):
    """Who is in a channel where a programme runs."""

    __tablename__ = "channel_members"

    channel_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
