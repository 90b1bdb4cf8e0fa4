"""The command `simulate`: a year without Slack, with our engine and with what others do. See `bot.simulation`."""

import argparse
import secrets
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bot.settings import Settings
from bot.simulation.company import invent
from bot.simulation.judge import Judge
from bot.simulation.methods import METHODS, Method
from bot.simulation.season import Plan, Season
from bot.simulation.season import play as play_season
from bot.simulation.story import story
from bot.simulation.table import table
from bot.terminal import LARGEST_SEED, acts, say, whole

MOST_PEOPLE, MOST_ROUNDS, MOST_ABSENT = 100_000, 520, 90


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give the parser its arguments; it leaves its command in `act`."""
    acts(parser, play)
    people, rounds = whole("the number of people", 2, MOST_PEOPLE), whole("the number of rounds", 1, MOST_ROUNDS)
    absent, seed = whole("the share of absent people", 0, MOST_ABSENT), whole("a seed", 0, LARGEST_SEED)
    parser.add_argument("--people", type=people, default=300, help="300 without it")
    parser.add_argument("--rounds", type=rounds, default=52, help="52 without it")
    parser.add_argument("--absent", type=absent, default=15, help="per cent each round; 15 without it")
    parser.add_argument("--seed", type=seed, help="replays a season; drawn without it")
    parser.add_argument(
        "--methods",
        type=_methods,
        help=f"some of {', '.join(METHODS)}, or all; without it those that are done in minutes",
    )
    parser.add_argument("--plot", type=_picture, help="draw partners and crossings over the rounds into this PNG")


def play(_settings: Settings, arguments: argparse.Namespace) -> int:
    """Play a year on an invented company, with Partner's engine and with what others do."""
    seed = secrets.randbelow(10**9) if arguments.seed is None else arguments.seed
    say([f"{_size(arguments)}, {arguments.absent}% absent, seed {seed}", ""])
    chosen, left_aside = _chosen(arguments.methods, arguments.people)
    company = invent(arguments.people, seed)
    judge, plan = Judge(company), Plan(arguments.rounds, arguments.absent, seed)
    seasons = {
        name: play_season(company, judge, method, plan, _progress(method.label, plan.rounds))
        for name, method in chosen.items()
    }
    say([*table(list(seasons.values()), plan.rounds), *left_aside])
    if arguments.plot is not None:
        _draw(seasons, arguments)
    return 0


def _size(arguments: argparse.Namespace) -> str:
    return f"{arguments.people:,} people, {arguments.rounds} round{'s' if arguments.rounds > 1 else ''}"


def _chosen(asked: Sequence[str] | None, people: int) -> tuple[Mapping[str, Method], Sequence[str]]:
    """The methods to play, and a line for each that is left aside."""
    if asked is not None:
        return {name: METHODS[name] for name in asked}, ()
    limits = {name: method.most_people for name, method in METHODS.items() if method.most_people is not None}
    slow = {name for name, most in limits.items() if people > most}
    lines = (
        f"{METHODS[name].label}: left aside above {limits[name]:,} people, where it takes many minutes. "
        f"Ask for it with --methods {name}"
        for name in METHODS
        if name in slow
    )
    return {name: method for name, method in METHODS.items() if name not in slow}, list(lines)


def _draw(seasons: Mapping[str, Season], arguments: argparse.Namespace) -> None:
    # Here, and not above: importing it takes longer than most commands do.
    from bot.simulation.plot import draw  # noqa: PLC0415

    told = story(list(seasons.values()), arguments.people, arguments.rounds)
    title = f"{_size(arguments)}, {arguments.absent}% absent each time"
    draw(seasons, arguments.plot, title, told)
    say(["", f"{arguments.plot}: {told}"])


def _progress(label: str, rounds: int) -> Callable[[int], None]:
    """Shows on a terminal how far a method is, and wipes it at the end."""

    def show(number: int) -> None:
        if sys.stderr.isatty():
            line = f"{label}: round {number} of {rounds}"
            sys.stderr.write(f"\r\x1b[K{line if number < rounds else ''}")
            sys.stderr.flush()

    return show


def _methods(text: str) -> list[str]:
    names = list(dict.fromkeys(name.strip() for name in text.split(",")))
    unknown = [name for name in names if name not in METHODS and name != "all"]
    if unknown:
        raise argparse.ArgumentTypeError(
            f"there is no method {', '.join(unknown)}; there are {', '.join(METHODS)}, all"
        )
    return [name for name in METHODS if name in names or "all" in names]


def _picture(text: str) -> Path:
    path = Path(text)
    if path.suffix.casefold() != ".png":
        raise argparse.ArgumentTypeError(f"the picture is a PNG, so let its name end in .png, not {text}")
    if not path.parent.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {path.parent}; make it first")
    return path
