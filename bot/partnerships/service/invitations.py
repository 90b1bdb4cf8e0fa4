"""Asking somebody, and answering. Whoever asks is told the same, whatever stands in the way; no is silent."""

from datetime import datetime, timedelta

from sqlalchemy import Select, or_, select
from sqlalchemy.exc import IntegrityError

from bot.delivery.outbox import find, refresh, refresh_home
from bot.errors import Refusal
from bot.partnerships.rules import TIMERS, Invite, Step, Talk, Way, invite_step
from bot.partnerships.service.letters import say_to
from bot.partnerships.service.openness import busy, capacity_of, has_room, own_profile, profile_of
from bot.partnerships.service.pairs import begin, pair_key, running_between
from bot.partnerships.service.sessions import propose
from bot.partnerships.service.shortlist import COLLEAGUES
from bot.people.apart import kept_apart
from bot.people.eligibility import Barrier, barrier
from bot.people.erased import is_erased
from bot.people.rules import Start
from bot.people.service import people_by_id, person_of
from bot.people.silence import ignored, keep_on, quiet_until
from bot.texts import mention
from models.engine import TeamSession
from models.kept import kept
from models.partnerships import Invitation, Partnership

WAITING = (Invite.OPEN, Invite.LATER, Invite.DECLINED)
"""Before its time is over all three look alike to whoever sent it."""
NEVER = frozenset({Barrier.BOT, Barrier.GONE, Barrier.UNREACHABLE, Barrier.STRANGER, Barrier.GUEST})


def invite(
    session: TeamSession, user_id: str, other_id: str, now: datetime, way: Way | None = None
) -> Partnership | None:
    """Ask somebody. Gives the partnership where they have asked this person, too: then both have said yes.

    What keeps the other from being asked (a break, no room, a wish, a reporting line, or being oneself) changes nothing
    that the asker sees: not the answer, not their Home, not what comes afterwards. `way`: how they came upon the other.

    Raises:
        Refusal: the asker has no room, has too many invitations open, or the two are partners already.
    """
    person_of(session, user_id, now)
    own_profile(session, user_id, now)  # the lock: one person's invitations come one after the other
    keep_on(session, user_id)
    running = running_between(session, user_id, other_id)
    if running is not None:
        raise Refusal("lp-already", name=mention(other_id))
    if not _make_room(session, user_id):
        raise Refusal("lp-no-room")
    open_ones = sent(session, user_id, now)
    if any(one.to_id == other_id for one in open_ones):
        return None  # asked already: nothing changes
    if len(open_ones) >= TIMERS.most_invitations:
        raise Refusal("lp-enough-invited", n=TIMERS.most_invitations)
    found = _in_the_way(session, user_id, other_id, now) or _new(session, (user_id, other_id), now, way)
    refresh_home(session, user_id, now)
    return None if found.from_id == user_id else _both_asked(session, found, now)


def _make_room(session: TeamSession, user_id: str) -> bool:
    # Whoever asks is open to it, whatever their dial said before.
    profile = profile_of(session, user_id)
    if profile is not None and profile.capacity == 0:
        profile.capacity = 1
    return has_room(session, user_id)


def _in_the_way(session: TeamSession, user_id: str, other_id: str, now: datetime) -> Invitation | None:
    """What there is between the two; one's own that one no longer sees as open makes room for a new one."""
    found = _between(session, user_id, other_id)
    if found is None or found.from_id == other_id != user_id:
        return found
    _end(session, found, Invite.EXPIRED, now)
    session.flush()
    return None


def _new(session: TeamSession, both: tuple[str, str], now: datetime, way: Way | None) -> Invitation:
    user_id, other_id = both
    made = Invitation(
        from_id=user_id,
        to_id=other_id,
        pair=pair_key(user_id, other_id),
        withheld=_is_withheld(session, user_id, other_id, now),
        sent_at=now,
        way=way,
    )
    try:
        with session.begin_nested():
            session.add(made)
    except IntegrityError:
        # The other asked at this very moment; theirs is the one that counts.
        theirs = _between(session, user_id, other_id)
        if theirs is None:
            raise
        return theirs
    if not made.withheld:
        _ask(session, made, now)
        refresh_home(session, other_id, now)
    return made


def _is_withheld(session: TeamSession, user_id: str, other_id: str, now: datetime) -> bool:
    """True where the other must not, cannot or would rather not be asked. All of it is looked at, whatever is true."""
    people = people_by_id(session, [other_id])
    quiet = quiet_until(session, [other_id], now).get(other_id)
    barred = other_id not in people or barrier(people[other_id], COLLEAGUES, now, quiet_until=quiet) is not None
    apart = frozenset((user_id, other_id)) in kept_apart(session, {user_id, other_id})
    full = busy(session, [other_id])[other_id] >= capacity_of(session, other_id)
    erased, lately = is_erased(session, other_id), _asked_lately(session, user_id, other_id, now)
    return any((user_id == other_id, barred, apart, full, erased, lately))


