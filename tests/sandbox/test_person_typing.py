"""People type commands and messages, and the app answers: in its ack and at its response_url."""

from typing import Any

import httpx
import pytest
from slack_bolt import App

from bot.sandbox.server import Sandbox
from bot.sandbox.world import Command
from tests.sandbox.apps import Json, People, acking, bolt_app, over_http
from tests.waiting import until

COFFEE = "C0COFFEE00"


def test_a_command_is_answered_to_that_person_alone(on_air: App, people: People) -> None:
    on_air.command("/partner")(lambda ack: ack("Only for you"))
    assert people.do("command", as_="maja", channel="coffee", text="/partner help") == {
        "ok": True,
        "ephemeral": "Only for you",
    }
    assert people.messages("maja", COFFEE)[-1]["ephemeral"] is True


def test_an_answer_may_come_later_at_the_response_url(on_air: App, people: People) -> None:
    @on_air.command("/partner")
    def later(ack: Any, respond: Any) -> None:
        ack()
        respond("First")
        respond(text="Second", replace_original=True)
        respond(text="For all", response_type="in_channel")

    assert people.do("command", as_="maja", channel=COFFEE, text="/partner")["ephemeral"] is None
    until(lambda: people.messages("maja", COFFEE)[-1]["text"] == "For all")
    assert [each["text"] for each in people.messages("maja", COFFEE)[-2:]] == ["Second", "For all"]
    assert people.messages("nils", COFFEE)[-1]["text"] == "For all"


def response_url(app: App, people: People) -> str:
    seen: list[str] = []

    @app.command("/partner")
    def listen(ack: Any, command: Json) -> None:
        seen.append(command["response_url"])
        ack()

    people.do("command", as_="maja", channel=COFFEE, text="/partner")
    return seen[0]


def test_a_response_url_works_five_times(on_http: App, people: People) -> None:
    url = response_url(on_http, people)
    answers = [people.http.post(url, json={"text": f"{number}"}) for number in range(6)]
    assert [each.status_code for each in answers] == [200] * 5 + [404]
    assert answers[-1].json()["error"] == "used_url"


def test_a_response_url_lives_for_thirty_minutes_of_the_sandboxs_clock(on_http: App, people: People) -> None:
    url = response_url(on_http, people)
    people.do("clock", turn="30m")
    assert people.http.post(url, json={"text": "in time"}).status_code == 200
    people.do("clock", turn="1s")
    assert people.http.post(url, json={"text": "too late"}).json()["error"] == "expired_url"


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({}, "no_text"),
        ({"text": 3}, "invalid_payload"),
        ({"text": "x", "blocks": [{"type": "nonsense"}]}, "invalid_blocks"),
    ],
)
def test_a_response_that_slack_would_not_take_is_refused(on_http: App, people: People, body: Json, error: str) -> None:
    answer = people.http.post(response_url(on_http, people), json=body)
    assert (answer.status_code, answer.json()["error"]) == (400, error)


def test_an_unknown_response_url_is_refused(sandbox: Sandbox, people: People) -> None:
    assert people.http.post(f"{sandbox.url}/commands/T0SANDBOX1/x", json={"text": "x"}).status_code == 404


def test_a_response_can_take_its_own_words_back(on_http: App, people: People) -> None:
    url = response_url(on_http, people)
    people.http.post(url, json={"text": "Oops"})
    assert people.http.post(url, json={"delete_original": True}).text == "ok"
    assert "Oops" not in [each["text"] for each in people.messages("maja", COFFEE)]


def test_an_unknown_command_gets_slacks_own_answer(people: People) -> None:
    answer = people.do("command", as_="maja", channel=COFFEE, text="/nonsense now")
    assert answer["error"] == "unknown_command"
    assert answer["say"].startswith("/nonsense is not a valid command.")
    assert people.notices("maja") == [answer["say"]]


def test_the_names_of_private_places_are_kept_from_the_payload(on_http: App, people: People) -> None:
    seen: list[str] = []

    @on_http.command("/partner")
    def listen(ack: Any, command: Json) -> None:
        seen.append(command["channel_name"])
        ack()

    direct = people.do("dm", as_="ingrid", users=["U0PARTNER0"])["channel"]
    for channel in (direct, "G0LEADS000", COFFEE):
        people.do("command", as_="ingrid", channel=channel, text="/partner")
    assert seen == ["directmessage", "privategroup", "coffee"]


