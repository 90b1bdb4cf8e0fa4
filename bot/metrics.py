"""What Prometheus reads. No workspace, person or channel is ever a label."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from bot import logs
from bot.clock import Clock
from bot.delivery.budgets import SLACK
from bot.delivery.figures import Figures, figures
from models.delivery import OutboxRow, State, StoredCommand
from models.engine import Database

ACK_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)
"""The last one is Slack's own deadline."""
INBOUND = frozenset({"command", "block_actions", "view_submission", "view_closed", "shortcut"})
ENDS = frozenset({State.SENT, State.LAPSED, State.FAILED, State.DEAD})

log = logs.get(__name__)


class Metrics:
    """Counts what this process does, and reads from the database how the outbox stands when it is asked.

    It is delivery's `Watch` and the transports' ear for acknowledgements.
    """

    def __init__(self, database: Database, clock: Clock, tick_age: Callable[[], float]) -> None:
        self.registry = CollectorRegistry()
        self._acks = Histogram(
            "partner_ack_seconds",
            "From a request of Slack's to its answer.",
            ["kind"],
            buckets=ACK_SECONDS,
            registry=self.registry,
        )
        self._calls = self._counter("partner_slack_calls", "Web API calls of delivery.", "method", "code")
        self._ended = self._counter("partner_outbox_ended", "Messages that came to an end.", "state", "kind")
        self._resolved = self._counter("partner_unknown_resolved", "Unknown ends that were cleared up.", "how")
        self.registry.register(_Standing(database, clock, tick_age))

    def _counter(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(name, meaning, labels, registry=self.registry)

    def acked(self, kind: str, seconds: float) -> None:
        """A request of Slack's was answered."""
        self._acks.labels(kind if kind in INBOUND else "event").observe(seconds)

    def called(self, method: str, code: str) -> None:
        """Delivery made a call."""
        self._calls.labels(method, code).inc()

    def resolved(self, how: str) -> None:
        """Delivery learned, or decided, what became of a call."""
        self._resolved.labels(how).inc()

    def stands(self, row: OutboxRow) -> None:
        """Delivery is done with a row for now."""
        if row.state in ENDS:
            self._ended.labels(str(row.state), str(row.kind)).inc()

    def text(self) -> bytes:
        """The exposition format, version 0.0.4."""
        return generate_latest(self.registry)


class _Standing(Collector):
    """Gauges that are the same in every replica, read when they are asked for."""

    def __init__(self, database: Database, clock: Clock, tick_age: Callable[[], float]) -> None:
        self._database, self._clock, self._tick_age = database, clock, tick_age

    def describe(self) -> Iterable[Metric]:
        """Nothing: the registry would read the database to learn the names."""
        return ()

    def collect(self) -> Iterator[Metric]:
        """Read; a database that does not answer takes only its own gauges away."""
        yield _gauge("partner_tick_age_seconds", "Since the last tick was done.", {(): self._tick_age()})
        try:
            with self._database.look() as session:
                found = figures(session, SLACK, self._clock())
                stored = session.scalar(select(func.count()).select_from(StoredCommand)) or 0
        except SQLAlchemyError:
            log.exception("metrics.no_database")
            return
        yield from _gauges(found)
        yield _gauge("partner_stored_commands", "Acknowledged, and still to be carried out.", {(): stored})


def _gauges(found: Figures) -> Iterator[Metric]:
    rows = "Messages that are not sent or lapsed."
    yield _gauge("partner_outbox_rows", rows, found.rows, "state", "kind")
    oldest = "How long the message that could be said has waited that has waited longest."
    yield _gauge("partner_outbox_oldest_due_seconds", oldest, {(): found.waiting.total_seconds()})
    done = "Until all that is due now will be said, at Slack's pace: when a round will be done."
    yield _gauge("partner_outbox_done_seconds", done, {(): found.done_in.total_seconds()})
    paused = {(method,): found.pauses.get(method, 0) for method in SLACK.methods}
    yield _gauge("partner_slack_pauses", "Workspaces in which Slack asked for a pause of a method.", paused, "method")
    yield _gauge("partner_outbox_held", "1 while everything that would be said is held.", {(): float(found.is_held)})


def _gauge(name: str, meaning: str, values: Mapping[Any, float], *labels: str) -> Metric:
    """`values`: by a tuple of the labels' values."""
    family = GaugeMetricFamily(name, meaning, labels=labels)
    for key, value in values.items():
        family.add_metric(key, value)
    return family
