"""The short form of the kill -9 proof; `make crash` runs the long one."""

import secrets
from pathlib import Path

import pytest

from tests.crash.killing import kill_processes
from tests.databases import Kind

REPLICAS = {"sqlite": 1, "postgresql": 3}
KILLS = 15


@pytest.mark.timeout(400)
def test_nothing_is_lost_or_said_twice_by_processes_that_are_killed(
    tmp_path: Path, database_url: str, database_kind: Kind
) -> None:
    seed = secrets.randbelow(10**9)

    result = kill_processes(tmp_path, database_url, seed=seed, kills=KILLS, replicas=REPLICAS[database_kind])

    assert (result.kills, result.died) == (KILLS, []), f"seed {seed}"
    assert result.letters > KILLS
    assert result.tally.is_clean, "\n".join([f"seed {seed} on {database_kind}", *result.tally.lines()])
