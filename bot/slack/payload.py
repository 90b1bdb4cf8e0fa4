"""From an HTTP body to a Bolt request, or a sentence that says what is wrong with it."""

import json
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import parse_qsl

from slack_bolt import BoltRequest

WRONG_SHAPE = "The payload's fields are not those that Slack sends."
HEADERS = ("content-type", "x-slack-retry-num", "x-slack-retry-reason")


class BadPayload(ValueError):
    """The body is not one that Slack sends; the message says why and repeats nothing of it."""


def bolt_request(body: bytes, headers: Mapping[str, str]) -> BoltRequest:
    """The request for Bolt.

    Raises:
        BadPayload: it is no UTF-8, no JSON object or form, or its shape is not Slack's.
    """
    try:
        text = body.decode()
    except UnicodeDecodeError:
        raise BadPayload("The body is not UTF-8.") from None
    _check(text, headers.get("content-type", ""))
    # The signature does not cover the headers: only those that Bolt must know get through to it.
    known: dict[str, str | Sequence[str]] = {name: headers[name] for name in HEADERS if name in headers}
    return shaped(lambda: BoltRequest(body=text, headers=known))


def shaped(build: Callable[[], BoltRequest]) -> BoltRequest:
    """Call `build`, which makes a BoltRequest.

    Raises:
        BadPayload: the payload's inner shape is not Slack's.
    """
    try:
        return build()
    except (AttributeError, KeyError, IndexError, TypeError, ValueError):
        # Bolt reads team, user and channel out of the payload, and trusts their shape.
        raise BadPayload(WRONG_SHAPE) from None


def _check(text: str, content_type: str) -> None:
    if content_type.startswith("application/json") or text.startswith("{"):
        _object(text)
        return
    form = dict(parse_qsl(text, keep_blank_values=True))
    if "payload" in form:
        _object(form["payload"])
    elif "command" not in form and "ssl_check" not in form:
        raise BadPayload("The body is neither a JSON object nor a form that Slack sends.")


def _object(text: str) -> None:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise BadPayload("The payload is not valid JSON.") from None
    if not isinstance(value, dict):
        raise BadPayload("The payload is not a JSON object.")
