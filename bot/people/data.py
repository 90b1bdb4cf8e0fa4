"""What is stored about people as such: who they are in Slack, what is known of them, what they wrote and decided."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select, update

from bot.people.erased import is_somebody, make_pepper, mark_with
from bot.people.facts import FIELDS, bare, profile
from bot.people.reader import Reader
from bot.people.service import TOPIC_FIELDS, erase_own_words, excluded_by, local_date, people_by_id, topics_of
from bot.people.silence import silence_of
from bot.personal.contract import Holding
from bot.personal.rows import as_json
from bot.texts import Mrkdwn, Plain, UserText, Words, channel_mention, mention
from bot.texts.places import NO_COUNTRY, country_name
from models.engine import TeamSession
from models.people import ChannelMember, Exclusion, Organiser, Person, ProfileFact, Silence


class _PeopleData:
    name = "profile"

    def describe(self, reader: Reader) -> list[Holding]:
        if reader.session.get(Person, (reader.session.team_id, reader.person.id)) is None:
            return []
        return [
            *_from_slack(reader),
            *_facts(reader),
            *_own_words(reader),
            *_wishes(reader),
            *_silence(reader),
            *_roles(reader),
        ]

    def export(self, session: TeamSession, user_id: str) -> dict[str, Any]:
        return {
            "person": [as_json(session, row) for row in _rows(session, Person, Person.id == user_id)],
            "facts": [as_json(session, row) for row in _rows(session, ProfileFact, ProfileFact.user_id == user_id)],
            "silence": [as_json(session, row) for row in _rows(session, Silence, Silence.user_id == user_id)],
            "would_rather_not_meet": excluded_by(session, user_id),
            "organiser": [as_json(session, row) for row in _rows(session, Organiser, Organiser.user_id == user_id)],
            "named_organisers": sorted(
                row.user_id
                for row in _rows(session, Organiser, Organiser.named_by == user_id)
                if is_somebody(row.user_id)
            ),
            "channels": sorted(
                row.channel_id for row in _rows(session, ChannelMember, ChannelMember.user_id == user_id)
            ),
        }

    def erase_words(self, session: TeamSession, user_id: str, now: datetime) -> None:
        erase_own_words(session, user_id, now)

    def erase_person(self, session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:  # noqa: ARG002 - the contract's shape
        person = session.get(Person, (session.team_id, user_id))
        _forget_as_manager(session, person, user_id)
        # The wishes of others are theirs: they hold again if the person should come back.
        mark = mark_with(make_pepper(session), str(session.team_id), user_id)
        session.execute(update(Exclusion).where(Exclusion.other_id == user_id).values(other_id=mark))
        session.execute(update(Organiser).where(Organiser.named_by == user_id).values(named_by=pseudonym))
        for model in (ProfileFact, Exclusion, Organiser, ChannelMember, Silence):
            session.execute(delete(model).where(model.user_id == user_id))
        if person is not None:
            session.delete(person)
        session.flush()

    def in_use(self, session: TeamSession, since: datetime) -> set[str]:  # noqa: ARG002 - the contract's shape
        return set()

    def retire(self, session: TeamSession, before: datetime, in_use: Collection[str], most: int) -> int:
        old = session.scalars(select(Person).where(Person.described_at < before).order_by(Person.id))
        over = [person.id for person in old if person.is_deleted or person.id not in in_use][:most]
        for user_id in over:
            erase_own_words(session, user_id, before)
        return len(over)


def _rows(session: TeamSession, model: Any, condition: Any) -> Iterable[Any]:
    return session.scalars(select(model).where(condition)).all()


def _forget_as_manager(session: TeamSession, person: Person | None, user_id: str) -> None:
    """Facts of others that name the person as their manager."""
    names = {user_id.casefold()} if person is None else {bare(name) for name in (user_id, person.handle, person.name)}
    for fact in session.scalars(select(ProfileFact).where(ProfileFact.field == "manager")):
        if bare(session.unseal(fact.value)) in names:
            session.delete(fact)


def _from_slack(reader: Reader) -> list[Holding]:
    person, words = reader.person, reader.words
    what = words.mrkdwn(
        "data-slack", name=UserText(person.name), handle=UserText(person.handle), zone=UserText(person.zone)
    )
    found = [Holding(what, words.mrkdwn("data-readers-slack"), words.mrkdwn("data-kept-until-erased"))]
    rows = _rows(reader.session, ChannelMember, ChannelMember.user_id == person.id)
    if rows:
        channels = words.join([channel_mention(row.channel_id) for row in rows])
        what = words.mrkdwn("data-channels", channels=channels)
        found.append(Holding(what, words.mrkdwn("data-readers-slack"), words.mrkdwn("data-kept-while-member")))
    return found


def _facts(reader: Reader) -> list[Holding]:
    words, known = reader.words, profile(reader.session, reader.person.id)
    return [
        Holding(
            words.mrkdwn(
                "data-fact",
                field=words.plain(f"people-field-{field}"),
                value=_value(reader, field, known[field].value),
                source=words.plain(f"people-source-{known[field].source.value}"),
            ),
            words.mrkdwn(_readers(reader) if field in {"department", "site"} else "data-readers-nobody"),
            words.mrkdwn("data-kept-own" if known[field].source.value == "person" else "data-kept-until-erased"),
        )
        for field in FIELDS
        if field in known
    ]


def _value(reader: Reader, field: str, value: str) -> Mrkdwn | UserText:
    if field == "manager" and people_by_id(reader.session, [value]):
        return mention(value)
    return UserText(value)


def _own_words(reader: Reader) -> list[Holding]:
    words, topics = reader.words, topics_of(reader.session, reader.person)
    return [
        Holding(
            words.mrkdwn("home-topics", field=words.plain(f"profile-{field}-label"), topics=UserText(topics[field])),
            words.mrkdwn(_readers(reader) if field == "offers" else "data-readers-matched"),
            words.mrkdwn("data-kept-own"),
        )
        for field in TOPIC_FIELDS
        if topics[field]
    ]


def _readers(reader: Reader) -> str:
    """Who reads what is shown of somebody who is found: none but those they are introduced to, unless they said so."""
    return "data-readers-matched" if reader.person.findable_since is None else "data-readers-found"


def _wishes(reader: Reader) -> list[Holding]:
    person, words = reader.person, reader.words
    only_me, kept = words.mrkdwn("data-readers-you"), words.mrkdwn("data-kept-until-changed")
    found = []
    others = excluded_by(reader.session, person.id)
    if others:
        found.append(words.mrkdwn("data-rather-not", names=words.join([words.person(other) for other in others])))
    if person.days_off:
        days = words.join([words.weekday(day) for day in person.days_off])
        found.append(words.mrkdwn("data-days-off", days=days))
    if person.paused_at is not None:
        found.append(_break(words, person, person.paused_at))
    if person.findable_since is not None:
        since = words.date_with_year(local_date(person, person.findable_since))
        found.append(words.mrkdwn("data-findable", date=since))
    if person.language is not None:
        found.append(words.mrkdwn("data-language"))
    if person.country is not None:
        found.append(words.mrkdwn("data-country", country=_country(reader, person.country)))
    return [Holding(what, only_me, kept) for what in found]


def _break(words: Words, person: Person, paused_at: datetime) -> Mrkdwn:
    since = words.date_with_year(local_date(person, paused_at))
    if person.paused_until is None:
        return words.mrkdwn("data-paused", date=since)
    return words.mrkdwn("data-paused-until", date=since, until=words.date_with_year(person.paused_until))


def _country(reader: Reader, code: str) -> Plain:
    none = reader.words.plain("profile-country-option-none")
    return none if code == NO_COUNTRY else country_name(code, reader.words.language)


def _silence(reader: Reader) -> list[Holding]:
    words, silence = reader.words, silence_of(reader.session, reader.person.id)
    if silence is None:
        return []
    what = words.mrkdwn("data-silence", n=silence.ignored)
    return [Holding(what, words.mrkdwn("data-readers-nobody"), words.mrkdwn("data-kept-until-erased"))]


def _roles(reader: Reader) -> list[Holding]:
    words = reader.words
    roles = _rows(
        reader.session, Organiser, or_(Organiser.user_id == reader.person.id, Organiser.named_by == reader.person.id)
    )
    if not roles:
        return []
    return [
        Holding(
            words.mrkdwn("data-organiser"),
            words.mrkdwn("data-readers-organisers"),
            words.mrkdwn("data-kept-until-changed"),
        )
    ]


PEOPLE_DATA = _PeopleData()
