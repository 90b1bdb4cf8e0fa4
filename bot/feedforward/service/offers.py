"""A cycle that an organiser offers to a channel: it begins on a Monday, for whoever joins by themself."""

from datetime import date, datetime, timedelta

from sqlalchemy import Select, select

from bot import audit
from bot.calendar import at_wall
from bot.delivery.outbox import Letter, enqueue, refresh, refresh_home
from bot.errors import Refusal
from bot.feedforward.rules.states import OfferState
from bot.feedforward.service.cycles import running
from bot.feedforward.service.letters import Say, say
from bot.people.channels import require_channel
from bot.people.eligibility import Barrier, Gate, barrier
from bot.people.erased import is_erased
from bot.people.service import person_of, require_organiser
from bot.people.silence import keep_on
from bot.texts import channel_mention
from models.delivery import Kind
from models.engine import TeamSession
from models.feedforward import Joined, Offer
from models.kept import kept
from models.people import Channel, ChannelMember

MONDAYS = 6
"""So many to choose from."""
BEGIN_HOUR = 9
STARTED_AGO = timedelta(days=7)


def mondays(today: date) -> list[date]:
    """The Mondays to choose from: the first that leaves people two days to join."""
    first = today + timedelta(days=(7 - today.weekday()) % 7 or 7)
    if first - today < timedelta(days=3):
        first += timedelta(weeks=1)
    return [first + timedelta(weeks=number) for number in range(MONDAYS)]


def offer(
    session: TeamSession, channel_id: str, by: str, starts_on: date, now: datetime, *, guests: bool, zone: str
) -> Offer:
    """Offer a cycle to a channel; the same Monday once.

    Raises:
        Refusal: not an organiser, Partner is not in the channel, or the Monday is over.
    """
    require_organiser(session, by)
    require_channel(session, channel_id, lock=True)
    starts_at = at_wall(starts_on, BEGIN_HOUR, zone)
    if starts_at <= now or starts_on.weekday() != 0:
        raise Refusal("ff-monday-past", field="monday")
    found = open_in(session, channel_id, lock=True)
    if found is not None:
        raise Refusal("ff-offered-already", field="monday")
    made = Offer(
        channel_id=channel_id,
        offered_by=by,
        starts_on=starts_on,
        starts_at=starts_at,
        guests=guests,
        created_at=now,
        figures={},
    )
    session.add(made)
    session.flush()
    audit.record(session, by, "ff-offered", now, subject=channel_id)
    _post(session, made, now)
    return made


def open_in(session: TeamSession, channel_id: str, *, lock: bool = False) -> Offer | None:
    """What is offered there and has not begun."""
    query = select(Offer).where(Offer.channel_id == channel_id, Offer.state == OfferState.OPEN)
    query = query.order_by(Offer.starts_on, Offer.id).limit(1)
    return session.scalar(query.with_for_update() if lock else query)


def post_key(offer_id: str) -> str:
    """The one post that offers it."""
    return f"ff/{offer_id}/offer"


def _post(session: TeamSession, made: Offer, now: datetime) -> None:
    letter = Letter(
        key=post_key(made.id),
        kind=Kind.CHANNEL,
        template="ff-offer",
        params={"offer": made.id},
        channel_id=made.channel_id,
        due_at=now,
        urgent=True,
    )
    enqueue(session, letter, now)


def withdraw(session: TeamSession, offer_id: str, by: str, now: datetime) -> bool:
    """Take an offer back; cycles that have begun go on. False where it was over already."""
    require_organiser(session, by)
    found = session.get(Offer, (session.team_id, offer_id), with_for_update=True)
    if found is None or found.state is not OfferState.OPEN:
        return False
    found.state = OfferState.WITHDRAWN
    audit.record(session, by, "ff-withdrawn", now, subject=found.channel_id)
    refresh(session, post_key(offer_id), now)
    for user_id in joined_in(session, offer_id):
        refresh_home(session, user_id, now)
    return True


def require_open(session: TeamSession, offer_id: str) -> Offer:
    """The offer, while it can be joined."""
    found = session.get(Offer, (session.team_id, offer_id))
    if found is None or found.state is not OfferState.OPEN:
        raise Refusal("ff-offer-over")
    return found


