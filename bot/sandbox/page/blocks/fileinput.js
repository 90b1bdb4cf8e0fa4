// Files for a form: each is brought to the sandbox as it is chosen, and the form takes it by its id.
import { post } from "../api.js";
import { el } from "../dom.js";
import { state } from "../store.js";
import { attempt } from "../toast.js";

export function fileInput(element, field) {
  const most = element.max_files ?? 10;
  const names = el("span", { class: "file-names", "aria-live": "polite" }, hint(element, field.value));
  const input = el("input", {
    type: "file",
    class: "field file-field",
    multiple: most > 1,
    accept: (element.filetypes ?? []).map((kind) => `.${kind}`).join(","),
    ...field.aria,
    "data-testid": field.hook,
    "data-focus": field.focus,
  });
  input.addEventListener("change", () => bring(input, names, element, field, most));
  return el("div", { class: "file-input" }, input, names);
}

const hint = (element, value) =>
  value?.length ? "A file is chosen." : element.filetypes ? `Takes ${element.filetypes.join(", ")}` : "";

async function bring(input, names, element, field, most) {
  const brought = [];
  for (const file of [...input.files].slice(0, most)) {
    const answer = await attempt(async () =>
      post("upload", { as: state.me, name: file.name, content: await base64(file) }),
    );
    if (answer) brought.push(answer.file.id);
  }
  names.textContent = hint(element, brought);
  field.keep(brought);
}

const base64 = (file) =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.split(",", 2)[1]);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
