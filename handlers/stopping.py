"""Skipping and stopping, the same for every programme. No reason is asked, and nobody else is told one."""

from collections.abc import Sequence

from slack_bolt import App

from bot.errors import Refusal
from bot.people.engagement import Engagement
from bot.people.reader import Reader
from bot.people.service import be_found_no_more
from bot.people.views import stop_choices, stop_done
from bot.programme import PROGRAMMES, Programme
from bot.texts import Mrkdwn
from bot.texts.blocks import section
from handlers.listening import Doer, Opener, Show, on_click
from handlers.office import Act, Office, Reply
from models.engine import TeamSession


def register(app: App, office: Office) -> None:
    """Listen to the buttons that stop something, and to who keeps their words."""
    on_click(app, office, CLICKS)


def _mine(reader: Reader) -> list[Engagement]:
    return [one for programme in PROGRAMMES for one in programme.mine(reader)]


def _programme(engagement: Engagement) -> Programme:
    return next(programme for programme in PROGRAMMES if programme.name == engagement.programme)


def stop(session: TeamSession, act: Act) -> Reply:
    """`/partner stop`: what lives in this channel, else the only thing there is, else a choice."""
    reader = Reader.of(session, act.user_id, act.now)
    mine = _mine(reader)
    here = [one for one in mine if one.channel_id is not None and one.channel_id == act.channel_id]
    chosen = here if len(here) == 1 else mine
    if len(chosen) > 1:
        choices = [(one.label, one.value) for one in chosen]
        return Reply(stop_choices(reader.words, choices))
    return _stop(reader, chosen)


def stop_all(session: TeamSession, act: Act) -> Reply:
    """`/partner stop all`, and its button: leave everything at once, and be found by nobody any more."""
    reader = Reader.of(session, act.user_id, act.now)
    was_found = be_found_no_more(session, act.user_id, act.now)
    return _stop(reader, _mine(reader), [reader.words.mrkdwn("find-engagement")] if was_found else [])


def stop_one(session: TeamSession, act: Act) -> Reply:
    """A button of the choice; its value names what to leave."""
    reader = Reader.of(session, act.user_id, act.now)
    return _stop(reader, [one for one in _mine(reader) if one.value == act.value])


def _stop(reader: Reader, chosen: Sequence[Engagement], also: Sequence[Mrkdwn] = ()) -> Reply:
    if not chosen and not also:
        return Reply([section(reader.words.mrkdwn("stop-none"))])
    for one in chosen:
        _programme(one).stop(reader.session, one.id, reader.person.id, reader.now)
    return Reply(stop_done(reader.words, [*(one.title for one in chosen), *also]), asks=True)


def skip_next(session: TeamSession, act: Act) -> Reply:
    """`/partner skip`: whatever of mine comes next."""
    reader = Reader.of(session, act.user_id, act.now)
    ahead = [(one.next_at, one) for one in _mine(reader) if one.next_at is not None]
    if not ahead:
        raise Refusal("skip-none")
    _, first = min(ahead, key=lambda pair: pair[0])
    day = _programme(first).skip(session, first.id, act.user_id, act.now)
    return Reply([section(reader.words.mrkdwn("skip-done", day=reader.words.date(day)))])


def keep_words(session: TeamSession, act: Act) -> Reply:
    """The offer after leaving, declined. Taken, it is everybody's business who stores words: see `personal`."""
    return Reply([section(Reader.of(session, act.user_id, act.now).words.mrkdwn("stop-kept"))])


DOERS: dict[str, Doer] = {"skip": skip_next, "stop": stop, "stop-all": stop_all}
OPENERS: dict[str, Opener] = {}
SHOWS: dict[str, Show] = {}
CLICKS: dict[str, Doer] = {
    "stop-one": stop_one,
    "stop-all": stop_all,
    "stop-keep": keep_words,
}
