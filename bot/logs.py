"""Structured logs: what happened and to which ids; never a token, never a person's words."""

import logging
import re
import sys
import traceback
from collections.abc import Mapping
from typing import TextIO, cast

import structlog
from slack_sdk.errors import SlackApiError
from sqlalchemy.exc import DBAPIError
from structlog.stdlib import BoundLogger, ProcessorFormatter
from structlog.typing import EventDict, Processor, WrappedLogger

NOISY = ("slack_sdk", "slack_bolt", "apscheduler", "uvicorn", "websockets", "httpx", "httpcore", "alembic", "tzlocal")
SPOKEN = frozenset({"text", "body", "blocks", "value", "values", "payload", "view", "message", "headers", "token"})
"""Keys under which a person's words or a secret could hide; their values are never logged."""

_TOKEN = re.compile(r"\bx(?:ox[a-z]|app)-[A-Za-z0-9-]+")
_FIRST_VALUE = re.compile(r"[:(\[{<=\"'\n]")


def configure(level: str = "INFO", stream: TextIO | None = None, *, json: bool | None = None) -> None:
    """Send every log line of the process to `stream` (standard error), as JSON unless that is a terminal."""
    stream = stream or sys.stderr
    as_json = not stream.isatty() if json is None else json
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_formatter(as_json=as_json))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    quieten()
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *_shared(), ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=BoundLogger,
        cache_logger_on_first_use=False,
    )


def quieten() -> None:
    """Let libraries speak only when something is wrong; at lower levels some log whole request bodies."""
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)
    # A tick that takes longer than it may is folded into the next, as it should be; its age is on /metrics.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)


def get(name: str) -> BoundLogger:
    """A logger; call it as `log.info("delivery.sent", delivery=row_id)`: an event name and ids."""
    logger: BoundLogger = structlog.stdlib.get_logger(name)
    return logger


def brief(error: BaseException) -> str:
    """What went wrong, without what a person wrote: Slack's code, the database's or the system's words, or the type."""
    if isinstance(error, SlackApiError):
        return f"slack: {error.response.get('error') or error.response.status_code}"
    if isinstance(error, DBAPIError):
        return f"database: {_first_line(error.orig)}"
    if isinstance(error, OSError):
        return f"{type(error).__name__}: {error.strerror or _first_line(error)}"
    return type(error).__name__


def where(error: BaseException) -> str:
    """The places in the code an exception came through, outermost first, as `file:line function`."""
    frames = traceback.extract_tb(error.__traceback__)
    return " > ".join(f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)


def _short(filename: str) -> str:
    return "/".join(filename.rsplit("/", 2)[-2:])


def _first_line(error: BaseException | None) -> str:
    return str(error).partition("\n")[0]


def _shared() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _only_safe_errors,
        _keep_secrets,
    ]


def _formatter(*, as_json: bool) -> ProcessorFormatter:
    renderer: Processor = (
        structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer(colors=False)
    )
    return ProcessorFormatter(
        foreign_pre_chain=[_only_the_sentence, *_shared()],
        processors=[ProcessorFormatter.remove_processors_meta, renderer],
    )


def _only_the_sentence(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    # Libraries put request bodies and answers into their sentences; what stands before the first value is safe.
    record = cast(logging.LogRecord, event["_record"])
    if record.name.partition(".")[0] in NOISY:
        event["event"] = _FIRST_VALUE.split(str(event["event"]), maxsplit=1)[0].strip()
        event["at"] = f"{record.module}:{record.lineno}"
    return event


def _only_safe_errors(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["error"], event["where"] = brief(error), where(error)
    return event


def _keep_secrets(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    return {key: value if key.startswith("_") else _safe(key, value) for key, value in event.items()}


def _safe(key: object, value: object) -> object:
    if key in SPOKEN:
        return "(not logged)"
    if isinstance(value, str):
        return _TOKEN.sub("x…", value)
    if isinstance(value, Mapping):
        return {inner: _safe(inner, each) for inner, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_safe(None, each) for each in value]
    return value
