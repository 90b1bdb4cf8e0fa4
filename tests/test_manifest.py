"""The manifest is one Slack takes, and asks for what the code uses: no more, no less."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.manifest import Manifest, ManifestProblem, load
from tests.tooling import scopes, usage
from tests.tooling.listening import heard_by_partner

MANIFEST = usage.ROOT / "manifest.yml"


@pytest.fixture
def manifest() -> Manifest:
    return load(MANIFEST)


def written(folder: Path, content: str) -> Path:
    path = folder / "manifest.yml"
    path.write_text(content, encoding="utf-8")
    return path


def changed(folder: Path, place: str, value: object) -> Path:
    """Partner's manifest with one thing changed; `place` is dotted, numbers are positions in a list."""
    content: Any = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    part, (*steps, last) = content, [int(step) if step.isdigit() else step for step in place.split(".")]
    for step in steps:
        part = part[step]
    part[last] = value
    return written(folder, yaml.safe_dump(content))


@pytest.fixture(scope="module")
def heard() -> dict[str, set[str]]:
    return heard_by_partner()


def called() -> set[str]:
    sources = (path.read_text(encoding="utf-8") for path in usage.partner_sources())
    return {method for source in sources for method in usage.methods_called(source)}


def shown() -> set[str]:
    """The elements of Block Kit that the code shows and that need a scope."""
    sources = (path.read_text(encoding="utf-8") for path in usage.partner_sources())
    return {element for source in sources for element in usage.elements_shown(source)}


def test_slack_takes_the_manifest_as_it_is(manifest: Manifest) -> None:
    assert manifest.display_information.name == "Partner"
    assert manifest.features.bot_user.display_name == "partner"
    assert manifest.settings.socket_mode_enabled


@pytest.mark.parametrize("kind", ["command", "event", "shortcut"])
def test_what_is_listened_to_is_in_the_manifest_and_the_other_way_round(
    manifest: Manifest, heard: dict[str, set[str]], kind: str
) -> None:
    told = {"command": manifest.commands, "event": manifest.events, "shortcut": manifest.shortcuts}

    assert heard[kind] == told[kind]


def test_buttons_and_forms_are_switched_on_where_the_code_listens_to_them(
    manifest: Manifest, heard: dict[str, set[str]]
) -> None:
    assert manifest.settings.interactivity.is_enabled == bool(heard["interaction"])


def test_every_method_the_code_calls_is_one_whose_scopes_are_known() -> None:
    assert called() <= scopes.METHODS.keys(), "look the scopes up and add them to tests/tooling/scopes.py"


def test_every_method_the_code_calls_is_allowed_by_a_scope(manifest: Manifest) -> None:
    granted = manifest.required_scopes | manifest.optional_scopes

    refused = {method for method in called() if (needed := scopes.METHODS[method]) and not needed & granted}

    assert refused == set()


def test_every_event_subscribed_to_is_allowed_by_a_scope_that_is_not_optional(manifest: Manifest) -> None:
    silent = {name for name in manifest.events if (n := scopes.EVENTS[name]) and not n & manifest.required_scopes}

    assert silent == set()


def test_no_scope_is_asked_for_that_nothing_uses(manifest: Manifest) -> None:
    used = {"commands"}.union(
        *(scopes.METHODS[method] for method in called()),
        *(scopes.EVENTS[event] for event in manifest.events),
        *(scopes.ELEMENTS[element] for element in shown()),
    )

    assert (manifest.required_scopes | manifest.optional_scopes) - used == set()


@pytest.mark.parametrize("scope", ["users:read.email", "channels:history", "chat:write.public", "channels:join"])
def test_partner_never_asks_for_more_than_it_promised(manifest: Manifest, scope: str) -> None:
    assert scope not in manifest.required_scopes | manifest.optional_scopes


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        ("display_information.name", "P" * 36, "display_information.name: String should have at most 35"),
        ("display_information.description", "", "at least 1 character"),
        ("display_information.long_description", "Too short.", "at least 175"),
        ("display_information.background_color", "green", "background_color"),
        ("features.bot_user.display_name", "p" * 81, "at most 80"),
        ("features.slash_commands.0.command", "partner", "features.slash_commands.0.command"),
        ("features.slash_commands.0.command", "/" + "p" * 32, "at most 32"),
        ("features.slash_commands.0.usage_hint", "h" * 1001, "at most 1000"),
        ("features.slash_commands", [], "at least 1 item"),
        ("features.slash_command", [], "Extra inputs are not permitted"),
        ("features.app_home.home_tab_enabled", "yes", "valid boolean"),
        ("oauth_config.scopes.bot", ["commands", "commands"], "scope listed twice: commands"),
        ("oauth_config.scopes.bot", ["Commands"], "oauth_config.scopes.bot.0"),
        ("oauth_config.scopes.bot_optional", ["dnd:read"], "listed under bot as well: dnd:read"),
        ("oauth_config.scopes.bot_optional", ["commands"], "slash commands need the scope"),
        ("settings.event_subscriptions.bot_events", ["team_join", "team_join"], "event listed twice: team_join"),
        ("settings.socket_mode_enabled", False, "without Socket Mode Slack needs an address"),
        ("settings.interactivity.request_url", "ftp://partner.example", "settings.interactivity.request_url"),
        ("_metadata.major_version", 3, "_metadata.major_version"),
    ],
)
def test_what_slack_would_refuse_is_refused_with_its_place(
    tmp_path: Path, place: str, value: object, said: str
) -> None:
    with pytest.raises(ManifestProblem) as problem:
        load(changed(tmp_path, place, value))

    assert said in str(problem.value)


def test_a_manifest_for_http_names_its_addresses_and_is_taken(tmp_path: Path) -> None:
    address = "https://partner.example.com/slack/events"
    path = changed(tmp_path, "settings.socket_mode_enabled", value=False)
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    content["settings"]["event_subscriptions"]["request_url"] = address
    content["settings"]["interactivity"]["request_url"] = address
    content["features"]["slash_commands"][0]["url"] = address

    assert load(written(tmp_path, yaml.safe_dump(content))).features.slash_commands[0].url == address


@pytest.mark.parametrize(
    ("content", "said"),
    [("", "manifest: "), ("- a list", "manifest: "), ("a: [", "manifest.yml is not YAML"), ("{}", "features")],
)
def test_a_file_that_is_no_manifest_says_so(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(ManifestProblem) as problem:
        load(written(tmp_path, content))

    assert said in str(problem.value)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ManifestProblem, match=r"manifest\.yml cannot be read"):
        load(tmp_path / "manifest.yml")
