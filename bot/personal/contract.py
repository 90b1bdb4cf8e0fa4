"""What every part of Partner that stores something about people answers for.

A programme gives an object like this as `data`. Five questions: what is stored about me, all of it as data, delete my
words, delete me, and what is too old to keep. `tests/personal/test_everything_is_covered.py` fills every column there
is and asks each question, so that a table which nobody answers for fails.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.people.reader import Reader
from bot.texts import Mrkdwn
from models.engine import TeamSession


@dataclass(frozen=True)
class Holding:
    """One thing that is stored about the reader, in the reader's words."""

    what: Mrkdwn
    """What it is, with the values themselves where they are few: `Department: *Research*`."""
    readers: Mrkdwn
    """Who can read it."""
    kept: Mrkdwn
    """How long."""


class PersonalData(Protocol):
    """One part's answer for what it stores about people. Every method takes a session of one workspace.

    None of them commits, posts or asks the time. What is to be said differently afterwards is queued with
    `bot.delivery.outbox.refresh`.
    """

    @property
    def name(self) -> str:
        """Its key in the download, and in the sentence that says what was deleted."""

    def describe(self, reader: Reader) -> list[Holding]:
        """What is stored about the reader; nothing that is not there."""

    def export(self, session: TeamSession, user_id: str) -> dict[str, Any]:
        """All of it, as JSON takes it, free text opened. What others wrote about the person is not theirs to have."""

    def erase_words(self, session: TeamSession, user_id: str, now: datetime) -> None:
        """Delete what the person wrote, wherever it is quoted, and have messages that quote it shown without it."""

    def erase_person(self, session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:
        """Delete the person. Dates and counts stay, under the pseudonym; what others wrote stays theirs.

        Includes what `erase_words` does. Afterwards no column holds `user_id`.
        """

    def in_use(self, session: TeamSession, since: datetime) -> set[str]:
        """Who takes part, or did at `since` or later: what they say of themselves is kept for that long."""

    def retire(self, session: TeamSession, before: datetime, in_use: Collection[str], most: int) -> int:
        """Delete up to `most` texts whose occasion ended before that moment; gives how many. Idempotent.

        `in_use`: everybody who took part in anything since then, across all programmes.
        """
