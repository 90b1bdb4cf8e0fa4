// The modal on top of the person's stack of views, with its fields, errors and the wait for the app's answer.
import { Refused, post } from "./api.js";
import { renderBlocks } from "./blocks/render.js";
import { el } from "./dom.js";
import { icon, partnerMark } from "./icons.js";
import { plainText } from "./mrkdwn.js";
import { modals, state } from "./store.js";
import { forgetDrafts, modalSurface, signature } from "./surface.js";
import { refresh } from "./sync.js";
import { attempt } from "./toast.js";

const shown = { dialog: null, sig: "", id: null, surface: null };

export function drawModal() {
  if (!state.see) return undefined;
  const views = modals();
  const top = views.at(-1) ?? null;
  const sig = top ? `${signature(top)}${views.length}` : "";
  if (sig === shown.sig) return undefined;
  const focus = top?.id === shown.id ? focusKey() : null;
  const scroll = top?.id === shown.id ? shown.dialog?.querySelector(".dialog-body").scrollTop : 0;
  shown.sig = sig;
  shown.id = top?.id ?? null;
  forgetDrafts(new Set(views.map((one) => one.id)));
  if (!top) return hide();
  return showView(top, views.length, { focus, scroll });
}

const focusKey = () => document.activeElement?.closest?.("[data-focus]")?.dataset.focus ?? null;

function hide() {
  shown.surface?.stopFilling();
  shown.dialog?.close();
  shown.dialog?.remove();
  Object.assign(shown, { dialog: null, surface: null });
}

function showView(view, depth, { focus, scroll }) {
  shown.surface?.stopFilling();
  shown.surface = modalSurface(view);
  const fresh = !shown.dialog;
  shown.dialog ??= makeDialog();
  shown.dialog.replaceChildren(form(view, depth, shown.surface));
  shown.dialog.dataset.view = view.id;
  if (fresh) shown.dialog.showModal();
  shown.dialog.querySelector(".dialog-body").scrollTop = scroll;
  const wanted = [...shown.dialog.querySelectorAll("[data-focus]")].find((one) => one.dataset.focus === focus);
  (wanted ?? firstField(shown.dialog))?.focus({ preventScroll: Boolean(wanted) });
}

const firstField = (dialog) =>
  dialog.querySelector("[data-autofocus]") ??
  dialog.querySelector(".dialog-body :is(input,textarea,.picker-button)") ??
  dialog.querySelector("[data-testid=modal-submit]") ??
  dialog.querySelector("h2");

function makeDialog() {
  const dialog = el("dialog", { class: "dialog modal", "aria-labelledby": "modal-title", "data-testid": "modal" });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    closeAll();
  });
  // A browser may close a dialog over the page's objection; the sandbox has to hear of it all the same.
  dialog.addEventListener("close", () => {
    if (shown.dialog === dialog) closeAll();
  });
  document.body.append(dialog);
  return dialog;
}

function form(view, depth, surface) {
  const body = el("div", { class: "dialog-body blocks" }, renderBlocks(view.blocks ?? [], surface));
  return el(
    "form",
    {
      class: "modal-form",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        submit(view, surface, event.target);
      },
    },
    el(
      "header",
      { class: "dialog-head" },
      depth > 1
        ? el(
            "button",
            {
              class: "icon-button",
              type: "button",
              "aria-label": "Back",
              "data-testid": "modal-back",
              onclick: () => close(view),
            },
            icon("back"),
          )
        : el("span", { class: "avatar avatar-s avatar-app", "aria-hidden": "true" }, partnerMark()),
      el("h2", { id: "modal-title", "data-testid": "modal-title", tabindex: "-1" }, plainText(view.title)),
      el(
        "button",
        {
          class: "icon-button",
          type: "button",
          "aria-label": "Close",
          "data-testid": "modal-close",
          onclick: closeAll,
        },
        icon("close"),
      ),
    ),
    el("div", { class: "banner", role: "alert", hidden: true, "data-testid": "modal-error" }),
    body,
    footer(view),
  );
}

const footer = (view) =>
  el(
    "footer",
    { class: "dialog-foot" },
    el(
      "button",
      { class: "button", type: "button", "data-testid": "modal-cancel", onclick: () => close(view) },
      view.close ? plainText(view.close) : view.submit ? "Cancel" : "Close",
    ),
    view.submit
      ? el(
          "button",
          {
            class: "button primary",
            type: "submit",
            disabled: view.submit_disabled,
            "data-testid": "modal-submit",
            "data-focus": "modal-submit",
          },
          el("span", { class: "button-words" }, plainText(view.submit)),
          el("span", { class: "spinner" }),
        )
      : null,
  );

async function submit(view, surface, node) {
  const button = node.querySelector("[data-testid=modal-submit]");
  if (!button || button.classList.contains("busy")) return;
  surface.stopFilling();
  showErrors(node, {}, "");
  button.classList.add("busy");
  button.setAttribute("aria-busy", "true");
  const { errors, say } = await ask(view, surface);
  button.classList.remove("busy");
  button.removeAttribute("aria-busy");
  showErrors(node, errors, say);
  await refresh("see", "room");
}

async function ask(view, surface) {
  try {
    const answer = await post("submit", { as: state.me, view: view.id, values: surface.written() });
    return { errors: answer.errors ?? {}, say: "" };
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    return { errors: problem.body.errors ?? {}, say: problem.body.errors ? "" : problem.message };
  }
}

function showErrors(node, errors, say) {
  const banner = node.querySelector(".banner");
  banner.hidden = !say;
  banner.replaceChildren(...(say ? [icon("warning"), say] : []));
  const blocks = [...node.querySelectorAll("[data-input-block]")];
  for (const block of blocks) block.showError(errors[block.dataset.blockId] ?? "");
  const wrong = blocks.find((block) => errors[block.dataset.blockId]);
  wrong?.querySelector("input,textarea,button")?.focus({ preventScroll: true });
  wrong?.scrollIntoView({ block: "nearest" });
}

async function close(view) {
  shown.surface?.stopFilling();
  await attempt(() => post("close", { as: state.me, view: view.id }));
  await refresh("see", "room");
}

// The cross and Esc leave the whole stack, as in Slack; "back" and "cancel" leave the view on top.
async function closeAll() {
  shown.surface?.stopFilling();
  const top = modals().at(-1);
  if (top) await attempt(() => post("close", { as: state.me, view: top.id, all: true }));
  await refresh("see", "room");
}
