"""A story as people read it: in the question to those it names, in the final wording, and in the digest."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.texts import Mrkdwn, UserText, Words, escape, lines
from bot.texts.blocks import Block, context, image, section
from bot.wins.rules import Kind


@dataclass(frozen=True)
class Appearing:
    """Somebody who appears: by name, or as somebody from a department."""

    name: UserText
    department: UserText | None
    by_name: bool


@dataclass(frozen=True)
class Told:
    """What a reader sees of a story."""

    kind: Kind
    headline: UserText
    happened: UserText
    parts: UserText | None
    theme: UserText | None
    picture_id: str | None
    picture_alt: UserText | None
    author: Appearing | None
    people: tuple[Appearing, ...]


def appearing(words: Words, one: Appearing) -> Mrkdwn:
    """How somebody stands in a story."""
    if not one.by_name and one.department is not None:
        return words.mrkdwn("win-shown-team", department=one.department)
    if one.department is None:
        return escape(one.name)
    return words.mrkdwn("win-shown-person", name=one.name, department=one.department)


def story_blocks(words: Words, told: Told) -> list[Block]:
    """The whole of a story: its words, its picture, and who is in it."""
    said = [words.mrkdwn("win-shown-headline", headline=told.headline), escape(told.happened)]
    if told.parts is not None:
        said.append(words.mrkdwn("win-shown-parts", parts=told.parts))
    return [section(lines(said)), *_picture(told), context(_credit(words, told))]


def _picture(told: Told) -> list[Block]:
    if told.picture_id is None or told.picture_alt is None:
        return []
    return [image(told.picture_id, alt=told.picture_alt.cleaned())]


def _credit(words: Words, told: Told) -> Mrkdwn:
    """Who is in it, who tells it, and which value it shows, in one line."""
    parts: list[Mrkdwn] = []
    if not told.people and told.author is None and told.theme is None:
        return words.mrkdwn("person-gone")
    if told.people:
        key = "win-shown-credit-of" if told.kind is Kind.STORY else "win-shown-credit"
        parts.append(words.mrkdwn(key, names=_names(words, told.people)))
    if told.author is not None:
        parts.append(words.mrkdwn("win-shown-teller", name=appearing(words, told.author)))
    if told.theme is not None:
        parts.append(escape(told.theme))
    line = " · ".join(parts)
    # "With …" and "About …" begin with a capital already, and nobody's name is changed.
    return Mrkdwn(line if told.people or told.author is None else line[:1].upper() + line[1:])


def _names(words: Words, people: Sequence[Appearing]) -> Mrkdwn:
    # Two from one team are one team: nobody is counted.
    return words.join(list(dict.fromkeys(appearing(words, one) for one in people)))
