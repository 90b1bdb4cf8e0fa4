"""When something went well: what the programmes offer next, in one line of buttons."""

from bot.people.reader import Reader
from bot.people.ties import Occasion
from bot.programme import sequels
from bot.texts.blocks import actions, context
from handlers.office import Act, Reply
from models.engine import TeamSession


def what_next(session: TeamSession, act: Act, occasion: Occasion) -> Reply | None:
    """The offers as a reply to whoever acted; None where there are none."""
    reader = Reader.of(session, act.user_id, act.now)
    offers = sequels(reader, occasion)
    if not offers:
        return None
    return Reply([context(reader.words.mrkdwn("sequels-intro")), actions(*offers, block_id="sequels")])
