"""What introductions store about people: where they take part, whom they met, what they tapped."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select, update

from bot.delivery.outbox import refresh
from bot.introductions import proposed
from bot.introductions.reasons import dump_reasons, load_reasons
from bot.introductions.rules import EnrolmentState, ProgrammeState, RoundState
from bot.introductions.service.draw import meet_key
from bot.introductions.service.enrolment import my_programmes
from bot.introductions.service.followup import ask_key, nudge_key
from bot.introductions.service.programmes import refresh_welcome
from bot.introductions.service.rounds import matched_in, members_of
from bot.matching.model import TermKind
from bot.people.reader import Reader
from bot.personal.contract import Holding
from bot.personal.rows import as_json
from bot.texts import channel_mention
from models.engine import TeamSession
from models.introductions import (
    Encounter,
    Enrolment,
    IcebreakerAsked,
    IntroProgramme,
    Pairing,
    PairingMember,
    Place,
    Round,
)

QUOTES = frozenset({TermKind.OFFERS_SEEKS, TermKind.SHARED_INTEREST})
"""Reasons that say what somebody wrote."""


class _IntroductionsData:
    name = "introductions"

    def describe(self, reader: Reader) -> list[Holding]:
        return [*_places(reader), *_meetings(reader)]

    def export(self, session: TeamSession, user_id: str) -> dict[str, Any]:
        def rows(model: Any, *conditions: Any) -> list[dict[str, Any]]:
            return [as_json(session, row) for row in session.scalars(select(model).where(or_(*conditions)))]

        return {
            "enrolments": rows(Enrolment, Enrolment.user_id == user_id),
            "rounds": rows(Place, Place.user_id == user_id),
            "introduced": [
                _introduced(session, held, pairing, user_id) for held, pairing in matched_in(session, user_id)
            ],
            "encounters": rows(Encounter, Encounter.first_id == user_id, Encounter.second_id == user_id),
            "icebreakers": rows(IcebreakerAsked, IcebreakerAsked.user_id == user_id),
            "set_up": rows(IntroProgramme, IntroProgramme.set_up_by == user_id),
            **proposed.export(session, user_id),
        }

    def erase_words(self, session: TeamSession, user_id: str, now: datetime) -> None:
        for _, pairing in matched_in(session, user_id):
            _unquote(session, pairing, user_id)
            refresh(session, meet_key(pairing.id), now)

    def erase_person(self, session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:
        self.erase_words(session, user_id, now)
        pairings = [pairing.id for _, pairing in matched_in(session, user_id)]
        _leave(session, user_id, pseudonym, now)
        _rename(session, user_id, pseudonym)
        proposed.rename(session, user_id, pseudonym)
        for members in members_of(session, pairings).values():
            for member in members:
                refresh(session, ask_key(member.pairing_id, member.user_id), now)
        for pairing_id in pairings:
            refresh(session, nudge_key(pairing_id), now)
        for programme in session.scalars(select(IntroProgramme).where(IntroProgramme.set_up_by == user_id)).all():
            programme.set_up_by = pseudonym
            refresh_welcome(session, programme, now)
        session.flush()

    def in_use(self, session: TeamSession, since: datetime) -> set[str]:
        """Whoever is in, or left after that; of a programme that was removed, for as long after its end."""
        query = (
            select(Enrolment.user_id)
            .join(IntroProgramme, IntroProgramme.id == Enrolment.programme_id)
            .where(or_(Enrolment.state == EnrolmentState.ACTIVE, Enrolment.left_at >= since))
            .where(or_(IntroProgramme.state != ProgrammeState.REMOVED, IntroProgramme.changed_at >= since))
        )
        return set(session.scalars(query))

    def retire(self, session: TeamSession, before: datetime, in_use: Collection[str], most: int) -> int:  # noqa: ARG002 - the contract's shape
        """Why people were introduced, once their round is long over."""
        query = (
            select(Pairing)
            .join(Round, Round.id == Pairing.round_id)
            .where(Pairing.reasons.is_not(None), Round.held_on < before.date())
            .limit(most)
        )
        old = session.scalars(query).all()
        for pairing in old:
            pairing.reasons = None
        return len(old)


def _places(reader: Reader) -> list[Holding]:
    words = reader.words
    readers, kept = words.mrkdwn("data-readers-counts"), words.mrkdwn("data-kept-until-erased")
    return [
        Holding(words.mrkdwn("data-intro-in", channel=channel_mention(programme.channel_id)), readers, kept)
        for programme in my_programmes(reader.session, reader.person.id)
    ]


def _meetings(reader: Reader) -> list[Holding]:
    words, met = reader.words, matched_in(reader.session, reader.person.id)
    if not met:
        return []
    group, counts = words.mrkdwn("data-readers-group"), words.mrkdwn("data-readers-counts")
    return [
        Holding(words.mrkdwn("data-intro-met", n=len(met)), group, words.mrkdwn("data-kept-pairs")),
        Holding(words.mrkdwn("data-intro-reasons"), group, words.mrkdwn("data-kept-round")),
        Holding(words.mrkdwn("data-intro-answers"), counts, words.mrkdwn("data-kept-pairs")),
    ]


def _introduced(session: TeamSession, held: Round, pairing: Pairing, user_id: str) -> dict[str, Any]:
    members = members_of(session, [pairing.id])[pairing.id]
    own = next(member for member in members if member.user_id == user_id)
    others = [member.user_id for member in members if member.user_id != user_id]
    return as_json(session, pairing) | as_json(session, own) | {"held_on": held.held_on.isoformat(), "with": others}


def _unquote(session: TeamSession, pairing: Pairing, user_id: str) -> None:
    """A topic that two people share is in both their profiles; in the reasons it goes as soon as one takes it back."""
    if pairing.reasons is None:
        return
    terms = load_reasons(session.unseal(pairing.reasons))
    kept = [term for term in terms if term.kind not in QUOTES or user_id not in term.people]
    if len(kept) < len(terms):
        pairing.reasons = session.seal(dump_reasons(kept))


def _leave(session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:
    """Out of everything that is still to come."""
    ahead = select(Round.id).where(Round.state.in_((RoundState.PLANNED, RoundState.POOLED)))
    session.execute(delete(Place).where(Place.user_id == user_id, Place.round_id.in_(ahead)))
    session.execute(delete(IcebreakerAsked).where(IcebreakerAsked.user_id == user_id))
    for enrolment in session.scalars(select(Enrolment).where(Enrolment.user_id == user_id)).all():
        left_at = enrolment.left_at or now
        kept = {"programme_id": enrolment.programme_id, "joined_at": enrolment.joined_at, "left_at": left_at}
        session.delete(enrolment)
        session.add(Enrolment(user_id=pseudonym, state=EnrolmentState.LEFT, **kept))
    session.flush()


def _rename(session: TeamSession, user_id: str, pseudonym: str) -> None:
    """In what was: dates and counts stay."""
    session.execute(update(Place).where(Place.user_id == user_id).values(user_id=pseudonym))
    theirs = update(PairingMember).where(PairingMember.user_id == user_id)
    session.execute(theirs.values(user_id=pseudonym, slots=[]))
    for encounter in _encounters(session, user_id):
        first, second = sorted(
            pseudonym if one == user_id else one for one in (encounter.first_id, encounter.second_id)
        )
        session.delete(encounter)
        session.add(Encounter(round_id=encounter.round_id, first_id=first, second_id=second, held_on=encounter.held_on))
    session.flush()
    session.expire_all()


def _encounters(session: TeamSession, user_id: str) -> Iterable[Encounter]:
    return session.scalars(
        select(Encounter).where(or_(Encounter.first_id == user_id, Encounter.second_id == user_id))
    ).all()


INTRODUCTIONS_DATA = _IntroductionsData()
