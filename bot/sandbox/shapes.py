"""The records as Slack's JSON: what the Web API answers and what events carry."""

import mimetypes
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.sandbox.records import Channel, Json, Message, Person, View
from bot.sandbox.store import Store

ZONE_LABELS = {
    "Europe/Stockholm": ("Central European Time", "Central European Summer Time"),
    "Europe/London": ("Greenwich Mean Time", "British Summer Time"),
    "America/New_York": ("Eastern Standard Time", "Eastern Daylight Time"),
    "Asia/Kolkata": ("India Standard Time", "India Standard Time"),
}
NEVER_SHARED = {
    "unlinked": 0,
    "is_shared": False,
    "is_ext_shared": False,
    "is_org_shared": False,
    "is_pending_ext_shared": False,
    "pending_shared": [],
    "parent_conversation": None,
}
"""What Slack says of every conversation that belongs to one workspace only."""


def zone_facts(zone: str, now: datetime) -> Json:
    """tz, tz_label and tz_offset (seconds east of UTC at this moment)."""
    local = now.astimezone(ZoneInfo(zone))
    offset = local.utcoffset()
    labels = ZONE_LABELS.get(zone, (zone, zone))
    return {
        "tz": zone,
        "tz_label": labels[1 if local.dst() else 0],
        "tz_offset": int(offset.total_seconds()) if offset is not None else 0,
    }


def profile(store: Store, person: Person) -> Json:
    """The profile inside a user object: no custom fields, exactly as users.info leaves them out."""
    first, _, last = person.real_name.partition(" ")
    return {
        "title": person.title,
        "phone": "",
        "skype": "",
        "real_name": person.real_name,
        "real_name_normalized": person.real_name,
        "display_name": "" if person.is_bot else person.name,
        "display_name_normalized": "" if person.is_bot else person.name,
        "first_name": first,
        "last_name": last,
        "status_text": person.status_text,
        "status_emoji": person.status_emoji,
        "status_emoji_display_info": [],
        "status_expiration": person.status_expiration,
        "avatar_hash": person.id.lower(),
        "team": store.team_id,
        **({"bot_id": person.bot_id, "api_app_id": person.app_id or ""} if person.is_bot else {}),
        **{f"image_{size}": f"https://avatars.sandbox.invalid/{person.id}_{size}.png" for size in (24, 48, 72, 192)},
    }


def user(store: Store, person: Person, *, locale: bool = False) -> Json:
    """A user object; a deactivated one has lost zone and roles, as at Slack."""
    head: Json = {
        "id": person.id,
        "team_id": store.team_id,
        "name": person.name,
        "deleted": person.deleted,
        "profile": profile(store, person),
        "is_bot": person.is_bot,
        "is_app_user": False,
        "updated": person.updated,
    }
    if person.deleted:
        return head
    return head | living_facts(store, person) | ({"locale": person.locale} if locale else {})


def living_facts(store: Store, person: Person) -> Json:
    """The part of a user object that only an active person has."""
    return {
        "color": person.avatar_color.removeprefix("#"),
        "real_name": person.real_name,
        **zone_facts(person.tz, store.now()),
        "is_admin": person.is_admin,
        "is_owner": person.is_owner,
        "is_primary_owner": person.is_primary_owner,
        "is_restricted": person.is_restricted,
        "is_ultra_restricted": person.is_ultra_restricted,
        "is_email_confirmed": not person.is_bot,
        "who_can_share_contact_card": "EVERYONE",
    }


def channel(store: Store, each: Channel, viewer: str) -> Json:
    """A conversation as one member of the workspace sees it."""
    return direct_message(store, each, viewer) if each.kind == "im" else room(store, each, viewer)


def direct_message(store: Store, each: Channel, viewer: str) -> Json:
    """An im: it has no name, only the other person."""
    other = next((member for member in each.members if member != viewer), viewer)
    return {
        "id": each.id,
        "created": each.created,
        "is_archived": False,
        "is_im": True,
        "is_org_shared": False,
        "context_team_id": store.team_id,
        "user": other,
        "is_user_deleted": store.people[other].deleted,
        "is_open": viewer in each.opened,
        "priority": 0,
    }


