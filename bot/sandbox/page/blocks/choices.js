// Checkboxes and radio buttons.
import { el } from "../dom.js";
import { textObject } from "../mrkdwn.js";
import { confirmed } from "./confirm.js";

export function choices(element, field) {
  const many = element.type === "checkboxes";
  const picked = new Set(many ? (field.value ?? []) : [field.value]);
  const name = `choice-${crypto.randomUUID()}`;
  const group = el("div", {
    class: "choices",
    role: many ? "group" : "radiogroup",
    ...field.aria,
    "data-testid": field.hook,
  });
  group.append(
    ...element.options.map((option) =>
      choice(option, { many, name, on: picked.has(option.value), focus: `${field.focus}/${option.value}` }),
    ),
  );
  group.addEventListener("change", () => changed(group, element, field, many));
  return group;
}

const choice = (option, { many, name, on, focus }) =>
  el(
    "label",
    { class: "choice" },
    el("input", { type: many ? "checkbox" : "radio", name, value: option.value, checked: on, "data-focus": focus }),
    el(
      "span",
      { class: "choice-words" },
      el("span", { class: "mrkdwn" }, textObject(option.text)),
      option.description ? el("span", { class: "option-hint mrkdwn" }, textObject(option.description)) : null,
    ),
  );

async function changed(group, element, field, many) {
  const picked = [...group.querySelectorAll("input:checked")].map((one) => one.value);
  const value = many ? picked : (picked[0] ?? null);
  if (element.confirm && !(await confirmed(element.confirm))) return restore(group, field, many);
  field.value = value;
  field.keep(value);
  return field.act(value);
}

function restore(group, field, many) {
  const picked = new Set(many ? (field.value ?? []) : [field.value]);
  for (const input of group.querySelectorAll("input")) input.checked = picked.has(input.value);
}
