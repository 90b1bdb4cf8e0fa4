"""The question to those a story names, the author's approval, and what each of them is told alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.texts import Plain, UserText, Words
from bot.texts.blocks import Block, Element, View, actions, button, confirm, context, message, modal, section
from bot.texts.inputs import Option, input_block, option, radio
from bot.wins.rules import Choice, Kind, State
from bot.wins.views.story import Appearing, Told, story_blocks


@dataclass(frozen=True)
class Question:
    """A story as it is put to one of those it names."""

    win_id: str
    author_id: str
    told: Told
    state: State
    choice: Choice | None
    offered: bool
    me: Appearing
    """By name: as I would appear."""
    until: date

    @property
    def is_open(self) -> bool:
        """True while nothing keeps me from choosing as I like."""
        return self.state in {State.ASKING, State.APPROVING, State.GIVEN}

    @property
    def is_over(self) -> bool:
        """True where there is nothing to choose any more."""
        return self.state is State.KEPT or (self.state in {State.QUEUED, State.POSTED} and not self.is_shown)

    @property
    def is_shown(self) -> bool:
        """True while I appear."""
        return self.choice in {Choice.NAME, Choice.TEAM}


def credit_message(words: Words, asked: Question) -> list[Block]:
    """To somebody whom a story names: what it says is in the form alone."""
    author = words.person(asked.author_id)
    key = _key(asked)
    if key.endswith("-dm"):
        said = words.mrkdwn(key, author=author, date=words.date(asked.until))
    else:
        said = words.mrkdwn(key, author=author)
    return message(section(said), *_answers(words, asked))


def _key(asked: Question) -> str:
    if asked.state is State.KEPT:
        return "win-credit-over"
    if asked.choice is not None:
        return f"win-credit-chosen-{asked.choice.value}"
    if asked.state is not State.ASKING:
        return "win-credit-silent"
    return "win-credit-story-dm" if asked.told.kind is Kind.STORY else "win-credit-dm"


def _answers(words: Words, asked: Question) -> list[Block]:
    if asked.is_over:
        return []
    first = asked.choice is None and asked.state is State.ASKING
    read = button(
        words.plain("win-button-read" if first else "win-button-change"),
        action_id="win-credit-open",
        value=asked.win_id,
        style="primary" if first else None,
    )
    neither = button(words.plain("win-button-neither"), action_id="win-neither", value=asked.win_id)
    return [actions(read, *([neither] if first else []), block_id=f"win-{asked.win_id}")]


def credit_modal(words: Words, asked: Question) -> View:
    """The whole story, how one would appear in it, and the way out for good."""
    key = "win-credit-story-asked" if asked.told.kind is Kind.STORY else "win-credit-asked"
    question = words.mrkdwn(key, author=words.person(asked.author_id), summary=asked.told.headline)
    return _choosing(
        words,
        asked,
        title=words.plain("win-credit-title"),
        blocks=[section(question), *story_blocks(words, asked.told)],
        explained=[context(words.mrkdwn("win-credit-explained")), actions(unname_button(words))],
    )


def thanks_message(words: Words, asked: Question) -> list[Block]:
    """To somebody who is thanked: that there are thanks, and a button to read them."""
    face = "win-button-change" if asked.is_shown else "thanks-button-read"
    read = button(words.plain(face), action_id="win-credit-open", value=asked.win_id, style="primary")
    key = "thanks-dm-taken" if asked.is_shown else "thanks-dm"
    said = words.mrkdwn(key, author=words.person(asked.author_id))
    return message(section(said), actions(read, block_id=f"win-{asked.win_id}"))


def thanks_modal(words: Words, asked: Question) -> View:
    """Thanks, for their receiver alone; with a choice only where the author left it to them."""
    author = words.person(asked.author_id)
    blocks = [
        section(words.mrkdwn("thanks-read", author=author, expertise=asked.told.headline)),
        section(asked.told.happened.cleaned()),
    ]
    if not asked.offered:
        return modal(
            title=words.plain("thanks-read-title"),
            close=words.plain("thanks-read-close"),
            callback_id="notice",
            blocks=[*blocks, context(words.mrkdwn("thanks-read-private"))],
        )
    offered = [context(words.mrkdwn("thanks-read-offered", author=author))]
    return _choosing(words, asked, title=words.plain("thanks-read-title"), blocks=blocks, explained=offered)


def _choosing(
    words: Words, asked: Question, *, title: Plain, blocks: Sequence[Block], explained: Sequence[Block]
) -> View:
    label = "thanks-offer-label" if asked.told.kind is Kind.THANKS else "win-credit-label"
    choice = input_block(
        words.plain(label),
        radio(action_id="choice", options=_options(words, asked), initial=asked.choice and asked.choice.value),
        block_id="choice",
    )
    return modal(
        title=title,
        submit=words.plain("win-credit-submit"),
        close=words.plain("win-credit-close"),
        callback_id="win-credit",
        private_metadata=asked.win_id,
        blocks=[*blocks, choice, *explained],
    )


def _options(words: Words, asked: Question) -> list[Option]:
    """What can be chosen: everything while it is open, later only to be shown less. No team where none is known."""
    offered = {
        Choice.NAME: asked.is_open or asked.choice is Choice.NAME,
        Choice.TEAM: asked.me.department is not None and (asked.is_open or asked.is_shown),
        Choice.NEITHER: True,
    }
    shown = {Choice.NAME: _plainly(words, asked.me), Choice.TEAM: asked.me.department}
    return [
        option(_option_text(words, _option_key(asked, choice), shown.get(choice)), choice.value)
        for choice, can_be in offered.items()
        if can_be
    ]


def _option_key(asked: Question, choice: Choice) -> str:
    if asked.told.kind is Kind.THANKS:
        return f"thanks-offer-option-{choice.value}"
    return f"win-credit-option-{choice.value}"


def _option_text(words: Words, key: str, shown: UserText | Plain | None) -> Plain:
    return words.plain(key) if shown is None else words.plain(key, shown=shown)


def _plainly(words: Words, me: Appearing) -> UserText | Plain:
    if me.department is None:
        return me.name
    return words.plain("win-shown-person", name=me.name, department=me.department)


def unname_button(words: Words) -> Element:
    """Out of all stories, once and for good."""
    sure = confirm(
        title=words.plain("win-unname-confirm-title"),
        text=words.plain("win-unname-confirm"),
        yes=words.plain("win-unname-confirm-yes"),
        no=words.plain("win-unname-confirm-no"),
    )
    return button(words.plain("win-button-unname"), action_id="win-unname", confirm=sure)


def quiet_message(words: Words, until: date) -> list[Block]:
    """After three questions without a sign of life."""
    return message(section(words.mrkdwn("win-quiet", date=words.date(until))))


# --- the author


def approve_message(words: Words, win_id: str, state: State) -> list[Block]:
    """To the author: the final wording is there to be read; or what became of it."""
    if state is State.APPROVING:
        read = button(words.plain("win-button-approve"), action_id="win-approve-open", value=win_id, style="primary")
        return message(section(words.mrkdwn("win-approve-dm")), actions(read, block_id=f"win-{win_id}"))
    said = section(words.mrkdwn(f"win-approve-{state.value}"))
    if state is State.KEPT:
        return message(said)
    return message(said, actions(take_back_button(words, win_id), block_id=f"win-{win_id}"))


def approve_modal(words: Words, win_id: str, revision: int, told: Told) -> View:
    """The final wording, as it will stand in the digest."""
    keep = button(words.plain("win-button-keep"), action_id="win-keep", value=win_id)
    return modal(
        title=words.plain("win-approve-title"),
        submit=words.plain("win-approve-submit"),
        close=words.plain("win-approve-close"),
        callback_id="win-approve",
        private_metadata=f"{win_id} {revision}",
        blocks=[
            context(words.mrkdwn("win-approve-intro")),
            *story_blocks(words, told),
            *([] if told.people else [context(words.mrkdwn("win-approve-nobody"))]),
            actions(keep, block_id="win-keep"),
        ],
    )


def take_back_button(words: Words, win_id: str) -> Element:
    """The whole story back, wherever it stands."""
    sure = confirm(
        title=words.plain("win-take-back-confirm-title"),
        text=words.plain("win-take-back-confirm"),
        yes=words.plain("win-take-back-confirm-yes"),
        no=words.plain("win-take-back-confirm-no"),
        style="danger",
    )
    return button(words.plain("win-button-take-back"), action_id="win-take-back", value=win_id, confirm=sure)
