// "Things to try", at the foot of the side bar, until it is put away.
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { openStart } from "./places.js";
import { update } from "./store.js";

const PUT_AWAY = "partner-sandbox-tour";

export const isTouring = () => !localStorage.getItem(PUT_AWAY);

export const tour = () =>
  el(
    "section",
    { class: "tour", "aria-labelledby": "tour-title", "data-testid": "tour" },
    el(
      "header",
      { class: "tour-head" },
      el("h2", { id: "tour-title" }, "Three things to try"),
      el(
        "button",
        { class: "icon-button", type: "button", "aria-label": "Put away", title: "Put away", onclick: putAway },
        icon("close"),
      ),
    ),
    el(
      "ol",
      null,
      step("Type ", typing("/partner setup"), " in #coffee. Choose ", strong("Members of this channel"), ", press ", strong("Start"), "."),
      step("Press ", strong("+1 week"), " above. A new conversation introduces you to a colleague: tap ", strong("Suits me"), "."),
      step("Become that colleague, at the top left, and tap the same time. Then turn the clock on."),
    ),
  );

const step = (...words) => el("li", null, words);
const strong = (words) => el("strong", null, words);

const typing = (command) =>
  el("button", { class: "tour-command", type: "button", "data-testid": "tour-command", onclick: () => type(command) }, command);

// The command is only put where one writes: sending it stays with the reader.
async function type(command) {
  await openStart();
  requestAnimationFrame(() => {
    const box = document.querySelector("[data-testid=composer]");
    if (!box) return;
    box.value = command;
    box.dispatchEvent(new Event("input"));
    box.focus();
  });
}

function putAway() {
  localStorage.setItem(PUT_AWAY, "yes");
  update({});
}
