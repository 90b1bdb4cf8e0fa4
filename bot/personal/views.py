"""What is stored about me, on one screen; and the two ways to have it deleted. PURE."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.texts import Mrkdwn, Plain, Words, lines
from bot.texts.blocks import (
    Block,
    View,
    actions,
    button,
    confirm,
    context,
    divider,
    header,
    modal,
    paragraphs,
    section,
)

MOST_SHOWN = 42
"""Two blocks each, and Slack takes a hundred."""


@dataclass(frozen=True)
class Line:
    """One thing that is stored: what, who can read it, how long."""

    what: Mrkdwn
    readers: Mrkdwn
    kept: Mrkdwn


def data_modal(words: Words, held: Sequence[Line], *, days: int, as_file: bool, note: str | None = None) -> View:
    """Everything stored about the reader. `note` is a text's key: what has just been done."""
    said = [section(words.mrkdwn(note))] if note is not None else []
    if not held:
        return _modal(words, [*said, section(words.mrkdwn("data-nothing")), *_slack(words)])
    left_over = len(held) - MOST_SHOWN
    more = [context(words.mrkdwn("data-more", n=left_over))] if left_over > 0 else []
    return _modal(
        words,
        [
            *said,
            section(words.mrkdwn("data-intro")),
            *(block for line in held[:MOST_SHOWN] for block in _line(words, line)),
            *more,
            context(words.mrkdwn("data-retention", n=days)),
            divider(),
            *_slack(words),
            divider(),
            *_choices(words, as_file=as_file),
        ],
    )


def _modal(words: Words, blocks: Sequence[Block]) -> View:
    return modal(title=words.plain("data-title"), close=words.plain("close"), callback_id="data", blocks=blocks)


def _line(words: Words, line: Line) -> list[Block]:
    return [section(line.what), context(words.mrkdwn("data-line", readers=line.readers, kept=line.kept))]


def _slack(words: Words) -> list[Block]:
    return [header(words.plain("data-slack-title")), section(words.mrkdwn("data-slack-limits"))]


def _choices(words: Words, *, as_file: bool) -> list[Block]:
    sure = confirm(
        title=words.plain("data-words-confirm-title"),
        text=words.plain("data-words-confirm"),
        yes=words.plain("data-words-confirm-yes"),
        no=words.plain("data-words-confirm-no"),
        style="danger",
    )
    action = "data-file" if as_file else "data-text"
    return [
        section(words.mrkdwn("data-choices-file" if as_file else "data-choices-text")),
        actions(
            button(words.plain("data-button-download"), action_id=action, style="primary"),
            button(words.plain("data-button-words"), action_id="data-words", confirm=sure),
            button(words.plain("data-button-erase"), action_id="data-erase", style="danger"),
            block_id="data-choices",
        ),
    ]


def erase_modal(words: Words, *, holds: bool) -> View:
    """The last question before a person is erased: what goes, and what stays. `holds`: also after a restore."""
    return modal(
        title=words.plain("data-erase-title"),
        close=words.plain("data-erase-close"),
        callback_id="data-erase",
        blocks=[
            header(words.plain("data-erase-goes-title")),
            section(words.mrkdwn("data-erase-goes")),
            header(words.plain("data-erase-stays-title")),
            section(words.mrkdwn("data-erase-stays")),
            section(words.mrkdwn("data-erase-restored" if holds else "data-erase-not-restored")),
            section(words.mrkdwn("data-erase-back")),
            actions(button(words.plain("data-button-erase-now"), action_id="data-erase-now", style="danger")),
        ],
    )


def working_modal(words: Words) -> View:
    """While it is being done."""
    return _modal(words, [section(words.mrkdwn("data-working"))])


def erased_modal(words: Words) -> View:
    """When it is done."""
    done = ("data-erased-done", "data-erased-messages", "data-erased-slack", "data-erased-back")
    return _modal(words, [section(words.mrkdwn(key)) for key in done])


def text_modal(words: Words, text: str) -> View:
    """The download, to copy: where Partner may bring no file."""
    return _modal(words, [context(words.mrkdwn("data-text-intro")), *paragraphs(Plain(text))])


def audit_modal(words: Words, entries: Sequence[Mrkdwn]) -> View:
    """What organisers and operators changed, the newest first."""
    eights = (entries[start : start + 8] for start in range(0, len(entries), 8))
    shown = [section(lines(list(some))) for some in eights] or [section(words.mrkdwn("audit-none"))]
    return modal(
        title=words.plain("audit-title"),
        close=words.plain("close"),
        callback_id="audit",
        blocks=[context(words.mrkdwn("audit-intro")), *shown],
    )
