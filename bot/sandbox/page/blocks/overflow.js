// The "…" menu.
import { el } from "../dom.js";
import { icon } from "../icons.js";
import { plainText } from "../mrkdwn.js";
import { popover } from "../popover.js";
import { confirmed } from "./confirm.js";

export function overflow(element, field) {
  const button = el(
    "button",
    {
      class: "button square",
      type: "button",
      "aria-label": field.label || "More",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "data-testid": field.hook,
      "data-focus": field.focus,
    },
    icon("more"),
  );
  button.addEventListener("click", () => openMenu(button, element, field));
  return button;
}

function openMenu(button, element, field) {
  const items = element.options.map((option) =>
    item(option, () => {
      panel.close();
      choose(button, element, option, field);
    }),
  );
  const panel = popover(
    button,
    el("div", { class: "menu", role: "menu", onkeydown: (event) => arrows(event, items) }, items),
    { width: 200 },
  );
  items[0]?.focus();
}

const item = (option, run) =>
  el(
    "button",
    {
      class: "menu-item",
      type: "button",
      role: "menuitem",
      "data-testid": "option",
      "data-value": option.value,
      onclick: run,
    },
    plainText(option.text),
  );

function arrows(event, items) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
}

async function choose(button, element, option, field) {
  if (option.url && /^https?:/i.test(option.url)) window.open(option.url, "_blank", "noopener");
  if (element.confirm && !(await confirmed(element.confirm))) return;
  button.classList.add("busy");
  await field.act(option.value);
  button.classList.remove("busy");
}
