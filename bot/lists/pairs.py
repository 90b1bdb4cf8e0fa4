"""history.csv and exclude.csv: who met whom and when, and who must not meet."""

from bot.lists.people import Ids, key
from bot.lists.remarks import Margin
from bot.lists.sheet import Columns, Line, read_sheet
from bot.matching.model import Exclusions, History
from bot.texts import Plain, UserText

HISTORY = Columns(known=("round", "a", "b"), needed=("round", "a", "b"))
EXCLUDE = Columns(known=("a", "b"), needed=("a", "b"))
MOST_DIGITS = 8
"""What has as many is no round but something else, such as a date without its hyphens."""


def read_history(content: bytes, ids: Ids, margin: Margin) -> History:
    """Everybody who met, the round to draw being the one after the last in the file.

    People who are not in the list have left, or are not in this round: their lines are noted and left aside.
    """
    met: list[tuple[int, str, str]] = []
    for line in read_sheet(content, HISTORY, margin):
        number, pair = _round(line, margin), _pair(line, margin)
        if number is not None and pair is not None:
            met.append((number, key(pair[0]), key(pair[1])))
        for written in pair or ():
            if ids and key(written) not in ids:
                margin.note(line.number, "match-unknown-met", id=UserText(written))
    upcoming = max((number for number, _, _ in met), default=0) + 1
    known = {(number, ids[one], ids[other]) for number, one, other in met if one in ids and other in ids}
    return History.of(sorted(known), upcoming)


def read_exclusions(content: bytes, ids: Ids, margin: Margin) -> Exclusions:
    """Pairs that must not meet. An unknown id is a problem: it may be a misspelling of somebody who is in the list."""
    apart: set[frozenset[str]] = set()
    for line in read_sheet(content, EXCLUDE, margin):
        pair = _pair(line, margin) or ()
        for written in pair:
            if ids and key(written) not in ids:
                margin.problem(line.number, "match-unknown-id", id=UserText(written))
        apart.add(frozenset(ids[key(written)] for written in pair if key(written) in ids))
    return frozenset(pair for pair in apart if len(pair) == 2)


def _pair(line: Line, margin: Margin) -> tuple[str, str] | None:
    one, other = line.cells["a"], line.cells["b"]
    for column, written in (("a", one), ("b", other)):
        if not written:
            margin.problem(line.number, "match-blank-cell", column=Plain(column))
    if one and key(one) == key(other):
        margin.problem(line.number, "match-with-themself", id=UserText(one))
    return (one, other) if one and other and key(one) != key(other) else None


def _round(line: Line, margin: Margin) -> int | None:
    written = line.cells["round"]
    if written.isascii() and written.isdecimal() and len(written) < MOST_DIGITS:
        return int(written)
    if written:
        margin.problem(line.number, "match-round", round=UserText(written))
    else:
        margin.problem(line.number, "match-blank-cell", column=Plain("round"))
    return None
