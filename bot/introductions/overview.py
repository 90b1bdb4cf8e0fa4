"""Introductions on the shared surfaces, the hub and Home: rows in, blocks out."""

from datetime import datetime, timedelta

from sqlalchemy import Select, select

from bot.introductions.messages import MESSAGES
from bot.introductions.rules import Outcome, ProgrammeState, RoundState
from bot.introductions.service.enrolment import my_programmes, next_round
from bot.introductions.service.figures import last_figures
from bot.introductions.service.pairings import meeting_of
from bot.introductions.service.programmes import running
from bot.introductions.service.rounds import matched_in, members_of
from bot.introductions.views.preview import open_button
from bot.introductions.views.setup import figures_lines
from bot.people.eligibility import Barrier, is_paused
from bot.people.engagement import Engagement
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.people.silence import quiet_until
from bot.texts import Mrkdwn, Words, channel_mention, lines, opened
from bot.texts.blocks import Block, Element, actions, button, context, section
from models.delivery import OutboxRow
from models.introductions import IntroProgramme, Place, Round
from models.kept import kept
from models.people import ChannelMember

A_WEEK = timedelta(weeks=1)
WORDS_ON_HOME = {"intro-meet": "home-waiting-meet", "intro-nudge": "home-waiting-nudge"}
"""What Home says of a message to a whole group."""
LATEST = 10
"""How many past introductions Home lists."""


def mine(reader: Reader) -> list[Engagement]:
    """What the person is in, for skipping and stopping."""
    return [
        Engagement(
            programme="introductions",
            id=programme.id,
            title=reader.words.mrkdwn("intro-programme", channel=channel_mention(programme.channel_id)),
            label=channel_mention(programme.channel_id),
            channel_id=programme.channel_id,
            next_at=held.draw_at if (held := reader.ask(next_round, programme.id)) is not None else None,
        )
        for programme in reader.ask(my_programmes, reader.person.id)
    ]


def held_back(reader: Reader, row: OutboxRow) -> list[Block]:
    """What waits for the person's budget: as it would be said, or what there is to know of a group's message."""
    shown = MESSAGES[row.template](reader.session, row, reader.now)
    if shown is not None and row.template == "intro-preview":
        held = reader.session.get_one(Round, (reader.session.team_id, row.params["round"]))
        # Its button stands with the round itself, further up.
        return [section(reader.words.mrkdwn("home-waiting-preview", day=reader.words.date(held.held_on)))]
    meeting = meeting_of(reader.session, row.params["pairing"]) if row.template in WORDS_ON_HOME else None
    if shown is None or meeting is None:
        return [] if shown is None else shown.blocks
    names = reader.words.join([reader.words.person(user_id) for user_id in meeting.others(reader.person.id)])
    return [section(reader.words.mrkdwn(WORDS_ON_HOME[row.template], names=names))]


def status(reader: Reader) -> list[Block]:
    """A line and its buttons for each programme that the person is in."""
    blocks: list[Block] = []
    for programme in reader.ask(my_programmes, reader.person.id):
        held = reader.ask(next_round, programme.id)
        blocks.append(section(_standing(reader, programme, held)))
        blocks.extend(_left_out_lately(reader, programme))
        blocks.append(actions(*_choices(reader, programme, held), block_id=f"intro-{programme.id}"))
    return blocks


def _standing(reader: Reader, programme: IntroProgramme, held: Round | None) -> Mrkdwn:
    words = reader.words
    resting = _resting(reader, programme)
    if resting is not None:
        return resting
    channel = channel_mention(programme.channel_id)
    if programme.state is ProgrammeState.PAUSED or held is None:
        return words.mrkdwn("home-status-channel-paused", channel=channel)
    key = "home-status-skipped" if _skips(reader, held) else "home-status-in"
    return words.mrkdwn(key, channel=channel, day=words.date(held.held_on))


def _resting(reader: Reader, programme: IntroProgramme) -> Mrkdwn | None:
    person, words = reader.person, reader.words
    if is_paused(person, reader.now):
        return words.mrkdwn("home-status-member", channel=channel_mention(programme.channel_id))
    until = _quiet_until(reader)
    return None if until is None else words.mrkdwn("home-status-quiet", date=words.date(local_date(person, until)))


