"""Partnerships launched from a channel, and the facilitator who sees dates, states and help flags, never words."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Select, delete, select, update

from bot import audit
from bot.calendar import at_wall
from bot.delivery.outbox import Letter, enqueue, refresh, refresh_home
from bot.errors import Refusal
from bot.partnerships.rules import TIMERS, CohortState
from bot.partnerships.service.letters import say_to
from bot.partnerships.service.openness import own_profile
from bot.partnerships.service.pairs import require_pair, show_again
from bot.people.channels import require_channel
from bot.people.eligibility import Gate, barrier
from bot.people.rules import Start
from bot.people.service import local_date, people_by_id, person_of, require_organiser
from models.delivery import Kind
from models.engine import TeamSession
from models.kept import kept
from models.partnerships import Cohort, CohortMember, Partnership, is_running
from models.people import Person

OFFICE_HOUR = 9
"""When the word on the day of office hours is said in the channel, by the facilitator's clock."""


def cohort_in(session: TeamSession, channel_id: str, *, lock: bool = False) -> Cohort | None:
    """The cohort of a channel, an ended one too."""
    query = select(Cohort).where(Cohort.channel_id == channel_id)
    return session.scalar(query.with_for_update() if lock else query)


def due_cohorts(session: TeamSession, now: datetime) -> list[str]:
    """Those whose office hours have come, or whose facilitator has left; looked for with nothing locked."""
    found = list(_active().scalars(session))
    people = people_by_id(session, {one.facilitator_id for one in found if one.facilitator_id is not None})
    return [one.id for one in found if _is_due(one, people.get(one.facilitator_id or ""), now)]


@kept
def _active() -> Select[Cohort]:
    return select(Cohort).where(Cohort.state == CohortState.ACTIVE).order_by(Cohort.id)


def _is_due(cohort: Cohort, facilitator: Person | None, now: datetime) -> bool:
    if facilitator is not None and facilitator.is_deleted:
        return True
    return now >= at_wall(cohort.office_on, OFFICE_HOUR, _zone(facilitator))


def _zone(facilitator: Person | None) -> str:
    return facilitator.zone if facilitator is not None else "UTC"


@dataclass(frozen=True)
class Office:
    """Who facilitates, and when they have office hours next."""

    facilitator_id: str | None
    day: date


def launch(session: TeamSession, channel_id: str, by: str, office: Office, now: datetime) -> Cohort:
    """Start a cohort in a channel, or change its facilitator and next office hours.

    Raises:
        Refusal: not an organiser, Partner is not there, somebody who cannot facilitate, or a day that is over.
    """
    require_organiser(session, by)
    require_channel(session, channel_id)
    _check_facilitator(session, office.facilitator_id, now)
    if office.day < local_date(person_of(session, by, now), now):
        raise Refusal("lp-office-past", field="office")
    cohort = cohort_in(session, channel_id, lock=True)
    is_new = cohort is None or cohort.state is CohortState.ENDED
    if cohort is None:
        cohort = Cohort(channel_id=channel_id, office_on=office.day, launched_by=by, launched_at=now)
        session.add(cohort)
    if is_new:
        cohort.launched_by, cohort.launched_at, cohort.state = by, now, CohortState.ACTIVE
    before = cohort.facilitator_id
    cohort.facilitator_id, cohort.office_on = office.facilitator_id, office.day
    session.flush()
    audit.record(session, by, "cohort-launched" if is_new else "cohort-changed", now, subject=channel_id)
    for user_id in {before, office.facilitator_id} - {None}:
        refresh_home(session, str(user_id), now)
    _post(session, cohort, "lp-cohort", cohort_key(cohort), now)
    refresh(session, cohort_key(cohort), now)
    return cohort


def _check_facilitator(session: TeamSession, facilitator_id: str | None, now: datetime) -> None:
    if facilitator_id is None:
        return
    person = people_by_id(session, [facilitator_id]).get(facilitator_id)
    if person is None or barrier(person, Gate(guests=False, members=None), now) is not None:
        raise Refusal("lp-facilitator-cannot", field="facilitator")


def end_cohort(session: TeamSession, channel_id: str, by: str, now: datetime) -> None:
    """No more joining and no more office hours; partnerships go on as they are.

    Raises:
        Refusal: not an organiser, or there is none.
    """
    require_organiser(session, by)
    cohort = cohort_in(session, channel_id, lock=True)
    if cohort is None or cohort.state is CohortState.ENDED:
        raise Refusal("lp-cohort-gone")
    cohort.state = CohortState.ENDED
    audit.record(session, by, "cohort-ended", now, subject=channel_id)
    session.execute(update(Partnership).where(Partnership.cohort_id == cohort.id).values(cohort_id=None))
    refresh(session, cohort_key(cohort), now)
    if cohort.facilitator_id is not None:
        refresh_home(session, cohort.facilitator_id, now)


def _post(session: TeamSession, cohort: Cohort, template: str, key: str, now: datetime) -> None:
    letter = Letter(
        key=key,
        kind=Kind.CHANNEL,
        template=template,
        params={"cohort": cohort.id},
        channel_id=cohort.channel_id,
        due_at=now,
        not_after=now + timedelta(days=1),
        urgent=template == "lp-cohort",
    )
    enqueue(session, letter, now)


def cohort_key(cohort: Cohort) -> str:
    """The post that launched it."""
    return f"lp/{cohort.id}/cohort/{int(cohort.launched_at.timestamp())}"


