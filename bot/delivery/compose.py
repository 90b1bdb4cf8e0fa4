"""From a row to the call that says it, with the facts as they are now. No call is made here."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from bot.delivery.outbox import find
from bot.delivery.render import Message, Renderers
from models.delivery import Kind, OutboxRow, State
from models.engine import TeamSession

EVENT_TYPE = "partner_delivery"
UPLOAD = "files.completeUploadExternal"
"""The last of three calls, the one that shows the file; `files.getUploadURLExternal` and the upload come before it."""
BARE = "bare"
"""Where a row's params say that it is shown without Slack's own pictures, for Slack refused them."""
_UNFINISHED = (State.QUEUED, State.LEASED)


@dataclass(frozen=True)
class Call:
    """A Web API method and its arguments."""

    method: str
    arguments: dict[str, Any]


@dataclass(frozen=True)
class Lapse:
    """Nothing is to be said any more."""

    reason: str


@dataclass(frozen=True)
class Wait:
    """It cannot be said before `until`."""

    until: datetime


Composed: TypeAlias = Call | Lapse | Wait


def compose(session: TeamSession, row: OutboxRow, renderers: Renderers, now: datetime) -> Composed:
    """What to do for this row. Raises what its renderer raises."""
    if row.kind == Kind.HOME:
        return _home(session, row, renderers, now)
    if row.kind == Kind.UPDATE:
        return _update(session, row, renderers, now)
    message = renderers.messages[row.template](session, row, now)
    if message is None:
        return Lapse("pointless")
    if row.kind == Kind.FILE:
        return _file(row, message)
    posted = {"channel": row.channel_id, "unfurl_links": False, "unfurl_media": False}
    return Call("chat.postMessage", posted | _shown(message, row))


def _file(row: OutboxRow, message: Message) -> Composed:
    if message.file is None:
        raise ValueError(f"the template {row.template} makes no file")
    file = {"filename": message.file.name, "title": str(message.file.title), "content": message.file.content}
    if message.file.alt is not None:
        file["alt_txt"] = str(message.file.alt)
    shared = {"channel": row.channel_id, "initial_comment": str(message.text)} if row.channel_id is not None else {}
    return Call(UPLOAD, shared | file)


def go_bare(session: TeamSession, row: OutboxRow, refused: Call) -> bool:
    """Have a message that Slack refused said without Slack's own pictures; False where it has none.

    Whoever gave a picture can delete it in Slack, and nobody tells us. Its words are not to be lost with it.
    """
    if not any("slack_file" in block for block in refused.arguments.get("blocks", ())):
        return False
    target = find(session, row.target_key) if row.target_key else row
    if target is not None:
        target.params = {**target.params, BARE: 1}
    return target is not None


def is_ours(metadata: object, delivery: str) -> bool:
    """True for the metadata that `compose` put on the message of this row."""
    return metadata == _metadata(delivery)


def _update(session: TeamSession, row: OutboxRow, renderers: Renderers, now: datetime) -> Composed:
    target = find(session, row.target_key) if row.target_key else None
    if target is None:
        return Lapse("no original")
    if target.ts is None:
        return Wait(_end_of(target, now)) if target.state in _UNFINISHED else Lapse("original never sent")
    message = renderers.messages[target.template](session, target, now)
    if message is None:
        return Lapse("pointless")
    return Call("chat.update", {"channel": target.channel_id, "ts": target.ts} | _shown(message, target))


def _end_of(target: OutboxRow, now: datetime) -> datetime:
    return max(target.ready_at, now) + timedelta(seconds=1)


def _home(session: TeamSession, row: OutboxRow, renderers: Renderers, now: datetime) -> Composed:
    [user_id] = row.user_ids
    view = renderers.home(session, user_id, now)
    return Lapse("pointless") if view is None else Call("views.publish", {"user_id": user_id, "view": view})


def _shown(message: Message, row: OutboxRow) -> dict[str, Any]:
    blocks = [block for block in message.blocks if BARE not in row.params or "slack_file" not in block]
    return {"text": str(message.text), "blocks": blocks, "metadata": _metadata(row.id)}


def _metadata(delivery: str) -> dict[str, Any]:
    # Every member and app of the workspace can read it: an opaque id and nothing else.
    return {"event_type": EVENT_TYPE, "event_payload": {"delivery": delivery}}