def _quiet_until(reader: Reader) -> datetime | None:
    """When the quiet after three ignored prompts ends, None outside of it."""
    return reader.ask(quiet_until, (reader.person.id,), reader.now).get(reader.person.id)


def _left_out_lately(reader: Reader, programme: IntroProgramme) -> list[Block]:
    """Why the latest round went by, where other introductions filled the week."""
    query = _latest_reason(reader.person.id, programme.id, reader.now - A_WEEK)
    if query.scalars(reader.session).first() != Barrier.FULL:
        return []
    return [context(reader.words.mrkdwn("home-status-full", channel=channel_mention(programme.channel_id)))]


@kept
def _latest_reason(user_id: str, programme_id: str, since: datetime) -> Select[str | None]:
    return (
        select(Place.reason)
        .join(Round, Round.id == Place.round_id)
        .where(Place.user_id == user_id, Round.programme_id == programme_id, Round.state == RoundState.DRAWN)
        .where(Round.draw_at > since)
        .order_by(Round.held_on.desc())
        .limit(1)
    )


def _skips(reader: Reader, held: Round) -> bool:
    place = reader.session.get(Place, (reader.session.team_id, held.id, reader.person.id))
    return place is not None and place.outcome is Outcome.SKIPPED


def _choices(reader: Reader, programme: IntroProgramme, held: Round | None) -> list[Element]:
    words = reader.words
    leave = button(words.plain("home-button-leave"), action_id="intro-leave", value=programme.id)
    if held is None or is_paused(reader.person, reader.now):
        return [leave]
    if _quiet_until(reader) is not None:
        return [button(words.plain("home-button-resume"), action_id="intro-stay", value=programme.id), leave]
    if _skips(reader, held):
        return [button(words.plain("home-button-unskip"), action_id="intro-unskip", value=held.id), leave]
    return [button(words.plain("home-button-skip"), action_id="intro-skip", value=held.id), leave]


def offers(reader: Reader) -> list[Block]:
    """A line and a button for each programme of the person's channels that they are not in."""
    session, person = reader.session, reader.person
    mine = {programme.id for programme in reader.ask(my_programmes, person.id)}
    channels = set(_channels(person.id).scalars(session))
    return [
        _offer(programme, reader.words)
        for programme in reader.ask(running)
        if programme.id not in mine and programme.channel_id in channels and (programme.guests or not person.is_guest)
    ]


@kept
def _channels(user_id: str) -> Select[str]:
    return select(ChannelMember.channel_id).where(ChannelMember.user_id == user_id)


def _described(programme: IntroProgramme, words: Words) -> Mrkdwn:
    cadence = words.plain(f"intro-cadence-{programme.cadence}", weekday=words.weekday(programme.weekday))
    return words.mrkdwn("home-can-join", channel=channel_mention(programme.channel_id), cadence=cadence)


def _offer(programme: IntroProgramme, words: Words) -> Block:
    join = button(words.plain("home-button-join"), action_id="intro-join", value=programme.id, style="primary")
    return section(_described(programme, words), accessory=join, block_id=f"intro-offer-{programme.id}")


def history(reader: Reader) -> list[Block]:
    """Whom the person was introduced to, the newest first."""
    words = reader.words
    met = matched_in(reader.session, reader.person.id)[:LATEST]
    members = members_of(reader.session, [pairing.id for _, pairing in met])
    rows = []
    for held, pairing in met:
        others = [words.person(member.user_id) for member in members[pairing.id] if member.user_id != reader.person.id]
        rows.append(words.mrkdwn("home-history-row", date=opened(words.date(held.held_on)), names=words.join(others)))
    return [section(lines([words.mrkdwn("home-history-met"), *rows]))] if rows else []


def organising(reader: Reader) -> list[Block]:
    """For organisers: the last round of each programme in counts, and a button to change the setup."""
    session, words = reader.session, reader.words
    if not reader.organises:
        return []
    blocks: list[Block] = []
    for programme in reader.ask(running):
        change = button(words.plain("setup-button-change"), action_id="setup-open", value=programme.channel_id)
        blocks.append(section(_described(programme, words)))
        blocks.append(context(lines(figures_lines(words, last_figures(session, programme)))))
        blocks.append(actions(open_button(words, programme.id), change, block_id=f"organise-{programme.id}"))
    return blocks
