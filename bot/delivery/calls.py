"""The Web API methods that delivery calls; nothing else calls them."""

from collections.abc import Callable, Mapping
from typing import Any

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from bot.delivery.compose import Call
from bot.delivery.outcome import Outcome, attempt

METHODS: Mapping[str, Callable[[WebClient, dict[str, Any]], SlackResponse]] = {
    "conversations.open": lambda client, arguments: client.conversations_open(**arguments),
    "conversations.history": lambda client, arguments: client.conversations_history(**arguments),
    "chat.postMessage": lambda client, arguments: client.chat_postMessage(**arguments),
    "chat.update": lambda client, arguments: client.chat_update(**arguments),
    # Three requests in one: Slack gives an address, takes the bytes there, and shows the file.
    "files.completeUploadExternal": lambda client, arguments: client.files_upload_v2(**arguments),
    "views.publish": lambda client, arguments: client.views_publish(**arguments),
}


def make(client: WebClient, call: Call) -> Outcome:
    """Make one call, once, and say what became of it."""
    return attempt(lambda: METHODS[call.method](client, call.arguments))
