"""What all messages of feedforward begin with: whose row it is, which cycle, which helper, and how that stands."""

from collections.abc import Callable
from datetime import datetime

from bot.delivery.render import Message, Renderer
from bot.feedforward.rules.states import CycleState, PoolState
from bot.feedforward.views import direct
from bot.people.erased import is_somebody
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.texts.blocks import Block
from bot.texts.spoken import spoken
from models.delivery import OutboxRow
from models.engine import TeamSession
from models.feedforward import Cycle, Helper

Rendered = list[Block] | None
Render = Callable[[Reader, OutboxRow, Cycle], Rendered]


def as_message(blocks: Rendered) -> Message | None:
    return None if blocks is None else Message(text=spoken(blocks), blocks=blocks)


def of_cycle(render: Render) -> Renderer:
    """A message about a cycle; whoever was erased, or whose cycle is gone, is not written about."""

    def renderer(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:
        cycle = session.get(Cycle, (session.team_id, row.params["cycle"]))
        if cycle is None or not row.user_ids:
            return None
        return as_message(render(Reader.of(session, row.user_ids[0], now), row, cycle))

    return renderer


def helper_of(reader: Reader, cycle: Cycle, row: OutboxRow) -> Helper | None:
    helper_id = row.params.get("helper", reader.person.id)
    return reader.session.get(Helper, (reader.session.team_id, cycle.id, helper_id))


def over(reader: Reader) -> list[Block]:
    return direct.pointing(reader.words.mrkdwn("ff-ended-already"))


def invitation_of(reader: Reader, cycle: Cycle, helper: Helper) -> direct.Invitation:
    """What a helper is asked, as it stands."""
    is_out = helper.pooled and cycle.pool is not PoolState.OPEN
    is_ended = cycle.state is CycleState.ENDED or not is_somebody(cycle.owner_id) or helper.has_left
    return direct.Invitation(
        cycle_id=cycle.id,
        owner_id=cycle.owner_id,
        state=helper.state,
        pooled=helper.pooled,
        until=local_date(reader.person, helper.until),
        zone=reader.person.zone,
        met_at=helper.met_at,
        has_times=any(datetime.fromisoformat(slot) > reader.now for slot in helper.slots),
        has_ended=is_ended,
        is_over=is_out or reader.now >= helper.until,
    )


def has_open_question(cycle: Cycle, helper: Helper | None, now: datetime) -> bool:
    """Whether a helper has a question that they may still answer."""
    if helper is None or helper.has_left or cycle.state is CycleState.ENDED:
        return False
    return helper.question is not None and helper.answer is None and now < helper.until
