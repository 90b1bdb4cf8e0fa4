"""A running company for those who try to break it."""

from tests.handlers.conftest import room, story

__all__ = ["room", "story"]
