"""Know-their-wants: each one's card, open once both have one, and asked for anew in time (programmes.md B8)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.delivery.outbox import refresh
from bot.errors import Refusal
from bot.partnerships.rules import TIMERS, State, again_at
from bot.partnerships.service.pairs import Pair, cards_of, require_pair, show_again
from bot.partnerships.service.questions import Question
from bot.texts import banks
from models.engine import TeamSession
from models.partnerships import PartnerCard, Partnership
from models.seal import Sealed

WANTS = "know_their_wants"
Answers = dict[str, str]
"""Question id to answer; what was skipped is not in it."""


@dataclass(frozen=True)
class Read:
    """What the other's card says, and what it said before, where that was something else."""

    answers: Answers
    before: Answers


def write_card(session: TeamSession, pair: Pair, answers: Mapping[str, str], now: datetime) -> None:
    """What this person wants the other to know. Every question may be skipped; an empty card is one, too."""
    known = banks.ids(WANTS)
    kept = {question: text.strip() for question, text in answers.items() if question in known and text.strip()}
    _put(session, pair, session.seal(json.dumps(kept)), now)


def keep_card(session: TeamSession, partnership_id: str, user_id: str, now: datetime) -> Pair:
    """Asked anew: what stands still holds.

    Raises:
        Refusal: not theirs, over, or nobody has been asked.
    """
    pair = require_pair(session, partnership_id, user_id)
    if pair.row.cards_asked_at is None:
        raise Refusal("lp-step-over")
    _put(session, pair, cards_of(session, pair.row)[user_id].answers, now)
    return pair


def _put(session: TeamSession, pair: Pair, answers: Sealed | None, now: datetime) -> None:
    cards, row = cards_of(session, pair.row, lock=True), pair.row
    card = cards[pair.me]
    if row.cards_asked_at is None:
        card.answers, card.written_at = answers, now
        if row.cards_due_at is None and _are_written(cards):
            row.cards_due_at = again_at(now)
    else:
        card.fresh, card.fresh_at = answers, now
        refresh(session, again_key(row, pair.me), now)
        if all(one.fresh_at is not None for one in cards.values()):
            _open_anew(session, row, cards, now)
    show_again(session, row, now)


def _are_written(cards: Mapping[str, PartnerCard]) -> bool:
    return len(cards) == 2 and all(card.written_at is not None for card in cards.values())


def _open_anew(session: TeamSession, row: Partnership, cards: Mapping[str, PartnerCard], now: datetime) -> None:
    """Both are new: they take the place of what stood, which can be read beneath."""
    for card in cards.values():
        if opened(session, card.fresh) != opened(session, card.answers):
            card.before = card.answers
        card.answers, card.written_at, card.fresh, card.fresh_at = card.fresh, card.fresh_at or now, None, None
    row.cards_asked_at, row.cards_due_at, row.cards_waited = None, again_at(now), False


def own_card(session: TeamSession, pair: Pair) -> Answers:
    """What this person wrote last, whether it is open already or not."""
    card = cards_of(session, pair.row).get(pair.me)
    if card is None:
        return {}
    return opened(session, card.answers if card.fresh_at is None else card.fresh)


def other_card(session: TeamSession, pair: Pair) -> Read | None:
    """What the other wrote; None until both have. What they write anew is not in it until both have done so, too."""
    cards = cards_of(session, pair.row)
    if not _are_written(cards):
        return None
    card = cards[pair.other]
    return Read(opened(session, card.answers), opened(session, card.before))


def opened(session: TeamSession, sealed: Sealed | None) -> Answers:
    """What a card says."""
    found: Answers = json.loads(session.unseal(sealed)) if sealed is not None else {}
    return found


# --- asking anew


def due_at(row: Partnership) -> datetime | None:
    """When both are asked anew; None while nothing is agreed, or nothing stands."""
    return row.cards_due_at if row.state is State.ACTIVE else None


def is_asked(row: Partnership) -> bool:
    """True while the answers to it are waited for; the cards themselves wait longer."""
    return row.state is State.ACTIVE and row.cards_asked_at is not None and not row.cards_waited


def again_key(row: Partnership, user_id: str) -> str:
    """The one message that asks for a card anew."""
    return _question(row).key(user_id)


def _question(row: Partnership) -> Question:
    assert row.cards_asked_at is not None  # noqa: S101 - cards were asked for anew
    about = f"lp/{row.id}/again/{row.cards_asked_at.date()}"
    return Question("lp-again", about, {"partnership": row.id}, row.cards_asked_at, TIMERS.answer_days)


def ask(session: TeamSession, row: Partnership, now: datetime) -> None:
    """Ask both: write it anew, or keep what stands. Whoever has done so already is not asked twice."""
    row.cards_asked_at, row.cards_due_at, row.cards_waited = now, again_at(now), False
    _question(row).ask(session, _waited_for(session, row), now)
    show_again(session, row, now, urgent=False)


def _waited_for(session: TeamSession, row: Partnership) -> list[str]:
    return [who for who, card in cards_of(session, row).items() if card.fresh_at is None]


def look_after(session: TeamSession, row: Partnership, now: datetime) -> None:
    """One reminder, then silence; the cards that stand stay open to both."""
    if row.cards_asked_at is None or row.cards_waited:
        return
    question, waited_for = _question(row), _waited_for(session, row)
    question.remind(session, waited_for, now)
    if now >= question.until:
        question.count_silence(session, waited_for, now)
        row.cards_waited = True
