"""What Slack's client checks in a modal before it sends it: nothing that fails here ever reaches the app."""

import re
from decimal import Decimal, InvalidOperation
from urllib.parse import urlsplit

from bot.sandbox.link.elements import TEXTS, Values, is_empty
from bot.sandbox.records import Json

REQUIRED = "Please complete this required field."
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
LONGEST_TEXT = 3000


def form_errors(blocks: list[Json], values: Values) -> dict[str, str]:
    """block_id -> what Slack tells the person about it; empty when the form may be sent."""
    found = {block["block_id"]: _error(block, values) for block in blocks if block["type"] == "input"}
    return {block_id: error for block_id, error in found.items() if error}


def _error(block: Json, values: Values) -> str | None:
    element = block["element"]
    entry = values.get(block["block_id"], {}).get(element["action_id"])
    if entry is None or is_empty(entry):
        return None if block.get("optional") else REQUIRED
    if element["type"] in TEXTS:
        return _text_error(element, str(entry["value"]))
    return None


def _text_error(element: Json, text: str) -> str | None:
    kind = element["type"]
    if kind == "plain_text_input":
        return _length_error(element, text)
    if kind == "email_text_input":
        return None if _EMAIL.fullmatch(text) else "Please enter a valid email address."
    if kind == "url_text_input":
        return None if _is_url(text) else "Please enter a valid URL."
    return _number_error(element, text)


def _length_error(element: Json, text: str) -> str | None:
    least, most = element.get("min_length", 0), element.get("max_length", LONGEST_TEXT)
    if len(text) < least:
        return f"Please enter at least {least} characters."
    if len(text) > most:
        return f"Please enter at most {most} characters."
    return None


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _number_error(element: Json, text: str) -> str | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return "Please enter a number."
    if not element.get("is_decimal_allowed") and number != number.to_integral_value():
        return "Please enter a whole number."
    least, most = element.get("min_value"), element.get("max_value")
    if least is not None and number < Decimal(least):
        return f"Please enter a number of at least {least}."
    if most is not None and number > Decimal(most):
        return f"Please enter a number of at most {most}."
    return None
