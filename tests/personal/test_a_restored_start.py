"""The whole of it, with Slack: back up, erase, restore, start; erased again, and nothing said to the person."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr
from sqlalchemy import select

from app import MANIFEST, Partner, assemble
from bot import manifest
from bot.delivery.outbox import Letter, enqueue
from bot.opening import open_database
from bot.people.service import pause
from bot.personal.erasing import Erasing
from bot.personal.journal import Journal
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from models.delivery import Kind, OutboxRow
from models.people import Person
from tests.databases import Kind as DatabaseKind
from tests.introductions.club import MONDAY

LEFT_OUT = {"reason": "alone"}
KEY = SecretStr(Fernet.generate_key().decode())


@pytest.fixture
def slack() -> Iterator[Sandbox]:
    known = manifest.load(MANIFEST)
    scopes = sorted(known.required_scopes - {"users.profile:read"})
    with Sandbox(MONDAY, frozen=True, rate_limits=False, scopes=scopes) as local:
        yield local


@contextmanager
def running(slack: Sandbox, url: str) -> Iterator[Partner]:
    settings = Settings(
        slack_bot_token=SecretStr(slack.bot_token),
        slack_app_token=SecretStr(slack.app_token),
        slack_api_url=f"{slack.url}/api/",
        database_url=url,
        partner_keys=(KEY,),
        tick_seconds=300,
    )
    partner = assemble(settings, open_database(settings), slack.clock.now)
    partner.start()
    try:
        yield partner
    finally:
        partner.stop()


def test_whoever_was_erased_is_erased_again_before_anything_is_said(
    slack: Sandbox, fresh_database_url: Callable[[DatabaseKind], str], tmp_path: Path
) -> None:
    url, backup = fresh_database_url("sqlite"), tmp_path / "backup"
    path = Path(url.removeprefix("sqlite:///"))
    with running(slack, url) as partner:
        partner.runtime.settle()
        with partner.runtime.database.team(slack.team_id) as session:
            who = session.scalars(select(Person.id).where(Person.is_bot.is_(False))).first() or ""
            pause(session, who, None, MONDAY)
            due = MONDAY.replace(year=2027)
            enqueue(session, Letter(f"test/{who}", Kind.DM, "intro-left-out", due, LEFT_OUT, (who,)), MONDAY)
    shutil.copyfile(path, backup)
    app_calls = len(slack.workspace.calls)
    with running(slack, url) as partner:
        Erasing(partner.runtime.database, Journal(Path(f"{path}.erasures"))).person(slack.team_id, who, MONDAY)
    for end in ("-wal", "-shm"):
        Path(f"{path}{end}").unlink(missing_ok=True)
    shutil.copyfile(backup, path)
    slack.clock.set(MONDAY.replace(year=2027, month=6))

    with running(slack, url) as partner:
        partner.runtime.settle()
        with partner.runtime.database.read(slack.team_id) as session:
            assert session.get(Person, (slack.team_id, who)) is None
            assert [row.key for row in session.scalars(select(OutboxRow)) if who in row.user_ids] == []
    opened = [call.params for call in slack.workspace.calls[app_calls:] if call.method == "conversations.open"]
    assert [params for params in opened if who in str(params)] == []
