"""Pictures in blocks that are files of Slack's own: whether the app may show them, and who sees them then."""

import mimetypes
from collections.abc import Iterator, Sequence
from typing import Any

from bot.sandbox.blockkit.say import written
from bot.sandbox.records import Json, SharedFile
from bot.sandbox.store import Store

SHOWN = frozenset({"image/png", "image/jpeg", "image/gif"})


def kind_of(file: SharedFile) -> str:
    """What a file is, by its name, as Slack tells it."""
    return mimetypes.guess_type(file.name)[0] or "application/octet-stream"


def refused(store: Store, blocks: Sequence[Json], prefix: str) -> list[str]:
    """Findings about pictures that are not there, are no pictures, or are none of the app's business."""
    return [
        written("invalid slack file", f"{prefix}{where}/slack_file")
        for where, named in _named(blocks)
        if not _may_show(store, named)
    ]


def named_in(blocks: Sequence[Json]) -> list[str]:
    """The ids of the files that blocks show."""
    return [str(named["id"]) for _, named in _named(blocks) if "id" in named]


def _named(node: Any, where: str = "") -> Iterator[tuple[str, Json]]:
    if isinstance(node, list):
        for index, each in enumerate(node):
            yield from _named(each, f"{where}/{index}")
    elif isinstance(node, dict):
        if node.get("type") == "image" and node.get("slack_file"):
            yield where, node["slack_file"]
        for key, value in node.items():
            yield from _named(value, f"{where}/{key}")


def _may_show(store: Store, named: Json) -> bool:
    file = store.files.get(str(named.get("id")))
    if file is None or not file.is_complete or kind_of(file) not in SHOWN:
        return False
    me = store.app.user_id
    places = [store.channels[each] for each in file.channels if each in store.channels]
    return file.user == me or file.given_to_app or any(me in place.members for place in places)
