"""How much is asked of one helper. PURE."""

from collections.abc import Collection

from bot.feedforward.rules.states import FEWEST_IN_POOL, MOST_ASKING


def has_room(asking: Collection[str], owner_id: str) -> bool:
    """Whether one more owner may ask somebody whom these owners ask already."""
    return owner_id in asking or len(set(asking)) < MOST_ASKING


def is_pool_large_enough(count: int) -> bool:
    """No reports at all, or enough of them that nobody can be made out."""
    return count == 0 or count >= FEWEST_IN_POOL
