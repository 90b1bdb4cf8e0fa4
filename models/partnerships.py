"""Learning partnerships: who is open to one, invitations, pairs, their agreements, sessions, turns and reviews."""

from datetime import date, datetime

from sqlalchemy import BigInteger, ColumnElement, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.partnerships.rules import (
    Activity,
    Choice,
    CohortState,
    Invite,
    Pattern,
    Role,
    SessionState,
    State,
    Talk,
    Task,
    Way,
)
from models.base import Base, TeamScoped, is_one_of, new_id, only_where
from models.seal import Sealed


class LearningProfile(TeamScoped, Base):
    """How open somebody is to learning partnerships, and which suggestions they were shown."""

    __tablename__ = "lp_profiles"

    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    capacity: Mapped[int | None]
    """At most so many partnerships at a time, 0 for none; None was never said: such a person is suggested to nobody."""
    lesson: Mapped[int] = mapped_column(default=0)
    """How many of the short lessons they have opened."""
    tools: Mapped[int] = mapped_column(default=0)
    """How often they took up a tool against directing; neither which, nor what they typed."""
    seed: Mapped[int | None] = mapped_column(BigInteger)
    """Replays their shortlist; None before they asked for one."""
    passed: Mapped[list[str]] = mapped_column(default=list)
    """Whom they were shown and passed over."""
    changed_at: Mapped[datetime]


