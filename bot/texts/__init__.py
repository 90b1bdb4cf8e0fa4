"""Every word shown: catalogues in English and Swedish, escaping, Block Kit builders, question banks.

`blocks` and `inputs` build what Slack shows, `spoken` a message's text, `banks` holds questions, `commands` the
words that people type.
"""

from bot.texts.catalogue import LANGUAGES, Argument, MissingText, Words, language_of, words
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
    "words",
]
