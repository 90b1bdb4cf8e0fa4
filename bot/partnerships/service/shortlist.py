"""Three people from across the company, each with its reasons, the same three until somebody asks for others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select

from bot.calendar import minutes_from_utc
from bot.matching.hours import WEEKEND, week_slots
from bot.matching.model import Candidate, Policy, Term, TermKind, Weights
from bot.matching.shortlist import ranked
from bot.partnerships.rules import TIMERS, seed_of
from bot.partnerships.service.openness import open_people, own_profile, partners_ever, profile_of
from bot.people.apart import kept_apart
from bot.people.eligibility import Gate, barrier
from bot.people.facts import Profile, profiles, spelt_alike
from bot.people.service import people_by_id, topics_of
from bot.people.silence import quiet_until
from bot.people.spelling import level_number
from bot.people.topics import normal_topics
from models.engine import TeamSession
from models.partnerships import Cohort, CohortMember, Invitation
from models.people import Person

COLLEAGUES = Gate(guests=False, members=None)
"""Of anybody who is suggested or invited: somebody with an account here, from whichever channel."""
POLICY = Policy(weights=Weights(department=400, site=120, level=40, hours=160, topic=200, interest=60))
"""What one offers and the other seeks counts for more than in an introduction: here they work together for weeks."""
SAME_COHORT = 500
"""What it is worth to have joined the same cohort: its facilitator can help them."""


@dataclass(frozen=True)
class Suggestion:
    """Somebody who could be asked, and why: terms that both may know."""

    user_id: str
    terms: tuple[Term, ...]


def suggest(session: TeamSession, user_id: str, now: datetime, *, others: bool = False) -> None:
    """Store the seed of a shortlist; with `others` those who are shown now are passed over."""
    profile = own_profile(session, user_id, now)
    if profile.seed is not None and others:
        shown = [one.user_id for one in shortlist(session, user_id, now)]
        # Once everybody has been passed over it begins anew.
        profile.passed = [*profile.passed, *shown] if shown else []
    if profile.seed is None or others:
        profile.seed = seed_of(session.team_id, user_id, now.isoformat())
        profile.changed_at = now


def shortlist(session: TeamSession, user_id: str, now: datetime) -> list[Suggestion]:
    """The three who suit this person best, as things stand; empty before they asked, or where there is nobody."""
    profile = profile_of(session, user_id)
    if profile is None or profile.seed is None:
        return []
    me = people_by_id(session, [user_id]).get(user_id)
    pool = _pool(session, user_id, now)
    fresh = [person for person in pool if person.id not in profile.passed]
    if me is None or not fresh:
        return []
    candidates = _candidates(session, [me, *fresh], now)
    beside = dict.fromkeys(_in_my_cohorts(session, user_id), SAME_COHORT)
    order = ranked(candidates[0], candidates[1:], POLICY, profile.seed, beside)
    return [Suggestion(other.id, _terms(candidates[0], other)) for other in order[: TIMERS.shortlist]]


def _pool(session: TeamSession, user_id: str, now: datetime) -> list[Person]:
    """Everybody who may be suggested to this person: the one eligibility, and whom they know already left out."""
    room = {other for other, left in open_people(session).items() if left > 0}
    known = {user_id, *partners_ever(session, user_id), *_asked(session, user_id)}
    people = people_by_id(session, room - known)
    quiet = quiet_until(session, list(people), now)
    apart = kept_apart(session, {user_id, *people})
    return [
        person
        for person in sorted(people.values(), key=lambda person: person.id)
        if barrier(person, COLLEAGUES, now, quiet_until=quiet.get(person.id)) is None
        and frozenset((user_id, person.id)) not in apart
    ]


def _asked(session: TeamSession, user_id: str) -> set[str]:
    """Whom there is an invitation with, in either direction."""
    between = or_(Invitation.from_id == user_id, Invitation.to_id == user_id)
    query = select(Invitation.from_id, Invitation.to_id).where(Invitation.pair.is_not(None), between)
    return {other for row in session.execute(query) for other in row}


def _candidates(session: TeamSession, people: Sequence[Person], now: datetime) -> list[Candidate]:
    facts = profiles(session, [person.id for person in people])
    departments, sites = spelt_alike(facts, "department"), spelt_alike(facts, "site")
    return [
        _candidate(session, person, facts[person.id], (departments.get(person.id), sites.get(person.id)), now)
        for person in people
    ]


def _candidate(
    session: TeamSession, person: Person, facts: Profile, where: tuple[str | None, str | None], now: datetime
) -> Candidate:
    topics = topics_of(session, person)
    return Candidate(
        id=person.id,
        department=where[0],
        site=where[1],
        level=level_number(facts["level"].value) if "level" in facts else None,
        zone=person.zone,
        hours=week_slots(minutes_from_utc(person.zone, now), days_off={*WEEKEND, *person.days_off}),
        offers=normal_topics(topics["offers"]),
        seeks=normal_topics(topics["seeks"]),
        interests=normal_topics(topics["interests"]),
    )


def _in_my_cohorts(session: TeamSession, user_id: str) -> set[str]:
    mine = (
        select(CohortMember.cohort_id)
        .join(Cohort, Cohort.id == CohortMember.cohort_id)
        .where(CohortMember.user_id == user_id, Cohort.state == "active")
    )
    return set(session.scalars(select(CohortMember.user_id).where(CohortMember.cohort_id.in_(mine))))


def _terms(me: Candidate, other: Candidate) -> tuple[Term, ...]:
    """Why the two, what they could exchange first; nothing that only one of them may know."""
    found = [Term(TermKind.OFFERS_SEEKS, (me.id, other.id), (topic,)) for topic in sorted(me.offers & other.seeks)]
    found += [Term(TermKind.OFFERS_SEEKS, (other.id, me.id), (topic,)) for topic in sorted(other.offers & me.seeks)]
    found += [
        Term(TermKind.SHARED_INTEREST, (me.id, other.id), (topic,)) for topic in sorted(me.interests & other.interests)
    ]
    if None not in (me.department, other.department) and me.department != other.department:
        found.append(Term(TermKind.DEPARTMENTS))
    if None not in (me.site, other.site) and me.site != other.site:
        found.append(Term(TermKind.SITES))
    if shared := len(me.hours & other.hours):
        found.append(Term(TermKind.HOURS, values=(shared,)))
    return tuple(found)
