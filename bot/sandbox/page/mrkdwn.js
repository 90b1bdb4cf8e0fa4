// Slack's mrkdwn to DOM nodes. Code fences first, then quotes and lists by line, then marks within a line.
import { el } from "./dom.js";
import { emoji, withEmoji } from "./emoji.js";
import { channel, isPartner, nameOf, person, state } from "./store.js";
import { dateToken, fullMoment } from "./time.js";

const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
const decode = (text) => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]);

export function mrkdwn(text, { verbatim = false } = {}) {
  const parts = String(text ?? "").split(/```\n?([\s\S]*?)```\n?/);
  return parts.flatMap((part, index) => (index % 2 ? [codeBlock(part)] : paragraphs(part, verbatim)));
}

const codeBlock = (text) => el("pre", { class: "code-block" }, el("code", null, decode(text.replace(/\n$/, ""))));

const LINE_KINDS = [
  ["quote", /^(?:>|&gt;) ?/],
  ["list", /^\s*(?:[•◦▪-]|\d{1,2}[.)]) +/],
  ["text", /^/],
];

function paragraphs(text, verbatim) {
  if (!text) return [];
  const groups = [];
  for (const line of text.split("\n")) {
    const [kind, mark] = LINE_KINDS.find(([, pattern]) => pattern.test(line));
    if (groups.at(-1)?.kind !== kind) groups.push({ kind, lines: [] });
    groups.at(-1).lines.push({ mark: line.match(mark)[0], rest: line.replace(mark, "") });
  }
  return groups.map((group) => WRAPPERS[group.kind](group.lines, verbatim));
}

const WRAPPERS = {
  quote: (lines, verbatim) =>
    el(
      "blockquote",
      null,
      broken(
        lines.map(({ rest }) => rest),
        verbatim,
      ),
    ),
  list: (lines, verbatim) =>
    el(
      "div",
      { class: "list", role: "list" },
      lines.map(({ mark, rest }) => listItem(mark, rest, verbatim)),
    ),
  text: (lines, verbatim) =>
    el(
      "div",
      { class: "text" },
      broken(
        lines.map(({ rest }) => rest),
        verbatim,
      ),
    ),
};

const listItem = (mark, rest, verbatim) =>
  el(
    "div",
    { role: "listitem", class: "list-item" },
    el("span", { class: "list-mark", "aria-hidden": "true" }, /\d/.test(mark) ? mark.trim() : "•"),
    el("span", null, inline(rest, verbatim)),
  );

const broken = (lines, verbatim) =>
  lines.flatMap((line, index) => (index ? [el("br"), ...inline(line, verbatim)] : inline(line, verbatim)));

// A mark opens after a non-letter and closes before one; what lies between may hold <…> with the mark's own character in it.
const marked = (mark) =>
  new RegExp(`${mark}(?=\\S)((?:<[^<>]*>|[^${mark}\\n])+?)(?<=\\S)${mark}(?![\\p{L}\\p{N}])`, "uy");
const RULES = [
  { pattern: /<([^<>\n]+)>/y, make: (match) => angle(match[1]) ?? match[0] },
  { pattern: /`([^`\n]+)`/y, make: (match) => el("code", null, decode(match[1])) },
  { pattern: /:([a-z0-9_+'-]+):/y, make: (match) => emoji(match[1]) ?? match[0] },
  { pattern: marked("\\*"), word: true, make: (match, verbatim) => el("strong", null, inline(match[1], verbatim)) },
  { pattern: marked("_"), word: true, make: (match, verbatim) => el("em", null, inline(match[1], verbatim)) },
  { pattern: marked("~"), word: true, make: (match, verbatim) => el("s", null, inline(match[1], verbatim)) },
  {
    pattern: /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]}'"]/y,
    word: true,
    bare: true,
    make: (match) => link(match[0], match[0]),
  },
];

export function inline(text, verbatim = false) {
  const pieces = [];
  let plain = "";
  const flush = () => {
    pieces.push(...withEmoji(decode(plain)));
    plain = "";
  };
  for (let at = 0; at < text.length;) {
    const found = firstRule(text, at, verbatim);
    if (found) flush();
    if (found) pieces.push(found.node);
    else plain += text[at];
    at += found ? found.length : 1;
  }
  flush();
  return pieces;
}

function firstRule(text, at, verbatim) {
  const afterWord = at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]);
  for (const rule of RULES) {
    if ((rule.word && afterWord) || (rule.bare && verbatim)) continue;
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (match) return { node: rule.make(match, verbatim), length: match[0].length };
  }
  return null;
}

// What stands between < and >: a person, a channel, a date, a special word, or an address.
function angle(inner) {
  const [target, label] = splitOnce(inner, "|");
  if (target.startsWith("@")) return mention(target.slice(1), label);
  if (target.startsWith("#")) return channelMention(target.slice(1), label);
  if (target.startsWith("!")) return special(target.slice(1), label);
  return link(target, label ?? target.replace(/^mailto:/, ""));
}

function splitOnce(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

function mention(id, label) {
  const known = person(id) || isPartner(id);
  const mine = id === state.me ? " mention-me" : "";
  return el("span", { class: `mention${mine}`, "data-user": id }, `@${known ? nameOf(id) : (label ?? id)}`);
}

function channelMention(id, label) {
  const found = channel(id);
  if (!found && !label) return el("span", { class: "mention mention-private" }, "private channel");
  return el("a", { class: "mention", href: `#${state.me}/${id}` }, `#${found?.name ?? label}`);
}

function special(target, label) {
  const [kind, ...rest] = target.split("^");
  if (kind === "date") return dated(rest, label);
  if (["here", "channel", "everyone"].includes(kind)) return el("span", { class: "mention mention-me" }, `@${kind}`);
  return label ? el("span", { class: "mention" }, decode(label)) : null;
}

function dated([seconds, format, address], fallback) {
  if (!/^\d+$/.test(seconds ?? "") || !format) return decode(fallback ?? "");
  const time = el("time", { title: fullMoment(new Date(Number(seconds) * 1000)) }, dateToken(seconds, format));
  return address ? link(address, time) : time;
}

// Only addresses a reader would expect: "javascript:" and the like stay plain text.
export function link(address, label) {
  const href = decode(address);
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(href)) return null;
  return el(
    "a",
    { href, target: "_blank", rel: "noopener noreferrer" },
    typeof label === "string" ? withEmoji(decode(label), { codes: true }) : label,
  );
}

// plain_text shows exactly what it holds; only :codes: become pictures, unless the app turned that off.
export const plainText = (object) => withEmoji(String(object?.text ?? ""), { codes: object?.emoji !== false });

export const textObject = (object) => (object?.type === "mrkdwn" ? mrkdwn(object.text, object) : plainText(object));

// One line without marks, for titles, announcements and buttons' names.
export function bare(text) {
  return decode(
    String(text ?? "")
      .replace(/<@(\w+)(?:\|[^>]*)?>/g, (_, id) => `@${nameOf(id)}`)
      .replace(/<[^<>|]+\|([^<>]+)>/g, "$1")
      .replace(/<([^<>]+)>/g, "$1")
      .replace(/\s+/g, " "),
  ).trim();
}
