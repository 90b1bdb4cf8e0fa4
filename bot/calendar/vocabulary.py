"""The words people use for dates, in English and Swedish, and their spelling made even."""

from __future__ import annotations

import re
import unicodedata

# Everything below is matched after `evened`, so it is written without accents: "måndag" is "mandag".

MONTHS = (
    ("january", "januari"),
    ("february", "februari"),
    ("march", "mars"),
    ("april",),
    ("may", "maj"),
    ("june", "juni"),
    ("july", "juli"),
    ("august", "augusti"),
    ("september",),
    ("october", "oktober"),
    ("november",),
    ("december",),
)

WEEKDAYS = (
    ("monday", "mandagen"),
    ("tuesday", "tisdagen"),
    ("wednesday", "onsdagen"),
    ("thursday", "torsdagen"),
    ("friday", "fredagen"),
    ("saturday", "lordagen"),
    ("sunday", "sondagen"),
)

NUMBERS = {
    **dict.fromkeys(("a", "an", "one", "en", "ett"), 1),
    **dict.fromkeys(("two", "tva", "couple of", "a couple of", "ett par"), 2),
    **dict.fromkeys(("three", "tre"), 3),
    **dict.fromkeys(("four", "fyra"), 4),
    **dict.fromkeys(("five", "fem"), 5),
    **dict.fromkeys(("six", "sex"), 6),
    **dict.fromkeys(("seven", "sju"), 7),
    **dict.fromkeys(("eight", "atta"), 8),
    **dict.fromkeys(("nine", "nio"), 9),
    **dict.fromkeys(("ten", "tio"), 10),
    **dict.fromkeys(("eleven", "elva"), 11),
    **dict.fromkeys(("twelve", "tolv"), 12),
    **dict.fromkeys(("fourteen", "fjorton"), 14),
    **dict.fromkeys(("twenty", "tjugo"), 20),
    **dict.fromkeys(("thirty", "trettio"), 30),
    **dict.fromkeys(("sixty", "sextio"), 60),
    **dict.fromkeys(("ninety", "nittio"), 90),
}

# How many months and days one of it is.
UNITS = {
    **dict.fromkeys(("d", "day", "days", "dag", "dagar", "dar", "dgr"), (0, 1)),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks", "v", "vecka", "veckor"), (0, 7)),
    **dict.fromkeys(("fortnight", "fortnights"), (0, 14)),
    **dict.fromkeys(("mo", "month", "months", "man", "manad", "manader"), (1, 0)),
    **dict.fromkeys(("quarter", "quarters", "kvartal"), (3, 0)),
    **dict.fromkeys(("y", "yr", "year", "years", "ar"), (12, 0)),
}

CHRISTMAS = frozenset({"jul", "julen", "jularna", "christmas", "xmas"})

# How far a named day is from today.
DAYS_NEAR = {
    **dict.fromkeys(("today", "idag"), 0),
    **dict.fromkeys(("tomorrow", "imorgon", "imorron"), 1),
    **dict.fromkeys(("day after tomorrow", "overmorgon"), 2),
    **dict.fromkeys(("yesterday", "igar"), -1),
}

# After the prepositions: "until further notice", "tills vidare", "för alltid", or nothing at all.
NO_END = {"", "further notice", "vidare", "indefinitely", "forever", "ever", "alltid"}

# Said before a date to name its beginning as the end of the pause, or its own end. Longer ones come first.
UP_TO = (
    "fram till",
    "anda till",
    "back on",
    "until",
    "untill",
    "till",
    "tills",
    "til",
    "to",
    "before",
    "by",
    "pa",
    "on",
)
EITHER = ("in", "om")
BEYOND = (
    "the rest of",
    "rest of",
    "resten av",
    "the end of",
    "end of",
    "slutet av",
    "slutet pa",
    "till och med",
    "tom",
    "t o m",
    "through",
    "thru",
    "including",
    "after",
    "efter",
    "during",
    "under",
    "over",
    "for",
    "all of",
    "all",
    "hela",
    "i",
)

# One wording for what has several, so that the readings need to know one.
SAME = (
    (r"i (morgon|morron|dag|gar)\b", r"i\1"),
    (r"i overmorgon\b", "overmorgon"),
    (r"manads(skiftet|slutet)\b", "end of this month"),
    (r"(arsskiftet|nyar|new year)\b", "end of this year"),
    (r"(manadens|arets|veckans) slut\b", r"end of \1"),
    (r"nasta\b", "next"),
    (r"(kommande|narmaste)\b", "coming"),
    (r"(denna|den har|det har|i)(?= (veckan?|manad(en)?|ar(et)?)\b)", "this"),
    (r"(half a year|(ett )?halvar)\b", "6 months"),
)

_TRAILING = re.compile(r"( (morning|morgon|from now|from today|framat|fran nu|fran idag)|[.!?,])+$")


def evened(text: str) -> str:
    """Lower case, one space between words, no accents, one wording for each thing: "I  Morgon!" is "imorgon"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    # A phone or a Mac may send "å" as "a" and a ring, and many keyboards have no "å" at all: all three read the same.
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    result = " ".join(re.sub(r"(?<=[a-z])\.|'", " ", plain).split())
    for wording, one_wording in SAME:
        result = re.sub(rf"\b{wording}", one_wording, result)
    return _TRAILING.sub("", result)


def month_named(word: str) -> int | None:
    """1 to 12 for a month's name or at least three letters of it, in either language."""
    return _place(MONTHS, word, first=1)


def weekday_named(word: str) -> int | None:
    """0 (Monday) to 6 for a weekday's name or at least three letters of it, in either language."""
    return _place(WEEKDAYS, word, first=0)


def _place(rows: tuple[tuple[str, ...], ...], word: str, first: int) -> int | None:
    if len(word) < 3:
        return None
    return next((place for place, names in enumerate(rows, first) if any(n.startswith(word) for n in names)), None)
