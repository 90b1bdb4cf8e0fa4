"""Commits that wait for the disk together."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from models.durable import SharedSync


def test_a_disk_that_refuses_is_told_to_everybody_who_waits(tmp_path: Path) -> None:
    log = SharedSync()
    log.log_file = str(tmp_path)  # a folder cannot be opened for writing

    for _ in range(2):
        with pytest.raises(OperationalError, match="directory"):
            log.wait()


def test_many_who_wait_at_once_are_all_let_go(tmp_path: Path) -> None:
    log = SharedSync()
    log.log_file = str(tmp_path / "log")
    (tmp_path / "log").write_bytes(b"frames")
    begin = threading.Barrier(8)

    def wait(_number: int) -> bool:
        begin.wait(10)
        for _ in range(20):
            log.wait()
        return True

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(wait, range(8)))


def test_a_log_that_was_brought_into_the_database_needs_no_sync(tmp_path: Path) -> None:
    log = SharedSync()
    log.log_file = str(tmp_path / "none")
    log.wait()

    assert not (tmp_path / "none").exists()
