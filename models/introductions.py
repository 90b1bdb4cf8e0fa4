"""Cross-department introductions: programmes, who is in them, rounds, and who met whom."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.introductions.rules import Across, Answer, EnrolmentState, Mode, Outcome, ProgrammeState, RoundState
from models.base import Base, TeamScoped, is_one_of, new_id, only_set, only_where
from models.seal import Sealed


class IntroProgramme(TeamScoped, Base):
    """Introductions in one channel, as an organiser set them up."""

    __tablename__ = "intro_programmes"
    __table_args__ = (UniqueConstraint("team_id", "channel_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    channel_id: Mapped[str] = mapped_column(String(32))
    set_up_by: Mapped[str] = mapped_column(String(32))
    state: Mapped[ProgrammeState] = mapped_column(default=ProgrammeState.ACTIVE)
    mode: Mapped[Mode] = mapped_column(default=Mode.OPT_IN)
    cadence: Mapped[str] = mapped_column(String(16))
    """A name of `rules.RHYTHMS`: `weekly`, `two-weeks`, `first` …"""
    weekday: Mapped[int]
    hour: Mapped[int]
    zone: Mapped[str] = mapped_column(String(64))
    anchor: Mapped[date]
    """The date from which two-week and four-week cadences count."""
    size: Mapped[int] = mapped_column(default=2)
    departments: Mapped[Across] = mapped_column(String(16), default="preferred")
    sites: Mapped[Across] = mapped_column(String(16), default="preferred")
    levels: Mapped[Across] = mapped_column(String(16), default="preferred")
    guests: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class Enrolment(TeamScoped, Base):
    """A person's place in a programme."""

    __tablename__ = "intro_enrolments"
    __table_args__ = (Index("ix_intro_enrolments_user", "team_id", "user_id"),)

    programme_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    state: Mapped[EnrolmentState] = mapped_column(default=EnrolmentState.ACTIVE)
    joined_at: Mapped[datetime]
    left_at: Mapped[datetime | None]


_OPEN = (RoundState.PLANNED, RoundState.POOLED, RoundState.DRAWN)


class Round(TeamScoped, Base):
    """One round of a programme on one local date."""

    __tablename__ = "intro_rounds"
    __table_args__ = (
        UniqueConstraint("team_id", "programme_id", "held_on"),
        # A tick asks for these; twenty years of closed rounds must not slow it.
        only_where("ix_intro_rounds_open", "state", _OPEN, "team_id", "programme_id", "held_on"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    programme_id: Mapped[str] = mapped_column(String(32))
    held_on: Mapped[date]
    state: Mapped[RoundState] = mapped_column(default=RoundState.PLANNED)
    preview_at: Mapped[datetime]
    draw_at: Mapped[datetime]
    nudged: Mapped[bool] = mapped_column(default=False)
    asked: Mapped[bool] = mapped_column(default=False)
    seed: Mapped[int] = mapped_column(BigInteger)
    """Replays the draw: same people, same history, same policy, same seed, same groups."""
    statistics: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """What the engine says of the draw: value, bound, gap, method, policy hash."""


def is_open(held: type[Round]) -> ColumnElement[bool]:
    """The condition that time still has something to do with a round: the one of the index of open rounds."""
    return is_one_of(held.state, _OPEN)


class Place(TeamScoped, Base):
    """One person in one round."""

    __tablename__ = "intro_places"

    round_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    outcome: Mapped[Outcome] = mapped_column(default=Outcome.POOLED)
    reason: Mapped[str | None] = mapped_column(String(32))


class Proposal(TeamScoped, Base):
    """One draw of a round as an organiser was shown it before it went out: who with whom, by ids, and counts."""

    __tablename__ = "intro_proposals"

    round_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    digest: Mapped[str] = mapped_column(String(32), primary_key=True)
    """Names the seed and the groups: the same draw is the same row."""
    seed: Mapped[int] = mapped_column(BigInteger)
    groups: Mapped[list[list[str]]]
    facts: Mapped[dict[str, Any]]
    made_at: Mapped[datetime]


class Approval(TeamScoped, Base):
    """The one draw with which a round is to go out. Without it the round goes out by itself."""

    __tablename__ = "intro_approvals"

    round_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    digest: Mapped[str] = mapped_column(String(32))
    approved_by: Mapped[str] = mapped_column(String(32))
    approved_at: Mapped[datetime]


class Pairing(TeamScoped, Base):
    """People introduced to each other in one round: two of them, or a small group."""

    __tablename__ = "intro_pairings"
    __table_args__ = (
        Index("ix_intro_pairings_round", "team_id", "round_id"),
        # What is still to be retired one day; twenty years of pairings must not slow the look.
        Index("ix_intro_pairings_worded", "team_id", "round_id", **only_set("reasons")),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    round_id: Mapped[str] = mapped_column(String(32))
    reasons: Mapped[Sealed | None]
    """Why these people: a JSON list of terms. Sealed, for a term may quote what someone offers; None once it is old."""
    icebreaker: Mapped[str] = mapped_column(String(64))
    slots: Mapped[list[str]] = mapped_column(default=list)
    """Proposed starts, ISO 8601 in UTC."""
    stretched: Mapped[bool] = mapped_column(default=False)
    """True when no proposed time is within everyone's working hours."""
    booked_slot: Mapped[int | None]


class PairingMember(TeamScoped, Base):
    """One person in one pairing, with the times they could and the answer they gave."""

    __tablename__ = "intro_pairing_members"
    __table_args__ = (Index("ix_intro_pairing_members_user", "team_id", "user_id"),)

    pairing_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    third: Mapped[bool] = mapped_column(default=False)
    slots: Mapped[list[int]] = mapped_column(default=list)
    answer: Mapped[Answer | None]
    answered_at: Mapped[datetime | None]


class Encounter(TeamScoped, Base):
    """Two people were introduced. History is kept as pairs, so that a trio counts as three of them."""

    __tablename__ = "intro_encounters"

    round_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    first_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    second_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    held_on: Mapped[date]


class IcebreakerAsked(TeamScoped, Base):
    """A question that a person has been asked, so that it never comes twice."""

    __tablename__ = "intro_icebreakers_asked"

    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    question_id: Mapped[str] = mapped_column(String(64), primary_key=True)
