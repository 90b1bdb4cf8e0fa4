"""What introductions say: rows in, a message out, in the readers' words, rendered when it is sent."""

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.delivery.render import Message, Renderer
from bot.introductions.reasons import load_reasons
from bot.introductions.rules import EnrolmentState, Mode, Outcome, ProgrammeState, RoundState
from bot.introductions.service.draw import ICEBREAKERS
from bot.introductions.service.enrolment import enrolment_of, next_round
from bot.introductions.service.pairings import Meeting, meeting_of
from bot.introductions.views.direct import (
    Offer,
    ask_message,
    check_message,
    ended_message,
    left_out_message,
    preview_message,
    told_message,
    welcome_message,
)
from bot.introductions.views.meet import Meet, Slot, meet_message, nudge_message
from bot.people.facts import profile
from bot.people.service import members_of_channel, people_by_id, topics_of, words_for
from bot.people.silence import silence_of
from bot.people.topics import split_topics
from bot.texts import Mrkdwn, Plain, UserText, Words, banks, escape
from bot.texts.blocks import Block
from bot.texts.spoken import spoken
from models.delivery import OutboxRow
from models.engine import TeamSession
from models.introductions import IntroProgramme, Place, Round
from models.people import Person

MOST_OFFERS = 3


def _message(blocks: list[Block] | None) -> Message | None:
    return None if blocks is None else Message(text=spoken(blocks), blocks=blocks)


