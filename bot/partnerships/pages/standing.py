"""The partnership's own page, and the small ones that it opens."""

from datetime import date

from bot.errors import Refusal
from bot.partnerships.messages import review_of, times_of
from bot.partnerships.rules import Half, SessionState, State, shown_gap
from bot.partnerships.service import cohorts, health, options, pairs, reviews, sessions, takings
from bot.partnerships.service.agreements import current
from bot.partnerships.service.pairs import Pair
from bot.partnerships.views.health import Check
from bot.partnerships.views.lessons import lesson_modal
from bot.partnerships.views.room import conflict_blocks, room_blocks
from bot.partnerships.views.session import Planned
from bot.partnerships.views.standing import Room, page
from bot.people.erased import is_somebody
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.texts.blocks import Block, View, actions
from bot.texts.blocks import button as face_button
from models.partnerships import Cohort, PartnerCard, Session


def my_pair(reader: Reader, partnership_id: str) -> Pair:
    """A partnership of the reader's.

    Raises:
        Refusal: it is somebody else's.
    """
    pair = pairs.pair_of(reader.session, partnership_id, reader.person.id)
    if pair is None:
        raise Refusal("error-not-yours")
    return pair


def room(reader: Reader, partnership_id: str) -> View:
    """The partnership on one page."""
    pair = my_pair(reader, partnership_id)
    return page(reader.words, pair.id, room_blocks(reader.words, room_of(reader, pair)))


def room_of(reader: Reader, pair: Pair) -> Room:
    """Everything that the page shows."""
    session, row = reader.session, pair.row
    coming = sessions.coming(session, row)
    newest = current(session, row)
    cards = pairs.cards_of(session, row)
    halves = newest.terms.halves if newest is not None else {}
    written = {one: halves.get(one, Half()).is_written for one in pair.partners}
    facilitator = cohorts.facilitator_of(session, row)
    return Room(
        partnership_id=pair.id,
        state=State(row.state),
        me=pair.me,
        other=pair.other,
        lapses_on=None if row.lapses_at is None else local_date(reader.person, row.lapses_at),
        resting=row.resting_since is not None,
        has_card=_has_card(cards, pair.me),
        other_has_card=_has_card(cards, pair.other),
        card_asked=row.cards_asked_at is not None,
        card_renewed=pair.me in cards and cards[pair.me].fresh_at is not None,
        version=newest.number if newest is not None else 0,
        in_force=row.agreed,
        mine_written=written[pair.me],
        other_written=written[pair.other],
        i_signed=newest is not None and pair.me in newest.signed,
        reshape=reviews.wants_reshaping(session, row),
        times=times_of(session, coming) if coming is not None and coming.slots else None,
        session_id=None if coming is None else coming.id,
        running=coming is not None and coming.state is SessionState.RUNNING,
        first=None if row.state is not State.ACTIVE else sessions.next_first(session, pair),
        next_on=row.next_on,
        overdue=sessions.is_overdue(row, local_date(reader.person, reader.now)),
        behind=_behind(reader, pair),
        review=review_of(session, pair, reader.now),
        plans=plans_of(reader, pair),
        tally=_tally(reader, pair),
        check=check_of(reader, pair),
        balance=health.balance(session, pair),
        facilitator=facilitator,
        office_on=_office_on(reader, pair) if facilitator is not None else None,
        help_asked=row.help_at is not None,
    )


def check_of(reader: Reader, pair: Pair) -> Check | None:
    """The health check that is open, as one of the two sees it."""
    mine = health.latest(reader.session, pair) if pair.row.check_open else None
    return None if mine is None else Check(health.tapped(mine), health.earlier(reader.session, pair))


def _has_card(cards: dict[str, PartnerCard], user_id: str) -> bool:
    return user_id in cards and cards[user_id].written_at is not None


def _office_on(reader: Reader, pair: Pair) -> date | None:
    cohort = reader.session.get(Cohort, (reader.session.team_id, pair.row.cohort_id))
    return None if cohort is None else cohort.office_on


def _behind(reader: Reader, pair: Pair) -> tuple[str, int, int] | None:
    """Who has had two turns or more fewer than the other, and how many each."""
    so_far = sessions.learners_so_far(sessions.held_before(reader.session, pair.row))
    if not shown_gap(pair.partners, so_far):
        return None
    fewer, more = sorted(pair.partners, key=so_far.count)
    return fewer, so_far.count(fewer), so_far.count(more)


def _tally(reader: Reader, pair: Pair) -> tuple[int, int, int]:
    found = options.tally(reader.session, pair)
    return found.found, found.sessions, found.tried


def plans_of(reader: Reader, pair: Pair) -> list[Planned]:
    """What both set out to do, the newest first."""
    found = takings.plans_of(reader.session, pair)
    return [_planned(one, who, plan) for one, who, plan in found if is_somebody(who)]


def _planned(found: Session, who: str, plan: takings.Plan) -> Planned:
    return Planned(who, plan.when, plan.then, plan.due, plan.done, found.id)


def conflict(reader: Reader, partnership_id: str) -> View:
    """A reporting line, or a stake in the result."""
    pair = my_pair(reader, partnership_id)
    found = pairs.has_interest(reader.session, pair.row)
    return page(reader.words, pair.id, conflict_blocks(reader.words, pair.id, found=found))


def lesson(reader: Reader, number: str) -> View:
    """One of the short lessons."""
    found = int(number) if number.isdecimal() else 1
    return lesson_modal(reader.words, min(max(found, 1), 6))


def back(reader: Reader, pair: Pair) -> Block:
    """The way back to the partnership's own page."""
    face = reader.words.plain("lp-button-back")
    return actions(face_button(face, action_id="lp-back", value=pair.id), block_id="lp-back")
