"""Conversations: who is in them, what is said in them, and what has been read."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypedDict, Unpack

from bot.sandbox import shapes
from bot.sandbox.identify import with_ids
from bot.sandbox.records import Channel, Json, Message
from bot.sandbox.store import Store

CHANNEL_TYPES = {"channel": "channel", "private": "group", "im": "im", "mpim": "mpim"}
QUIET_SUBTYPES = frozenset({"channel_join", "channel_leave", "group_join", "group_leave"})


class Extras(TypedDict, total=False):
    """What a message may carry beside its text."""

    bot_id: str | None
    app_id: str | None
    subtype: str | None
    thread_ts: str | None
    metadata: Json | None
    inviter: str | None
    files: list[str]


class Talk(Store):
    """The part of a workspace that people talk in."""

    def app_sees(self, channel_id: str) -> bool:
        """Whether events of this conversation reach the app: it is a member."""
        return self.app.user_id in self.channels[channel_id].members

    def active_members(self, channel_id: str) -> list[str]:
        """Members in order of joining, without the deactivated."""
        return [each for each in self.channels[channel_id].members if not self.people[each].deleted]

    def touch_channel(self, channel_id: str) -> None:
        """A conversation changed: for itself and for the side bar of everyone in it."""
        self.touch(f"channel:{channel_id}", *(f"person:{each}" for each in self.channels[channel_id].members))

    # --- finding and opening -------------------------------------------------------------------------------------

    def direct(self, people: set[str]) -> Channel | None:
        """The im or mpim of exactly these people, if there is one."""
        kinds = {"im"} if len(people) <= 2 else {"mpim"}
        found = (each for each in self.channels.values() if each.kind in kinds and set(each.members) == people)
        return next(found, None)

    def open_im(self, opener: str, other: str) -> tuple[Channel, bool]:
        """The im of two people, open for the opener, and whether it was open to them already."""
        return self._open([opener, other], opener, "im", "D", "")

    def open_mpim(self, opener: str, others: list[str]) -> tuple[Channel, bool]:
        """The group DM of the opener and others (two or more), and whether it was open to the opener already."""
        members = list(dict.fromkeys([opener, *others]))
        names = "--".join(self.people[each].name for each in [*others, opener])
        return self._open(members, opener, "mpim", "G", f"mpdm-{names}-1")

    def _open(self, members: list[str], opener: str, kind: str, prefix: str, name: str) -> tuple[Channel, bool]:
        with self.lock:
            found = self.direct(set(members))
            if found is None:
                made = Channel(id=self.new_id(prefix), name=name, kind="im" if kind == "im" else "mpim")
                found = replace(made, members=members, creator=opener, created=self.epoch())
                self.channels[found.id], self.messages[found.id] = found, []
            already = opener in found.opened
            if not already:
                found.opened.append(opener)
                self.touch_channel(found.id)
            return found, already

    def create_channel(self, name: str, creator: str, *, private: bool = False) -> Channel:
        """A new channel with its creator as only member."""
        with self.lock:
            made = Channel(id=self.new_id("G" if private else "C"), name=name, kind="private" if private else "channel")
            made.creator, made.created, made.members = creator, self.epoch(), [creator]
            self.channels[made.id], self.messages[made.id] = made, []
            self.touch("company", f"channel:{made.id}")
            return made

    def channels_for(self, person_id: str) -> list[Channel]:
        """What stands in this person's side bar or can be found by them: guests find only what they are in."""
        return [each for each in self.channels.values() if self.may_see(person_id, each)]

    def may_see(self, person_id: str, channel: Channel) -> bool:
        """Members see a conversation (a direct one once it is open to them), and non-guests every public channel."""
        if channel.is_direct:
            return person_id in channel.opened
        return person_id in channel.members or (channel.kind == "channel" and not self.people[person_id].is_guest)

    # --- members -------------------------------------------------------------------------------------------------

    def join(self, channel_id: str, person_id: str, inviter: str | None = None) -> bool:
        """Add a member, with Slack's join message and event. False when they were one already."""
        with self.lock:
            channel = self.channels[channel_id]
            if person_id in channel.members:
                return False
            channel.members.append(person_id)
            self._announce(channel, person_id, "join", inviter)
            self._membership_event("member_joined_channel", channel, person_id, inviter)
            self.touch("company", f"person:{person_id}")
            return True

    def leave(self, channel_id: str, person_id: str) -> bool:
        """Remove a member, whether they left or were removed. False when they were none."""
        with self.lock:
            channel = self.channels[channel_id]
            if person_id not in channel.members:
                return False
            self._membership_event("member_left_channel", channel, person_id, None)
            self._announce(channel, person_id, "leave", None)
            channel.members.remove(person_id)
            channel.read.pop(person_id, None)
            self.touch("company", f"channel:{channel_id}", f"person:{person_id}")
            return True

    def _announce(self, channel: Channel, person_id: str, what: str, inviter: str | None) -> None:
        said = {"join": "has joined", "leave": "has left"}[what]
        subtype = f"{'channel' if channel.kind == 'channel' else 'group'}_{what}"
        self.add_message(channel.id, person_id, f"<@{person_id}> {said} the channel", subtype=subtype, inviter=inviter)

    def _membership_event(self, kind: str, channel: Channel, person_id: str, inviter: str | None) -> None:
        if not self.app_sees(channel.id):
            return
        event: Json = {
            "user": person_id,
            "channel": channel.id,
            "channel_type": "C" if channel.kind == "channel" else "G",
            "team": self.team_id,
        }
        self.emit(kind, event | ({"inviter": inviter} if inviter else {}))

    def archive(self, channel_id: str, by: str) -> None:
        """Archive a channel: it can be read, nobody can post."""
        with self.lock:
            self.channels[channel_id].is_archived = True
            self.emit("channel_archive", {"channel": channel_id, "user": by})
            self.touch("company", f"channel:{channel_id}")

    def delete_channel(self, channel_id: str) -> None:
        """Delete a channel with all that was said in it."""
        with self.lock:
            self.touch("company", f"channel:{channel_id}")
            public = self.channels.pop(channel_id).kind == "channel"
            self.messages.pop(channel_id, None)
            self.emit("channel_deleted" if public else "group_deleted", {"channel": channel_id})

    # --- messages ------------------------------------------------------------------------------------------------

    def add_message(
        self, channel_id: str, person_id: str, text: str, blocks: Sequence[Json] = (), **extras: Unpack[Extras]
    ) -> Message:
        """Post a message as a person or as the app; it opens a direct conversation for everyone in it."""
        with self.lock:
            channel = self.channels[channel_id]
            filled = with_ids(blocks, lambda: self.new_id(""))
            posted = Message(self.new_ts(), channel_id, person_id, text, filled, **extras)
            self.messages[channel_id].append(posted)
            channel.read[person_id] = posted.ts
            if channel.is_direct:
                channel.opened = list(channel.members)
            self._message_event(posted, shapes.message(self, posted, metadata=True))
            self.touch_channel(channel_id)
            return posted

    def change_message(self, message: Message, text: str, blocks: list[Json], metadata: Json | None) -> None:
        """Replace what a message says; it is marked as edited and stays read."""
        with self.lock:
            before = shapes.message(self, message)
            message.text, message.metadata = text, metadata
            message.blocks = with_ids(blocks, lambda: self.new_id(""))
            message.edited_by, message.edited_ts = message.user, self.event_ts()
            changed = {"message": shapes.message(self, message, metadata=True), "previous_message": before}
            self._message_event(message, {"subtype": "message_changed", "hidden": True, "ts": self.new_ts(), **changed})
            self.touch_channel(message.channel)

    def delete_message(self, message: Message) -> None:
        """Take a message away."""
        with self.lock:
            self.messages[message.channel].remove(message)
            before = shapes.message(self, message)
            gone = {"subtype": "message_deleted", "hidden": True, "deleted_ts": message.ts, "ts": self.new_ts()}
            self._message_event(message, gone | {"previous_message": before})
            self.touch_channel(message.channel)

    def react(self, message: Message, person_id: str, name: str) -> bool:
        """Add a reaction. False when this person had added it."""
        with self.lock:
            who = message.reactions.setdefault(name, [])
            if person_id in who:
                return False
            who.append(person_id)
            self.touch_channel(message.channel)
            return True

    def find_message(self, channel_id: str, ts: str) -> Message | None:
        """The message with that ts in that channel."""
        return next((each for each in self.messages.get(channel_id, []) if each.ts == ts), None)

    def _message_event(self, message: Message, content: Json) -> None:
        channel = self.channels[message.channel]
        if self.app_sees(channel.id):
            where = {"channel": channel.id, "channel_type": CHANNEL_TYPES[channel.kind]}
            self.emit("message", content | where | {"event_ts": content["ts"], "type": "message"})

    # --- reading -------------------------------------------------------------------------------------------------

    def unread(self, channel_id: str, person_id: str) -> list[Message]:
        """What others have said since this person last read here, without joins, leaves and threads."""
        if person_id not in self.channels[channel_id].members:
            return []
        seen = self.channels[channel_id].read.get(person_id, "")
        return [each for each in self.messages[channel_id] if each.ts > seen and counts_for(each, person_id)]

    def mentioned(self, channel_id: str, person_id: str) -> bool:
        """Whether something unread here is for this person in particular."""
        unread = self.unread(channel_id, person_id)
        return any(self.channels[channel_id].is_direct or f"<@{person_id}>" in each.text for each in unread)

    def mark_read(self, channel_id: str, person_id: str) -> None:
        """This person has seen everything here."""
        with self.lock:
            if self.unread(channel_id, person_id):
                self.channels[channel_id].read[person_id] = self.messages[channel_id][-1].ts
                self.touch(f"person:{person_id}")


def counts_for(message: Message, person_id: str) -> bool:
    """Whether a message makes a channel unread for this person."""
    threaded = message.thread_ts is not None and message.thread_ts != message.ts
    return message.user != person_id and message.subtype not in QUIET_SUBTYPES and not threaded
