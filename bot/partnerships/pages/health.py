"""The monthly health check of a partnership, with one's own balance beneath."""

from bot.errors import Refusal
from bot.partnerships.pages.standing import back, check_of, my_pair
from bot.partnerships.service import cohorts, health
from bot.partnerships.views.health import balance_blocks, check_blocks
from bot.partnerships.views.standing import page
from bot.people.reader import Reader
from bot.texts.blocks import View


def check(reader: Reader, partnership_id: str) -> View:
    """Three taps, as long as the check is open.

    Raises:
        Refusal: none is open.
    """
    pair = my_pair(reader, partnership_id)
    found = check_of(reader, pair)
    if found is None:
        raise Refusal("lp-check-over")
    facilitator = cohorts.facilitator_of(reader.session, pair.row)
    blocks = check_blocks(reader.words, pair.id, found, pair.other, facilitator)
    blocks += balance_blocks(reader.words, pair.other, health.balance(reader.session, pair))
    return page(reader.words, pair.id, [*blocks, back(reader, pair)], title="lp-check-title")
