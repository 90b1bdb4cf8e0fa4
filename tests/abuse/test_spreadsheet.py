"""What people wrote is no formula in a spreadsheet."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.spreadsheet import safe_cell


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n=1", "＝1", "%0A=1", "|x"]
)
def test_what_would_be_calculated_is_shown(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Sales", "R&D = fun", "-3", "+4.5", "3,5", "Åsa", "a-b"])
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


@given(st.text())
def test_a_cell_begins_with_nothing_that_calculates_and_loses_no_sign(text: str) -> None:
    cell = safe_cell(text)
    assert cell.removeprefix("'") == text.removeprefix("'")
    written = io.StringIO()
    csv.writer(written).writerow([cell])
    assert cell[:1] not in {"=", "@", "\t", "\r", "\n"}
