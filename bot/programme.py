"""The contract that every programme meets, and the list of them.

A new programme is four places of the same name (`bot/x/`, `handlers/x.py`, `models/x.py`, `tests/x/`) and one
line below.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Protocol, runtime_checkable

from bot.background import AT_ONCE, Background
from bot.choosing.rules import Form
from bot.delivery.render import Renderer
from bot.feedforward.programme import FEEDFORWARD
from bot.introductions.programme import INTRODUCTIONS
from bot.partnerships.programme import PARTNERSHIPS
from bot.people.budget import Ahead
from bot.people.engagement import Engagement
from bot.people.reader import Reader
from bot.people.rules import Rank
from bot.people.ties import Occasion, Tie, closest_first
from bot.personal.contract import PersonalData
from bot.release import Cell, Told
from bot.texts.blocks import Block, Element
from bot.wins.programme import WINS
from models.delivery import OutboxRow
from models.engine import Database, TeamSession
from models.people import Workspace


class Programme(Protocol):
    """One programme: what it does by itself, what it says, and how it shows on the shared surfaces."""

    @property
    def name(self) -> str:
        """Also the name of its files: `handlers/<name>.py`, `models/<name>.py`, `tests/<name>/`."""

    @property
    def messages(self) -> Mapping[str, Renderer]:
        """Every template that its outbox rows name."""

    @property
    def channel_posts(self) -> frozenset[str]:
        """Those of them that are posts to a whole channel: no person's budget counts them."""

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

    def cut(self, session: TeamSession, now: datetime, before: Told) -> None:
        """Release, through `bot.release`, the figures whose quarter is over. They stay as they are from then on.

        `before` is asked anew for each release: what this one has just told counts, too.
        """

    def told(self, session: TeamSession) -> Iterable[Cell]:
        """The cells of every figure of a quarter that organisers were shown, as far as the rows still tell."""

    def for_channel(self, reader: Reader, channel_id: str) -> list[Element]:
        """What an organiser can start or change in a channel besides introductions: buttons that open a form.

        The value of each is the channel. They stand on top of what `/partner setup` opens.
        """

    def ties(self, session: TeamSession, user_id: str) -> Iterable[Tie]:
        """Whom it brought this person together with, as far as they came to know each other."""

    def sequels(self, reader: Reader, occasion: Occasion) -> list[Element]:
        """What it offers the reader when something went well: one button at the most, never a question."""


@runtime_checkable
class Way(Protocol):
    """What a programme declares besides where it is one of the forms of learning together: then it can be suggested."""

    def ways(self, reader: Reader) -> Mapping[Form, Element]:
        """Which forms it offers this reader, each with the button that begins it; none where it is not for them."""


PROGRAMMES: tuple[Programme, ...] = (INTRODUCTIONS, PARTNERSHIPS, FEEDFORWARD, WINS)


def acquaintances(session: TeamSession, user_id: str) -> list[str]:
    """Who knows this person, from all programmes, the closest first."""
    return closest_first(tie for programme in PROGRAMMES for tie in programme.ties(session, user_id))


def sequels(reader: Reader, occasion: Occasion) -> list[Element]:
    """What all programmes offer when something went well."""
    return [offer for programme in PROGRAMMES for offer in programme.sequels(reader, occasion)]


def ways(reader: Reader) -> dict[Form, Element]:
    """Every form of learning together that there is for the reader, with the button that begins it."""
    offering = (programme for programme in PROGRAMMES if isinstance(programme, Way))
    return {form: begin for programme in offering for form, begin in programme.ways(reader).items()}


def cut(session: TeamSession, now: datetime) -> None:
    """Release the figures that are due. All programmes tell the same organisers, who can add and subtract.

    The workspace's row is locked, so that two replicas do not each release what is safe without the other's.
    """
    session.get(Workspace, (session.team_id,), with_for_update=True)
    for programme in PROGRAMMES:
        programme.cut(session, now, lambda: told(session))


def told(session: TeamSession) -> list[Cell]:
    """The cells of every figure that organisers were shown, by whatever programme."""
    session.flush()
    return [cell for programme in PROGRAMMES for cell in programme.told(session)]
