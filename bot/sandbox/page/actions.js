// The menu "More actions" of a message: what apps offer to do with it.
import { post } from "./api.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { popover } from "./popover.js";
import { state } from "./store.js";
import { refresh } from "./sync.js";
import { explained } from "./toast.js";

export function moreActions(message, channel) {
  const offered = state.company.shortcuts ?? [];
  if (!offered.length || message.ephemeral || message.notice || !channel.is_member) return null;
  const button = el(
    "button",
    {
      class: "icon-button message-more",
      type: "button",
      title: "More actions",
      "aria-label": "More actions",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "data-testid": "more-actions",
    },
    icon("more"),
  );
  button.addEventListener("click", () => open(button, offered, message, channel));
  return button;
}

function open(button, offered, message, channel) {
  const entries = offered.map((one) =>
    el(
      "button",
      {
        class: "menu-item",
        type: "button",
        role: "menuitem",
        "data-testid": "shortcut",
        "data-value": one.callback_id,
        onclick: () => {
          panel.close();
          run(one, message, channel);
        },
      },
      el("span", null, one.name),
      el("span", { class: "menu-note" }, state.company.app.name),
    ),
  );
  const panel = popover(button, el("div", { class: "menu", role: "menu" }, entries), { width: 220 });
  entries[0].focus();
}

async function run(one, message, channel) {
  await explained(() =>
    post("shortcut", { as: state.me, channel: channel.id, ts: message.ts, callback_id: one.callback_id }),
  );
  await refresh("see", "room");
}
