"""Queries that are put together once. For a small one that takes as long as running it."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, wraps
from inspect import Parameter, signature
from typing import Any, Generic, ParamSpec, TypeVar, TypeVarTuple, get_origin

from sqlalchemy import Executable, Result, ScalarResult, Select, bindparam
from sqlalchemy.orm import Session

Given = ParamSpec("Given")
Columns = TypeVarTuple("Columns")
Column = TypeVar("Column")
_all: set[Executable] = set()


@dataclass(frozen=True)
class Asked(Generic[*Columns]):
    """A query that is kept, and the values for this time."""

    query: Select[*Columns]
    values: Mapping[str, Any]

    def locked(self) -> "Asked[*Columns]":
        """The same, with its rows locked until the transaction ends."""
        return Asked(_locking(self.query), self.values)

    def rows(self, session: Session) -> Result[*Columns]:
        """Run it."""
        return session.execute(self.query, self.values)

    def scalars(self: "Asked[Column]", session: Session) -> ScalarResult[Column]:
        """Run it, where it asks for one thing."""
        return session.scalars(self.query, self.values)


def kept(build: Callable[Given, Select[*Columns]]) -> Callable[Given, Asked[*Columns]]:
    """Keep what `build` makes: the function only gives it the values for this time.

        _stories_of(user_id).scalars(session)

    `build` is called once, with a bound parameter for each of its arguments. It may compare columns with them and do
    nothing else; whatever has to be computed is given as an argument. A collection stands behind `in_`.

    Raises:
        ValueError: a value is None, which no column equals; a query for rows that lack something is another one.
    """
    arguments = {each.name: _is_collection(each) for each in signature(build).parameters.values()}

    @cache
    def query() -> Select[*Columns]:
        bound: Iterable[Any] = (bindparam(name, expanding=several) for name, several in arguments.items())
        made = build(*bound)  # type: ignore[call-arg] # in place of the values
        _all.add(made)
        return made

    @wraps(build)
    def ask(*given: Given.args, **named: Given.kwargs) -> Asked[*Columns]:
        values: dict[str, Any] = {**dict(zip(arguments, given, strict=False)), **named}
        if any(value is None for value in values.values()):
            raise ValueError(f"{build.__name__} compares columns with its arguments, and none equals None")
        lists = {name: list(values[name]) for name, several in arguments.items() if several}
        return Asked(query(), values | lists)

    return ask


@cache
def _locking(query: Select[*Columns]) -> Select[*Columns]:
    made = query.with_for_update()
    _all.add(made)
    return made


def is_kept(statement: Executable) -> bool:
    """True for a query that there is once, and for ever."""
    return statement in _all


def _is_collection(argument: Parameter) -> bool:
    kind = get_origin(argument.annotation)
    return isinstance(kind, type) and issubclass(kind, Collection)
