"""The two shared surfaces: the hub, which `/partner` alone opens, and the Home tab. Every programme adds its lines."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.choosing.views import offer as which_fits
from bot.finding.service import may_search
from bot.finding.views import find_offer
from bot.people.budget import held_back
from bot.people.eligibility import is_paused
from bot.people.facts import FIELDS, Fact, profile
from bot.people.holidays import country_of
from bot.people.reader import Reader
from bot.people.service import local_date, people_by_id, topics_of
from bot.people.views import language_select
from bot.programme import PROGRAMMES, Programme
from bot.texts import Mrkdwn, Plain, UserText, Words, lines, mention
from bot.texts.blocks import Block, Element, View, actions, button, context, divider, header, home, modal, section
from bot.texts.places import country_name
from models.engine import TeamSession
from models.people import Person

Part = Callable[[Programme], list[Block]]


def hub(session: TeamSession, user_id: str, now: datetime) -> View:
    """What is running for me, what I can start."""
    reader = Reader.of(session, user_id, now)
    words = reader.words
    running = _all(lambda programme: programme.status(reader))
    offers = [*_find(reader), *_all(lambda programme: programme.offers(reader))]
    return modal(
        title=words.plain("hub-title"),
        close=words.plain("hub-close"),
        callback_id="hub",
        blocks=[
            header(words.plain("hub-running")),
            *_break(reader),
            *(running or [section(words.mrkdwn("hub-nothing-running"))]),
            divider(),
            header(words.plain("hub-can-start")),
            *(offers or [section(words.mrkdwn("hub-nothing-more" if running else "hub-nothing-to-start"))]),
            which_fits(words),
            divider(),
            actions(*_own_buttons(reader), block_id="own"),
            context(*_hints(reader)),
        ],
    )


def home_view(session: TeamSession, user_id: str, now: datetime) -> View:
    """My status, next round, history and settings; useful to somebody who is in nothing, too."""
    reader = Reader.of(session, user_id, now)
    words = reader.words
    running = _all(lambda programme: programme.status(reader))
    offers = [*_find(reader), *_all(lambda programme: programme.offers(reader))]
    history = _all(lambda programme: programme.history(reader))
    organising = _all(lambda programme: programme.organising(reader))
    waiting = _waiting(reader)
    return home(
        [
            section(words.mrkdwn("home-welcome", first=UserText(_first_name(reader.person)))),
            header(words.plain("home-status-title")),
            *_break(reader),
            *(running or [section(words.mrkdwn("home-status-none"))]),
            *([header(words.plain("home-waiting-title")), *waiting] if waiting else []),
            *([header(words.plain("hub-can-start")), *offers] if offers else []),
            header(words.plain("home-history-label")),
            *(history or [section(words.mrkdwn("home-history-none"))]),
            header(words.plain("home-settings-title")),
            section(_known_facts(reader)),
            _language(reader),
            actions(*_own_buttons(reader), block_id="own"),
            *_for_organisers(reader, organising),
            divider(),
            context(words.mrkdwn("home-support")),
        ]
    )


def _for_organisers(reader: Reader, organising: list[Block]) -> list[Block]:
    if not reader.organises:
        return []
    audit = button(reader.words.plain("home-button-audit"), action_id="audit-open")
    return [header(reader.words.plain("home-organiser-title")), *organising, actions(audit, block_id="audit")]


def _hints(reader: Reader) -> list[Mrkdwn]:
    words = reader.words
    can_set_up = [words.mrkdwn("hub-can-setup")] if reader.organises else []
    return [*can_set_up, words.mrkdwn("help-home")]


def _all(part: Part) -> list[Block]:
    return [block for programme in PROGRAMMES for block in part(programme)]


def _find(reader: Reader) -> list[Block]:
    """Look for a colleague who can help with something."""
    return [find_offer(reader.words)] if may_search(reader.session, reader.person.id) else []


def _first_name(person: Person) -> str:
    return person.name.split()[0] if person.name.split() else person.name


def _break(reader: Reader) -> list[Block]:
    """A break, and the way back from it."""
    person, words = reader.person, reader.words
    if not is_paused(person, reader.now):
        return []
    resume = button(words.plain("home-button-resume"), action_id="pause-end", style="primary")
    if person.paused_until is None:
        return [section(words.mrkdwn("home-status-paused-open"), accessory=resume, block_id="break")]
    text = words.mrkdwn("home-status-paused", date=words.date(person.paused_until))
    return [section(text, accessory=resume, block_id="break")]


def _waiting(reader: Reader) -> list[Block]:
    """What their budget left no room for, to be dealt with here; empty where nothing waits."""
    renderers = {template: programme for programme in PROGRAMMES for template in programme.messages}
    waiting = held_back(reader.session, reader.person.id, reader.now)
    shown = [block for row in waiting for block in renderers[row.template].held_back(reader, row)]
    return [context(reader.words.mrkdwn("home-waiting-intro")), *shown] if shown else []


def _own_buttons(reader: Reader) -> list[Element]:
    words = reader.words
    profile_button = button(words.plain("home-button-profile"), action_id="profile-open")
    data_button = button(words.plain("home-button-data"), action_id="data-open")
    if is_paused(reader.person, reader.now):
        return [profile_button, data_button]
    return [profile_button, button(words.plain("home-button-pause"), action_id="pause-open"), data_button]


def _language(reader: Reader) -> Block:
    words = reader.words
    chosen = language_select(words, reader.person.language)
    return section(words.mrkdwn("home-language"), accessory=chosen, block_id="language")


def _known_facts(reader: Reader) -> Mrkdwn:
    words = reader.words
    known = profile(reader.session, reader.person.id)
    shown = [words.mrkdwn("home-settings-intro")]
    for field in FIELDS:
        name = words.plain(f"people-field-{field}")
        fact = known.get(field)
        if fact is None:
            shown.append(words.mrkdwn("home-source-none", field=name))
        else:
            shown.append(_known_fact(reader, name, fact, field))
    return lines([*shown, *_own_words(reader), _holidays(reader)])


def _holidays(reader: Reader) -> Mrkdwn:
    country = country_of(reader.person)
    if country is None:
        return reader.words.mrkdwn("home-holidays-none")
    name = country_name(country, reader.words.language)
    key = "home-holidays-chosen" if reader.person.country is not None else "home-holidays-slack"
    return reader.words.mrkdwn(key, country=name)


def _own_words(reader: Reader) -> list[Mrkdwn]:
    """What the person has written of themself; nothing of what they left empty. And who reads what they offer."""
    words, own = reader.words, topics_of(reader.session, reader.person)
    key = "home-findable" if reader.person.findable_since is not None else "home-not-findable"
    found_by = [words.mrkdwn(key)] if own["offers"] else []
    return [*_topics(words, own), *found_by]


def _topics(words: Words, own: Mapping[str, str]) -> list[Mrkdwn]:
    return [
        words.mrkdwn("home-topics", field=words.plain(f"profile-{field}-label"), topics=UserText(written))
        for field, written in own.items()
        if written
    ]


def _known_fact(reader: Reader, name: Plain, fact: Fact, field: str) -> Mrkdwn:
    words = reader.words
    return words.mrkdwn(
        "home-source",
        field=name,
        value=_shown_value(reader, fact, field),
        source=words.plain(f"people-source-{fact.source.value}"),
        date=words.date_with_year(local_date(reader.person, fact.updated_at)),
    )


def _shown_value(reader: Reader, fact: Fact, field: str) -> Mrkdwn | UserText:
    """A manager who is known to the directory is shown by name, everything else as it was written."""
    if field == "manager" and people_by_id(reader.session, [fact.value]):
        return mention(fact.value)
    return UserText(fact.value)
