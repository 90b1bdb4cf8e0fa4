"""Every service, called in one workspace with the ids of another: nothing of that is read, and nothing written.

The services are found by their signatures: whatever takes a session and ids is tried by itself.
"""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest
from sqlalchemy.exc import SQLAlchemyError

import bot
from bot.errors import Refusal
from bot.wins.rules import Choice, DigestState
from models.engine import Database
from models.scope import Unscoped
from tests.abuse.neighbour import SECRET, every_id, everything, move_in
from tests.databases import Kind
from tests.introductions.club import MONDAY, Club

HERE = "T0HERE"
BY_NAME = {
    "programme_id": "programme",
    "pairing_id": "pairing",
    "round_id": "drawn",
    "channel_id": "channel",
    "partnership_id": "partnership",
    "invitation_id": "invitation",
    "session_id": "session",
    "cohort_id": "cohort",
    "user_id": "person",
    "by": "organiser",
    "cycle_id": "cycle",
    "offer_id": "offer",
    "helper_id": "person",
    "win_id": "win",
    "digest_id": "digest",
    "author_id": "person",
}
"""Parameters that name a row, and which of the ids next door they get."""
GIVEN: dict[str, Any] = {
    "choice": Choice.NAME,
    "state": DigestState.PAUSED,
    "revision": 1,
    "now": MONDAY,
    "slot": 0,
    "skip": True,
    "until": None,
    "language": "sv",
    "said": None,
}
MANY = {"user_ids", "pairing_ids", "win_ids"}


def services() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function of a service that can be called with ids, a moment and little else."""
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if ".service" in module.name or (module.name.startswith("bot.people.") and "views" not in module.name):
            for name, function in inspect.getmembers(import_module(module.name), inspect.isfunction):
                if function.__module__ == module.name and not name.startswith("_") and _fits(function):
                    yield f"{module.name}.{name}", function


def _fits(function: Callable[..., Any]) -> bool:
    parameters = inspect.signature(function).parameters
    first, *others = [*parameters, ""]
    named = [name for name in others if name in BY_NAME or name in MANY]
    known = {*BY_NAME, *MANY, *GIVEN, ""}
    return (
        first == "session"
        and bool(named)
        and all(name in known or parameters[name].default is not inspect.Parameter.empty for name in others)
    )


SERVICES = dict(services())


@pytest.fixture
def database_kind() -> Kind:
    """What is tested here is the same on both."""
    return "sqlite"


@pytest.fixture
def club(database: Database) -> Club:
    """The workspace next door."""
    return move_in(database)


def test_the_services_are_found() -> None:
    assert len(SERVICES) >= 25
    assert {"bot.introductions.service.enrolment.join", "bot.people.service.pause"} <= SERVICES.keys()


def test_no_service_reaches_into_another_workspace(club: Club) -> None:
    known = every_id(club)
    before = everything(club.database)
    for name, function in SERVICES.items():
        parameters = inspect.signature(function).parameters
        chosen: dict[str, Any] = {each: known[BY_NAME[each]] for each in parameters if each in BY_NAME}
        chosen |= {each: [known["person"], known["pairing"]] for each in parameters if each in MANY}
        chosen |= {each: GIVEN[each] for each in parameters if each in GIVEN}
        assert SECRET not in _result(club.database, function, chosen), name
        assert everything(club.database) == before, name


def _result(database: Database, function: Callable[..., Any], chosen: dict[str, Any]) -> str:
    """What a service gives, opened up as far as its rows go."""
    try:
        with database.team(HERE) as session:
            found = function(session, **chosen)
            return _opened(found) + "".join(_opened(row) for row in session)
    except (Refusal, Unscoped, LookupError, SQLAlchemyError) as refused:
        return repr(refused)


def _opened(found: object) -> str:
    if isinstance(found, list | tuple | set | frozenset):
        return "".join(map(_opened, found))
    if isinstance(found, dict):
        return "".join(f"{key}{_opened(value)}" for key, value in found.items())
    return repr(found) + repr(getattr(found, "__dict__", ""))
