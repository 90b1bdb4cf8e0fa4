"""The words of a message, made at the moment it is sent."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from bot.texts.blocks import Block, View
from bot.texts.escape import Mrkdwn, Plain
from models.delivery import OutboxRow
from models.engine import TeamSession


@dataclass(frozen=True)
class File:
    """What a letter of the kind `file` brings: made when it is sent, stored nowhere. `alt`: what it shows."""

    name: str
    title: Plain
    content: bytes
    alt: Plain | None = None


@dataclass(frozen=True)
class Message:
    """What one message shows. `text` says all that the blocks say; with a `file` it stands above it, without blocks."""

    text: Mrkdwn
    blocks: list[Block] = field(default_factory=list)
    file: File | None = None


Renderer: TypeAlias = Callable[[TeamSession, OutboxRow, datetime], Message | None]
"""Renders the row in its readers' language; None when it has lost its point. An update renders the row it changes."""
HomeRenderer: TypeAlias = Callable[[TeamSession, str, datetime], View | None]
"""Renders the Home of one person, by user id."""


@dataclass(frozen=True)
class Renderers:
    """Everything that can be rendered, by the template a row names."""

    messages: Mapping[str, Renderer]
    home: HomeRenderer
