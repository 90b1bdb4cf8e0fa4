"""People fill, submit and close modals, search in external selects, and open Home."""

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from slack_bolt import App

from bot.sandbox.server import Sandbox
from tests.sandbox.apps import Json, People, acking, bolt_app, button, form, over_http, text_input
from tests.waiting import until

COFFEE = "C0COFFEE00"
REQUIRED = {"name": "Please complete this required field."}


def shown(people: People, who: str = "maja") -> Json | None:
    view: Json | None = people.get("see", as_=who)["view"]
    return view


def open_form(app: App, people: People, view: Json) -> Json:
    """Maja types a command and the app opens this modal."""

    @app.command("/partner")
    def partner(ack: Any, command: Json, client: Any) -> None:
        client.views_open(trigger_id=command["trigger_id"], view=view)
        ack()

    assert people.do("command", as_="maja", channel=COFFEE, text="/partner")["ok"] is True
    opened = shown(people)
    assert opened is not None
    return opened


def answering(app: App, answer: Callable[[Json], Json] = lambda _body: {}) -> list[Json]:
    """Answer every submission like this, and keep what arrived."""
    bodies: list[Json] = []

    @app.view("form")
    def submitted(ack: Any, body: Json) -> None:
        bodies.append(body)
        ack(**answer(body))

    return bodies


def test_a_submission_carries_what_was_typed_and_closes_the_modal(on_air: App, people: People) -> None:
    bodies = answering(on_air)
    more = text_input("more", optional=True)
    opened = open_form(on_air, people, form(text_input(), more, private_metadata="id-7"))
    answer = people.do("submit", as_="maja", view=opened["id"], values={"name.text": "Maja"})
    assert answer == {"ok": True, "errors": None, "view": None}
    (body,) = bodies
    assert (body["type"], body["user"]["id"], body["response_urls"]) == ("view_submission", "U0MAJA0000", [])
    view = body["view"]
    assert view["state"]["values"] == {
        "name": {"text": {"type": "plain_text_input", "value": "Maja"}},
        "more": {"text": {"type": "plain_text_input", "value": None}},
    }
    assert (view["id"], view["callback_id"], view["private_metadata"]) == (opened["id"], "form", "id-7")
    assert (view["root_view_id"], view["previous_view_id"], view["hash"]) == (opened["id"], None, opened["hash"])


@pytest.mark.parametrize(
    ("block", "value", "said"),
    [
        (text_input(), "", "Please complete this required field."),
        (text_input(min_length=3), "ab", "Please enter at least 3 characters."),
        (text_input(max_length=3), "abcd", "Please enter at most 3 characters."),
        (text_input(type="number_input", is_decimal_allowed=False), "1.5", "Please enter a whole number."),
        (text_input(type="number_input", is_decimal_allowed=True, min_value="2"), "1.5", "at least 2"),
        (text_input(type="number_input", is_decimal_allowed=False), "many", "Please enter a number."),
        (text_input(type="email_text_input"), "maja", "valid email"),
        (text_input(type="url_text_input"), "maja", "valid URL"),
    ],
)
def test_what_slack_checks_itself_never_reaches_the_app(
    on_http: App, people: People, block: Json, value: str, said: str
) -> None:
    bodies = answering(on_http)
    open_form(on_http, people, form(block))
    answer = people.do("submit", as_="maja", values={"text": value})
    assert said in answer["errors"]["name"]
    assert bodies == []
    assert shown(people) is not None


def test_the_apps_errors_stand_under_their_fields_and_nothing_typed_is_lost(on_air: App, people: People) -> None:
    answering(on_air, lambda _body: {"response_action": "errors", "errors": {"name": "Not that one"}})
    open_form(on_air, people, form())
    answer = people.do("submit", as_="maja", values={"text": "Nils"})
    assert answer["errors"] == {"name": "Not that one"}
    assert answer["view"]["state"]["values"]["name"]["text"]["value"] == "Nils"


def test_the_app_can_update_the_modal(on_air: App, people: People) -> None:
    done = form(text_input("other"), title={"type": "plain_text", "text": "Done"})
    answering(on_air, lambda _body: {"response_action": "update", "view": done})
    opened = open_form(on_air, people, form())
    answer = people.do("submit", as_="maja", values={"text": "Nils"})
    assert (answer["view"]["id"], answer["view"]["title"]["text"]) == (opened["id"], "Done")
    assert answer["view"]["hash"] != opened["hash"]


def test_the_app_can_push_up_to_three_modals(on_air: App, people: People) -> None:
    bodies = answering(on_air, lambda _body: {"response_action": "push", "view": form()})
    first = open_form(on_air, people, form())
    answers = [people.do("submit", as_="maja", values={"text": f"{number}"}) for number in range(3)]
    assert [each["ok"] for each in answers] == [True, True, False]
    assert answers[2]["say"] == "We had some trouble connecting. Try again?"
    assert bodies[1]["view"]["previous_view_id"] == bodies[1]["view"]["root_view_id"] == first["id"]
    assert len(people.get("see", as_="maja")["view_stack"]) == 3


