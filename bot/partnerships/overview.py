"""Partnerships on the shared surfaces, the hub and Home: rows in, blocks out."""

from collections.abc import Iterator, Mapping

from bot.choosing.rules import Form
from bot.partnerships.messages import asked_by, said_to
from bot.partnerships.pages import room_of, sent_by
from bot.partnerships.rules import SessionState, State, Talk, Task, Way
from bot.partnerships.service import cohorts, openness, pairs, sessions, volunteers
from bot.partnerships.service.invitations import open_between, received
from bot.partnerships.service.leaving import FACILITATES, OFFERED, OPEN
from bot.partnerships.service.pairs import Pair
from bot.partnerships.views.asking import received_blocks, sent_blocks
from bot.partnerships.views.health import balance_lines
from bot.partnerships.views.helping import Helped, facilitator_blocks
from bot.partnerships.views.reviews import review_blocks
from bot.partnerships.views.standing import Room, opener, state_lines, waiting_lines
from bot.partnerships.views.volunteering import offered_blocks, who_offered
from bot.people.eligibility import is_paused
from bot.people.engagement import Engagement
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.people.ties import Moment, Occasion
from bot.texts import Mrkdwn, Words, channel_mention, lines, opened
from bot.texts.blocks import Block, Element, actions, button, section
from models.delivery import OutboxRow
from models.partnerships import Cohort, Partnership

ON_HOME = frozenset({"lp-invite", "lp-invite-remind", "lp-times", "lp-prompt", "lp-review", "lp-review-remind"})
"""What stands on Home anyway, with its buttons, whether a message about it waits or not."""
LATEST = 10
"""How many partnerships that are over Home lists."""


def mine(reader: Reader) -> list[Engagement]:
    """What the person is in, for skipping and stopping."""
    found = [_engagement(reader, pair) for pair in pairs.pairs_of(reader.session, reader.person.id)]
    found += [_facilitating(reader, one) for one in cohorts.facilitated(reader.session, reader.person.id)]
    profile = openness.profile_of(reader.session, reader.person.id)
    is_open = profile is not None and (profile.capacity or 0) > 0
    if is_open or open_between(reader.session, reader.person.id):
        title = reader.words.mrkdwn("lp-engagement-open")
        found.append(Engagement("partnerships", OPEN, title, reader.words.mrkdwn("lp-engagement-open-label")))
    if volunteers.offered_by(reader.session, reader.person.id):
        title = reader.words.mrkdwn("lp-engagement-offered")
        label = reader.words.mrkdwn("lp-engagement-offered-label")
        found.append(Engagement("partnerships", OFFERED, title, label))
    return found


def _engagement(reader: Reader, pair: Pair) -> Engagement:
    found = sessions.coming(reader.session, pair.row)
    can_skip = found is not None and found.state is not SessionState.RUNNING and found.talk is Talk.SESSION
    at = None
    if can_skip and found is not None:
        at = found.booked_at or min(sessions.starts(found), default=None)
    title = reader.words.mrkdwn("lp-engagement", name=reader.words.person(pair.other))
    return Engagement("partnerships", pair.id, title, reader.words.person(pair.other), next_at=at)


def _facilitating(reader: Reader, cohort: Cohort) -> Engagement:
    channel = channel_mention(cohort.channel_id)
    title = reader.words.mrkdwn("lp-engagement-facilitator", channel=channel)
    return Engagement("partnerships", f"{FACILITATES}{cohort.id}", title, channel, channel_id=cohort.channel_id)


def held_back(reader: Reader, row: OutboxRow) -> list[Block]:
    """What waits for the person's budget: what stands on Home anyway is not said there twice."""
    if row.template in ON_HOME:
        return []
    shown = said_to(reader.session, row, reader.words, reader.now)
    if shown is None:
        return []
    # Its first paragraph says what it is; the button to the partnership stands with the partnership, further up.
    return shown[:1] if "partnership" in row.params and row.template != "lp-ended" else shown


def status(reader: Reader) -> list[Block]:
    """Partnerships, invitations either way, and what a facilitator sees."""
    me = reader.person.id
    blocks = [block for pair in pairs.pairs_of(reader.session, me) for block in _standing(reader, pair)]
    for found in received(reader.session, me):
        blocks += received_blocks(reader.words, asked_by(reader.session, found, me))
    blocks += sent_blocks(reader.words, sent_by(reader))
    for cohort in cohorts.facilitated(reader.session, me):
        blocks += _facilitated(reader, cohort)
    return blocks + offered_blocks(reader.words, volunteers.offered_by(reader.session, me))