class Invitation(TeamScoped, Base):
    """One person asks another. While it may still lead somewhere, no second one between the two can be there."""

    __tablename__ = "lp_invitations"
    __table_args__ = (
        UniqueConstraint("team_id", "pair"),
        Index("ix_lp_invitations_from", "team_id", "from_id"),
        Index("ix_lp_invitations_to", "team_id", "to_id"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    from_id: Mapped[str] = mapped_column(String(32))
    to_id: Mapped[str] = mapped_column(String(32))
    pair: Mapped[str | None] = mapped_column(String(80))
    """Both ids in order; None once it is over."""
    state: Mapped[Invite] = mapped_column(default=Invite.OPEN)
    withheld: Mapped[bool] = mapped_column(default=False)
    """Never put to the other: whoever sent it cannot tell."""
    sent_at: Mapped[datetime]
    reminded: Mapped[bool] = mapped_column(default=False)
    answered_at: Mapped[datetime | None]
    way: Mapped[Way | None]
    """How whoever asks came upon the other; theirs alone."""


class Partnership(TeamScoped, Base):
    """Two people who coach each other."""

    __tablename__ = "lp_partnerships"
    __table_args__ = (
        UniqueConstraint("team_id", "pair"),
        Index("ix_lp_partnerships_first", "team_id", "first_id"),
        Index("ix_lp_partnerships_second", "team_id", "second_id"),
        # A tick asks for these; years of ended ones must not slow it.
        only_where("ix_lp_partnerships_running", "state", (State.EXPLORING, State.DRAFTING, State.ACTIVE), "team_id"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    pair: Mapped[str | None] = mapped_column(String(80))
    """Both ids in order while it lasts; two people have one partnership at a time."""
    first_id: Mapped[str] = mapped_column(String(32))
    second_id: Mapped[str] = mapped_column(String(32))
    state: Mapped[State] = mapped_column(default=State.EXPLORING)
    seed: Mapped[int] = mapped_column(BigInteger)
    """Decides who goes first, and the order of the questions."""
    began_at: Mapped[datetime]
    lapses_at: Mapped[datetime | None]
    """When exploring or drafting ends by itself."""
    agreed: Mapped[int | None]
    """The version of the agreement in force."""
    reopened_at: Mapped[datetime | None]
    """Signatures from before do not count: a long pause lay between."""
    active_at: Mapped[datetime | None]
    review_from: Mapped[datetime | None]
    """From here the days to the reviews count."""
    reviewed: Mapped[int] = mapped_column(default=0)
    """How many of the reviews have been decided since."""
    next_on: Mapped[date | None]
    """When the next session is due."""
    resting_since: Mapped[datetime | None]
    help_by: Mapped[str | None] = mapped_column(String(32))
    help_at: Mapped[datetime | None]
    cohort_id: Mapped[str | None] = mapped_column(String(32))
    ended_at: Mapped[datetime | None]
    checked_at: Mapped[datetime | None]
    """When both were last asked for a health check."""
    check_open: Mapped[bool] = mapped_column(default=False)
    cards_due_at: Mapped[datetime | None]
    """When both are asked for their cards anew; None until both have written one."""
    cards_asked_at: Mapped[datetime | None]
    """When they were; None once both cards are new."""
    cards_waited: Mapped[bool] = mapped_column(default=False)
    """The time to answer is over, and silence is counted."""


RUNNING = (State.EXPLORING, State.DRAFTING, State.ACTIVE)


def is_running(kind: type[Partnership]) -> ColumnElement[bool]:
    """The condition that a partnership lasts: the one of the index of running ones."""
    return is_one_of(kind.state, RUNNING)


class PartnerCard(TeamScoped, Base):
    """One partner's side: what they want the other to know, and what they said alone."""

    __tablename__ = "lp_cards"

    partnership_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    answers: Mapped[Sealed | None]
    """Know-their-wants: question id to answer, as JSON. The other reads it once both have written one."""
    written_at: Mapped[datetime | None]
    fresh: Mapped[Sealed | None]
    """The same, written anew: it takes the place of the answers once both have."""
    fresh_at: Mapped[datetime | None]
    before: Mapped[Sealed | None]
    """What stood there before: whoever could read it still can."""
    in_touch: Mapped[bool] = mapped_column(default=False)
    """Would stay in touch, when it is over."""


class Agreement(TeamScoped, Base):
    """One version of an agreement. Versions are never changed, only followed by others."""

    __tablename__ = "lp_agreements"

    partnership_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    made_by: Mapped[str] = mapped_column(String(32))
    made_at: Mapped[datetime]
    weeks: Mapped[int]
    minutes: Mapped[int]
    pattern: Mapped[Pattern]


class AgreementHalf(TeamScoped, Base):
    """What one partner chose in one version."""

    __tablename__ = "lp_halves"

    partnership_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    roles: Mapped[list[str]] = mapped_column(default=list)
    challenge: Mapped[int]
    candour: Mapped[int]


class Clause(TeamScoped, Base):
    """One text of one version, with who wrote it: when they take their words back, the other's stay."""

    __tablename__ = "lp_clauses"

    partnership_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(24), primary_key=True)
    author_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    words: Mapped[Sealed]


class Signature(TeamScoped, Base):
    """One partner signed one version."""

    __tablename__ = "lp_signatures"

    partnership_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    signed_at: Mapped[datetime]
    norms: Mapped[int]
    """Which version of the norms was signed with it."""


class Session(TeamScoped, Base):
    """One time that two partners meet, or would."""

    __tablename__ = "lp_sessions"
    __table_args__ = (UniqueConstraint("team_id", "partnership_id", "number"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    partnership_id: Mapped[str] = mapped_column(String(32))
    number: Mapped[int]
    talk: Mapped[Talk]
    state: Mapped[SessionState] = mapped_column(default=SessionState.PROPOSED)
    slots: Mapped[list[str]] = mapped_column(default=list)
    """Proposed starts, ISO 8601 in UTC."""
    minutes: Mapped[int]
    booked_at: Mapped[datetime | None]
    lapses_at: Mapped[datetime]
    prompted: Mapped[bool] = mapped_column(default=False)
    activity: Mapped[Activity] = mapped_column(default=Activity.COACH)
    turn_minutes: Mapped[int]
    swap_said: Mapped[bool] = mapped_column(default=False)
    began_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]


class Seat(TeamScoped, Base):
    """One partner in one session: the times they could, what they tapped, noted, and will do."""

    __tablename__ = "lp_seats"

    session_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    slots: Mapped[list[int]] = mapped_column(default=list)
    view_id: Mapped[str | None] = mapped_column(String(64))
    """Where they look at it: what the other does is shown there at once."""
    useful: Mapped[int | None]
    heard: Mapped[int | None]
    needs: Mapped[int | None]
    plan: Mapped[Sealed | None]
    """If this, then that, as JSON."""
    plan_due: Mapped[date | None]
    plan_done_at: Mapped[datetime | None]
    listened: Mapped[int | None]
    """How well they listened as a coach, as they see it themself; nobody else does."""
    options: Mapped[Sealed | None]
    """The options they noted as a learner, as JSON; theirs alone, and only where they wanted the words kept."""
    options_found: Mapped[int | None]
    """How many those were."""
    option_tried_at: Mapped[datetime | None]


class Turn(TeamScoped, Base):
    """A part of a coaching turn in one role: when the learner switches it, the next part begins."""

    __tablename__ = "lp_turns"

    session_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    part: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[str] = mapped_column(String(32))
    coach_id: Mapped[str] = mapped_column(String(32))
    role: Mapped[Role]
    question: Mapped[str | None] = mapped_column(String(64))
    """The id of the question that is shown."""
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Deck(TeamScoped, Base):
    """Which questions of a role's deck one learner has been asked: none comes twice until it is through."""

    __tablename__ = "lp_decks"

    partnership_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    learner_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    role: Mapped[Role] = mapped_column(primary_key=True)
    asked: Mapped[list[str]] = mapped_column(default=list)
    passes: Mapped[int] = mapped_column(default=0)


class ReviewAnswer(TeamScoped, Base):
    """What one partner chose in one review."""

    __tablename__ = "lp_reviews"

    partnership_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    asked_on: Mapped[date] = mapped_column(primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    choice: Mapped[Choice]
    answered_at: Mapped[datetime]


class HealthCheck(TeamScoped, Base):
    """What one partner tapped in one of the monthly health checks; nobody else ever sees it."""

    __tablename__ = "lp_checks"

    partnership_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    asked_at: Mapped[datetime]
    two_way: Mapped[int | None]
    candid: Mapped[int | None]
    worth: Mapped[int | None]


class Cohort(TeamScoped, Base):
    """Learning partnerships launched from a channel, with somebody who helps its pairs."""

    __tablename__ = "lp_cohorts"
    __table_args__ = (UniqueConstraint("team_id", "channel_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    channel_id: Mapped[str] = mapped_column(String(32))
    launched_by: Mapped[str] = mapped_column(String(32))
    facilitator_id: Mapped[str | None] = mapped_column(String(32))
    state: Mapped[CohortState] = mapped_column(default=CohortState.ACTIVE)
    launched_at: Mapped[datetime]
    office_on: Mapped[date]
    """The next office hours."""


class CohortMember(TeamScoped, Base):
    """Somebody who joined a cohort."""

    __tablename__ = "lp_cohort_members"

    cohort_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    joined_at: Mapped[datetime]


class Volunteer(TeamScoped, Base):
    """Somebody offered to help others learn. Organisers see the name: that is what offering is for."""

    __tablename__ = "lp_volunteers"

    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    task: Mapped[Task] = mapped_column(primary_key=True)
    offered_at: Mapped[datetime]
