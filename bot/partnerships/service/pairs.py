"""A partnership as such: who is in it, its beginning, its rests, its end."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, or_, select

from bot.delivery.outbox import refresh, refresh_home
from bot.errors import Refusal
from bot.partnerships.rules import TIMERS, Event, SessionState, State, after, seed_of
from bot.partnerships.service.letters import say_to, say_to_both
from bot.people.apart import reporting_lines_among
from bot.people.eligibility import is_paused
from bot.people.erased import is_somebody
from bot.people.rules import Start
from bot.people.service import people_by_id
from bot.people.silence import keep_on
from bot.people.ties import Closeness, Tie
from models.base import new_id
from models.engine import TeamSession
from models.kept import kept
from models.partnerships import Cohort, CohortMember, PartnerCard, Partnership, Session, is_running


@dataclass(frozen=True)
class Pair:
    """A partnership, seen by one of the two."""

    row: Partnership
    me: str

    @property
    def id(self) -> str:
        """Names it on buttons."""
        return self.row.id

    @property
    def partners(self) -> tuple[str, str]:
        """Both, in the order of their ids."""
        first, second = sorted((self.row.first_id, self.row.second_id))
        return first, second

    @property
    def other(self) -> str:
        """The one whom `me` is partners with."""
        return next(one for one in self.partners if one != self.me)


def pair_key(one: str, other: str) -> str:
    """Names two people, whoever comes first."""
    return " ".join(sorted((one, other)))


def running_between(session: TeamSession, one: str, other: str) -> Partnership | None:
    """The partnership that two people have, if they have one."""
    return session.scalar(select(Partnership).where(Partnership.pair == pair_key(one, other)))


def begin(session: TeamSession, first_id: str, second_id: str, now: datetime) -> Partnership:
    """Two people have said yes: two weeks to explore it, beginning with a talk."""
    partnership_id = new_id()
    made = Partnership(
        id=partnership_id,
        pair=pair_key(first_id, second_id),
        first_id=first_id,
        second_id=second_id,
        seed=seed_of(partnership_id),
        began_at=now,
        lapses_at=now + timedelta(days=TIMERS.explore_days),
        cohort_id=_cohort_of(session, {first_id, second_id}),
    )
    session.add(made)
    session.flush()
    for user_id in (first_id, second_id):
        session.add(PartnerCard(partnership_id=made.id, user_id=user_id))
        refresh_home(session, user_id, now)
    session.flush()
    return made


def _cohort_of(session: TeamSession, partners: set[str]) -> str | None:
    """The cohort that both joined, as long as its facilitator has room for one more pair."""
    joined = (
        select(CohortMember.cohort_id, CohortMember.user_id)
        .join(Cohort, Cohort.id == CohortMember.cohort_id)
        .where(CohortMember.user_id.in_(partners), Cohort.state == "active")
    )
    members: dict[str, set[str]] = {}
    for cohort_id, user_id in session.execute(joined):
        members.setdefault(cohort_id, set()).add(user_id)
    for cohort_id in sorted(one for one, found in members.items() if found == partners):
        running = select(Partnership.id).where(Partnership.cohort_id == cohort_id, is_running(Partnership))
        if len(session.scalars(running).all()) < TIMERS.most_pairs:
            return cohort_id
    return None


def pair_of(session: TeamSession, partnership_id: str, user_id: str) -> Pair | None:
    """A partnership of this person's, ended ones too; None for whatever else it names."""
    found = session.get(Partnership, (session.team_id, partnership_id))
    return Pair(found, user_id) if found is not None and user_id in {found.first_id, found.second_id} else None


def require_pair(session: TeamSession, partnership_id: str, user_id: str) -> Pair:
    """The same to change it; nobody else does meanwhile.

    Raises:
        Refusal: it is not this person's, or it is over.
    """
    found = session.get(Partnership, (session.team_id, partnership_id), with_for_update=True)
    if found is None or user_id not in {found.first_id, found.second_id}:
        raise Refusal("error-not-yours")
    if found.state is State.ENDED:
        raise Refusal("lp-over")
    keep_on(session, user_id)
    return Pair(found, user_id)


