// One line or several, with a counter once the end is near.
import { el } from "../dom.js";

const TYPES = { email_text_input: "email", url_text_input: "url", number_input: "number", plain_text_input: "text" };
const NEAR = 0.8;

export function textInput(element, field) {
  const most = element.max_length ?? 3000;
  const shared = {
    class: "field",
    placeholder: element.placeholder?.text,
    value: field.value ?? "",
    maxlength: most,
    ...field.aria,
    "aria-label": field.inForm ? null : field.label,
    "data-testid": field.hook,
    "data-focus": field.focus,
    "data-autofocus": element.focus_on_load && "true",
  };
  const input = element.multiline
    ? el("textarea", { ...shared, rows: "4" })
    : el("input", { ...shared, type: TYPES[element.type] ?? "text" });
  const counter = el("span", { class: "counter", "aria-live": "polite" });
  const typed = () => {
    count(counter, input.value.length, most);
    field.keep(input.value);
    if (on(element, "on_character_entered")) field.act(input.value);
  };
  count(counter, input.value.length, most);
  input.addEventListener("input", typed);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !element.multiline && field.inForm) submitOrAct(event, element, field, input);
  });
  return el("div", { class: "text-input" }, input, counter);
}

const on = (element, trigger) => (element.dispatch_action_config?.trigger_actions_on ?? []).includes(trigger);

// Enter hands the form in, unless the app asked to be told of Enter itself.
function submitOrAct(event, element, field, input) {
  if (!on(element, "on_enter_pressed")) return;
  event.preventDefault();
  field.act(input.value);
}

function count(counter, length, most) {
  const left = most - length;
  counter.hidden = length < most * NEAR;
  counter.textContent = counter.hidden ? "" : `${left} left`;
  counter.classList.toggle("counter-end", left < most * 0.05);
}
