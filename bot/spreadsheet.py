"""Cells for files that people open in a spreadsheet: what somebody wrote is shown there, and never calculated."""

import re

# What Excel, LibreOffice and Google Sheets take for the beginning of a formula, wide forms and leading blanks included;
# a tab or a line end at the beginning moves what follows into a cell of its own.
_FORMULA = re.compile(r"^\s*[=+\-@|%＝＋－＠]|^[\t\r\n\x00]")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def safe_cell(text: str) -> str:
    """The text for one cell, with an apostrophe before it where a spreadsheet would take it for a formula.

    A plain number stays a number. The writer still has to quote (`csv.writer` does).
    """
    return f"'{text}" if _FORMULA.search(text) and not _NUMBER.fullmatch(text) else text
