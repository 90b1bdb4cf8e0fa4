"""What the logs say, and what they never say."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from bot import logs
from tests.capture import captured_logs

TOKEN = "xoxb-123-456-abcDEF"
WORDS = "I would rather not meet Bo"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    with captured_logs() as stream:
        yield stream


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_an_event_is_one_line_of_json_with_its_ids(stream: io.StringIO) -> None:
    logs.get("bot.delivery").info("delivery.sent", delivery="d1", team="T1")

    [line] = lines(stream)
    assert (line["event"], line["delivery"], line["team"]) == ("delivery.sent", "d1", "T1")
    assert (line["level"], line["logger"]) == ("info", "bot.delivery")
    assert line["timestamp"].endswith("Z")


def test_on_a_terminal_an_event_is_read_without_tools() -> None:
    with captured_logs(json=False) as stream:
        logs.get("bot").info("delivery.sent", delivery="d1")
    assert "delivery.sent" in stream.getvalue()
    assert "delivery=d1" in stream.getvalue()


@pytest.mark.parametrize(
    "values",
    [
        {"problem": f"the token {TOKEN} is bad"},
        {"ids": [TOKEN]},
        {"answer": {"url": f"https://slack.com/?token={TOKEN}"}},
        {"text": WORDS},
        {"body": {"user": WORDS}},
        {"answer": {"blocks": [WORDS]}},
        {"value": WORDS},
    ],
)
def test_a_secret_or_a_persons_words_do_not_get_through(stream: io.StringIO, values: dict[str, object]) -> None:
    logs.get("bot").warning("something", **values)
    assert TOKEN not in stream.getvalue()
    assert WORDS not in stream.getvalue()


def test_an_exception_is_its_kind_and_its_places_without_its_message(stream: io.StringIO) -> None:
    def fail() -> None:
        raise RuntimeError(WORDS)

    try:
        fail()
    except RuntimeError:
        logs.get("bot").exception("it.failed")

    [line] = lines(stream)
    assert line["error"] == "RuntimeError"
    assert "tests/test_logs.py" in line["where"]
    assert line["where"].endswith("fail")
    assert WORDS not in stream.getvalue()


def test_a_full_disk_and_a_database_that_is_away_are_said_in_their_own_words() -> None:
    assert logs.brief(OSError(28, "No space left on device")) == "OSError: No space left on device"
    with pytest.raises(OperationalError) as caught, create_engine("sqlite:////nowhere/at/all").connect() as connection:
        connection.execute(text("SELECT 1"))
    assert logs.brief(caught.value) == "database: unable to open database file"


@pytest.mark.parametrize("name", ["slack_bolt.App", "slack_sdk.socket_mode.client", "apscheduler.scheduler"])
def test_the_slack_libraries_say_their_sentence_and_nothing_they_put_into_it(stream: io.StringIO, name: str) -> None:
    logger = logging.getLogger(name)
    logger.setLevel(logging.NOTSET)
    logger.info(f"Invalid request signature detected (body: {WORDS})")
    logger.error(f"Failed to run a request listener: {WORDS} {TOKEN}")

    [line] = lines(stream)
    assert line["event"] == "Failed to run a request listener"
    assert line["at"].startswith("test_logs:")


def test_an_exception_in_a_library_shows_its_kind_alone(stream: io.StringIO) -> None:
    try:
        int(WORDS)
    except ValueError:
        logging.getLogger("slack_sdk.socket_mode").exception("It broke: %s", WORDS)

    assert lines(stream)[0]["error"] == "ValueError"
    assert WORDS not in stream.getvalue()
