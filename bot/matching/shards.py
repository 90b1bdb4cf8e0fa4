"""More people than one piece can hold: drawn into pieces anew each round, then those left are brought together.

This keeps the work in proportion to the number of people. Each piece is solved as a round of its own, so every hard
rule holds; what is given up is the better partner in another piece.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.matching.dice import mix
from bot.matching.model import Candidate, History
from bot.matching.piece import Piece, Problem, solve
from bot.matching.table import Members

MOST_PEOPLE = 400


def solve_all(problem: Problem) -> list[Piece]:
    """One piece, or as many as it takes."""
    if len(problem.people) <= MOST_PEOPLE:
        return [solve(problem)]
    pieces = [solve(part) for part in split(problem, draw(problem.people, problem.seed))]
    return gather(problem, pieces)


def draw(people: Iterable[Candidate], seed: int) -> list[list[Candidate]]:
    """Pieces of like size in a seeded order; every one but the last has an even number of people."""
    order = sorted(people, key=lambda person: (mix(seed, "shard", person.id), person.id))
    count = -(-len(order) // MOST_PEOPLE)
    size = -(-len(order) // count)
    size += size % 2
    return [order[start : start + size] for start in range(0, len(order), size)]


def split(problem: Problem, parts: Sequence[Sequence[Candidate]]) -> list[Problem]:
    """A problem for each part, with the history and the exclusions that concern it."""
    home = {person.id: number for number, part in enumerate(parts) for person in part}
    met: list[dict[frozenset[str], tuple[int, ...]]] = [{} for _ in parts]
    excluded: list[set[frozenset[str]]] = [set() for _ in parts]
    for pair, rounds in problem.history.met.items():
        if (number := home_of(pair, home)) is not None:
            met[number][pair] = rounds
    for pair in problem.excluded:
        if (number := home_of(pair, home)) is not None:
            excluded[number].add(pair)
    return [
        Problem(part, History(mine), frozenset(apart), problem.policy, problem.seed)
        for part, mine, apart in zip(parts, met, excluded, strict=True)
    ]


def home_of(pair: frozenset[str], home: dict[str, int]) -> int | None:
    """The part in which both are; None where they are in different ones or not in the round."""
    parts = {home.get(person) for person in pair}
    return parts.pop() if len(parts) == 1 else None


def gather(problem: Problem, pieces: list[Piece]) -> list[Piece]:
    """Those left out of their pieces, matched once more among themselves and some groups that are opened for them."""
    left = [piece.table.people[one] for piece in pieces for one in piece.left_out][:MOST_PEOPLE]
    if not left:
        return pieces
    opened, people = open_groups(problem.seed, pieces, left)
    extra = solve(split(problem, [people])[0])
    if len(extra.left_out) >= len(left):
        return pieces
    return [*(keep(piece, opened) for piece in pieces), extra]


def keep(piece: Piece, opened: set[str]) -> Piece:
    """The piece with the groups that were not opened."""
    return replace(piece, groups=[group for group in piece.groups if id_of(piece, group) not in opened])


def open_groups(seed: int, pieces: Sequence[Piece], left: Sequence[Candidate]) -> tuple[set[str], list[Candidate]]:
    """Groups in a seeded order until a piece is full: (the first member of each, everyone who is then in the piece)."""
    opened, people = set[str](), list(left)
    every = [(piece, group) for piece in pieces for group in piece.groups]
    for piece, group in sorted(every, key=lambda item: (mix(seed, "open", id_of(*item)), id_of(*item))):
        if len(people) + len(group) <= MOST_PEOPLE:
            opened.add(id_of(piece, group))
            people += [piece.table.people[one] for one in group]
    return opened, people


def id_of(piece: Piece, group: Members) -> str:
    """The id of the first member, which tells groups apart everywhere."""
    return piece.table.people[group[0]].id
