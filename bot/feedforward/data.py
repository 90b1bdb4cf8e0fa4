"""What feedforward stores about people: what they picked, how they helped, what they rated, what they joined."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select, update

from bot.delivery.outbox import refresh, refresh_home
from bot.feedforward.rules.states import CycleState, HelperState
from bot.feedforward.service import cycles, offers
from bot.feedforward.service.letters import show_all
from bot.people.reader import Reader
from bot.personal.contract import Holding
from bot.personal.rows import as_json
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Joined, Offer, Rater, Suggestion

NOT_OURS = frozenset({"question"})
"""Of a helper's row in their own download: what the owner asked them is the owner's."""
NOT_THEIRS = frozenset({"answer", "state", "way", "has_left", "reminded", "until", "asked_to_type", "slots", "met_at"})
"""Of a helper's row in the owner's download: what the helper said or did, a no above all, is theirs alone."""


class _FeedforwardData:
    name = "feedforward"

    def describe(self, reader: Reader) -> list[Holding]:
        return [*_own(reader), *_helped(reader)]

    def export(self, session: TeamSession, user_id: str) -> dict[str, Any]:
        def rows(model: Any, condition: Any, without: frozenset[str] = frozenset()) -> list[dict[str, Any]]:
            return [as_json(session, row, without=without) for row in session.scalars(select(model).where(condition))]

        own = select(Cycle.id).where(Cycle.owner_id == user_id)
        return {
            "cycles": rows(Cycle, Cycle.owner_id == user_id),
            "asked": rows(Helper, Helper.cycle_id.in_(own), NOT_THEIRS),
            "helped": rows(Helper, Helper.helper_id == user_id, NOT_OURS),
            "suggested": rows(Suggestion, Suggestion.giver_id == user_id, frozenset({"fate", "heard"})),
            "rated": rows(Rater, Rater.rater_id == user_id),
            "joined": rows(Joined, Joined.user_id == user_id),
            "offered": rows(Offer, Offer.offered_by == user_id),
        }

    def erase_words(self, session: TeamSession, user_id: str, now: datetime) -> None:
        for cycle in session.scalars(select(Cycle).where(Cycle.owner_id == user_id)).all():
            # Without its words a cycle means nothing to a helper: what runs ends.
            if cycle.state is not CycleState.ENDED:
                cycles.close(session, cycle, now)
            _forget_words(session, cycle)
        _forget_said(session, user_id, now)
        session.flush()

    def erase_person(self, session: TeamSession, user_id: str, pseudonym: str, now: datetime) -> None:
        self.erase_words(session, user_id, now)
        for cycle_id in session.scalars(select(Cycle.id).where(Cycle.owner_id == user_id)).all():
            show_all(session, cycle_id, now)
        _end_helping(session, user_id, now)
        for model, column in (
            (Cycle, Cycle.owner_id),
            (Helper, Helper.helper_id),
            (Joined, Joined.user_id),
            (Offer, Offer.offered_by),
        ):
            if model is Offer:
                _show_offers(session, user_id, now)
            session.execute(update(model).where(column == user_id).values({column.key: pseudonym}))
        session.flush()
        session.expire_all()

    def in_use(self, session: TeamSession, since: datetime) -> set[str]:
        """Whoever is in a cycle, was in one later than that, or is asked in one that runs."""
        owners = select(Cycle.owner_id).where(or_(Cycle.ended_at.is_(None), Cycle.ended_at >= since))
        helping = (
            select(Helper.helper_id)
            .join(Cycle, Cycle.id == Helper.cycle_id)
            .where(or_(Cycle.ended_at.is_(None), Cycle.ended_at >= since), Helper.has_left.is_(False))
        )
        return {*session.scalars(owners), *session.scalars(helping)}

    def retire(self, session: TeamSession, before: datetime, in_use: Collection[str], most: int) -> int:  # noqa: ARG002 - the contract's shape
        """The words of cycles that ended long ago; dates, and what surveys told, stay for the owner's own history."""
        old = select(Cycle).where(Cycle.ended_at < before, Cycle.behaviour.is_not(None)).limit(most)
        retired = session.scalars(old).all()
        for cycle in retired:
            _forget_words(session, cycle)
            answers = update(Helper).where(Helper.cycle_id == cycle.id)
            session.execute(answers.values(answer=None))
            session.execute(delete(Suggestion).where(Suggestion.cycle_id == cycle.id))
        notes = select(Cycle).where(Cycle.ended_at < before, Cycle.behaviour.is_(None), Cycle.note.is_not(None))
        left = session.scalars(notes.limit(most - len(retired))).all() if len(retired) < most else []
        for cycle in left:
            cycle.note = None
        return len(retired) + len(left)


