"""The seasons as a table, a method a line. It reads well on a terminal, and is Markdown."""

from collections.abc import Iterator, Sequence

from bot.simulation.season import Season

HEADINGS = (
    *("method", "across departments %", "repeats", "left out", "illegal", "mean score", "worst person", "s a round"),
)


def table(seasons: Sequence[Season], rounds: int) -> Iterator[str]:
    """The lines."""
    rows = [HEADINGS, *(_row(season, rounds) for season in seasons)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    yield _line(HEADINGS, widths)
    yield f"| {'-' * widths[0]} | " + " | ".join(f"{'-' * (width - 1)}:" for width in widths[1:]) + " |"
    yield from (_line(row, widths) for row in rows[1:])


def _row(season: Season, rounds: int) -> tuple[str, ...]:
    return (
        season.label,
        f"{season.across_share:.1f}",
        f"{season.repeats:,}",
        f"{season.left_out:,}",
        f"{season.illegal:,}",
        f"{season.mean_score:.1f}",
        f"{season.worst_person:.0f}",
        f"{season.seconds / rounds:.2g}",
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.ljust(width) if not place else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"| {' | '.join((first, *others))} |"
