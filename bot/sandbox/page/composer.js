// Where one writes. A line that starts with "/" is a command; drafts are kept per person and conversation.
import { post } from "./api.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { readNewest } from "./messages.js";
import { isPartner, state, titleOf } from "./store.js";
import { refresh } from "./sync.js";
import { explained } from "./toast.js";
import { walk } from "./switcher.js";

const drafts = new Map();
const MARKS = [
  ["*", "B", "Bold"],
  ["_", "I", "Italic"],
  ["~", "S", "Strikethrough"],
  ["`", "<>", "Code"],
];

export function composer(channel) {
  const slot = `${state.me}/${channel.id}`;
  const hints = el("div", {
    class: "hints",
    role: "listbox",
    id: "hints",
    "aria-label": "Commands",
    "data-testid": "command-hints",
    hidden: true,
  });
  const box = el("textarea", {
    class: "composer-text",
    rows: "1",
    placeholder: placeholder(channel),
    "aria-label": placeholder(channel),
    "data-testid": "composer",
    "data-focus": "composer",
    "aria-controls": "hints",
    value: drafts.get(slot) ?? "",
  });
  const send = el(
    "button",
    { class: "send", type: "submit", "aria-label": "Send", "data-testid": "send" },
    icon("send"),
  );
  const form = el(
    "form",
    {
      class: "composer",
      onsubmit: (event) => {
        event.preventDefault();
        deliver({ channel, box, send, slot, changed });
      },
    },
    hints,
    box,
    el(
      "div",
      { class: "composer-bar" },
      MARKS.map((mark) => markButton(mark, box)),
      el("span", { class: "composer-split" }),
      el(
        "button",
        {
          class: "icon-button",
          type: "button",
          "aria-label": "Commands",
          title: "Commands",
          onclick: () => {
            box.value = box.value || "/";
            box.focus();
            changed();
          },
        },
        icon("slash"),
      ),
      el("span", { class: "composer-tip" }, "Shift + Enter for a new line"),
      send,
    ),
  );
  const changed = () => {
    drafts.set(slot, box.value);
    grow(box);
    send.disabled = !box.value.trim();
    showHints(hints, box, changed);
  };
  box.addEventListener("input", changed);
  box.addEventListener("keydown", (event) => keys(event, { hints, box, form }));
  queueMicrotask(changed);
  return form;
}

function placeholder(channel) {
  if (channel.kind === "im" && (channel.with ?? []).some(isPartner)) return "Message Partner, or type / for commands";
  return `Message ${channel.kind === "channel" || channel.kind === "private" ? "#" : ""}${titleOf(channel)}`;
}

function keys(event, { hints, box, form }) {
  const choosing = !hints.hidden && hints.querySelector("[aria-selected=true]");
  if (choosing && event.key === "Tab") event.preventDefault();
  if (choosing && ["ArrowDown", "ArrowUp", "Tab"].includes(event.key))
    return walk(event.key === "Tab" ? enter(event) : event, hints, box);
  if (event.key === "Escape" && !hints.hidden) {
    hints.hidden = true;
    return undefined;
  }
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return undefined;
  event.preventDefault();
  return form.requestSubmit();
}

const enter = (event) => ({ key: "Enter", preventDefault: () => event.preventDefault() });

function grow(box) {
  box.style.setProperty("height", "auto");
  box.style.setProperty("height", `${Math.min(box.scrollHeight, 200)}px`);
}

function showHints(hints, box, changed) {
  const typed = box.value;
  const found = (state.see?.open_commands ?? []).filter(({ command, usage }) => wants(typed, command, usage));
  hints.hidden = !typed.startsWith("/") || typed.includes("\n") || !found.length;
  const take = (text) => {
    box.value = `${text} `;
    hints.hidden = true;
    box.focus();
    changed();
  };
  hints.replaceChildren(
    ...found.map(({ command, usage, description }, index) =>
      el(
        "div",
        {
          class: "hint-row",
          role: "option",
          id: `hint-${index}`,
          "aria-selected": String(index === 0),
          "data-testid": "command-hint",
          onclick: () => take(command),
        },
        el("strong", null, command),
        el("span", null, usage ?? ""),
        description && el("span", { class: "hint-about" }, description),
      ),
    ),
  );
}

// The command while it is typed, and after that its usage as a reminder until the second word is complete.
const wants = (typed, command) =>
  command.startsWith(typed.trimEnd()) ||
  (typed.startsWith(`${command} `) && typed.slice(command.length + 1).trim() === "");

function markButton([mark, label, name], box) {
  return el(
    "button",
    {
      class: `mark mark-${name.toLowerCase()}`,
      type: "button",
      "aria-label": name,
      title: name,
      onclick: () => {
        const [start, end] = [box.selectionStart, box.selectionEnd];
        box.setRangeText(`${mark}${box.value.slice(start, end)}${mark}`, start, end, "end");
        if (start === end) box.setSelectionRange(start + 1, start + 1);
        box.focus();
        box.dispatchEvent(new Event("input"));
      },
    },
    label,
  );
}

// What was written leaves the box only once it has been taken.
async function deliver({ channel, box, send, slot, changed }) {
  const text = box.value.trim();
  if (!text || send.classList.contains("busy")) return;
  send.classList.add("busy");
  readNewest();
  const taken = await explained(() =>
    post(text.startsWith("/") ? "command" : "message", { as: state.me, channel: channel.id, text }),
  );
  if (taken && box.value.trim() === text) box.value = "";
  drafts.set(slot, box.value);
  send.classList.remove("busy");
  changed();
  await refresh("see", "room");
}
