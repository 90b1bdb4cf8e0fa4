// "Are you sure?" before an element acts.
import { el } from "../dom.js";
import { plainText, textObject } from "../mrkdwn.js";

export function confirmed(object) {
  return new Promise((resolve) => {
    const no = el(
      "button",
      { class: "button", type: "button", "data-testid": "confirm-no", onclick: () => dialog.close("no") },
      plainText(object.deny),
    );
    const yes = el(
      "button",
      {
        class: `button ${object.style ?? "primary"}`,
        type: "button",
        "data-testid": "confirm-yes",
        onclick: () => dialog.close("yes"),
      },
      plainText(object.confirm),
    );
    const dialog = el(
      "dialog",
      { class: "dialog small confirm", "data-testid": "confirm", "aria-labelledby": "confirm-title" },
      el("header", { class: "dialog-head" }, el("h2", { id: "confirm-title" }, plainText(object.title))),
      el("div", { class: "dialog-body mrkdwn" }, textObject(object.text)),
      el("footer", { class: "dialog-foot" }, no, yes),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
    yes.focus();
  });
}
