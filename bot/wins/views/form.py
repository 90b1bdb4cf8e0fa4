"""The forms in which somebody tells a win or a role-model story, and says thanks."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.texts import Plain, UserText, Words
from bot.texts.blocks import Block, View, context, modal
from bot.texts.inputs import (
    checkboxes,
    conversations_select,
    file_input,
    input_block,
    multi_users_select,
    option,
    text_input,
    users_select,
)
from bot.wins.rules import Kind

LONGEST = {"title": 120, "story": 1000, "parts": 400, "theme": 80, "picture_alt": 300, "expertise": 120, "change": 1000}
FILETYPES = ("png", "jpg", "jpeg", "gif")


@dataclass(frozen=True)
class Draft:
    """What the form begins with."""

    kind: Kind
    story: UserText | None = None
    credited: Sequence[str] = ()
    channels: Sequence[str] | None = None
    """Whose digests it may stand in; None where no channel has one yet."""
    with_picture: bool = False
    private_from_id: str | None = None

    @property
    def carried(self) -> str:
        """What the form carries: ids and our own words alone."""
        return f"{self.kind.value} {self.private_from_id or ''}".strip()


def story_form(words: Words, draft: Draft) -> View:
    """A win, or a role-model story."""
    is_story = draft.kind is Kind.STORY
    return modal(
        title=words.plain("win-form-story-title" if is_story else "win-form-title"),
        submit=words.plain("win-form-submit"),
        close=words.plain("win-form-close"),
        callback_id="win",
        private_metadata=draft.carried,
        blocks=[
            context(words.mrkdwn("win-form-story-intro" if is_story else "win-form-intro")),
            *([context(words.mrkdwn("win-form-private"))] if draft.private_from_id else []),
            *_words(words, draft),
            *_people(words, draft),
            *_places(words, draft),
            *(_picture(words) if draft.with_picture else []),
            _check(words),
        ],
    )


def _text(
    name: str, label: Plain, *, initial: UserText | None = None, hint: Plain | None = None, optional: bool = False
) -> Block:
    lines = LONGEST[name] > 120
    element = text_input(action_id=name, multiline=lines, max_length=LONGEST[name], initial=initial)
    return input_block(label, element, block_id=name, hint=hint, optional=optional)


def _words(words: Words, draft: Draft) -> list[Block]:
    is_story = draft.kind is Kind.STORY
    happened = words.plain("win-form-lived-label" if is_story else "win-form-happened-label")
    blocks = [
        _text("title", words.plain("win-form-headline-label")),
        _text("story", happened, initial=draft.story),
    ]
    if is_story:
        return [*blocks, _text("theme", words.plain("win-form-value-label"))]
    return [
        *blocks,
        _text("parts", words.plain("win-form-parts-label"), hint=words.plain("win-form-parts-hint"), optional=True),
    ]


def _people(words: Words, draft: Draft) -> list[Block]:
    who = input_block(
        words.plain("win-form-about-label" if draft.kind is Kind.STORY else "win-form-credited-label"),
        multi_users_select(action_id="credited", initial=draft.credited),
        block_id="credited",
        hint=words.plain("win-form-credited-hint"),
        optional=True,
    )
    if draft.kind is Kind.STORY:
        return [who]
    return [who, _text("theme", words.plain("win-form-theme-label"), optional=True)]


def _places(words: Words, draft: Draft) -> list[Block]:
    if draft.channels is None:
        return []
    return [
        input_block(
            words.plain("win-form-channels-label"),
            conversations_select(action_id="channels", initial=draft.channels),
            block_id="channels",
            hint=words.plain("win-form-channels-hint"),
            optional=draft.private_from_id is None,
        )
    ]


def _picture(words: Words) -> list[Block]:
    return [
        input_block(
            words.plain("win-form-picture-label"),
            file_input(action_id="picture", filetypes=FILETYPES),
            block_id="picture",
            hint=words.plain("win-form-picture-hint"),
            optional=True,
        ),
        input_block(
            words.plain("win-form-alt-label"),
            text_input(action_id="picture_alt", max_length=LONGEST["picture_alt"]),
            block_id="picture_alt",
            hint=words.plain("win-form-alt-hint"),
            optional=True,
        ),
    ]


def _check(words: Words) -> Block:
    """The one question before it goes on (requirement B5); without a yes Slack does not send the form."""
    return input_block(
        words.plain("win-form-check-label"),
        checkboxes(action_id="check", options=[option(words.plain("win-form-check-option-yes"), "yes")]),
        block_id="check",
    )


def thanks_form(words: Words, to: str | None) -> View:
    """Thanks: to whom, for which expertise, and what it changed."""
    expertise = text_input(
        action_id="expertise",
        max_length=LONGEST["expertise"],
        placeholder=words.plain("thanks-expertise-placeholder"),
    )
    offer = checkboxes(action_id="offer", options=[option(words.plain("thanks-offer-option-yes"), "yes")])
    return modal(
        title=words.plain("thanks-form-title"),
        submit=words.plain("thanks-form-submit"),
        close=words.plain("thanks-form-close"),
        callback_id="thanks",
        blocks=[
            context(words.mrkdwn("thanks-form-intro")),
            input_block(words.plain("thanks-to-label"), users_select(action_id="to", initial=to), block_id="to"),
            input_block(words.plain("thanks-expertise-label"), expertise, block_id="expertise"),
            _text("change", words.plain("thanks-change-label")),
            input_block(words.plain("thanks-offer-label"), offer, block_id="offer", optional=True),
        ],
    )