def pairs_of(session: TeamSession, user_id: str, *, ended: bool = False) -> list[Pair]:
    """The partnerships of a person, the oldest first: those that last, or those that are over, the newest first."""
    query = _ended_of(user_id) if ended else _running_of(user_id)
    return [Pair(row, user_id) for row in query.scalars(session)]


@kept
def _running_of(user_id: str) -> Select[Partnership]:
    mine = or_(Partnership.first_id == user_id, Partnership.second_id == user_id)
    return select(Partnership).where(mine, is_running(Partnership)).order_by(Partnership.began_at, Partnership.id)


@kept
def _ended_of(user_id: str) -> Select[Partnership]:
    mine = or_(Partnership.first_id == user_id, Partnership.second_id == user_id)
    query = select(Partnership).where(mine, Partnership.state == State.ENDED)
    return query.order_by(Partnership.ended_at.desc(), Partnership.id)


def running(session: TeamSession) -> list[Partnership]:
    """All that last."""
    return list(_running().scalars(session))


@kept
def _running() -> Select[Partnership]:
    return select(Partnership).where(is_running(Partnership)).order_by(Partnership.id)


def show_again(session: TeamSession, row: Partnership, now: datetime, *, urgent: bool = True) -> None:
    """Have both Homes show how things stand."""
    for user_id in (row.first_id, row.second_id):
        if is_somebody(user_id):
            refresh_home(session, user_id, now, urgent=urgent)


def move(row: Partnership, event: Event, now: datetime) -> None:
    """Go where an event leads.

    Raises:
        Refusal: it cannot happen any more.
    """
    row.state = after(row.state, event)
    if event is Event.DRAFT and row.state is State.DRAFTING:
        row.lapses_at = now + timedelta(days=TIMERS.draft_days)
    elif event is Event.AGREE:
        row.lapses_at = None
    elif event is Event.REST:
        row.agreed, row.reopened_at, row.next_on, row.review_from = None, now, None, None


# --- what holds them up, and what ends them


def _breaks(session: TeamSession, row: Partnership, now: datetime) -> list[datetime]:
    """When the breaks began that are going on."""
    people = people_by_id(session, (row.first_id, row.second_id)).values()
    return [person.paused_at for person in people if is_paused(person, now) and person.paused_at is not None]


def is_rested(session: TeamSession, row: Partnership, now: datetime) -> bool:
    """True where a break has begun, goes on or has ended: `rest` then looks at it."""
    return row.resting_since is not None or bool(_breaks(session, row, now))


def rest(session: TeamSession, row: Partnership, now: datetime) -> None:
    """Look whether one of them is on a break. After more than a month of it they explore anew when both are back."""
    breaks = _breaks(session, row, now)
    if breaks:
        _on_a_break(session, row, min(breaks), now)
    elif row.resting_since is not None:
        _explore_anew(session, row, now)
        row.resting_since = None
        if row.state is State.EXPLORING:
            row.lapses_at = now + timedelta(days=TIMERS.explore_days)
        show_again(session, row, now, urgent=False)


def _on_a_break(session: TeamSession, row: Partnership, since: datetime, now: datetime) -> None:
    if row.resting_since is None:
        row.resting_since = max(since, row.began_at)
        row.check_open, row.cards_waited = False, True  # not to answer on a break is no silence
        show_again(session, row, now, urgent=False)
    _explore_anew(session, row, now)


def _explore_anew(session: TeamSession, row: Partnership, now: datetime) -> None:
    is_long = row.resting_since is not None and now > row.resting_since + timedelta(days=TIMERS.rest_days)
    if is_long and row.state is not State.EXPLORING:
        move(row, Event.REST, now)
        stop_sessions(session, row, SessionState.LAPSED)
        show_again(session, row, now, urgent=False)


