"""Topics: what people offer, seek and like, as they type them and as they are compared."""

import re

MOST_TOPICS = 20
MOST_LETTERS = 60


def split_topics(text: str) -> list[str]:
    """The topics in a line as a person wrote it, commas, semicolons and line ends between them, doubles left out."""
    found: dict[str, str] = {}
    for part in re.split(r"[,;\n]", text):
        topic = " ".join(part.split())[:MOST_LETTERS]
        if topic:
            found.setdefault(topic.casefold(), topic)
    return list(found.values())[:MOST_TOPICS]


def normal_topics(text: str) -> frozenset[str]:
    """The same topics folded for comparison."""
    return frozenset(topic.casefold() for topic in split_topics(text))
