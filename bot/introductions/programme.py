"""Introductions as one of the programmes: see `bot.programme`."""

from collections.abc import Mapping
from datetime import datetime

from bot.background import AT_ONCE, Background
from bot.delivery.render import Renderer
from bot.introductions import overview
from bot.introductions.data import INTRODUCTIONS_DATA
from bot.introductions.messages import MESSAGES
from bot.introductions.service.programmes import running
from bot.introductions.tick import tick
from bot.people.reader import Reader
from bot.personal.contract import PersonalData
from bot.texts.blocks import Block
from models.engine import Database, TeamSession


class _Introductions:
    name = "introductions"
    messages: Mapping[str, Renderer] = MESSAGES
    # An introduction that is missing leaves people alone; one that comes twice only looks silly.
    sent_again = frozenset({"intro-meet"})

    data: PersonalData = INTRODUCTIONS_DATA

    def tick(self, database: Database, team_id: str, now: datetime, background: Background = AT_ONCE) -> None:
        tick(database, team_id, now, background)

    def channels(self, session: TeamSession) -> set[str]:
        return {programme.channel_id for programme in running(session)}

    def status(self, reader: Reader) -> list[Block]:
        return overview.status(reader)

    def offers(self, reader: Reader) -> list[Block]:
        return overview.offers(reader)

    def history(self, reader: Reader) -> list[Block]:
        return overview.history(reader)

    def organising(self, reader: Reader) -> list[Block]:
        return overview.organising(reader)


INTRODUCTIONS = _Introductions()
