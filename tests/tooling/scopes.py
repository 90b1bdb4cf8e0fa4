"""Which scopes Slack wants for what, from the reference pages of its methods and events. Any one of a set is enough."""

READ_CONVERSATIONS = {"channels:read", "groups:read", "im:read", "mpim:read"}
READ_HISTORY = {"channels:history", "groups:history", "im:history", "mpim:history"}

METHODS: dict[str, set[str]] = {
    "api.test": set(),
    "apps.connections.open": set(),  # an app-level token's `connections:write`, which no manifest grants
    "auth.test": set(),
    "bots.info": {"users:read"},
    "chat.delete": {"chat:write"},
    "chat.getPermalink": set(),
    "chat.postEphemeral": {"chat:write"},
    "chat.postMessage": {"chat:write"},
    "chat.update": {"chat:write"},
    "conversations.history": READ_HISTORY,
    "conversations.info": READ_CONVERSATIONS,
    "conversations.join": {"channels:join"},
    "conversations.leave": {"channels:write", "groups:write", "mpim:write"},
    "conversations.list": READ_CONVERSATIONS,
    "conversations.members": READ_CONVERSATIONS,
    "conversations.open": {"channels:manage", "groups:write", "im:write", "mpim:write"},
    "conversations.replies": READ_HISTORY,
    "files.completeUploadExternal": {"files:write"},
    "files.getUploadURLExternal": {"files:write"},
    "reactions.add": {"reactions:write"},
    "team.info": {"team:read"},
    "team.profile.get": {"users.profile:read"},
    "users.conversations": READ_CONVERSATIONS,
    "users.info": {"users:read"},
    "users.list": {"users:read"},
    "users.profile.get": {"users.profile:read"},
    "views.open": set(),
    "views.publish": set(),
    "views.push": set(),
    "views.update": set(),
}

ELEMENTS: dict[str, set[str]] = {"file_input": {"files:read"}}
"""Elements of Block Kit that Slack shows only for apps with a scope."""

EVENTS: dict[str, set[str]] = {
    "app_home_opened": set(),
    "app_uninstalled": set(),
    "channel_archive": {"channels:read"},
    "channel_deleted": {"channels:read"},
    "channel_left": {"channels:read"},
    "channel_rename": {"channels:read"},
    "channel_unarchive": {"channels:read"},
    "group_archive": {"groups:read"},
    "group_deleted": {"groups:read"},
    "group_left": {"groups:read"},
    "member_joined_channel": {"channels:read", "groups:read"},
    "member_left_channel": {"channels:read", "groups:read"},
    "message.im": {"im:history"},
    "message.mpim": {"mpim:history"},
    "team_join": {"users:read"},
    "tokens_revoked": set(),
    "user_change": {"users:read"},
    "user_profile_changed": {"users:read"},
}
