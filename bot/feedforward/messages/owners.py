"""To the owner of a cycle: what waits, what is next, and nothing that would tell a no from silence."""

from bot.delivery.render import Renderer
from bot.feedforward.messages.shared import Rendered, helper_of, of_cycle, over
from bot.feedforward.rules.agenda import TIMERS, listen_until
from bot.feedforward.rules.states import CycleState, HelperState
from bot.feedforward.service.acting import may_ask_still
from bot.feedforward.service.cycles import running, standing_of
from bot.feedforward.service.listening import unheard
from bot.feedforward.views import buttons as b
from bot.feedforward.views import direct
from bot.people.reader import Reader
from bot.people.service import local_date
from bot.texts.blocks import Block
from models.delivery import OutboxRow
from models.feedforward import Cycle


def _listen(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    is_open = cycle.state is not CycleState.ENDED and bool(unheard(reader.session, cycle.id))
    if not is_open:
        return None if row.ts is None else direct.pointing(reader.words.mrkdwn("ff-listen-heard"))
    listen = b.opens(reader.words, b.LISTEN, cycle.id, primary=True)
    return direct.pointing(reader.words.mrkdwn("ff-listen"), listen)


def _listen_remind(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    until = listen_until(standing_of(reader.session, cycle, reader.now))
    if cycle.state is not CycleState.DISCUSSING or until is None:
        return None if row.ts is None else direct.pointing(reader.words.mrkdwn("ff-listen-heard"))
    text = reader.words.mrkdwn("ff-listen-remind", until=reader.words.date(local_date(reader.person, until)))
    return direct.pointing(text, b.opens(reader.words, b.LISTEN, cycle.id, primary=True))


def _meeting(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = helper_of(reader, cycle, row)
    if helper is None or cycle.state is CycleState.ENDED:
        return None if row.ts is None else over(reader)
    if row.ts is None and helper.state is not HelperState.AGREED:
        return None
    return direct.meeting_message(reader.words, helper.helper_id, helper.met_at, reader.person.zone)


def _typing(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    helper = helper_of(reader, cycle, row)
    if helper is None or cycle.state is CycleState.ENDED:
        return None if row.ts is None else over(reader)
    is_open = helper.state is HelperState.AGREED
    if row.ts is None and not is_open:
        return None
    return direct.typing_message(reader.words, cycle.id, helper.helper_id, is_open=is_open)


def _answered(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    if row.ts is None and cycle.state is CycleState.ENDED:
        return None
    text = reader.words.mrkdwn("ff-answered", name=reader.words.person(row.params["helper"]))
    return direct.pointing(text, b.opens(reader.words, b.LAP, cycle.id))


def _choose(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    if cycle.state is not CycleState.CHOOSING:
        return None if row.ts is None else direct.pointing(reader.words.mrkdwn("ff-choose-over"))
    return direct.pointing(reader.words.mrkdwn("ff-choose"), b.opens(reader.words, b.CHOOSE, cycle.id, primary=True))


def _none(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    if cycle.state is not CycleState.PICKED:
        return None if row.ts is None else _elsewhere(reader)
    return direct.pointing(reader.words.mrkdwn("ff-none"), b.opens(reader.words, b.HELPERS, cycle.id))


def _elsewhere(reader: Reader) -> list[Block]:
    return direct.pointing(reader.words.mrkdwn("ff-repeat-over"))


def _go_on(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    if cycle.state not in {CycleState.INPUT, CycleState.PICKED}:
        return None if row.ts is None else _elsewhere(reader)
    what = b.PICK if cycle.state is CycleState.INPUT else b.HELPERS
    return direct.pointing(reader.words.mrkdwn("ff-go-on"), b.opens(reader.words, what, cycle.id))


def _nudge(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    if row.ts is None and (cycle.state is not CycleState.ACTING or cycle.passed != TIMERS.nudge):
        return None
    return direct.pointing(reader.words.mrkdwn("ff-nudge"), b.opens(reader.words, b.LAP, cycle.id))


def _still(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    day = int(row.key.rpartition("/")[2])
    is_open = may_ask_still(cycle) and cycle.passed == day
    if row.ts is None and not is_open:
        return None
    asked = cycle.still_day >= day
    return direct.still_message(reader.words, cycle.id, day, asked=asked, is_open=is_open)


def _repeat(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:
    words = reader.words
    if cycle.state is CycleState.RESTING and row.ts is not None and cycle.until is not None:
        until = words.date(local_date(reader.person, cycle.until))
        return direct.pointing(words.mrkdwn("ff-resting", date=until))
    if cycle.state is not CycleState.DONE:
        return None if row.ts is None else _elsewhere(reader)
    text = words.mrkdwn("ff-repeat-result" if cycle.result else "ff-repeat")
    return direct.pointing(text, *direct.repeat_buttons(words, cycle.id, same=cycle.behaviour is not None))


def _again(reader: Reader, row: OutboxRow, cycle: Cycle) -> Rendered:  # noqa: ARG001 - the shape of all
    if row.ts is None and running(reader.session, reader.person.id) is not None:
        return None
    return direct.pointing(reader.words.mrkdwn("ff-again"))


TO_OWNERS: dict[str, Renderer] = {
    "ff-listen": of_cycle(_listen),
    "ff-listen-remind": of_cycle(_listen_remind),
    "ff-meeting": of_cycle(_meeting),
    "ff-typing": of_cycle(_typing),
    "ff-answered": of_cycle(_answered),
    "ff-choose": of_cycle(_choose),
    "ff-none": of_cycle(_none),
    "ff-go-on": of_cycle(_go_on),
    "ff-nudge": of_cycle(_nudge),
    "ff-still": of_cycle(_still),
    "ff-repeat": of_cycle(_repeat),
    "ff-again": of_cycle(_again),
}
