// A person's Slack status: Partner leaves people alone who are away.
import { post } from "./api.js";
import { el } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { icon } from "./icons.js";
import { me, state } from "./store.js";
import { refresh } from "./sync.js";
import { attempt } from "./toast.js";

const PRESETS = [
  { emoji: ":palm_tree:", text: "On holiday" },
  { emoji: ":face_with_thermometer:", text: "Out sick" },
  { emoji: ":calendar:", text: "In a meeting" },
  { emoji: ":house:", text: "Working from home" },
];

export function openStatus() {
  const words = el("input", {
    class: "field",
    type: "text",
    autofocus: true,
    maxlength: "100",
    value: me().status_text ?? "",
    "aria-label": "Status",
    "data-testid": "status-text",
  });
  const dialog = el("dialog", { class: "dialog small", "aria-label": "Set a status" });
  const save = async (text, emoji) => {
    dialog.close();
    await attempt(() => post("status", { as: state.me, text, emoji }));
    await refresh("company", "see");
  };
  dialog.append(
    el(
      "form",
      { method: "dialog", onsubmit: () => save(words.value, words.value ? ":speech_balloon:" : "") },
      el(
        "header",
        { class: "dialog-head" },
        el("h2", null, "Set a status"),
        el(
          "button",
          { class: "icon-button", type: "button", "aria-label": "Close", onclick: () => dialog.close() },
          icon("close"),
        ),
      ),
      el(
        "div",
        { class: "dialog-body" },
        words,
        el(
          "div",
          { class: "presets" },
          PRESETS.map((one) => preset(one, save)),
        ),
      ),
      el(
        "footer",
        { class: "dialog-foot" },
        el("button", { class: "button", type: "button", onclick: () => save("", "") }, "Clear"),
        el("button", { class: "button primary", type: "submit" }, "Save"),
      ),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

const preset = ({ emoji, text }, save) =>
  el(
    "button",
    { class: "preset", type: "button", onclick: () => save(text, emoji) },
    withEmoji(`${emoji} ${text}`, { codes: true }),
  );
