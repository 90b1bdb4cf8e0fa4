"""Joining, leaving, skipping, and being told."""

from datetime import datetime

from sqlalchemy import Select, select

from bot.calendar import next_working
from bot.delivery.outbox import Letter, enqueue, refresh, refresh_home
from bot.errors import Refusal
from bot.introductions.rules import EnrolmentState, Mode, Outcome, ProgrammeState, RoundState
from bot.introductions.service.letters import RANKS
from bot.introductions.service.programmes import require_programme
from bot.people.eligibility import Barrier, Gate, barrier
from bot.people.erased import is_erased
from bot.people.service import hours_of, people_by_id, person_of
from bot.people.silence import keep_on, silence_of
from bot.texts import channel_mention
from models.delivery import Kind, OutboxRow, is_unfinished
from models.engine import TeamSession
from models.introductions import Enrolment, IntroProgramme, Place, Round
from models.kept import kept
from models.people import Channel, ChannelMember, Person, Silence


def gate_of(session: TeamSession, programme: IntroProgramme) -> Gate:
    """What this programme asks of people. A channel that was never read keeps nobody out, one that is closed all."""
    channel = session.get(Channel, (session.team_id, programme.channel_id))
    if channel is None or channel.synced_at is None:
        return Gate(guests=programme.guests, members=None)
    if channel.is_archived or not channel.is_member:
        return Gate(guests=programme.guests, members=frozenset())
    return Gate(guests=programme.guests, members=frozenset(_members(programme.channel_id).scalars(session)))


@kept
def _members(channel_id: str) -> Select[str]:
    return select(ChannelMember.user_id).where(ChannelMember.channel_id == channel_id)


def enrolment_of(session: TeamSession, programme_id: str, user_id: str) -> Enrolment | None:
    """The person's place in the programme, if they ever had one."""
    return session.get(Enrolment, (session.team_id, programme_id, user_id))


def active_enrolments(session: TeamSession, programme_id: str) -> list[Enrolment]:
    """Everybody who is in."""
    query = select(Enrolment).where(Enrolment.programme_id == programme_id, Enrolment.state == EnrolmentState.ACTIVE)
    return list(session.scalars(query.order_by(Enrolment.user_id)))


def my_programmes(session: TeamSession, user_id: str) -> list[IntroProgramme]:
    """The running programmes that a person is in."""
    return list(_mine(user_id).scalars(session))


@kept
def _mine(user_id: str) -> Select[IntroProgramme]:
    return (
        select(IntroProgramme)
        .join(Enrolment, Enrolment.programme_id == IntroProgramme.id)
        .where(Enrolment.user_id == user_id, Enrolment.state == EnrolmentState.ACTIVE)
        .where(IntroProgramme.state != ProgrammeState.REMOVED)
        .order_by(IntroProgramme.created_at, IntroProgramme.id)
    )


def join(session: TeamSession, programme_id: str, user_id: str, now: datetime) -> bool:
    """Put a person in. False when they were in already.

    Raises:
        Refusal: the programme is over, or does not take this person, with the reason.
    """
    programme = require_programme(session, programme_id)
    comes_back = is_erased(session, user_id)
    found = barrier(person_of(session, user_id, now), gate_of(session, programme), now)
    if found in {Barrier.GUEST, Barrier.STRANGER}:
        raise Refusal("intro-no-guests")
    # Of whoever was erased nobody knows which channels they are in, until the directory is read once more.
    if found is Barrier.NOT_IN_CHANNEL and not comes_back:
        raise Refusal("intro-not-a-member", channel=channel_mention(programme.channel_id))
    enrolment = enrolment_of(session, programme_id, user_id)
    was_quiet = keep_on(session, user_id)
    if enrolment is not None and enrolment.state is EnrolmentState.ACTIVE and not was_quiet:
        return False
    if enrolment is None:
        enrolment = Enrolment(programme_id=programme_id, user_id=user_id)
        session.add(enrolment)
    enrolment.state, enrolment.joined_at, enrolment.left_at = EnrolmentState.ACTIVE, now, None
    session.flush()
    _join_pooled_round(session, programme_id, user_id)
    refresh(session, told_key(programme_id, user_id), now)
    refresh_home(session, user_id, now)
    return True


def _join_pooled_round(session: TeamSession, programme_id: str, user_id: str) -> None:
    # Whoever joins after the preview still takes part in the draw, also if they had skipped it before they left.
    pooled = pooled_round(session, programme_id)
    if pooled is None:
        return
    place = session.get(Place, (session.team_id, pooled.id, user_id))
    if place is None:
        session.add(Place(round_id=pooled.id, user_id=user_id))
    else:
        place.outcome = Outcome.POOLED


def leave(session: TeamSession, programme_id: str, user_id: str, now: datetime) -> bool:
    """Take a person out; nobody is told. False when they were not in."""
    enrolment = enrolment_of(session, programme_id, user_id)
    if enrolment is None and is_erased(session, user_id):
        return False  # whoever was erased is enrolled by nobody, and pressing an old button makes them no row
    if enrolment is None:
        # Remembered all the same, so that a channel which enrols its members does not enrol them.
        session.add(
            Enrolment(programme_id=programme_id, user_id=user_id, state=EnrolmentState.LEFT, joined_at=now, left_at=now)
        )
        return False
    was_in = enrolment.state is EnrolmentState.ACTIVE
    enrolment.state, enrolment.left_at = EnrolmentState.LEFT, now
    refresh(session, told_key(programme_id, user_id), now)
    refresh_home(session, user_id, now)
    return was_in


