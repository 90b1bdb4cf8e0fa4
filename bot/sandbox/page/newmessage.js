// Starts a direct conversation with one person or several.
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { picker } from "./picker.js";
import { startConversation } from "./places.js";
import { people } from "./sources.js";

export function ask({ title, hint, go, multi = true, partner = true }) {
  let chosen = [];
  const start = el(
    "button",
    { class: "button primary", type: "submit", disabled: true, "data-testid": "ask-go" },
    go.label,
  );
  const list = picker({
    label: "People",
    placeholder: "Choose people",
    source: people({ partner }),
    chosen,
    multi,
    max: 7,
    changed: (options) => {
      chosen = options;
      start.disabled = !options.length;
    },
    hooks: { "data-testid": "ask-people" },
  });
  const dialog = el(
    "dialog",
    { class: "dialog small", "aria-label": title },
    el(
      "form",
      { method: "dialog", class: "ask", onsubmit: () => go.run(chosen.map((one) => one.value)) },
      el(
        "header",
        { class: "dialog-head" },
        el("h2", null, title),
        el(
          "button",
          { class: "icon-button", type: "button", "aria-label": "Close", onclick: () => dialog.close() },
          icon("close"),
        ),
      ),
      el("div", { class: "dialog-body" }, el("p", { class: "hint" }, hint), list),
      el("footer", { class: "dialog-foot" }, start),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

export const newMessage = () =>
  ask({
    title: "New message",
    hint: "One person for a direct message, several for a group.",
    go: { label: "Start", run: startConversation },
  });
