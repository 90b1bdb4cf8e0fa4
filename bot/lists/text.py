"""From the bytes of a CSV file to its text, however a spreadsheet saved it."""

import codecs
import unicodedata

KEYS = ("id", "userid", "username")
"""What the column that names a person may be called; the last two are how Slack's member export calls it."""
SEPARATORS = ",;\t"
"""Excel writes semicolons where a comma stands in decimals, as in Sweden."""
WORKBOOK = b"PK\x03\x04"
"""How an .xlsx begins: it is a zip archive."""


class NotUtf8(ValueError):
    """`line` is where the first byte stands that is not UTF-8."""

    def __init__(self, line: int) -> None:
        super().__init__(f"not UTF-8 on line {line}")
        self.line = line


def decoded(content: bytes) -> str:
    """The text, its line ends as line feeds, letters with accents as one character.

    UTF-8 with or without a mark at its beginning, or UTF-16 with one, as Excel's “Unicode text”. Raises NotUtf8.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise NotUtf8(content[: error.start].count(b"\n") + 1) from error
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def separator_of(header: str) -> str:
    """Commas, semicolons or tabs, whichever the header has most of."""
    return max(SEPARATORS, key=header.count)