def test_mentions_in_a_command_are_escaped_only_where_the_manifest_asks_for_it() -> None:
    bodies: list[Json] = []
    commands = [Command("/plain"), Command("/escaped", should_escape=True)]
    with Sandbox(commands=commands) as sandbox:
        app, people = bolt_app(sandbox), People(sandbox)
        for each in commands:
            acking(app.command(each.command), bodies)
        with over_http(app, sandbox):
            for each in commands:
                people.do("command", as_="maja", channel=COFFEE, text=f"{each.command} meet @nils in #coffee @nobody")
        people.http.close()
    assert [each["text"] for each in bodies] == [
        "meet @nils in #coffee @nobody",
        "meet <@U0NILS0000|nils> in <#C0COFFEE00|coffee> @nobody",
    ]


def test_a_message_is_read_by_everyone_in_the_channel_with_mentions_made_real(people: People) -> None:
    people.do("message", as_="maja", channel=COFFEE, text="Hi @nils & <all>")
    assert people.messages("nils", COFFEE)[-1]["text"] == "Hi <@U0NILS0000> &amp; &lt;all&gt;"


def test_an_unread_message_is_counted_until_it_is_read(people: People) -> None:
    def card() -> Json:
        return next(each for each in people.get("see", as_="nils")["channels"] if each["id"] == COFFEE)

    people.messages("nils", COFFEE)
    people.do("message", as_="maja", channel=COFFEE, text="Coffee, @nils?")
    assert (card()["unread"], card()["mentioned"]) == (1, True)
    people.get("messages", as_="nils", channel=COFFEE, peek=1)
    assert card()["unread"] == 1
    people.do("read", as_="nils", channel=COFFEE)
    assert (card()["unread"], card()["mentioned"]) == (0, False)


@pytest.mark.parametrize(
    ("body", "error", "words"),
    [
        ({"as_": "nobody", "channel": COFFEE, "text": "x"}, "user_not_found", "Nobody here is called 'nobody'"),
        ({"as_": "gustav", "channel": COFFEE, "text": "x"}, "user_deactivated", "Gustav Wik is deactivated"),
        ({"as_": "partner", "channel": COFFEE, "text": "x"}, "user_is_bot", "Partner is a bot"),
        ({"as_": "maja", "channel": "C0NOWHERE0", "text": "x"}, "channel_not_found", "no conversation"),
        ({"as_": "maja", "channel": "G0LEADS000", "text": "x"}, "channel_not_found", "sees no conversation"),
        ({"as_": "maja", "channel": "design", "text": "x"}, "not_in_channel", "Maja Holm is not in #design"),
        ({"as_": "maja", "channel": COFFEE}, "invalid_arguments", "text: Field required"),
        ({"as_": "maja", "channel": COFFEE, "text": "x", "colour": 1}, "invalid_arguments", "colour"),
    ],
)
def test_who_cannot_write_is_told_why(people: People, body: Json, error: str, words: str) -> None:
    answer = people.do("message", **body)
    assert (answer["ok"], answer["error"]) == (False, error)
    assert words in answer["say"]


def test_a_body_that_is_no_json_is_refused(people: People) -> None:
    answer = people.http.post("/sandbox/message", content=b"{")
    assert (answer.status_code, answer.json()["say"]) == (400, "The body is no JSON.")


def test_an_unknown_address_points_to_the_documentation(people: People) -> None:
    assert "docs/sandbox.md" in people.do("nonsense")["say"]


def test_another_web_site_cannot_act_through_a_persons_browser(sandbox: Sandbox, people: People) -> None:
    body = {"as": "maja", "channel": COFFEE, "text": "bought"}
    evil = people.http.post("/sandbox/message", json=body, headers={"Origin": "https://evil.example"})
    assert evil.json()["error"] == "foreign_origin"
    assert people.http.post("/sandbox/message", json=body, headers={"Origin": sandbox.url}).json()["ok"] is True


def test_the_page_is_served_at_the_root(people: People) -> None:
    assert "<!doctype html>" in people.http.get("/").text.lower()


def test_the_company_is_listed(people: People) -> None:
    found = people.get("company")
    assert found["app"]["user_id"] == "U0PARTNER0"
    maja = next(each for each in found["people"] if each["name"] == "maja")
    assert (maja["department"], maja["site"], maja["initials"]) == ("Engineering", "Stockholm", "MH")


def test_a_web_api_call_takes_its_token_from_header_or_form(sandbox: Sandbox, people: People) -> None:
    form = people.http.post("/api/auth.test", data={"token": sandbox.bot_token})
    header = people.http.get("/api/auth.test", headers={"Authorization": f"Bearer {sandbox.bot_token}"})
    assert form.json() == header.json() != {}
    assert form.json()["user_id"] == "U0PARTNER0"
    assert people.http.post("/api/auth.test").json()["error"] == "not_authed"
    assert all("token" not in each["params"] for each in people.get("calls"))
    assert isinstance(form, httpx.Response)
