"""The lock holds everything the project needs, by hash, from wherever the installer gets it."""

import re
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.tooling.usage import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
ENTRY = re.compile(r"^(?P<name>[a-z0-9.-]+)==(?P<version>\S+)(?P<rest>(?:.*\\\n)+.*)$", re.MULTILINE)


def declared() -> list[str]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]


def locked() -> dict[str, set[str]]:
    versions: dict[str, set[str]] = {}
    for entry in ENTRY.finditer(LOCK):
        versions.setdefault(canonicalize_name(entry["name"]), set()).add(entry["version"])
    return versions


@pytest.mark.parametrize("dependency", declared())
def test_every_dependency_is_locked_at_a_version_it_allows(dependency: str) -> None:
    requirement = Requirement(dependency)
    versions = locked()[canonicalize_name(requirement.name)]

    assert all(version in requirement.specifier for version in versions)


def test_every_package_is_pinned_with_hashes() -> None:
    entries = list(ENTRY.finditer(LOCK))
    lines = [line for line in LOCK.splitlines() if line and not line.startswith((" ", "#"))]

    assert len(lines) == len(entries)
    assert all("--hash=sha256:" in entry["rest"] for entry in entries)


def test_the_lock_names_no_place_to_download_from() -> None:
    assert not re.search(r"://|--(extra-)?index-url|--find-links", LOCK)
