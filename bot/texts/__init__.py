"""Every word shown: one file a language, escaping, Block Kit builders, question banks.

`blocks` and `inputs` build what Slack shows, `spoken` a message's text, `banks` holds questions, `commands` the
words that people type.
"""

from bot.texts.catalogue import Argument, MissingText, Words, language_of, own_name, words
from bot.texts.escape import (
    Mrkdwn,
    Plain,
    Text,
    UserText,
    as_mrkdwn,
    as_plain,
    channel_mention,
    escape,
    lines,
    link,
    mention,
    opened,
)
from bot.texts.files import LANGUAGES

__all__ = [
    "LANGUAGES",
    "Argument",
    "MissingText",
    "Mrkdwn",
    "Plain",
    "Text",
    "UserText",
    "Words",
    "as_mrkdwn",
    "as_plain",
    "channel_mention",
    "escape",
    "language_of",
    "lines",
    "link",
    "mention",
    "opened",
    "own_name",
    "words",
]
