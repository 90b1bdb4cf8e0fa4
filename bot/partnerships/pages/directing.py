"""The windows for whoever notices that they are directing. What is typed there is read once, and not kept."""

from collections.abc import Collection

from bot.partnerships.pages.meeting import my_session
from bot.partnerships.rules.opening import BEGINNINGS, LISTS, Phrases, turn_round
from bot.partnerships.service import listening, sessions
from bot.partnerships.views.tools import (
    Rewritten,
    Tools,
    rewrite_modal,
    signs_modal,
    silence_modal,
    tools_modal,
)
from bot.people.reader import Reader
from bot.texts import LANGUAGES, words
from bot.texts.blocks import View
from bot.texts.files import listed


def tools(reader: Reader, session_id: str) -> View:
    """All three; in a session of theirs also how well they listened."""
    session, me = reader.session, reader.person.id
    can_check, listened = False, None
    if session_id:
        my_session(reader, session_id)
        can_check = listening.coached(session, session_id, me)
        listened = sessions.seats_of(session, session_id)[me].listened
    return tools_modal(reader.words, Tools(session_id, can_check, listened, listening.trend(session, me)))


def signs(reader: Reader, session_id: str, ticked: Collection[str] | None = None) -> View:
    """The signs by which one notices it; with what helps where some were ticked."""
    return signs_modal(reader.words, session_id, ticked)


def rewrite(reader: Reader, session_id: str) -> View:
    """The form for a question."""
    return rewrite_modal(reader.words, session_id)


def rewritten(reader: Reader, session_id: str, typed: str) -> View:
    """The same with an open form, in the language of the question: the reader's is tried first."""
    own = reader.words.language
    for language in (own, *(other for other in LANGUAGES if other != own)):
        turned = turn_round(typed, _phrases(language))
        if turned is not None:
            return rewrite_modal(reader.words, session_id, Rewritten(typed, words(language), turned))
    return rewrite_modal(reader.words, session_id, Rewritten(typed, reader.words, None))


def _phrases(language: str) -> Phrases:
    return {name: listed(language, f"lp-closed-{name}") for name in (*LISTS, *BEGINNINGS)}


def silence(reader: Reader, session_id: str) -> View:
    """The silence card."""
    return silence_modal(reader.words, session_id)
