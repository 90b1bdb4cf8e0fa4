"""Rows for tests about people."""

from datetime import UTC, datetime
from typing import Any

from models.people import Person

TEAM = "T0TEST"
ELSA, MEERA, ERIK = "U0ELSA", "U0MEERA", "U0ERIK"
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def person(user_id: str = ELSA, **facts: Any) -> Person:
    """Somebody whom nothing keeps out, but for what `facts` say."""
    usual: dict[str, Any] = {
        "team_id": TEAM,
        "name": user_id,
        "handle": user_id.removeprefix("U0").lower(),
        "zone": "Europe/Stockholm",
        "locale": "sv-SE",
        "is_bot": False,
        "is_deleted": False,
        "is_guest": False,
        "is_stranger": False,
        "is_admin": False,
        "is_away": False,
        "days_off": [],
    }
    return Person(id=user_id, **(usual | facts))
