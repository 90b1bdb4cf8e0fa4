"""The agreement: two forms to write it, a page to read and sign it, and what differs between two versions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.partnerships.rules import (
    CADENCES,
    DIALS,
    MINUTES,
    OWN_WORDS,
    SHARED_WORDS,
    Difference,
    Half,
    Pattern,
    Role,
    Shared,
    Terms,
)
from bot.texts import Mrkdwn, Plain, UserText, Words, lines
from bot.texts.blocks import Block, Element, View, actions, button, context, divider, header, modal, section
from bot.texts.inputs import checkboxes, input_block, option, select, text_input

LONGEST = 600
"""Of one text: an agreement is to be read in a minute."""
BULLET = Mrkdwn("• ")


@dataclass(frozen=True)
class Place:
    """Which partnership, and the version that is looked at."""

    partnership_id: str
    number: int

    @property
    def named(self) -> str:
        """As a form or a button carries it: ids alone."""
        return f"{self.partnership_id} {self.number}"


def half_modal(words: Words, place: Place, half: Half, changed: Sequence[Block] = ()) -> View:
    """One's own half. `changed`: what is to be seen first, where the form was overtaken."""
    return modal(
        title=words.plain("lp-half-title"),
        submit=words.plain("lp-half-submit"),
        close=words.plain("close"),
        callback_id="lp-half",
        private_metadata=place.named,
        blocks=[
            *changed,
            context(words.mrkdwn("lp-half-intro")),
            *(_text(words, name, half.words.get(name, ""), optional=name != "outcome") for name in OWN_WORDS),
            _roles(words, half.roles),
            _dial(words, "challenge", half.challenge),
            _dial(words, "candour", half.candour),
        ],
    )


def shared_modal(words: Words, place: Place, shared: Shared, changed: Sequence[Block] = ()) -> View:
    """What holds for both."""
    patterns = [option(words.plain(f"lp-pattern-option-{one.value}"), one.value) for one in Pattern]
    weeks = [option(words.plain("lp-weeks-option", n=number), str(number)) for number in CADENCES]
    minutes = [option(words.plain("lp-minutes-option", n=number), str(number)) for number in MINUTES]
    return modal(
        title=words.plain("lp-shared-title"),
        submit=words.plain("lp-shared-submit"),
        close=words.plain("close"),
        callback_id="lp-shared",
        private_metadata=place.named,
        blocks=[
            *changed,
            _text(words, "objective", shared.words.get("objective", "")),
            _select(words, "weeks", weeks, str(shared.weeks)),
            _select(words, "minutes", minutes, str(shared.minutes)),
            _select(words, "pattern", patterns, shared.pattern.value),
            _text(words, "confidentiality", shared.words.get("confidentiality", "")),
            _text(words, "ending", shared.words.get("ending", "")),
            context(words.mrkdwn("lp-review-note")),
        ],
    )


def _text(words: Words, name: str, written: str, *, optional: bool = True) -> Block:
    return input_block(
        words.plain(f"lp-{name}-label"),
        text_input(action_id=name, initial=UserText(written), multiline=True, max_length=LONGEST),
        block_id=name,
        hint=words.plain(f"lp-{name}-hint"),
        optional=optional,
    )


def _select(words: Words, name: str, options: list[Element], initial: str) -> Block:
    element = select(action_id=name, options=options, initial=initial)
    return input_block(words.plain(f"lp-{name}-label"), element, block_id=name)


def _roles(words: Words, chosen: Sequence[Role]) -> Block:
    options = [
        option(words.plain(f"lp-role-option-{role.value}"), role.value, description=_said_of(words, role))
        for role in Role
    ]
    element = checkboxes(action_id="roles", options=options, initial=[role.value for role in chosen])
    return input_block(words.plain("lp-roles-label"), element, block_id="roles", optional=True)


def _said_of(words: Words, role: Role) -> Plain:
    return words.plain(f"lp-role-option-{role.value}-said")


def _dial(words: Words, name: str, value: int) -> Block:
    options = [option(words.plain(f"lp-{name}-option-{number}"), str(number)) for number in DIALS]
    return _select(words, name, options, str(value))


# --- reading


@dataclass(frozen=True)
class Reading:
    """One version as it is read."""

    place: Place
    me: str
    other: str
    terms: Terms
    made_on: date
    made_by: str
    signed: Sequence[str]
    is_latest: bool
    in_force: int | None
    is_complete: bool
    changes: Sequence[Difference]
    """What differs from the version before it, or from the one in force."""
    against: int
    """Which version that is; 0 where there is none."""


def agreement_blocks(words: Words, reading: Reading) -> list[Block]:
    """A version, what changed in it, who signed, and the button to sign."""
    return [
        section(lines(_head(words, reading))),
        *changes_blocks(words, reading.changes, reading.against),
        divider(),
        *(block for one in (reading.me, reading.other) for block in _half(words, one, reading)),
        header(words.plain("lp-shared-heading")),
        section(lines(_shared(words, reading.terms.shared))),
        context(words.mrkdwn("lp-norms")),
        actions(*_buttons(words, reading), block_id="lp-agreement"),
    ]


