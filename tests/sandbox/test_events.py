"""Events reach the app as Slack sends them: the ones it asked for, in order, and again when it does not answer."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
from slack_bolt import App

from bot.sandbox.server import Sandbox
from tests.sandbox.apps import Json, People, bolt_app, hearing, over_http, over_socket, served
from tests.sandbox.conftest import START
from tests.waiting import until

COFFEE = "C0COFFEE00"
Tape = list[tuple[Json, dict[str, str]]]


@contextmanager
def listening(sandbox: Sandbox, statuses: list[int], wait: float = 0.0) -> Iterator[Tape]:
    """A request URL that answers with these statuses in turn, then with 200; the tape is what arrived there."""
    tape: Tape = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            tape.append((body, {key.lower(): each for key, each in self.headers.items()}))
            time.sleep(wait)
            self.send_response(statuses.pop(0) if statuses else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the standard library's
            pass

    with served(Handler) as url:
        sandbox.request_url = url
        yield tape
        sandbox.world.pump.settle()
    sandbox.request_url = None


def kinds(tape: Tape) -> list[str]:
    return [body["event"]["type"] for body, _ in tape]


def retries(tape: Tape) -> list[tuple[str | None, str | None]]:
    return [(headers.get("x-slack-retry-num"), headers.get("x-slack-retry-reason")) for _, headers in tape]


def test_an_event_that_fails_is_repeated_at_once_and_after_one_and_five_minutes(
    sandbox: Sandbox, people: People
) -> None:
    with listening(sandbox, [500] * 9) as tape:
        people.do("leave", as_="maja", channel=COFFEE)
        people.do("settle")
        assert kinds(tape)[0] == "member_left_channel"
        first = tape[0][0]["event_id"]
        seen = [sum(body["event_id"] == first for body, _ in tape)]
        for turn in ("59s", "1s", "4m", "1m", "1h"):
            people.do("clock", turn=turn)
            seen.append(sum(body["event_id"] == first for body, _ in tape))
    assert seen == [2, 2, 3, 3, 4, 4]
    mine = [(body, headers) for body, headers in tape if body["event_id"] == first]
    assert retries(mine) == [(None, None), *((str(number), "http_error") for number in (1, 2, 3))]
    assert mine[0][0] == mine[3][0]


def test_an_event_that_was_repeated_with_success_is_not_sent_again(sandbox: Sandbox, people: People) -> None:
    with listening(sandbox, [503]) as tape:
        people.do("status", as_="maja", text="Away")
        people.do("clock", turn="1h")
    assert kinds(tape) == ["user_change", "user_change"]


def test_no_answer_in_three_seconds_counts_as_a_failure(sandbox: Sandbox, people: People) -> None:
    with listening(sandbox, [], wait=3.2) as tape:
        people.do("status", as_="maja", text="Away")
        people.do("settle")
    assert retries(tape) == [(None, None), ("1", "http_timeout")]


def test_over_a_socket_a_repeat_says_so_in_its_envelope(sandbox: Sandbox, people: People, app: App) -> None:
    seen: list[str | None] = []

    @app.middleware
    def fail_once(req: Any, next: Any, resp: Any) -> Any:  # noqa: A002 - Bolt looks for this name
        seen.append((req.headers.get("x-slack-retry-num") or [None])[0])
        if len(seen) == 1:
            resp.status = 500
            return resp
        return next()

    app.event("user_change")(lambda: None)
    with over_socket(app, sandbox):
        people.do("status", as_="maja", text="Away")
        people.do("settle")
    assert seen == ["0", "1"]


def test_only_events_that_were_subscribed_to_are_sent() -> None:
    with Sandbox(START, frozen=True, bot_events=["team_join", "message.im"]) as sandbox:
        people = People(sandbox)
        with listening(sandbox, []) as tape:
            direct = people.do("dm", as_="maja", users=["U0PARTNER0"])["channel"]
            people.do("message", as_="maja", channel=direct, text="hello")
            people.do("message", as_="maja", channel=COFFEE, text="not for the app")
            people.do("status", as_="maja", text="Away")
            people.do("hire", name="nova", real_name="Nova Ek", department="Design")
            people.do("settle")
        people.http.close()
    assert kinds(tape) == ["message", "team_join"]
    assert tape[1][0]["event"]["user"]["real_name"] == "Nova Ek"


def test_late_events_wait_for_the_clock(sandbox: Sandbox, people: People) -> None:
    people.do("faults", events={"late": 120})
    with listening(sandbox, []) as tape:
        people.do("status", as_="maja", text="Away")
        people.do("settle")
        assert tape == []
        waiting = people.get("link")["events_waiting"]
        assert waiting == [{"due": (START + timedelta(seconds=120)).isoformat(), "type": "user_change"}]
        people.do("clock", turn="2m")
        assert kinds(tape) == ["user_change"]


def test_a_doubled_event_is_the_same_event_twice(sandbox: Sandbox, people: People) -> None:
    people.do("faults", events={"double": True})
    with listening(sandbox, []) as tape:
        people.do("status", as_="maja", text="Away")
        people.do("settle")
    assert len(tape) == 2
    assert tape[0][0] == tape[1][0]
    assert retries(tape) == [(None, None), (None, None)]


COMPANY_EVENTS = [
    *("member_joined_channel", "member_left_channel", "team_join"),
    *("user_change", "channel_archive", "channel_deleted"),
]


@pytest.mark.parametrize("transport", [over_socket, over_http])
def test_bolt_hears_what_happens_in_the_company(transport: Any) -> None:
    heard: list[Json] = []
    with Sandbox(START, frozen=True, bot_events=COMPANY_EVENTS) as sandbox:
        app, people = bolt_app(sandbox), People(sandbox)
        for name in COMPANY_EVENTS:
            hearing(app.event(name), heard)
        with transport(app, sandbox):
            change_the_company(people)
            until(lambda: {each["type"] for each in heard} == set(COMPANY_EVENTS))
        people.http.close()
    joined = next(each for each in heard if each["type"] == "member_joined_channel")
    assert (joined["user"], joined["inviter"], joined["channel"]) == ("U0MAJA0000", "U0NILS0000", COFFEE)
    changed = next(each for each in heard if each["type"] == "user_change")
    assert changed["user"]["tz"] == "Asia/Kolkata"


def change_the_company(people: People) -> None:
    people.do("leave", as_="maja", channel=COFFEE)
    people.do("invite", as_="nils", channel=COFFEE, user="maja")
    people.do("hire", name="nova", real_name="Nova Ek")
    people.do("person", id="maja", tz="Asia/Kolkata")
    people.do("archive", as_="nils", channel=COFFEE)
    people.do("delete", as_="ingrid", channel=COFFEE)
    people.do("settle")


def test_inviting_the_app_tells_it_that_it_has_joined(on_http: App, people: People) -> None:
    heard: list[Json] = []
    hearing(on_http.event("member_joined_channel"), heard)
    people.do("invite", as_="freja", channel="design", user="U0PARTNER0")
    people.do("settle")
    assert [(each["user"], each["inviter"]) for each in heard] == [("U0PARTNER0", "U0FREJA000")]


def test_an_uninstalled_app_hears_of_it_and_its_token_stops_working(
    on_http: App, sandbox: Sandbox, people: People
) -> None:
    heard: list[Json] = []
    for name in ("tokens_revoked", "app_uninstalled"):
        hearing(on_http.event(name), heard)
    people.do("uninstall")
    people.do("settle")
    assert [each["type"] for each in heard] == ["tokens_revoked", "app_uninstalled"]
    answer = people.http.post("/api/auth.test", headers={"Authorization": f"Bearer {sandbox.bot_token}"})
    assert answer.json()["error"] == "account_inactive"


def test_a_status_ends_by_itself_and_the_app_hears_of_both(sandbox: Sandbox, people: People) -> None:
    with listening(sandbox, []) as tape:
        people.do("status", as_="maja", text="Lunch", emoji=":bread:", until=(START + timedelta(hours=1)).isoformat())
        people.do("clock", turn="1h")
    said = [body["event"]["user"]["profile"]["status_text"] for body, _ in tape]
    assert said == ["Lunch", ""]
    assert people.get("see", as_="maja")["me"]["status_text"] == ""


@pytest.mark.parametrize("transport", [over_socket, over_http])
def test_the_clock_lets_the_app_do_what_is_due_after_every_step(transport: Any) -> None:
    with Sandbox(START, frozen=True) as sandbox:
        people, steps = People(sandbox), []
        sandbox.settle = lambda: steps.append(sandbox.clock.now())
        with transport(bolt_app(sandbox), sandbox):
            reached = people.do("clock", turn="3h")
        people.http.close()
    assert steps == [START + timedelta(hours=hour) for hour in range(4)]
    assert reached["now"] == (START + timedelta(hours=3)).isoformat()


def test_a_turn_that_makes_no_sense_is_refused_with_a_sentence(people: People) -> None:
    answer = people.do("clock", turn="yesterday")
    assert (answer["ok"], answer["error"]) == (False, "invalid_turn")
    assert answer["say"].startswith("Say how far")
