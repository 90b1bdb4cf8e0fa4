"""Somebody who looks at a surface of Partner."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Concatenate, ParamSpec, TypeVar

from bot.people.service import known_person, may_organise, words_of
from bot.texts import Words
from models.engine import TeamSession
from models.people import Person

Given = ParamSpec("Given")
Told = TypeVar("Told")


@dataclass(frozen=True)
class Reader:
    """A person, their words, the moment, and the session to read from."""

    session: TeamSession
    person: Person
    words: Words
    now: datetime
    _told: dict[Hashable, object] = field(default_factory=dict, compare=False, repr=False)

    def ask(
        self,
        service: Callable[Concatenate[TeamSession, Given], Told],
        *given: Given.args,
        **named: Given.kwargs,
    ) -> Told:
        """What a service tells, asked once in a look: several parts of Home want to know the same.

        For looking alone. Who changes something asks the service itself, for what was told before is told again.
        """
        key = (service, given, tuple(named.items()))
        if key not in self._told:
            self._told[key] = service(self.session, *given, **named)
        return self._told[key]  # type: ignore[return-value] # under its service stands what that service told

    @cached_property
    def organises(self) -> bool:
        """Whether they may set up what others take part in; every programme asks."""
        return may_organise(self.session, self.person.id)

    @classmethod
    def of(cls, session: TeamSession, user_id: str, now: datetime) -> "Reader":
        """The reader with this user id, known to the directory or not."""
        person = known_person(session, user_id)
        return cls(session, person, words_of(person), now)
