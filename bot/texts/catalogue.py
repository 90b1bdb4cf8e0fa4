"""The words of one language: Fluent messages with typed arguments, and moments as people say them."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from fluent.runtime import FluentBundle

from bot.texts.dates import Dates, local
from bot.texts.escape import Mrkdwn, Plain, UserText, as_mrkdwn, as_plain, is_user_id, mention
from bot.texts.files import FALLBACK, LANGUAGES, locale_of, parsed, written

Argument = UserText | Plain | Mrkdwn | int

# Text arguments travel through Fluent as tokens and are put in afterwards: Fluent refuses a part above 2,500
# characters, and what people write must never be read as Fluent.
_TOKEN = re.compile("\ue000([^\ue001]+)\ue001")


class MissingText(KeyError):
    """A key that no catalogue has, or an argument that its text needs and did not get."""


def language_of(locale: str | None) -> str:
    """`sv-SE` is `sv`; every language that we do not speak is English."""
    spoken = (locale or "").replace("_", "-").split("-")[0].lower()
    return spoken if spoken in LANGUAGES else FALLBACK


def own_name(language: str) -> Plain:
    """The name under which its speakers look for a language."""
    return Plain(written(language, "language-name") or language)


@lru_cache(maxsize=len(LANGUAGES))
def words(language: str) -> "Words":
    """The words of one of `LANGUAGES`; MissingText for any other (see `language_of`)."""
    if language not in LANGUAGES:
        raise MissingText(language)
    return Words(language)


class Words(Dates):
    """Texts for one reader. What `language` lacks, or asks wrongly for, is said in English."""

    def __init__(self, language: str) -> None:
        locale = locale_of(language)
        super().__init__(locale, *(_said(language, key) for key in ("language-date", "language-date-with-year")))
        self.language = language
        # Isolating marks around every argument would end up in what people copy.
        self._bundle = FluentBundle([str(locale)], use_isolating=False)
        self._bundle.add_resource(parsed(language))

    def plain(self, key: str, /, **args: Argument) -> Plain:
        """For buttons, titles, labels and options. TypeError for a Mrkdwn argument: it would show its code."""
        return Plain(self._render(key, {name: _for_plain(value) for name, value in args.items()}))

    def mrkdwn(self, key: str, /, **args: Argument) -> Mrkdwn:
        """For sections, contexts and a message's text; every argument that is no Mrkdwn is escaped."""
        return Mrkdwn(self._render(key, {name: _for_mrkdwn(value) for name, value in args.items()}))

    def person(self, user_id: str) -> Mrkdwn:
        """A live mention; a word instead for whoever was erased, of whom there is no id of Slack's any more."""
        return mention(user_id) if is_user_id(user_id) else self.mrkdwn("person-gone")

    def moment(self, moment: datetime, zone: str) -> Plain:
        """`Tuesday 3 March 10:00 (Stockholm)` on the clocks of that zone."""
        return self.plain(
            "moment", date=self.date(local(moment, zone)), time=self.time(moment, zone), place=self.place(zone)
        )

    def moment_in(self, moment: datetime, zones: Sequence[str]) -> Plain:
        """One moment on several clocks: `Tuesday 3 March 10:00 (Stockholm and Paris), 14:30 (Kolkata)`.

        The first zone leads; a zone where it is another day says so; zones whose clocks agree share one time.
        """
        shared: dict[datetime, list[Plain]] = {}
        for zone in dict.fromkeys(zones):
            shared.setdefault(local(moment, zone).replace(tzinfo=None), []).append(self.place(zone))
        days = [None, *(clock.date() for clock in shared)]
        return Plain(
            ", ".join(
                self._clock(clock, places, with_date=clock.date() != before)
                for (clock, places), before in zip(shared.items(), days, strict=False)
            )
        )

    def _clock(self, clock: datetime, places: Sequence[Plain], *, with_date: bool) -> Plain:
        time, place = Plain(f"{clock:%H:%M}"), self.join(list(dict.fromkeys(places)))
        if with_date:
            return self.plain("moment", date=self.date(clock), time=time, place=place)
        return self.plain("moment-same-day", time=time, place=place)

    def _render(self, key: str, args: Mapping[str, str | int]) -> str:
        try:
            return self._own(key, args)
        except MissingText:
            if self.language == FALLBACK:
                raise
            return words(FALLBACK)._own(key, args)  # noqa: SLF001 - of the same class

    def _own(self, key: str, args: Mapping[str, str | int]) -> str:
        if not self._bundle.has_message(key):
            raise MissingText(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise MissingText(key)
        tokens = {name: value if isinstance(value, int) else f"\ue000{name}\ue001" for name, value in args.items()}
        rendered, problems = self._bundle.format_pattern(pattern, tokens)
        if problems:
            raise MissingText(f"{key}: {problems[0]}")
        return _TOKEN.sub(lambda token: str(args[token[1]]), str(rendered))


def _said(language: str, key: str) -> str:
    return written(language, key) or written(FALLBACK, key)


def _for_plain(value: Argument) -> str | int:
    _check(value)
    if isinstance(value, Mrkdwn):
        raise TypeError("a Mrkdwn argument, which plain text would show as code")
    return value if isinstance(value, int) else as_plain(value)


def _for_mrkdwn(value: Argument) -> str | int:
    _check(value)
    return value if isinstance(value, int) else as_mrkdwn(value)


def _check(value: object) -> None:
    """A bare string may come from anywhere, so it is refused where it gets past the type checker, too."""
    if not isinstance(value, Argument):
        raise TypeError(f"{type(value).__name__} is no argument for a text: wrap it in UserText")
