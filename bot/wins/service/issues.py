"""One digest on its day: which stories stand in it, its picture, its post, and what became of that."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, delete, or_, select

from bot.calendar import next_working
from bot.delivery.outbox import Letter, enqueue, find, refresh_home
from bot.people.channels import is_reachable
from bot.people.service import hours_of, is_granted, members_of_channel, people_by_id
from bot.wins.rules import (
    LEAST,
    MOST_IN_ONE,
    TIMERS,
    Candidate,
    DigestState,
    Due,
    IssueState,
    Kind,
    State,
    due_issue,
    in_order,
)
from bot.wins.service.digests import is_private, rhythm_of
from bot.wins.service.letters import RANKS, digest_key, picture_key
from bot.wins.service.told import Story, mark_of, stories_of, together
from models.delivery import Kind as By
from models.delivery import State as Sending
from models.engine import TeamSession
from models.kept import kept
from models.wins import Win, WinDigest, WinIssue, WinIssueStory, WinTarget, is_on_its_way

_NEVER_COMES = {Sending.FAILED, Sending.DEAD, Sending.LAPSED}


def due_for(digest: WinDigest, now: datetime) -> Due | None:
    """The day of this digest that has come, None while there is nothing to do."""
    if digest.state is not DigestState.ACTIVE:
        return None
    return due_issue(rhythm_of(digest), digest.anchor, digest.handled_on, now)


def keep_day(session: TeamSession, digest: WinDigest, now: datetime) -> WinIssue | None:
    """What the day of a digest brings: a digest, a wait for more stories, or nothing where it is too late."""
    due = due_for(digest, now)
    if due is None:
        return None
    digest.handled_on = due.on
    if due.lapsed:
        return None
    if not is_reachable(session, digest.channel_id):
        pause_for_trouble(session, digest, now)
        return None
    return _compose(session, digest, due, now)


def _compose(session: TeamSession, digest: WinDigest, due: Due, now: datetime) -> WinIssue | None:
    waiting = _waiting_for(session, digest)
    stories = stories_of(session, [win for win in waiting if win.kind is not Kind.THANKS])
    if len(stories) < LEAST:
        digest.waited_on = due.on
        return None
    digest.waited_on = None
    by_id = {win.id: win for win in waiting}
    thanks = [win.id for win in waiting if win.kind is Kind.THANKS]
    chosen = [*_ordered(stories, by_id)[:MOST_IN_ONE], *thanks[:MOST_IN_ONE]]
    issue = WinIssue(digest_id=digest.id, due_on=due.on, due_at=due.at, composed_at=now)
    session.add(issue)
    session.flush()
    for place, win_id in enumerate(chosen):
        session.add(WinIssueStory(issue_id=issue.id, win_id=win_id, place=place))
        by_id[win_id].state, by_id[win_id].changed_at = State.POSTED, now
        refresh_home(session, by_id[win_id].author_id, now, urgent=False)
    session.flush()
    _picture(session, issue, now)
    return issue


def _ordered(stories: Sequence[Story], wins: dict[str, Win]) -> list[str]:
    return in_order(
        Candidate(story.id, story.departments, wins[story.id].approved_at or wins[story.id].created_at)
        for story in stories
    )


def _waiting_for(session: TeamSession, digest: WinDigest) -> list[Win]:
    """The approved stories that this channel's digest has not told of, what waited longest first.

    What stands in another channel's digest already is told here, too, if it was approved while this one ran.
    """
    told = (
        select(WinIssueStory.win_id)
        .join(WinIssue, WinIssue.id == WinIssueStory.issue_id)
        .where(WinIssue.digest_id == digest.id, WinIssue.state != IssueState.LOST)
    )
    open_to_it = or_(Win.state == State.QUEUED, and_(Win.state == State.POSTED, Win.approved_at >= digest.created_at))
    query = select(Win).where(open_to_it, Win.title.is_not(None), Win.id.not_in(told), _is_meant_for(session, digest))
    return list(session.scalars(query.order_by(Win.approved_at, Win.id).with_for_update()))


def _is_meant_for(session: TeamSession, digest: WinDigest) -> ColumnElement[bool]:
    here = select(WinTarget.win_id).where(WinTarget.channel_id == digest.channel_id)
    if is_private(session, digest.channel_id):
        return Win.id.in_(here)
    anywhere = and_(Win.id.not_in(select(WinTarget.win_id)), Win.private_from_id.is_(None))
    return or_(Win.id.in_(here), anywhere)


def _picture(session: TeamSession, issue: WinIssue, now: datetime) -> None:
    """Draw which departments won together, where there are some and files may be brought."""
    pairs = together(stories_in(session, issue.id))
    if not pairs or not is_granted(session, "files:write"):
        return
    issue.pictured = mark_of(pairs)
    letter = Letter(
        key=picture_key(issue.id),
        kind=By.FILE,
        template="win-picture",
        params={"issue": issue.id},
        due_at=now,
        not_after=now + TIMERS.patience,
        urgent=True,
    )
    enqueue(session, letter, now)


# --- from the composed digest to its channel


def on_their_way(session: TeamSession, *, lock: bool = False) -> list[WinIssue]:
    """The digests of which nobody knows yet whether they stand in their channels."""
    return list((_on_their_way().locked() if lock else _on_their_way()).scalars(session))


@kept
def _on_their_way() -> Select[WinIssue]:
    return select(WinIssue).where(is_on_its_way(WinIssue)).order_by(WinIssue.composed_at, WinIssue.id)


def bring_on(session: TeamSession, issue: WinIssue, now: datetime) -> None:
    """One step further: hand it to delivery once its picture is there, then see what became of it."""
    if issue.state is IssueState.COMPOSED and _is_picture_settled(session, issue, now):
        _hand_out(session, issue, now)
    elif issue.state is IssueState.OUT:
        _look_after(session, issue, now)


def _is_picture_settled(session: TeamSession, issue: WinIssue, now: datetime) -> bool:
    letter = find(session, picture_key(issue.id))
    waits = letter is not None and letter.state in {Sending.QUEUED, Sending.LEASED}
    return not waits or now >= issue.composed_at + TIMERS.patience


def _hand_out(session: TeamSession, issue: WinIssue, now: datetime) -> None:
    digest = session.get_one(WinDigest, (session.team_id, issue.digest_id))
    letter = Letter(
        key=digest_key(issue.id),
        kind=By.CHANNEL,
        template="win-digest",
        params={"issue": issue.id},
        channel_id=digest.channel_id,
        due_at=now,
        not_after=issue.due_at + TIMERS.late,
    )
    enqueue(session, letter, now)
    issue.state = IssueState.OUT


def _look_after(session: TeamSession, issue: WinIssue, now: datetime) -> None:
    letter = find(session, digest_key(issue.id))
    if letter is None or letter.state is Sending.SENT:
        issue.state = IssueState.SENT
    elif letter.state in _NEVER_COMES:
        _lose(session, issue, now)
        digest = session.get_one(WinDigest, (session.team_id, issue.digest_id))
        if letter.state is Sending.FAILED and digest.state is DigestState.ACTIVE:
            pause_for_trouble(session, digest, now)


def _lose(session: TeamSession, issue: WinIssue, now: datetime) -> None:
    """It never came to its channel: what stood in it alone waits for the next."""
    issue.state = IssueState.LOST
    mine = list(session.scalars(select(WinIssueStory.win_id).where(WinIssueStory.issue_id == issue.id)))
    session.execute(delete(WinIssueStory).where(WinIssueStory.issue_id == issue.id))
    elsewhere = set(session.scalars(select(WinIssueStory.win_id).where(WinIssueStory.win_id.in_(mine))))
    for win in session.scalars(select(Win).where(Win.id.in_(set(mine) - elsewhere), Win.state == State.POSTED)):
        win.state, win.changed_at = State.QUEUED, now
    session.flush()


def pause_for_trouble(session: TeamSession, digest: WinDigest, now: datetime) -> None:
    """The channel was archived, or closed to Partner: whoever set the digest up is told, once."""
    digest.state, digest.changed_at = DigestState.PAUSED, now
    person = people_by_id(session, [digest.set_up_by]).get(digest.set_up_by)
    if person is None:
        return
    letter = Letter(
        key=f"win/{digest.id}/unreachable/{digest.handled_on.isoformat()}",
        kind=By.DM,
        template="win-unreachable",
        params={"digest": digest.id},
        user_ids=(person.id,),
        due_at=next_working(hours_of(person), now),
        not_after=now + TIMERS.approve,
        rank=RANKS["win-unreachable"],
    )
    enqueue(session, letter, now)


# --- reading


def stories_in(session: TeamSession, issue_id: str) -> list[Story]:
    """What stands in a digest now, in its order: without what was taken back since."""
    query = (
        select(Win)
        .join(WinIssueStory, WinIssueStory.win_id == Win.id)
        .where(WinIssueStory.issue_id == issue_id, Win.state == State.POSTED, Win.title.is_not(None))
    )
    return stories_of(session, list(session.scalars(query.order_by(WinIssueStory.place))))


def readers_of(session: TeamSession, digest: WinDigest) -> list[str]:
    """Who reads a digest: the members of its channel."""
    return members_of_channel(session, digest.channel_id)


def drawn_pairs(session: TeamSession, issue: WinIssue) -> list[tuple[str, str]]:
    """The departments that the picture of a digest shows; none once others, or fewer, stand in it."""
    pairs = together(stories_in(session, issue.id))
    return pairs if pairs and issue.pictured == mark_of(pairs) else []


def picture_of(session: TeamSession, issue: WinIssue) -> str | None:
    """Slack's id of the picture of a digest, as long as it shows what stands in it."""
    letter = find(session, picture_key(issue.id))
    if letter is None or letter.state is not Sending.SENT or not drawn_pairs(session, issue):
        return None
    return letter.ts
