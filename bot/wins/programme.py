"""Wins as one of the programmes: see `bot.programme`."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from bot.background import AT_ONCE, Background
from bot.delivery.render import Renderer
from bot.errors import Refusal
from bot.people.budget import Ahead
from bot.people.engagement import Engagement
from bot.people.reader import Reader
from bot.people.rules import Rank
from bot.people.ties import Occasion, Tie
from bot.personal.contract import PersonalData
from bot.release import Cell, Told
from bot.texts.blocks import Block, Element
from bot.wins import overview
from bot.wins.data import WINS_DATA
from bot.wins.messages import MESSAGES
from bot.wins.service.digests import running
from bot.wins.service.leaving import leave
from bot.wins.service.letters import RANKS, REMINDS
from bot.wins.tick import tick
from models.delivery import OutboxRow
from models.engine import Database, TeamSession


class _Wins:
    name = "wins"
    messages: Mapping[str, Renderer] = MESSAGES
    channel_posts = frozenset({"win-welcome", "win-digest", "win-picture"})
    sent_again: frozenset[str] = frozenset()

    data: PersonalData = WINS_DATA
    ranks: Mapping[str, Rank] = RANKS
    reminds: Mapping[str, str] = REMINDS

    def tick(self, database: Database, team_id: str, now: datetime, background: Background = AT_ONCE) -> None:  # noqa: ARG002 - the contract's shape
        tick(database, team_id, now)

    def channels(self, session: TeamSession) -> set[str]:
        return {digest.channel_id for digest in running(session)}

    def ahead(self, session: TeamSession, user_ids: Collection[str], until: datetime) -> Iterable[Ahead]:  # noqa: ARG002 - the contract's shape
        return ()  # whoever is named is asked at once, and the author's own question takes nobody's room

    def mine(self, reader: Reader) -> list[Engagement]:
        return overview.mine(reader)

    def stop(self, session: TeamSession, engagement_id: str, user_id: str, now: datetime) -> None:  # noqa: ARG002 - the contract's shape
        leave(session, user_id, now)

    def skip(self, session: TeamSession, engagement_id: str, user_id: str, now: datetime) -> date:  # noqa: ARG002 - the contract's shape
        raise Refusal("skip-none")

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
        """Nothing: nobody is counted."""

    def told(self, session: TeamSession) -> Iterable[Cell]:  # noqa: ARG002 - the contract's shape
        return ()

    def for_channel(self, reader: Reader, channel_id: str) -> list[Element]:
        return overview.for_channel(reader, channel_id)

    def ties(self, session: TeamSession, user_id: str) -> Iterable[Tie]:  # noqa: ARG002 - the contract's shape
        return ()  # to be named together is not to have come to know each other

    def sequels(self, reader: Reader, occasion: Occasion) -> list[Element]:
        return overview.sequels(reader, occasion)


WINS = _Wins()
