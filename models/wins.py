"""Wins, role-model stories and thanks, who is credited in them, and the digests that tell of them."""

from datetime import date, datetime

from sqlalchemy import JSON, ColumnElement, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.wins.rules import Choice, DigestState, IssueState, Kind, State
from models.base import Base, TeamScoped, is_one_of, new_id, only_set, only_where
from models.seal import Sealed

_MOVING = (State.ASKING, State.APPROVING)
_ON_THEIR_WAY = (IssueState.COMPOSED, IssueState.OUT)


class Win(TeamScoped, Base):
    """Something that somebody tells of others: a win, a role-model story, or thanks."""

    __tablename__ = "wins"
    __table_args__ = (
        Index("ix_wins_author", "team_id", "author_id"),
        # A tick asks for these; years of what was told must not slow it.
        only_where("ix_wins_moving", "state", _MOVING, "team_id", "state"),
        Index("ix_wins_worded", "team_id", "changed_at", **only_set("title")),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    kind: Mapped[Kind]
    author_id: Mapped[str] = mapped_column(String(32))
    state: Mapped[State]
    title: Mapped[Sealed | None]
    """In one line; of thanks, the expertise that was used. None once it is erased or old, like the other texts."""
    story: Mapped[Sealed | None]
    """What happened; of thanks, what it changed."""
    parts: Mapped[Sealed | None]
    """What each did."""
    theme: Mapped[Sealed | None]
    """A value or a theme."""
    picture_id: Mapped[str | None] = mapped_column(String(32))
    """Slack's id of a picture that the author gave."""
    picture_alt: Mapped[Sealed | None]
    private_from_id: Mapped[str | None] = mapped_column(String(32))
    """The private conversation that it was shared from, if it was."""
    offered: Mapped[bool] = mapped_column(default=False)
    """Of thanks: the author leaves it to the receiver to make them public."""
    revision: Mapped[int] = mapped_column(default=0)
    """Counts the answers: who approves a wording approves the one they saw."""
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    """When it last came to another state; its words are kept for so long after that."""
    ask_until: Mapped[datetime]
    approve_until: Mapped[datetime]
    approved_at: Mapped[datetime | None]


def is_moving(win: type[Win]) -> ColumnElement[bool]:
    """The condition that time has something to do with a story: the one of its index."""
    return is_one_of(win.state, _MOVING)


class WinCredit(TeamScoped, Base):
    """Somebody who shares the credit, or to whom the thanks go, and how they appear by their own word."""

    __tablename__ = "win_credits"
    __table_args__ = (Index("ix_win_credits_user", "team_id", "user_id"),)

    win_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    choice: Mapped[Choice | None]
    """None: no word yet, or none in time."""
    answered_at: Mapped[datetime | None]


class WinTarget(TeamScoped, Base):
    """A channel in whose digest the author wants a story to stand. Without any: in every public one."""

    __tablename__ = "win_targets"

    win_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    channel_id: Mapped[str] = mapped_column(String(32), primary_key=True)


class WinUnnamed(TeamScoped, Base):
    """Somebody who wants to be named in no story, once and for good."""

    __tablename__ = "win_unnamed"

    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    since: Mapped[datetime]


class WinCheck(TeamScoped, Base):
    """What somebody said of themselves in one quarter, for nobody else: a check-in with oneself."""

    __tablename__ = "win_checks"

    user_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    taken_on: Mapped[date] = mapped_column(primary_key=True)
    """The first day of the quarter: a second one takes the place of the first."""
    scores: Mapped[dict[str, int]] = mapped_column(JSON)
    """By item of `rules.ITEMS`."""
    part: Mapped[Sealed | None]
    """What was their own part in something that did not go as hoped."""
    changed_at: Mapped[datetime]


class WinAction(TeamScoped, Base):
    """Something that somebody took on by their own word. It has one owner and a day, always."""

    __tablename__ = "win_actions"
    __table_args__ = (Index("ix_win_actions_user", "team_id", "user_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    user_id: Mapped[str] = mapped_column(String(32))
    what: Mapped[Sealed]
    due_on: Mapped[date]
    done_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class WinDigest(TeamScoped, Base):
    """The digest of a channel, as an organiser set it up."""

    __tablename__ = "win_digests"
    __table_args__ = (UniqueConstraint("team_id", "channel_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    channel_id: Mapped[str] = mapped_column(String(32))
    set_up_by: Mapped[str] = mapped_column(String(32))
    state: Mapped[DigestState] = mapped_column(default=DigestState.ACTIVE)
    cadence: Mapped[str] = mapped_column(String(16))
    """A name of `rules.RHYTHMS`."""
    weekday: Mapped[int]
    hour: Mapped[int]
    zone: Mapped[str] = mapped_column(String(64))
    anchor: Mapped[date]
    """The day from which the weeks count."""
    handled_on: Mapped[date]
    """The last day that was dealt with: a digest came, waited, or lapsed."""
    waited_on: Mapped[date | None]
    """The last day on which too few stories were there."""
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class WinIssue(TeamScoped, Base):
    """One digest of one channel on one day."""

    __tablename__ = "win_issues"
    __table_args__ = (
        UniqueConstraint("team_id", "digest_id", "due_on"),
        only_where("ix_win_issues_moving", "state", _ON_THEIR_WAY, "team_id"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    digest_id: Mapped[str] = mapped_column(String(32))
    due_on: Mapped[date]
    due_at: Mapped[datetime]
    composed_at: Mapped[datetime]
    state: Mapped[IssueState] = mapped_column(default=IssueState.COMPOSED)
    pictured: Mapped[str | None] = mapped_column(String(64))
    """A hash of the departments that its picture shows: once others, or fewer, stand in it, the picture goes."""


def is_on_its_way(issue: type[WinIssue]) -> ColumnElement[bool]:
    """The condition that nobody knows yet whether a digest stands in its channel: the one of its index."""
    return is_one_of(issue.state, _ON_THEIR_WAY)


class WinIssueStory(TeamScoped, Base):
    """A story in a digest, and its place there."""

    __tablename__ = "win_issue_stories"
    __table_args__ = (Index("ix_win_issue_stories_win", "team_id", "win_id"),)

    issue_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    win_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    place: Mapped[int]
