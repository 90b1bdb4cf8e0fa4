"""What became of a call: done, not done, refused for good, or nobody knows."""

import http.client
import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.error import URLError

from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse

from bot import logs


@dataclass(frozen=True)
class Sent:
    """Slack did it. `ts` and `channel` are those of the message, where there is one."""

    ts: str | None = None
    channel: str | None = None
    answer: Mapping[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class NotSent:
    """Nothing happened, and trying later can help. `retry_after`: the seconds that a 429 asked for, else None."""

    reason: str
    retry_after: float | None = None


@dataclass(frozen=True)
class Refused:
    """Nothing happened, and nothing will: `error` is Slack's code."""

    error: str


@dataclass(frozen=True)
class Unknown:
    """It may have happened: the answer got lost, or was no answer."""

    reason: str


Outcome: TypeAlias = Sent | NotSent | Refused | Unknown

PERMANENT = frozenset(
    {
        # the person or the workspace is gone, or cannot be written to
        "account_inactive",
        "team_access_not_granted",
        "user_disabled",
        "user_not_found",
        "users_not_found",
        "user_not_visible",
        "cannot_dm_bot",
        "messages_tab_disabled",
        "not_enabled",
        # the channel
        "channel_not_found",
        "is_archived",
        "is_inactive",
        "not_in_channel",
        "restricted_action",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
        "restricted_action_non_threadable_channel",
        "method_not_supported_for_channel_type",
        # the message that was to be changed
        "message_not_found",
        "cant_update_message",
        "edit_window_closed",
        # what we sent can never be taken
        "invalid_arguments",
        "invalid_blocks",
        "invalid_blocks_format",
        "invalid_metadata_format",
        "invalid_users",
        "invalid_user_combination",
        "metadata_too_large",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_text",
        "not_enough_users",
        "too_many_users",
        "view_too_large",
    }
)
log = logs.get(__name__)

_RATE = frozenset({"ratelimited", "rate_limited"})
_PERHAPS = frozenset({"fatal_error", "internal_error", "service_unavailable"})
_NEVER_LEFT = (ConnectionRefusedError, socket.gaierror, ssl.SSLCertVerificationError)
_DEFAULT_PAUSE = 30.0


def attempt(call: Callable[[], SlackResponse]) -> Outcome:
    """Make one call and say what became of it. Raises nothing that a network or Slack can cause."""
    try:
        response = call()
    except SlackApiError as error:
        return _of_answer(error.response)
    except URLError as error:
        return _of_connection(error.reason)
    except SlackClientError as error:
        return NotSent(logs.brief(error))  # the SDK refused to make the call
    except (OSError, http.client.HTTPException) as error:
        return Unknown(logs.brief(error))
    except Exception:
        log.exception("delivery.odd_answer")
        return Unknown("odd answer")  # the SDK stumbled over what came back
    return _sent(response)


def code_of(outcome: Outcome) -> str:
    """What became of a call, in one of a small set of words: "ok", Slack's code, "unreachable" or "unknown"."""
    match outcome:
        case Sent():
            return "ok"
        case Refused(error):
            return error
        case NotSent(reason):
            return reason if reason.replace("_", "").isalnum() else "unreachable"
        case Unknown():
            return "unknown"


def _sent(response: SlackResponse) -> Sent:
    data = response.data if isinstance(response.data, dict) else {}
    channel = data.get("channel")
    channel_id = channel.get("id") if isinstance(channel, dict) else channel
    return Sent(ts=data.get("ts"), channel=channel_id, answer=data)


def _of_answer(response: SlackResponse) -> Outcome:
    status, error = response.status_code, _code(response)
    if status == 429 or error in _RATE:
        return NotSent("ratelimited", _retry_after(response.headers))
    if status >= 500 or error in _PERHAPS:
        return Unknown(error or f"http_{status}")
    if error is None:
        # Not Slack's words. A refusal by something in between is clear; a 200 with other content is not.
        return NotSent(f"http_{status}") if 400 <= status < 500 and status != 408 else Unknown(f"http_{status}")
    return Refused(error) if error in PERMANENT else NotSent(error)


def _code(response: SlackResponse) -> str | None:
    error = response.data.get("error") if isinstance(response.data, dict) else None
    # The SDK puts the start of an answer that is no JSON where the code belongs.
    return error if isinstance(error, str) and error.replace("_", "").replace("-", "").isalnum() else None


def _retry_after(headers: Mapping[str, str]) -> float:
    given = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    return float(given) if given.isascii() and given.isdecimal() else _DEFAULT_PAUSE


def _of_connection(reason: object) -> Outcome:
    name = logs.brief(reason) if isinstance(reason, BaseException) else "no connection"
    # Anything else may have struck after the request had left.
    return NotSent(name) if isinstance(reason, _NEVER_LEFT) else Unknown(name)
