"""Wins on the shared surfaces, the hub and Home: rows in, blocks out."""

from bot.people.engagement import Engagement
from bot.people.reader import Reader
from bot.people.service import is_granted, local_date, zones
from bot.people.ties import Moment, Occasion
from bot.texts.blocks import Block, Element, button, context, section
from bot.wins.messages import MESSAGES
from bot.wins.rules import DigestState, State, is_near
from bot.wins.service import digests, stories
from bot.wins.service.actions import actions_of
from bot.wins.service.checks import checks_of, is_due_again
from bot.wins.service.portfolio import portfolio
from bot.wins.service.unnamed import is_unnamed
from bot.wins.shown import question
from bot.wins.views.actions import Action, due_line
from bot.wins.views.asking import credit_message
from bot.wins.views.check import home_line
from bot.wins.views.digest import cadence_of, share_button
from bot.wins.views.portfolio import Piece, Portfolio, offer_blocks, portfolio_line, thank_button
from bot.wins.views.setup import Setup, organising_blocks, schedule_line, setup_button
from models.delivery import OutboxRow
from models.wins import Win

MOST_LINES = 3
"""So many stories of one's own on Home; it is shared with other programmes."""
ID = "named"


def mine(reader: Reader) -> list[Engagement]:
    """Being asked and named, once somebody did so, and what one tells oneself while it is on its way."""
    session, user_id = reader.session, reader.person.id
    is_asked = not is_unnamed(session, user_id) and stories.is_in_any(session, user_id)
    if not is_asked and not stories.open_stories(session, user_id):
        return []
    words = reader.words
    title, label = words.mrkdwn("win-engagement"), words.mrkdwn("win-engagement-label")
    return [Engagement(programme="wins", id=ID, title=title, label=label)]


def held_back(reader: Reader, row: OutboxRow) -> list[Block]:
    """What waits for the person's budget, as it would be said."""
    shown = MESSAGES[row.template](reader.session, row, reader.now)
    # A question stands among what runs, with its buttons, as soon as it is asked.
    return [] if shown is None or row.template == "win-credit" else shown.blocks


def status(reader: Reader) -> list[Block]:
    """The questions to the reader, and how their own stories stand."""
    return [*_questions(reader), *_own(reader), *_unnamed(reader), *_due(reader), *_check_again(reader)]


def _questions(reader: Reader) -> list[Block]:
    asked = [
        question(reader.session, win, reader.person.id)
        for win in stories.open_questions(reader.session, reader.person.id)[:MOST_LINES]
    ]
    return [block for one in asked if one is not None for block in credit_message(reader.words, one)]


def _own(reader: Reader) -> list[Block]:
    own = stories.open_stories(reader.session, reader.person.id)
    return [_own_line(reader, win) for win in own[:MOST_LINES]]


def _own_line(reader: Reader, win: Win) -> Block:
    words = reader.words
    if win.state is State.APPROVING:
        read = button(words.plain("win-button-approve"), action_id="win-approve-open", value=win.id, style="primary")
        return section(words.mrkdwn("win-home-approve"), accessory=read, block_id=f"win-own-{win.id}")
    if win.state is State.QUEUED:
        return context(words.mrkdwn("win-home-queued"))
    return context(words.mrkdwn("win-home-asking", date=words.date(local_date(reader.person, win.ask_until))))


def _unnamed(reader: Reader) -> list[Block]:
    if not is_unnamed(reader.session, reader.person.id):
        return []
    again = button(reader.words.plain("win-button-name-again"), action_id="win-name-again")
    return [section(reader.words.mrkdwn("win-home-unnamed"), accessory=again, block_id="win-unnamed")]


def _due(reader: Reader) -> list[Block]:
    """The first thing that they took on whose day is near."""
    today = local_date(reader.person, reader.now)
    near = [one for one in _actions(reader) if not one.done and is_near(one.due, today)]
    return [due_line(reader.words, one) for one in near[:1]]


def _check_again(reader: Reader) -> list[Block]:
    taken = reader.ask(checks_of, reader.person.id)
    return [home_line(reader.words)] if is_due_again(taken, reader.person, reader.now) else []


def offers(reader: Reader) -> list[Block]:
    """What anybody can start."""
    return offer_blocks(reader.words, with_portfolio=not _has_portfolio(reader))


def history(reader: Reader) -> list[Block]:
    """The way to one's own portfolio, where there is something in it."""
    return [portfolio_line(reader.words)] if _has_portfolio(reader) else []


def _has_portfolio(reader: Reader) -> bool:
    user_id = reader.person.id
    return any(reader.ask(service, user_id) for service in (portfolio, checks_of, actions_of))


def portfolio_of(reader: Reader) -> Portfolio:
    """The reader's own portfolio, as its modal shows it."""
    pieces = [
        Piece(
            win_id=entry.story.id,
            kind=entry.story.kind,
            state=entry.story.state,
            on=local_date(reader.person, entry.at),
            author_id=entry.story.author_id,
            headline=entry.story.title,
            happened=entry.story.story,
            is_own=entry.is_own,
        )
        for entry in portfolio(reader.session, reader.person.id)
    ]
    unnamed = is_unnamed(reader.session, reader.person.id)
    as_file = is_granted(reader.session, "files:write")
    return Portfolio(pieces, unnamed, as_file, checks_of(reader.session, reader.person.id), _actions(reader))


def _actions(reader: Reader) -> list[Action]:
    taken = reader.ask(actions_of, reader.person.id)
    return [Action(one.id, one.what, one.due, one.done) for one in taken]


def organising(reader: Reader) -> list[Block]:
    """For organisers: when each digest comes, and a button to change it. No figures: nobody is counted."""
    if not reader.organises:
        return []
    words, blocks = reader.words, list[Block]()
    for digest in digests.running(reader.session):
        rhythm = digests.rhythm_of(digest)
        next_at = digests.next_of(digest) if digest.state is DigestState.ACTIVE else None
        line = schedule_line(words, digest.channel_id, cadence_of(words, rhythm), next_at, digest.zone)
        blocks.extend(organising_blocks(words, digest.id, digest.channel_id, line))
    return blocks


def setup_of(reader: Reader, channel_id: str) -> Setup:
    """What the organiser's form shows."""
    session, person = reader.session, reader.person
    found = digests.in_channel(session, channel_id)
    rhythm = digests.rhythm_of(found) if found is not None else digests.proposed(person.zone)
    return Setup(
        channel_id=channel_id,
        is_private=digests.is_private(session, channel_id),
        digest_id=found.id if found is not None else None,
        state=found.state if found is not None else DigestState.ACTIVE,
        rhythm=rhythm,
        zones=sorted({rhythm.zone, person.zone, *zones(session)})[:100],
        waits=found is not None and found.waited_on is not None,
    )


def for_channel(reader: Reader, channel_id: str) -> list[Element]:
    """The button that opens it."""
    return [setup_button(reader.words, channel_id)]


def sequels(reader: Reader, occasion: Occasion) -> list[Element]:
    """After something that went well: one button, never a question. Who was found can be thanked once they helped."""
    if occasion.moment is Moment.FOUND:
        return [thank_button(reader.words, one) for one in occasion.with_ids[:1]]
    return [share_button(reader.words, " ".join(occasion.with_ids) or None)]
