"""A question that each partner is asked alone: one reminder, and silence that counts once."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.delivery.outbox import find
from bot.partnerships.rules import TIMERS
from bot.partnerships.service.letters import say_to
from bot.people.erased import is_somebody
from bot.people.silence import ignored
from models.engine import TeamSession


@dataclass(frozen=True)
class Question:
    """What is asked with a template that has a reminder beside it, in messages whose keys begin with `about`."""

    template: str
    about: str
    params: Mapping[str, Any]
    asked_at: datetime
    open_days: int

    @property
    def until(self) -> datetime:
        """From then on nobody waits for an answer."""
        return self.asked_at + timedelta(days=self.open_days)

    def key(self, user_id: str) -> str:
        """The one message that asks this person."""
        return f"{self.about}/{user_id}"

    def ask(self, session: TeamSession, user_ids: Collection[str], now: datetime) -> None:
        """Ask these, each alone."""
        for user_id in user_ids:
            say_to(session, user_id, self.template, self.key(user_id), now, params=self.params, not_after=self.until)

    def remind(self, session: TeamSession, waited_for: Collection[str], now: datetime) -> None:
        """Remind those once who were asked some days ago and have not answered, while the question is open."""
        if not self.asked_at + timedelta(days=TIMERS.remind_days) <= now < self.until:
            return
        for user_id in self._silent(session, waited_for):
            name, key = f"{self.template}-remind", f"{self.key(user_id)}/remind"
            say_to(session, user_id, name, key, now, params=self.params, not_after=self.until)

    def count_silence(self, session: TeamSession, waited_for: Collection[str], now: datetime) -> None:
        """The question is over: note who was asked and has said nothing."""
        for user_id in self._silent(session, waited_for):
            ignored(session, user_id, now)

    def _silent(self, session: TeamSession, waited_for: Collection[str]) -> Iterator[str]:
        for user_id in filter(is_somebody, waited_for):
            message = find(session, self.key(user_id))
            if message is not None and message.sent_at is not None:
                yield user_id
