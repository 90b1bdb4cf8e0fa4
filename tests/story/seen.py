"""What people have read, sorted by what it is for: by the words themselves, in both languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.texts import banks
from tests.story.driver import Json, Story

WORDS: Mapping[str, tuple[str, str]] = {
    "told": ("You’re included unless", "Du är med om du inte säger nej"),
    "preview": ("Bad week? Tap Skip", "Passar veckan dåligt? Tryck Hoppa över"),
    "skipped": ("You’re sitting out", "Du står över"),
    "meet": ("Twenty minutes, any format, no agenda.\n", "Tjugo minuter, valfri form, ingen dagordning.\n"),
    "nudge": ("This is my only reminder", "Det här är min enda påminnelse"),
    "asked": ("Did you get to talk", "Hann du prata"),
    "check": ("Shall I go on?", "Ska jag fortsätta?"),
}


def is_a(kind: str, message: Json) -> bool:
    """True for a message of this kind, in either language."""
    return any(words in message["text"] for words in WORDS[kind])


@dataclass(frozen=True)
class Post:
    """One message of Partner, as it stands at the end, and who reads it."""

    message: Json
    readers: frozenset[str]

    @property
    def at(self) -> datetime:
        """When it came."""
        return datetime.fromisoformat(self.message["time"])

    @property
    def question(self) -> str | None:
        """The id of the icebreaker that it asks."""
        for number in banks.ids("icebreakers"):
            if any(
                banks.question("icebreakers", number, language) in self.message["text"] for language in ("en", "sv")
            ):
                return number
        return None


@dataclass(frozen=True)
class Seen:
    """Everything that Partner said in direct messages."""

    story: Story

    @cached_property
    def posts(self) -> list[Post]:
        """Each message once, in the order they came."""
        found: dict[tuple[str, str], Post] = {}
        for person in self.story.people():
            if not person["is_bot"] and not person["deleted"]:
                found |= {(post.message["channel"], post.message["ts"]): post for post in self._read_by(person["id"])}
        return sorted(found.values(), key=lambda post: post.at)

    def _read_by(self, who: str) -> Iterator[Post]:
        app = self.story.sandbox.workspace.app.user_id
        for message in [*self.story.direct(who), *self.story.introductions(who)]:
            members = self.story.sandbox.workspace.channels[message["channel"]].members
            yield Post(message, frozenset(members) - {app})

    def of(self, kind: str, *, day: str | None = None, reader: str | None = None) -> list[Post]:
        """Those of one kind, on one UTC day or for one reader where that is given."""
        return [
            post
            for post in self.posts
            if is_a(kind, post.message)
            and (day is None or post.at.date().isoformat() == day)
            and (reader is None or reader in post.readers)
        ]

    def introductions(self, first: str, last: str) -> list[frozenset[str]]:
        """The groups that were introduced from one UTC day to another."""
        return [post.readers for post in self.of("meet") if first <= post.at.date().isoformat() <= last]


def is_at_work(zone: str, at: datetime) -> bool:
    """Monday to Friday, 09 to 16 on that zone's clocks."""
    local = at.astimezone(ZoneInfo(zone))
    return local.weekday() < 5 and 9 <= local.hour < 16
