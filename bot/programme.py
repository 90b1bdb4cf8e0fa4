"""The contract that every programme meets, and the list of them.

A new programme is four places of the same name (`bot/x/`, `handlers/x.py`, `models/x.py`, `tests/x/`) and one
line below.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Protocol

from bot.background import AT_ONCE, Background
from bot.delivery.render import Renderer
from bot.introductions.programme import INTRODUCTIONS
from bot.people.budget import Ahead
from bot.people.engagement import Engagement
from bot.people.reader import Reader
from bot.people.rules import Rank
from bot.personal.contract import PersonalData
from bot.texts.blocks import Block
from models.delivery import OutboxRow
from models.engine import Database, TeamSession


class Programme(Protocol):
    """One programme: what it does by itself, what it says, and how it shows on the shared surfaces."""

    @property
    def name(self) -> str:
        """Also the name of its files: `handlers/<name>.py`, `models/<name>.py`, `tests/<name>/`."""

    @property
    def messages(self) -> Mapping[str, Renderer]:
        """Every template that its outbox rows name."""

    @property
    def sent_again(self) -> frozenset[str]:
        """Templates that are rather said twice than never, where Slack cannot tell whether a post arrived."""

    @property
    def data(self) -> PersonalData:
        """What it stores about people: shown, handed out and erased with everything else; see the contract there."""

    @property
    def ranks(self) -> Mapping[str, Rank]:
        """How much each of its direct messages matters, by template: what its letters are enqueued with."""

    @property
    def reminds(self) -> Mapping[str, str]:
        """Which template reminds of which: nothing is reminded of twice, and no reminder is."""

    def tick(self, database: Database, team_id: str, now: datetime, background: Background = AT_ONCE) -> None:
        """Do what time makes due in one workspace. Idempotent; opens its own transactions.

        What computes for long does so in the `background`, with no transaction open.
        """

    def channels(self, session: TeamSession) -> set[str]:
        """The channels whose members it needs to know."""

    def ahead(self, session: TeamSession, user_ids: Collection[str], until: datetime) -> Iterable[Ahead]:
        """What time will have it say to these people until a moment: room is kept for what matters more."""

    def mine(self, reader: Reader) -> list[Engagement]:
        """What this person is in and can skip or stop."""

    def stop(self, session: TeamSession, engagement_id: str, user_id: str, now: datetime) -> None:
        """End it for this person. What was queued for them lapses; others see at most that it has ended."""

    def skip(self, session: TeamSession, engagement_id: str, user_id: str, now: datetime) -> date:
        """Sit the next step out, and say which day's that was. Others see at most "not this round".

        Raises:
            Refusal: there is nothing ahead to skip.
        """

    def held_back(self, reader: Reader, row: OutboxRow) -> list[Block]:
        """A message that waits for this person's budget, for their Home; empty where it has lost its point."""

    def status(self, reader: Reader) -> list[Block]:
        """What runs for this person: lines for the hub and for Home, with their buttons."""

    def offers(self, reader: Reader) -> list[Block]:
        """What this person can start: lines for the hub and for Home, with their buttons."""

    def history(self, reader: Reader) -> list[Block]:
        """What was, for Home."""

    def organising(self, reader: Reader) -> list[Block]:
        """Counts for an organiser's Home; empty for everybody else."""


PROGRAMMES: tuple[Programme, ...] = (INTRODUCTIONS,)
