// rich_text, as a person's own client would send it.
import { el } from "../dom.js";
import { emoji } from "../emoji.js";
import { inline, link } from "../mrkdwn.js";

export const richText = (block) => el("div", { class: "mrkdwn" }, block.elements.map(part));

const PARTS = {
  rich_text_section: (one) => el("div", { class: "text" }, one.elements.map(piece)),
  rich_text_quote: (one) => el("blockquote", null, one.elements.map(piece)),
  rich_text_preformatted: (one) => el("pre", { class: "code-block" }, el("code", null, one.elements.map(piece))),
  rich_text_list: (one) =>
    el(
      one.style === "ordered" ? "ol" : "ul",
      { class: "rich-list" },
      one.elements.map((item) => el("li", null, item.elements.map(piece))),
    ),
};

const part = (one) => (PARTS[one.type] ?? (() => el("div", { class: "block-unknown" }, one.type)))(one);

const PIECES = {
  text: (one) => one.text,
  link: (one) => link(one.url, one.text ?? one.url) ?? one.url,
  user: (one) => inline(`<@${one.user_id}>`),
  channel: (one) => inline(`<#${one.channel_id}>`),
  emoji: (one) => emoji(one.name) ?? `:${one.name}:`,
  broadcast: (one) => inline(`<!${one.range}>`),
  date: (one) => inline(`<!date^${one.timestamp}^${one.format}|${one.fallback ?? ""}>`),
};

const STYLES = [
  ["bold", "strong"],
  ["italic", "em"],
  ["strike", "s"],
  ["code", "code"],
];

function piece(one) {
  const made = PIECES[one.type]?.(one) ?? "";
  return STYLES.filter(([name]) => one.style?.[name]).reduce((inner, [, tag]) => el(tag, null, inner), made);
}
