"""One sync of SQLite's log for all commits that wait for one.

With `synchronous=FULL` each commit waits for the disk while it keeps every other writer out: some 4 ms, so that 250
commits a second are the most. Here a commit lets the next writer in at once and then waits for the disk together with
those that were committed meanwhile. Nobody is told of a commit before it would outlive a power cut.
"""

import os
import threading

from sqlalchemy.exc import OperationalError

_sync = getattr(os, "fdatasync", os.fsync)  # macOS has the second alone


class SharedSync:
    """For one file, whose commits are `synchronous=NORMAL`: SQLite itself then syncs its log before a checkpoint."""

    def __init__(self) -> None:
        self.log_file = ""
        """The `-wal` beside the database; empty until it is known."""
        self._change = threading.Condition()
        self._begun = 0
        self._done = 0
        self._is_running = False

    def wait(self) -> None:
        """Return when everything that was committed before this call is on the disk.

        Raises:
            OperationalError: the disk refused; what was committed may be gone after a power cut.
        """
        with self._change:
            ours = self._begun + 1  # one that has begun already may have begun before our commit
            while self._done < ours:
                if self._is_running:
                    self._change.wait()
                else:
                    self._run()

    def _run(self) -> None:
        self._is_running, self._begun = True, self._begun + 1
        number = self._begun
        self._change.release()
        try:
            self._sync()
        finally:
            self._change.acquire()
            self._is_running = False
            self._change.notify_all()
        self._done = number

    def _sync(self) -> None:
        try:
            _sync_file(self.log_file)
        except FileNotFoundError:
            return  # the last connection closed, and brought all of it into the database
        except OSError as error:
            raise OperationalError("sync", {}, error) from error


def _sync_file(path: str) -> None:
    file = os.open(path, os.O_RDWR)
    try:
        _sync(file)
    finally:
        os.close(file)
