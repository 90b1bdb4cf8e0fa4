"""Everybody who is named is asked, and the author once all have answered or three days are over."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, select

from bot.calendar import next_working
from bot.delivery.outbox import Letter, enqueue, find, refresh, refresh_home
from bot.errors import Refusal
from bot.people.rules import Start
from bot.people.service import hours_of, people_by_id, person_of
from bot.people.silence import ignored
from bot.wins.rules import TIMERS, Choice, Kind, State, Step, after_choice, due_step, is_shown, may_choose
from bot.wins.service.letters import RANKS, approve_key, credit_key, digest_key
from bot.wins.service.told import credits_of
from bot.wins.service.unnamed import is_unnamed
from models.delivery import Kind as By
from models.engine import TeamSession
from models.kept import kept
from models.people import Person, Silence
from models.wins import Win, WinCredit, WinIssueStory, is_moving


def ask(session: TeamSession, win: Win, people: Sequence[Person], now: datetime) -> None:
    """Ask each of these people how they want to appear; of thanks, tell their receiver that they are there."""
    is_thanks = win.kind is Kind.THANKS
    template = "thanks-given" if is_thanks else "win-credit"
    for person in people:
        letter = Letter(
            key=credit_key(win.id, person.id),
            kind=By.DM,
            template=template,
            params={"win": win.id},
            user_ids=(person.id,),
            due_at=next_working(hours_of(person), now),
            not_after=win.ask_until,
            started_by=Start.COLLEAGUE,
            rank=RANKS[template],
        )
        enqueue(session, letter, now)
        refresh_home(session, person.id, now)


def locked(session: TeamSession, win_id: str) -> Win:
    """The story, for nobody else to change meanwhile."""
    win = session.get(Win, (session.team_id, win_id), with_for_update=True)
    if win is None or win.title is None:
        raise Refusal("win-gone")
    return win


def credit_in(session: TeamSession, win_id: str, user_id: str) -> WinCredit:
    """This person's place in a story; a Refusal for whoever has none."""
    found = session.get(WinCredit, (session.team_id, win_id, user_id))
    if found is None:
        raise Refusal("error-not-yours")
    return found


def choose(session: TeamSession, win_id: str, user_id: str, choice: Choice, now: datetime) -> Win:
    """This is how this person appears from now on.

    Raises:
        Refusal: the story is gone, is none of theirs, or has been approved without them.
    """
    win = locked(session, win_id)
    credit = credit_in(session, win_id, user_id)
    if is_shown(choice) and is_unnamed(session, user_id):
        raise Refusal("win-you-are-unnamed")
    if is_shown(choice) and win.kind is Kind.THANKS and not win.offered:
        raise Refusal("thanks-stay-private")
    if not may_choose(win.state, credit.choice, choice):
        raise Refusal("win-choice-late" if win.state is not State.KEPT else "win-gone")
    if credit.choice is choice:
        return win
    person_of(session, user_id, now)
    _take(session, win, credit, choice, now)
    return win


def _take(session: TeamSession, win: Win, credit: WinCredit, choice: Choice, now: datetime) -> None:
    was_posted = win.state is State.POSTED
    credit.choice, credit.answered_at = choice, now
    win.revision += 1
    led_to = after_choice(win.kind, win.state, choice, offered=win.offered)
    if led_to is not win.state:
        win.state, win.changed_at = led_to, now
        win.approved_at = now if led_to is State.QUEUED else None
    session.flush()
    show_anew(session, win, now, posts=was_posted)
    take_step(session, win, now)


def show_anew(session: TeamSession, win: Win, now: datetime, *, posts: bool) -> None:
    """Have everything that tells of the story say how it stands now; `posts`: the digests, too."""
    refresh(session, approve_key(win.id), now)
    refresh_home(session, win.author_id, now)
    for credit in credits_of(session, [win.id])[win.id]:
        refresh(session, credit_key(win.id, credit.user_id), now)
        refresh_home(session, credit.user_id, now)
    if posts:
        refresh_posts(session, win.id, now)


def refresh_posts(session: TeamSession, win_id: str, now: datetime) -> None:
    """Have every digest that a story stands in shown anew."""
    for issue_id in session.scalars(select(WinIssueStory.issue_id).where(WinIssueStory.win_id == win_id)).all():
        refresh(session, digest_key(issue_id), now)


# --- what time makes due


def moving(session: TeamSession) -> list[str]:
    """The stories that time has something to do with."""
    return list(_moving().scalars(session))


@kept
def _moving() -> Select[str]:
    return select(Win.id).where(is_moving(Win)).order_by(Win.created_at, Win.id)


def take_step(session: TeamSession, win: Win, now: datetime) -> None:
    """Do what is due for one story."""
    credited = credits_of(session, [win.id])[win.id]
    unanswered = [one for one in credited if one.choice is None]
    step = due_step(win.state, len(unanswered), win.ask_until, win.approve_until, now)
    if step is Step.ASK_AUTHOR:
        for credit in unanswered:
            _count_silence(session, win, credit.user_id, now)
        _ask_author(session, win, now)
    elif step is Step.EXPIRE:
        win.state, win.changed_at = State.KEPT, now
        show_anew(session, win, now, posts=False)


def _ask_author(session: TeamSession, win: Win, now: datetime) -> None:
    win.state, win.changed_at, win.approve_until = State.APPROVING, now, now + TIMERS.approve
    author = people_by_id(session, [win.author_id]).get(win.author_id)
    if author is not None:
        letter = Letter(
            key=approve_key(win.id),
            kind=By.DM,
            template="win-approve",
            params={"win": win.id},
            user_ids=(author.id,),
            due_at=next_working(hours_of(author), now),
            not_after=win.approve_until,
            started_by=Start.SELF,
            rank=RANKS["win-approve"],
        )
        enqueue(session, letter, now)
    session.flush()
    show_anew(session, win, now, posts=False)


def _count_silence(session: TeamSession, win: Win, user_id: str, now: datetime) -> None:
    # Silence is to have been asked and to say nothing: a question that never went out asked nobody.
    letter = find(session, credit_key(win.id, user_id))
    if letter is None or letter.sent_at is None:
        return
    silence = ignored(session, user_id, now)
    if silence is not None:
        _go_quiet(session, silence, now)


def _go_quiet(session: TeamSession, silence: Silence, now: datetime) -> None:
    person = people_by_id(session, [silence.user_id]).get(silence.user_id)
    if person is None:
        return
    letter = Letter(
        key=f"win/quiet/{silence.user_id}/{silence.times}",
        kind=By.DM,
        template="win-quiet",
        user_ids=(person.id,),
        due_at=next_working(hours_of(person), now),
        not_after=silence.quiet_until,
        rank=RANKS["win-quiet"],
    )
    enqueue(session, letter, now)
