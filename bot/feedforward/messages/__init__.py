"""What feedforward says: rows in, a message out, in the reader's words, rendered when it is sent."""

from bot.delivery.render import Renderer
from bot.feedforward.messages.helpers import TO_HELPERS
from bot.feedforward.messages.others import AROUND
from bot.feedforward.messages.owners import TO_OWNERS

MESSAGES: dict[str, Renderer] = {**TO_HELPERS, **TO_OWNERS, **AROUND}
