"""Feedforward on the shared surfaces, the hub and Home: rows in, blocks out."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from sqlalchemy import Select, select

from bot.calendar import next_working
from bot.feedforward.messages import MESSAGES
from bot.feedforward.messages.shared import has_open_question, invitation_of
from bot.feedforward.rules.states import MOST_HELPERS, CycleState, HelperState, OfferState, PoolState
from bot.feedforward.service import acting, cycles, laps, offers, survey
from bot.feedforward.service.figures import figures_of
from bot.feedforward.service.listening import can_answer_back, may_be_asked_back, unheard
from bot.feedforward.service.steps import next_day
from bot.feedforward.views import buttons as b
from bot.feedforward.views.offers import joined_blocks, organiser_blocks
from bot.feedforward.views.status import Helps, Mine, helper_blocks, owner_blocks
from bot.feedforward.views.trend import in_short, trend
from bot.people.eligibility import Gate, barrier
from bot.people.engagement import Engagement
from bot.people.erased import is_somebody
from bot.people.reader import Reader
from bot.people.service import hours_of, local_date
from bot.texts import Mrkdwn, Plain, UserText, lines, opened
from bot.texts.blocks import Block, Element, button, section
from models.delivery import OutboxRow
from models.engine import TeamSession
from models.feedforward import Cycle, Helper, Rater
from models.kept import kept

LATEST = 8
"""How many past laps Home lists."""
ON_HOME = frozenset(
    {
        *("ff-discuss", "ff-remind", "ff-confirm", "ff-question", "ff-survey", "ff-idea"),
        *("ff-listen", "ff-listen-remind", "ff-meeting", "ff-typing", "ff-choose", "ff-none"),
        *("ff-still", "ff-repeat", "ff-go-on"),
    }
)
"""What stands on Home with its buttons already, further up."""


def mine(reader: Reader) -> list[Engagement]:
    """What the person is in, for skipping and stopping."""
    return [*_own(reader), *_helped(reader), *_joined(reader)]


def _own(reader: Reader) -> Iterator[Engagement]:
    cycle = reader.ask(cycles.running, reader.person.id)
    if cycle is not None:
        text = reader.words.mrkdwn("ff-engagement")
        yield Engagement("feedforward", f"cycle-{cycle.id}", text, text, next_at=_next_at(cycle))


def _next_at(cycle: Cycle) -> datetime | None:
    day = next_day(cycle)
    return None if day is None or cycle.acting_at is None else cycle.acting_at + timedelta(days=day)


def _helped(reader: Reader) -> Iterator[Engagement]:
    for cycle, helper, is_rater in reader.ask(open_for, reader.person.id):
        is_asked = helper is not None and not helper.has_left and helper.state is not HelperState.DECLINED
        if is_asked or is_rater:
            text = reader.words.mrkdwn("ff-engagement-helper", name=reader.words.person(cycle.owner_id))
            waits = helper is not None and helper.state is HelperState.INVITED and reader.now < helper.until
            next_at = helper.until if helper is not None and waits else None
            yield Engagement("feedforward", f"help-{cycle.id}", text, text, next_at=next_at)


def _joined(reader: Reader) -> Iterator[Engagement]:
    for offer in reader.ask(offers.joined_by, reader.person.id):
        text = reader.words.mrkdwn("ff-engagement-offer", day=reader.words.date(offer.starts_on))
        yield Engagement(
            "feedforward", f"offer-{offer.id}", text, text, channel_id=offer.channel_id, next_at=offer.starts_at
        )


def open_for(session: TeamSession, user_id: str) -> list[tuple[Cycle, Helper | None, bool]]:
    """The running cycles of others in which this person is asked something, or may be: as a helper, or as a rater."""
    helps = {row.cycle_id: row for row in _helping(user_id).scalars(session)}
    rates = set(_rating(user_id).scalars(session))
    if not helps and not rates:
        return []
    query = select(Cycle).where(Cycle.id.in_([*helps, *rates]), Cycle.state != CycleState.ENDED)
    found = []
    for cycle in session.scalars(query.order_by(Cycle.created_at, Cycle.id)):
        is_rater = cycle.id in rates and cycle.state is CycleState.SURVEYED
        if is_somebody(cycle.owner_id) and (cycle.id in helps or is_rater):
            found.append((cycle, helps.get(cycle.id), is_rater))
    return found


@kept
def _helping(user_id: str) -> Select[Helper]:
    return select(Helper).where(Helper.helper_id == user_id)


@kept
def _rating(user_id: str) -> Select[str]:
    return select(Rater.cycle_id).where(Rater.rater_id == user_id)


def status(reader: Reader) -> list[Block]:
    """One's own cycle with its next step, then what one was asked."""
    cycle = reader.ask(cycles.running, reader.person.id)
    blocks = [] if cycle is None else owner_blocks(reader.words, standing(reader, cycle))
    for found, helper, is_rater in reader.ask(open_for, reader.person.id):
        blocks += helper_blocks(reader.words, _helps(reader, found, helper, is_rater=is_rater))
    for offer in reader.ask(offers.joined_by, reader.person.id):
        blocks += joined_blocks(reader.words, offer.id, offer.channel_id, offer.starts_on)
    return blocks


