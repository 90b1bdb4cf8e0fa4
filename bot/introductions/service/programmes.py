"""Setting a programme up, changing it, pausing and removing it."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Select, delete, select

from bot import audit
from bot.calendar import Cadence, next_on
from bot.delivery.outbox import Letter, enqueue, refresh
from bot.errors import Refusal
from bot.introductions.rules import (
    PREVIEWED,
    PREVIEWED_NEXT,
    RHYTHMS,
    Mode,
    ProgrammeState,
    RoundState,
    Timers,
    Wishes,
    timetable,
)
from bot.people.channels import require_channel
from bot.people.service import require_organiser
from models.delivery import Kind
from models.engine import TeamSession
from models.introductions import Approval, IntroProgramme, Proposal, Round
from models.kept import kept


def set_up(session: TeamSession, channel_id: str, by: str, wishes: Wishes, now: datetime) -> IntroProgramme:
    """Start introductions in a channel, or change those that are there.

    Raises:
        Refusal: not an organiser, or Partner is not in the channel.
    """
    require_organiser(session, by)
    require_channel(session, channel_id)
    programme = in_channel(session, channel_id)
    audit.record(session, by, "setup" if is_new(session, channel_id) else "setup-changed", now, subject=channel_id)
    if programme is None:
        programme = IntroProgramme(channel_id=channel_id, set_up_by=by, created_at=now, anchor=date.min)
        session.add(programme)
    elif programme.state is ProgrammeState.REMOVED:
        programme.set_up_by, programme.created_at = by, now
    _apply(programme, wishes, now)
    session.flush()
    _drop_planned_rounds(session, programme)
    _say_welcome(session, programme, now)
    return programme


def wishes_of(programme: IntroProgramme) -> Wishes:
    """The programme's present settings, as the form takes them."""
    return Wishes(
        cadence=programme.cadence,
        weekday=programme.weekday,
        hour=programme.hour,
        zone=programme.zone,
        size=programme.size,
        departments=programme.departments,
        sites=programme.sites,
        levels=programme.levels,
        guests=programme.guests,
        mode=programme.mode,
    )


def proposed(zone: str) -> Wishes:
    """What the form proposes for a new programme: every two weeks, in pairs, by opting in (programmes.md 2.1)."""
    return Wishes(
        cadence="two-weeks",
        weekday=1,
        hour=10,
        zone=zone,
        size=2,
        departments="preferred",
        sites="preferred",
        levels="preferred",
        guests=False,
        mode=Mode.OPT_IN,
    )


def _apply(programme: IntroProgramme, wishes: Wishes, now: datetime) -> None:
    before = (programme.cadence, programme.weekday) if programme.cadence else None
    programme.cadence, programme.weekday = wishes.cadence, wishes.weekday
    programme.hour, programme.zone, programme.size = wishes.hour, wishes.zone, wishes.size
    programme.departments, programme.sites, programme.levels = wishes.departments, wishes.sites, wishes.levels
    programme.guests, programme.mode = wishes.guests, wishes.mode
    programme.changed_at = now
    if programme.state is not ProgrammeState.PAUSED:
        programme.state = ProgrammeState.ACTIVE
    if before != (wishes.cadence, wishes.weekday):
        programme.anchor = first_date(programme, now)


def _say_welcome(session: TeamSession, programme: IntroProgramme, now: datetime) -> None:
    # One welcome for each time it was set up: changing a detail does not post again.
    _post(session, programme, "intro-welcome", now)


def _post(session: TeamSession, programme: IntroProgramme, template: str, now: datetime) -> None:
    letter = Letter(
        key=_post_key(programme, template),
        kind=Kind.CHANNEL,
        template=template,
        params={"programme": programme.id},
        channel_id=programme.channel_id,
        due_at=now,
        urgent=True,
    )
    enqueue(session, letter, now)


def _post_key(programme: IntroProgramme, template: str) -> str:
    return f"intro/{programme.id}/{template}/{int(programme.created_at.timestamp())}"


def refresh_welcome(session: TeamSession, programme: IntroProgramme, now: datetime) -> None:
    """The first post says who set it up; have it shown as that is now."""
    refresh(session, _post_key(programme, "intro-welcome"), now)


