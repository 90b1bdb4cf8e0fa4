"""The journal of erasures: a file outside the database, so that a restored backup can be erased again.

One JSON object a line, appended and never changed. Two sorts of line:

    {"pepper": "<sealed with PARTNER_KEYS>", "check": "<hash>"}
    {"at": "2026-03-02T08:00:00+00:00", "kind": "person", "mark": "!…"}

A mark is a keyed hash of a workspace's and a person's id; no line says who. The key of the hash, the pepper, is random:
it is stored sealed in the database, and sealed once more here, for a backup may be older than it. Rotating keys seals
it anew in both places and leaves all marks as they are. `check` tells whether a pepper is the one of this file.
"""

import errno
import hashlib
import hmac
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from filelock import FileLock

from bot import logs
from bot.people.erased import NOBODY
from models.seal import Sealed, Vault

log = logs.get(__name__)


class UnreadableJournal(Exception):
    """The journal cannot be used; the message says why and what to do."""


@dataclass(frozen=True)
class Line:
    """One erasure."""

    at: datetime
    kind: str
    mark: str


@dataclass(frozen=True)
class Journal:
    """The file at `path`. Several processes, also on several machines over a shared folder, may append to it."""

    path: Path

    def append(self, line: Line) -> None:
        """Write one erasure, and return when it is on the disk."""
        self._write({"at": line.at.isoformat(), "kind": line.kind, "mark": line.mark})

    def keep_pepper(self, vault: Vault, pepper: bytes) -> None:
        """Write the pepper down, sealed with the newest key, unless it stands there so already."""
        known = self._peppers()
        if known and vault.is_newest(Sealed(known[-1]["pepper"])):
            return
        self._write({"pepper": vault.seal(NOBODY, pepper.hex()).token, "check": _check(pepper)})

    def pepper(self, vault: Vault, known: bytes | None) -> bytes | None:
        """The pepper of this file, None where it has none yet. `known` is the database's.

        Raises:
            UnreadableJournal: it is sealed with other keys, and the database's is another.
        """
        lines = self._peppers()
        if not lines:
            return None
        if known is not None and any(hmac.compare_digest(line["check"], _check(known)) for line in lines):
            return known
        for line in reversed(lines):
            sealed = Sealed(line["pepper"])
            if vault.opens(sealed):
                return bytes.fromhex(vault.unseal(NOBODY, sealed))
        raise UnreadableJournal(
            f"The journal of erasures, {self.path}, was written with other keys than those in PARTNER_KEYS, so nobody\n"
            "can tell who has to stay erased. Add the keys that it was written with to PARTNER_KEYS, after the newest."
        )

    def lines(self) -> list[Line]:
        """All erasures, in order."""
        return [
            Line(datetime.fromisoformat(line["at"]), line["kind"], line["mark"])
            for line in self._objects()
            if {"at", "kind", "mark"} <= line.keys()
        ]

    def check_writable(self) -> None:
        """Raises OSError where the file cannot be appended to, or made. It makes nothing."""
        if self.path.exists():
            os.close(os.open(self.path, os.O_WRONLY | os.O_APPEND))
        elif not os.access(self.path.parent, os.W_OK):
            number = errno.EACCES if self.path.parent.exists() else errno.ENOENT
            raise OSError(number, os.strerror(number), str(self.path))

    def alone(self) -> FileLock:
        """A lock that one process of this machine has at a time, for `with`: held while a restore is made good."""
        return FileLock(f"{self.path}.restore.lock", timeout=300)

    def _peppers(self) -> list[dict[str, Any]]:
        return [line for line in self._objects() if {"pepper", "check"} <= line.keys()]

    def _objects(self) -> Iterator[dict[str, Any]]:
        if not self.path.exists():
            return
        for number, text in enumerate(self.path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                found = json.loads(text) if text.strip() else {}
            except ValueError:
                # Torn by a power cut: what it was about was never carried out, for the line comes first.
                log.warning("erasures.torn_line", line=number)
                continue
            if isinstance(found, dict):
                yield found

    def _write(self, line: dict[str, Any]) -> None:
        text = json.dumps(line, sort_keys=True)
        with FileLock(f"{self.path}.lock", timeout=30):
            handle = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(handle, (_line_end(handle) + text + "\n").encode())
                os.fsync(handle)
            finally:
                os.close(handle)


def _line_end(handle: int) -> str:
    """What is missing after a torn line."""
    size = os.fstat(handle).st_size
    return "" if size == 0 or os.pread(handle, 1, size - 1) == b"\n" else "\n"


def _check(pepper: bytes) -> str:
    return hmac.new(pepper, b"journal", hashlib.sha256).hexdigest()[:32]
