"""The sandbox's state on disk, so that a company survives a restart."""

import json
from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from bot.sandbox import company
from bot.sandbox.clock import SandboxClock
from bot.sandbox.state import Workspace

FORMAT = 1


class StateFileError(Exception):
    """A state file cannot be read; the text says which and what to do."""


def build_workspace(
    clock: SandboxClock,
    state_file: Path | None,
    scopes: Collection[str],
    bot_token: str | None,
    app_token: str | None,
) -> Workspace:
    """The workspace that was saved, with the clock where it stood then; else a fresh company."""
    if state_file is None or not state_file.exists():
        return company.build(now=clock.now, scopes=scopes, bot_token=bot_token, app_token=app_token)
    workspace = _load(state_file, clock)
    workspace.grant(scopes)
    workspace.bot_token = bot_token or workspace.bot_token
    workspace.app_token = app_token or workspace.app_token
    return workspace


def _load(path: Path, clock: SandboxClock) -> Workspace:
    try:
        saved = json.loads(path.read_text(encoding="utf-8"))
        workspace = Workspace.from_json(json.dumps(saved["workspace"]), now=clock.now)
        # Real time may have passed the saved one, and the clock never goes back.
        clock.set(max(datetime.fromisoformat(saved["now"]), clock.now()))
    except (ValueError, KeyError, TypeError) as error:
        raise StateFileError(f"{path} is no sandbox state ({error}). Remove it to start afresh.") from error
    return workspace


def save(path: Path, workspace: Workspace, clock: SandboxClock) -> None:
    """Write the state; a reader sees the old file or the new one, never half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"format": FORMAT, "now": clock.now().isoformat(), "workspace": json.loads(workspace.to_json())})
    fresh = path.with_suffix(path.suffix + ".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)
