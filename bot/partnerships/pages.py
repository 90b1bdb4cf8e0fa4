"""The windows of a partnership: rows in, a view out, for one of the two at one moment."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.errors import Refusal
from bot.partnerships.messages import asked_by, review_of, times_of
from bot.partnerships.rules import BANKS, Activity, Half, Role, SessionState, State, differences, shown_gap
from bot.partnerships.service import cohorts, openness, pairs, reviews, sessions, turns
from bot.partnerships.service.agreements import (
    Version,
    are_written,
    current,
    in_force,
    latest_number,
    terms_at,
    version,
)
from bot.partnerships.service.invitations import received, seen_until, sent
from bot.partnerships.service.pairs import Pair
from bot.partnerships.service.shortlist import shortlist
from bot.partnerships.views.agreement import (
    Place,
    Reading,
    agreement_blocks,
    half_modal,
    overtaken_blocks,
    shared_modal,
)
from bot.partnerships.views.asking import Asked, Learn, learn_modal
from bot.partnerships.views.cards import card_modal, cards_blocks
from bot.partnerships.views.helping import CohortForm, cohort_modal
from bot.partnerships.views.room import Room, conflict_blocks, lesson_modal, page, room_blocks
from bot.partnerships.views.session import Live, Planned, live_blocks, menu_blocks, plan_modal
from bot.people.erased import is_somebody
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.texts import Plain, banks
from bot.texts.blocks import Block, View, actions
from bot.texts.blocks import button as face_button
from models.partnerships import Cohort, PartnerCard, Seat, Session, Turn


def my_pair(reader: Reader, partnership_id: str) -> Pair:
    """A partnership of the reader's.

    Raises:
        Refusal: it is somebody else's.
    """
    pair = pairs.pair_of(reader.session, partnership_id, reader.person.id)
    if pair is None:
        raise Refusal("error-not-yours")
    return pair


# --- asking


def learn(reader: Reader, chosen: str = "") -> View:
    """The form behind `/partner learn`, with whom they named after it."""
    session, me = reader.session, reader.person.id
    profile = openness.profile_of(session, me)
    shown = Learn(
        capacity=None if profile is None else profile.capacity,
        running=[(pair.id, pair.other) for pair in pairs.pairs_of(session, me)],
        received=[asked_by(session, one, me) for one in received(session, me)],
        sent=sent_by(reader),
        suggested=[(one.user_id, one.terms) for one in shortlist(session, me, reader.now)],
        looked=profile is not None and profile.seed is not None,
        chosen=chosen or None,
    )
    return learn_modal(reader.words, shown)


def sent_by(reader: Reader) -> list[Asked]:
    """What the reader asked, as they see it whatever has become of it."""
    found = sent(reader.session, reader.person.id, reader.now)
    return [Asked(one.id, one.to_id, local_date(reader.person, seen_until(one))) for one in found]


# --- the partnership


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
        behind=_behind(reader, pair),
        review=review_of(session, pair, reader.now),
        plans=plans_of(reader, pair),
        facilitator=facilitator,
        office_on=_office_on(reader, pair) if facilitator is not None else None,
        help_asked=row.help_at is not None,
    )


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


def plans_of(reader: Reader, pair: Pair) -> list[Planned]:
    """What both set out to do, the newest first."""
    found = turns.plans_of(reader.session, pair)
    return [_planned(one, who, plan) for one, who, plan in found if is_somebody(who)]


def _planned(found: Session, who: str, plan: turns.Plan) -> Planned:
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


# --- know-their-wants


def _questions(reader: Reader) -> list[tuple[str, Plain]]:
    language = reader.words.language
    return [(one, banks.question(pairs.WANTS, one, language)) for one in banks.ids(pairs.WANTS)]


def card_form(reader: Reader, partnership_id: str) -> View:
    """One's own card."""
    pair = my_pair(reader, partnership_id)
    return card_modal(reader.words, pair.id, _questions(reader), pairs.own_card(reader.session, pair))


def cards(reader: Reader, partnership_id: str) -> View:
    """The other's card, once both are written.

    Raises:
        Refusal: one is not written yet.
    """
    pair = my_pair(reader, partnership_id)
    theirs = pairs.other_card(reader.session, pair)
    if theirs is None:
        raise Refusal("lp-cards-closed")
    shown = cards_blocks(reader.words, pair.other, _questions(reader), theirs)
    return page(reader.words, pair.id, [*shown, _back(reader, pair)])


