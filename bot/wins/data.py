"""What wins store about people: what they told, what was told of them, how they see themselves, what they took on."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, or_, select

from bot.delivery.outbox import refresh
from bot.people.reader import Reader
from bot.personal.contract import Holding
from bot.personal.rows import as_json
from bot.texts import channel_mention
from bot.wins.rules import Choice, Kind, State
from bot.wins.service.asking import refresh_posts, show_anew
from bot.wins.service.digests import welcome_key
from bot.wins.service.letters import digest_key
from models.engine import TeamSession
from models.wins import Win, WinAction, WinCheck, WinCredit, WinDigest, WinIssue, WinUnnamed

MOVING = (State.ASKING, State.APPROVING, State.QUEUED)


class _WinsData:
    name = "wins"

    def describe(self, reader: Reader) -> list[Holding]:
        return [*_stories(reader), *_wishes(reader), *_checks(reader), *_actions(reader)]

    def export(self, session: TeamSession, user_id: str) -> dict[str, Any]:
        def rows(model: Any, condition: Any) -> list[dict[str, Any]]:
            return [as_json(session, row) for row in session.scalars(select(model).where(condition))]

        return {
            "told": rows(Win, Win.author_id == user_id),
            "credited": rows(WinCredit, WinCredit.user_id == user_id),
            "named_nowhere": rows(WinUnnamed, WinUnnamed.user_id == user_id),
            "check_ins": rows(WinCheck, WinCheck.user_id == user_id),
            "taken_on": rows(WinAction, WinAction.user_id == user_id),
            "digests": rows(WinDigest, WinDigest.set_up_by == user_id),
        }

    def erase_words(self, session: TeamSession, user_id: str, now: datetime) -> None:
        for win in _told_by(session, user_id):
            _wipe(win, now)
            session.flush()
            show_anew(session, win, now, posts=True)
        session.execute(delete(WinCheck).where(WinCheck.user_id == user_id))
        session.execute(delete(WinAction).where(WinAction.user_id == user_id))

    def erase_person(self, session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:
        self.erase_words(session, user_id, now)
        for win in session.scalars(select(Win).where(Win.author_id == user_id)).all():
            win.author_id = pseudonym
        _leave_stories(session, user_id, pseudonym, now)
        session.execute(delete(WinUnnamed).where(WinUnnamed.user_id == user_id))
        for digest in session.scalars(select(WinDigest).where(WinDigest.set_up_by == user_id)).all():
            digest.set_up_by = pseudonym
            refresh(session, welcome_key(digest), now)
            for issue_id in session.scalars(select(WinIssue.id).where(WinIssue.digest_id == digest.id)).all():
                refresh(session, digest_key(issue_id), now)
        session.flush()

    def in_use(self, session: TeamSession, since: datetime) -> set[str]:
        """Who told something, was named in it, checked in or took something on, and when that last changed."""
        lately = or_(Win.changed_at >= since, Win.state.in_(MOVING))
        authors = set(session.scalars(select(Win.author_id).where(lately)))
        named = select(WinCredit.user_id).join(Win, Win.id == WinCredit.win_id).where(lately)
        checked = select(WinCheck.user_id).where(WinCheck.changed_at >= since)
        took_on = select(WinAction.user_id).where(WinAction.changed_at >= since)
        return authors.union(*(session.scalars(query) for query in (named, checked, took_on)))

    def retire(self, session: TeamSession, before: datetime, in_use: Collection[str], most: int) -> int:
        """Stories that are long over, once nobody in them takes part in anything: till then they are a portfolio."""
        query = select(Win).where(Win.changed_at < before, Win.title.is_not(None), Win.state.not_in(MOVING))
        old = session.scalars(query.order_by(Win.changed_at, Win.id)).all()
        named = _people_in(session, old)
        over = [win for win in old if named[win.id].isdisjoint(in_use)][:most]
        for win in over:
            _wipe(win, win.changed_at)
        count = len(over) + _retire_checks(session, before, in_use, most - len(over))
        return count + _retire_actions(session, before, in_use, most - count)


def _retire_checks(session: TeamSession, before: datetime, in_use: Collection[str], most: int) -> int:
    """As long as their owner takes part in anything, the first one is what the latest stands beside."""
    query = select(WinCheck).where(WinCheck.changed_at < before).order_by(WinCheck.changed_at, WinCheck.user_id)
    over = [check for check in session.scalars(query).all() if check.user_id not in in_use][:most]
    for check in over:
        session.delete(check)
    return len(over)


def _retire_actions(session: TeamSession, before: datetime, in_use: Collection[str], most: int) -> int:
    query = select(WinAction).where(WinAction.changed_at < before).order_by(WinAction.changed_at, WinAction.id)
    over = [action for action in session.scalars(query).all() if action.user_id not in in_use][:most]
    for action in over:
        session.delete(action)
    return len(over)


def _told_by(session: TeamSession, user_id: str) -> Sequence[Win]:
    return session.scalars(select(Win).where(Win.author_id == user_id, Win.title.is_not(None))).all()


def _wipe(win: Win, now: datetime) -> None:
    """The words go, and with them the story: nothing is shown of what has none."""
    win.title = win.story = win.parts = win.theme = win.picture_alt = win.picture_id = None
    win.state, win.changed_at, win.approved_at = State.KEPT, now, None


def _leave_stories(session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:
    """Unnamed in every story, also in those that stand in a digest; that somebody was in it stays."""
    for credit in session.scalars(select(WinCredit).where(WinCredit.user_id == user_id)).all():
        win = session.get_one(Win, (session.team_id, credit.win_id))
        answered_at = credit.answered_at or now
        session.delete(credit)
        session.flush()
        session.add(WinCredit(win_id=win.id, user_id=pseudonym, choice=Choice.NEITHER, answered_at=answered_at))
        if win.kind is Kind.THANKS and win.state is not State.KEPT:
            win.state, win.approved_at = State.GIVEN, None
        win.revision += 1
        session.flush()
        refresh_posts(session, win.id, now)


def _people_in(session: TeamSession, wins: Iterable[Win]) -> dict[str, set[str]]:
    found = {win.id: {win.author_id} for win in wins}
    for credit in session.scalars(select(WinCredit).where(WinCredit.win_id.in_(found))):
        found[credit.win_id].add(credit.user_id)
    return found


def _stories(reader: Reader) -> list[Holding]:
    words, kept = reader.words, reader.words.mrkdwn("win-data-kept")
    told, thanks = words.mrkdwn("win-data-readers-told"), words.mrkdwn("win-data-readers-thanks")
    readers = {"told": told, "credited": told, "given": thanks, "received": thanks}
    counts = _counts(reader)
    return [
        Holding(words.mrkdwn(f"win-data-{name}", n=counts[name]), readers[name], kept)
        for name in readers
        if counts[name]
    ]


def _counts(reader: Reader) -> dict[str, int]:
    session, me = reader.session, reader.person.id
    told = select(func.count()).select_from(Win).where(Win.author_id == me)
    credited = (
        select(func.count())
        .select_from(WinCredit)
        .join(Win, Win.id == WinCredit.win_id)
        .where(WinCredit.user_id == me, Win.title.is_not(None))
    )
    return {
        "told": session.scalar(told.where(Win.kind != Kind.THANKS)) or 0,
        "given": session.scalar(told.where(Win.kind == Kind.THANKS)) or 0,
        "credited": session.scalar(credited.where(Win.kind != Kind.THANKS)) or 0,
        "received": session.scalar(credited.where(Win.kind == Kind.THANKS)) or 0,
    }


def _wishes(reader: Reader) -> list[Holding]:
    session, words, me = reader.session, reader.words, reader.person.id
    found = []
    if session.get(WinUnnamed, (session.team_id, me)) is not None:
        operators, changed = words.mrkdwn("data-readers-you"), words.mrkdwn("data-kept-until-changed")
        found.append(Holding(words.mrkdwn("win-data-unnamed"), operators, changed))
    for digest in session.scalars(select(WinDigest).where(WinDigest.set_up_by == me)):
        what = words.mrkdwn("win-data-digest", channel=channel_mention(digest.channel_id))
        found.append(Holding(what, words.mrkdwn("data-readers-slack"), words.mrkdwn("data-kept-until-erased")))
    return found


def _checks(reader: Reader) -> list[Holding]:
    session, words = reader.session, reader.words
    own = select(func.count()).select_from(WinCheck).where(WinCheck.user_id == reader.person.id)
    count = session.scalar(own) or 0
    what, kept = words.mrkdwn("win-check-data", n=count), words.mrkdwn("win-check-data-kept")
    return [Holding(what, words.mrkdwn("data-readers-you"), kept)] if count else []


def _actions(reader: Reader) -> list[Holding]:
    session, words = reader.session, reader.words
    own = select(func.count()).select_from(WinAction).where(WinAction.user_id == reader.person.id)
    count = session.scalar(own) or 0
    what, kept = words.mrkdwn("win-action-data", n=count), words.mrkdwn("win-check-data-kept")
    return [Holding(what, words.mrkdwn("data-readers-you"), kept)] if count else []


WINS_DATA = _WinsData()