def is_over(row: Partnership, now: datetime) -> bool:
    """True where exploring or drafting has come to nothing in its time; a break stops that clock."""
    return row.lapses_at is not None and row.resting_since is None and now >= row.lapses_at


def somebody_left(session: TeamSession, row: Partnership) -> bool:
    """True where one of them is no longer in the company, or was erased."""
    people = people_by_id(session, (row.first_id, row.second_id))
    return len(people) < 2 or any(person.is_deleted for person in people.values())


def end(session: TeamSession, row: Partnership, now: datetime, *, by: str | None = None) -> None:
    """It is over; why is asked of nobody. Whoever did not end it is told that it has ended."""
    if row.state is State.ENDED:
        return
    was_agreed = row.active_at is not None
    row.state = after(row.state, Event.END)
    row.pair, row.ended_at, row.lapses_at, row.next_on, row.help_by, row.help_at = None, now, None, None, None, None
    row.check_open, row.cards_due_at, row.cards_asked_at = False, None, None
    stop_sessions(session, row, SessionState.LAPSED)
    for user_id in (row.first_id, row.second_id):
        if user_id != by and is_somebody(user_id) and (by is not None or was_agreed):
            _tell_ended(session, row, user_id, now)
    show_again(session, row, now)


def _tell_ended(session: TeamSession, row: Partnership, user_id: str, now: datetime) -> None:
    params, until = {"partnership": row.id}, now + timedelta(days=TIMERS.answer_days)
    say_to(session, user_id, "lp-ended", ended_key(row.id, user_id), now, params=params, not_after=until)


def ended_key(partnership_id: str, user_id: str) -> str:
    """The one message that says that it has ended."""
    return f"lp/{partnership_id}/ended/{user_id}"


def stop_sessions(session: TeamSession, row: Partnership, state: SessionState) -> None:
    """What was still to come does not come."""
    coming = (SessionState.PROPOSED, SessionState.BOOKED, SessionState.RUNNING)
    query = select(Session).where(Session.partnership_id == row.id, Session.state.in_(coming))
    for found in session.scalars(query):
        found.state = state


def stay_in_touch(session: TeamSession, partnership_id: str, user_id: str, now: datetime) -> bool:
    """After the end: this person would like to. Both are told once both have said so; True then.

    Raises:
        Refusal: it was not this person's.
    """
    pair = pair_of(session, partnership_id, user_id)
    if pair is None:
        raise Refusal("error-not-yours")
    cards = cards_of(session, pair.row, lock=True)
    cards[user_id].in_touch = True
    refresh(session, ended_key(pair.id, user_id), now)
    refresh_home(session, user_id, now)
    if pair.other not in cards or not cards[pair.other].in_touch:
        return False
    params = {"partnership": pair.id}
    say_to_both(
        session, pair.partners, "lp-touch", f"lp/{pair.id}/touch", now, params=params, started_by=Start.COLLEAGUE
    )
    return True


def has_interest(session: TeamSession, row: Partnership) -> bool:
    """True where one of them reports to the other by now, at whatever distance."""
    return bool(reporting_lines_among(session, (row.first_id, row.second_id)))


# --- each one's side


def cards_of(session: TeamSession, row: Partnership, *, lock: bool = False) -> dict[str, PartnerCard]:
    """Both sides, by person."""
    query = select(PartnerCard).where(PartnerCard.partnership_id == row.id).order_by(PartnerCard.user_id)
    return {card.user_id: card for card in session.scalars(query.with_for_update() if lock else query)}


def ties(session: TeamSession, user_id: str) -> Iterator[Tie]:
    """Whom this person coaches, or did: those with whom an agreement held."""
    for pair in [*pairs_of(session, user_id), *pairs_of(session, user_id, ended=True)]:
        if pair.row.active_at is not None and is_somebody(pair.other):
            yield Tie(pair.other, Closeness.PARTNER, (pair.row.ended_at or pair.row.active_at).date())
