"""Who may be found by whom, and by what. Reads alone: what somebody looks for is stored nowhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Select, select

from bot.errors import Refusal
from bot.finding.rules import HANDFUL, MOST_LETTERS, Fit, best_fit, listed, nearest, turn
from bot.people.apart import kept_apart
from bot.people.eligibility import Gate, barrier
from bot.people.facts import profiles
from bot.people.service import known_person, local_date
from bot.people.silence import quiet_until
from bot.people.topics import split_topics
from models.engine import TeamSession
from models.people import Person

COLLEAGUES = Gate(guests=False, members=None)
"""Somebody with an account here. Guests see only part of a company in Slack, so they neither find nor are found."""


class Outcome(StrEnum):
    """What came of a search; each has a sentence."""

    UNASKED = "unasked"
    TOO_LONG = "too-long"
    NOBODY = "nobody"
    ONLY_ME = "only-me"
    FOUND = "found"


@dataclass(frozen=True)
class Match:
    """Somebody who can be asked, and why: what of theirs answers, and whether it is just what was typed."""

    user_id: str
    topics: tuple[str, ...]
    fit: Fit
    where: tuple[str, ...] = ()
    """Department and site, as far as they are known."""


@dataclass(frozen=True)
class Search:
    """What came of it: people; or topics that are spelt alike; or, where nothing was typed, what there is to find."""

    outcome: Outcome
    matches: tuple[Match, ...] = ()
    more: bool = False
    topics: tuple[str, ...] = ()


def may_search(session: TeamSession, user_id: str) -> bool:
    """True for everybody with an account of this workspace's own."""
    person = known_person(session, user_id)
    return not (person.is_guest or person.is_stranger or person.is_bot or person.is_deleted)


def search(session: TeamSession, user_id: str, typed: str, now: datetime) -> Search:
    """Look for colleagues who offer something of what was typed.

    Raises:
        Refusal: guests of the workspace look for nobody.
    """
    if not may_search(session, user_id):
        raise Refusal("find-not-for-guests")
    if len(typed) > MOST_LETTERS:
        return Search(Outcome.TOO_LONG)
    asked = split_topics(typed)
    offered = offers_open_to(session, user_id, now)
    # Made of what is known anyway, so it need not be stored: the same question has the same answer all day long.
    day = local_date(known_person(session, user_id), now)
    seed = "\n".join((str(session.team_id), user_id, day.isoformat(), *asked))
    if not asked:
        return Search(Outcome.UNASKED, topics=tuple(listed(offered.values(), seed)))
    found = sorted(_matches(offered, asked), key=lambda one: (one.fit, turn(seed, one.user_id)))
    if found:
        return Search(Outcome.FOUND, _placed(session, found[:HANDFUL]), more=len(found) > HANDFUL)
    if _matches({user_id: _own_offers(session, user_id)}, asked):
        return Search(Outcome.ONLY_ME)
    alike = nearest(asked, {topic for topics in offered.values() for topic in topics})
    return Search(Outcome.NOBODY, topics=tuple(alike))


def offers_open_to(session: TeamSession, user_id: str, now: datetime) -> dict[str, list[str]]:
    """What each person offers whom this one may find: who said so, and nothing keeps them apart.

    The reasons why somebody is not in it are alike to whoever asks: they all look like not having ticked the box.
    """
    people = {person.id: person for person in session.scalars(_willing()) if person.id != user_id}
    quiet = quiet_until(session, list(people), now)
    here = [
        person
        for person in people.values()
        if barrier(person, COLLEAGUES, now, quiet_until=quiet.get(person.id)) is None
    ]
    apart = kept_apart(session, {user_id, *(person.id for person in here)}) if here else frozenset()
    return {
        person.id: split_topics(session.unseal(person.offers))
        for person in here
        if person.offers is not None and frozenset((user_id, person.id)) not in apart
    }


def _willing() -> Select[Person]:
    return select(Person).where(Person.findable_since.is_not(None), Person.offers.is_not(None)).order_by(Person.id)


def _own_offers(session: TeamSession, user_id: str) -> list[str]:
    me = known_person(session, user_id)
    return [] if me.findable_since is None or me.offers is None else split_topics(session.unseal(me.offers))


def _matches(offered: Mapping[str, Sequence[str]], asked: Sequence[str]) -> list[Match]:
    found = []
    for user_id, topics in offered.items():
        fits = {topic: fit for topic in topics if (fit := best_fit(asked, topic)) is not None}
        if fits:
            best = min(fits.values())
            found.append(Match(user_id, tuple(topic for topic in topics if fits.get(topic) is best), best))
    return found


def _placed(session: TeamSession, found: Sequence[Match]) -> tuple[Match, ...]:
    known = profiles(session, [one.user_id for one in found])
    return tuple(
        Match(
            one.user_id,
            one.topics,
            one.fit,
            tuple(known[one.user_id][field].value for field in ("department", "site") if field in known[one.user_id]),
        )
        for one in found
    )
