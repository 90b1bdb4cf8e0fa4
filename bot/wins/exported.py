"""A portfolio as plain text, for its owner to take along."""

from collections.abc import Iterator

from bot.people.service import known_person, local_date
from bot.texts import UserText, Words
from bot.wins.rules import ITEMS, Check, Kind
from bot.wins.service.actions import actions_of
from bot.wins.service.checks import checks_of
from bot.wins.service.portfolio import Entry, portfolio
from bot.wins.views.check import quarter
from models.engine import TeamSession


def as_text(session: TeamSession, user_id: str, words: Words) -> str:
    """All of it, the newest first, in the owner's language; a paragraph for each piece."""
    person = known_person(session, user_id)
    pieces = [
        "\n".join(_lines(words, entry, words.date_with_year(local_date(person, entry.at))))
        for entry in portfolio(session, user_id)
    ]
    checks = ["\n".join(_scores(words, check)) for check in reversed(checks_of(session, user_id))]
    taken = ["\n".join(_taken(words, session, user_id))] if actions_of(session, user_id) else []
    title = f"{words.plain('win-portfolio-file-label')}: {UserText(person.name).cleaned()}"
    return "\n\n".join([title, *([*pieces, *checks, *taken] or [words.plain("win-portfolio-none")])]) + "\n"


def _lines(words: Words, entry: Entry, day: str) -> Iterator[str]:
    story = entry.story
    author = story.author.name.cleaned() if story.author is not None else words.plain("person-gone")
    if story.kind is Kind.THANKS:
        yield f"{day} · {words.plain('thanks-read-title')} · {author}"
    else:
        told = words.plain("win-shown-teller", name=author)
        yield f"{day} · {told}"
    yield str(story.title.cleaned())
    yield str(story.story.cleaned())
    for text in (story.parts, story.theme):
        if text is not None:
            yield str(text.cleaned())


def _scores(words: Words, check: Check) -> Iterator[str]:
    yield words.plain("win-check-in-file", quarter=quarter(words, check.taken_on))
    for item in ITEMS:
        if item in check.scores:
            score = words.plain(f"win-check-score-{check.scores[item]}")
            yield f"{words.plain(f'win-check-item-{item}')}: {score}"
    if check.part is not None:
        yield f"{words.plain('win-check-part-label')} {UserText(check.part).cleaned()}"


def _taken(words: Words, session: TeamSession, user_id: str) -> Iterator[str]:
    yield words.plain("win-action-in-file-label")
    for one in actions_of(session, user_id):
        key = "win-action-in-file-done-label" if one.done else "win-action-in-file-open-label"
        yield words.plain(key, what=one.what, date=words.date_with_year(one.due))
