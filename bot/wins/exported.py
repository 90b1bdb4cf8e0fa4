"""A portfolio as plain text, for its owner to take along."""

from collections.abc import Iterator

from bot.people.service import known_person, local_date
from bot.texts import UserText, Words
from bot.wins.rules import Kind
from bot.wins.service.portfolio import Entry, portfolio
from models.engine import TeamSession


def as_text(session: TeamSession, user_id: str, words: Words) -> str:
    """All of it, the newest first, in the owner's language; a paragraph for each piece."""
    person = known_person(session, user_id)
    pieces = [
        "\n".join(_lines(words, entry, words.date_with_year(local_date(person, entry.at))))
        for entry in portfolio(session, user_id)
    ]
    title = f"{words.plain('win-portfolio-file-label')}: {UserText(person.name).cleaned()}"
    return "\n\n".join([title, *(pieces or [words.plain("win-portfolio-none")])]) + "\n"


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