def join(session: TeamSession, cohort_id: str, user_id: str, now: datetime) -> Cohort:
    """Join: suggested to others from now on, those of the same cohort first.

    Raises:
        Refusal: it is over, or does not take this person.
    """
    cohort = session.get(Cohort, (session.team_id, cohort_id))
    if cohort is None or cohort.state is CohortState.ENDED:
        raise Refusal("lp-cohort-gone")
    person = person_of(session, user_id, now)
    if person.is_guest or person.is_stranger or person.is_bot:
        raise Refusal("lp-no-guests")
    profile = own_profile(session, user_id, now)
    profile.capacity = profile.capacity or 1
    if session.get(CohortMember, (session.team_id, cohort_id, user_id)) is None:
        session.add(CohortMember(cohort_id=cohort_id, user_id=user_id, joined_at=now))
    refresh_home(session, user_id, now)
    return cohort


def leave_all(session: TeamSession, user_id: str) -> None:
    """Whoever is no longer open to partnerships is in no cohort."""
    session.execute(delete(CohortMember).where(CohortMember.user_id == user_id))


# --- the facilitator


def facilitated(session: TeamSession, user_id: str) -> list[Cohort]:
    """The cohorts whose pairs somebody helps."""
    return list(_facilitated(user_id).scalars(session))


@kept
def _facilitated(user_id: str) -> Select[Cohort]:
    query = select(Cohort).where(Cohort.facilitator_id == user_id, Cohort.state == CohortState.ACTIVE)
    return query.order_by(Cohort.launched_at, Cohort.id)


def pairs_in(session: TeamSession, cohort: Cohort) -> list[Partnership]:
    """The pairs of a cohort, those who asked for help first; eight at most."""
    query = select(Partnership).where(Partnership.cohort_id == cohort.id, is_running(Partnership))
    found = session.scalars(query.order_by(Partnership.began_at, Partnership.id)).all()
    return sorted(found, key=lambda row: row.help_at is None)[: TIMERS.most_pairs]


def facilitator_of(session: TeamSession, row: Partnership) -> str | None:
    """Who helps this pair, if anybody does."""
    cohort = session.get(Cohort, (session.team_id, row.cohort_id)) if row.cohort_id is not None else None
    return None if cohort is None or cohort.state is CohortState.ENDED else cohort.facilitator_id


def ask_for_help(session: TeamSession, partnership_id: str, user_id: str, now: datetime) -> str:
    """Either may ask, without saying why. Gives who is asked.

    Raises:
        Refusal: not theirs, over, or nobody facilitates.
    """
    pair = require_pair(session, partnership_id, user_id)
    facilitator = facilitator_of(session, pair.row)
    if facilitator is None:
        raise Refusal("lp-help-nobody")
    if pair.row.help_at is None:
        pair.row.help_by, pair.row.help_at = user_id, now
        key = f"lp/{pair.id}/help/{int(now.timestamp())}"
        params = {"partnership": pair.id}
        say_to(session, facilitator, "lp-help", key, now, params=params, started_by=Start.COLLEAGUE)
        refresh_home(session, facilitator, now)
        show_again(session, pair.row, now)
    return facilitator


def helped(session: TeamSession, partnership_id: str, user_id: str, now: datetime) -> None:
    """The facilitator has been in touch, or the pair needs no help any more.

    Raises:
        Refusal: neither.
    """
    row = session.get(Partnership, (session.team_id, partnership_id), with_for_update=True)
    if row is None or user_id not in {row.first_id, row.second_id, facilitator_of(session, row)}:
        raise Refusal("error-not-yours")
    row.help_by = row.help_at = None
    facilitator = facilitator_of(session, row)
    if facilitator is not None:
        refresh_home(session, facilitator, now)
    show_again(session, row, now)


def step_down(session: TeamSession, cohort_id: str, user_id: str, now: datetime) -> None:
    """A facilitator leaves; the pairs go on without one."""
    cohort = session.get(Cohort, (session.team_id, cohort_id), with_for_update=True)
    if cohort is not None and cohort.facilitator_id == user_id:
        cohort.facilitator_id = None
        refresh(session, cohort_key(cohort), now)
        refresh_home(session, user_id, now)


def hold_office(session: TeamSession, cohort_id: str, now: datetime) -> None:
    """On the day of office hours: one word in the channel, and the next day for them is four weeks on."""
    cohort = session.get(Cohort, (session.team_id, cohort_id), with_for_update=True)
    if cohort is None or cohort.state is CohortState.ENDED:
        return
    facilitator = cohort.facilitator_id
    person = people_by_id(session, [facilitator]).get(facilitator) if facilitator is not None else None
    if person is not None and person.is_deleted:
        cohort.facilitator_id = person = None
    zone = _zone(person)
    begins = at_wall(cohort.office_on, OFFICE_HOUR, zone)
    if now < begins:
        return
    if person is not None and now < begins + timedelta(hours=8):
        _post(session, cohort, "lp-office", f"lp/{cohort.id}/office/{cohort.office_on}", now)
    while at_wall(cohort.office_on, OFFICE_HOUR, zone) <= now:
        cohort.office_on += timedelta(days=TIMERS.office_days)


def running_channels(session: TeamSession) -> set[str]:
    """The channels in which a cohort runs."""
    return set(session.scalars(select(Cohort.channel_id).where(Cohort.state == CohortState.ACTIVE)))
