"""People open conversations, join and leave channels, change, are hired and leave the company."""

import json
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import connect

from bot.sandbox.keeping import StateFileError
from bot.sandbox.server import Sandbox
from tests.sandbox.apps import Json, People
from tests.sandbox.conftest import START

COFFEE = "C0COFFEE00"


def channels(people: People, who: str) -> dict[str, Json]:
    return {each["id"]: each for each in people.get("see", as_=who)["channels"]}


def test_a_direct_message_is_the_same_one_every_time(people: People) -> None:
    first = people.do("dm", as_="maja", users=["nils"])["channel"]
    people.do("message", as_="maja", channel=first, text="Hi")
    assert people.do("dm", as_="nils", users=["U0MAJA0000"])["channel"] == first
    card = channels(people, "nils")[first]
    assert (card["kind"], card["name"], card["with"], card["unread"]) == ("im", "Maja Holm", ["U0MAJA0000"], 1)
    assert first not in channels(people, "hugo")


def test_several_people_make_a_group(people: People) -> None:
    channel = people.do("dm", as_="maja", users=["nils", "hugo"])["channel"]
    people.do("message", as_="maja", channel=channel, text="Hi both")
    card = channels(people, "hugo")[channel]
    assert (card["kind"], card["members"], sorted(card["with"])) == ("mpim", 3, ["U0MAJA0000", "U0NILS0000"])


def test_nobody_writes_to_someone_deactivated(people: People) -> None:
    answer = people.do("dm", as_="maja", users=["gustav"])
    assert answer["say"] == "Gustav Wik is deactivated; nobody can write to them."


def test_a_public_channel_can_be_joined_and_left(people: People) -> None:
    assert people.do("join", as_="maja", channel="design")["joined"] is True
    assert people.do("join", as_="maja", channel="design")["joined"] is False
    assert channels(people, "maja")["C0DESIGN00"]["is_member"] is True
    assert people.do("leave", as_="maja", channel="design")["left"] is True
    assert channels(people, "maja")["C0DESIGN00"]["is_member"] is False


@pytest.mark.parametrize(
    ("path", "body", "words"),
    [
        ("join", {"as_": "maja", "channel": "leads"}, "sees no conversation"),
        ("join", {"as_": "ingrid", "channel": "leads"}, "Only a public channel"),
        ("join", {"as_": "maja", "channel": "nowhere"}, "no conversation 'nowhere'"),
        ("leave", {"as_": "maja", "channel": "general"}, "Nobody leaves"),
        ("invite", {"as_": "maja", "channel": "coffee", "user": "gustav"}, "deactivated"),
        ("invite", {"as_": "maja", "channel": "design", "user": "nils"}, "not in #design"),
        ("kick", {"as_": "maja", "channel": "general", "user": "nils"}, "Nobody can be removed"),
        ("delete", {"as_": "maja", "channel": "coffee"}, "Only an admin"),
        ("channel", {"as_": "maja", "channel": "coffee"}, "already"),
        ("status", {"as_": "maja", "text": "x", "until": "2026-03-09T08:00:00"}, "needs a zone"),
        ("person", {"id": "maja", "tz": "Mars/Olympus"}, "is not a time zone"),
        ("person", {"id": "maja", "fields": {"Shoe size": "38"}}, "have no field 'Shoe size'"),
        ("hire", {"name": "maja", "real_name": "Maja Två"}, "is called 'maja' already"),
    ],
)
def test_what_a_person_cannot_do_is_said_in_a_sentence(people: People, path: str, body: Json, words: str) -> None:
    answer = people.do(path, **body)
    assert answer["ok"] is False
    assert words in answer["say"]


def test_a_channel_lives_and_ends(people: People) -> None:
    channel = people.do("channel", as_="erik", channel="#friday-cake")["channel"]
    people.do("invite", as_="erik", channel=channel, user="maja")
    people.do("kick", as_="erik", channel=channel, user="maja")
    people.do("archive", as_="erik", channel=channel)
    answer = people.do("message", as_="erik", channel=channel, text="cake?")
    assert answer["say"] == "#friday-cake is archived; nobody can write there."
    people.do("delete", as_="erik", channel=channel)
    assert channel not in channels(people, "erik")


