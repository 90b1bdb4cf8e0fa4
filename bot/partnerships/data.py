"""What partnerships store about people: with whom, what they wrote, signed, planned and tapped."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, or_, select, update

from bot.delivery.outbox import refresh
from bot.partnerships.rules import State
from bot.partnerships.service import cohorts, openness, pairs, volunteers
from bot.partnerships.service.leaving import leave
from bot.partnerships.service.pairs import pairs_of
from bot.people.reader import Reader
from bot.personal.contract import Holding
from bot.personal.rows import as_json
from models.engine import TeamSession
from models.partnerships import (
    Agreement,
    AgreementHalf,
    Clause,
    Cohort,
    CohortMember,
    Deck,
    HealthCheck,
    Invitation,
    LearningProfile,
    PartnerCard,
    Partnership,
    ReviewAnswer,
    Seat,
    Session,
    Signature,
    Turn,
    Volunteer,
)

BY_USER = (PartnerCard, AgreementHalf, Signature, Seat, ReviewAnswer, HealthCheck, CohortMember)
"""Tables in which `user_id` is part of the key and whose rows stay, under a pseudonym."""


class _PartnershipsData:
    name = "partnerships"

    def describe(self, reader: Reader) -> list[Holding]:
        words = reader.words
        you, both = words.mrkdwn("data-readers-you"), words.mrkdwn("lp-data-readers-pair")
        kept, stays = words.mrkdwn("lp-data-kept"), words.mrkdwn("data-kept-pairs")
        found = [
            ("lp-data-open", self._is_open(reader), words.mrkdwn("lp-data-readers-suggested"), None),
            ("lp-data-invitations", self._invitations(reader), words.mrkdwn("lp-data-readers-invited"), stays),
            ("lp-data-pairs", len(self._pairs(reader)), words.mrkdwn("lp-data-readers-facilitator"), stays),
            ("lp-data-words", len(self._pairs(reader)), both, kept),
            ("lp-data-taps", len(self._pairs(reader)), you, stays),
            ("lp-data-checks", self._checks(reader), you, stays),
            ("lp-data-ways", self._ways(reader), you, None),
            ("lp-data-offered", self._offered(reader), words.mrkdwn("lp-data-readers-organisers"), None),
            ("lp-data-cohorts", self._cohorts(reader), words.mrkdwn("lp-data-readers-facilitator"), None),
        ]
        changed = words.mrkdwn("data-kept-until-changed")
        return [Holding(words.mrkdwn(key, n=n), readers, until or changed) for key, n, readers, until in found if n]

    def _is_open(self, reader: Reader) -> int:
        return 1 if openness.profile_of(reader.session, reader.person.id) is not None else 0

    def _checks(self, reader: Reader) -> int:
        query = select(HealthCheck.number).where(HealthCheck.user_id == reader.person.id)
        return len(reader.session.scalars(query).all())

    def _ways(self, reader: Reader) -> int:
        query = select(Invitation.id).where(Invitation.from_id == reader.person.id, Invitation.way.is_not(None))
        return len(reader.session.scalars(query).all())

    def _offered(self, reader: Reader) -> int:
        return len(volunteers.offered_by(reader.session, reader.person.id))

    def _invitations(self, reader: Reader) -> int:
        me = reader.person.id
        # One that was never put to them is not theirs to know of.
        received = (Invitation.to_id == me) & Invitation.withheld.is_(False)
        query = select(Invitation.id).where(or_(Invitation.from_id == me, received))
        return len(reader.session.scalars(query).all())

    def _pairs(self, reader: Reader) -> list[Any]:
        me = reader.person.id
        return [*pairs_of(reader.session, me), *pairs_of(reader.session, me, ended=True)]

    def _cohorts(self, reader: Reader) -> int:
        me = reader.person.id
        joined = reader.session.scalars(select(CohortMember.cohort_id).where(CohortMember.user_id == me)).all()
        return len(joined) + len(cohorts.facilitated(reader.session, me))

    def export(self, session: TeamSession, user_id: str) -> dict[str, Any]:
        def rows(model: Any, *conditions: Any) -> list[dict[str, Any]]:
            return [as_json(session, row) for row in session.scalars(select(model).where(or_(*conditions)))]

        received = (Invitation.to_id == user_id) & Invitation.withheld.is_(False)
        return {
            "openness": rows(LearningProfile, LearningProfile.user_id == user_id),
            "offered": rows(Volunteer, Volunteer.user_id == user_id),
            "passed_by": self._passed(session, user_id),
            "asked": [_asked(session, row) for row in _rows(session, Invitation, Invitation.from_id == user_id)],
            "was_asked": [_received(session, row) for row in _rows(session, Invitation, received)],
            "partnerships": rows(Partnership, Partnership.first_id == user_id, Partnership.second_id == user_id),
            "help_asked": rows(Partnership, Partnership.help_by == user_id),
            "cards": rows(PartnerCard, PartnerCard.user_id == user_id),
            "agreements": rows(Agreement, Agreement.made_by == user_id),
            "halves": rows(AgreementHalf, AgreementHalf.user_id == user_id),
            "clauses": rows(Clause, Clause.author_id == user_id),
            "signatures": rows(Signature, Signature.user_id == user_id),
            "sessions": rows(Seat, Seat.user_id == user_id),
            "turns": rows(Turn, Turn.learner_id == user_id, Turn.coach_id == user_id),
            "decks": rows(Deck, Deck.learner_id == user_id),
            "reviews": rows(ReviewAnswer, ReviewAnswer.user_id == user_id),
            "health_checks": rows(HealthCheck, HealthCheck.user_id == user_id),
            "cohorts": rows(CohortMember, CohortMember.user_id == user_id),
            "facilitates": rows(Cohort, Cohort.facilitator_id == user_id),
            "launched": rows(Cohort, Cohort.launched_by == user_id),
        }

    def _passed(self, session: TeamSession, user_id: str) -> int:
        """In how many shortlists the person stood and was passed over; whose is not theirs to know."""
        return sum(user_id in passed for passed in session.scalars(select(LearningProfile.passed)))

    def erase_words(self, session: TeamSession, user_id: str, now: datetime) -> None:
        session.execute(delete(Clause).where(Clause.author_id == user_id))
        session.execute(
            update(PartnerCard).where(PartnerCard.user_id == user_id).values(answers=None, fresh=None, before=None)
        )
        session.execute(update(Invitation).where(Invitation.from_id == user_id).values(way=None))
        session.execute(update(Seat).where(Seat.user_id == user_id).values(plan=None, options=None))
        session.expire_all()
        for pair in pairs_of(session, user_id):
            pairs.show_again(session, pair.row, now)

    def erase_person(self, session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:
        self.erase_words(session, user_id, now)
        leave(session, user_id, now)
        self._forget_as_helper(session, user_id, pseudonym, now)
        self._rename(session, user_id, pseudonym)
        session.flush()
        session.expire_all()

    def _forget_as_helper(self, session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:
        for cohort in session.scalars(select(Cohort).where(or_(*_helps(user_id)))).all():
            cohort.facilitator_id = None if cohort.facilitator_id == user_id else cohort.facilitator_id
            cohort.launched_by = pseudonym if cohort.launched_by == user_id else cohort.launched_by
            refresh(session, cohorts.cohort_key(cohort), now)
        session.flush()

    def _rename(self, session: TeamSession, user_id: str, pseudonym: str) -> None:
        for own in (LearningProfile, Volunteer):
            session.execute(delete(own).where(own.user_id == user_id))
        for profile in session.scalars(select(LearningProfile)).all():
            if user_id in profile.passed:
                profile.passed = [one for one in profile.passed if one != user_id]
        session.flush()
        for pairs_in in (Invitation, Partnership):
            session.execute(update(pairs_in).where(pairs_in.pair.contains(user_id, autoescape=True)).values(pair=None))
        for model, column in _NAMES:
            session.execute(update(model).where(column == user_id).values({column.key: pseudonym}))
        session.execute(update(Seat).where(Seat.user_id == pseudonym).values(view_id=None))

    def in_use(self, session: TeamSession, since: datetime) -> set[str]:
        """Whoever is open to it, or is in a partnership, or was until lately."""
        lately = or_(Partnership.ended_at.is_(None), Partnership.ended_at >= since)
        rows = session.execute(select(Partnership.first_id, Partnership.second_id).where(lately))
        found = {user_id for row in rows for user_id in row}
        found |= set(session.scalars(select(Volunteer.user_id)))
        return found | set(session.scalars(select(LearningProfile.user_id).where(LearningProfile.capacity > 0)))

    def retire(self, session: TeamSession, before: datetime, in_use: Collection[str], most: int) -> int:  # noqa: ARG002 - the contract's shape
        """Everything that two people wrote, once their partnership has been over for long."""
        old = select(Partnership.id).where(Partnership.state == State.ENDED, Partnership.ended_at < before)
        done = 0
        for partnership_id in session.scalars(old.order_by(Partnership.id)).all():
            if done < most:
                done += _forget_words(session, partnership_id, most - done)
        return done


_NAMES: tuple[tuple[Any, Any], ...] = (
    *((model, model.user_id) for model in BY_USER),
    (Invitation, Invitation.from_id),
    (Invitation, Invitation.to_id),
    (Partnership, Partnership.first_id),
    (Partnership, Partnership.second_id),
    (Partnership, Partnership.help_by),
    (Agreement, Agreement.made_by),
    (Clause, Clause.author_id),
    (Turn, Turn.learner_id),
    (Turn, Turn.coach_id),
    (Deck, Deck.learner_id),
)
"""Every column that holds a person and keeps its row."""


def _helps(user_id: str) -> tuple[Any, ...]:
    return (Cohort.facilitator_id == user_id, Cohort.launched_by == user_id)


def _rows(session: TeamSession, model: Any, *conditions: Any) -> Iterable[Any]:
    return session.scalars(select(model).where(*conditions))


def _asked(session: TeamSession, row: Invitation) -> dict[str, Any]:
    """What they asked, without what became of it: a no is silent in the download, too."""
    return as_json(session, row, without=frozenset({"withheld", "state", "pair", "answered_at", "reminded"}))


def _received(session: TeamSession, row: Invitation) -> dict[str, Any]:
    """What they were asked; how the other came upon them is the other's."""
    return as_json(session, row, without=frozenset({"way"}))


def _forget_words(session: TeamSession, partnership_id: str, most: int) -> int:
    clauses = session.scalars(select(Clause).where(Clause.partnership_id == partnership_id).limit(most)).all()
    for clause in clauses:
        session.delete(clause)
    cards = select(PartnerCard).where(PartnerCard.partnership_id == partnership_id, _is_written())
    seats = (
        select(Seat)
        .join(Session, Session.id == Seat.session_id)
        .where(Session.partnership_id == partnership_id, or_(Seat.plan.is_not(None), Seat.options.is_not(None)))
    )
    done = len(clauses)
    for card in session.scalars(cards.limit(most - done)).all():
        card.answers = card.fresh = card.before = None
        done += 1
    for seat in session.scalars(seats.limit(most - done)).all():
        seat.plan = seat.options = None
        done += 1
    session.flush()
    return done


def _is_written() -> ColumnElement[bool]:
    return or_(*(words.is_not(None) for words in (PartnerCard.answers, PartnerCard.fresh, PartnerCard.before)))


PARTNERSHIPS_DATA = _PartnershipsData()
