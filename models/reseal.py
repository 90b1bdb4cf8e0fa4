"""All sealed columns at once: do the keys fit, seal what is not sealed yet, and seal anew under the newest key."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, Engine, Table, and_, func, inspect, or_, select, text, tuple_, update

from models.base import Base
from models.engine import Database
from models.seal import Sealed, SealedText, Vault, WrongKey

BATCH = 200
"""Rows in one transaction: some ten milliseconds, so that nobody who writes meanwhile waits longer."""
PLAIN = "plain:"
"""Begins a value that a migration left to be sealed, for a migration has no keys; no token begins like this."""
NOBODY = ""
"""The workspace of what belongs to none."""

Progress = Callable[[int, int], None]
"""Told how many rows were looked at, and how many there are."""


@dataclass
class Resealed:
    """What became of the sealed values. `unreadable`: no key opens them; they are left as they are."""

    looked_at: int = 0
    resealed: int = 0
    unreadable: dict[str, int] = field(default_factory=dict)

    def count_unreadable(self, column: str) -> None:
        """One more in this column."""
        self.unreadable[column] = self.unreadable.get(column, 0) + 1


def sealed_columns() -> Iterator[tuple[Table, Column[Any]]]:
    """Every column that holds sealed values."""
    for table in Base.metadata.sorted_tables:
        for column in table.c:
            if isinstance(column.type, SealedText):
                yield table, column


def fits(engine: Engine, vault: Vault) -> bool:
    """False where the database holds sealed values that these keys do not open. It writes nothing.

    The canary decides; a database from before it is judged by one value of each column. It may be at any revision.
    """
    with engine.connect() as connection:
        known = inspect(connection)
        tables = set(known.get_table_names())
        found = {
            table.name: {column["name"] for column in known.get_columns(table.name)}
            for table, _ in sealed_columns()
            if table.name in tables
        }
        if "key_checks" in found:
            canary = connection.scalar(text("SELECT value FROM key_checks WHERE name = 'canary'"))
            if canary is not None:
                return vault.opens(Sealed(canary))
        samples = [
            connection.scalar(select(column).where(column.is_not(None), _is_token(column)).limit(1))
            for table, column in sealed_columns()
            if column.name in found.get(table.name, ())
        ]
    return all(vault.opens(sample) for sample in samples if sample is not None)


def _is_token(column: Column[Any]) -> Any:
    # A Fernet token begins with its version and the high bytes of its time, and will until 2106.
    return func.substr(column, 1, 5) == "gAAAA"


def seal_plain(database: Database) -> int:
    """Seal what a migration left in the clear. Safe to run twice, and beside others who do the same."""
    return sum(_seal_column(database, table, column) for table, column in sealed_columns())


def _seal_column(database: Database, table: Table, column: Column[Any]) -> int:
    done = 0
    bare = column.cast(text_type())
    while True:
        with database.everywhere() as session:
            keys = list(table.primary_key.columns)
            query = select(*keys, bare.label("plain")).where(func.substr(bare, 1, len(PLAIN)) == PLAIN).limit(BATCH)
            rows = session.execute(query).all()
            for *key, plain in rows:
                team = _team_of(table, key)
                sealed = database.vault.seal(team, plain.removeprefix(PLAIN))
                same = and_(*(name == value for name, value in zip(keys, key, strict=True)), bare == plain)
                session.execute(update(table).where(same).values({column.name: sealed}))
        done += len(rows)
        if len(rows) < BATCH:
            return done


def text_type() -> Any:
    """The database's own type of a sealed column, for looking at the bare token."""
    return SealedText().impl


def _team_of(table: Table, key: list[Any]) -> str:
    names = [column.name for column in table.primary_key.columns]
    return str(key[names.index("team_id")]) if "team_id" in names else NOBODY


def reseal(database: Database, progress: Progress) -> Resealed:
    """Bring every sealed value under the newest key, a batch at a time.

    A value that somebody changes meanwhile is theirs: the old token is compared when the new one is written, and what
    was changed is sealed under the newest key already. Stopped half-way it can simply be run again.
    """
    done, total = Resealed(), _count(database)
    for table in dict.fromkeys(table for table, _ in sealed_columns()):
        columns = [column for each, column in sealed_columns() if each is table]
        after: tuple[Any, ...] | None = None
        while (after := _batch(database, table, columns, after, done)) is not None:
            progress(done.looked_at, total)
    progress(total, total)
    return done


def _count(database: Database) -> int:
    tables = dict.fromkeys(table for table, _ in sealed_columns())
    with database.look() as session:
        return sum(session.scalar(select(func.count()).select_from(table)) or 0 for table in tables)


def _batch(
    database: Database, table: Table, columns: list[Column[Any]], after: tuple[Any, ...] | None, done: Resealed
) -> tuple[Any, ...] | None:
    """One batch in the order of the keys; gives the last key, or None when that was the end."""
    keys = list(table.primary_key.columns)
    query = select(*keys, *columns).where(or_(*(column.is_not(None) for column in columns))).order_by(*keys)
    if after is not None:
        query = query.where(tuple_(*keys) > tuple_(*after))
    with database.look() as session:
        rows = session.execute(query.limit(BATCH)).all()
    changes = [change for row in rows for change in _changes(database.vault, table, columns, row, done)]
    done.looked_at += len(rows)
    with database.everywhere() as session:
        for key, column, old, new in changes:
            same = and_(*(name == value for name, value in zip(keys, key, strict=True)), column == old)
            session.execute(update(table).where(same).values({column.name: new}))
    return tuple(rows[-1][: len(keys)]) if len(rows) == BATCH else None


def _changes(
    vault: Vault, table: Table, columns: list[Column[Any]], row: Any, done: Resealed
) -> Iterator[tuple[tuple[Any, ...], Column[Any], Sealed, Sealed]]:
    count = len(table.primary_key.columns)
    for column, old in zip(columns, row[count:], strict=True):
        if old is None or vault.is_newest(old):
            continue
        try:
            new = vault.rotate(old)
        except WrongKey:
            done.count_unreadable(f"{table.name}.{column.name}")
            continue
        done.resealed += 1
        yield tuple(row[:count]), column, old, new