def in_channel(session: TeamSession, channel_id: str) -> IntroProgramme | None:
    """The programme of a channel, removed ones included."""
    return session.scalar(select(IntroProgramme).where(IntroProgramme.channel_id == channel_id))


def is_new(session: TeamSession, channel_id: str) -> bool:
    """True where a channel has no introductions, or has them no more."""
    programme = in_channel(session, channel_id)
    return programme is None or programme.state is ProgrammeState.REMOVED


def running(session: TeamSession, *, lock: bool = False) -> list[IntroProgramme]:
    """All programmes that are not removed, the oldest first; with `lock` nobody else changes them meanwhile."""
    return list((_running().locked() if lock else _running()).scalars(session))


@kept
def _running() -> Select[IntroProgramme]:
    query = select(IntroProgramme).where(IntroProgramme.state != ProgrammeState.REMOVED)
    return query.order_by(IntroProgramme.created_at, IntroProgramme.id)


def every(session: TeamSession) -> list[IntroProgramme]:
    """All programmes, the removed ones too: what was drawn runs to its end."""
    return list(_every().scalars(session))


@kept
def _every() -> Select[IntroProgramme]:
    return select(IntroProgramme).order_by(IntroProgramme.created_at, IntroProgramme.id)


def require_programme(session: TeamSession, programme_id: str) -> IntroProgramme:
    """The programme, if it still runs."""
    programme = session.get(IntroProgramme, (session.team_id, programme_id))
    if programme is None or programme.state is ProgrammeState.REMOVED:
        raise Refusal("setup-gone")
    return programme


def change_state(session: TeamSession, programme_id: str, by: str, state: ProgrammeState, now: datetime) -> None:
    """Pause, resume or remove. Rounds already drawn run to their end; planned ones go."""
    require_organiser(session, by)
    programme = require_programme(session, programme_id)
    programme.state, programme.changed_at = state, now
    audit.record(session, by, f"setup-{state.value}", now, subject=programme.channel_id)
    _drop_planned_rounds(session, programme)
    if state is ProgrammeState.REMOVED:
        _post(session, programme, "intro-ended", now)


def _drop_planned_rounds(session: TeamSession, programme: IntroProgramme) -> None:
    query = select(Round).where(Round.programme_id == programme.id, Round.state == RoundState.PLANNED)
    for planned in session.scalars(query):
        _forget_proposals(session, planned)
        _remember_preview(session, planned)
        session.delete(planned)
    if programme.state is not ProgrammeState.ACTIVE:
        _lapse_pooled_rounds(session, programme)
    session.flush()


def _remember_preview(session: TeamSession, planned: Round) -> None:
    """What a preview told of it holds for the round that takes its place, too."""
    query = select(Round).where(Round.programme_id == planned.programme_id, Round.held_on < planned.held_on)
    before = session.scalar(query.order_by(Round.held_on.desc()).limit(1))
    if before is not None and PREVIEWED in planned.statistics:
        before.statistics = {**before.statistics, PREVIEWED_NEXT: True}


def _lapse_pooled_rounds(session: TeamSession, programme: IntroProgramme) -> None:
    query = select(Round).where(Round.programme_id == programme.id, Round.state == RoundState.POOLED)
    for pooled in session.scalars(query):
        _forget_proposals(session, pooled)
        pooled.state = RoundState.LAPSED


def _forget_proposals(session: TeamSession, held: Round) -> None:
    session.execute(delete(Proposal).where(Proposal.round_id == held.id))
    session.execute(delete(Approval).where(Approval.round_id == held.id))


def cadence_of(programme: IntroProgramme) -> Cadence:
    """The programme's rhythm, as the calendar takes it."""
    kind, every, nth = RHYTHMS[programme.cadence]
    return Cadence(kind=kind, every=every, nth=nth, weekday=programme.weekday, hour=programme.hour, zone=programme.zone)


def first_date(programme: IntroProgramme, now: datetime) -> date:
    """The first date whose preview still lies ahead, so that everybody is asked before they are matched."""
    today = now.astimezone(ZoneInfo(programme.zone)).date()
    cadence = cadence_of(programme)
    day = next_on(cadence, today + timedelta(days=1), today)
    while timetable(cadence, day, Timers()).preview_at < now:
        # A two-week cadence has no phase yet: it starts with the next such weekday, not two weeks on.
        day = next_on(cadence, day + timedelta(days=1), day)
    return day