def test_a_pushed_modal_gives_way_to_the_one_below_it(on_http: App, people: People) -> None:
    answers: Iterator[Json] = iter([{"response_action": "push", "view": form()}, {}, {"response_action": "clear"}])
    answering(on_http, lambda _body: next(answers))
    first = open_form(on_http, people, form())
    people.do("submit", as_="maja", values={"text": "1"})
    assert people.do("submit", as_="maja", values={"text": "2"})["view"]["id"] == first["id"]
    assert people.do("submit", as_="maja")["view"] is None


def test_clear_closes_the_whole_stack(on_http: App, people: People) -> None:
    answers: Iterator[Json] = iter([{"response_action": "push", "view": form()}, {"response_action": "clear"}])
    answering(on_http, lambda _body: next(answers))
    open_form(on_http, people, form())
    people.do("submit", as_="maja", values={"text": "1"})
    assert people.do("submit", as_="maja", values={"text": "2"})["view"] is None


@pytest.mark.parametrize(
    "ack",
    [
        {"response_action": "errors", "errors": {"nowhere": "x"}},
        {"response_action": "errors", "errors": {}},
        {"response_action": "update", "view": {"type": "modal", "blocks": []}},
        {"response_action": "update", "view": {"type": "home", "blocks": []}},
        {"response_action": "dance"},
    ],
)
def test_an_ack_that_slack_would_refuse_keeps_the_modal_open(sandbox: Sandbox, people: People, ack: Json) -> None:
    app = bolt_app(sandbox)
    app.middleware(lambda req, resp, next: raw(req, resp, next, ack))  # noqa: A006 - Bolt looks for this name
    with over_http(app, sandbox):
        open_form(app, people, form())
        answer = people.do("submit", as_="maja", values={"text": "Nils"})
    assert (answer["ok"], answer["say"]) == (False, "We had some trouble connecting. Try again?")
    still = shown(people)
    assert still is not None
    assert still["state"]["values"]["name"]["text"]["value"] == "Nils"
    assert people.get("calls")[-1]["method"] == "(ack of view_submission)"


def raw(req: Any, resp: Any, following: Any, ack: Json) -> Any:
    """Answer a submission with an ack that Bolt's own helpers would not write."""
    if req.body.get("type") != "view_submission":
        return following()
    resp.status, resp.body, resp.headers = 200, json.dumps(ack), {"content-type": ["application/json"]}
    return resp


def test_a_submission_that_is_not_acked_in_time_keeps_what_was_typed(on_http: App, people: People) -> None:
    open_form(on_http, people, form())

    # Before the listener: once that has begun, Bolt itself answers after three seconds, and now and then first.
    @on_http.middleware
    def slow(next: Callable[[], Any]) -> None:  # noqa: A002 - the name by which Bolt gives it
        time.sleep(3.5)
        next()

    answer = people.do("submit", as_="maja", values={"text": "Nils"})
    assert (answer["error"], answer["say"]) == ("operation_timeout", "We had some trouble connecting. Try again?")
    still = shown(people)
    assert still is not None
    assert still["state"]["values"]["name"]["text"]["value"] == "Nils"


def test_what_is_typed_stays_until_it_is_sent(on_http: App, people: People) -> None:
    bodies = answering(on_http)
    open_form(on_http, people, form())
    people.do("fill", as_="maja", values={"text": "Nils"})
    people.do("submit", as_="maja")
    assert bodies[0]["view"]["state"]["values"]["name"]["text"]["value"] == "Nils"


@pytest.mark.parametrize("notify", [True, False])
def test_closing_tells_the_app_only_where_it_asked_for_it(on_air: App, people: People, notify: bool) -> None:  # noqa: FBT001
    closed: list[Json] = []
    acking(on_air.view_closed("form"), closed)
    open_form(on_air, people, form(notify_on_close=notify))
    assert people.do("close", as_="maja")["view"] is None
    assert [(each["type"], each["is_cleared"], "trigger_id" in each) for each in closed] == (
        [("view_closed", False, False)] if notify else []
    )


def test_the_cross_closes_every_modal(on_http: App, people: People) -> None:
    closed: list[Json] = []
    acking(on_http.view_closed("form"), closed)
    answering(on_http, lambda _body: {"response_action": "push", "view": form(notify_on_close=True)})
    open_form(on_http, people, form(notify_on_close=True))
    people.do("submit", as_="maja", values={"text": "1"})
    assert people.do("close", as_="maja", all=True)["view"] is None
    assert [each["is_cleared"] for each in closed] == [True, True]


def test_only_the_modal_on_top_can_be_used(on_http: App, people: People) -> None:
    answering(on_http, lambda _body: {"response_action": "push", "view": form()})
    first = open_form(on_http, people, form())
    people.do("submit", as_="maja", values={"text": "1"})
    assert people.do("submit", as_="maja", view=first["id"])["error"] == "view_not_found"
    assert people.do("close", as_="nils")["say"] == "Nils Bergström has no modal open."


