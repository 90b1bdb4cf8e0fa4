"""What stands in a form of feedforward, and which cycle a button is about."""

from collections.abc import Iterator

from bot.errors import Refusal
from bot.feedforward.rules.states import CycleState
from bot.feedforward.rules.wording import has_phrase
from bot.feedforward.service.cycles import opened
from bot.people.reader import Reader
from bot.texts import LANGUAGES, UserText, Words
from bot.texts.files import listed
from handlers.listening import Values
from handlers.office import Act
from models.engine import TeamSession
from models.feedforward import Cycle


def words_of(session: TeamSession, act: Act) -> Words:
    """The words of whoever acted."""
    return Reader.of(session, act.user_id, act.now).words


def text_in(values: Values, name: str) -> str:
    """What was written in a field; of several showings of a form, in the latest."""
    block = values.get(name) or next((values[key] for key in sorted(values) if key.startswith(f"{name}-")), {})
    found = next(iter(block.values()), {})
    return str(found.get("value") or "")


def chosen_in(values: Values, name: str) -> str | None:
    """The value of the one option that was chosen."""
    found = next(iter(values.get(name, {}).values()), {})
    chosen = (found.get("selected_option") or {}).get("value")
    return None if chosen is None else str(chosen)


def ticked_in(values: Values, name: str) -> bool:
    """Whether a box was ticked."""
    found = next(iter(values.get(name, {}).values()), {})
    return bool(found.get("selected_options"))


def people_in(values: Values, name: str) -> list[str]:
    """The people who were chosen."""
    found = next(iter(values.get(name, {}).values()), {})
    return [str(user_id) for user_id in found.get("selected_users") or []]


def ids_in(value: str) -> tuple[str, str]:
    """A cycle, and what is named with it."""
    first, _, second = value.partition(":")
    return first, second


def looks_back(text: str) -> bool:
    """Whether a text speaks of the past, or blames: by the words of all languages, for people write in any."""
    return has_phrase(text, _all("ff-looks-back")) or has_phrase(text, _all("ff-blames"))


def question_words() -> list[str]:
    """What a how or what question begins with, in all languages."""
    return list(_all("ff-question-words"))


def _all(key: str) -> Iterator[str]:
    return (phrase for language in LANGUAGES for phrase in listed(language, key))


def behaviour_of(session: TeamSession, cycle: Cycle) -> UserText:
    """What the owner picked; a dash where it is no longer kept."""
    return opened(session, cycle.behaviour) or UserText("–")


def own(session: TeamSession, act: Act, *states: CycleState) -> Cycle:
    """The cycle that an owner's button names, to read from.

    Raises:
        Refusal: it is somebody else's, or it is in none of these states.
    """
    cycle = session.get(Cycle, (session.team_id, ids_in(act.value)[0]))
    if cycle is None or cycle.owner_id != act.user_id:
        raise Refusal("error-not-yours")
    if states and cycle.state not in states:
        raise Refusal("ff-step-over")
    return cycle