def join(session: TeamSession, offer_id: str, user_id: str, now: datetime) -> Offer:
    """Be in, from that Monday on. A second time changes nothing.

    Raises:
        Refusal: it has begun or was withdrawn, or is not for this person.
    """
    found = require_open(session, offer_id)
    comes_back = is_erased(session, user_id)
    person = person_of(session, user_id, now)
    why = barrier(person, Gate(guests=found.guests, members=_members(session, found)), now)
    if why in {Barrier.GUEST, Barrier.STRANGER}:
        raise Refusal("ff-offer-no-guests")
    if why is Barrier.NOT_IN_CHANNEL and not comes_back:
        raise Refusal("ff-offer-not-member", channel=channel_mention(found.channel_id))
    row = session.get(Joined, (session.team_id, offer_id, user_id), with_for_update=True)
    if row is None:
        row = Joined(offer_id=offer_id, user_id=user_id, joined_at=now)
        session.add(row)
    row.left_at = None
    keep_on(session, user_id)
    session.flush()
    refresh_home(session, user_id, now)
    return found


def _members(session: TeamSession, found: Offer) -> frozenset[str] | None:
    channel = session.get(Channel, (session.team_id, found.channel_id))
    if channel is None or channel.synced_at is None:
        return None
    query = select(ChannelMember.user_id).where(ChannelMember.channel_id == found.channel_id)
    return frozenset(session.scalars(query))


def leave(session: TeamSession, offer_id: str, user_id: str, now: datetime) -> bool:
    """Not this time after all; nobody is told. False for who was not in."""
    row = session.get(Joined, (session.team_id, offer_id, user_id), with_for_update=True)
    if row is None or row.left_at is not None:
        return False
    row.left_at = now
    refresh_home(session, user_id, now)
    return True


def joined_by(session: TeamSession, user_id: str) -> list[Offer]:
    """What a person joined that has not begun."""
    return list(_joined(user_id).scalars(session))


@kept
def _joined(user_id: str) -> Select[Offer]:
    return (
        select(Offer)
        .join(Joined, Joined.offer_id == Offer.id)
        .where(Joined.user_id == user_id, Joined.left_at.is_(None), Offer.state == OfferState.OPEN)
        .order_by(Offer.starts_on, Offer.id)
    )


def joined_in(session: TeamSession, offer_id: str) -> list[str]:
    """Who is in."""
    query = select(Joined.user_id).where(Joined.offer_id == offer_id, Joined.left_at.is_(None))
    return list(session.scalars(query.order_by(Joined.user_id)))


def channels(session: TeamSession) -> set[str]:
    """Those in which something is offered: their members may join."""
    return set(session.scalars(select(Offer.channel_id).where(Offer.state == OfferState.OPEN)))


def due_offers(session: TeamSession, now: datetime) -> list[str]:
    """Those whose Monday has come."""
    return list(_due(now).scalars(session))


@kept
def _due(now: datetime) -> Select[str]:
    return select(Offer.id).where(Offer.state == OfferState.OPEN, Offer.starts_at <= now).order_by(Offer.id)


def begin(session: TeamSession, offer_id: str, now: datetime) -> None:
    """On its Monday: whoever joined, and is not in a cycle already, is told how to begin."""
    found = session.get(Offer, (session.team_id, offer_id), with_for_update=True)
    if found is None or found.state is not OfferState.OPEN or now < found.starts_at:
        return
    found.state = OfferState.STARTED
    refresh(session, post_key(offer_id), now)
    for user_id in joined_in(session, offer_id):
        if running(session, user_id) is None and now < found.starts_at + STARTED_AGO:
            say(session, Say("ff-begin", user_id, offer_id, not_after=found.starts_at + STARTED_AGO), now)
        refresh_home(session, user_id, now)


def of_organiser(session: TeamSession) -> list[Offer]:
    """What organisers see on Home: what is offered, and the newest that was."""
    query = select(Offer).where(Offer.state != OfferState.WITHDRAWN).order_by(Offer.starts_on.desc(), Offer.id)
    return list(session.scalars(query.limit(3)))
