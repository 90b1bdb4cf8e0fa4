"""What delivery tells whoever counts. Nothing here names a workspace, a person or a channel."""

from typing import Protocol

from models.delivery import OutboxRow


class Watch(Protocol):
    """Told of each thing after it happened. It must be quick, raise nothing, and be safe to call from threads."""

    def called(self, method: str, code: str) -> None:
        """A Web API call ended; `code` is "ok", Slack's error, "ratelimited", "unreachable" or "unknown"."""

    def resolved(self, how: str) -> None:
        """An unknown end was cleared up: "found", "absent", "again" or "counted"."""

    def stands(self, row: OutboxRow) -> None:
        """A transaction of the protocol was committed, and this is how the row stands now."""


class Unwatched:
    """For where nobody counts."""

    def called(self, method: str, code: str) -> None:
        """Let it pass."""

    def resolved(self, how: str) -> None:
        """Let it pass."""

    def stands(self, row: OutboxRow) -> None:
        """Let it pass."""
