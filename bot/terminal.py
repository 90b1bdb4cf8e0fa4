"""What the commands share: printing their answer, and reading their arguments."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from typing import TypeAlias

from bot.settings import Settings

Command = Callable[[Settings, argparse.Namespace], int]
"""Gives the exit code: 0 is well, 1 is a finding."""
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no public name
LARGEST_SEED = 2**53 - 1
"""JSON's readers hold larger numbers as fractions."""


def acts(parser: argparse.ArgumentParser, act: Command) -> argparse.ArgumentParser:
    """The same parser, which leaves the command in `act` and describes it."""
    parser.description = act.__doc__
    parser.set_defaults(act=act)
    return parser


def say(lines: Iterable[str]) -> None:
    """The command's answer. It ends, and well, where whoever reads it has read enough, as `head` does."""
    try:
        for line in lines:
            print(line, flush=True)  # noqa: T201 - what it is for
    except BrokenPipeError:
        # What is still in the buffer goes nowhere, instead of into a complaint when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


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
