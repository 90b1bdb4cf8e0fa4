"""What a person decides about themself, and who may organise. Rows in, rows out; never commits, never posts."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Select, delete, select

from bot import audit
from bot.calendar import WorkingHours, at_wall
from bot.delivery.outbox import refresh_home
from bot.errors import Refusal
from bot.people.eligibility import is_paused
from bot.people.erased import is_erased, is_somebody, welcome_back
from bot.people.facts import Said, put_facts
from bot.people.holidays import country_of, is_known, public_holidays
from bot.people.rules import monday_of
from bot.people.topics import split_topics
from bot.texts import LANGUAGES, Words, language_of, words
from bot.texts.places import country_of_zone
from models.engine import TeamSession
from models.kept import kept
from models.people import ChannelMember, Exclusion, Organiser, Person, ProfileFact, Source, Workspace

TOPIC_FIELDS = ("offers", "seeks", "interests")


@dataclass(frozen=True)
class About:
    """What a person says of themself in the profile form; empty texts take things back."""

    topics: dict[str, str]
    facts: dict[str, str | None]
    days_off: list[int]
    rather_not: list[str]
    language: str | None = None
    country: str | None = None
    findable: bool = False
    """Whether any colleague may find them by what they offer."""


def person_of(session: TeamSession, user_id: str, now: datetime) -> Person:
    """The person's row; somebody the directory has not shown yet gets one, to be filled by the next sync.

    Asked for when somebody acts by themself: whoever was erased is known again from then on.
    """
    person = session.get(Person, (session.team_id, user_id))
    if person is None:
        if is_erased(session, user_id):
            welcome_back(session, user_id, now)
            _want_to_know(session)
        person = _blank(session, user_id)
        session.add(person)
        session.flush()
    return person


def _want_to_know(session: TeamSession) -> None:
    workspace = session.get(Workspace, (session.team_id,))
    if workspace is not None:
        workspace.sync_wanted = True


def known_person(session: TeamSession, user_id: str) -> Person:
    """The person's row to read from; for somebody the directory has not shown yet, a blank one that is not stored."""
    person = session.get(Person, (session.team_id, user_id))
    return person if person is not None else _blank(session, user_id)


def _blank(session: TeamSession, user_id: str) -> Person:
    return Person(
        team_id=session.team_id,
        id=user_id,
        name=user_id,
        handle="",
        zone="UTC",
        locale="en-US",
        is_bot=False,
        is_deleted=False,
        is_guest=False,
        is_stranger=False,
        is_admin=False,
        is_away=False,
        days_off=[],
    )


def people_by_id(session: TeamSession, user_ids: Collection[str]) -> dict[str, Person]:
    """The rows of those who are known."""
    if not user_ids:
        return {}
    return {person.id: person for person in _known(user_ids).scalars(session)}


@kept
def _known(user_ids: Collection[str]) -> Select[Person]:
    return select(Person).where(Person.id.in_(user_ids))


def words_of(person: Person | None) -> Words:
    """The catalogue in the person's language: what they chose, else what Slack says."""
    if person is None:
        return words("en")
    chosen = person.language if person.language in LANGUAGES else None  # its file may have been taken away since
    return words(chosen or language_of(person.locale))


def words_for(session: TeamSession, user_ids: Iterable[str]) -> Words:
    """The catalogue for readers of one message: their language where they share one, else English."""
    languages = {words_of(person).language for person in people_by_id(session, list(user_ids)).values()}
    return words(languages.pop()) if len(languages) == 1 else words("en")


def hours_of(person: Person) -> WorkingHours:
    """When the person works: Monday to Friday but for days off and their country's holidays, in their own zone."""
    holidays = public_holidays(country_of(person))
    return WorkingHours(zone=person.zone, days_off=frozenset(person.days_off), holiday=holidays)


def local_date(person: Person, now: datetime) -> date:
    """What day it is where the person lives."""
    return now.astimezone(ZoneInfo(person.zone)).date()


def end_of_week(person: Person, now: datetime) -> datetime:
    """The Monday after, as it begins where the person lives."""
    return at_wall(monday_of(local_date(person, now)) + timedelta(weeks=1), 0, person.zone)


def members_of_channel(session: TeamSession, channel_id: str) -> list[str]:
    """The people in a channel, as far as the directory knows."""
    query = (
        select(Person.id)
        .join(ChannelMember, ChannelMember.user_id == Person.id)
        .where(ChannelMember.channel_id == channel_id, Person.is_bot.is_(False))
    )
    return list(session.scalars(query.order_by(Person.id)))


def zones(session: TeamSession) -> set[str]:
    """The time zones in which people of the workspace live."""
    query = select(Person.zone).where(Person.is_bot.is_(False), Person.is_deleted.is_(False)).distinct()
    return set(session.scalars(query))


def countries(session: TeamSession, person: Person) -> set[str]:
    """Those that people of the workspace live in by their zones, and the one this person chose: to choose from."""
    found = {country_of_zone(zone) for zone in zones(session)} | {country_of(person)}
    return {code for code in found if code is not None and is_known(code)}


