"""Whoever is still without a group joins one, or is lent a member of one."""

from collections.abc import Iterator, Sequence

from bot.matching.small.table import Members, Table

Change = tuple[list[Members], list[Members]]


def place_rest(table: Table, groups: Sequence[Members], waiting: Sequence[int]) -> list[Members]:
    """The groups with everyone placed who legally can be: in a group, beside one of its members, or with each other."""
    result = list(groups)
    for one in waiting:
        options = [
            (table.total(new) - table.total(old), old, new)
            for old, new in (*joining(table, one, result), *lending(table, one, result))
        ]
        alone = [other for other in table.left_out(result, waiting) if other != one and table.legal((one, other))]
        options += [(table.value(pair), [], [pair]) for other in alone for pair in [tuple(sorted((one, other)))]]
        if options and one in table.left_out(result, waiting):
            _, old, new = max(options)
            result = [group for group in result if group not in old] + new
    return result


def joining(table: Table, one: int, groups: Sequence[Members]) -> Iterator[Change]:
    """(before, after) for every group that can legally take one more."""
    for group in groups:
        if len(group) < table.largest and table.legal((one, *group)):
            yield [group], [tuple(sorted((one, *group)))]


def lending(table: Table, one: int, groups: Sequence[Members]) -> Iterator[Change]:
    """(before, after) for every member who can leave a group of three or more to make a pair with `one`."""
    for group in groups:
        for other in group if len(group) > 2 else ():
            if table.legal((one, other)):
                rest = tuple(member for member in group if member != other)
                yield [group], [rest, tuple(sorted((one, other)))]
