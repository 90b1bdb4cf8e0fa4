"""What SQLAlchemy compiled serves all databases of a run, as it would in one long-lived process.

Each test has a database of its own; without this, compiling the same queries for each takes a tenth of the time.
"""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, event
from sqlalchemy.util import LRUCache

MOST = 5000
_dialects: dict[str, Dialect] = {}
_compiled: defaultdict[str, LRUCache[Any, Any]] = defaultdict(lambda: LRUCache(MOST))


def share() -> None:
    """From now on, for every engine from its second connection on."""
    event.listen(Engine, "engine_connect", _join)


def _join(connection: Connection) -> None:
    # Keys of what was compiled begin with the dialect: those of one kind are alike, so that one does for all engines.
    engine = connection.engine
    shared = _dialects.setdefault(engine.dialect.name, engine.dialect)
    if "compiled_cache" not in engine.get_execution_options():
        engine.dialect = shared
        engine.update_execution_options(compiled_cache=_compiled[shared.name])
