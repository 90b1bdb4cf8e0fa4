"""A file that is shown to nobody yet, and a message whose pictures are gone by the time it is said."""

from datetime import datetime

import pytest

from bot.delivery.budgets import AT_ONCE
from bot.delivery.render import File, Message
from bot.delivery.worker import Worker
from bot.sandbox.server import Sandbox
from bot.slack.client import web_client
from bot.texts.blocks import image, section
from bot.texts.escape import Mrkdwn, Plain
from models.delivery import Kind, OutboxRow, State
from models.engine import Database, TeamSession
from tests.databases import Kind as Base
from tests.delivery.conftest import Office

COFFEE = "C0COFFEE00"


class Gallery(Office):
    """Brings a file, and tells of it with the picture whose id it is told."""

    shown = "F0NOWHERE"

    def new_worker(self, **_more: object) -> Worker:
        client = web_client(self.sandbox.bot_token, f"{self.sandbox.url}/api/")
        told = {"note": self._told, "file": self._file}
        now = self.sandbox.clock.now
        return Worker(self.database, lambda _team: client, told, self._home, now, owner="test", paces=AT_ONCE)

    def _told(self, _session: TeamSession, row: OutboxRow, _now: datetime) -> Message:
        words = Mrkdwn(self.facts[row.template] or "")
        return Message(words, [section(words), image(self.shown, alt=Plain("A map"))])

    def _file(self, _session: TeamSession, _row: OutboxRow, _now: datetime) -> Message:
        file = File("map.png", Plain("Map"), b"png", alt=Plain("A map"))
        return Message(Mrkdwn("Map"), file=file)


@pytest.fixture
def database_kind() -> Base:
    """What is tested here is between delivery and Slack."""
    return "sqlite"


@pytest.fixture
def gallery(sandbox: Sandbox, database: Database) -> Gallery:
    return Gallery(sandbox, database)


def tell(gallery: Gallery) -> None:
    gallery.enqueue("post", kind=Kind.CHANNEL, user_ids=(), channel_id=COFFEE)
    gallery.worker.drain()


def pictures(gallery: Gallery) -> list[str]:
    return [block["slack_file"]["id"] for block in gallery.messages[-1].blocks if block["type"] == "image"]


def test_a_file_for_nobody_is_brought_and_its_id_is_what_the_row_is_sent_as(gallery: Gallery) -> None:
    gallery.enqueue("file", kind=Kind.FILE, template="file", user_ids=(), urgent=True)
    gallery.worker.drain()

    row, [file] = gallery.row("file"), gallery.sandbox.workspace.files.values()
    assert (row.state, row.ts) == (State.SENT, file.id)
    assert (file.channels, file.alt_text, file.title) == ([], "A map", "Map")
    assert gallery.messages == []
    assert gallery.calls("conversations.open") == []
    gallery.shown = str(row.ts)
    tell(gallery)
    assert pictures(gallery) == [file.id]


def test_a_message_whose_picture_is_gone_is_said_without_it(gallery: Gallery) -> None:
    tell(gallery)

    assert gallery.said == ["Hello."]
    assert pictures(gallery) == []
    assert gallery.row("post").state is State.SENT
    assert gallery.calls("chat.postMessage") == [200, 200]


def test_an_update_whose_picture_is_gone_is_shown_without_it(gallery: Gallery) -> None:
    gallery.enqueue("file", kind=Kind.FILE, template="file", user_ids=(), urgent=True)
    gallery.worker.drain()
    gallery.shown = str(gallery.row("file").ts)
    tell(gallery)
    gallery.sandbox.workspace.files.clear()
    gallery.facts["note"] = "Changed."
    gallery.refresh("post")
    gallery.worker.drain()

    assert gallery.said == ["Changed."]
    assert pictures(gallery) == []
