"""The contract that every programme meets, and the list of them.

A new programme is four places of the same name (`bot/x/`, `handlers/x.py`, `models/x.py`, `tests/x/`) and one
line below.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from bot.background import AT_ONCE, Background
from bot.delivery.render import Renderer
from bot.introductions.programme import INTRODUCTIONS
from bot.people.reader import Reader
from bot.personal.contract import PersonalData
from bot.texts.blocks import Block
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

    def tick(self, database: Database, team_id: str, now: datetime, background: Background = AT_ONCE) -> None:
        """Do what time makes due in one workspace. Idempotent; opens its own transactions.

        What computes for long does so in the `background`, with no transaction open.
        """

    def channels(self, session: TeamSession) -> set[str]:
        """The channels whose members it needs to know."""

    def status(self, reader: Reader) -> list[Block]:
        """What runs for this person: lines for the hub and for Home, with their buttons."""

    def offers(self, reader: Reader) -> list[Block]:
        """What this person can start: lines for the hub and for Home, with their buttons."""

    def history(self, reader: Reader) -> list[Block]:
        """What was, for Home."""

    def organising(self, reader: Reader) -> list[Block]:
        """Counts for an organiser's Home; empty for everybody else."""


PROGRAMMES: tuple[Programme, ...] = (INTRODUCTIONS,)
