"""A session: its menu, the session as it is at this moment, and the plan that comes of it."""

from datetime import timedelta

from bot.errors import Refusal
from bot.partnerships.pages.standing import back, my_pair, plans_of
from bot.partnerships.rules import BANKS, Activity, Role, SessionState, State
from bot.partnerships.service import openness, options, sessions, takings, turns
from bot.partnerships.service.agreements import in_force
from bot.partnerships.service.pairs import Pair
from bot.partnerships.views.options import OptionsNoted, options_modal
from bot.partnerships.views.session import Live, live_blocks, menu_blocks, plan_modal
from bot.partnerships.views.standing import page
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.texts import Plain, banks
from bot.texts.blocks import View
from models.partnerships import Seat, Session, Turn


def menu(reader: Reader, partnership_id: str) -> View:
    """What the session is to be for."""
    pair = my_pair(reader, partnership_id)
    agreed = in_force(reader.session, pair.row)
    if pair.row.state is not State.ACTIVE or agreed is None:
        raise Refusal("lp-session-not-yet")
    first = sessions.next_first(reader.session, pair)
    blocks = menu_blocks(reader.words, pair.id, first, agreed.terms.shared.minutes)
    return page(reader.words, pair.id, [*blocks, back(reader, pair)], title="lp-session-title")


def live(reader: Reader, session_id: str) -> View:
    """The session as it is at this moment.

    Raises:
        Refusal: it is somebody else's, or it has not begun.
    """
    pair, found = my_session(reader, session_id)
    if found.state not in sessions.TAKEN_PLACE:
        raise Refusal("lp-session-not-begun")
    blocks = live_blocks(reader.words, live_of(reader, pair, found))
    return page(reader.words, pair.id, blocks, title="lp-session-title")


def my_session(reader: Reader, session_id: str) -> tuple[Pair, Session]:
    """A session of the reader's, with its partnership.

    Raises:
        Refusal: it is somebody else's.
    """
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
        coached=any(part.coach_id == pair.me for part in parts),
        options=_noted(options.noted_in(session, found.id, pair.me)),
        earlier=_noted(options.noted_before(session, pair, found.number)),
    )


def _question(reader: Reader, running: Turn | None) -> Plain | None:
    if running is None or running.question is None:
        return None
    return banks.question(BANKS[Role(running.role)], running.question, reader.words.language)


def _noted(found: options.Noted | None) -> OptionsNoted | None:
    return None if found is None else OptionsNoted(found.session_id, found.found, found.words, found.tried)


def options_form(reader: Reader, session_id: str) -> View:
    """Up to three options.

    Raises:
        Refusal: it is somebody else's session, or they have no objective supporter in it.
    """
    pair, found = my_session(reader, session_id)
    if not options.can_note(reader.session, found.id, pair.me):
        raise Refusal("lp-options-not-now")
    return options_modal(reader.words, found.id, _noted(options.noted_in(reader.session, found.id, pair.me)))


def _taps(seat: Seat | None) -> dict[str, int]:
    found = {what: getattr(seat, what) for what in takings.TAPS} if seat is not None else {}
    return {what: value for what, value in found.items() if value is not None}


def plan_form(reader: Reader, session_id: str) -> View:
    """If this, then that, by a day: a week from today, where nothing is chosen."""
    pair, found = my_session(reader, session_id)
    mine = [plan for plan in plans_of(reader, pair) if plan.session_id == found.id and plan.who == pair.me]
    proposed = local_date(reader.person, reader.now) + timedelta(days=14)
    return plan_modal(reader.words, found.id, mine[0] if mine else None, proposed)


def pair_of_session(reader: Reader, session_id: str) -> Pair:
    """The partnership that a session of the reader's belongs to.

    Raises:
        Refusal: it is somebody else's.
    """
    return my_session(reader, session_id)[0]
