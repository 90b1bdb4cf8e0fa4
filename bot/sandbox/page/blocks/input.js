// An input block: label, field, hint, and the app's complaint beside it.
import { el } from "../dom.js";
import { icon } from "../icons.js";
import { plainText } from "../mrkdwn.js";
import { renderElement } from "./elements.js";

let serial = 0;

export function inputBlock(block, surface) {
  const id = `field-${++serial}`;
  const error = el("div", {
    class: "field-error",
    role: "alert",
    id: `${id}-error`,
    hidden: true,
    "data-testid": "field-error",
  });
  const optional = block.optional ? el("span", { class: "optional" }, "(optional)") : null;
  const node = el(
    "div",
    { class: "block-input", "data-input-block": true },
    el("div", { class: "label", id: `${id}-label` }, plainText(block.label), optional),
    renderElement(block.element, block, surface, {
      labelledby: `${id}-label`,
      describedby: `${id}-hint ${id}-error`,
      label: block.label.text,
    }),
    error,
    block.hint ? el("div", { class: "hint", id: `${id}-hint` }, plainText(block.hint)) : null,
  );
  node.showError = (text) => showError(node, error, text);
  node.addEventListener("input", () => node.showError(""));
  return node;
}

function showError(node, error, text) {
  node.classList.toggle("has-error", Boolean(text));
  error.hidden = !text;
  error.replaceChildren(...(text ? [icon("warning"), text] : []));
  for (const field of node.querySelectorAll("input,textarea,.picker-button"))
    field.setAttribute("aria-invalid", String(Boolean(text)));
}
