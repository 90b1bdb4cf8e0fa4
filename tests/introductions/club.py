"""A company with introductions in a channel, turned by the tick alone: no Slack; what is due counts as said."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.introductions.rules import Answer, Outcome, ProgrammeState, Wishes
from bot.introductions.service import enrolment, pairings, programmes
from bot.introductions.service.rounds import members_of, pairings_of, places_of
from bot.introductions.tick import tick
from bot.people.facts import Said, put_facts
from bot.people.silence import silence_of
from bot.programme import cut
from models.delivery import OutboxRow, State, is_unfinished
from models.engine import Database, TeamSession
from models.introductions import Enrolment, IntroProgramme, Pairing, PairingMember, Round
from models.people import Channel, ChannelMember, Person, Source

TEAM, CHANNEL, ORGANISER = "T0TEST", "C0COFFEE", "U0ORGANISER"
ZONE = "Europe/Stockholm"
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
"""09:00 in Stockholm."""
TUESDAYS = replace(programmes.proposed(ZONE), cadence="weekly", weekday=1, hour=10)
"""Every week on Tuesday at 10:00 in Stockholm; the first of them that can be announced is 10 March."""


def stockholm(text: str) -> datetime:
    """A wall-clock time such as `2026-03-10 10:00` in winter, when Stockholm is an hour ahead."""
    return datetime.fromisoformat(f"{text}+01:00").astimezone(UTC)


PREVIEW, DRAW = stockholm("2026-03-06 10:00"), stockholm("2026-03-10 10:00")
"""Of the first round of `TUESDAYS`."""
WEEK, DAY = timedelta(weeks=1), timedelta(days=1)


@dataclass
class Club:
    """Acts on the database as handlers do: one transaction for each thing."""

    database: Database
    programme_id: str = ""

    def people(self, count: int, **facts: Any) -> list[str]:
        """So many more colleagues, all in the channel; `facts` are columns of Person."""
        with self.database.team(TEAM) as session:
            start = len(session.scalars(select(Person.id)).all())
            ids = [f"U{number:04}" for number in range(start, start + count)]
            for user_id in ids:
                session.add(Person(id=user_id, name=user_id, **({"zone": ZONE, "days_off": []} | facts)))
                session.add(ChannelMember(channel_id=CHANNEL, user_id=user_id))
        return ids

    def found(self) -> None:
        """The channel and its organiser, who takes no part."""
        with self.database.team(TEAM) as session:
            session.add(Channel(id=CHANNEL, synced_at=MONDAY))
            session.add(Person(id=ORGANISER, name="Organiser", zone=ZONE, is_admin=True, days_off=[]))

    def set_up(self, wishes: Wishes = TUESDAYS, now: datetime = MONDAY) -> None:
        """Start introductions, or change them."""
        with self.database.team(TEAM) as session:
            self.programme_id = programmes.set_up(session, CHANNEL, ORGANISER, wishes, now).id

    def change_state(self, state: ProgrammeState, now: datetime) -> None:
        with self.database.team(TEAM) as session:
            programmes.change_state(session, self.programme_id, ORGANISER, state, now)

    def join(self, ids: Iterable[str], now: datetime = MONDAY) -> list[bool]:
        with self.database.team(TEAM) as session:
            return [enrolment.join(session, self.programme_id, user_id, now) for user_id in ids]

    def leave(self, user_id: str, now: datetime) -> bool:
        with self.database.team(TEAM) as session:
            return enrolment.leave(session, self.programme_id, user_id, now)

    def know(self, field: str, values: dict[str, str]) -> None:
        """What is known of people, such as their departments."""
        with self.database.team(TEAM) as session:
            for user_id, value in values.items():
                put_facts(session, Said(user_id, Source.CSV, {field: value}), MONDAY)

    def tick(self, now: datetime) -> None:
        """Do what is due, and say it: who was never asked cannot be silent."""
        tick(self.database, TEAM, now)
        with self.database.team(TEAM) as session:
            cut(session, now)
            for row in session.scalars(select(OutboxRow).where(is_unfinished(OutboxRow), OutboxRow.due_at <= now)):
                row.state, row.sent_at, row.ts = State.SENT, now, "1.0"

    def live(self, start: datetime, end: datetime, step: timedelta = timedelta(hours=6)) -> None:
        """Tick all the way, and at its end."""
        while start < end:
            self.tick(start)
            start += step
        self.tick(end)

    def act(self, change: Callable[[TeamSession], object]) -> None:
        with self.database.team(TEAM) as session:
            change(session)

    def programme(self) -> IntroProgramme:
        with self.database.read(TEAM) as session:
            return session.get_one(IntroProgramme, (TEAM, self.programme_id))

    def enrolment(self, user_id: str) -> Enrolment:
        with self.database.read(TEAM) as session:
            return session.get_one(Enrolment, (TEAM, self.programme_id, user_id))

    def silence(self, user_id: str) -> tuple[int, datetime | None, int]:
        """Prompts ignored in a row, when quiet ends, and how often it has begun."""
        with self.database.read(TEAM) as session:
            found = silence_of(session, user_id)
            return (0, None, 0) if found is None else (found.ignored, found.quiet_until, found.times)

    def rounds(self) -> list[Round]:
        """All rounds, the earliest first."""
        with self.database.read(TEAM) as session:
            return list(session.scalars(select(Round).order_by(Round.held_on)))

    def outcomes(self, held: Round) -> dict[str, Outcome]:
        with self.database.read(TEAM) as session:
            return {user_id: place.outcome for user_id, place in places_of(session, held).items()}

    def pairings(self, held: Round) -> list[Pairing]:
        with self.database.read(TEAM) as session:
            return pairings_of(session, held)

    def groups(self, held: Round) -> list[Sequence[PairingMember]]:
        with self.database.read(TEAM) as session:
            return list(members_of(session, [pairing.id for pairing in pairings_of(session, held)]).values())

    def names(self, held: Round) -> set[frozenset[str]]:
        """Who was introduced to whom."""
        return {frozenset(member.user_id for member in group) for group in self.groups(held)}

    def letters(self, template: str) -> list[OutboxRow]:
        """What is to be said by this template, in the order of the keys."""
        with self.database.read(TEAM) as session:
            query = select(OutboxRow).where(OutboxRow.template == template, OutboxRow.target_key.is_(None))
            return list(session.scalars(query.order_by(OutboxRow.key)))

    def readers(self, template: str) -> set[str]:
        return {user_id for row in self.letters(template) for user_id in row.user_ids}

    def answer(self, pairing_id: str, user_id: str, said: Answer, now: datetime) -> None:
        self.act(lambda session: pairings.answer(session, pairing_id, user_id, said, now))

    def all_meet(self, held: Round, now: datetime) -> None:
        """Everybody says that they met: whoever gives no sign of life is left alone after three rounds."""
        for group in self.groups(held):
            for member in group:
                self.answer(member.pairing_id, member.user_id, Answer.MET, now)

    def weeks(self, count: int) -> list[Round]:
        """So many weekly rounds from 10 March on, in which all meet the day after."""
        for number in range(count):
            self.tick(PREVIEW + timedelta(weeks=number))
            self.tick(DRAW + timedelta(weeks=number))
            self.all_meet(self.rounds()[number], DRAW + timedelta(weeks=number, days=1))
        return self.rounds()[:count]

    def choose(self, pairing_id: str, user_id: str, slot: int, now: datetime) -> None:
        self.act(lambda session: pairings.toggle_slot(session, pairing_id, user_id, slot, now))
