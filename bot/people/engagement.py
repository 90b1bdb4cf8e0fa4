"""What a person is in, in one shape for all programmes, so that skipping and stopping work everywhere alike."""

from dataclasses import dataclass
from datetime import datetime

from bot.texts import Mrkdwn


@dataclass(frozen=True)
class Engagement:
    """One thing that a person is in: the introductions of a channel, a partnership.

    `title` fits into "You’ve left …" in their words, `label` stands beside a button; `channel_id` is where it lives.
    `next_at`: when its next step comes that can be skipped, None where nothing can.
    """

    programme: str
    id: str
    title: Mrkdwn
    label: Mrkdwn
    channel_id: str | None = None
    next_at: datetime | None = None

    @property
    def value(self) -> str:
        """Names it on a button."""
        return f"{self.programme}:{self.id}"
