"""What services say to people: rows written in the same transaction as the fact they follow from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, select

from bot.delivery.addresses import channel_of
from bot.delivery.upsert import insert, insert_once
from bot.people.rules import Rank, Start
from models.base import new_id
from models.delivery import Kind, OutboxReader, OutboxRow, State
from models.engine import TeamSession
from models.kept import kept

_QUEUED = "outbox.queued"


@dataclass(frozen=True)
class Letter:
    """One message to be.

    `key` is its natural key: the same fact gives the same key, so that it is said once. `params` holds ids and
    numbers only. `user_ids` are the readers: of a "dm" or a "file" one, of a "group_dm" up to eight. A "file" without
    one is brought into Slack and shown to nobody yet: its row's `ts` then is Slack's id of it, for an image block.
    `channel_id` is where a "channel" message goes. `due_at` and `not_after` are aware UTC instants; later than
    `not_after` it lapses. `urgent`: somebody waits for it. It goes before bulk, and waits neither for working hours nor
    for a budget. `started_by` and `rank` say whose turn it is where the readers' budgets leave no room for all.
    """

    key: str
    kind: Kind
    template: str
    due_at: datetime
    params: Mapping[str, Any] = field(default_factory=dict)
    user_ids: Sequence[str] = ()
    channel_id: str | None = None
    not_after: datetime | None = None
    urgent: bool = False
    started_by: Start = Start.BOT
    rank: Rank = Rank.NUDGE

    @property
    def counts(self) -> bool:
        """True for what takes a place in its readers' budgets: they did nothing that it answers."""
        return self.kind in (Kind.DM, Kind.GROUP_DM) and not self.urgent and self.started_by is not Start.SELF


def enqueue(session: TeamSession, letter: Letter, now: datetime) -> bool:
    """Put a letter into the outbox. False when one with this key was there already; that one stays as it is.

    Raises:
        ValueError: the letter names nobody it could reach.
    """
    _check(letter)
    session.info[_QUEUED] = True
    outbox_id = new_id()
    is_new = _insert(
        session,
        now,
        id=outbox_id,
        key=letter.key,
        kind=Kind(letter.kind),
        template=letter.template,
        params=dict(letter.params),
        user_ids=list(letter.user_ids),
        channel_id=_place(session, letter),
        urgent=letter.urgent,
        started_by=letter.started_by,
        rank=letter.rank,
        due_at=letter.due_at,
        not_after=letter.not_after,
    )
    if is_new and letter.counts:
        readers = [
            {"team_id": session.team_id, "user_id": user_id, "outbox_id": outbox_id, "held_back": False}
            for user_id in dict.fromkeys(letter.user_ids)
        ]
        session.execute(insert(session, OutboxReader), readers)
    return is_new


def _place(session: TeamSession, letter: Letter) -> str | None:
    if letter.kind == Kind.CHANNEL:
        return letter.channel_id
    return channel_of(session, letter.user_ids) if letter.user_ids else None


def has_queued(session: TeamSession) -> bool:
    """True when this session queued something, so that delivery has to be woken once it is committed."""
    return _QUEUED in session.info


def next_method(row: OutboxRow) -> str:
    """The Web API method that brings a row one step further."""
    if row.maybe_sent_at is not None:
        return "conversations.history"
    if row.kind == Kind.UPDATE:
        return "chat.update"
    if row.kind == Kind.HOME:
        return "views.publish"
    if row.channel_id is None and row.user_ids:
        return "conversations.open"
    return "files.completeUploadExternal" if row.kind == Kind.FILE else "chat.postMessage"


def find(session: TeamSession, key: str) -> OutboxRow | None:
    """The row of a letter, with the channel and `ts` it went to once it is sent."""
    return _called(key).scalars(session).first()


@kept
def _called(key: str) -> Select[OutboxRow]:
    return select(OutboxRow).where(OutboxRow.key == key)


def readdress(session: TeamSession, key: str, user_ids: Sequence[str], now: datetime) -> bool:
    """Have these alone of its readers get a message of which nothing was said yet. False when it may have been."""
    row = _untouched(session, key)
    if row is None:
        return False
    session.info[_QUEUED] = True
    others = OutboxReader.user_id.not_in(user_ids)
    session.execute(delete(OutboxReader).where(OutboxReader.outbox_id == row.id, others))
    row.user_ids, row.channel_id = list(user_ids), channel_of(session, user_ids)
    row.state, row.attempts, row.reason, row.ready_at = State.QUEUED, 0, None, max(row.due_at, now)
    row.method = next_method(row)
    return True


