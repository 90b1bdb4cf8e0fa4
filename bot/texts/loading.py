"""Reading all languages before anybody waits for them."""

from bot.texts.catalogue import words
from bot.texts.commands import read
from bot.texts.datewords import date_words
from bot.texts.files import LANGUAGES


def load() -> None:
    """Read every language file, and keep what it says.

    One takes a fifth of a second. Left to the first who need it, each of a rush of commands would read all of them,
    and Slack tells everybody after three seconds that the command failed.
    """
    for language in LANGUAGES:
        words(language)
        date_words(language)
    read("help")
