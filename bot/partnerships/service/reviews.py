"""Day 42 and day 84: renew, reshape, or close with thanks."""

from datetime import datetime, timedelta

from sqlalchemy import func, select

from bot.calendar import local_day
from bot.delivery.outbox import find, refresh
from bot.errors import Refusal
from bot.partnerships.rules import TIMERS, Choice, State, verdict
from bot.partnerships.service.pairs import Pair, end, require_pair, show_again
from bot.partnerships.service.questions import Question
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
    """The one question of the review that is due."""
    return _question(row).key(user_id)


def _question(row: Partnership) -> Question:
    at = review_at(row)
    assert at is not None  # noqa: S101 - a review is due, or will be
    params = {"partnership": row.id, "review": row.reviewed, "on": at.date().isoformat()}
    return Question("lp-review", f"lp/{row.id}/review/{at.date()}", params, at, TIMERS.answer_days)


def ask(session: TeamSession, row: Partnership, now: datetime) -> None:
    """Ask both, each alone. Once for each review, however often it is called."""
    if review_at(row) is None or find(session, review_key(row, row.first_id)) is not None:
        return
    _question(row).ask(session, _partners(row), now)
    show_again(session, row, now, urgent=False)


def _partners(row: Partnership) -> list[str]:
    return [row.first_id, row.second_id]


def _waited_for(session: TeamSession, row: Partnership) -> list[str]:
    given = answers(session, row)
    return [user_id for user_id in _partners(row) if user_id not in given]


def remind(session: TeamSession, row: Partnership, now: datetime) -> None:
    """One reminder to whoever was asked and has not answered."""
    if review_at(row) is not None:
        _question(row).remind(session, _waited_for(session, row), now)


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
    question, given = _question(row), answers(session, row)
    over = now >= question.until
    decided = verdict(list(given.values()), last=is_last(row), over=over)
    if decided is None:
        return
    if over:
        question.count_silence(session, _waited_for(session, row), now)
    if decided is Choice.CLOSE:
        end(session, row, now, by=by)
    else:
        _go_on(row, now)
    for user_id in _partners(row):
        refresh(session, question.key(user_id), now, urgent=False)


def _go_on(row: Partnership, now: datetime) -> None:
    """On to the next review; after the last one another twelve weeks begin."""
    if is_last(row):
        row.review_from, row.reviewed = now, 0
    else:
        row.reviewed += 1


def wants_reshaping(session: TeamSession, row: Partnership) -> bool:
    """True where one of them chose to reshape, and the agreement has not been changed since."""
    here = (ReviewAnswer.partnership_id == row.id, ReviewAnswer.choice == Choice.RESHAPE)
    chosen = session.scalar(select(func.max(ReviewAnswer.answered_at)).where(*here))
    made = session.scalar(select(func.max(Agreement.made_at)).where(Agreement.partnership_id == row.id))
    return row.state is State.ACTIVE and chosen is not None and (made is None or made < chosen)
