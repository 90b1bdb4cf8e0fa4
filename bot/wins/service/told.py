"""Stories opened up: the words of one, and who appears in it how, by their own word."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import select

from bot.people.facts import profiles, spelt_alike
from bot.people.service import people_by_id
from bot.texts import UserText
from bot.wins.rules import Choice, Kind, State, is_shown, pairs_of
from models.engine import TeamSession
from models.people import Person
from models.seal import Sealed
from models.wins import Win, WinCredit


@dataclass(frozen=True)
class Shown:
    """Somebody who appears: by name, or as one of a department."""

    user_id: str
    name: UserText
    department: UserText | None
    by_name: bool


@dataclass(frozen=True)
class Story:
    """What a reader sees of a story, and what decides where it stands."""

    id: str
    kind: Kind
    state: State
    author_id: str
    author: Shown | None
    """None for somebody of whom nothing is known any more."""
    title: UserText
    story: UserText
    parts: UserText | None
    theme: UserText | None
    picture_id: str | None
    picture_alt: UserText | None
    shown: tuple[Shown, ...]
    departments: frozenset[str]
    revision: int
    offered: bool


def credits_of(session: TeamSession, win_ids: Sequence[str]) -> dict[str, list[WinCredit]]:
    """Who is credited in each story, in the order of their ids."""
    found: dict[str, list[WinCredit]] = {win_id: [] for win_id in win_ids}
    if not found:
        return found
    query = select(WinCredit).where(WinCredit.win_id.in_(win_ids)).order_by(WinCredit.user_id)
    for credit in session.scalars(query):
        found[credit.win_id].append(credit)
    return found


def stories_of(session: TeamSession, wins: Sequence[Win]) -> list[Story]:
    """These stories in their order, without those whose words are gone."""
    credited = credits_of(session, [win.id for win in wins])
    ids = {win.author_id for win in wins} | {one.user_id for each in credited.values() for one in each}
    people = people_by_id(session, ids)
    departments = spelt_alike(profiles(session, list(people)), "department")
    return [_story(session, win, credited[win.id], _Known(people, departments)) for win in wins if win.title]


def story_of(session: TeamSession, win: Win) -> Story | None:
    """One story; None where its words are gone."""
    return next(iter(stories_of(session, [win])), None)


@dataclass(frozen=True)
class _Known:
    people: dict[str, Person]
    departments: dict[str, str]

    def shown(self, user_id: str, *, by_name: bool) -> Shown | None:
        person = self.people.get(user_id)
        if person is None:
            return None
        department = self.departments.get(user_id)
        if department is None and not by_name:
            return None  # of a team that nobody knows there is nothing to say
        return Shown(user_id, UserText(person.name), UserText(department) if department else None, by_name)


def _story(session: TeamSession, win: Win, credited: Sequence[WinCredit], known: _Known) -> Story:
    def opened(text: Sealed | None) -> UserText | None:
        return UserText(session.unseal(text)) if text is not None else None

    author = known.shown(win.author_id, by_name=True)
    chosen = [one for one in credited if is_shown(one.choice)]
    shown = [known.shown(one.user_id, by_name=one.choice is Choice.NAME) for one in chosen]
    visible = tuple(one for one in shown if one is not None)
    seen = {one.user_id for one in (author, *visible) if one is not None and one.department}
    return Story(
        id=win.id,
        kind=win.kind,
        state=win.state,
        author_id=win.author_id,
        author=author,
        title=opened(win.title) or UserText(""),
        story=opened(win.story) or UserText(""),
        parts=opened(win.parts),
        theme=opened(win.theme),
        picture_id=win.picture_id,
        picture_alt=opened(win.picture_alt),
        shown=visible,
        departments=frozenset(known.departments[user_id] for user_id in seen),
        revision=win.revision,
        offered=win.offered,
    )


def together(stories: Iterable[Story]) -> list[tuple[str, str]]:
    """Which departments won together in these stories; thanks are between two people, and count for none."""
    return pairs_of(sorted(story.departments) for story in stories if story.kind is not Kind.THANKS)


def mark_of(pairs: Sequence[tuple[str, str]]) -> str:
    """A hash that tells one picture from another."""
    return sha256(repr(pairs).encode()).hexdigest()