def _head(words: Words, reading: Reading) -> Iterator[Mrkdwn]:
    number = reading.place.number
    who, date = words.person(reading.made_by), words.date(reading.made_on)
    yield words.mrkdwn("lp-version", n=number, name=who, date=date)
    if reading.in_force == number:
        yield words.mrkdwn("lp-version-in-force")
    elif reading.is_latest and reading.signed:
        names = words.join([words.person(one) for one in reading.signed])
        yield words.mrkdwn("lp-version-signed-by", names=names)
    elif reading.is_latest:
        yield words.mrkdwn("lp-version-unsigned")
    else:
        yield words.mrkdwn("lp-version-old")


def changes_blocks(words: Words, changes: Sequence[Difference], against: int) -> list[Block]:
    """What differs from an earlier version, line by line."""
    if not changes or not against:
        return []
    return [section(words.mrkdwn("lp-changes", n=against)), *_changed(words, changes)]


def _changed(words: Words, changes: Sequence[Difference]) -> list[Block]:
    """Each in a paragraph of its own: two long texts fill one."""
    return [section(Mrkdwn(BULLET + _change(words, one))) for one in changes]


def _change(words: Words, one: Difference) -> Mrkdwn:
    field = words.plain(f"lp-{one.name}-label")
    whose = words.mrkdwn("lp-changes-shared") if one.owner is None else words.person(one.owner)
    before, after = _value(words, one.name, one.before), _value(words, one.name, one.after)
    return words.mrkdwn("lp-changed", whose=whose, field=field, before=before, after=after)


def _value(words: Words, name: str, value: str) -> UserText | Plain:
    """A choice in words, a text as it was written."""
    if name in {*OWN_WORDS, *SHARED_WORDS}:
        return UserText(value) if value else words.plain("lp-left-open")
    if name == "roles":
        return _roles_said(words, [Role(one) for one in value.split(",") if one])
    if name in {"challenge", "candour"}:
        return words.plain(f"lp-{name}-option-{value}")
    if name == "pattern":
        return words.plain(f"lp-pattern-option-{value}")
    return words.plain(f"lp-{name}-option", n=int(value))


def _roles_said(words: Words, roles: Sequence[Role]) -> Plain:
    if not roles:
        return words.plain("lp-left-open")
    return words.join([words.plain(f"lp-role-option-{role.value}") for role in roles])


def _half(words: Words, who: str, reading: Reading) -> Iterator[Block]:
    half = reading.terms.halves.get(who)
    if half is None:
        yield section(words.mrkdwn("lp-half-missing", name=words.person(who)))
        return
    shown = [words.mrkdwn("lp-half-of", name=words.person(who))]
    shown += [_line(words, name, UserText(half.words[name])) for name in OWN_WORDS if half.words.get(name)]
    shown.append(_line(words, "roles", _roles_said(words, half.roles)))
    shown += [
        _line(words, name, words.plain(f"lp-{name}-option-{value}"))
        for name, value in (("challenge", half.challenge), ("candour", half.candour))
    ]
    yield section(lines(shown))


def _line(words: Words, name: str, value: UserText | Plain) -> Mrkdwn:
    return words.mrkdwn("lp-line", field=words.plain(f"lp-{name}-label"), value=value)


def _shared(words: Words, shared: Shared) -> Iterator[Mrkdwn]:
    for name in SHARED_WORDS:
        if shared.words.get(name):
            yield _line(words, name, UserText(shared.words[name]))
    yield _line(words, "weeks", words.plain("lp-weeks-option", n=shared.weeks))
    yield _line(words, "minutes", words.plain("lp-minutes-option", n=shared.minutes))
    yield _line(words, "pattern", words.plain(f"lp-pattern-option-{shared.pattern.value}"))


def _buttons(words: Words, reading: Reading) -> list[Element]:
    place, found = reading.place, []
    if reading.is_latest and reading.is_complete and reading.me not in reading.signed:
        found.append(button(words.plain("lp-button-sign"), action_id="lp-sign", value=place.named, style="primary"))
    if reading.is_latest:
        found.append(button(words.plain("lp-button-half"), action_id="lp-half-open", value=place.partnership_id))
        found.append(button(words.plain("lp-button-shared"), action_id="lp-shared-open", value=place.partnership_id))
    if place.number > 1:
        earlier = Place(place.partnership_id, place.number - 1).named
        found.append(button(words.plain("lp-button-earlier"), action_id="lp-version-earlier", value=earlier))
    if not reading.is_latest:
        later = Place(place.partnership_id, place.number + 1).named
        found.append(button(words.plain("lp-button-newer"), action_id="lp-version-later", value=later))
    return [*found, back(words, place.partnership_id)]


def back(words: Words, partnership_id: str) -> Element:
    """Back to the partnership."""
    return button(words.plain("lp-button-back"), action_id="lp-back", value=partnership_id)


def overtaken_blocks(words: Words, name: str, changes: Sequence[Difference], *, signing: bool) -> list[Block]:
    """On top of what could not be saved or signed: what was changed meanwhile, and by whom."""
    key = "lp-overtaken-sign" if signing else "lp-overtaken"
    return [section(words.mrkdwn(key, name=words.person(name))), *_changed(words, changes), divider()]


def words_of_form(values: Mapping[str, str], names: Sequence[str]) -> dict[str, str]:
    """The texts of a form by name, without those that were left open."""
    return {name: text.strip() for name in names if (text := values.get(name, "")).strip()}
