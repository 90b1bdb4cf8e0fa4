"""Log lines as an operator gets them, for as long as a test needs them."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from bot import logs


@contextmanager
def captured_logs(*, json: bool = True, level: str = "DEBUG") -> Iterator[io.StringIO]:
    """Everything that is logged meanwhile; afterwards logging is as it was."""
    root = logging.getLogger()
    handlers, level_before, structured = root.handlers[:], root.level, structlog.get_config()
    stream = io.StringIO()
    logs.configure(level, stream, json=json)
    try:
        yield stream
    finally:
        root.handlers[:] = handlers
        root.setLevel(level_before)
        structlog.configure(**structured)
