"""What Slack learns when it hands something to the app."""

from dataclasses import dataclass
from typing import Literal

from bot.sandbox.records import Json

Kind = Literal["slash_commands", "interactive", "events_api"]
Outcome = Literal["acked", "timeout", "refused", "unreachable"]

ACK_SECONDS = 3.0


@dataclass(frozen=True)
class Answer:
    """The app's ack, or why there is none.

    `body` is the parsed JSON object, plain text, or None for an empty ack. `status` is the HTTP status, if any.
    """

    outcome: Outcome
    body: Json | str | None = None
    status: int | None = None

    @property
    def acked(self) -> bool:
        """True when the app answered in time and accepted the payload."""
        return self.outcome == "acked"

    @property
    def error(self) -> str | None:
        """Slack's name for what went wrong, as it shows it to a person; None after an ack."""
        return {"acked": None, "timeout": "operation_timeout"}.get(self.outcome, "dispatch_failed")


@dataclass(frozen=True)
class Retry:
    """That an event is sent again: its number from 1, and Slack's reason such as `http_timeout`."""

    number: int
    reason: str
