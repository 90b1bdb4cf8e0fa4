"""What holds for every programme, also for those to come: how much each message matters, and one reminder a step."""

from collections import Counter

import pytest

from bot.programme import PROGRAMMES, Programme


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.name)
def test_every_direct_message_says_how_much_it_matters(programme: Programme) -> None:
    assert set(programme.ranks) == set(programme.messages) - programme.channel_posts
    assert programme.channel_posts <= set(programme.messages)


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.name)
def test_no_step_is_reminded_of_twice_and_no_reminder_is(programme: Programme) -> None:
    assert set(programme.reminds) <= set(programme.messages)
    assert max(Counter(programme.reminds.values()).values(), default=0) <= 1
    assert not set(programme.reminds) & set(programme.reminds.values())
    assert {template for template in programme.messages if "nudge" in template or "remind" in template} <= set(
        programme.reminds
    )
