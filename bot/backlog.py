"""Commands that come faster than they can be carried out: stored, acknowledged, and carried out one after the other.

Slack gives an app three seconds, then tells the person that it failed. A command is carried out before it is
acknowledged, as long as few wait for an answer. When many do, the next ones are stored instead, which costs a tenth,
and their answers come at their `response_url`, for which Slack leaves half an hour.
"""

import json
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import count
from typing import Any, cast

from sqlalchemy import Table, delete, insert, or_, select, update

from bot import logs
from bot.clock import Clock
from bot.courtesy import Courtesy
from models.delivery import StoredCommand
from models.engine import Database

MANY = 4
"""So many answers under way, and the next command that can wait does: some 20 ms of work are ahead of it."""
AT_ONCE = 20
LEASE = timedelta(seconds=60)
"""A process that dies leaves its commands to the others, or to itself after its restart, for no longer than this."""
LEASE_LEFT = timedelta(seconds=30)
"""With less of it left no command is begun: its answer may take ten seconds, and nobody else is to begin it then."""
LOOK_SECONDS = 5.0
"""How often is looked for what other processes left behind."""

_STORE = insert(cast(Table, StoredCommand.__table__))
"""Into the bare table: what the mapped class adds to an insert costs as much again."""

Body = Mapping[str, Any]
CarryOut = Callable[[Body], None]

log = logs.get(__name__)


class Backlog:
    """The commands that wait, in the order in which they came."""

    def __init__(self, database: Database, clock: Clock, courtesy: Courtesy) -> None:
        self._database, self._clock, self._courtesy = database, clock, courtesy
        self._numbers = count()
        self._door = threading.Lock()
        self._brought: list[tuple[Body, Future[None]]] = []
        self._scribe = ThreadPoolExecutor(1, thread_name_prefix="scribe")
        self._bell = threading.Condition()
        self._left = 0
        self._stopping = False
        self._thread: threading.Thread | None = None

    @property
    def left(self) -> int:
        """How many of those that this process stored are not carried out yet."""
        return self._left

    def is_needed(self) -> bool:
        """True while many wait, and until all is carried out: nobody's second command overtakes their first."""
        return self._left > 0 or self._courtesy.waiting > MANY

    # --- storing

    def store(self, body: Body) -> "Future[None]":
        """Keep a command: it will be carried out, whatever becomes of this process, as soon as the future is done.

        What comes while others are being written is written with the next: one commit for all of it. The future
        raises what a failing database raises: then the command is not kept and must not be acknowledged.
        """
        kept: Future[None] = Future()
        with self._door:
            self._brought.append((body, kept))
            if len(self._brought) == 1:
                self._scribe.submit(self._write_all)
        return kept

    def _write_all(self) -> None:
        with self._door:
            brought, self._brought = self._brought, []
        try:
            with self._database.everywhere() as session:
                session.execute(_STORE, [self._row(body) for body, _kept in brought])
        except Exception as error:  # noqa: BLE001 - each of them is told, and raises it
            for _body, kept in brought:
                kept.set_exception(error)
            return
        self._count(len(brought))
        for _body, kept in brought:
            kept.set_result(None)

    def _row(self, body: Body) -> dict[str, object]:
        team_id = str(body["team_id"])
        return {
            "team_id": team_id,
            "user_id": str(body["user_id"]),
            "received_at": self._clock(),
            "number": next(self._numbers),
            "body": self._database.vault.seal(team_id, json.dumps(dict(body))),
        }

    def _count(self, more: int) -> None:
        with self._bell:
            self._left += more
            self._bell.notify_all()

    # --- carrying out

    def start(self, carry_out: CarryOut) -> None:
        """Begin to carry out, in a thread of its own. `carry_out` answers the person by itself, and raises nothing."""
        self._thread = threading.Thread(target=self._work, args=(carry_out,), name="backlog", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Finish the command that is under way. The others stay stored, for the next start or another process."""
        with self._bell:
            self._stopping = True
            self._bell.notify_all()
        if self._thread is not None:
            self._thread.join()
        self._scribe.shutdown(wait=True)

    def _work(self, carry_out: CarryOut) -> None:
        while not self._stopping:
            try:
                worked = self._turn(carry_out)
            except Exception:
                # The database is away: the leases run out, and nothing is lost.
                log.exception("backlog.stuck", rest_seconds=LOOK_SECONDS)
                self._wait_for(lambda: self._stopping)
                continue
            if not worked:
                self._wait_for(lambda: self._stopping or self._left > 0)

    def _turn(self, carry_out: CarryOut) -> bool:
        """Carry out some of those that have waited longest; False where there were none."""
        before = self._left
        rows = self._take()
        done: list[StoredCommand] = []
        for row in rows:
            if self._stopping or self._clock() + LEASE_LEFT > _end_of(row):
                break
            self._courtesy.give_way()
            if self._is_there(row):
                self._carry_out(carry_out, row)
            done.append(row)
        if rows:
            self._let_go(done, rows[len(done) :])
        # What is left when nothing was found is what another process, or an erasure, has taken.
        self._count(-len(done) if rows else -before)
        return bool(rows)

    def _carry_out(self, carry_out: CarryOut, row: StoredCommand) -> None:
        try:
            carry_out(json.loads(self._database.vault.unseal(row.team_id, row.body)))
        except Exception:
            # A fault of this one command alone: tried again it would hold up all the others, for ever.
            log.exception("backlog.broken", team=row.team_id, command=row.id)

    def _is_there(self, row: StoredCommand) -> bool:
        """False for what somebody erased after it was taken."""
        with self._database.read(row.team_id) as session:
            return session.get(StoredCommand, (row.team_id, row.id)) is not None

    def _take(self) -> list[StoredCommand]:
        now = self._clock()
        free = or_(StoredCommand.leased_until.is_(None), StoredCommand.leased_until < now)
        oldest = select(StoredCommand).where(free).order_by(StoredCommand.received_at, StoredCommand.number)
        with self._database.everywhere() as session:
            rows = list(session.scalars(oldest.limit(AT_ONCE).with_for_update(skip_locked=True)))
            for row in rows:
                row.leased_until = now + LEASE
        return rows

    def _let_go(self, done: Sequence[StoredCommand], rest: Sequence[StoredCommand]) -> None:
        with self._database.everywhere() as session:
            session.execute(delete(StoredCommand).where(StoredCommand.id.in_([row.id for row in done])))
            if rest:
                given_back = update(StoredCommand).where(StoredCommand.id.in_([row.id for row in rest]))
                session.execute(given_back.values(leased_until=None))

    def _wait_for(self, something: Callable[[], bool]) -> None:
        with self._bell:
            self._bell.wait_for(something, LOOK_SECONDS)


def _end_of(row: StoredCommand) -> datetime:
    assert row.leased_until is not None  # noqa: S101 - it was taken
    return row.leased_until
