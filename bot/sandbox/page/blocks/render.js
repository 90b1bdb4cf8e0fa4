// Block Kit's layout blocks. An unknown one is named rather than dropped: the sandbox's reader should notice.
import { el } from "../dom.js";
import { plainText, textObject } from "../mrkdwn.js";
import { state } from "../store.js";
import { renderElement } from "./elements.js";
import { inputBlock } from "./input.js";
import { richText } from "./richtext.js";

const BLOCKS = {
  section,
  header,
  context,
  actions,
  image: imageBlock,
  input: inputBlock,
  rich_text: richText,
  divider: () => el("hr", { class: "block-divider" }),
};

export const renderBlocks = (blocks, surface) =>
  blocks.map((block) => {
    const node = (BLOCKS[block.type] ?? unknown)(block, surface);
    if (block.block_id) node.dataset.blockId = block.block_id;
    return node;
  });

const unknown = (block) => el("div", { class: "block-unknown" }, `This page cannot show a “${block.type}” block.`);

function header(block) {
  return el("h3", { class: "block-header" }, plainText(block.text));
}

function section(block, surface) {
  return el(
    "div",
    { class: "block-section" },
    el(
      "div",
      { class: "section-words" },
      block.text ? el("div", { class: "mrkdwn" }, textObject(block.text)) : null,
      block.fields
        ? el(
            "div",
            { class: "fields" },
            block.fields.map((field) => el("div", { class: "mrkdwn" }, textObject(field))),
          )
        : null,
    ),
    block.accessory
      ? el("div", { class: `accessory accessory-${block.accessory.type}` }, accessory(block, surface))
      : null,
  );
}

const accessory = (block, surface) =>
  block.accessory.type === "image"
    ? picture(block.accessory, "accessory-image")
    : renderElement(block.accessory, block, surface);

function context(block) {
  return el(
    "div",
    { class: "block-context" },
    block.elements.map((one) =>
      one.type === "image" ? picture(one, "context-image") : el("span", { class: "mrkdwn" }, textObject(one)),
    ),
  );
}

function actions(block, surface) {
  return el(
    "div",
    { class: "block-actions" },
    block.elements.map((one) => renderElement(one, block, surface)),
  );
}

function imageBlock(block) {
  return el(
    "figure",
    { class: "block-image" },
    block.title ? el("figcaption", null, plainText(block.title)) : null,
    picture(block, "image"),
  );
}

const picture = (one, name) =>
  el("img", {
    class: name,
    src: one.image_url ?? one.slack_file?.url ?? `/sandbox/file/${one.slack_file?.id}?as=${state.me}`,
    alt: one.alt_text ?? "",
    loading: "lazy",
  });