def _helps(reader: Reader, cycle: Cycle, helper: Helper | None, *, is_rater: bool) -> Helps:
    rater = survey.rating_of(reader.session, cycle.id, reader.person.id) if is_rater else None
    until = cycle.until if rater is not None else None
    if helper is None or helper.has_left:
        helper = Helper(cycle_id=cycle.id, helper_id=reader.person.id, state=HelperState.EXPIRED, pooled=False)
        helper.has_left, helper.slots, helper.until = False, [], reader.now
        asked, is_invited, idea, question = invitation_of(reader, cycle, helper), False, False, False
    else:
        asked = invitation_of(reader, cycle, helper)
        is_invited = not asked.is_over and cycle.state is CycleState.DISCUSSING
        idea = acting.is_asked_still(reader.session, cycle, helper, reader.now)
        question = has_open_question(cycle, helper, reader.now)
    return Helps(
        asked=asked,
        is_invited=is_invited,
        question=question,
        idea=idea,
        rates_until=None if until is None else local_date(reader.person, until),
        has_rated=rater is not None and rater.score is not None,
    )


def standing(reader: Reader, cycle: Cycle) -> Mine:
    """A cycle as its owner may see it: nothing in it tells a no from silence."""
    session, helpers = reader.session, cycles.helpers_of(reader.session, cycle.id)
    pooled, named = [one for one in helpers if one.pooled], [one for one in helpers if not one.pooled]
    next_at = _next_at(cycle)
    return Mine(
        cycle_id=cycle.id,
        state=cycle.state,
        zone=reader.person.zone,
        behaviour=cycles.title_of(session, cycle),
        until=_until(reader, cycle, named),
        asked=tuple(one.helper_id for one in named if is_somebody(one.helper_id)),
        reports=len(pooled),
        pool_on=_day(reader, cycle.pool_until) if cycle.pool is PoolState.OPEN else None,
        unheard=len(unheard(session, cycle.id)),
        cooling_until=max((one.until for one in helpers if one.state is HelperState.THANKED), default=None),
        cools_for_a_question=any(one.state is HelperState.THANKED and can_answer_back(session, one) for one in named),
        meetings=tuple(_meetings(reader, named)),
        checking=tuple(_checking(reader, named)),
        ask_back=tuple(one.helper_id for one in named if may_be_asked_back(session, cycle, one)),
        tries=tuple(_tries(reader, cycle)),
        next_on=None if next_at is None else local_date(reader.person, next_working(hours_of(reader.person), next_at)),
        can_ask_still=acting.may_ask_still(cycle) and bool(acting.thanked_helpers(session, cycle.id)),
        has_result=bool(cycle.result),
        can_ask_more=cycle.state is CycleState.DISCUSSING and len(helpers) < MOST_HELPERS,
    )


def _tries(reader: Reader, cycle: Cycle) -> Iterator[UserText]:
    for one in acting.tried(reader.session, cycle.id):
        text = cycles.opened(reader.session, one.text)
        if text is not None:
            yield text


