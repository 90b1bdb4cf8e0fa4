"""What the points of a round cannot exceed, stated with the answer."""

from collections.abc import Sequence
from functools import partial

from bot.matching.piece import Piece
from bot.matching.table import Members, Table


def score_bound(pieces: Sequence[Piece]) -> int:
    """The most points that any legal answer with the same people, sizes and repeats can have."""
    if len(pieces) != 1:
        pairs = sum(len(group) * (len(group) - 1) // 2 for piece in pieces for group in piece.groups)
        return pairs * pieces[0].table.scorer.most
    piece = pieces[0]
    proved = proved_bound(piece)
    return ceiling(piece.table, piece.groups) if proved is None else proved


def proved_bound(piece: Piece) -> int | None:
    """From the bound over all tiers, where it agrees with the answer in every tier above the points."""
    total, tiers = piece.table.total(piece.groups), piece.table.tiers
    if piece.bound is None or piece.bound - total >= tiers.turn:
        return None
    return piece.score + (piece.bound - total) // tiers.score + (piece.bound != total)


def ceiling(table: Table, groups: Sequence[Members]) -> int:
    """Everyone with the partners they score most with, as if nobody else wanted those."""
    if not groups:
        return 0
    slots = sum(len(group) * (len(group) - 1) for group in groups)
    sure = min(len(group) for group in groups) - 1
    possible = max(len(group) for group in groups) - 1
    scores = [
        sorted(map(partial(table.score, one), row), reverse=True)[:possible] for one, row in enumerate(table.pair)
    ]
    more = sorted((score for mine in scores for score in mine[sure:]), reverse=True)
    placed = sum(len(group) for group in groups)
    return (sum(sum(mine[:sure]) for mine in scores) + sum(more[: slots - sure * placed])) // 2
