"""Versions of an agreement, and who signed which. A version is never changed; two signatures on one make it hold."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import func, select

from bot.calendar import local_day
from bot.delivery.outbox import refresh
from bot.errors import Refusal
from bot.partnerships.rules import (
    NORMS,
    OWN_WORDS,
    SHARED_WORDS,
    TIMERS,
    Difference,
    Event,
    Half,
    Pattern,
    Role,
    SessionState,
    Shared,
    State,
    Terms,
    changed_meanwhile,
    differences,
    is_agreed,
)
from bot.partnerships.service.letters import say_to, say_to_both
from bot.partnerships.service.pairs import Pair, has_interest, move, require_pair, show_again, stop_sessions
from bot.people.rules import Start
from bot.people.service import people_by_id
from models.engine import TeamSession
from models.partnerships import Agreement, AgreementHalf, Clause, Partnership, Signature


@dataclass(frozen=True)
class Version:
    """One version, opened: its terms, who wrote each shared text, and who has signed it."""

    number: int
    terms: Terms
    authors: Mapping[str, str]
    made_by: str
    made_at: datetime
    signed: tuple[str, ...] = ()


class Overtaken(Exception):
    """Somebody else changed it meanwhile: nothing is saved, and what they changed is to be shown first."""

    def __init__(self, latest: int, changed: list[Difference]) -> None:
        super().__init__("the agreement has changed since it was opened")
        self.latest, self.changed = latest, changed


def latest_number(session: TeamSession, partnership_id: str) -> int:
    """The newest version, 0 where nothing is written yet."""
    query = select(func.max(Agreement.number)).where(Agreement.partnership_id == partnership_id)
    return session.scalar(query) or 0


def version(session: TeamSession, row: Partnership, number: int) -> Version | None:
    """One version; None where there is none with this number."""
    found = session.get(Agreement, (session.team_id, row.id, number))
    if found is None:
        return None
    words: dict[str, dict[str, str]] = {}
    authors: dict[str, str] = {}
    here = (Clause.partnership_id == row.id, Clause.number == number)
    for clause in session.scalars(select(Clause).where(*here)):
        owner = clause.author_id if clause.name in OWN_WORDS else ""
        words.setdefault(owner, {})[clause.name] = session.unseal(clause.words)
        if clause.name in SHARED_WORDS:
            authors[clause.name] = clause.author_id
    terms = Terms(_halves(session, row.id, number, words), _shared(found, words.get("", {})))
    return Version(number, terms, authors, found.made_by, found.made_at, _signed(session, row, number))


def _halves(
    session: TeamSession, partnership_id: str, number: int, words: Mapping[str, Mapping[str, str]]
) -> dict[str, Half]:
    here = (AgreementHalf.partnership_id == partnership_id, AgreementHalf.number == number)
    return {
        half.user_id: Half(
            words=words.get(half.user_id, {}),
            roles=tuple(Role(role) for role in half.roles),
            challenge=half.challenge,
            candour=half.candour,
        )
        for half in session.scalars(select(AgreementHalf).where(*here))
    }


def _shared(agreement: Agreement, words: Mapping[str, str]) -> Shared:
    return Shared(words, agreement.weeks, agreement.minutes, Pattern(agreement.pattern))


def _signed(session: TeamSession, row: Partnership, number: int) -> tuple[str, ...]:
    """Who has signed this version; not from before a long pause, when it was looked at anew."""
    here = (Signature.partnership_id == row.id, Signature.number == number)
    query = select(Signature).where(*here).order_by(Signature.user_id)
    since = row.reopened_at
    return tuple(one.user_id for one in session.scalars(query) if since is None or one.signed_at >= since)


def current(session: TeamSession, row: Partnership) -> Version | None:
    """The newest version, None where nothing is written yet."""
    number = latest_number(session, row.id)
    return version(session, row, number) if number else None


def in_force(session: TeamSession, row: Partnership) -> Version | None:
    """The version that both have signed, None before there is one."""
    return None if row.agreed is None else version(session, row, row.agreed)


EMPTY = Terms({}, Shared())


def terms_at(session: TeamSession, row: Partnership, number: int) -> Terms:
    """What a version says; before the first one, what the forms propose."""
    found = version(session, row, number) if number else None
    return EMPTY if found is None else found.terms


def write_half(session: TeamSession, place: tuple[str, int], user_id: str, half: Half, now: datetime) -> Pair:
    """A person's own half. `place`: the partnership and the version that the form was opened on.

    Raises:
        Refusal: not theirs, or over. Overtaken: they changed it themselves in another window.
    """
    pair, latest = _look(session, place, user_id, user_id)
    terms = replace(latest, halves={**latest.halves, user_id: half})
    return _write(session, pair, latest, terms, now)


def write_shared(session: TeamSession, place: tuple[str, int], user_id: str, shared: Shared, now: datetime) -> Pair:
    """What holds for both. `place`: the partnership and the version that the form was opened on.

    Raises:
        Refusal: not theirs, or over. Overtaken: the other changed it meanwhile, and that is to be seen first.
    """
    pair, latest = _look(session, place, user_id, None)
    return _write(session, pair, latest, replace(latest, shared=shared), now)


def _look(session: TeamSession, place: tuple[str, int], user_id: str, owner: str | None) -> tuple[Pair, Terms]:
    pair = require_pair(session, place[0], user_id)
    number = latest_number(session, pair.id)
    latest = terms_at(session, pair.row, number)
    changed = changed_meanwhile(terms_at(session, pair.row, place[1]), latest, owner)
    if changed:
        raise Overtaken(number, changed)
    return pair, latest


def _write(session: TeamSession, pair: Pair, before: Terms, terms: Terms, now: datetime) -> Pair:
    number = latest_number(session, pair.id)
    if number and not differences(before, terms):
        return pair  # nothing was changed, so nobody has to sign anew
    _store(session, pair, number + 1, terms, now)
    move(pair.row, Event.DRAFT, now)
    refresh(session, sign_key(pair.id, number, pair.me), now)
    refresh(session, sign_key(pair.id, number, pair.other), now)
    _say_whose_turn(session, pair, (before, terms), number + 1, now)
    show_again(session, pair.row, now)
    return pair


def _store(session: TeamSession, pair: Pair, number: int, terms: Terms, now: datetime) -> None:
    shared = terms.shared
    session.add(
        Agreement(
            partnership_id=pair.id,
            number=number,
            made_by=pair.me,
            made_at=now,
            weeks=shared.weeks,
            minutes=shared.minutes,
            pattern=shared.pattern,
        )
    )
    for user_id, half in terms.halves.items():
        chosen = {"roles": [role.value for role in half.roles], "challenge": half.challenge, "candour": half.candour}
        session.add(AgreementHalf(partnership_id=pair.id, number=number, user_id=user_id, **chosen))
        for name, text in half.words.items():
            _add_clause(session, pair.id, number, (name, user_id), text)
    earlier = version(session, pair.row, number - 1)
    for name, text in shared.words.items():
        is_kept = earlier is not None and earlier.terms.shared.words.get(name) == text
        author = earlier.authors.get(name, pair.me) if earlier is not None and is_kept else pair.me
        _add_clause(session, pair.id, number, (name, author), text)
    session.flush()


def _add_clause(session: TeamSession, partnership_id: str, number: int, whose: tuple[str, str], text: str) -> None:
    name, author_id = whose
    if text.strip():
        sealed = session.seal(text.strip())
        session.add(Clause(partnership_id=partnership_id, number=number, name=name, author_id=author_id, words=sealed))


def are_written(pair: Pair, terms: Terms) -> bool:
    """True once both halves have an outcome."""
    return all(terms.halves.get(one, Half()).is_written for one in pair.partners)


def _say_whose_turn(
    session: TeamSession, pair: Pair, versions: tuple[Terms, Terms], number: int, now: datetime
) -> None:
    """When the second half is there both hear of it, once; of later changes the other does."""
    before, after = versions
    if not are_written(pair, after):
        return
    if not are_written(pair, before):
        params = {"partnership": pair.id}
        until = now + timedelta(days=TIMERS.draft_days)
        say_to_both(
            session,
            pair.partners,
            "lp-draft",
            f"lp/{pair.id}/draft",
            now,
            params=params,
            not_after=until,
            started_by=Start.COLLEAGUE,
        )
    elif number > 1:
        ask_to_sign(session, pair, number, now)


def ask_to_sign(session: TeamSession, pair: Pair, number: int, now: datetime) -> None:
    """To the other: there is something of this version to read and to sign."""
    say_to(
        session,
        pair.other,
        "lp-sign",
        sign_key(pair.id, number, pair.other),
        now,
        params={"partnership": pair.id, "number": number},
        not_after=now + timedelta(days=TIMERS.draft_days),
        started_by=Start.COLLEAGUE,
    )


def sign_key(partnership_id: str, number: int, user_id: str) -> str:
    """The one message that asks somebody to read a version."""
    return f"lp/{partnership_id}/sign/{number}/{user_id}"


def sign(session: TeamSession, place: tuple[str, int], user_id: str, now: datetime) -> Pair:
    """Sign the version that was read. With both signatures it holds.

    Raises:
        Refusal: not theirs, over, not complete, or one reports to the other by now. Overtaken: there is a newer one.
    """
    pair = require_pair(session, place[0], user_id)
    number = latest_number(session, pair.id)
    found = version(session, pair.row, number) if number else None
    if found is None or not are_written(pair, found.terms):
        raise Refusal("lp-sign-not-yet")
    if number != place[1]:
        raise Overtaken(number, differences(terms_at(session, pair.row, place[1]), found.terms))
    if has_interest(session, pair.row):
        raise Refusal("lp-conflict-line")
    _add_signature(session, pair, number, now)
    refresh(session, sign_key(pair.id, number, user_id), now)
    if is_agreed(pair.partners, _signed(session, pair.row, number)):
        _hold(session, pair, number, now)
    else:
        ask_to_sign(session, pair, number, now)
    show_again(session, pair.row, now)
    return pair


def _add_signature(session: TeamSession, pair: Pair, number: int, now: datetime) -> None:
    found = session.get(Signature, (session.team_id, pair.id, number, pair.me))
    if found is None:
        session.add(Signature(partnership_id=pair.id, number=number, user_id=pair.me, signed_at=now, norms=NORMS))
    elif pair.me not in _signed(session, pair.row, number):
        found.signed_at = now
    session.flush()


def _hold(session: TeamSession, pair: Pair, number: int, now: datetime) -> None:
    row = pair.row
    if row.agreed == number:
        return
    is_new = row.state is not State.ACTIVE
    move(row, Event.AGREE, now)
    row.agreed, row.active_at = number, row.active_at or now
    if is_new:
        stop_sessions(session, row, SessionState.DONE)  # who has agreed has talked
        row.review_from, row.reviewed = now, 0
        row.next_on = local_day(now, _zone(session, pair))
    say_to_both(
        session,
        pair.partners,
        "lp-signed",
        f"lp/{pair.id}/signed/{number}",
        now,
        params={"partnership": pair.id, "number": number},
        started_by=Start.COLLEAGUE,
    )


def _zone(session: TeamSession, pair: Pair) -> str:
    people = people_by_id(session, pair.partners)
    return people[pair.row.first_id].zone if pair.row.first_id in people else "UTC"
