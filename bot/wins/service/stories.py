"""Telling a story, approving its final wording, and taking it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, select

from bot.errors import Refusal
from bot.people.service import people_by_id, person_of
from bot.texts import UserText
from bot.wins.rules import MOST_CREDITED, PICTURES, TIMERS, Kind, State, after_taking_back, first_state
from bot.wins.service.asking import ask, locked, show_anew
from bot.wins.service.digests import open_to
from bot.wins.service.unnamed import unnamed_among
from models.engine import TeamSession
from models.kept import kept
from models.people import Person
from models.seal import Sealed
from models.wins import Win, WinCredit, WinIssueStory, WinTarget


@dataclass(frozen=True)
class Picture:
    """A file that the author gave, as Slack describes it, and what it shows in words."""

    file_id: str
    mimetype: str
    alt: str


@dataclass(frozen=True)
class Telling:
    """The form, parsed. `channels`: whose digests it may stand in; empty for every public one."""

    kind: Kind
    title: str
    story: str
    parts: str = ""
    theme: str = ""
    credited: Sequence[str] = ()
    channels: Sequence[str] = ()
    picture: Picture | None = None
    private_from_id: str | None = None


def tell(session: TeamSession, author_id: str, telling: Telling, now: datetime) -> Win:
    """Take a story in, and ask everybody whom it names. What names nobody else is kept as a note of the author's own.

    Raises:
        Refusal: what the form says cannot be done, beside the field that says it.
    """
    person_of(session, author_id, now)
    people = _nameable(session, [user_id for user_id in dict.fromkeys(telling.credited) if user_id != author_id])
    _check_words(telling)
    if telling.private_from_id is not None and not telling.channels:
        raise Refusal("win-from-private", field="channels")
    for channel_id in telling.channels:
        _check_channel(session, author_id, telling, channel_id)
    _check_picture(telling.picture)
    win = _store(session, author_id, telling, first_state(telling.kind, len(people)), now)
    session.add_all(WinCredit(win_id=win.id, user_id=person.id) for person in people)
    session.add_all(WinTarget(win_id=win.id, channel_id=channel_id) for channel_id in dict.fromkeys(telling.channels))
    session.flush()
    if win.state is State.ASKING:
        ask(session, win, people, now)
    show_anew(session, win, now, posts=False)
    return win


def _nameable(session: TeamSession, user_ids: Sequence[str]) -> list[Person]:
    """These people, if each of them can be asked. Who cannot is told of alike, whatever the reason."""
    if len(user_ids) > MOST_CREDITED:
        raise Refusal("win-too-many", field="credited", n=len(user_ids), most=MOST_CREDITED)
    known, unnamed = people_by_id(session, user_ids), unnamed_among(session, user_ids)
    out = [user_id for user_id in user_ids if user_id in unnamed or not is_reachable(known.get(user_id))]
    if out:
        names = ", ".join(known[user_id].name if user_id in known else user_id for user_id in out)
        raise Refusal("win-cannot-name", field="credited", names=UserText(names))
    return [known[user_id] for user_id in user_ids]


def is_reachable(person: Person | None) -> bool:
    """True for somebody of this workspace who can be asked."""
    return person is not None and not (
        person.is_bot or person.is_deleted or person.is_stranger or person.unreachable is not None
    )


def _check_words(telling: Telling) -> None:
    for field in ("title", "story"):
        if not UserText(getattr(telling, field)):
            raise Refusal("win-empty", field=field)
    if telling.kind is Kind.STORY and not UserText(telling.theme):
        raise Refusal("win-value-missing", field="theme")


def _check_channel(session: TeamSession, author_id: str, telling: Telling, channel_id: str) -> None:
    if not open_to(session, channel_id, author_id):
        raise Refusal("win-no-digest-there", field="channels")
    if telling.private_from_id is not None and channel_id != telling.private_from_id:
        # Whoever spoke there spoke to those who are there.
        raise Refusal("win-from-private", field="channels")


def _check_picture(picture: Picture | None) -> None:
    if picture is None:
        return
    if picture.mimetype not in PICTURES:
        raise Refusal("win-picture-kind", field="picture")
    if not UserText(picture.alt):
        raise Refusal("win-picture-unsaid", field="picture_alt")


def _store(session: TeamSession, author_id: str, telling: Telling, state: State, now: datetime) -> Win:
    def sealed(text: str) -> Sealed | None:
        return session.seal(text.strip()) if text.strip() else None

    picture = telling.picture
    win = Win(
        kind=telling.kind,
        author_id=author_id,
        state=state,
        title=sealed(telling.title),
        story=sealed(telling.story),
        parts=sealed(telling.parts),
        theme=sealed(telling.theme),
        picture_id=picture.file_id if picture else None,
        picture_alt=sealed(picture.alt) if picture else None,
        private_from_id=telling.private_from_id,
        created_at=now,
        changed_at=now,
        ask_until=now + TIMERS.ask,
        approve_until=now + TIMERS.ask + TIMERS.approve,
    )
    session.add(win)
    session.flush()
    return win


def own(session: TeamSession, win_id: str, author_id: str) -> Win:
    """A story of this author's, locked; a Refusal for everybody else."""
    win = locked(session, win_id)
    if win.author_id != author_id:
        raise Refusal("error-not-yours")
    return win


