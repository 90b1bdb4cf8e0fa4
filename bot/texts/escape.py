"""Text as types: what people wrote cannot reach Slack unescaped, because it is not a string until it is escaped."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NoReturn
from urllib.parse import quote, urlsplit


class Plain(str):
    """Text for a `plain_text` object: shown as it is, so never HTML-escaped."""

    __slots__ = ()


class Mrkdwn(str):
    """Text for a `mrkdwn` object: already escaped, so its mentions and links are live and meant to be."""

    __slots__ = ()


class UserText:
    """What a person wrote, or a name they chose. Only `escape` and `as_plain` turn it into text.

    Everything that would make a string of it by accident raises TypeError; its repr shows no word of it, so that
    it may appear in a traceback or a log.
    """

    __slots__ = ("_raw",)

    def __init__(self, raw: str) -> None:
        self._raw = str(raw)

    def cleaned(self) -> Plain:
        """Free of characters that would disturb their surroundings, not yet escaped: Plain is escaped later."""
        return Plain(_clean(self._raw))

    def __bool__(self) -> bool:
        return bool(self.cleaned().strip())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UserText) and self._raw == other._raw

    def __hash__(self) -> int:
        return hash((UserText, self._raw))

    def __repr__(self) -> str:
        return f"<UserText of {len(self._raw)} characters>"

    def __str__(self) -> NoReturn:
        raise TypeError("UserText is no string yet: give it to the catalogue, or to escape() or as_plain()")

    def __format__(self, spec: str) -> NoReturn:
        str(self)
        raise AssertionError("unreachable")

    def __add__(self, other: object) -> NoReturn:
        raise TypeError("UserText cannot be joined to other text: give it to the catalogue as an argument")

    __radd__ = __add__


Text = Plain | Mrkdwn

# Cc: control characters, Cs: lone surrogates (they break UTF-8). The ranges turn the reading direction round for
# whatever follows them, our own words included.
_TURNERS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# Slack turns these into mentions by itself where a text is not marked verbatim. E-mail addresses have a letter before
# the sign and stay as they are.
_WOULD_MENTION = re.compile(r"(?<!\w)([@#])(?=\w)")
_NEVER_MENTION = re.compile(r"@(?=(?:here|channel|everyone|group)\b)", re.IGNORECASE)
_WORD_JOINER = "\u2060"
_USER_ID = re.compile(r"[UW][A-Z0-9]{2,}")
_CHANNEL_ID = re.compile(r"[CDG][A-Z0-9]{2,}")


def _clean(raw: str) -> str:
    text = _TURNERS.sub("", _LINE_ENDS.sub("\n", raw))
    return "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs"})


def as_plain(text: UserText | Plain) -> Plain:
    """What was written, free of characters that would disturb its surroundings; for `plain_text` and form fields."""
    return text.cleaned() if isinstance(text, UserText) else Plain(_clean(text))


def escape(text: UserText | Plain) -> Mrkdwn:
    """What was written, unable to mention, link or notify anyone."""
    quiet = as_plain(text).translate(_ENTITIES)
    quiet = _WOULD_MENTION.sub(rf"\1{_WORD_JOINER}", quiet)
    return Mrkdwn(_NEVER_MENTION.sub(f"@{_WORD_JOINER}", quiet))


def is_user_id(text: str) -> bool:
    """True for an id of Slack's, so that `mention` takes it."""
    return _USER_ID.fullmatch(text) is not None


def mention(user_id: str) -> Mrkdwn:
    """A live mention; ValueError for what is no user id."""
    return Mrkdwn(f"<@{_checked(user_id, _USER_ID)}>")


def channel_mention(channel_id: str) -> Mrkdwn:
    """A live channel name, shown only to those who may know it; ValueError for what is no channel id."""
    return Mrkdwn(f"<#{_checked(channel_id, _CHANNEL_ID)}>")


def link(url: str, label: UserText | Plain) -> Mrkdwn:
    """A live link; ValueError unless it goes to http or https."""
    if urlsplit(url).scheme not in {"http", "https"}:
        raise ValueError("a link goes to http or https")
    safe = quote(url, safe="%/:?#[]@!$&'()*+,;=~").replace("&", "&amp;")
    return Mrkdwn(f"<{safe}|{escape(label).replace(chr(10), ' ')}>")


def opened(text: Plain) -> Plain:
    """The text with a capital, for where it stands first: weekdays and months are written small in Swedish."""
    return Plain(text[:1].upper() + text[1:])


def lines(parts: Iterable[Text | UserText]) -> Mrkdwn:
    """The parts under each other, each escaped unless it is Mrkdwn; empty ones are left out."""
    return Mrkdwn("\n".join(shown for part in parts if (shown := as_mrkdwn(part))))


def as_mrkdwn(text: Text | UserText) -> Mrkdwn:
    """The text itself where it is Mrkdwn, otherwise escaped."""
    return text if isinstance(text, Mrkdwn) else escape(text)


def _checked(identifier: str, pattern: re.Pattern[str]) -> str:
    if not pattern.fullmatch(identifier):
        raise ValueError(f"not an id of the right kind: {identifier!r}")
    return identifier
