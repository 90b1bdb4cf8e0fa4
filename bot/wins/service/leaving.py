"""Leaving: out of all stories from now on, and one's own on their way become notes."""

from datetime import datetime

from bot.wins.service.asking import name_me_nowhere
from bot.wins.service.stories import open_stories, take_back
from models.engine import TeamSession


def leave(session: TeamSession, user_id: str, now: datetime) -> None:
    """Named nowhere, asked nothing. What stands in a digest of one's own stays until one takes it back."""
    name_me_nowhere(session, user_id, now)
    for win in open_stories(session, user_id):
        take_back(session, win.id, user_id, now)
