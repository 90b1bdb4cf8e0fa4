"""Files: an address to send the bytes to, and then showing them in a conversation."""

import secrets
from typing import Any

from bot.sandbox.records import Json, SharedFile
from bot.sandbox.webapi.access import postable
from bot.sandbox.webapi.base import Context, SlackError, invalid, method, required, structure, text

LARGEST = 1_000_000_000


@method("files.getUploadURLExternal", "4", "files:write")
def get_upload_url(ctx: Context, params: Json) -> Json:
    """Announce a file: its name and its size in bytes. The address takes it once."""
    name, length = required(params, "filename"), required(params, "length")
    if not length.isdecimal() or not 0 < int(length) <= LARGEST:
        raise invalid("must be a number of bytes above 0: length")
    workspace = ctx.workspace
    file = SharedFile(
        id=workspace.new_id("F"),
        name=name,
        size=int(length),
        user=ctx.me,
        created=workspace.epoch(),
        alt_text=text(params, "alt_txt"),
    )
    ticket = secrets.token_urlsafe(24)
    workspace.files[file.id], workspace.uploads[ticket] = file, file.id
    base = workspace.base_url() if workspace.base_url is not None else ""
    return {"upload_url": f"{base}/upload/v1/{ticket}", "file_id": file.id}


@method("files.completeUploadExternal", "4", "files:write")
def complete_upload(ctx: Context, params: Json) -> Json:
    """Show files that were sent, once. Without a channel they stay private to the app."""
    files = [(_uploaded(ctx, each), each) for each in _listed(params)]
    target = text(params, "channel_id")
    channel = postable(ctx, target) if target else None
    for file, each in files:
        file.title, file.is_complete = str(each.get("title") or file.name), True
        file.channels = [channel.id] if channel is not None else []
    if channel is not None:
        app = ctx.workspace.app
        ctx.workspace.add_message(
            channel.id,
            ctx.me,
            text(params, "initial_comment"),
            bot_id=app.bot_id,
            app_id=app.app_id,
            subtype="file_share",
            files=[file.id for file, _ in files],
        )
    return {"files": [{"id": file.id, "title": file.title} for file, _ in files]}


def _listed(params: Json) -> list[Json]:
    found: Any = structure(params, "files", "invalid_arguments")
    if found is None:
        raise invalid("missing required field: files")
    if not isinstance(found, list) or not found or not all(isinstance(each, dict) and each.get("id") for each in found):
        raise invalid("must be a list of files, each with its id: files")
    return found


def _uploaded(ctx: Context, each: Json) -> SharedFile:
    file = ctx.workspace.files.get(str(each["id"]))
    if file is None or file.content is None or file.is_complete:
        raise SlackError("file_not_found")
    return file
