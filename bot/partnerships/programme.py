"""Learning partnerships as one of the programmes: see `bot.programme`."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from bot.background import AT_ONCE, Background
from bot.choosing.rules import Form
from bot.delivery.render import Renderer
from bot.partnerships import overview
from bot.partnerships.data import PARTNERSHIPS_DATA
from bot.partnerships.messages import MESSAGES
from bot.partnerships.service import sessions
from bot.partnerships.service.ahead import ahead
from bot.partnerships.service.cohorts import running_channels
from bot.partnerships.service.leaving import leave
from bot.partnerships.service.letters import RANKS, REMINDS
from bot.partnerships.service.pairs import ties
from bot.partnerships.tick import tick
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


class _Partnerships:
    name = "partnerships"
    messages: Mapping[str, Renderer] = MESSAGES
    channel_posts = frozenset({"lp-cohort", "lp-office"})
    # Two who said yes and hear nothing would each think that the other had changed their mind.
    sent_again = frozenset({"lp-begin"})

    data: PersonalData = PARTNERSHIPS_DATA
    ranks: Mapping[str, Rank] = RANKS
    reminds: Mapping[str, str] = REMINDS

    def tick(self, database: Database, team_id: str, now: datetime, background: Background = AT_ONCE) -> None:  # noqa: ARG002 - the contract's shape
        tick(database, team_id, now)

    def channels(self, session: TeamSession) -> set[str]:
        return running_channels(session)

    def ahead(self, session: TeamSession, user_ids: Collection[str], until: datetime) -> Iterable[Ahead]:
        return ahead(session, user_ids, until)

    def mine(self, reader: Reader) -> list[Engagement]:
        return overview.mine(reader)

    def stop(self, session: TeamSession, engagement_id: str, user_id: str, now: datetime) -> None:
        leave(session, user_id, now, engagement_id)

    def skip(self, session: TeamSession, engagement_id: str, user_id: str, now: datetime) -> date:
        return sessions.skip(session, engagement_id, user_id, now)

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

    def ties(self, session: TeamSession, user_id: str) -> Iterable[Tie]:
        return ties(session, user_id)

    def sequels(self, reader: Reader, occasion: Occasion) -> list[Element]:
        return overview.sequels(reader, occasion)

    def ways(self, reader: Reader) -> Mapping[Form, Element]:
        return overview.ways(reader)


PARTNERSHIPS = _Partnerships()
