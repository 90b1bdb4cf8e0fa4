"""A company whose partnerships are turned by services and ticks alone: no Slack; what is due counts as said."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import select

from bot.partnerships.rules import Half, Role, Shared
from bot.partnerships.service import agreements, invitations, openness, turns
from bot.partnerships.service.pairs import Pair, pair_of, pairs_of
from bot.partnerships.tick import tick
from bot.people.facts import Said, put_facts
from bot.people.reader import Reader
from bot.programme import PROGRAMMES
from bot.texts.blocks import Block
from models.delivery import OutboxRow, State, is_unfinished
from models.engine import Database, TeamSession
from models.partnerships import Invitation, Partnership
from models.people import Person, Source

TEAM = "T0TEST"
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
ANNA, BO, CI, DAN, EVA = "U0ANNA", "U0BO", "U0CI", "U0DAN", "U0EVA"
EVERYBODY = (ANNA, BO, CI, DAN, EVA, "U0FIA", "U0GUS", "U0HAN")
T = TypeVar("T")


def day(number: float, hour: int = 0) -> datetime:
    """So many days after Monday 2 March, 09:00 in Stockholm."""
    return MONDAY + timedelta(days=number, hours=hour)


@dataclass
class Company:
    """Acts as handlers do: one transaction for each thing."""

    database: Database

    def found(self) -> None:
        """Everybody, each in a department of their own, in Stockholm."""
        with self.database.team(TEAM) as session:
            for number, user_id in enumerate(EVERYBODY):
                session.add(Person(id=user_id, name=user_id, zone="Europe/Stockholm", days_off=[]))
                put_facts(session, Said(user_id, Source.CSV, {"department": f"Department {number}"}), MONDAY)

    def do(self, act: Callable[[TeamSession], T]) -> T:
        with self.database.team(TEAM) as session:
            return act(session)

    def read(self, look: Callable[[TeamSession], T]) -> T:
        with self.database.read(TEAM) as session:
            return look(session)

    def change(self, user_id: str, **facts: Any) -> None:
        """What is known of a person."""

        def change(session: TeamSession) -> None:
            person = session.get_one(Person, (TEAM, user_id))
            for name, value in facts.items():
                setattr(person, name, value)

        self.do(change)

    def hire(self, *user_ids: str) -> None:
        """More colleagues."""
        self.do(lambda s: s.add_all(Person(id=one, name=one, zone="Europe/Stockholm", days_off=[]) for one in user_ids))

    def reports_to(self, user_id: str, manager: str) -> None:
        self.do(lambda session: put_facts(session, Said(user_id, Source.CSV, {"manager": manager}), MONDAY))

    def open_up(self, *user_ids: str, capacity: int = 1) -> None:
        for user_id in user_ids:
            self.do(lambda session, who=user_id: openness.open_up(session, who, capacity, MONDAY))  # type: ignore[misc]

    def tick(self, now: datetime) -> None:
        """Do what is due, and say it."""
        tick(self.database, TEAM, now)
        with self.database.team(TEAM) as session:
            for row in session.scalars(select(OutboxRow).where(is_unfinished(OutboxRow), OutboxRow.due_at <= now)):
                row.state, row.sent_at, row.ts = State.SENT, now, "1.0"

    # --- acting

    def invite(self, one: str, other: str, now: datetime = MONDAY) -> Partnership | None:
        return self.do(lambda session: invitations.invite(session, one, other, now))

    def invitation(self, one: str, other: str) -> Invitation:
        """The newest one."""
        query = select(Invitation).where(Invitation.from_id == one, Invitation.to_id == other)
        found = self.read(lambda session: list(session.scalars(query.order_by(Invitation.sent_at.desc()))))
        return found[0]

    def together(self, one: str = ANNA, other: str = BO, now: datetime = MONDAY) -> str:
        """Two who have said yes; gives the partnership's id."""
        self.invite(one, other, now)
        made = self.invite(other, one, now)
        assert made is not None
        return made.id

    def write(self, partnership_id: str, who: str, outcome: str = "To listen", now: datetime = MONDAY) -> None:
        half = Half({"outcome": outcome}, (Role.THINKING,))
        place = (partnership_id, self.version(partnership_id))
        self.do(lambda session: agreements.write_half(session, place, who, half, now))

    def share(
        self, partnership_id: str, who: str, base: int | None = None, now: datetime = MONDAY, **terms: Any
    ) -> None:
        place = (partnership_id, self.version(partnership_id) if base is None else base)
        self.do(lambda session: agreements.write_shared(session, place, who, Shared(**terms), now))

    def sign(self, partnership_id: str, who: str, number: int | None = None, now: datetime = MONDAY) -> None:
        place = (partnership_id, self.version(partnership_id) if number is None else number)
        self.do(lambda session: agreements.sign(session, place, who, now))

    def agreed(self, one: str = ANNA, other: str = BO, now: datetime = MONDAY, **shared: Any) -> str:
        """Two with an agreement in force; gives the partnership's id."""
        partnership_id = self.together(one, other, now)
        for who in (one, other):
            self.write(partnership_id, who, now=now)
        if shared:
            self.share(partnership_id, one, now=now, **shared)
        for who in (one, other):
            self.sign(partnership_id, who, now=now)
        return partnership_id

    def meet_next(self, partnership_id: str, around: date) -> None:
        """Say around which day the two are to meet."""

        def change(session: TeamSession) -> None:
            session.get_one(Partnership, (TEAM, partnership_id)).next_on = around

        self.do(change)

    # --- looking

    def version(self, partnership_id: str) -> int:
        return self.read(lambda session: agreements.latest_number(session, partnership_id))

    def row(self, partnership_id: str) -> Partnership:
        return self.read(lambda session: session.get_one(Partnership, (TEAM, partnership_id)))

    def pair(self, partnership_id: str, who: str = ANNA) -> Pair:
        found = self.read(lambda session: pair_of(session, partnership_id, who))
        assert found is not None
        return found

    def partners(self, who: str) -> list[str]:
        return self.read(lambda session: [pair.other for pair in pairs_of(session, who)])

    def home(self, who: str, now: datetime) -> list[Block]:
        """What Home shows of partnerships, apart from ids of rows."""
        programme = next(one for one in PROGRAMMES if one.name == "partnerships")
        return self.read(lambda session: programme.status(Reader.of(session, who, now)))

    def letters(self, template: str) -> list[OutboxRow]:
        query = select(OutboxRow).where(OutboxRow.template == template, OutboxRow.target_key.is_(None))
        return self.read(lambda session: list(session.scalars(query.order_by(OutboxRow.key))))

    def learners(self, session_id: str) -> list[str]:
        found = self.read(lambda session: turns.turns_of(session, session_id))
        return list({turn.number: turn.learner_id for turn in found}.values())
