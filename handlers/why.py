"""`/partner why @somebody`: why these two were introduced, or why not."""

import re

from bot.errors import Refusal
from bot.introductions.service.why import coming_groups, lived
from bot.introductions.views.why_not import own_answer, pair_answer
from bot.introductions.why_not import own_verdict, pair_verdict
from bot.people.reader import Reader
from bot.people.service import may_organise
from handlers.office import Act, Reply
from models.engine import TeamSession

NAMED = re.compile(r"<@([UW][A-Z0-9]{2,})(?:\|[^>]*)?>")
"""Slack writes people in commands as ids: the manifest asks for it."""


def why(session: TeamSession, act: Act) -> Reply:
    """About oneself and one colleague; organisers may also name two others."""
    named = NAMED.findall(act.value)
    others = list(dict.fromkeys(user_id for user_id in named if user_id != act.user_id))
    words = Reader.of(session, act.user_id, act.now).words
    match others:
        case [other]:
            if len(named) > 1 and act.user_id not in named:
                raise Refusal("why-twice")
            found = lived(session, act.user_id, other)
            return Reply(own_answer(words, *own_verdict(found.own), other, found.terms))
        case [_, _] if len(named) == 2 and may_organise(session, act.user_id):
            return Reply(pair_answer(words, pair_verdict(coming_groups(session), frozenset(others)), others))
        case []:
            raise Refusal("why-yourself" if named else "why-usage")
    raise Refusal("why-usage-two")
