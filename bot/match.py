"""The command `match`: try the matching on a list, without Slack and without a database. See `bot.lists`."""

import argparse
import json
import secrets
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

from bot.clock import system_clock
from bot.lists.answer import Answer, as_json
from bot.lists.listing import listing
from bot.lists.lists import File, Lists, read_lists
from bot.lists.people import COLUMNS
from bot.lists.remarks import Margin, Report, note_lines, problem_lines
from bot.matching.engine import match
from bot.matching.model import LARGEST, SMALLEST, Policy
from bot.settings import Settings
from bot.terminal import LARGEST_SEED, acts, say, tell, whole
from bot.texts import LANGUAGES, Words, words

RULES = ("required", "preferred", "ignored")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give the parser its arguments; it leaves its command in `act`."""
    acts(parser, try_list)
    parser.add_argument("people", type=Path, help=f"CSV: {COLUMNS.header}; all but id may be left out")
    parser.add_argument("--history", type=Path, help="CSV: round,a,b, a line for each two people who met")
    parser.add_argument("--exclude", type=Path, help="CSV: a,b, a line for each two people who must not meet")
    size = whole("the size of a group", SMALLEST, LARGEST)
    parser.add_argument("--size", type=size, default=2, help="people in a group, 2 to 8; 2 without it")
    for what in ("departments", "sites", "levels"):
        parser.add_argument(f"--{what}", choices=RULES, default="preferred", help=f"groups across {what}")
    seed = whole("a seed", 0, LARGEST_SEED)
    parser.add_argument("--seed", type=seed, help="a whole number that decides between equals; drawn without it")
    parser.add_argument("--date", type=_date, help="the day whose summer time counts, as 2026-03-02; today without it")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="the language of the answer")
    parser.add_argument("--json", action="store_true", help="print JSON: groups, left_out, explanations, stats")


def try_list(_settings: Settings, arguments: argparse.Namespace) -> int:
    """Match the people of a list, and say why."""
    spoken, report = words(arguments.lang), Report()
    on = arguments.date or system_clock().date()
    lists = _read(arguments, on, report)
    tell(note_lines(report, spoken))
    if report.problems:
        tell(problem_lines(report, spoken))
        tell([spoken.plain("match-nothing-done")])
        return 1
    seed = secrets.randbelow(10**9) if arguments.seed is None else arguments.seed
    matching = match(lists.people, lists.history, lists.excluded, _policy(arguments), seed)
    say(_shown(Answer.of(lists.people, matching, on), spoken, as_data=arguments.json))
    return 0


def _read(arguments: argparse.Namespace, on: date, report: Report) -> Lists:
    paths = (arguments.people, arguments.history, arguments.exclude)
    people, history, exclude = (None if path is None else _file(path, report) for path in paths)
    return read_lists(people, history, exclude, datetime.combine(on, time(12), UTC), report)


def _file(path: Path, report: Report) -> File | None:
    margin = Margin(str(path), report)
    try:
        return File(path.name, path.read_bytes())
    except FileNotFoundError:
        margin.problem(None, "match-no-file")
    except IsADirectoryError:
        margin.problem(None, "match-folder")
    except OSError:
        margin.problem(None, "match-unreadable")
    return None


def _policy(arguments: argparse.Namespace) -> Policy:
    return Policy(
        size=arguments.size,
        across_departments=arguments.departments,
        across_sites=arguments.sites,
        across_levels=arguments.levels,
    )


def _shown(answer: Answer, spoken: Words, *, as_data: bool) -> Iterator[str]:
    if as_data:
        yield json.dumps(as_json(answer, spoken), ensure_ascii=False, indent=2)
    else:
        yield from listing(answer, spoken)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"write a day as 2026-03-02, not {text}") from error