def _asked_lately(session: TeamSession, user_id: str, other_id: str, now: datetime) -> bool:
    """True where this person has asked the other not long ago, and heard no yes and no "later"."""
    query = select(Invitation.id).where(
        Invitation.from_id == user_id,
        Invitation.to_id == other_id,
        Invitation.withheld.is_(False),
        Invitation.state.in_((Invite.DECLINED, Invite.EXPIRED)),
        Invitation.sent_at > now - timedelta(days=TIMERS.again_days),
    )
    return session.scalars(query.limit(1)).first() is not None


def _ask(session: TeamSession, invitation: Invitation, now: datetime) -> None:
    say_to(
        session,
        invitation.to_id,
        "lp-invite",
        invite_key(invitation.id),
        now,
        params={"invitation": invitation.id},
        not_after=ends_at(invitation),
        started_by=Start.COLLEAGUE,
    )


def invite_key(invitation_id: str) -> str:
    """The one message that asks."""
    return f"lp/{invitation_id}/invite"


def remind_key(invitation_id: str) -> str:
    """Its one reminder."""
    return f"lp/{invitation_id}/remind"


def ends_at(invitation: Invitation) -> datetime:
    """When an invitation is over; whoever said "later" has longer, which the other does not see."""
    days = TIMERS.later_days if invitation.state is Invite.LATER else TIMERS.invite_days
    return invitation.sent_at + timedelta(days=days)


def seen_until(invitation: Invitation) -> datetime:
    """Until when whoever sent it sees it as open, whatever has become of it."""
    return invitation.sent_at + timedelta(days=TIMERS.invite_days)


def _between(session: TeamSession, one: str, other: str) -> Invitation | None:
    query = select(Invitation).where(Invitation.pair == pair_key(one, other)).with_for_update()
    return session.scalar(query)


def _both_asked(session: TeamSession, theirs: Invitation, now: datetime) -> Partnership | None:
    """The other has asked, too. Whom nothing may bring together is told what everybody is told."""
    partners = (theirs.from_id, theirs.to_id)
    people = people_by_id(session, partners)
    gone = len(people) < 2 or any(barrier(one, COLLEAGUES, now) in NEVER for one in people.values())
    if gone or frozenset(partners) in kept_apart(session, partners) or not has_room(session, theirs.from_id):
        # Beside the other's, so that this one's Home shows what it would show in any case.
        session.add(Invitation(from_id=theirs.to_id, to_id=theirs.from_id, withheld=True, sent_at=now))
        return None
    return _accept(session, theirs, now)


def accept(session: TeamSession, invitation_id: str, user_id: str, now: datetime) -> Partnership:
    """Yes. The two may begin to explore. A second tap gives the same partnership.

    Raises:
        Refusal: not for this person, over, or one of them has no room any more.
    """
    found = _mine(session, invitation_id, user_id)
    running = running_between(session, found.from_id, user_id)
    if running is not None:
        return running
    own_profile(session, user_id, now)
    keep_on(session, user_id)
    people = people_by_id(session, [found.from_id])
    gone = found.from_id not in people or barrier(people[found.from_id], COLLEAGUES, now) in NEVER
    apart = frozenset((found.from_id, user_id)) in kept_apart(session, {found.from_id, user_id})
    if found.pair is None or gone or apart or not has_room(session, found.from_id):
        raise Refusal("lp-invite-over")
    if not _make_room(session, user_id):
        raise Refusal("lp-no-room")
    return _accept(session, found, now)


def _accept(session: TeamSession, invitation: Invitation, now: datetime) -> Partnership:
    invitation.state, invitation.answered_at, invitation.pair = Invite.ACCEPTED, now, None
    session.flush()
    _show_again(session, invitation, now)
    made = begin(session, invitation.from_id, invitation.to_id, now)
    propose(session, made, Talk.FIRST, now)
    return made


def answer(session: TeamSession, invitation_id: str, user_id: str, said: Invite, now: datetime) -> Invitation:
    """Later, or no. Nobody is told; until the invitation is over it can still become a yes.

    Raises:
        Refusal: not for this person, or over.
    """
    found = _mine(session, invitation_id, user_id)
    if found.pair is None or said not in {Invite.LATER, Invite.DECLINED}:
        raise Refusal("lp-invite-over")
    found.state, found.answered_at = said, now
    keep_on(session, user_id)
    refresh(session, invite_key(found.id), now)
    refresh(session, remind_key(found.id), now)
    refresh_home(session, user_id, now)
    return found


def withdraw(session: TeamSession, invitation_id: str, user_id: str, now: datetime) -> None:
    """Take an invitation back.

    Raises:
        Refusal: it is not this person's, or over.
    """
    found = session.get(Invitation, (session.team_id, invitation_id), with_for_update=True)
    if found is None or found.from_id != user_id:
        raise Refusal("error-not-yours")
    if found.pair is None:
        raise Refusal("lp-invite-over")
    _end(session, found, Invite.WITHDRAWN, now)


