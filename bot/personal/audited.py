"""What the audit stores about organisers: that it was they who changed something."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from bot.people.reader import Reader
from bot.personal.contract import Holding
from bot.personal.rows import as_json
from models.audit import ALLOWED, AuditLine
from models.engine import TeamSession


class _AuditData:
    name = "audit"

    def describe(self, reader: Reader) -> list[Holding]:
        words, count = reader.words, len(_lines_of(reader.session, reader.person.id))
        if not count:
            return []
        what = words.mrkdwn("data-audit", n=count)
        return [Holding(what, words.mrkdwn("data-readers-organisers"), words.mrkdwn("data-kept-audit"))]

    def export(self, session: TeamSession, user_id: str) -> dict[str, Any]:
        return {"lines": [as_json(session, line) for line in _lines_of(session, user_id)]}

    def erase_words(self, session: TeamSession, user_id: str, now: datetime) -> None:
        """A line holds no words."""

    def erase_person(self, session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:  # noqa: ARG002 - the contract's shape
        # What was changed, and when, stays; the name of who did it was theirs.
        theirs = update(AuditLine).where(AuditLine.actor == user_id).values(actor=pseudonym)
        session.execute(theirs, execution_options={ALLOWED: True, "synchronize_session": False})

    def in_use(self, session: TeamSession, since: datetime) -> set[str]:  # noqa: ARG002 - the contract's shape
        return set()

    def retire(self, session: TeamSession, before: datetime, in_use: Collection[str], most: int) -> int:  # noqa: ARG002 - the contract's shape
        return 0


def _lines_of(session: TeamSession, user_id: str) -> list[AuditLine]:
    return list(session.scalars(select(AuditLine).where(AuditLine.actor == user_id).order_by(AuditLine.at)))


AUDIT_DATA = _AuditData()
