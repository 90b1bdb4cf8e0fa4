// Dates and times use the browser's own pickers: they are known to everyone and speak to screen readers.
import { el } from "../dom.js";
import { confirmed } from "./confirm.js";

export const datepicker = (element, field) => native("date", element, field);
export const timepicker = (element, field) => native("time", element, field);

function native(type, element, field) {
  const input = el("input", {
    class: "field field-moment",
    type,
    value: field.value ?? "",
    ...field.aria,
    "aria-label": field.inForm ? null : field.label || type,
    "data-testid": field.hook,
    "data-focus": field.focus,
  });
  input.addEventListener("change", async () => {
    if (element.confirm && !(await confirmed(element.confirm))) {
      input.value = field.value ?? "";
      return;
    }
    field.value = input.value || null;
    field.keep(field.value);
    await field.act(field.value);
  });
  return input;
}
