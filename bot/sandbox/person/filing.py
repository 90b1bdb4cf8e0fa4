"""A person brings a file, for a form of the app's that asks for one."""

import base64
import binascii

from bot.sandbox import shapes
from bot.sandbox.person.requests import Uploading
from bot.sandbox.person.who import actor
from bot.sandbox.records import Json, SharedFile
from bot.sandbox.refusal import Refused
from bot.sandbox.world import World

LARGEST = 10_000_000
"""Slack's limit for a file in a form."""


def upload(world: World, request: Uploading) -> Json:
    """Keep a file that nobody but its owner sees; `file` is what a form takes it by."""
    person = actor(world, request.who)
    try:
        size = len(base64.b64decode(request.content, validate=True))
    except binascii.Error:
        raise Refused("invalid_content", "The content is no base64.") from None
    if not 0 < size <= LARGEST:
        raise Refused("file_too_large", "A file in a form has up to 10 MB, and at least one byte.")
    workspace = world.workspace
    with workspace.lock:
        file = SharedFile(
            id=workspace.new_id("F"),
            name=request.name,
            size=size,
            user=person.id,
            created=workspace.epoch(),
            title=request.name,
            content=request.content,
            is_complete=True,
        )
        workspace.files[file.id] = file
        return {"file": shapes.file(workspace, file.id)}
