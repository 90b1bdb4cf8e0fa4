"""Know-their-wants: one's own card, and the other's once both are written."""

from bot.errors import Refusal
from bot.partnerships.pages.standing import back, my_pair
from bot.partnerships.service import wants
from bot.partnerships.views.cards import card_modal, cards_blocks
from bot.partnerships.views.standing import page
from bot.people.reader import Reader
from bot.texts import Plain, banks
from bot.texts.blocks import View


def _questions(reader: Reader) -> list[tuple[str, Plain]]:
    language = reader.words.language
    return [(one, banks.question(wants.WANTS, one, language)) for one in banks.ids(wants.WANTS)]


def card_form(reader: Reader, partnership_id: str) -> View:
    """One's own card."""
    pair = my_pair(reader, partnership_id)
    return card_modal(reader.words, pair.id, _questions(reader), wants.own_card(reader.session, pair))


def cards(reader: Reader, partnership_id: str) -> View:
    """The other's card, once both are written.

    Raises:
        Refusal: one is not written yet.
    """
    pair = my_pair(reader, partnership_id)
    theirs = wants.other_card(reader.session, pair)
    if theirs is None:
        raise Refusal("lp-cards-closed")
    shown = cards_blocks(reader.words, pair.other, _questions(reader), theirs.answers, theirs.before)
    return page(reader.words, pair.id, [*shown, back(reader, pair)])