def approve(session: TeamSession, win_id: str, author_id: str, revision: int, now: datetime) -> Win:
    """The author approves the wording that they saw; it waits for the next digest from then on.

    Raises:
        Refusal: somebody answered since the author looked, or there is nothing to approve any more.
    """
    win = own(session, win_id, author_id)
    if win.state in {State.QUEUED, State.POSTED}:
        return win
    if win.state is not State.APPROVING:
        raise Refusal("win-not-yet" if win.state is State.ASKING else "win-is-kept")
    if win.revision != revision:
        raise Refusal("win-changed-meanwhile")
    win.state, win.approved_at, win.changed_at = State.QUEUED, now, now
    session.flush()
    show_anew(session, win, now, posts=False)
    return win


def take_back(session: TeamSession, win_id: str, author_id: str, now: datetime) -> Win:
    """The author takes the whole story back, wherever it stands: every post is changed."""
    win = own(session, win_id, author_id)
    led_to = after_taking_back(win.kind, win.state)
    if led_to is not None:
        win.state, win.changed_at, win.approved_at = led_to, now, None
        win.offered = False
        session.flush()
        show_anew(session, win, now, posts=True)
    return win


def delete_note(session: TeamSession, win_id: str, author_id: str) -> None:
    """A note of the author's own goes for good."""
    win = own(session, win_id, author_id)
    if win.state is not State.KEPT:
        raise Refusal("win-not-a-note")
    for model in (WinCredit, WinTarget, WinIssueStory):
        session.execute(delete(model).where(model.win_id == win.id))
    session.delete(win)
    session.flush()


def open_stories(session: TeamSession, author_id: str) -> list[Win]:
    """What an author has on its way: asked, to be approved, or waiting for a digest."""
    return list(_open(author_id).scalars(session))


@kept
def _open(author_id: str) -> Select[Win]:
    states = (State.ASKING, State.APPROVING, State.QUEUED)
    query = select(Win).where(Win.author_id == author_id, Win.state.in_(states), Win.title.is_not(None))
    return query.where(Win.kind != Kind.THANKS).order_by(Win.created_at, Win.id)


def is_in_any(session: TeamSession, user_id: str) -> bool:
    """True for somebody whom a story, or thanks, concern."""
    return session.scalar(select(WinCredit.win_id).where(WinCredit.user_id == user_id).limit(1)) is not None


def open_questions(session: TeamSession, user_id: str) -> list[Win]:
    """The stories in which somebody was asked how to appear, and has not said."""
    return list(_asking(user_id).scalars(session))


@kept
def _asking(user_id: str) -> Select[Win]:
    return (
        select(Win)
        .join(WinCredit, WinCredit.win_id == Win.id)
        .where(WinCredit.user_id == user_id, WinCredit.choice.is_(None), Win.title.is_not(None))
        .where(Win.state == State.ASKING)
        .order_by(Win.created_at, Win.id)
    )