def _standing(reader: Reader, pair: Pair) -> list[Block]:
    room = room_of(reader, pair)
    named = reader.words.mrkdwn("lp-room-with", name=reader.words.person(pair.other))
    told = [named, *state_lines(reader.words, room), *waiting_lines(reader.words, room)]
    told += balance_lines(reader.words, pair.other, room.balance)
    shown = [section(lines(told))]
    if room.review is not None:
        shown += review_blocks(reader.words, pair.id, room.review)
    return [*shown, actions(*_choices(reader.words, room), block_id=f"lp-{pair.id}")]


def _choices(words: Words, room: Room) -> list[Element]:
    if room.running and room.session_id is not None:
        enter = button(words.plain("lp-button-enter"), action_id="lp-session", value=room.session_id, style="primary")
        return [enter, opener(words, room.partnership_id)]
    found = [opener(words, room.partnership_id)]
    if room.state is State.ACTIVE and not room.resting:
        begin = button(words.plain("lp-button-session"), action_id="lp-menu", value=room.partnership_id)
        found.append(begin)
    return found


def _facilitated(reader: Reader, cohort: Cohort) -> list[Block]:
    rows = cohorts.pairs_in(reader.session, cohort)
    shown = [_helped(reader, row) for row in rows]
    return facilitator_blocks(reader.words, cohort.channel_id, cohort.office_on, shown)


def _helped(reader: Reader, row: Partnership) -> Helped:
    first, second = sorted((row.first_id, row.second_id))
    asked = row.help_at
    return Helped(
        partnership_id=row.id,
        partners=(first, second),
        state=State(row.state),
        began_on=local_date(reader.person, row.began_at),
        next_on=row.next_on,
        overdue=sessions.is_overdue(row, local_date(reader.person, reader.now)),
        help_on=None if asked is None else local_date(reader.person, asked),
    )


def offers(reader: Reader) -> list[Block]:
    """One line: ask somebody."""
    if is_paused(reader.person, reader.now) or reader.person.is_guest or reader.person.is_stranger:
        return []
    return [section(reader.words.mrkdwn("lp-offer"), accessory=_learn(reader.words), block_id="lp-offer")]


def _learn(words: Words, way: Way | None = None) -> Element:
    return button(words.plain("lp-button-learn"), action_id="lp-learn", value=way)


def ways(reader: Reader) -> Mapping[Form, Element]:
    """To have a partner is one of the forms of learning together; guests cannot."""
    if reader.person.is_guest or reader.person.is_stranger:
        return {}
    return {Form.PARTNER: _learn(reader.words, Way.CHOOSER)}


def history(reader: Reader) -> list[Block]:
    """Partnerships that are over, the newest first."""
    rows = list(_past(reader))[:LATEST]
    return [section(lines([reader.words.mrkdwn("lp-history"), *rows]))] if rows else []


def _past(reader: Reader) -> Iterator[Mrkdwn]:
    words = reader.words
    for pair in pairs.pairs_of(reader.session, reader.person.id, ended=True):
        if pair.row.ended_at is not None:
            day = local_date(reader.person, pair.row.ended_at)
            yield words.mrkdwn("home-history-row", date=opened(words.date(day)), names=words.person(pair.other))


def organising(reader: Reader) -> list[Block]:
    """Who offered to help others learn. How many partnerships there are, and how they do, is counted for nobody."""
    if not reader.organises:
        return []
    found = {task: [one.id for one in volunteers.standing(reader.session, task, reader.now)] for task in Task}
    return who_offered(reader.words, found)


def for_channel(reader: Reader, channel_id: str) -> list[Element]:
    """Launch learning partnerships in this channel, or change them."""
    return [button(reader.words.plain("lp-button-cohort"), action_id="lp-cohort-open", value=channel_id)]


def sequels(reader: Reader, occasion: Occasion) -> list[Element]:
    """After an introduction that went well, or a search: learn together with the one who was met, or found."""
    if occasion.moment not in {Moment.MET, Moment.FOUND} or len(occasion.with_ids) != 1:
        return []
    [other] = occasion.with_ids
    if pairs.running_between(reader.session, reader.person.id, other) is not None:
        return []
    way = Way.SEARCH if occasion.moment is Moment.FOUND else Way.INTRODUCTION
    return [button(reader.words.plain("lp-button-together"), action_id="lp-ask", value=f"{other} {way}")]