def withdraw(session: TeamSession, key: str) -> bool:
    """Have a message lapse of which nothing was said yet. False when it may have been."""
    row = _untouched(session, key)
    if row is not None:
        row.state, row.reason = State.LAPSED, "pointless"
    return row is not None


def _untouched(session: TeamSession, key: str) -> OutboxRow | None:
    row = _locked(session, key)
    is_free = row is not None and row.state in (State.QUEUED, State.FAILED, State.DEAD) and row.maybe_sent_at is None
    return row if is_free else None


def refresh(session: TeamSession, target_key: str, now: datetime, *, urgent: bool = True) -> None:
    """Have a message that was sent shown anew, with the facts as they are when that happens.

    Nothing is queued while the message itself is still to be rendered, nor when it never went out.
    """
    # The lock makes this wait for a rendering that began before our facts were there.
    target = _locked(session, target_key)
    if target is None or not _is_rendered(target):
        return
    key = update_key(target_key)
    _again(session, key, now, urgent=urgent, kind=Kind.UPDATE, template=target.template, target_key=target_key)


def refresh_home(session: TeamSession, user_id: str, now: datetime, *, urgent: bool = True) -> None:
    """`show_home` for who has opened it before; everybody else gets it fresh when they first do."""
    row = _locked(session, home_key(user_id))
    if row is not None:
        _once_more(session, row, now, urgent=urgent)


def show_home(session: TeamSession, user_id: str, now: datetime, *, urgent: bool = True) -> None:
    """Have a person's Home shown anew, with the facts as they are when that happens."""
    _again(session, home_key(user_id), now, urgent=urgent, **_home(user_id))


def home_opened(session: TeamSession, user_id: str, now: datetime) -> None:
    """A person was just shown their Home; from now on `refresh_home` keeps it up to date."""
    values = {"due_at": now, "urgent": False, "state": State.SENT, "sent_at": now, **_home(user_id)}
    _insert(session, now, key=home_key(user_id), **values)


def home_key(user_id: str) -> str:
    """The key of the one row that shows a Home anew."""
    return f"home:{user_id}"


def _home(user_id: str) -> dict[str, Any]:
    return {"kind": Kind.HOME, "template": "home", "user_ids": [user_id]}


def update_key(target_key: str) -> str:
    """The key of the one row that shows a message anew."""
    return f"update:{target_key}"


def _insert(session: TeamSession, now: datetime, **values: Any) -> bool:
    # Built as a row first, so that what follows from its values is told in one place.
    method = next_method(OutboxRow(**values))
    return insert_once(session, OutboxRow, **values, method=method, ready_at=values["due_at"], created_at=now)


def _again(session: TeamSession, key: str, now: datetime, *, urgent: bool, **values: Any) -> None:
    session.info[_QUEUED] = True
    row = _locked(session, key)
    if row is None and not _insert(session, now, key=key, due_at=now, urgent=urgent, **values):
        row = _locked(session, key)  # another transaction was first
    if row is not None:
        _once_more(session, row, now, urgent=urgent)


def _once_more(session: TeamSession, row: OutboxRow, now: datetime, *, urgent: bool) -> None:
    session.info[_QUEUED] = True
    row.revision += 1
    if row.state in (State.QUEUED, State.LEASED):
        row.urgent = row.urgent or urgent
        return  # it renders the newest facts, or sees by its revision that it has to do so once more
    row.state, row.due_at, row.ready_at, row.urgent, row.attempts = State.QUEUED, now, now, urgent, 0
    row.reason = row.sent_at = None


def _locked(session: TeamSession, key: str) -> OutboxRow | None:
    return _called(key).locked().scalars(session).first()


def _is_rendered(target: OutboxRow) -> bool:
    if target.state == State.LEASED:
        return target.maybe_sent_at is not None
    return target.state == State.SENT or (target.state == State.QUEUED and target.maybe_sent_at is not None)


def _check(letter: Letter) -> None:
    readers = len(letter.user_ids)
    reachable = {Kind.DM: readers == 1, Kind.GROUP_DM: 1 < readers <= 8, Kind.CHANNEL: letter.channel_id is not None}
    reachable[Kind.FILE] = readers <= 1
    if not reachable.get(Kind(letter.kind), False):
        raise ValueError(f"a {letter.kind} letter cannot reach {readers} people and channel {letter.channel_id}")
