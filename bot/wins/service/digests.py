"""The digest of a channel: set up, changed, paused and removed by an organiser."""

from datetime import date, datetime, timedelta

from sqlalchemy import Select, select

from bot import audit
from bot.calendar import local_day
from bot.delivery.outbox import Letter, enqueue, refresh
from bot.errors import Refusal
from bot.people.channels import require_channel
from bot.people.service import require_organiser
from bot.wins.rules import RHYTHMS, DigestState, Rhythm, moment_of, next_day
from models.delivery import Kind as By
from models.engine import TeamSession
from models.kept import kept
from models.people import Channel, ChannelMember
from models.wins import WinDigest

A_DAY = timedelta(days=1)
RUNNING = (DigestState.ACTIVE, DigestState.PAUSED)


def proposed(zone: str) -> Rhythm:
    """What the form proposes: every two weeks (programmes.md 2.9), on a Thursday morning."""
    return Rhythm(cadence="two-weeks", weekday=3, hour=10, zone=zone)


def rhythm_of(digest: WinDigest) -> Rhythm:
    """The digest's rhythm, as the rules take it."""
    return Rhythm(digest.cadence, digest.weekday, digest.hour, digest.zone)


def set_up(session: TeamSession, channel_id: str, by: str, rhythm: Rhythm, now: datetime) -> WinDigest:
    """Have the digest posted in a channel, or change when.

    Raises:
        Refusal: not an organiser, or Partner cannot post there.
    """
    require_organiser(session, by)
    require_channel(session, channel_id)
    if rhythm.cadence not in RHYTHMS:
        raise Refusal("error-not-yours")
    digest = session.scalar(select(WinDigest).where(WinDigest.channel_id == channel_id).with_for_update())
    is_new = digest is None or digest.state is DigestState.REMOVED
    audit.record(session, by, "win-setup" if is_new else "win-setup-changed", now, subject=channel_id)
    if digest is None:
        digest = WinDigest(channel_id=channel_id, handled_on=date.min)
        session.add(digest)
    if is_new:
        digest.set_up_by, digest.created_at = by, now
    digest.state = DigestState.ACTIVE
    _take_over(digest, rhythm, now)
    session.flush()
    if is_new:
        _say_welcome(session, digest, now)
    else:
        refresh(session, welcome_key(digest), now)
    return digest


def _take_over(digest: WinDigest, rhythm: Rhythm, now: datetime) -> None:
    digest.cadence, digest.weekday = rhythm.cadence, rhythm.weekday
    digest.hour, digest.zone, digest.changed_at = rhythm.hour, rhythm.zone, now
    today = local_day(now, rhythm.zone)
    # The first such day whose hour still lies ahead.
    first = next_day(rhythm, today, today - A_DAY)
    digest.anchor = first if moment_of(rhythm, first) > now else next_day(rhythm, today + A_DAY, today)
    digest.handled_on, digest.waited_on = digest.anchor - A_DAY, None


def welcome_key(digest: WinDigest) -> str:
    """The first post in the channel, one for each time that it was set up."""
    return f"win/{digest.id}/welcome/{int(digest.created_at.timestamp())}"


def _say_welcome(session: TeamSession, digest: WinDigest, now: datetime) -> None:
    letter = Letter(
        key=welcome_key(digest),
        kind=By.CHANNEL,
        template="win-welcome",
        params={"digest": digest.id},
        channel_id=digest.channel_id,
        due_at=now,
        urgent=True,
    )
    enqueue(session, letter, now)


def in_channel(session: TeamSession, channel_id: str) -> WinDigest | None:
    """The digest of a channel, unless it was removed."""
    digest = session.scalar(select(WinDigest).where(WinDigest.channel_id == channel_id))
    return None if digest is None or digest.state is DigestState.REMOVED else digest


def running(session: TeamSession, *, lock: bool = False) -> list[WinDigest]:
    """All digests that are not removed, the oldest first; with `lock` nobody else changes them meanwhile."""
    return list((_running().locked() if lock else _running()).scalars(session))


@kept
def _running() -> Select[WinDigest]:
    return select(WinDigest).where(WinDigest.state.in_(RUNNING)).order_by(WinDigest.created_at, WinDigest.id)


def require_digest(session: TeamSession, digest_id: str) -> WinDigest:
    """The digest, if it still runs."""
    digest = session.get(WinDigest, (session.team_id, digest_id), with_for_update=True)
    if digest is None or digest.state is DigestState.REMOVED:
        raise Refusal("win-setup-gone")
    return digest


def change_state(session: TeamSession, digest_id: str, by: str, state: DigestState, now: datetime) -> WinDigest:
    """Pause, resume or remove. Stories that wait go on waiting, for this channel or another."""
    require_organiser(session, by)
    digest = require_digest(session, digest_id)
    if state is DigestState.ACTIVE:
        require_channel(session, digest.channel_id)
        # What fell due during the pause is over.
        _take_over(digest, rhythm_of(digest), now)
    if digest.state is not state:
        audit.record(session, by, f"win-setup-{state.value}", now, subject=digest.channel_id)
    digest.state, digest.changed_at = state, now
    return digest


def next_of(digest: WinDigest) -> datetime:
    """When the next digest is due."""
    rhythm = rhythm_of(digest)
    return moment_of(rhythm, next_day(rhythm, digest.anchor, digest.handled_on))


def is_private(session: TeamSession, channel_id: str) -> bool:
    """True for a channel that not everybody can look into, as far as Partner knows."""
    channel = session.get(Channel, (session.team_id, channel_id))
    return channel is not None and channel.is_private


def open_to(session: TeamSession, channel_id: str, user_id: str) -> bool:
    """Whether somebody may offer a story to the digest of a channel: there is one, and they can look into it."""
    if in_channel(session, channel_id) is None:
        return False
    return not is_private(session, channel_id) or _is_in(session, channel_id, user_id)


def offered_to(session: TeamSession, user_id: str) -> list[str]:
    """The channels whose digests somebody may offer a story to."""
    return [one.channel_id for one in running(session) if open_to(session, one.channel_id, user_id)]


def _is_in(session: TeamSession, channel_id: str, user_id: str) -> bool:
    return session.get(ChannelMember, (session.team_id, channel_id, user_id)) is not None
