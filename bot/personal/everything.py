"""All parts that store something about people, asked together."""

from datetime import datetime
from typing import Any

from bot.delivery.data import DELIVERY_DATA
from bot.people.data import PEOPLE_DATA
from bot.people.reader import Reader
from bot.personal.audited import AUDIT_DATA
from bot.personal.contract import Holding, PersonalData
from bot.programme import PROGRAMMES
from models.engine import TeamSession

FORMAT = 1
"""Of the download; docs/privacy.md says what each part means."""


def parts() -> tuple[PersonalData, ...]:
    """Everybody who answers for something. People come last: others still need to know who somebody is."""
    return (*(programme.data for programme in PROGRAMMES), DELIVERY_DATA, AUDIT_DATA, PEOPLE_DATA)


def describe(reader: Reader) -> list[Holding]:
    """What is stored about the reader; the profile first, for that is what people look for."""
    return [holding for part in reversed(parts()) for holding in part.describe(reader)]


def export(session: TeamSession, user_id: str, now: datetime) -> dict[str, Any]:
    """The download: all that is stored about a person."""
    data = {part.name: part.export(session, user_id) for part in reversed(parts())}
    head = {"format": FORMAT, "made_at": now.isoformat(), "workspace": session.team_id, "user_id": user_id}
    return head | data


def erase_words(session: TeamSession, user_id: str, now: datetime) -> None:
    """Delete what the person wrote, everywhere."""
    for part in parts():
        part.erase_words(session, user_id, now)


def erase_person(session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:
    """Delete the person, everywhere."""
    for part in parts():
        part.erase_person(session, user_id, pseudonym, now)


def retire(session: TeamSession, before: datetime, most: int) -> int:
    """Delete up to `most` texts whose time is over; gives how many."""
    in_use: set[str] = set().union(*(part.in_use(session, before) for part in parts()))
    done = 0
    for part in parts():
        done += part.retire(session, before, in_use, most - done)
        if done >= most:
            break
    return done