def room(store: Store, each: Channel, viewer: str) -> Json:
    """A channel, a private channel or a group direct message."""
    return {
        "id": each.id,
        "name": each.name,
        "name_normalized": each.name,
        "is_channel": each.kind == "channel",
        "is_group": each.kind != "channel",
        "is_im": False,
        "is_mpim": each.kind == "mpim",
        "is_private": each.kind != "channel",
        "created": each.created,
        "creator": each.creator,
        "is_archived": each.is_archived,
        "is_general": each.is_general,
        **NEVER_SHARED,
        "context_team_id": store.team_id,
        "is_member": viewer in each.members,
        "topic": {"value": each.topic, "creator": "", "last_set": 0},
        "purpose": {"value": each.purpose, "creator": "", "last_set": 0},
        "previous_names": [],
        **({"is_open": viewer in each.opened} if each.kind == "mpim" else {}),
    }


def message(store: Store, each: Message, *, metadata: bool = False) -> Json:
    """A message as history and the answers of chat.* give it; its metadata only when asked for."""
    found: Json = {"type": "message", "user": each.user, "ts": each.ts, "text": each.text, "team": store.team_id}
    optional = {
        "subtype": each.subtype,
        "bot_id": each.bot_id,
        "app_id": each.app_id,
        "thread_ts": each.thread_ts,
        "inviter": each.inviter,
        "blocks": each.blocks or None,
        "metadata": each.metadata if metadata else None,
    }
    found |= {key: value for key, value in optional.items() if value is not None}
    if each.files:
        found |= {"files": [file(store, one) for one in each.files], "upload": False}
    if each.bot_id:
        found["bot_profile"] = bot_profile(store, each.bot_id)
    if each.edited_ts:
        found["edited"] = {"user": each.edited_by, "ts": each.edited_ts}
    if each.reactions:
        found["reactions"] = [{"name": name, "users": who, "count": len(who)} for name, who in each.reactions.items()]
    return found


def file(store: Store, file_id: str) -> Json:
    """A file object, as messages carry it."""
    found = store.files[file_id]
    return {
        "id": found.id,
        "created": found.created,
        "name": found.name,
        "title": found.title,
        "mimetype": mimetypes.guess_type(found.name)[0] or "application/octet-stream",
        "filetype": found.name.rpartition(".")[2].lower() if "." in found.name else "",
        "size": found.size,
        "user": found.user,
        "mode": "hosted",
        "is_external": False,
        "is_public": any(store.channels[each].kind == "channel" for each in found.channels if each in store.channels),
        "alt_txt": found.alt_text,
        "channels": found.channels,
    }


def bot_profile(store: Store, bot_id: str) -> Json:
    """The short description of a bot that its messages carry."""
    owner = next((person for person in store.people.values() if person.bot_id == bot_id), None)
    return {
        "id": bot_id,
        "app_id": (owner.app_id if owner else None) or "",
        "user_id": owner.id if owner else "",
        "name": owner.real_name if owner else "",
        "deleted": owner.deleted if owner else True,
        "updated": owner.updated if owner else 0,
        "team_id": store.team_id,
        "icons": {"image_36": "", "image_48": "", "image_72": ""},
    }


def view(store: Store, each: View) -> Json:
    """A view object, as views.* answers it and as interaction payloads carry it."""
    return {
        "id": each.id,
        "team_id": store.team_id,
        "type": each.type,
        "blocks": each.blocks,
        "private_metadata": each.private_metadata,
        "callback_id": each.callback_id,
        "state": {"values": each.values},
        "hash": each.hash,
        "title": each.title or {"type": "plain_text", "text": "View Title", "emoji": True},
        "clear_on_close": each.clear_on_close,
        "notify_on_close": each.notify_on_close,
        "close": each.close,
        "submit": each.submit,
        "previous_view_id": each.previous_view_id,
        "root_view_id": each.root_view_id,
        "app_id": store.app.app_id,
        "external_id": each.external_id,
        "app_installed_team_id": store.team_id,
        "bot_id": store.app.bot_id,
    }