def test_a_new_colleague_is_in_general_with_their_profile(people: People) -> None:
    person = people.do("hire", name="nova", real_name="Nova Ek", tz="Asia/Kolkata", department="Design")["person"]
    assert (person["department"], person["tz"]) == ("Design", "Asia/Kolkata")
    assert channels(people, "nova")["C0GENERAL0"]["is_member"] is True


def test_someone_deactivated_can_do_nothing_more(people: People) -> None:
    people.do("person", id="maja", deleted=True)
    assert people.do("message", as_="maja", channel=COFFEE, text="still here")["error"] == "user_deactivated"


def test_every_change_is_announced_live(sandbox: Sandbox, people: People) -> None:
    with connect(f"{sandbox.url.replace('http', 'ws')}/sandbox/live", proxy=None) as live:
        first: Json = json.loads(live.recv(timeout=5))
        assert (first["now"], first["turning"], first["changed"]) == (START.isoformat(), False, [])
        people.do("message", as_="maja", channel=COFFEE, text="Hi")
        news: Json = json.loads(live.recv(timeout=5))
        assert news["version"] > first["version"]
        assert f"channel:{COFFEE}" in news["changed"]


def test_a_turn_of_the_clock_is_announced_from_beginning_to_end(sandbox: Sandbox, people: People) -> None:
    with connect(f"{sandbox.url.replace('http', 'ws')}/sandbox/live", proxy=None) as live:
        json.loads(live.recv(timeout=5))
        people.do("clock", turn="3h")
        news: list[Any] = [json.loads(live.recv(timeout=5))]
        while news[-1]["turning"] or not news[-1]["now"].startswith("2026-03-02T12:00"):
            news.append(json.loads(live.recv(timeout=5)))
    assert all("clock" in each["changed"] for each in news)
    assert people.get("clock") == {"ok": True, "now": "2026-03-02T12:00:00+00:00", "turning": False}


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A state file in which Maja said something and two hours went by."""
    path = tmp_path / "deep" / "state.json"
    with Sandbox(START, frozen=True, state_file=path) as sandbox:
        people = People(sandbox)
        people.do("message", as_="maja", channel=COFFEE, text="Remember me")
        people.do("clock", turn="2h")
        people.http.close()
    return path


def test_the_company_survives_a_restart(kept: Path) -> None:
    with Sandbox(START, frozen=True, state_file=kept) as sandbox:
        people = People(sandbox)
        assert people.messages("nils", COFFEE)[-1]["text"] == "Remember me"
        assert people.get("clock")["now"] == "2026-03-02T11:00:00+00:00"
        people.http.close()


def test_no_token_is_written_to_the_state_file(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    with Sandbox(START, frozen=True, state_file=path) as sandbox:
        secret = [sandbox.bot_token, sandbox.app_token, sandbox.signing_secret]
    text = path.read_text()
    assert not [each for each in secret if each in text]


@pytest.mark.parametrize("text", ["{", "[]", '{"workspace": {}}', '{"now": "x", "workspace": {"people": 3}}'])
def test_a_broken_state_file_is_explained(tmp_path: Path, text: str) -> None:
    path = tmp_path / "state.json"
    path.write_text(text)
    with pytest.raises(StateFileError, match="Remove it to start afresh"):
        Sandbox(START, state_file=path)


def test_a_port_that_is_taken_is_an_error_of_the_operating_system(sandbox: Sandbox) -> None:
    second = Sandbox(START)
    with pytest.raises(OSError, match="in use"):
        second.start(int(sandbox.url.rpartition(":")[2]))
    second.stop()


def test_tokens_and_secret_can_be_given() -> None:
    sandbox = Sandbox(bot_token="xoxb-mine", app_token="xapp-mine", signing_secret="mine")
    assert (sandbox.bot_token, sandbox.app_token, sandbox.signing_secret) == ("xoxb-mine", "xapp-mine", "mine")
    assert sandbox.team_id == "T0SANDBOX1"
    sandbox.stop()
