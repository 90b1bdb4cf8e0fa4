"""What feedforward says to whom, how much each message matters, and under which key it is found again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from bot.calendar import next_working
from bot.delivery.outbox import Letter, enqueue, find, refresh
from bot.people.rules import Rank, Start
from bot.people.service import hours_of, people_by_id
from bot.people.silence import ignored
from models.delivery import Kind, OutboxRow
from models.engine import TeamSession
from models.people import Silence

RANKS = {
    "ff-begin": Rank.QUESTION,
    "ff-discuss": Rank.QUESTION,
    "ff-confirm": Rank.QUESTION,
    "ff-question": Rank.QUESTION,
    "ff-survey": Rank.QUESTION,
    "ff-meeting": Rank.QUESTION,
    "ff-listen": Rank.QUESTION,
    "ff-typing": Rank.QUESTION,
    "ff-choose": Rank.QUESTION,
    "ff-none": Rank.QUESTION,
    "ff-still": Rank.QUESTION,
    "ff-repeat": Rank.QUESTION,
    "ff-check": Rank.QUESTION,
    "ff-answered": Rank.PREVIEW,
    "ff-thanks": Rank.PREVIEW,
    "ff-idea": Rank.PREVIEW,
    "ff-nudge": Rank.NUDGE,
    "ff-again": Rank.NUDGE,
    "ff-remind": Rank.NUDGE,
    "ff-go-on": Rank.NUDGE,
    "ff-listen-remind": Rank.NUDGE,
}
"""Of every direct message."""
REMINDS = {"ff-remind": "ff-discuss", "ff-listen-remind": "ff-listen", "ff-nudge": "ff-choose"}
"""Reminder to what it reminds of: one for each step at most (programmes.md, section 2, "Rules for all")."""


@dataclass(frozen=True)
class Say:
    """One message to one person. `about`: ids for its renderer; `name` tells it from others of its template."""

    template: str
    to: str
    cycle_id: str
    not_after: datetime | None = None
    not_before: datetime | None = None
    by_colleague: bool = False
    helper_id: str | None = None
    name: str = ""

    @property
    def key(self) -> str:
        """The same fact gives the same key, so that it is said once."""
        return key_of(self.template, self.cycle_id, self.to, self.name)


def key_of(template: str, cycle_id: str, to: str, name: str = "") -> str:
    """The key of a message."""
    return "/".join(part for part in ("ff", cycle_id, template.removeprefix("ff-"), to, name) if part)


def say(session: TeamSession, what: Say, now: datetime) -> None:
    """Queue a message for somebody's working hours; nothing for whoever is gone."""
    person = people_by_id(session, [what.to]).get(what.to)
    if person is None or person.is_deleted or person.unreachable is not None:
        return
    letter = Letter(
        key=what.key,
        kind=Kind.DM,
        template=what.template,
        params={"cycle": what.cycle_id} | ({"helper": what.helper_id} if what.helper_id else {}),
        user_ids=(what.to,),
        due_at=next_working(hours_of(person), max(now, what.not_before or now)),
        not_after=what.not_after,
        started_by=Start.COLLEAGUE if what.by_colleague else Start.BOT,
        rank=RANKS[what.template],
    )
    enqueue(session, letter, now)


def show_anew(session: TeamSession, template: str, cycle_id: str, to: str, now: datetime) -> None:
    """Have the messages of one template to somebody shown as things are now, as far as they were sent."""
    _refresh_all(session, key_of(template, cycle_id, to), now)


def show_all(session: TeamSession, cycle_id: str, now: datetime) -> None:
    """Have every message about a cycle shown as things are now."""
    _refresh_all(session, f"ff/{cycle_id}/", now)


def _refresh_all(session: TeamSession, beginning: str, now: datetime) -> None:
    sent = select(OutboxRow.key).where(OutboxRow.key.startswith(beginning, autoescape=True))
    for key in session.scalars(sent.where(OutboxRow.kind == Kind.DM)).all():
        refresh(session, key, now)


def show_checks(session: TeamSession, user_id: str, now: datetime) -> None:
    """Have the questions before a quiet shown as things are now."""
    sent = select(OutboxRow.key).where(OutboxRow.template == "ff-check", OutboxRow.kind == Kind.DM)
    for key in session.scalars(sent.where(OutboxRow.key.contains(f"/{user_id}/", autoescape=True))).all():
        refresh(session, key, now)


def was_read(session: TeamSession, template: str, cycle_id: str, to: str) -> bool:
    """Whether a message went out: silence is to have been asked and to say nothing."""
    row = find(session, key_of(template, cycle_id, to))
    return row is not None and row.sent_at is not None


def count_silence(session: TeamSession, template: str, cycle_id: str, to: str, now: datetime) -> None:
    """Somebody was asked and gave no sign of life; after three of those they are asked once, then left in peace."""
    if not was_read(session, template, cycle_id, to):
        return
    silence = ignored(session, to, now)
    if silence is not None:
        say(session, Say("ff-check", to, cycle_id, not_after=silence.quiet_until, name=check_name(silence)), now)


def check_name(silence: Silence) -> str:
    """Tells the question before this quiet from that before another."""
    return str(silence.times)


def in_days(now: datetime, days: float) -> datetime:
    """So many days on."""
    return now + timedelta(days=days)
