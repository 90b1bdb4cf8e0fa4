"""Slack's rate limits: per method and workspace in one-minute windows, and one a second for posts to one channel."""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Tier = Literal["1", "2", "3", "4", "post", "none"]

# Slack writes these as "1+", "20+" …: the least that is promised, which is all that an app may count on. Tier 1 has
# only apps.connections.open here, and an app may hold ten connections: ten a minute is what opening them takes.
PER_MINUTE: dict[Tier, int] = {"1": 10, "2": 20, "3": 50, "4": 100, "post": 300}
WINDOW = 60.0
POST_SECONDS = 1.0
POST_BURST = 3


@dataclass
class Limiter:
    """Counts calls. `allow` and `allow_post` answer 0, or the whole seconds to wait; a refused call costs nothing."""

    now: Callable[[], datetime]
    enabled: bool = True
    windows: dict[str, deque[float]] = field(default_factory=dict)
    next_post: dict[str, float] = field(default_factory=dict)
    """Channel id -> the moment when its burst allowance is whole again (GCRA's theoretical arrival time)."""

    def allow(self, method: str, tier: Tier) -> int:
        """Count a call of this method, or say after how many seconds it may be tried again."""
        if not self.enabled or tier == "none":
            return 0
        at, calls = self.now().timestamp(), self.windows.setdefault(method, deque())
        while calls and calls[0] <= at - WINDOW:
            calls.popleft()
        if len(calls) >= PER_MINUTE[tier]:
            return whole_seconds(calls[0] + WINDOW - at)
        calls.append(at)
        return 0

    def allow_post(self, channel_id: str) -> int:
        """Count a post to this channel: one a second, and up to three at once after a silence."""
        if not self.enabled:
            return 0
        at = self.now().timestamp()
        due = max(at, self.next_post.get(channel_id, at))
        wait = due - at - (POST_BURST - 1) * POST_SECONDS
        if wait > 0:
            return whole_seconds(wait)
        self.next_post[channel_id] = due + POST_SECONDS
        return 0


def whole_seconds(wait: float) -> int:
    """Retry-After has no fractions and is never 0."""
    return max(1, math.ceil(wait))
