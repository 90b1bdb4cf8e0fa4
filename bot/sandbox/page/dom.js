// The only place that makes nodes. Strings become text nodes, so what a person wrote can never become markup.

const SVG = "http://www.w3.org/2000/svg";
const PROPERTIES = new Set(["value", "checked", "disabled", "selected"]);
const marks = new WeakMap();

export function el(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) assign(node, name, value);
  node.append(...children.flat(Infinity).filter(present));
  return node;
}

export function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

function present(child) {
  return child !== null && child !== undefined && child !== false && child !== "";
}

function assign(node, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "css") for (const [key, setting] of Object.entries(value)) node.style.setProperty(key, setting);
  else if (PROPERTIES.has(name)) node[name] = value;
  else node.setAttribute(name, value === true ? "" : value);
}

// Entries are {key, sig, make}. A node whose signature did not change is kept, and with it focus, scroll,
// an open menu and half-typed text; that is what makes "live" bearable while somebody is busy on the page.
export function reconcile(parent, entries) {
  const old = new Map([...parent.children].map((node) => [marks.get(node)?.key, node]));
  const wanted = entries.map((entry) => keepOrMake(old.get(entry.key), entry));
  const staying = new Set(wanted);
  for (const node of [...parent.children]) if (!staying.has(node)) retire(node);
  wanted.forEach((node, index) => {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
  });
  restoreFocus(parent);
}

let lostFocus = null;

function keepOrMake(node, { key, sig, make }) {
  if (node && marks.get(node).sig === sig) return node;
  const made = make();
  marks.set(made, { key, sig });
  return made;
}

function retire(node) {
  if (node.contains(document.activeElement)) lostFocus = focusToken(document.activeElement);
  node.remove();
}

function focusToken(node) {
  const holder = node.closest("[data-focus]");
  return holder && { key: holder.dataset.focus, start: node.selectionStart, end: node.selectionEnd };
}

function restoreFocus(parent) {
  if (!lostFocus) return;
  const target = [...parent.querySelectorAll("[data-focus]")].find((node) => node.dataset.focus === lostFocus.key);
  const { start, end } = lostFocus;
  lostFocus = null;
  target?.focus({ preventScroll: true });
  if (target && typeof start === "number" && target.setSelectionRange && target.type !== "number")
    target.setSelectionRange(start, end);
}

export function announce(text) {
  document.getElementById("announcer").textContent = text;
}

export function debounce(milliseconds, run) {
  let timer = 0;
  const later = (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...given), milliseconds);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
}
