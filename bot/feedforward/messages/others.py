"""Around the cycles: the offer in a channel, its beginning, and the question before a quiet."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.delivery.render import Message, Renderer
from bot.feedforward.messages.shared import as_message
from bot.feedforward.rules.states import OfferState
from bot.feedforward.service.cycles import running
from bot.feedforward.service.offers import joined_in
from bot.feedforward.views import buttons as b
from bot.feedforward.views import direct
from bot.people.reader import Reader
from bot.people.service import members_of_channel, words_for
from bot.people.silence import silence_of
from bot.texts import Words
from models.delivery import OutboxRow
from models.engine import TeamSession
from models.feedforward import Offer


def _check(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:
    reader = Reader.of(session, row.user_ids[0], now)
    silence = silence_of(session, reader.person.id)
    if silence is None or silence.quiet_until is None:
        return None if row.ts is None else as_message(direct.check_message(reader.words, None))
    until = silence.quiet_until.astimezone(ZoneInfo(reader.person.zone)).date()
    return as_message(direct.check_message(reader.words, until))


def _begin(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:
    reader = Reader.of(session, row.user_ids[0], now)
    offer_id, who = row.params["cycle"], reader.person.id
    if row.ts is None and (running(session, who) is not None or who not in joined_in(session, offer_id)):
        return None
    start = b.opens(reader.words, b.START, offer_id, "pick")
    return as_message(direct.pointing(reader.words.mrkdwn("ff-begin"), start))


def _offer(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:  # noqa: ARG001 - the contract's shape
    offer = session.get(Offer, (session.team_id, row.params["offer"]))
    if offer is None or (row.ts is None and offer.state is not OfferState.OPEN):
        return None
    # Before it is known who is in the channel: as whoever offers it speaks.
    words: Words = words_for(session, members_of_channel(session, offer.channel_id) or [offer.offered_by])
    blocks = direct.offer_message(
        words,
        offer.id,
        offer.offered_by,
        offer.starts_on,
        is_open=offer.state is OfferState.OPEN,
        withdrawn=offer.state is OfferState.WITHDRAWN,
    )
    return as_message(blocks)


AROUND: dict[str, Renderer] = {
    "ff-check": _check,
    "ff-begin": _begin,
    "ff-offer": _offer,
}
