"""What one person sees beside conversations: modals, Home, ephemerals, notices, and the tickets to them."""

import secrets
from datetime import timedelta
from typing import Literal

from bot.sandbox.identify import with_ids
from bot.sandbox.records import Ephemeral, Json, Notice, ResponseHook, Trigger, View
from bot.sandbox.store import Store

TRIGGER_SECONDS = 3.0
HOOK_USES = 5
HOOK_LIFE = timedelta(minutes=30)
STACK_LIMIT = 3
SHOWN = ("title", "submit", "close")
HIDDEN = ("callback_id", "private_metadata", "external_id")
FLAGS = ("clear_on_close", "notify_on_close", "submit_disabled")


class Surfaces(Store):
    """The part of a workspace that belongs to one person at a time."""

    # --- triggers ------------------------------------------------------------------------------------------------

    def issue_trigger(self, person_id: str, view_id: str | None = None) -> str:
        """A trigger_id for what this person just did; `view_id` when they did it in a modal."""
        with self.lock:
            self.ids_given += 1
            ticket = f"{self.ids_given}.{self.epoch()}.{secrets.token_hex(16)}"
            self.triggers[ticket] = Trigger(ticket, person_id, self.monotonic(), view_id)
            return ticket

    def spend_trigger(self, trigger_id: str) -> Trigger | str:
        """The trigger, now used; or Slack's error code for one that is unknown, used or older than three seconds."""
        with self.lock:
            trigger = self.triggers.get(trigger_id)
            if trigger is None:
                return "invalid_trigger_id"
            if trigger.used:
                return "exchanged_trigger_id"
            if self.monotonic() - trigger.issued > TRIGGER_SECONDS:
                return "expired_trigger_id"
            trigger.used = True
            return trigger

    # --- modals and Home -----------------------------------------------------------------------------------------

    def stack(self, person_id: str) -> list[View]:
        """This person's open modals, bottom first."""
        return self.stacks.get(person_id, [])

    def open_view(self, person_id: str, view: Json) -> View:
        """Open a modal in place of whatever modals were open."""
        with self.lock:
            self.stacks[person_id] = []
            return self.push_view(person_id, view)

    def push_view(self, person_id: str, view: Json) -> View:
        """Put a modal on top of the stack; the caller has checked that there is room."""
        with self.lock:
            stack = self.stacks.setdefault(person_id, [])
            made = self._new_view(person_id, "modal", view)
            if stack:
                made.root_view_id, made.previous_view_id = stack[0].root_view_id, stack[-1].id
            stack.append(made)
            self.touch(f"person:{person_id}")
            return made

    def update_view(self, view: View, content: Json) -> View:
        """Replace what a view shows. What was typed stays where block_id, action_id and element type are the same."""
        with self.lock:
            kept, was = view.values, element_types(view.blocks)
            self._fill(view, content)
            now = element_types(view.blocks)
            view.values = {
                block: {action: value for action, value in actions.items() if same(block, action, was, now)}
                for block, actions in kept.items()
            }
            view.hash = self.new_hash()
            self.touch(f"person:{view.user}")
            return view

    def publish_home(self, person_id: str, view: Json) -> View:
        """Publish a Home tab; it keeps its id for as long as the person has one."""
        with self.lock:
            home = self.homes.get(person_id)
            if home is not None:
                return self.update_view(home, view)
            self.homes[person_id] = made = self._new_view(person_id, "home", view)
            self.touch(f"person:{person_id}")
            return made

    def find_view(self, view_id: str) -> View | None:
        """An open modal or a published Home by its id."""
        return next((each for each in self._all_views() if each.id == view_id), None)

    def find_external(self, external_id: str) -> View | None:
        """An open modal or a published Home by the id that the app gave it."""
        return next((each for each in self._all_views() if external_id and each.external_id == external_id), None)

    def close_view(self, view: View) -> None:
        """Take one modal off its person's stack."""
        with self.lock:
            self.stacks[view.user] = [each for each in self.stack(view.user) if each.id != view.id]
            self.touch(f"person:{view.user}")

    def clear_views(self, person_id: str) -> None:
        """Close every modal of this person."""
        with self.lock:
            self.stacks[person_id] = []
            self.touch(f"person:{person_id}")

    def new_hash(self) -> str:
        """A fresh view hash."""
        return f"{self.epoch()}.{secrets.token_hex(4)}"

    def _all_views(self) -> list[View]:
        return [*self.homes.values(), *(view for stack in self.stacks.values() for view in stack)]

    def _new_view(self, person_id: str, kind: Literal["modal", "home"], content: Json) -> View:
        made = View(id=self.new_id("V"), user=person_id, type=kind, blocks=[], hash=self.new_hash())
        made.root_view_id = made.id
        self._fill(made, content)
        return made

    def _fill(self, view: View, content: Json) -> None:
        fresh = View(id=view.id, user=view.user, type=view.type, blocks=[], hash=view.hash)
        for name in SHOWN + HIDDEN + FLAGS:
            setattr(view, name, content.get(name, getattr(fresh, name)))
        view.blocks = with_ids(content["blocks"], lambda: self.new_id(""))

    # --- ephemerals, response_url, notices ----------------------------------------------------------------------

    def add_ephemeral(
        self, channel_id: str, person_id: str, text: str, blocks: list[Json] | None = None, thread_ts: str | None = None
    ) -> Ephemeral:
        """Show a message to one person in one channel."""
        with self.lock:
            filled = with_ids(blocks or [], lambda: self.new_id(""))
            shown = Ephemeral(self.new_ts(), channel_id, person_id, text, filled, thread_ts)
            self.ephemerals.append(shown)
            self.touch(f"channel:{channel_id}", f"person:{person_id}")
            return shown

    def ephemerals_for(self, channel_id: str, person_id: str) -> list[Ephemeral]:
        """What only this person sees in this channel."""
        return [each for each in self.ephemerals if (each.channel, each.user) == (channel_id, person_id)]

    def find_ephemeral(self, channel_id: str, person_id: str, ts: str) -> Ephemeral | None:
        """One ephemeral message by its ts."""
        return next((each for each in self.ephemerals_for(channel_id, person_id) if each.ts == ts), None)

    def remove_ephemeral(self, shown: Ephemeral) -> None:
        """Take an ephemeral message away (delete_original)."""
        with self.lock:
            self.ephemerals.remove(shown)
            self.touch(f"channel:{shown.channel}", f"person:{shown.user}")

    def issue_hook(
        self, channel_id: str, person_id: str, message_ts: str | None = None, *, ephemeral: bool = False
    ) -> ResponseHook:
        """The secret part of a response_url."""
        with self.lock:
            hook_id = secrets.token_urlsafe(18)
            hook = ResponseHook(hook_id, channel_id, person_id, self.now() + HOOK_LIFE, message_ts, ephemeral)
            self.hooks[hook.id] = hook
            return hook

    def spend_hook(self, hook_id: str) -> ResponseHook | str:
        """The hook with one use taken; or "invalid_url", "expired_url" or "used_url"."""
        with self.lock:
            hook = self.hooks.get(hook_id)
            if hook is None:
                return "invalid_url"
            if self.now() > hook.expires:
                return "expired_url"
            if hook.uses >= HOOK_USES:
                return "used_url"
            hook.uses += 1
            return hook

    def add_notice(self, person_id: str, text: str, channel_id: str | None = None) -> Notice:
        """Something Slack itself says to one person."""
        with self.lock:
            notice = Notice(self.new_id("N"), person_id, self.now(), text, channel_id)
            self.notices.append(notice)
            self.touch(f"person:{person_id}")
            return notice

    def notices_for(self, person_id: str) -> list[Notice]:
        """What Slack has told this person."""
        return [each for each in self.notices if each.user == person_id]


def elements(block: Json) -> list[Json]:
    """The elements of one block, wherever that type of block keeps them."""
    held = [*(block.get("elements") or []), block.get("element"), block.get("accessory")]
    return [each for each in held if isinstance(each, dict)]


def element_types(blocks: list[Json]) -> dict[tuple[str, str], str]:
    """(block_id, action_id) -> type of every element that has an action_id."""
    pairs = ((block, each) for block in blocks for each in elements(block) if "action_id" in each)
    return {(block["block_id"], each["action_id"]): each["type"] for block, each in pairs}


def same(block: str, action: str, was: dict[tuple[str, str], str], now: dict[tuple[str, str], str]) -> bool:
    """Whether an element is still there with the same type."""
    key = (block, action)
    return key in now and now[key] == was.get(key)