def test_a_modal_without_a_submit_button_cannot_be_submitted(on_http: App, people: People) -> None:
    view = form({"type": "divider"})
    del view["submit"]
    open_form(on_http, people, view)
    assert people.do("submit", as_="maja")["error"] == "nothing_to_submit"


def test_a_click_in_a_modal_carries_the_view_and_no_channel(on_air: App, people: People) -> None:
    bodies: list[Json] = []
    acking(on_air.action("go"), bodies)
    opened = open_form(on_air, people, form(text_input(), button()))
    people.do("fill", as_="maja", values={"text": "half"})
    people.do("action", as_="maja", view="top", action_id="go")
    (body,) = bodies
    assert body["container"] == {"type": "view", "view_id": opened["id"]}
    assert body["view"]["state"]["values"]["name"]["text"]["value"] == "half"
    assert "channel" not in body
    assert "response_url" not in body


def test_an_input_tells_the_app_only_when_it_dispatches(on_http: App, people: People) -> None:
    bodies: list[Json] = []
    acking(on_http.action("text"), bodies)
    open_form(on_http, people, form(text_input("quiet"), text_input("loud", dispatch_action=True)))
    quiet = people.do("action", as_="maja", view="top", block_id="quiet", action_id="text", value="a")
    loud = people.do("action", as_="maja", view="top", block_id="loud", action_id="text", value="b")
    assert (quiet["sent"], loud["sent"]) == (False, True)
    assert bodies[0]["actions"][0]["value"] == "b"
    assert bodies[0]["view"]["state"]["values"]["quiet"]["text"]["value"] == "a"


def test_an_external_select_offers_what_the_app_suggests(on_air: App, people: People) -> None:
    bodies, asked = answering(on_air), []

    @on_air.options("find")
    def find(ack: Any, payload: Json) -> None:
        asked.append(payload["value"])
        ack(options=[{"text": {"type": "plain_text", "text": "Nils"}, "value": "n"}])

    label = {"type": "plain_text", "text": "Who"}
    select = {"type": "external_select", "action_id": "find", "min_query_length": 1}
    open_form(on_air, people, form({"type": "input", "block_id": "who", "label": label, "element": select}))
    assert people.do("submit", as_="maja", values={"find": "n"})["error"] == "no_such_option"
    assert people.do("options", as_="maja", action_id="find", query="")["options"] == []
    assert people.do("options", as_="maja", action_id="find", query="ni")["options"][0]["value"] == "n"
    people.do("submit", as_="maja", values={"find": "n"})
    assert asked == ["ni"]
    assert bodies[0]["view"]["state"]["values"]["who"]["find"]["selected_option"]["value"] == "n"


def test_a_select_may_bring_a_response_url_for_the_conversation_chosen(on_http: App, people: People) -> None:
    bodies = answering(on_http)
    label = {"type": "plain_text", "text": "Where"}
    select = {"type": "conversations_select", "action_id": "place", "response_url_enabled": True}
    open_form(on_http, people, form({"type": "input", "block_id": "where", "label": label, "element": select}))
    people.do("submit", as_="maja", values={"place": COFFEE})
    (hook,) = bodies[0]["response_urls"]
    assert (hook["block_id"], hook["action_id"], hook["channel_id"]) == ("where", "place", COFFEE)
    people.http.post(hook["response_url"], json={"text": "Here", "response_type": "in_channel"})
    assert people.messages("nils", COFFEE)[-1]["text"] == "Here"


def test_opening_home_waits_for_the_app_to_publish_it(on_air: App, people: People) -> None:
    events: list[Json] = []

    @on_air.event("app_home_opened")
    def home(event: Json, client: Any) -> None:
        events.append(event)
        client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [button()]})

    first = people.do("home", as_="maja")
    assert first["view"]["blocks"][0]["elements"][0]["action_id"] == "go"
    second = people.do("home", as_="maja")
    assert second["view"]["id"] == first["view"]["id"]
    until(lambda: len(events) == 2)
    assert (events[0]["tab"], events[0]["user"], events[0]["channel"]) == ("home", "U0MAJA0000", first["channel"])
    assert "view" not in events[0]
    assert events[1]["view"]["id"] == first["view"]["id"]


def test_home_is_empty_while_the_app_is_away(people: People) -> None:
    assert people.do("home", as_="maja")["view"] is None
    answer = people.do("action", as_="maja", view="home", action_id="go")
    assert answer["say"] == "The app has published no Home for this person yet; open it first."


def test_a_click_in_home_reaches_the_app(on_http: App, people: People) -> None:
    bodies: list[Json] = []
    acking(on_http.action("go"), bodies)
    on_http.event("app_home_opened")(
        lambda event, client: client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [button()]})
    )
    opened = people.do("home", as_="maja")["view"]
    people.do("action", as_="maja", view="home", action_id="go")
    people.do("action", as_="maja", view=opened["id"], action_id="go")
    assert [each["view"]["type"] for each in bodies] == ["home", "home"]
    assert people.do("close", as_="maja", view="home")["error"] == "view_not_modal"
