"""What docs/matching-a-list.md shows is what the commands print."""

import re

from tests.lists.conftest import Run
from tests.processes import ROOT

PAGE = (ROOT / "docs" / "matching-a-list.md").read_text(encoding="utf-8")
PEOPLE, HISTORY, EXCLUDE, BROKEN = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)
LISTING, COMPLAINTS = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)


def test_the_example_is_answered_as_the_page_shows(run: Run) -> None:
    done = run(PEOPLE, "--seed", "7", history=HISTORY, exclude=EXCLUDE)

    assert (_without_points(done.said), done.complaints) == (_without_points(LISTING), [])


def _without_points(text: str) -> str:
    """They hold a little chance, which is the engine's own affair."""
    return re.sub(r"[\d,]+ of at most [\d,]+", "…", text)


def test_the_broken_example_is_answered_as_the_page_shows(run: Run) -> None:
    done = run(BROKEN)

    assert done.complaints == COMPLAINTS.splitlines()


def test_the_page_names_every_key_of_the_data(run: Run) -> None:
    data = run(PEOPLE, "--seed", "7", "--json", history=HISTORY).data

    keys = {*data, *data["stats"], *data["explanations"][0], *data["explanations"][0]["terms"][0]}
    assert {key for key in keys if f"`{key}`" not in PAGE} == set()
