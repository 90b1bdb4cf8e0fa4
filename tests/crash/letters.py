"""What is to be said in these runs, by whom it is to be read, and the count of what was: lost, doubled, misdirected.

Letter n goes to one person, to a small group or to a channel. Some letters answer an earlier one, which then has to
show it; some change a person's Home. All facts are rows, so that a crash leaves them whole or leaves none.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select

from bot.delivery.outbox import Letter, enqueue, find, refresh, show_home
from bot.delivery.render import Message
from bot.sandbox.store import Records
from bot.texts.blocks import View, home, section
from bot.texts.escape import Mrkdwn
from models.delivery import Kind, OutboxRow
from models.engine import TeamSession

ANSWERS = 7
"""Letter n answers letter n - 7, where n is a multiple of 3."""
HOMES = 5
"""Letter n changes the Home of its first reader, where n is a multiple of 5."""
TEMPLATE = "letter"
_SAID = re.compile(r"^letter (\d+)(, answered)?\.$")
_HOME = re.compile(r"^home after (\d+) letters")


@dataclass(frozen=True)
class Town:
    """Who can be written to in one workspace, and the channels the bot is in."""

    team_id: str
    people: tuple[str, ...]
    channels: tuple[str, ...]

    def reach(self, number: int) -> tuple[Kind, tuple[str, ...], str | None]:
        """How the letter of that number reaches whom: its kind, its people, its channel."""
        first, second = (self.people[(number + shift) % len(self.people)] for shift in (0, 1 + number % 3))
        if number % 4 == 3:
            return Kind.CHANNEL, (), self.channels[number % len(self.channels)]
        if number % 4 == 1:
            return Kind.GROUP_DM, (first, second), None
        return Kind.DM, (first,), None

    def letter(self, number: int, now: datetime) -> Letter:
        """The letter of that number, due now."""
        kind, people, channel = self.reach(number)
        key, params, urgent = f"letter-{number}", {"number": number}, number % 8 == 0
        return Letter(key, kind, TEMPLATE, now, params, people, channel_id=channel, urgent=urgent)

    def write(self, session: TeamSession, number: int, now: datetime) -> None:
        """Put one letter into the outbox, with what follows from it, in the caller's transaction."""
        enqueue(session, self.letter(number, now), now)
        if _answers(number):
            refresh(session, f"letter-{number - ANSWERS}", now)
        if number % HOMES == 0:
            show_home(session, self._homeowner(number), now)

    def readers(self, number: int) -> frozenset[str]:
        """Whom that letter is for: people, or a channel."""
        _kind, people, channel = self.reach(number)
        return frozenset(people or (str(channel),))

    def homes(self, count: int) -> dict[str, int]:
        """How many letters each person's Home has to know of at least, by user id."""
        return {self._homeowner(number): number + 1 for number in range(0, count, HOMES)}

    def _homeowner(self, number: int) -> str:
        return self.people[number % len(self.people)]


def _answers(number: int) -> bool:
    return number >= ANSWERS and number % 3 == 0


def written(session: TeamSession) -> int:
    """How many letters the outbox holds."""
    return (
        session.scalar(select(func.count()).where(OutboxRow.template == TEMPLATE, OutboxRow.kind != Kind.UPDATE)) or 0
    )


def render(session: TeamSession, row: OutboxRow, _now: datetime) -> Message:
    """What a letter says: its number, and whether it was answered."""
    number = row.params["number"]
    answered = ", answered" if find(session, f"letter-{number + ANSWERS}") is not None else ""
    text = Mrkdwn(f"letter {number}{answered}.")
    return Message(text, [section(text)])


def render_home(session: TeamSession, _user_id: str, _now: datetime) -> View:
    """What a Home says: how many letters there are."""
    return home([section(Mrkdwn(f"home after {written(session)} letters"))])


@dataclass(frozen=True)
class Said:
    """One message of the bot: its text, and the people, or the channel, that read it."""

    text: str
    readers: frozenset[str]


def said_in(records: Records) -> list[Said]:
    """Everything the bot said in a workspace of the sandbox."""
    found = []
    for channel_id, messages in records.messages.items():
        channel = records.channels[channel_id]
        readers = frozenset(channel.members) - {records.app.user_id} if channel.is_direct else frozenset({channel_id})
        found += [Said(each.text, readers) for each in messages if each.bot_id == records.app.bot_id]
    return found


def homes_in(records: Records) -> dict[str, int]:
    """How many letters each published Home knows of."""
    found = {}
    for user_id, view in records.homes.items():
        shown = _HOME.match(str(view.blocks[0]["text"]["text"]))
        if shown is not None:
            found[user_id] = int(shown[1])
    return found


@dataclass
class Tally:
    """What went wrong, one line each."""

    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    astray: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Tally") -> "Tally":
        self.lost += other.lost
        self.doubled += other.doubled
        self.astray += other.astray
        return self

    @property
    def is_clean(self) -> bool:
        """Nothing lost, nothing doubled, nothing where it does not belong."""
        return not (self.lost or self.doubled or self.astray)

    def lines(self) -> Iterable[str]:
        """All findings, to be read."""
        for name, found in vars(self).items():
            yield from (f"{name}: {each}" for each in found)


def tally(town: Town, count: int, records: Records) -> Tally:
    """Compare what `count` letters should have led to with what stands in Slack."""
    times: Counter[int] = Counter()
    answered: set[int] = set()
    result = Tally()
    for said in said_in(records):
        shown = _SAID.match(said.text)
        if shown is None or int(shown[1]) >= count or said.readers != town.readers(int(shown[1])):
            result.astray.append(f"{said.text!r} in {town.team_id} to {sorted(said.readers)}")
            continue
        times[int(shown[1])] += 1
        if shown[2]:
            answered.add(int(shown[1]))
    result.lost += [f"letter {each} in {town.team_id}" for each in range(count) if times[each] == 0]
    result.doubled += [f"letter {each} in {town.team_id}" for each, often in times.items() for _ in range(often - 1)]
    awaited = (each - ANSWERS for each in range(count) if _answers(each))
    result.lost += [f"update of letter {each} in {town.team_id}" for each in awaited if each not in answered]
    shown_homes = homes_in(records)
    for user_id, least in town.homes(count).items():
        if shown_homes.get(user_id, 0) < least:
            result.lost.append(f"Home of {user_id} in {town.team_id}: {shown_homes.get(user_id)} instead of {least}")
    return result
