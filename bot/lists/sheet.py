"""One CSV file as lines with named cells. What cannot be read is reported, and the rest is read nevertheless."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from bot.lists.remarks import Margin
from bot.lists.text import KEYS, WORKBOOK, NotUtf8, decoded, separator_of
from bot.texts import Plain, UserText

SEPARATOR_LINE = re.compile(r"sep=.$")
"""Excel's own first line."""


@dataclass(frozen=True)
class Columns:
    """The columns that a file may have, in their usual order, and those that it must have."""

    known: tuple[str, ...]
    needed: tuple[str, ...]

    @property
    def header(self) -> Plain:
        """The first line that a file should have."""
        return Plain(",".join(self.known))


@dataclass(frozen=True)
class Line:
    """Cells by column, without the blanks around them; `number` is where the line begins in the file, from 1."""

    number: int
    cells: Mapping[str, str]


def read_sheet(content: bytes, columns: Columns, margin: Margin) -> list[Line]:
    """All lines below the header that are not blank."""
    text = _text(content, columns, margin)
    if text is None:
        return []
    rows = _rows(text, margin)
    top, header = next(rows, (1, []))
    places = _places(top, header, columns, margin)
    lines = [_line(number, cells, places, len(header), margin) for number, cells in rows if any(cells)]
    return lines if all(name in places for name in columns.needed) else []


def _text(content: bytes, columns: Columns, margin: Margin) -> str | None:
    if content.startswith(WORKBOOK):
        margin.problem(None, "match-workbook")
        return None
    try:
        text = decoded(content)
    except NotUtf8 as error:
        margin.problem(error.line, "match-encoding")
        return None
    if not text.strip():
        margin.problem(None, "match-empty", header=columns.header)
        return None
    return text


def _rows(text: str, margin: Margin) -> Iterator[tuple[int, list[str]]]:
    """Every row that is not empty, with the number of its first line. A row that is no CSV is the last."""
    lines = text.split("\n")
    top = next((at for at, line in enumerate(lines) if line.strip() and not SEPARATOR_LINE.match(line)), 0)
    # Line ends stay in: a cell in quotation marks may hold some.
    fed = (f"{line}\n" for line in lines[top:])
    found = csv.reader(fed, delimiter=separator_of(lines[top]), strict=True, skipinitialspace=True)
    number = top + 1
    try:
        for cells in found:
            if cells:
                yield number, [cell.strip() for cell in cells]
            number = top + found.line_num + 1
    except csv.Error:
        margin.problem(number, "match-broken")


def _places(top: int, header: Sequence[str], columns: Columns, margin: Margin) -> dict[str, int]:
    """Column to its place in a row."""
    places: dict[str, int] = {}
    for place, written in enumerate(header):
        name = _column(written, header)
        if name in places:
            margin.problem(top, "match-column-twice", column=UserText(written))
        elif name in columns.known:
            places[name] = place
        elif name:
            _note_unknown(top, written, columns, margin)
    for name in columns.needed:
        if name not in places:
            margin.problem(top, "match-no-column", column=Plain(name), header=columns.header)
    return places


def _column(written: str, header: Sequence[str]) -> str:
    """The name of a column; the first of `KEYS` that is there counts as the id."""
    name = written.casefold()
    names = [other.casefold() for other in header]
    return "id" if name == next((key for key in KEYS if key in names), None) else name


def _note_unknown(top: int, written: str, columns: Columns, margin: Margin) -> None:
    near = get_close_matches(written.casefold(), columns.known, n=1)
    column = UserText(written)
    if near:
        margin.note(top, "match-unknown-column-near", column=column, near=Plain(near[0]))
    else:
        margin.note(top, "match-unknown-column", column=column, known=Plain(", ".join(columns.known)))


def _line(number: int, cells: Sequence[str], places: Mapping[str, int], width: int, margin: Margin) -> Line:
    if any(cells[width:]):
        margin.problem(number, "match-cells", cells=len(cells), columns=width)
    return Line(number, {name: cells[place] if place < len(cells) else "" for name, place in places.items()})
