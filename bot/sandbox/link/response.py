"""What the app says in answer to a person's act: in the ack of a slash command or later at a response_url."""

from bot.sandbox import blockkit
from bot.sandbox.identify import with_ids
from bot.sandbox.records import Ephemeral, Json, Message, ResponseHook
from bot.sandbox.state import Workspace


def respond(workspace: Workspace, hook: ResponseHook, body: Json) -> str | None:
    """Do what an answer asks for. None when it is done, else Slack's error code."""
    if body.get("delete_original"):
        return _delete(workspace, hook)
    error = _content_error(body)
    if error:
        return error
    if body.get("replace_original") and hook.message_ts:
        return _replace(workspace, hook, body)
    _say(workspace, hook, body)
    return None


def _content_error(body: Json) -> str | None:
    blocks = body.get("blocks") or []
    if not isinstance(body.get("text", ""), str) or not isinstance(blocks, list):
        return "invalid_payload"
    if not body.get("text") and not blocks:
        return "no_text"
    return "invalid_blocks" if blocks and blockkit.validate_blocks(blocks) else None


def _say(workspace: Workspace, hook: ResponseHook, body: Json) -> None:
    text, blocks = body.get("text") or "", body.get("blocks") or []
    with workspace.lock:
        if body.get("response_type") == "in_channel":
            app = workspace.app
            said: Message | Ephemeral = workspace.add_message(
                hook.channel, app.user_id, text, blocks=blocks, bot_id=app.bot_id, app_id=app.app_id
            )
        else:
            said = workspace.add_ephemeral(hook.channel, hook.user, text, blocks)
        if hook.message_ts is None:
            # A later replace_original of the same response_url means what it said first.
            hook.message_ts, hook.ephemeral = said.ts, isinstance(said, Ephemeral)


def _original(workspace: Workspace, hook: ResponseHook) -> Message | Ephemeral | None:
    if hook.message_ts is None:
        return None
    if hook.ephemeral:
        return workspace.find_ephemeral(hook.channel, hook.user, hook.message_ts)
    return workspace.find_message(hook.channel, hook.message_ts)


def _delete(workspace: Workspace, hook: ResponseHook) -> str | None:
    with workspace.lock:
        original = _original(workspace, hook)
        if isinstance(original, Message):
            workspace.delete_message(original)
        elif original is not None:
            workspace.remove_ephemeral(original)
    return None if original is not None else "message_not_found"


def _replace(workspace: Workspace, hook: ResponseHook, body: Json) -> str | None:
    text, blocks = body.get("text") or "", body.get("blocks") or []
    with workspace.lock:
        original = _original(workspace, hook)
        if original is None:
            return "message_not_found"
        if isinstance(original, Message):
            workspace.change_message(original, text, blocks, original.metadata)
            return None
        original.text, original.blocks = text, with_ids(blocks, lambda: workspace.new_id(""))
        workspace.touch(f"channel:{hook.channel}", f"person:{hook.user}")
        return None
