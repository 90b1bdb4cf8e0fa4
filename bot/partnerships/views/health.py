"""The monthly health check, and one's own balance of giving and receiving: for its reader alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.partnerships.rules import CHECKS, LOW, Balance, Lean
from bot.texts import Mrkdwn, Plain, Words, lines
from bot.texts.blocks import Block, Element, Style, actions, button, context, divider, section


@dataclass(frozen=True)
class Check:
    """A check that is open: what one has tapped, and what one tapped the last time."""

    taps: Mapping[str, int]
    last: Mapping[str, int]

    @property
    def is_done(self) -> bool:
        """All three are tapped."""
        return set(self.taps) >= set(CHECKS)


def check_offer(words: Words, partnership_id: str, check: Check | None) -> list[Block]:
    """On the partnership's page, as long as it is open."""
    if check is None:
        return []
    face = words.plain("lp-button-check-change" if check.is_done else "lp-button-check")
    opener = button(face, action_id="lp-check", value=partnership_id)
    text = words.mrkdwn("lp-check-tapped" if check.is_done else "lp-check-open")
    return [section(text, accessory=opener, block_id="lp-check")]


def check_blocks(words: Words, partnership_id: str, check: Check, other: str, facilitator: str | None) -> list[Block]:
    """Three taps; where one is low, whom one could talk to."""
    blocks: list[Block] = [context(words.mrkdwn("lp-taps"))]
    for what in CHECKS:
        blocks += _tap(words, partnership_id, what, check.taps.get(what))
    if set(check.last) >= set(CHECKS):
        said = {what.replace("_", ""): check.last[what] for what in CHECKS}
        blocks.append(context(words.mrkdwn("lp-check-last", **said)))
    if any(value <= LOW for value in check.taps.values()):
        blocks.append(section(_if_low(words, other, facilitator)))
    return [*blocks, divider()]


def _if_low(words: Words, other: str, facilitator: str | None) -> Mrkdwn:
    if facilitator is None:
        return words.mrkdwn("lp-check-low", name=words.person(other))
    return words.mrkdwn("lp-check-low-help", name=words.person(other), facilitator=words.person(facilitator))


def _tap(words: Words, partnership_id: str, what: str, chosen: int | None) -> list[Block]:
    buttons = [_number(partnership_id, what, number, is_chosen=number == chosen) for number in range(1, 6)]
    return [section(words.mrkdwn(f"lp-check-{what.replace('_', '-')}")), actions(*buttons, block_id=f"lp-check-{what}")]


def _number(partnership_id: str, what: str, number: int, *, is_chosen: bool) -> Element:
    style: Style | None = "primary" if is_chosen else None
    value = f"{partnership_id} {what}"
    return button(Plain(str(number)), action_id=f"lp-check-tap-{number}", value=value, style=style)


def balance_blocks(words: Words, other: str, balance: Balance) -> list[Block]:
    """One's own balance; nothing before the first turn."""
    told = balance_lines(words, other, balance)
    return [context(lines([*told, words.mrkdwn("lp-balance-own")]))] if told else []


def balance_lines(words: Words, other: str, balance: Balance) -> list[Mrkdwn]:
    """How much one has given and received, and a gentle word where it leans."""
    if not balance.given + balance.received:
        return []
    told = [
        words.mrkdwn(
            "lp-balance",
            name=words.person(other),
            given=balance.given,
            gave=balance.given_minutes,
            received=balance.received,
            got=balance.received_minutes,
        )
    ]
    if balance.lean is not None:
        key = "lp-balance-gives" if balance.lean is Lean.GIVES else "lp-balance-receives"
        told.append(words.mrkdwn(key, name=words.person(other)))
    return told