def _day(reader: Reader, at: datetime | None) -> date | None:
    return None if at is None else local_date(reader.person, at)


def _until(reader: Reader, cycle: Cycle, named: list[Helper]) -> date | None:
    """Until when suggestions can come: the same for who is silent and for who said no."""
    if cycle.state is not CycleState.DISCUSSING:
        return _day(reader, cycle.until)
    waiting = {HelperState.INVITED, HelperState.DECLINED}
    ends = [one.until for one in named if one.state in waiting]
    return _day(reader, max(ends, default=None))


def _meetings(reader: Reader, named: list[Helper]) -> Iterator[tuple[str, datetime, bool]]:
    for one in named:
        if one.state is HelperState.AGREED and one.met_at is not None and is_somebody(one.helper_id):
            yield one.helper_id, one.met_at, one.met_at <= reader.now


def _checking(reader: Reader, named: list[Helper]) -> Iterator[tuple[str, date]]:
    for one in named:
        if one.state is HelperState.TYPED and is_somebody(one.helper_id):
            yield one.helper_id, local_date(reader.person, one.until)


def offers_of(reader: Reader) -> list[Block]:
    """What this person can begin; nothing while they are in the middle of a cycle, and nothing for a guest."""
    if reader.ask(cycles.running, reader.person.id) is not None:
        return []
    if barrier(reader.person, Gate(guests=False, members=None), reader.now) is not None:
        return []
    start = b.opens(reader.words, b.START, "new")
    return [section(reader.words.mrkdwn("ff-offer-line"), accessory=start, block_id="ff-start")]


def history(reader: Reader) -> list[Block]:
    """One's own laps and a small picture of one's trend: nobody else sees it."""
    been = [cycle for cycle in laps.ended_of(reader.session, reader.person.id) if cycle.state in OVER]
    if not been:
        return []
    results = [survey.result_kept(cycle) for cycle in reversed(been)]
    rows = [_lap(reader, cycle) for cycle in been[:LATEST]]
    picture = trend(reader.words, [result for result in results if result is not None])
    return [section(lines([reader.words.mrkdwn("ff-home-laps"), *rows, *picture]))]


OVER = frozenset({CycleState.DONE, CycleState.RESTING, CycleState.ENDED})


def _lap(reader: Reader, cycle: Cycle) -> Mrkdwn:
    words, result = reader.words, survey.result_kept(cycle)
    day = opened(words.date_with_year(local_date(reader.person, cycle.created_at)))
    told: Plain = words.plain("ff-home-no-survey") if result is None else in_short(words, result)
    behaviour = cycles.title_of(reader.session, cycle)
    if behaviour is None:
        return words.mrkdwn("ff-home-lap-old", date=day, result=told)
    return words.mrkdwn("ff-home-lap", date=day, behaviour=behaviour, result=told)


def organising(reader: Reader) -> list[Block]:
    """For organisers: what is offered where, in counts that were released."""
    if not reader.organises:
        return []
    blocks: list[Block] = []
    for offer in offers.of_organiser(reader.session):
        is_open = offer.state is OfferState.OPEN
        figures = figures_of(offer)
        blocks += organiser_blocks(reader.words, offer.id, offer.channel_id, offer.starts_on, figures, is_open=is_open)
    return blocks


def for_channel(reader: Reader, channel_id: str) -> list[Element]:
    """On the setup form: offer a cycle here."""
    return [button(reader.words.plain("ff-button-offer"), action_id="ff-offer-open", value=channel_id)]


def held_back(reader: Reader, row: OutboxRow) -> list[Block]:
    """What waits for the person's budget; what Home shows with its buttons already is not shown twice."""
    if row.template in ON_HOME:
        return []
    shown = MESSAGES[row.template](reader.session, row, reader.now)
    if shown is None:
        return []
    # Named, for on Home several of them may stand.
    return [block | ({"block_id": f"w-{row.id}"} if block["type"] == "actions" else {}) for block in shown.blocks]
