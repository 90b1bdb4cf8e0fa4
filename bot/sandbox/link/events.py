"""Events: their outer form, their order, and Slack's repeats when the app does not answer."""

import heapq
import threading
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from bot.sandbox.faults import Faults
from bot.sandbox.link.answer import Answer, Retry
from bot.sandbox.link.app import AppLink
from bot.sandbox.records import Json
from bot.sandbox.store import Store

REPEATS = (timedelta(0), timedelta(minutes=1), timedelta(minutes=5))
LOOK_AGAIN_SECONDS = 0.5


@dataclass(order=True)
class _Letter:
    due: datetime
    number: int
    body: Json = field(compare=False)
    retry: Retry | None = field(compare=False, default=None)


class EventPump:
    """Sends events one at a time, in order, from a thread of its own.

    Without a 2xx within 3 s an event is sent again at once, after 1 minute and after 5 minutes of the sandbox's clock,
    then dropped. `subscribed` None means every kind of event. `poke` makes it look at the clock again.
    """

    def __init__(self, store: Store, link: AppLink, faults: Faults, subscribed: Collection[str] | None) -> None:
        self._store = store
        self._link = link
        self._faults = faults
        self.subscribed = subscribed
        self._numbers = count(1)
        self._letters: list[_Letter] = []
        self._changed = threading.Condition()
        self._busy = False
        self._stopped = False
        self.sent = 0
        self._thread = threading.Thread(target=self._run, name="sandbox-events", daemon=True)
        store.on_event.append(self.publish)

    def start(self) -> None:
        """Begin to send."""
        self._thread.start()

    def stop(self) -> None:
        """Send no more; what is unsent is lost."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join()

    def publish(self, kind: str, event: Json) -> None:
        """Queue an event in its inner form, if the app is subscribed to it."""
        if not is_subscribed(self.subscribed, kind, event):
            return
        body = self._outer(event)
        due = self._store.now() + timedelta(seconds=self._faults.events.late)
        copies = 2 if self._faults.events.double else 1
        for _ in range(copies):
            self._put(due, body, None)

    def poke(self) -> None:
        """Look at the clock again: it was turned."""
        with self._changed:
            self._changed.notify_all()

    def settle(self, seconds: float = 30.0) -> bool:
        """Wait until nothing is due and nothing is on its way. False when that took too long."""
        with self._changed:
            self._changed.notify_all()
            return self._changed.wait_for(self._idle, seconds)

    @property
    def waiting(self) -> list[tuple[datetime, str]]:
        """What is still to be sent: when, and which kind of event."""
        with self._changed:
            return [(each.due, each.body["event"]["type"]) for each in sorted(self._letters)]

    def _idle(self) -> bool:
        return self._stopped or not (self._busy or self._is_due())

    def _is_due(self) -> bool:
        return bool(self._letters) and self._letters[0].due <= self._store.now()

    def _put(self, due: datetime, body: Json, retry: Retry | None) -> None:
        with self._changed:
            heapq.heappush(self._letters, _Letter(due, next(self._numbers), body, retry))
            self._changed.notify_all()

    def _run(self) -> None:
        while (letter := self._next()) is not None:
            answer = self._link.send("events_api", letter.body, letter.retry)
            if not answer.acked:
                self._repeat(letter, answer)
            with self._changed:
                self.sent += 1
                self._busy = False
                self._changed.notify_all()

    def _next(self) -> _Letter | None:
        with self._changed:
            while not self._stopped:
                if self._is_due():
                    self._busy = True
                    return heapq.heappop(self._letters)
                self._changed.wait(LOOK_AGAIN_SECONDS if self._letters else None)
        return None

    def _repeat(self, letter: _Letter, answer: Answer) -> None:
        number = letter.retry.number + 1 if letter.retry else 1
        if number > len(REPEATS):
            return
        due = self._store.now() + REPEATS[number - 1]
        self._put(due, letter.body, Retry(number, self._reason(answer)))

    def _reason(self, answer: Answer) -> str:
        if self._link.by_socket:
            return "timeout"
        return {"timeout": "http_timeout", "refused": "http_error"}.get(answer.outcome, "connection_failed")

    def _outer(self, event: Json) -> Json:
        return {
            "token": self._link.verification_token,
            "team_id": self._store.team_id,
            "api_app_id": self._store.app.app_id,
            "event": event,
            "type": "event_callback",
            "event_id": self._store.new_id("Ev"),
            "event_time": int(self._store.now().timestamp()),
            "authorizations": [_authorization(self._store)],
            "is_ext_shared_channel": False,
            "event_context": f"4-{self._store.new_id('E')}",
        }


def is_subscribed(subscribed: Collection[str] | None, kind: str, event: Json) -> bool:
    """True when the app asked for this kind; messages are asked for by the kind of their channel ("message.im")."""
    if subscribed is None:
        return True
    wanted = f"message.{event.get('channel_type')}" if kind == "message" else kind
    return wanted in subscribed


def _authorization(store: Store) -> Json:
    return {
        "enterprise_id": None,
        "team_id": store.team_id,
        "user_id": store.app.user_id,
        "is_bot": True,
        "is_enterprise_install": False,
    }
