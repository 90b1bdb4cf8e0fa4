"""What somebody wrote in Slack, as it looked to them: from the text of a message to words without Slack's codes."""

import html
import re
from collections.abc import Mapping

_TAG = re.compile(r"<([^<>]*)>")
_PERSON = re.compile(r"<@([UW][A-Z0-9]{2,})(?:\|[^>]*)?>")


def mentioned(text: str) -> list[str]:
    """The ids of those whom a message mentions, each once."""
    return list(dict.fromkeys(_PERSON.findall(text)))


def quoted(text: str, names: Mapping[str, str]) -> str:
    """The text with people by name, channels by theirs, links by their words, and nothing left that is live."""
    return html.unescape(_TAG.sub(lambda tag: _shown(tag[1], names), text))


def _shown(tag: str, names: Mapping[str, str]) -> str:
    target, _, label = tag.partition("|")
    match target[:1]:
        case "@":
            return f"@{names.get(target[1:]) or label or 'somebody'}"
        case "#":
            return f"#{label}" if label else "#"
        case "!":
            return f"@{(label or target[1:]).split('^')[0].lstrip('@')}"
        case _:
            return label or target
