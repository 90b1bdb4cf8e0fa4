"""Day 42 and day 84: renew, reshape, or close with thanks."""

from datetime import datetime, timedelta

from sqlalchemy import func, select

from bot.calendar import local_day
from bot.delivery.outbox import find, refresh
from bot.errors import Refusal
from bot.partnerships.rules import TIMERS, Choice, State, verdict
from bot.partnerships.service.letters import say_to
from bot.partnerships.service.pairs import Pair, end, require_pair, show_again
from bot.people.erased import is_somebody
from bot.people.silence import ignored
from models.engine import TeamSession
from models.partnerships import Agreement, Partnership, ReviewAnswer


def review_at(row: Partnership) -> datetime | None:
    """When the next review is due; None while nothing is agreed."""
    if row.state is not State.ACTIVE or row.review_from is None or row.reviewed >= len(TIMERS.review_days):
        return None
    return row.review_from + timedelta(days=TIMERS.review_days[row.reviewed])


def is_last(row: Partnership) -> bool:
    """True for the review at which silence ends a partnership."""
    return row.reviewed == len(TIMERS.review_days) - 1


def is_open(row: Partnership, now: datetime) -> bool:
    """True from the day of a review on, until it is decided."""
    at = review_at(row)
    return at is not None and now >= at


def answers(session: TeamSession, row: Partnership) -> dict[str, Choice]:
    """What has been answered in the review that is due."""
    at = review_at(row)
    if at is None:
        return {}
    here = (ReviewAnswer.partnership_id == row.id, ReviewAnswer.asked_on == local_day(at, "UTC"))
    query = select(ReviewAnswer).where(*here)
    return {one.user_id: Choice(one.choice) for one in session.scalars(query)}


def review_key(row: Partnership, user_id: str) -> str:
    """The one question of a review."""
    at = review_at(row)
    return f"lp/{row.id}/review/{at.date() if at is not None else ''}/{user_id}"


def ask(session: TeamSession, row: Partnership, now: datetime) -> None:
    """Ask both, each alone. Once for each review, however often it is called."""
    at = review_at(row)
    if at is None or find(session, review_key(row, row.first_id)) is not None:
        return
    for user_id in (row.first_id, row.second_id):
        params = {"partnership": row.id, "review": row.reviewed, "on": at.date().isoformat()}
        until = at + timedelta(days=TIMERS.answer_days)
        say_to(session, user_id, "lp-review", review_key(row, user_id), now, params=params, not_after=until)
    show_again(session, row, now, urgent=False)


def remind(session: TeamSession, row: Partnership, now: datetime) -> None:
    """One reminder to whoever was asked and has not answered."""
    at, given = review_at(row), answers(session, row)
    if at is None or now < at + timedelta(days=TIMERS.remind_days):
        return
    for user_id in (row.first_id, row.second_id):
        asked = find(session, review_key(row, user_id))
        if user_id in given or asked is None or asked.sent_at is None:
            continue
        params = {"partnership": row.id, "review": row.reviewed, "on": at.date().isoformat()}
        until, key = at + timedelta(days=TIMERS.answer_days), f"{review_key(row, user_id)}/remind"
        say_to(session, user_id, "lp-review-remind", key, now, params=params, not_after=until)


def answer(session: TeamSession, partnership_id: str, user_id: str, choice: Choice, now: datetime) -> Pair:
    """What this person would like. One who closes ends it; all else takes both. Until then it can be changed.

    Raises:
        Refusal: not theirs, over, or no review is due.
    """
    pair = require_pair(session, partnership_id, user_id)
    at = review_at(pair.row)
    if at is None or now < at:
        raise Refusal("lp-step-over")
    asked_on = local_day(at, "UTC")
    found = session.get(ReviewAnswer, (session.team_id, pair.id, asked_on, user_id))
    if found is None:
        found = ReviewAnswer(partnership_id=pair.id, asked_on=asked_on, user_id=user_id)
        session.add(found)
    found.choice, found.answered_at = choice, now
    session.flush()
    refresh(session, review_key(pair.row, user_id), now)
    decide(session, pair.row, now, by=user_id)
    show_again(session, pair.row, now)
    return pair


def decide(session: TeamSession, row: Partnership, now: datetime, *, by: str | None = None) -> None:
    """Do what the two have decided, or what their silence does."""
    at = review_at(row)
    if at is None or now < at:
        return
    given, over = answers(session, row), now >= at + timedelta(days=TIMERS.answer_days)
    decided = verdict(list(given.values()), last=is_last(row), over=over)
    if decided is None:
        return
    keys = [review_key(row, user_id) for user_id in (row.first_id, row.second_id)]
    if over:
        _count_silence(session, row, set(given), now)
    if decided is Choice.CLOSE:
        end(session, row, now, by=by)
    else:
        _go_on(row, now)
    for key in keys:
        refresh(session, key, now, urgent=False)


def _go_on(row: Partnership, now: datetime) -> None:
    """On to the next review; after the last one another twelve weeks begin."""
    if is_last(row):
        row.review_from, row.reviewed = now, 0
    else:
        row.reviewed += 1


def _count_silence(session: TeamSession, row: Partnership, answered: set[str], now: datetime) -> None:
    for user_id in (row.first_id, row.second_id):
        asked = find(session, review_key(row, user_id))
        if is_somebody(user_id) and user_id not in answered and asked is not None and asked.sent_at is not None:
            ignored(session, user_id, now)


def wants_reshaping(session: TeamSession, row: Partnership) -> bool:
    """True where one of them chose to reshape, and the agreement has not been changed since."""
    here = (ReviewAnswer.partnership_id == row.id, ReviewAnswer.choice == Choice.RESHAPE)
    chosen = session.scalar(select(func.max(ReviewAnswer.answered_at)).where(*here))
    made = session.scalar(select(func.max(Agreement.made_at)).where(Agreement.partnership_id == row.id))
    return row.state is State.ACTIVE and chosen is not None and (made is None or made < chosen)
