"""The download, as a file in the person's conversation with Partner: made at the moment it is sent, stored nowhere."""

from datetime import datetime

from bot.delivery.outbox import Letter, enqueue
from bot.delivery.render import File, Message, Renderer
from bot.people.service import words_for
from bot.personal import everything
from bot.personal.export import as_text
from models.delivery import Kind, OutboxRow
from models.engine import TeamSession

TEMPLATE = "data-file"


def ask_for(session: TeamSession, user_id: str, key: str, now: datetime) -> None:
    """Queue the file; `key` names this wish, so that what Slack repeats brings one file."""
    letter = Letter(
        key=f"data/{user_id}/{key}", kind=Kind.FILE, template=TEMPLATE, user_ids=(user_id,), due_at=now, urgent=True
    )
    enqueue(session, letter, now)


def _file(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:
    [user_id] = row.user_ids
    words = words_for(session, row.user_ids)
    content = as_text(everything.export(session, user_id, now)).encode()
    title = words.plain("data-file-label")
    file = File(name=f"partner-{now:%Y-%m-%d}.json", title=title, content=content)
    return Message(text=words.mrkdwn("data-file-text"), file=file)


DOWNLOADS: dict[str, Renderer] = {TEMPLATE: _file}
