"""Where files that are gone with their test are made: in memory, where there is plenty."""

import os
import shutil
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - folders of our own are made in it
ENOUGH = 4 * 1024**3


def fastest_place() -> Path | None:
    """A folder in memory; None where there is none, or little room, or where nothing in it may be run.

    A database of PostgreSQL's is 900 files, and a disk may take most of a second to make them; one of SQLite's is made
    with three, and waits for the disk at each commit.
    """
    if not MEMORY.is_dir() or os.statvfs(MEMORY).f_flag & os.ST_NOEXEC:
        return None
    return MEMORY if shutil.disk_usage(MEMORY).free > ENOUGH else None