def _mine(session: TeamSession, invitation_id: str, user_id: str) -> Invitation:
    found = session.get(Invitation, (session.team_id, invitation_id), with_for_update=True)
    if found is None or found.to_id != user_id or found.withheld:
        raise Refusal("error-not-yours")
    return found


def _end(session: TeamSession, invitation: Invitation, state: Invite, now: datetime) -> None:
    invitation.pair = None
    if state is Invite.WITHDRAWN or invitation.state is Invite.OPEN:
        invitation.state = state
    _show_again(session, invitation, now)


def _show_again(session: TeamSession, invitation: Invitation, now: datetime) -> None:
    for key in (invite_key(invitation.id), remind_key(invitation.id)):
        refresh(session, key, now)
    for user_id in (invitation.from_id, invitation.to_id):
        refresh_home(session, user_id, now)


def received(session: TeamSession, user_id: str) -> list[Invitation]:
    """What waits for this person's answer, the oldest first; what they said no to is gone."""
    return list(_received(user_id).scalars(session))


@kept
def _received(user_id: str) -> Select[Invitation]:
    waiting = (Invite.OPEN, Invite.LATER)
    query = select(Invitation).where(Invitation.to_id == user_id, Invitation.pair.is_not(None))
    query = query.where(Invitation.withheld.is_(False), Invitation.state.in_(waiting))
    return query.order_by(Invitation.sent_at, Invitation.id)


def sent(session: TeamSession, user_id: str, now: datetime) -> list[Invitation]:
    """What this person has asked, for as long as they see it as open: by the day alone, never by the answer."""
    return list(_sent(user_id, now - timedelta(days=TIMERS.invite_days)).scalars(session))


@kept
def _sent(user_id: str, since: datetime) -> Select[Invitation]:
    hidden = (Invite.ACCEPTED, Invite.WITHDRAWN)
    query = select(Invitation).where(Invitation.from_id == user_id, Invitation.sent_at > since)
    return query.where(Invitation.state.not_in(hidden)).order_by(Invitation.sent_at, Invitation.id)


def due(session: TeamSession, now: datetime) -> list[Invitation]:
    """Those for which time has something to do; nobody else changes them meanwhile, and nobody waits for the others."""
    before = (now - timedelta(days=days) for days in (TIMERS.remind_days, TIMERS.invite_days, TIMERS.later_days))
    return [one for one in _perhaps_due(*before).scalars(session) if _step(one, now) is not None]


@kept
def _perhaps_due(to_remind: datetime, over: datetime, over_later: datetime) -> Select[Invitation]:
    """What `invite_step` decides by when it was sent, as far as the database can: nothing more is locked."""
    later, sent_at = Invitation.state == Invite.LATER, Invitation.sent_at
    waits = (Invitation.state == Invite.OPEN) & Invitation.reminded.is_(False)
    due = or_(waits & (sent_at <= to_remind), ~later & (sent_at <= over), later & (sent_at <= over_later))
    return select(Invitation).where(Invitation.pair.is_not(None), due).order_by(Invitation.id).with_for_update()


def _step(invitation: Invitation, now: datetime) -> Step | None:
    return invite_step(invitation.state, invitation.sent_at, now, reminded=invitation.reminded)


def take_step(session: TeamSession, invitation: Invitation, now: datetime) -> None:
    """Remind once, or let it end. Of one that was withheld nothing is said, and it ends as all others do."""
    step = _step(invitation, now)
    if step is Step.REMIND:
        invitation.reminded = True
        if not invitation.withheld:
            _remind(session, invitation, now)
    elif step is Step.EXPIRE:
        asked = find(session, invite_key(invitation.id))
        if invitation.state is Invite.OPEN and asked is not None and asked.sent_at is not None:
            ignored(session, invitation.to_id, now)
        _end(session, invitation, Invite.EXPIRED, now)


def _remind(session: TeamSession, invitation: Invitation, now: datetime) -> None:
    asked = find(session, invite_key(invitation.id))
    if asked is None or asked.sent_at is None:
        return  # it waits on Home still: nothing was said that could be reminded of
    say_to(
        session,
        invitation.to_id,
        "lp-invite-remind",
        remind_key(invitation.id),
        now,
        params={"invitation": invitation.id},
        not_after=ends_at(invitation),
    )


def open_between(session: TeamSession, user_id: str) -> list[Invitation]:
    """All that are open, from or to this person; of one that was never put to them they must not learn by this."""
    mine = or_(Invitation.from_id == user_id, (Invitation.to_id == user_id) & Invitation.withheld.is_(False))
    return list(session.scalars(select(Invitation).where(mine, Invitation.pair.is_not(None)).order_by(Invitation.id)))


def let_go_of_all(session: TeamSession, user_id: str, now: datetime) -> None:
    """Whoever leaves takes back what they asked; what they were asked ends in its own time, as a no does."""
    for found in open_between(session, user_id):
        if found.from_id == user_id:
            _end(session, found, Invite.WITHDRAWN, now)
        else:
            found.state, found.answered_at = Invite.DECLINED, now
            refresh(session, invite_key(found.id), now)