def _back(reader: Reader, pair: Pair) -> Block:
    face = reader.words.plain("lp-button-back")
    return actions(face_button(face, action_id="lp-back", value=pair.id), block_id="lp-back")


# --- the agreement


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


# --- the session


def menu(reader: Reader, partnership_id: str) -> View:
    """What the session is to be for."""
    pair = my_pair(reader, partnership_id)
    agreed = in_force(reader.session, pair.row)
    if pair.row.state is not State.ACTIVE or agreed is None:
        raise Refusal("lp-session-not-yet")
    first = sessions.next_first(reader.session, pair)
    blocks = menu_blocks(reader.words, pair.id, first, agreed.terms.shared.minutes)
    return page(reader.words, pair.id, [*blocks, _back(reader, pair)], title="lp-session-title")


def live(reader: Reader, session_id: str) -> View:
    """The session as it is at this moment.

    Raises:
        Refusal: it is somebody else's, or it has not begun.
    """
    pair, found = _my_session(reader, session_id)
    if found.state not in sessions.TAKEN_PLACE:
        raise Refusal("lp-session-not-begun")
    blocks = live_blocks(reader.words, live_of(reader, pair, found))
    return page(reader.words, pair.id, blocks, title="lp-session-title")


def _my_session(reader: Reader, session_id: str) -> tuple[Pair, Session]:
    found = reader.session.get(Session, (reader.session.team_id, session_id))
    if found is None:
        raise Refusal("error-not-yours")
    return my_pair(reader, found.partnership_id), found


def live_of(reader: Reader, pair: Pair, found: Session) -> Live:
    """Everything that the page of a session shows to one of the two."""
    session, parts = reader.session, turns.turns_of(reader.session, found.id)
    running, until = turns.now_on(parts), turns.ends_at(found, parts)
    order = turns.order_of(session, pair, found)
    number = running.number if running is not None else None
    seat = sessions.seats_of(session, found.id).get(pair.me)
    profile = openness.profile_of(session, pair.me)
    return Live(
        session_id=found.id,
        partnership_id=pair.id,
        me=pair.me,
        other=pair.other,
        activity=Activity(found.activity),
        number=number,
        turns=len(order),
        learner=running.learner_id if running is not None else None,
        role=Role(running.role) if running is not None else None,
        until=until,
        over_time=until is not None and reader.now >= until,
        question=_question(reader, running),
        zone=reader.person.zone,
        is_done=found.state is SessionState.DONE,
        next_learner=order[number] if number is not None and number < len(order) else None,
        taps=_taps(seat),
        plans=[plan for plan in plans_of(reader, pair) if plan.session_id == found.id],
        new_to_it=profile is None or profile.lesson == 0,
    )


def _question(reader: Reader, running: Turn | None) -> Plain | None:
    if running is None or running.question is None:
        return None
    return banks.question(BANKS[Role(running.role)], running.question, reader.words.language)


def _taps(seat: Seat | None) -> dict[str, int]:
    found = {what: getattr(seat, what) for what in turns.TAPS} if seat is not None else {}
    return {what: value for what, value in found.items() if value is not None}


def plan_form(reader: Reader, session_id: str) -> View:
    """If this, then that, by a day: a week from today, where nothing is chosen."""
    pair, found = _my_session(reader, session_id)
    mine = [plan for plan in plans_of(reader, pair) if plan.session_id == found.id and plan.who == pair.me]
    proposed = local_date(reader.person, reader.now) + timedelta(days=14)
    return plan_modal(reader.words, found.id, mine[0] if mine else None, proposed)


# --- the cohort


def cohort_form(reader: Reader, channel_id: str) -> View:
    """Launch a cohort in a channel, or change it."""
    cohort = cohorts.cohort_in(reader.session, channel_id)
    is_new = cohort is None or cohort.state == "ended"
    office_on = local_date(reader.person, reader.now) + timedelta(days=14)
    form = CohortForm(
        channel_id=channel_id,
        is_new=is_new,
        facilitator_id=reader.person.id if cohort is None or is_new else cohort.facilitator_id,
        office_on=office_on if cohort is None or is_new else cohort.office_on,
    )
    return cohort_modal(reader.words, form)


def pair_of_session(reader: Reader, session_id: str) -> Pair:
    """The partnership that a session of the reader's belongs to.

    Raises:
        Refusal: it is somebody else's.
    """
    return _my_session(reader, session_id)[0]