def _rendered(render: Callable[[TeamSession, OutboxRow, Words], list[Block] | None]) -> Renderer:
    def renderer(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:  # noqa: ARG001 - the contract's shape
        return _message(render(session, row, words_for(session, _readers(session, row))))

    return renderer


def _readers(session: TeamSession, row: OutboxRow) -> list[str]:
    """Whom the message is for: those it names, or, in a channel, its members."""
    if row.channel_id is None or row.user_ids:
        return row.user_ids
    return members_of_channel(session, row.channel_id)


def _programme(session: TeamSession, row: OutboxRow) -> IntroProgramme | None:
    programme = session.get(IntroProgramme, (session.team_id, row.params["programme"]))
    return None if programme is None or programme.state is ProgrammeState.REMOVED else programme


def _has_left(session: TeamSession, programme_id: str | None, user_ids: Sequence[str]) -> bool:
    """True where one of them has stopped: what was queued for them lapses."""
    enrolments = [enrolment_of(session, programme_id, user_id) for user_id in user_ids] if programme_id else []
    return any(one is not None and one.state is EnrolmentState.LEFT for one in enrolments)


def _welcome(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    programme = _programme(session, row)
    if programme is None:
        return None
    return welcome_message(words, _offer(session, programme, words))


def _offer(session: TeamSession, programme: IntroProgramme, words: Words) -> Offer:
    held = next_round(session, programme.id)
    return Offer(
        programme_id=programme.id,
        channel_id=programme.channel_id,
        organiser=programme.set_up_by,
        cadence=words.plain(f"intro-cadence-{programme.cadence}", weekday=words.weekday(programme.weekday)),
        mode=Mode(programme.mode),
        next_on=held.held_on if held is not None else None,
    )


def _ended(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    programme = session.get(IntroProgramme, (session.team_id, row.params["programme"]))
    if programme is None or programme.state is not ProgrammeState.REMOVED:
        return None
    return ended_message(words, programme.channel_id)


def _told(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    programme = _programme(session, row)
    if programme is None:
        return None
    enrolment = enrolment_of(session, programme.id, row.user_ids[0])
    is_in = enrolment is not None and enrolment.state is EnrolmentState.ACTIVE
    if not is_in and row.ts is None:
        return None  # they left before the message went out: nothing to tell
    return told_message(words, _offer(session, programme, words), is_in=is_in)


def _preview(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    held = session.get(Round, (session.team_id, row.params["round"]))
    place = session.get(Place, (session.team_id, row.params["round"], row.user_ids[0]))
    if held is None or place is None or held.state is RoundState.LAPSED:
        return None
    is_decided = held.state is not RoundState.POOLED or place.outcome is Outcome.SKIPPED
    if row.ts is None and (is_decided or _has_left(session, held.programme_id, row.user_ids)):
        return None
    return preview_message(words, held.id, held.held_on, skipped=place.outcome is Outcome.SKIPPED)


def _meet(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    meeting = meeting_of(session, row.params["pairing"])
    return None if meeting is None else meet_message(words, _meet_facts(session, meeting, words))


def _meet_facts(session: TeamSession, meeting: Meeting, words: Words) -> Meet:
    ids = [member.user_id for member in meeting.members]
    people = people_by_id(session, ids)
    pairing = meeting.pairing
    slots = tuple(
        Slot(
            number=number,
            at=datetime.fromisoformat(at),
            chosen_by=tuple(member.user_id for member in meeting.members if number in member.slots),
        )
        for number, at in enumerate(pairing.slots)
    )
    return Meet(
        pairing_id=pairing.id,
        members=tuple(ids),
        names=tuple(_name(people.get(user_id), words) for user_id in ids),
        zones=tuple(people[user_id].zone for user_id in ids if user_id in people) or ("UTC",),
        facts=tuple(_facts(session, people[user_id], words) if user_id in people else () for user_id in ids),
        terms=() if pairing.reasons is None else load_reasons(session.unseal(pairing.reasons)),
        question=banks.question(ICEBREAKERS, pairing.icebreaker, words.language) if pairing.icebreaker else None,
        slots=slots,
        stretched=pairing.stretched,
        booked_at=meeting.booked_at,
        is_over=len(meeting.left()) < 2,
    )


def _name(person: Person | None, words: Words) -> UserText | Plain:
    return words.plain("person-gone") if person is None else UserText(person.name)


def _facts(session: TeamSession, person: Person, words: Words) -> tuple[Mrkdwn, ...]:
    """What the others may read of a person: department, site, and the first things that they offer."""
    known = profile(session, person.id)
    facts = [escape(UserText(known[field].value)) for field in ("department", "site") if field in known]
    offered = split_topics(topics_of(session, person)["offers"])[:MOST_OFFERS]
    if offered:
        topics = words.join([escape(UserText(topic)) for topic in offered])
        facts.append(words.mrkdwn("intro-who-offers", topics=topics))
    return tuple(facts)


def _nudge(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    meeting = meeting_of(session, row.params["pairing"])
    if meeting is None or meeting.booked_at is not None or any(member.answer for member in meeting.members):
        return None
    if row.ts is None and _has_left(session, meeting.held.programme_id, row.user_ids):
        return None
    return nudge_message(words, [member.user_id for member in meeting.members])


def _ask(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    meeting = meeting_of(session, row.params["pairing"])
    if meeting is None:
        return None
    reader = row.user_ids[0]
    mine = next(member for member in meeting.members if member.user_id == reader)
    if row.ts is None and (mine.answer is not None or _has_left(session, meeting.held.programme_id, [reader])):
        return None  # on Home, before it was their turn to be asked; or they want to hear no more of it
    closed = meeting.held.state is RoundState.CLOSED
    return ask_message(words, meeting.pairing.id, meeting.others(reader), mine.answer, closed=closed)


def _left_out(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    if row.ts is None and _has_left(session, row.params.get("programme"), row.user_ids):
        return None
    return left_out_message(words, row.params["reason"])


def _check(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    programme = _programme(session, row)
    enrolment = enrolment_of(session, row.params["programme"], row.user_ids[0])
    if programme is None or enrolment is None or enrolment.state is EnrolmentState.LEFT:
        return None
    silence = silence_of(session, row.user_ids[0])
    if silence is None or silence.quiet_until is None:
        return None if row.ts is None else check_message(words, programme.id, None)
    person = people_by_id(session, row.user_ids)[row.user_ids[0]]
    return check_message(words, programme.id, silence.quiet_until.astimezone(ZoneInfo(person.zone)).date())


MESSAGES: dict[str, Renderer] = {
    "intro-welcome": _rendered(_welcome),
    "intro-ended": _rendered(_ended),
    "intro-told": _rendered(_told),
    "intro-preview": _rendered(_preview),
    "intro-meet": _rendered(_meet),
    "intro-nudge": _rendered(_nudge),
    "intro-ask": _rendered(_ask),
    "intro-left-out": _rendered(_left_out),
    "intro-check": _rendered(_check),
}
