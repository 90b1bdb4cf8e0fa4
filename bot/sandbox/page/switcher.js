// "Whom to be": everyone in the company, searchable, with what matters for choosing.
import { avatar, badges } from "./avatar.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { be } from "./places.js";
import { state } from "./store.js";
import { clockTime, zoneCity } from "./time.js";

export function openSwitcher() {
  const list = el("div", {
    class: "switch-list",
    role: "listbox",
    id: "switch-list",
    "aria-label": "Colleagues",
    "data-testid": "person-list",
  });
  const search = el("input", {
    class: "field",
    type: "search",
    autofocus: true,
    placeholder: "Name, title, department or place",
    autocomplete: "off",
    role: "combobox",
    "aria-controls": "switch-list",
    "aria-expanded": "true",
    "aria-label": "Search colleagues",
    "data-testid": "person-search",
  });
  const dialog = el(
    "dialog",
    { class: "dialog switcher", "aria-labelledby": "switch-title", "data-testid": "person-dialog" },
    el(
      "header",
      { class: "dialog-head" },
      el("h2", { id: "switch-title" }, "Whom do you want to be?"),
      el(
        "button",
        { class: "icon-button", type: "button", "aria-label": "Close", onclick: () => dialog.close() },
        icon("close"),
      ),
    ),
    el("div", { class: "switch-search" }, icon("search"), search),
    list,
  );
  const choose = (id) => {
    dialog.close();
    be(id, state.place?.kind === "app" ? state.place.tab : "");
  };
  search.addEventListener("input", () => fill(list, search.value, choose));
  search.addEventListener("keydown", (event) => walk(event, list, search));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  fill(list, "", choose);
  dialog.showModal();
}

function fill(list, query, choose) {
  const found = search(query);
  const departments = [...new Set(found.map((one) => one.department || "Others"))];
  list.replaceChildren(...departments.flatMap((department) => group(department, found, choose)));
  if (!found.length) list.append(el("p", { class: "empty" }, "Nobody here by that name."));
  list.querySelector("[role=option]")?.setAttribute("aria-selected", "true");
}

const group = (department, found, choose) => [
  el("div", { class: "switch-group", role: "presentation" }, department),
  ...found.filter((one) => (one.department || "Others") === department).map((one) => option(one, choose)),
];

// "ben" is Ben, not everybody in Bengaluru.
function search(query) {
  const named = state.company.people.filter((one) => isNamed(one, query));
  return named.length ? named : state.company.people.filter((one) => matches(one, query));
}

const isNamed = ({ real_name, name }, query) =>
  [name, real_name, ...real_name.split(" ")].some((one) => one.toLowerCase().startsWith(query.trim().toLowerCase()));

function matches(one, query) {
  const words = [one.real_name, one.name, one.title, one.department, one.site, one.tz].join(" ").toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function option(one, choose) {
  const unusable = one.deleted || one.is_bot;
  return el(
    "div",
    {
      class: "switch-option",
      role: "option",
      id: `switch-${one.id}`,
      "aria-disabled": unusable && "true",
      "aria-current": one.id === state.me && "true",
      "data-testid": "person-option",
      "data-user": one.id,
      "data-name": one.real_name,
      onclick: () => {
        if (!unusable) choose(one.id);
      },
    },
    avatar(one.id, "m"),
    el(
      "span",
      { class: "switch-who" },
      el("span", { class: "switch-name" }, one.real_name, badges(one)),
      el("span", { class: "switch-title" }, [one.title || "–", languageOf(one)].filter(Boolean).join(" · ")),
    ),
    el(
      "span",
      { class: "switch-where" },
      el("span", null, clockTime(state.clock.now ?? new Date(), one.tz)),
      el("span", null, one.site || zoneCity(one.tz)),
    ),
  );
}

// The page is in English; who reads Slack in another language is met in that one.
const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });

function languageOf({ locale }) {
  const code = (locale ?? "en").slice(0, 2);
  return code === "en" ? "" : `Slack in ${LANGUAGES.of(code)}`;
}

// Arrows move a selection while the words stay in the search field.
export function walk(event, list, search) {
  const options = [...list.querySelectorAll("[role=option]:not([aria-disabled=true])")];
  const at = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Enter" && options[at]) {
    event.preventDefault();
    options[at].click();
  }
  if (!step || !options.length) return;
  event.preventDefault();
  options[at]?.setAttribute("aria-selected", "false");
  const next = options[(at + step + options.length) % options.length];
  next.setAttribute("aria-selected", "true");
  next.scrollIntoView({ block: "nearest" });
  search.setAttribute("aria-activedescendant", next.id);
}
