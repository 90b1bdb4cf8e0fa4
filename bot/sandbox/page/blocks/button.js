// Buttons: plain, primary, danger, and those that open an address.
import { el } from "../dom.js";
import { plainText } from "../mrkdwn.js";
import { confirmed } from "./confirm.js";

export function button(element, field) {
  const look = `button${element.style ? ` ${element.style}` : ""}`;
  const node = el(
    element.url ? "a" : "button",
    {
      class: look,
      type: element.url ? null : "button",
      href: safe(element.url),
      target: element.url && "_blank",
      rel: element.url && "noopener noreferrer",
      "aria-label": element.accessibility_label,
      "data-testid": field.hook,
      "data-focus": field.focus,
      "data-value": element.value,
    },
    el("span", { class: "button-words" }, plainText(element.text)),
    el("span", { class: "spinner" }),
  );
  node.addEventListener("click", () => press(node, element, field));
  return node;
}

const safe = (url) => (url && /^(https?|mailto|slack):/i.test(url) ? url : null);

// A link tells the app as well; Slack expects an answer, but nobody waits for it on the screen.
async function press(node, element, field) {
  if (node.classList.contains("busy")) return;
  if (element.confirm && !(await confirmed(element.confirm))) return;
  if (!element.url) node.classList.add("busy");
  await field.act(element.value ?? null);
  node.classList.remove("busy");
}
