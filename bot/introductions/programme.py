"""Introductions as one of the programmes: see `bot.programme`."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from bot.background import AT_ONCE, Background
from bot.delivery.render import Renderer
from bot.introductions import overview
from bot.introductions.data import INTRODUCTIONS_DATA
from bot.introductions.messages import MESSAGES
from bot.introductions.service import enrolment, figures
from bot.introductions.service.ahead import ahead
from bot.introductions.service.letters import RANKS, REMINDS
from bot.introductions.service.pairings import met
from bot.introductions.service.programmes import running
from bot.introductions.tick import tick
from bot.people.budget import Ahead
from bot.people.engagement import Engagement
from bot.people.reader import Reader
from bot.people.rules import Rank
from bot.people.ties import Occasion, Tie
from bot.personal.contract import PersonalData
from bot.release import Cell, Told
from bot.texts.blocks import Block, Element
from models.delivery import OutboxRow
from models.engine import Database, TeamSession


class _Introductions:
    name = "introductions"
    messages: Mapping[str, Renderer] = MESSAGES
    channel_posts = frozenset({"intro-welcome", "intro-ended"})
    # An introduction that is missing leaves people alone; one that comes twice only looks silly.
    sent_again = frozenset({"intro-meet"})

    data: PersonalData = INTRODUCTIONS_DATA
    ranks: Mapping[str, Rank] = RANKS
    reminds: Mapping[str, str] = REMINDS

    def tick(self, database: Database, team_id: str, now: datetime, background: Background = AT_ONCE) -> None:
        tick(database, team_id, now, background)

    def channels(self, session: TeamSession) -> set[str]:
        return {programme.channel_id for programme in running(session)}

    def ahead(self, session: TeamSession, user_ids: Collection[str], until: datetime) -> Iterable[Ahead]:
        return ahead(session, user_ids, until)

    def mine(self, reader: Reader) -> list[Engagement]:
        return overview.mine(reader)

    def stop(self, session: TeamSession, engagement_id: str, user_id: str, now: datetime) -> None:
        enrolment.leave(session, engagement_id, user_id, now)

    def skip(self, session: TeamSession, engagement_id: str, user_id: str, now: datetime) -> date:
        return enrolment.skip_next(session, engagement_id, user_id, now).held_on

    def held_back(self, reader: Reader, row: OutboxRow) -> list[Block]:
        return overview.held_back(reader, row)

    def status(self, reader: Reader) -> list[Block]:
        return overview.status(reader)

    def offers(self, reader: Reader) -> list[Block]:
        return overview.offers(reader)

    def history(self, reader: Reader) -> list[Block]:
        return overview.history(reader)

    def organising(self, reader: Reader) -> list[Block]:
        return overview.organising(reader)

    def cut(self, session: TeamSession, now: datetime, before: Told) -> None:
        figures.cut(session, now, before)

    def told(self, session: TeamSession) -> Iterable[Cell]:
        return figures.told(session)

    def for_channel(self, reader: Reader, channel_id: str) -> list[Element]:  # noqa: ARG002 - the contract's shape
        return []  # the form that these buttons stand on is its own

    def ties(self, session: TeamSession, user_id: str) -> Iterable[Tie]:
        return met(session, user_id)

    def sequels(self, reader: Reader, occasion: Occasion) -> list[Element]:  # noqa: ARG002 - the contract's shape
        return []


INTRODUCTIONS = _Introductions()
