"""What delivery stores about people: which messages went to them, in which conversations, and how often they ask."""

import re
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import String, cast, delete, or_, select

from bot.delivery.outbox import next_method
from bot.people.erased import is_somebody
from bot.people.reader import Reader
from bot.personal.contract import Holding
from bot.personal.rows import as_json
from models.delivery import Attention, Budget, Conversation, Kind, OutboxReader, OutboxRow, State, StoredCommand
from models.engine import TeamSession

_APART = re.compile(r"[/:,]")


class _DeliveryData:
    name = "messages"

    def describe(self, reader: Reader) -> list[Holding]:
        words, count = reader.words, len(_rows_of(reader.session, reader.person.id))
        operators, kept = words.mrkdwn("data-readers-operators"), words.mrkdwn("data-kept-until-erased")
        messages = [Holding(words.mrkdwn("data-messages", n=count), operators, kept)] if count else []
        if _stored_by(reader.session, reader.person.id):
            waiting = words.mrkdwn("data-command"), words.mrkdwn("data-readers-you"), words.mrkdwn("data-kept-command")
            messages.append(Holding(*waiting))
        if not _paces_of(reader.session, reader.person.id):
            return messages
        return [*messages, Holding(words.mrkdwn("data-pace"), operators, words.mrkdwn("data-kept-day"))]

    def export(self, session: TeamSession, user_id: str) -> dict[str, Any]:
        return {
            "messages": [as_json(session, row, without=_OURS) for row in _rows_of(session, user_id)],
            "counted": [as_json(session, row) for row in _counted(session, user_id)],
            "pace": [as_json(session, row) for row in _paces_of(session, user_id)],
            "commands": [as_json(session, row, without=_PLACE) for row in _stored_by(session, user_id)],
            "conversations": [as_json(session, row) for row in _conversations_of(session, user_id)],
        }

    def erase_words(self, session: TeamSession, user_id: str, now: datetime) -> None:  # noqa: ARG002 - the contract's shape
        """Messages are rendered when they are sent; only a command that is still to be carried out was written."""
        for command in _stored_by(session, user_id):
            session.delete(command)

    def erase_person(self, session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:
        self.erase_words(session, user_id, now)
        for row in _rows_of(session, user_id):
            _forget(session, row, user_id, pseudonym)
        for model in (OutboxReader, Attention):
            session.execute(delete(model).where(model.user_id == user_id))
        for pace in _paces_of(session, user_id):
            session.delete(pace)
        for conversation in _conversations_of(session, user_id):
            session.execute(delete(Conversation).where(Conversation.people == conversation.people))
        session.flush()

    def in_use(self, session: TeamSession, since: datetime) -> set[str]:  # noqa: ARG002 - the contract's shape
        return set()

    def retire(self, session: TeamSession, before: datetime, in_use: Collection[str], most: int) -> int:  # noqa: ARG002 - the contract's shape
        return 0


_OURS = frozenset({"owner", "method", "ready_at", "revision", "attempts"})
"""How far delivery is: nothing about anybody."""
_PLACE = frozenset({"number", "leased_until"})
"""Where a command stands in the queue."""


def _rows_of(session: TeamSession, user_id: str) -> Sequence[OutboxRow]:
    """Every row that names the person, as a reader, in its key, or among its ids."""
    places = (OutboxRow.key, OutboxRow.target_key, cast(OutboxRow.user_ids, String), cast(OutboxRow.params, String))
    query = select(OutboxRow).where(or_(*(place.contains(user_id, autoescape=True) for place in places)))
    return [row for row in session.scalars(query.order_by(OutboxRow.created_at)) if _names(row, user_id)]


def _names(row: OutboxRow, user_id: str) -> bool:
    keys = _APART.split(f"{row.key}/{row.target_key or ''}")
    return user_id in {*keys, *row.user_ids, *map(str, row.params.values())}


def _counted(session: TeamSession, user_id: str) -> Sequence[OutboxReader]:
    """What takes a place in the person's budget."""
    return session.scalars(select(OutboxReader).where(OutboxReader.user_id == user_id)).all()


def _paces_of(session: TeamSession, user_id: str) -> Sequence[Budget]:
    """How often the person has asked lately; see `bot.people.pace`."""
    return session.scalars(select(Budget).where(Budget.name.endswith(f":{user_id}", autoescape=True))).all()


def _stored_by(session: TeamSession, user_id: str) -> Sequence[StoredCommand]:
    """Commands that wait to be carried out; see `bot.backlog`."""
    return session.scalars(select(StoredCommand).where(StoredCommand.user_id == user_id)).all()


def _conversations_of(session: TeamSession, user_id: str) -> list[Conversation]:
    query = select(Conversation).where(Conversation.people.contains(user_id, autoescape=True))
    return [row for row in session.scalars(query) if user_id in row.people.split(",")]


def _forget(session: TeamSession, row: OutboxRow, user_id: str, pseudonym: str) -> None:
    """A message to the person alone goes; one that others read stays theirs, and is sent to those who are left."""
    others = [reader for reader in row.user_ids if reader != user_id and is_somebody(reader)]
    waits = row.state == State.QUEUED and row.maybe_sent_at is None
    if row.kind not in (Kind.GROUP_DM, Kind.CHANNEL) or (row.kind == Kind.GROUP_DM and waits and len(others) < 2):
        session.execute(delete(OutboxReader).where(OutboxReader.outbox_id == row.id))
        session.delete(row)
        return
    if row.kind == Kind.GROUP_DM and waits:
        row.user_ids, row.channel_id = others, None
        row.method = next_method(row)
    row.user_ids = [pseudonym if reader == user_id else reader for reader in row.user_ids]
    row.key = _renamed(row.key, user_id, pseudonym)
    row.target_key = None if row.target_key is None else _renamed(row.target_key, user_id, pseudonym)
    row.params = {name: pseudonym if value == user_id else value for name, value in row.params.items()}


def _renamed(key: str, user_id: str, pseudonym: str) -> str:
    return "".join(pseudonym if part == user_id else part for part in re.split(r"([/:,])", key))


DELIVERY_DATA = _DeliveryData()
