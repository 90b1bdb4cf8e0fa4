"""Partner's command line as an operator runs it: in a process of its own, with an environment that is empty."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
SECONDS = 60


def command(
    folder: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `app.py` in a folder until it ends by itself."""
    return subprocess.run(
        _line(arguments),
        cwd=folder,
        env=dict(environment or {}),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


@contextmanager
def started(
    folder: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    """Run `app.py` in a folder for as long as the block lasts. What it says on standard error is in `said`."""
    line, given = _line(arguments), dict(environment or {})
    with (folder / "stderr").open("w", encoding="utf-8") as errors:
        process = subprocess.Popen(line, cwd=folder, env=given, stdout=subprocess.PIPE, stderr=errors, text=True)
    with process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def said(folder: Path) -> str:
    """What the last process started there said on standard error."""
    return (folder / "stderr").read_text(encoding="utf-8")


def end(process: subprocess.Popen[str], name: signal.Signals) -> int:
    """Send the signal and wait: the exit code."""
    os.kill(process.pid, name)
    return process.wait(SECONDS)


def _line(arguments: Sequence[str]) -> list[str]:
    return [sys.executable, str(ROOT / "app.py"), *arguments]
