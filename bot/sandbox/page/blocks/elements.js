// Which drawing belongs to which interactive element.
import { el } from "../dom.js";
import { button } from "./button.js";
import { choices } from "./choices.js";
import { datepicker, timepicker } from "./datetime.js";
import { fileInput } from "./fileinput.js";
import { overflow } from "./overflow.js";
import { select } from "./select.js";
import { textInput } from "./textinput.js";

const ELEMENTS = {
  button,
  overflow,
  datepicker,
  timepicker,
  radio_buttons: choices,
  checkboxes: choices,
  plain_text_input: textInput,
  email_text_input: textInput,
  url_text_input: textInput,
  number_input: textInput,
  file_input: fileInput,
};

// `naming` says how a screen reader learns what the field is: {label} outside a form, {labelledby, describedby} inside.
export function renderElement(element, block, surface, naming = {}) {
  const draw = ELEMENTS[element.type] ?? (element.type.endsWith("_select") ? select : unknown);
  const node = draw(element, field(element, block, surface, naming));
  node.dataset.actionId = element.action_id ?? "";
  return node;
}

const unknown = (element) => el("span", { class: "block-unknown" }, `This page cannot show a “${element.type}”.`);

// What every element needs to know about where it stands.
function field(element, block, surface, naming) {
  const inForm = block.type === "input";
  return {
    value: surface.value(block.block_id, element),
    keep: (value) => surface.change(block.block_id, element, value),
    // Inside an input block only an element that asks for it tells the app at once.
    act:
      inForm && !block.dispatch_action ? async () => undefined : (value) => surface.act(block.block_id, element, value),
    options: (query) => surface.options(element, query, block.block_id),
    openUrl: surface.kind !== "modal",
    inForm,
    optional: Boolean(block.optional),
    focus: `${block.block_id ?? ""}/${element.action_id}`,
    aria: { "aria-labelledby": naming.labelledby, "aria-describedby": naming.describedby },
    label: naming.label ?? element.placeholder?.text ?? "",
    hook: `action-${element.action_id}`,
  };
}
