"""What there is to say of a file: problems, which end it, and notes, which do not. A sentence each, with its line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.texts import Argument, Plain, UserText, Words

MOST_LINES = 20
"""Who has more to mend than this starts with these."""


@dataclass(frozen=True)
class Remark:
    """A key of the catalogue and its arguments. `line` is None where the whole file is meant."""

    file: str
    line: int | None
    text: str
    arguments: dict[str, Argument]

    def sentence(self, words: Words) -> Plain:
        """In the reader's language, after the file and the line."""
        said = words.plain(self.text, **self.arguments)
        file = UserText(self.file)
        if self.line is None:
            return words.plain("match-where-file", file=file, sentence=said)
        return words.plain("match-where-line", file=file, line=Plain(str(self.line)), sentence=said)


@dataclass
class Report:
    """All of them, in the order in which they were found."""

    problems: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)


@dataclass(frozen=True)
class Margin:
    """Where the remarks on one file are written."""

    file: str
    report: Report

    def problem(self, line: int | None, text: str, /, **arguments: Argument) -> None:
        """Something without which the file would not mean what its writer means."""
        self.report.problems.append(Remark(self.file, line, text, arguments))

    def note(self, line: int | None, text: str, /, **arguments: Argument) -> None:
        """Something that was left aside."""
        self.report.notes.append(Remark(self.file, line, text, arguments))


def problem_lines(report: Report, words: Words) -> Iterator[Plain]:
    """A line for each problem, and above `MOST_LINES` one that counts the rest."""
    yield from (remark.sentence(words) for remark in _in_order(report.problems)[:MOST_LINES])
    if len(report.problems) > MOST_LINES:
        yield words.plain("match-more", n=len(report.problems) - MOST_LINES)


def note_lines(report: Report, words: Words) -> Iterator[Plain]:
    """The same for notes."""
    yield from (remark.sentence(words) for remark in _in_order(report.notes)[:MOST_LINES])
    if len(report.notes) > MOST_LINES:
        yield words.plain("match-notes-more", n=len(report.notes) - MOST_LINES)


def _in_order(remarks: Sequence[Remark]) -> list[Remark]:
    """File by file, and in each from its top."""
    files = list(dict.fromkeys(remark.file for remark in remarks))
    return sorted(remarks, key=lambda remark: (files.index(remark.file), remark.line or 0))
