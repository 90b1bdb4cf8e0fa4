"""What the commands share: printing their answer, and reading their arguments."""

import argparse
import sys
from collections.abc import Callable, Iterable

LARGEST_SEED = 2**53 - 1
"""JSON's readers hold larger numbers as fractions."""


def say(lines: Iterable[str]) -> None:
    """The command's answer."""
    for line in lines:
        print(line, flush=True)  # noqa: T201 - what it is for


def tell(lines: Iterable[str]) -> None:
    """What is no part of the answer, which may go into a file."""
    for line in lines:
        print(line, file=sys.stderr, flush=True)  # noqa: T201 - what it is for


def whole(what: str, least: int, most: int) -> Callable[[str], int]:
    """An argument's type: a whole number from least to most. `what` is how a complaint calls it."""

    def read(text: str) -> int:
        if text.isascii() and text.isdecimal() and len(text) < 20 and least <= int(text) <= most:
            return int(text)
        raise argparse.ArgumentTypeError(f"{what} is a whole number from {least:,} to {most:,}, not {text}")

    return read
