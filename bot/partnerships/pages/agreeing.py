"""The agreement: the forms of its parts, its versions to read and sign, and what was changed meanwhile."""

from collections.abc import Sequence
from dataclasses import replace

from bot.errors import Refusal
from bot.partnerships.pages.standing import my_pair
from bot.partnerships.rules import Half, State, differences
from bot.partnerships.service.agreements import Version, are_written, in_force, latest_number, terms_at, version
from bot.partnerships.service.pairs import Pair
from bot.partnerships.views.agreement import (
    Place,
    Reading,
    agreement_blocks,
    half_modal,
    overtaken_blocks,
    shared_modal,
)
from bot.partnerships.views.standing import page
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.texts.blocks import Block, View


def half_form(reader: Reader, partnership_id: str) -> View:
    """One's own half of the newest version."""
    pair, number = _newest(reader, partnership_id)
    half = terms_at(reader.session, pair.row, number).halves.get(pair.me, Half())
    return half_modal(reader.words, Place(pair.id, number), half)


def shared_form(reader: Reader, partnership_id: str) -> View:
    """What holds for both, as the newest version has it."""
    pair, number = _newest(reader, partnership_id)
    return shared_modal(reader.words, Place(pair.id, number), terms_at(reader.session, pair.row, number).shared)


def _newest(reader: Reader, partnership_id: str) -> tuple[Pair, int]:
    pair = my_pair(reader, partnership_id)
    if pair.row.state is State.ENDED:
        raise Refusal("lp-over")
    return pair, latest_number(reader.session, pair.id)


def agreement(reader: Reader, partnership_id: str) -> View:
    """The newest version, to read and to sign."""
    pair = my_pair(reader, partnership_id)
    return agreement_at(reader, f"{pair.id} {latest_number(reader.session, pair.id)}")


def agreement_at(reader: Reader, place: str, before: Sequence[Block] = ()) -> View:
    """One version. `before`: what is to be seen above it."""
    pair, number = placed(reader, place)
    found = version(reader.session, pair.row, number)
    if found is None:
        raise Refusal("lp-sign-not-yet")
    reading = _reading(reader, pair, found)
    blocks = agreement_blocks(reader.words, replace(reading, changes=()) if before else reading)
    return page(reader.words, pair.id, [*before, *blocks], title="lp-agreement-title")


def placed(reader: Reader, place: str) -> tuple[Pair, int]:
    """What a button or a form names: a partnership of the reader's, and a version."""
    partnership_id, _, number = place.partition(" ")
    return my_pair(reader, partnership_id), int(number) if number.isdecimal() else 0


def _reading(reader: Reader, pair: Pair, found: Version) -> Reading:
    session, row = reader.session, pair.row
    newest = latest_number(session, pair.id)
    in_force_now = in_force(session, row)
    is_new = in_force_now is not None and found.number > in_force_now.number
    against = in_force_now.number if in_force_now is not None and is_new else found.number - 1
    changes = differences(terms_at(session, row, against), found.terms) if against else []
    return Reading(
        place=Place(pair.id, found.number),
        me=pair.me,
        other=pair.other,
        terms=found.terms,
        made_on=local_date(reader.person, found.made_at),
        made_by=found.made_by,
        signed=found.signed,
        is_latest=found.number == newest and row.state is not State.ENDED,
        in_force=row.agreed,
        is_complete=are_written(pair, found.terms),
        changes=changes,
        against=against,
    )


def overtaken(reader: Reader, pair: Pair, base: int, latest: int, *, signing: bool = False) -> list[Block]:
    """What somebody else changed since a form or a page was opened."""
    session, row = reader.session, pair.row
    changes = differences(terms_at(session, row, base), terms_at(session, row, latest))
    found = version(session, row, latest)
    who = found.made_by if found is not None else pair.other
    return overtaken_blocks(reader.words, who, changes, signing=signing)