def pause(session: TeamSession, user_id: str, until: date | None, now: datetime) -> None:
    """Leave the person alone until their first day back, or until they resume."""
    person = person_of(session, user_id, now)
    person.paused_at, person.paused_until = now, until
    refresh_home(session, user_id, now)


def resume(session: TeamSession, user_id: str, now: datetime) -> bool:
    """End a pause. False where there was none."""
    person = person_of(session, user_id, now)
    was_paused = is_paused(person, now)
    person.paused_at = person.paused_until = None
    refresh_home(session, user_id, now)
    return was_paused


def describe(session: TeamSession, user_id: str, about: About, now: datetime) -> None:
    """Store what a person says of themself."""
    person = person_of(session, user_id, now)
    for field in TOPIC_FIELDS:
        text = ", ".join(split_topics(about.topics.get(field, "")))
        setattr(person, field, session.seal(text) if text else None)
    put_facts(session, Said(user_id, Source.PERSON, about.facts), now)
    person.days_off = sorted(about.days_off)
    person.language, person.country, person.described_at = about.language, about.country, now
    person.findable_since = (person.findable_since or now) if about.findable else None
    _exclude(session, user_id, about.rather_not, now)
    refresh_home(session, user_id, now)


def be_found_no_more(session: TeamSession, user_id: str, now: datetime) -> bool:
    """Take back that colleagues may find this person. False where they never said so."""
    person = session.get(Person, (session.team_id, user_id))
    if person is None or person.findable_since is None:
        return False
    person.findable_since = None
    refresh_home(session, user_id, now)
    return True


def speak(session: TeamSession, user_id: str, language: str | None, now: datetime) -> None:
    """Answer the person in one of the languages from now on; None, or one that there is not, follows Slack's."""
    person_of(session, user_id, now).language = language if language in LANGUAGES else None
    refresh_home(session, user_id, now)


def topics_of(session: TeamSession, person: Person) -> dict[str, str]:
    """What the person offers, seeks and likes, as they wrote it."""
    sealed = {field: getattr(person, field) for field in TOPIC_FIELDS}
    return {field: session.unseal(value) if value is not None else "" for field, value in sealed.items()}


def erase_own_words(session: TeamSession, user_id: str, now: datetime) -> None:
    """Delete what the person wrote of themself: their topics and their own word on facts."""
    person = session.get(Person, (session.team_id, user_id))
    if person is not None:
        person.offers = person.seeks = person.interests = person.described_at = None
        person.findable_since = None  # what they write another day they may want read by others
    own = (ProfileFact.user_id == user_id, ProfileFact.source == Source.PERSON)
    session.execute(delete(ProfileFact).where(*own))
    refresh_home(session, user_id, now)


def _exclude(session: TeamSession, user_id: str, others: Collection[str], now: datetime) -> None:
    if user_id in others:
        raise Refusal("profile-not-yourself", field="rather_not")
    known = set(excluded_by(session, user_id))
    gone = known - set(others)
    session.execute(delete(Exclusion).where(Exclusion.user_id == user_id, Exclusion.other_id.in_(gone)))
    for other in set(others) - known:
        session.add(Exclusion(user_id=user_id, other_id=other, created_at=now))


def excluded_by(session: TeamSession, user_id: str) -> list[str]:
    """Whom a person would rather not be matched with. For that person's eyes only. Whoever was erased is left out."""
    query = select(Exclusion.other_id).where(Exclusion.user_id == user_id).order_by(Exclusion.other_id)
    return [other for other in session.scalars(query) if is_somebody(other)]


def is_granted(session: TeamSession, scope: str) -> bool:
    """Whether the workspace granted a scope, as of the last start: what is optional is offered only where it is on."""
    workspace = session.get(Workspace, (session.team_id,))
    return workspace is not None and scope in workspace.scopes


def may_organise(session: TeamSession, user_id: str) -> bool:
    """True for the workspace's admins and for whom they named; asked again at every step that changes something."""
    person = session.get(Person, (session.team_id, user_id))
    if person is None or person.is_deleted or person.is_bot:
        return False
    return person.is_admin or session.get(Organiser, (session.team_id, user_id)) is not None


def require_organiser(session: TeamSession, user_id: str) -> None:
    """Refuse everybody else, with whom to ask."""
    if not may_organise(session, user_id):
        raise Refusal("setup-not-organiser")


def organisers(session: TeamSession) -> list[str]:
    """Whom organisers named."""
    return list(session.scalars(select(Organiser.user_id).order_by(Organiser.user_id)))


def name_organisers(session: TeamSession, by: str, user_ids: Collection[str], now: datetime) -> None:
    """Make these people, and nobody else but the admins, organisers. Only admins name organisers."""
    if not known_person(session, by).is_admin:
        raise Refusal("setup-not-admin", field="organisers")
    if set(user_ids) == set(organisers(session)):
        return
    audit.record(session, by, "organisers-named", now, count=len(set(user_ids)))
    session.execute(delete(Organiser).where(Organiser.user_id.not_in(user_ids)))
    for user_id in set(user_ids) - set(organisers(session)):
        session.add(Organiser(user_id=user_id, named_by=by, named_at=now))
