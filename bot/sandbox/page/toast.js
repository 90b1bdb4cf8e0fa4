// Short sentences about what could not be done. They are shown above everything, an open modal included.
import { Refused } from "./api.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { noticesHere } from "./store.js";
import { refresh } from "./sync.js";

const STAY = 7000;

export function toast(problem, kind = "error") {
  if (problem instanceof Error && !(problem instanceof Refused)) throw problem;
  const text = problem instanceof Refused ? problem.message : problem;
  const shelf = document.getElementById("toasts");
  if ([...shelf.children].some((one) => one.dataset.text === text)) return;
  const card = el(
    "div",
    { class: `toast toast-${kind}`, "data-text": text, "data-testid": "toast" },
    icon(kind === "error" ? "warning" : "check"),
    el("span", null, text),
    el(
      "button",
      { class: "icon-button", type: "button", "aria-label": "Dismiss", onclick: () => drop(card) },
      icon("close"),
    ),
  );
  shelf.append(card);
  raise(shelf);
  setTimeout(() => drop(card), STAY);
}

// What was shown last lies on top: hide and show again puts the shelf above a modal opened since.
function raise(shelf) {
  if (shelf.matches(":popover-open")) shelf.hidePopover();
  shelf.showPopover();
}

function drop(card) {
  const shelf = card.parentElement;
  card.remove();
  if (shelf && !shelf.children.length) shelf.hidePopover();
}

// For what the app is asked to do: where Slack itself already explains the failure in the open conversation, that is enough.
export async function explained(action) {
  try {
    return await action();
  } catch (problem) {
    await refresh("see", "room");
    const told = noticesHere().some((one) => one.text === problem.message);
    if (!told) toast(problem);
    return undefined;
  }
}

// Runs something that may be refused; says so, and gives back undefined instead of breaking the page.
export async function attempt(action) {
  try {
    return await action();
  } catch (problem) {
    toast(problem);
    return undefined;
  }
}
