"""Feedforward: cycles, who helps in them, what was suggested, the mini-survey, and what is offered to a channel."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.feedforward.rules.states import CycleState, Fate, HelperState, Occasion, OfferState, PoolState, Way
from bot.feedforward.rules.survey import Followed
from models.base import Base, TeamScoped, new_id, only_set
from models.seal import Sealed


class Cycle(TeamScoped, Base):
    """One lap of one person: a behaviour, and all that comes of it."""

    __tablename__ = "ff_cycles"
    __table_args__ = (
        Index("ix_ff_cycles_owner", "team_id", "owner_id"),
        # A tick asks for these; years of ended cycles must not slow it.
        Index("ix_ff_cycles_look", "team_id", "look_at", **only_set("look_at")),
        Index("ix_ff_cycles_worded", "team_id", "ended_at", **only_set("behaviour")),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    owner_id: Mapped[str] = mapped_column(String(32))
    offer_id: Mapped[str | None] = mapped_column(String(32))
    state: Mapped[CycleState]
    since: Mapped[datetime]
    """When it came into its state."""
    until: Mapped[datetime | None]
    """When the owner's step in that state is over."""
    reminded: Mapped[bool] = mapped_column(default=False)
    look_at: Mapped[datetime | None]
    """When time has to look at it again; None once it has ended."""

    note: Mapped[Sealed | None]
    """What feedback the owner has had, for the owner alone."""
    behaviour: Mapped[Sealed | None]
    """None before it is picked, and again once it is old."""
    cue: Mapped[Sealed | None]
    """The if of the plan."""
    action: Mapped[Sealed | None]
    """The then."""

    pool: Mapped[PoolState] = mapped_column(default=PoolState.NONE)
    pool_until: Mapped[datetime | None]
    seed: Mapped[int] = mapped_column(BigInteger)
    """Shuffles what is pooled: the ids in their order, this seed, the same shuffle."""
    acting_at: Mapped[datetime | None]
    passed: Mapped[int] = mapped_column(default=0)
    """The last day of the acting that was dealt with: 14, 30, 60, 90."""
    still_day: Mapped[int] = mapped_column(default=0)
    """The day, 30 or 60, whose further ideas were last asked for."""
    still_until: Mapped[datetime | None]
    result: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """What the survey tells, once and for good; see `rules.survey`."""
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Helper(TeamScoped, Base):
    """One person who is asked in one cycle."""

    __tablename__ = "ff_helpers"
    __table_args__ = (Index("ix_ff_helpers_person", "team_id", "helper_id"),)

    cycle_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    helper_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    state: Mapped[HelperState] = mapped_column(default=HelperState.INVITED)
    pooled: Mapped[bool] = mapped_column(default=False)
    """True for who reports to the owner: what they write is read without names, with that of two others at least."""
    has_left: Mapped[bool] = mapped_column(default=False)
    """True for who wants to hear no more of this cycle; the owner is not told."""
    way: Mapped[Way | None]
    slots: Mapped[list[str]] = mapped_column(default=list)
    """Times to talk, as they were proposed: ISO 8601 in UTC."""
    met_at: Mapped[datetime | None]
    asked_to_type: Mapped[bool] = mapped_column(default=False)
    invited_at: Mapped[datetime]
    until: Mapped[datetime]
    reminded: Mapped[bool] = mapped_column(default=False)
    question: Mapped[Sealed | None]
    """The one short question after the cooling, the owner's."""
    answer: Mapped[Sealed | None]
    """The helper's, if they like."""


class Suggestion(TeamScoped, Base):
    """One thing to try from now on.

    Of what is pooled `giver_id` is cut at the release, so that nobody can tell any more; of what nobody has seen yet
    `shown` is false.
    """

    __tablename__ = "ff_suggestions"
    __table_args__ = (
        Index("ix_ff_suggestions_cycle", "team_id", "cycle_id"),
        Index("ix_ff_suggestions_giver", "team_id", "giver_id", **only_set("giver_id")),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    cycle_id: Mapped[str] = mapped_column(String(32))
    giver_id: Mapped[str | None] = mapped_column(String(32))
    occasion: Mapped[Occasion] = mapped_column(default=Occasion.ASK)
    place: Mapped[int]
    """In which order they are read: 1 and 2 of one giver, or as the shuffle has it."""
    shown: Mapped[bool] = mapped_column(default=False)
    """Whether the owner may read it."""
    heard: Mapped[bool] = mapped_column(default=False)
    """Whether the owner has said thank you."""
    fate: Mapped[Fate | None]
    text: Mapped[Sealed]


class Rater(TeamScoped, Base):
    """Somebody who is asked to rate, from the day they are named until the survey closes: then the row goes."""

    __tablename__ = "ff_raters"
    __table_args__ = (Index("ix_ff_raters_person", "team_id", "rater_id"),)

    cycle_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    rater_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    score: Mapped[int | None]
    followed: Mapped[Followed | None]
    idea: Mapped[Sealed | None]


class Offer(TeamScoped, Base):
    """A cycle that an organiser offers to a channel: it begins on a Monday, for whoever joins."""

    __tablename__ = "ff_offers"
    __table_args__ = (Index("ix_ff_offers_channel", "team_id", "channel_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    channel_id: Mapped[str] = mapped_column(String(32))
    offered_by: Mapped[str] = mapped_column(String(32))
    state: Mapped[OfferState] = mapped_column(default=OfferState.OPEN)
    starts_on: Mapped[date]
    starts_at: Mapped[datetime]
    guests: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    figures: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """What organisers may know of it, released once; empty until then."""


class Joined(TeamScoped, Base):
    """Somebody who joined an offer."""

    __tablename__ = "ff_joined"
    __table_args__ = (Index("ix_ff_joined_person", "team_id", "user_id"),)

    offer_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    joined_at: Mapped[datetime]
    left_at: Mapped[datetime | None]
