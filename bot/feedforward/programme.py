"""Feedforward as one of the programmes: see `bot.programme`."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Literal

from bot.background import AT_ONCE, Background
from bot.delivery.render import Renderer
from bot.errors import Refusal
from bot.feedforward import overview
from bot.feedforward.data import FEEDFORWARD_DATA
from bot.feedforward.messages import MESSAGES
from bot.feedforward.service import cycles, figures, helping, offers, steps, survey
from bot.feedforward.service.ahead import ahead
from bot.feedforward.service.letters import RANKS, REMINDS
from bot.feedforward.tick import tick
from bot.people.budget import Ahead
from bot.people.engagement import Engagement
from bot.people.reader import Reader
from bot.people.rules import Rank
from bot.people.service import known_person, local_date
from bot.people.ties import Occasion, Tie
from bot.personal.contract import PersonalData
from bot.release import Cell, Told
from bot.texts.blocks import Block, Element
from models.delivery import OutboxRow
from models.engine import Database, TeamSession
from models.feedforward import Helper, Offer

Kind = Literal["cycle", "help", "offer"]


class _Feedforward:
    name = "feedforward"
    messages: Mapping[str, Renderer] = MESSAGES
    channel_posts = frozenset({"ff-offer"})
    sent_again: frozenset[str] = frozenset()
    data: PersonalData = FEEDFORWARD_DATA
    ranks: Mapping[str, Rank] = RANKS
    reminds: Mapping[str, str] = REMINDS

    def tick(self, database: Database, team_id: str, now: datetime, background: Background = AT_ONCE) -> None:  # noqa: ARG002 - the contract's shape
        tick(database, team_id, now)

    def channels(self, session: TeamSession) -> set[str]:
        return offers.channels(session)

    def ahead(self, session: TeamSession, user_ids: Collection[str], until: datetime) -> Iterable[Ahead]:
        return ahead(session, user_ids, until)

    def mine(self, reader: Reader) -> list[Engagement]:
        return overview.mine(reader)

    def stop(self, session: TeamSession, engagement_id: str, user_id: str, now: datetime) -> None:
        kind, _, what = engagement_id.partition("-")
        if kind == "cycle":
            cycles.end(session, what, user_id, now)
        elif kind == "help":
            helping.leave(session, what, user_id, now)
            survey.leave(session, what, user_id, now)
        elif kind == "offer":
            offers.leave(session, what, user_id, now)

    def skip(self, session: TeamSession, engagement_id: str, user_id: str, now: datetime) -> date:
        kind, _, what = engagement_id.partition("-")
        skipped = {"cycle": _skip_day, "help": _skip_help, "offer": _skip_offer}[kind](session, what, user_id, now)
        return local_date(known_person(session, user_id), skipped)

    def held_back(self, reader: Reader, row: OutboxRow) -> list[Block]:
        return overview.held_back(reader, row)

    def status(self, reader: Reader) -> list[Block]:
        return overview.status(reader)

    def offers(self, reader: Reader) -> list[Block]:
        return overview.offers_of(reader)

    def history(self, reader: Reader) -> list[Block]:
        return overview.history(reader)

    def organising(self, reader: Reader) -> list[Block]:
        return overview.organising(reader)

    def cut(self, session: TeamSession, now: datetime, before: Told) -> None:
        figures.cut(session, now, before)

    def told(self, session: TeamSession) -> Iterable[Cell]:
        return figures.told(session)

    def for_channel(self, reader: Reader, channel_id: str) -> list[Element]:
        return overview.for_channel(reader, channel_id)

    def ties(self, session: TeamSession, user_id: str) -> Iterable[Tie]:  # noqa: ARG002 - the contract's shape
        return ()  # to have asked somebody is not to know them, and whom a person asked is theirs alone

    def sequels(self, reader: Reader, occasion: Occasion) -> list[Element]:  # noqa: ARG002 - the contract's shape
        return []  # it offers itself after a thank-you, and nowhere else


def _skip_day(session: TeamSession, cycle_id: str, user_id: str, now: datetime) -> datetime:
    skipped = steps.skip(session, cycle_id, user_id, now)
    if skipped is None:
        raise Refusal("skip-none")
    return skipped


def _skip_help(session: TeamSession, cycle_id: str, user_id: str, now: datetime) -> datetime:
    helping.decline(session, cycle_id, user_id, now)
    return session.get_one(Helper, (session.team_id, cycle_id, user_id)).until


def _skip_offer(session: TeamSession, offer_id: str, user_id: str, now: datetime) -> datetime:
    offers.leave(session, offer_id, user_id, now)
    return session.get_one(Offer, (session.team_id, offer_id)).starts_at


FEEDFORWARD = _Feedforward()
