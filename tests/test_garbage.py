"""Whatever was loaded at the start costs nobody a pause later on."""

import gc

from bot.garbage import set_aside


def test_what_is_there_is_looked_at_no_more() -> None:
    made: list[list[int]] = [[number] for number in range(100_000)]
    there, aside = len(gc.get_objects()), gc.get_freeze_count()
    assert there > len(made)

    set_aside()

    assert gc.get_freeze_count() > aside + len(made)
    assert len(gc.get_objects()) < there / 2