def stay(session: TeamSession, programme_id: str, user_id: str, now: datetime) -> None:
    """The answer to "shall I go on?": yes."""
    require_programme(session, programme_id)
    enrolment = enrolment_of(session, programme_id, user_id)
    if enrolment is None or enrolment.state is not EnrolmentState.ACTIVE:
        raise Refusal("intro-not-in")
    keep_on(session, user_id)
    silence = silence_of(session, user_id)
    if silence is not None:
        refresh(session, check_key(programme_id, silence), now)
    refresh_home(session, user_id, now)


def check_key(programme_id: str, silence: Silence) -> str:
    """The one question before this quiet."""
    return f"intro/{programme_id}/check/{silence.user_id}/{silence.times}"


def told_key(programme_id: str, user_id: str) -> str:
    """The one message that tells a member that their channel has introductions."""
    return f"intro/{programme_id}/told/{user_id}"


def enrol_members(session: TeamSession, programme: IntroProgramme, now: datetime) -> None:
    """Where a channel's members are in by default: enrol each who is new to it, and tell them first."""
    if programme.mode is not Mode.MEMBERS or programme.state is not ProgrammeState.ACTIVE:
        return
    gate = gate_of(session, programme)
    if gate.members is None:
        return
    known = set(_enrolled(programme.id).scalars(session))
    for person in people_by_id(session, gate.members - known).values():
        if barrier(person, gate, now) is None:
            _enrol_and_tell(session, programme, person, now)


@kept
def _enrolled(programme_id: str) -> Select[str]:
    return select(Enrolment.user_id).where(Enrolment.programme_id == programme_id)


def _enrol_and_tell(session: TeamSession, programme: IntroProgramme, person: Person, now: datetime) -> None:
    session.add(Enrolment(programme_id=programme.id, user_id=person.id, joined_at=now))
    letter = Letter(
        key=told_key(programme.id, person.id),
        kind=Kind.DM,
        template="intro-told",
        params={"programme": programme.id},
        user_ids=(person.id,),
        due_at=next_working(hours_of(person), now),
        rank=RANKS["intro-told"],
    )
    enqueue(session, letter, now)


def untold(session: TeamSession, programme: IntroProgramme) -> set[str]:
    """Members who are in by default and have not been told yet: nothing happens to them before."""
    if programme.mode is not Mode.MEMBERS:
        return set()
    waiting = select(OutboxRow.key).where(is_unfinished(OutboxRow), OutboxRow.template == "intro-told")
    beginning = told_key(programme.id, "")
    return {key.removeprefix(beginning) for key in session.scalars(waiting) if key.startswith(beginning)}


def pooled_round(session: TeamSession, programme_id: str) -> Round | None:
    """The round that is open for skipping, if there is one."""
    query = select(Round).where(Round.programme_id == programme_id, Round.state == RoundState.POOLED)
    return session.scalar(query.order_by(Round.held_on))


def next_round(session: TeamSession, programme_id: str) -> Round | None:
    """The next round that has not been drawn."""
    return _undrawn(programme_id).scalars(session).first()


@kept
def _undrawn(programme_id: str) -> Select[Round]:
    ahead = (RoundState.PLANNED, RoundState.POOLED)
    return select(Round).where(Round.programme_id == programme_id, Round.state.in_(ahead)).order_by(Round.held_on)


def set_skip(session: TeamSession, round_id: str, user_id: str, now: datetime, *, skip: bool) -> Round:
    """Skip one round, or take the skip back. Nobody is told.

    Raises:
        Refusal: the round has been drawn already.
    """
    found = session.get(Round, (session.team_id, round_id))
    if found is None or found.state not in {RoundState.PLANNED, RoundState.POOLED} or is_erased(session, user_id):
        raise Refusal("intro-step-over")
    _place(session, found, user_id, skip=skip)
    keep_on(session, user_id)
    refresh(session, preview_key(round_id, user_id), now)
    refresh_home(session, user_id, now)
    return found


def skip_next(session: TeamSession, programme_id: str, user_id: str, now: datetime) -> Round:
    """Skip the round that comes next.

    Raises:
        Refusal: there is none.
    """
    held = next_round(session, programme_id)
    if held is None:
        raise Refusal("skip-none")
    return set_skip(session, held.id, user_id, now, skip=True)


def _place(session: TeamSession, held: Round, user_id: str, *, skip: bool) -> None:
    place = session.get(Place, (session.team_id, held.id, user_id))
    if held.state is RoundState.PLANNED and not skip:
        if place is not None:
            session.delete(place)  # their preview is still to come, as everybody's is
        return
    if place is None:
        place = Place(round_id=held.id, user_id=user_id)
        session.add(place)
    place.outcome = Outcome.SKIPPED if skip else Outcome.POOLED


def preview_key(round_id: str, user_id: str) -> str:
    """The one message that tells a person that a round is coming."""
    return f"intro/{round_id}/preview/{user_id}"
