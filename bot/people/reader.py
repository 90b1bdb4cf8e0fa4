"""Somebody who looks at a surface of Partner."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot.people.service import known_person, may_organise, words_of
from bot.texts import Words
from models.engine import TeamSession
from models.people import Person


@dataclass(frozen=True)
class Reader:
    """A person, their words, the moment, and the session to read from."""

    session: TeamSession
    person: Person
    words: Words
    now: datetime

    @cached_property
    def organises(self) -> bool:
        """Whether they may set up what others take part in; every programme asks."""
        return may_organise(self.session, self.person.id)

    @classmethod
    def of(cls, session: TeamSession, user_id: str, now: datetime) -> "Reader":
        """The reader with this user id, known to the directory or not."""
        person = known_person(session, user_id)
        return cls(session, person, words_of(person), now)
