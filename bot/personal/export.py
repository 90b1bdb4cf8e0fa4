"""The download as text: JSON, or a table that is safe to open in a spreadsheet."""

import csv
import json
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Any

from bot.spreadsheet import safe_cell


def as_text(data: Mapping[str, Any]) -> str:
    """The download as it is handed out: JSON, indented, in every script as it was written."""
    return json.dumps(data, ensure_ascii=False, indent=2, sort_keys=False)


def as_csv(data: Mapping[str, Any]) -> str:
    """Two columns, where something stands and what it is; one line for each value.

    A value that a spreadsheet would take for a formula begins with an apostrophe.
    """
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(("where", "value"))
    writer.writerows((safe_cell(place), safe_cell(value)) for place, value in _values("", data))
    return table.getvalue()


def _values(place: str, value: Any) -> Iterator[tuple[str, str]]:
    parts = value.items() if isinstance(value, Mapping) else enumerate(value, 1) if isinstance(value, list) else None
    if parts is None:
        yield place, "" if value is None else str(value)
        return
    for name, part in parts:
        yield from _values(f"{place}/{name}" if place else str(name), part)
