"""What the picture of a season shows, in words, for whoever does not see it."""

from collections.abc import Sequence

from bot.simulation.season import Season


def story(seasons: Sequence[Season], people: int, rounds: int) -> str:
    """A sentence on each half of the picture."""
    partners = "; ".join(f"{season.label} {season.partners[-1]:.1f}" for season in seasons)
    across = "; ".join(f"{season.label} {season.across[-1]:.1f}%" for season in seasons)
    after = f"{rounds} rounds" if rounds > 1 else "one round"
    return (
        f"{people:,} people after {after}. Different partners each person has met, on average: {partners}. "
        f"Pairs that cross departments: {across}."
    )
