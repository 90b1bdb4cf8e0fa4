"""Whatever was loaded at the start costs nobody a pause later on."""

import gc
from collections.abc import Iterator

import pytest

from bot.garbage import set_aside


@pytest.fixture
def afterwards() -> Iterator[None]:
    """The collector looks at everything again."""
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("afterwards")
def test_what_was_loaded_is_looked_at_no_more() -> None:
    there = len(gc.get_objects())

    set_aside()

    assert gc.get_freeze_count() > there / 2
    assert len(gc.get_objects()) < there / 10
