"""What wins say: rows in, a message out, in the readers' words, rendered when it is sent."""

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.delivery.render import File, Message, Renderer
from bot.people.service import people_by_id, words_for
from bot.people.silence import silence_of
from bot.texts import Plain, UserText, Words
from bot.texts.blocks import Block
from bot.texts.spoken import spoken
from bot.wins.exported import as_text
from bot.wins.rules import DigestState, State
from bot.wins.service.digests import next_of, rhythm_of
from bot.wins.service.issues import drawn_pairs, picture_of, readers_of, stories_in
from bot.wins.service.told import together
from bot.wins.shown import question, told
from bot.wins.views.asking import Question, approve_message, credit_message, quiet_message, thanks_message
from bot.wins.views.digest import Issue as IssueShown
from bot.wins.views.digest import cadence_of, digest_message, picture_alt, unreachable_message, welcome_message
from models.delivery import OutboxRow
from models.engine import TeamSession
from models.wins import Win, WinDigest, WinIssue

Shown = Callable[[TeamSession, OutboxRow, Words], list[Block] | None]


def _rendered(render: Shown) -> Renderer:
    def renderer(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:  # noqa: ARG001 - the contract's shape
        blocks = render(session, row, words_for(session, _readers(session, row)))
        return None if blocks is None else Message(text=spoken(blocks), blocks=blocks)

    return renderer


def _readers(session: TeamSession, row: OutboxRow) -> list[str]:
    """Whom the message is for: those it names, or the members of its channel.

    Who is in a channel is read after its digest was set up: the first post speaks as its organiser does.
    """
    if row.user_ids:
        return row.user_ids
    digest = _digest(session, row)
    return [] if digest is None else readers_of(session, digest) or [digest.set_up_by]


def _digest(session: TeamSession, row: OutboxRow) -> WinDigest | None:
    issue = _issue(session, row)
    digest_id = row.params.get("digest") or (issue.digest_id if issue is not None else "")
    return session.get(WinDigest, (session.team_id, digest_id))


def _issue(session: TeamSession, row: OutboxRow) -> WinIssue | None:
    return session.get(WinIssue, (session.team_id, row.params.get("issue", "")))


def _win(session: TeamSession, row: OutboxRow) -> Win | None:
    return session.get(Win, (session.team_id, row.params["win"]))


def _asked(session: TeamSession, row: OutboxRow) -> Question | None:
    win = _win(session, row)
    return None if win is None else question(session, win, row.user_ids[0])


def _credit(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    asked = _asked(session, row)
    if asked is None:
        return None
    if row.ts is None and (asked.state is not State.ASKING or asked.choice is not None):
        return None  # answered on Home, or over before it was their turn to be asked
    return credit_message(words, asked)


def _thanks(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    asked = _asked(session, row)
    return None if asked is None else thanks_message(words, asked)


def _approve(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    win = _win(session, row)
    if win is None or win.title is None or (row.ts is None and win.state is not State.APPROVING):
        return None
    return None if win.state is State.ASKING else approve_message(words, win.id, win.state)


def _quiet(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    silence = silence_of(session, row.user_ids[0])
    person = people_by_id(session, row.user_ids).get(row.user_ids[0])
    if silence is None or silence.quiet_until is None or person is None:
        return None
    return quiet_message(words, silence.quiet_until.astimezone(ZoneInfo(person.zone)).date())


def _welcome(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    digest = _digest(session, row)
    if digest is None or (row.ts is None and digest.state is DigestState.REMOVED):
        return None
    is_on = digest.state is DigestState.ACTIVE
    first = next_of(digest).astimezone(ZoneInfo(digest.zone)).date() if is_on else None
    return welcome_message(words, digest.set_up_by, cadence_of(words, rhythm_of(digest)), first)


def _unreachable(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    digest = _digest(session, row)
    if digest is None or digest.state is not DigestState.PAUSED:
        return None
    return unreachable_message(words, digest.channel_id)


def _posted(session: TeamSession, row: OutboxRow, words: Words) -> list[Block] | None:
    issue, digest = _issue(session, row), _digest(session, row)
    if issue is None or digest is None:
        return None
    stories = stories_in(session, issue.id)
    if not stories and row.ts is None:
        return None
    shown = IssueShown(
        told=[told(story) for story in stories],
        pairs=_plainly(together(stories)),
        picture_id=picture_of(session, issue),
        organiser=_name(session, digest.set_up_by, words),
    )
    return digest_message(words, shown)


def _name(session: TeamSession, user_id: str, words: Words) -> UserText | Plain:
    person = people_by_id(session, [user_id]).get(user_id)
    return words.plain("person-gone") if person is None else UserText(person.name)


def _plainly(pairs: Sequence[tuple[str, str]]) -> list[tuple[Plain, Plain]]:
    return [(UserText(one).cleaned(), UserText(other).cleaned()) for one, other in pairs]


def _picture(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:  # noqa: ARG001 - the contract's shape
    # Here, and not above: importing it takes longer than all the rest.
    from bot.wins.picture import can_draw, draw  # noqa: PLC0415

    issue, digest = _issue(session, row), _digest(session, row)
    pairs = drawn_pairs(session, issue) if issue is not None else []
    if issue is None or digest is None or not pairs or not can_draw(pairs):
        return None
    words = words_for(session, readers_of(session, digest))
    title, alt = words.plain("win-picture-file-label"), picture_alt(words, _plainly(pairs))
    file = File(f"wins-{issue.due_on}.png", title, draw(pairs, str(title), str(alt)), alt=alt)
    return Message(text=words.mrkdwn("win-picture-file-label"), file=file)


def _portfolio(session: TeamSession, row: OutboxRow, now: datetime) -> Message | None:
    words = words_for(session, row.user_ids)
    content = as_text(session, row.user_ids[0], words).encode()
    file = File(f"wins-{now:%Y-%m-%d}.txt", words.plain("win-portfolio-file-label"), content)
    return Message(text=words.mrkdwn("win-portfolio-file"), file=file)


MESSAGES: dict[str, Renderer] = {
    "win-credit": _rendered(_credit),
    "thanks-given": _rendered(_thanks),
    "win-approve": _rendered(_approve),
    "win-quiet": _rendered(_quiet),
    "win-welcome": _rendered(_welcome),
    "win-unreachable": _rendered(_unreachable),
    "win-digest": _rendered(_posted),
    "win-picture": _picture,
    "win-portfolio": _portfolio,
}
