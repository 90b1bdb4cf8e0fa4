"""Refusal: something we tell the person, kindly. Anything else is a bug."""

from bot.texts import Argument


class Refusal(Exception):
    """An action that cannot be done, with the sentence that says what to do next.

    `key` names a sentence of the catalogue, `values` fill its placeholders; `field` is the block of the
    form beside which it is shown, None where there is no form. `gives_back`: what was typed is shown again, to copy.
    """

    gives_back = False

    def __init__(self, key: str, *, field: str | None = None, **values: Argument) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.values = values
