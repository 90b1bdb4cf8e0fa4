"""A few colleagues who tell of wins, turned by the tick alone: no Slack; what is due counts as said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import select

from bot.people.facts import Said, put_facts
from bot.wins.rules import Choice, Kind, Rhythm
from bot.wins.service import digests, stories
from bot.wins.service.asking import choose
from bot.wins.service.stories import Telling
from bot.wins.service.thanks import Gratitude, thank
from bot.wins.tick import tick
from models.delivery import OutboxRow, State, is_unfinished
from models.engine import Database, TeamSession
from models.people import Channel, Person, Source, Workspace
from models.wins import Win, WinDigest, WinIssue

T = TypeVar("T")
TEAM, CHANNEL, PRIVATE, BOSS = "T0TEST", "C0WINS", "C0SECRET", "U0BOSS"
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
THURSDAY = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
"""10:00 in Stockholm, when the first digest is due."""
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
THURSDAYS = Rhythm("weekly", 3, 10, "Europe/Stockholm")
DEPARTMENTS = ("Design", "Legal", "Sales")


@dataclass
class Team:
    """Acts on the database as handlers do: one transaction for each thing."""

    database: Database

    def found(self, count: int = 6, scopes: Sequence[str] = ("files:write",)) -> list[str]:
        """A workspace with two channels, an organiser, and colleagues of three departments in turn."""
        ids = [f"U{number:03}" for number in range(count)]
        with self.database.team(TEAM) as session:
            session.add(Workspace(name="x", bot_user_id="U0BOT", sync_wanted=False, scopes=list(scopes)))
            session.add(Channel(id=CHANNEL, synced_at=MONDAY))
            session.add(Channel(id=PRIVATE, is_private=True, synced_at=MONDAY))
            session.add(Person(id=BOSS, name="Boss", is_admin=True, days_off=[]))
            for number, user_id in enumerate(ids):
                session.add(Person(id=user_id, name=f"Name {user_id}", days_off=[]))
                session.flush()
                put_facts(session, Said(user_id, Source.CSV, {"department": DEPARTMENTS[number % 3]}), MONDAY)
        return ids

    def act(self, change: Callable[[TeamSession], T]) -> T:
        with self.database.team(TEAM) as session:
            return change(session)

    def set_up(self, channel: str = CHANNEL, now: datetime = MONDAY) -> str:
        return self.act(lambda session: digests.set_up(session, channel, BOSS, THURSDAYS, now).id)

    def tell(self, author: str, *credited: str, now: datetime = MONDAY, **more: Any) -> str:
        """The id of a story."""
        telling = Telling(**{"kind": Kind.WIN, "title": "Title", "story": "Story", "credited": credited} | more)
        return self.act(lambda session: stories.tell(session, author, telling, now).id)

    def thank(self, author: str, to: str, *, offered: bool = False, now: datetime = MONDAY) -> str:
        given = Gratitude(to, "Maps", "We got there", offered)
        return self.act(lambda session: thank(session, author, given, now).id)

    def choose(self, win_id: str, who: str, choice: Choice, now: datetime = MONDAY) -> None:
        self.act(lambda session: choose(session, win_id, who, choice, now))

    def approve(self, win_id: str, now: datetime = MONDAY) -> None:
        win = self.win(win_id)
        self.act(lambda session: stories.approve(session, win_id, win.author_id, win.revision, now))

    def take_back(self, win_id: str, now: datetime = MONDAY) -> None:
        author = self.win(win_id).author_id
        self.act(lambda session: stories.take_back(session, win_id, author, now))

    def approved(self, author: str, other: str, now: datetime = MONDAY, **more: Any) -> str:
        """The id of a story that names somebody, and waits for a digest."""
        win_id = self.tell(author, other, now=now, **more)
        self.choose(win_id, other, Choice.NAME, now)
        self.approve(win_id, now)
        return win_id

    def tick(self, now: datetime, *, times: int = 3) -> None:
        """Do what is due, and say it: a digest takes a tick for its picture, one to be posted, one to be seen."""
        for _ in range(times):
            tick(self.database, TEAM, now)
            with self.database.team(TEAM) as session:
                for row in session.scalars(select(OutboxRow).where(is_unfinished(OutboxRow), OutboxRow.due_at <= now)):
                    row.state, row.sent_at, row.ts = State.SENT, now, "F0FILE"

    def win(self, win_id: str) -> Win:
        with self.database.read(TEAM) as session:
            return session.get_one(Win, (TEAM, win_id))

    def digest(self, digest_id: str) -> WinDigest:
        with self.database.read(TEAM) as session:
            return session.get_one(WinDigest, (TEAM, digest_id))

    def issues(self) -> list[WinIssue]:
        with self.database.read(TEAM) as session:
            return list(session.scalars(select(WinIssue).order_by(WinIssue.due_on)))

    def letters(self, template: str) -> list[OutboxRow]:
        with self.database.read(TEAM) as session:
            query = select(OutboxRow).where(OutboxRow.template == template, OutboxRow.target_key.is_(None))
            return list(session.scalars(query.order_by(OutboxRow.key)))

    def updates(self, template: str) -> int:
        """How many messages of this kind are to be shown anew."""
        with self.database.read(TEAM) as session:
            query = select(OutboxRow).where(OutboxRow.template == template, OutboxRow.target_key.is_not(None))
            return len(session.scalars(query).all())
