"""What wins say: how much each message matters, and the key of each."""

from bot.people.rules import Rank

RANKS = {
    "win-credit": Rank.QUESTION,
    "win-approve": Rank.QUESTION,
    "win-quiet": Rank.QUESTION,
    "thanks-given": Rank.QUESTION,
    "win-unreachable": Rank.QUESTION,
    "win-portfolio": Rank.QUESTION,
}
"""Of every direct message. The portfolio is a file that answers its reader's own tap."""
REMINDS: dict[str, str] = {}
"""Nothing is reminded of: silence leaves somebody unnamed, and a story with whoever tells it."""


def credit_key(win_id: str, user_id: str) -> str:
    """The one question to somebody who is to be named; of thanks, the one message that they are there."""
    return f"win/{win_id}/credit/{user_id}"


def approve_key(win_id: str) -> str:
    """The one question to the author, once everybody has answered."""
    return f"win/{win_id}/approve"


def digest_key(issue_id: str) -> str:
    """The one post of a digest."""
    return f"win/{issue_id}/digest"


def picture_key(issue_id: str) -> str:
    """The one picture of a digest."""
    return f"win/{issue_id}/picture"
