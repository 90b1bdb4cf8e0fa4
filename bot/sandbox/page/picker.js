// One searchable list for every kind of select. A source is `async (query) => [{value, label, hint, face, group}]`.
import { debounce, el } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { icon } from "./icons.js";
import { popover } from "./popover.js";
import { walk } from "./switcher.js";

let serial = 0;

// chosen: array of options. Calls `changed(options)` at every choice and `done(options)` once the list is closed after one.
export function picker({
  label,
  placeholder,
  source,
  chosen,
  multi = false,
  max = Infinity,
  clearable = false,
  wait = 0,
  changed = () => {},
  done = () => {},
  hooks = {},
}) {
  const pick = { chosen: [...chosen], before: key(chosen) };
  const holder = el("div", { class: `picker${multi ? " picker-multi" : ""}` });
  const button = el("button", {
    class: "picker-button",
    type: "button",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    ...hooks,
  });
  const redraw = () => {
    drawChosen(holder, button, pick, { label, placeholder, multi, max, remove });
  };
  const settle = () => {
    if (key(pick.chosen) !== pick.before) {
      pick.before = key(pick.chosen);
      done(pick.chosen);
    }
  };
  const remove = (value) => {
    pick.chosen = pick.chosen.filter((one) => one.value !== value);
    redraw();
    changed(pick.chosen);
    settle();
    button.focus();
  };
  const choose = (option) => {
    const has = pick.chosen.some((one) => one.value === option.value);
    if (multi && has) pick.chosen = pick.chosen.filter((one) => one.value !== option.value);
    else if (!multi) pick.chosen = clearable && has ? [] : [option];
    else if (pick.chosen.length < max) pick.chosen = [...pick.chosen, option];
    redraw();
    changed(pick.chosen);
  };
  button.addEventListener("click", () => openList({ button, label, source, pick, multi, wait, choose, settle }));
  redraw();
  return holder;
}

const key = (options) => JSON.stringify(options.map((one) => one.value));

function drawChosen(holder, button, { chosen }, { label, placeholder, multi, max, remove }) {
  const words = multi ? null : chosen[0];
  button.setAttribute("aria-label", [label, words?.label ?? placeholder].filter(Boolean).join(": "));
  button.replaceChildren(
    ...(words
      ? [words.face?.() ?? "", el("span", { class: "picker-label" }, withEmoji(words.label, { codes: true }))]
      : [el("span", { class: "picker-placeholder" }, multi && chosen.length ? more(chosen, max) : placeholder)]
    ).filter(Boolean),
    icon("chevron"),
  );
  const chips = multi ? chosen.map((one) => chip(one, () => remove(one.value))) : [];
  holder.replaceChildren(...(chips.length ? [el("div", { class: "chips" }, chips)] : []), button);
}

const more = (chosen, max) => (chosen.length < max ? "Add more" : "Take it away to choose another");

const chip = (option, remove) =>
  el(
    "span",
    { class: "chip", "data-value": option.value },
    option.face?.(),
    withEmoji(option.label, { codes: true }),
    el(
      "button",
      { class: "chip-remove", type: "button", "aria-label": `Remove ${option.label}`, onclick: remove },
      icon("close"),
    ),
  );

function openList({ button, label, source, pick, multi, wait, choose, settle }) {
  if (button.getAttribute("aria-expanded") === "true") return;
  const id = `list-${++serial}`;
  const list = el("div", {
    class: "options",
    role: "listbox",
    id,
    "aria-label": label,
    "aria-multiselectable": multi && "true",
    "data-testid": "options",
  });
  const search = el("input", {
    class: "field options-search",
    type: "search",
    placeholder: "Search",
    autocomplete: "off",
    role: "combobox",
    "aria-controls": id,
    "aria-expanded": "true",
    "aria-label": `Search ${label ?? ""}`.trim(),
    "data-testid": "options-search",
  });
  const panel = popover(button, el("div", { class: "options-panel" }, search, list), { onclose: settle });
  const take = (option) => {
    choose(option);
    if (multi) {
      search.value = ""; // the next one is looked for anew
      search.focus();
      return show();
    }
    panel.close();
    return button.focus();
  };
  const show = async () => {
    const query = search.value;
    const found = await source(query);
    if (query === search.value) fillList(list, found, pick.chosen, take);
    panel.place();
  };
  search.addEventListener("input", wait ? debounce(wait, show) : show);
  search.addEventListener("keydown", (event) => walk(event, list, search));
  search.focus();
  show();
}

function fillList(list, found, chosen, take) {
  const picked = new Set(chosen.map((one) => one.value));
  const rows = [];
  found.forEach((option, index) => {
    if (option.group && option.group !== found[index - 1]?.group)
      rows.push(el("div", { class: "options-group", role: "presentation" }, option.group));
    rows.push(row(option, picked.has(option.value), index === 0, `${list.id}-${index}`, take));
  });
  list.replaceChildren(...(rows.length ? rows : [el("p", { class: "empty" }, "Nothing found.")]));
}

// aria-selected is the keyboard's place in the list; aria-checked is what was chosen.
const row = (option, picked, first, id, take) =>
  el(
    "div",
    {
      class: "option",
      role: "option",
      id,
      "aria-selected": String(first),
      "aria-checked": String(picked),
      "data-testid": "option",
      "data-value": option.value,
      onclick: () => take(option),
    },
    option.face?.(),
    el(
      "span",
      { class: "option-words" },
      el("span", null, withEmoji(option.label, { codes: true })),
      option.hint && el("span", { class: "option-hint" }, withEmoji(option.hint, { codes: true })),
    ),
    picked ? icon("check") : null,
  );

export const filtered = (options) => async (query) => {
  const words = query.toLowerCase().split(/\s+/);
  return options.filter((one) =>
    words.every((word) => `${one.label} ${one.hint ?? ""} ${one.group ?? ""}`.toLowerCase().includes(word)),
  );
};