def _forget_words(session: TeamSession, cycle: Cycle) -> None:
    cycle.note = cycle.behaviour = cycle.cue = cycle.action = None
    session.execute(update(Helper).where(Helper.cycle_id == cycle.id).values(question=None))


def _forget_said(session: TeamSession, user_id: str, now: datetime) -> None:
    """What they suggested, answered and rated, in others' cycles."""
    theirs = select(Suggestion.cycle_id).where(Suggestion.giver_id == user_id)
    cycle_ids = set(session.scalars(theirs))
    session.execute(delete(Suggestion).where(Suggestion.giver_id == user_id))
    for helper in session.scalars(select(Helper).where(Helper.helper_id == user_id)).all():
        helper.answer = None
        if helper.cycle_id in cycle_ids and helper.state in _WORDED:
            helper.state = HelperState.EXPIRED
    for rater in session.scalars(select(Rater).where(Rater.rater_id == user_id)).all():
        rater.score = rater.followed = rater.idea = None
    for cycle in session.scalars(select(Cycle).where(Cycle.id.in_(cycle_ids))).all():
        if cycle.state is not CycleState.ENDED:
            cycles.look(session, cycle, now)
        refresh_home(session, cycle.owner_id, now)


_WORDED = frozenset({HelperState.TYPED, HelperState.REPLIED, HelperState.LISTENED})
"""States that mean that there are two suggestions to be read."""


def _end_helping(session: TeamSession, user_id: str, now: datetime) -> None:
    """Out of what runs. Owners see no more than silence."""
    for helper in session.scalars(select(Helper).where(Helper.helper_id == user_id)).all():
        helper.has_left = True
        if helper.state in {HelperState.AGREED, HelperState.TYPED}:
            helper.state, helper.met_at = HelperState.DECLINED, None
        cycle = session.get_one(Cycle, (session.team_id, helper.cycle_id))
        if cycle.state is not CycleState.ENDED:
            cycles.look(session, cycle, now)
            show_all(session, cycle.id, now)
    session.execute(delete(Rater).where(Rater.rater_id == user_id))


def _show_offers(session: TeamSession, user_id: str, now: datetime) -> None:
    """The post says who offers: have it shown as that is now."""
    for offer_id in session.scalars(select(Offer.id).where(Offer.offered_by == user_id)):
        refresh(session, offers.post_key(offer_id), now)


def _own(reader: Reader) -> list[Holding]:
    session, words, who = reader.session, reader.words, reader.person.id
    count = len(session.scalars(select(Cycle.id).where(Cycle.owner_id == who)).all())
    held = []
    if count:
        kept = words.mrkdwn("ff-data-kept")
        only_me = words.mrkdwn("data-readers-you")
        held.append(Holding(words.mrkdwn("ff-data-cycles", n=count), only_me, kept))
        held.append(Holding(words.mrkdwn("ff-data-picked"), words.mrkdwn("ff-data-readers-asked"), kept))
    joined = session.scalars(select(Joined.offer_id).where(Joined.user_id == who)).all()
    if joined or session.scalar(select(Offer.id).where(Offer.offered_by == who).limit(1)):
        counts = words.mrkdwn("data-readers-counts")
        held.append(Holding(words.mrkdwn("ff-data-joined"), counts, words.mrkdwn("data-kept-until-erased")))
    return held


def _helped(reader: Reader) -> list[Holding]:
    session, words, who = reader.session, reader.words, reader.person.id
    held = []
    asked = len(session.scalars(select(Helper.cycle_id).where(Helper.helper_id == who)).all())
    if asked:
        readers = words.mrkdwn("ff-data-readers-helped")
        held.append(Holding(words.mrkdwn("ff-data-helped", n=asked), readers, words.mrkdwn("data-kept-until-erased")))
    said = len(session.scalars(select(Suggestion.id).where(Suggestion.giver_id == who)).all())
    if said:
        readers = words.mrkdwn("ff-data-readers-owner")
        held.append(Holding(words.mrkdwn("ff-data-said", n=said), readers, words.mrkdwn("ff-data-kept")))
    if session.scalar(select(Rater.cycle_id).where(Rater.rater_id == who).limit(1)):
        readers = words.mrkdwn("ff-data-readers-pool")
        held.append(Holding(words.mrkdwn("ff-data-rated"), readers, words.mrkdwn("ff-data-kept-rated")))
    return held


FEEDFORWARD_DATA = _FeedforwardData()
