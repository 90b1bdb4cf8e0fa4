// Partner's Home tab.
import { avatar } from "./avatar.js";
import { renderBlocks } from "./blocks/render.js";
import { el, reconcile } from "./dom.js";
import { app, state } from "./store.js";
import { homeSurface, signature } from "./surface.js";

export const homePane = () =>
  el(
    "div",
    { class: "home", "data-testid": "home", role: "tabpanel", "aria-labelledby": "tab-home", tabindex: "0" },
    el("div", { class: "home-inner" }),
  );

export function drawHome(pane) {
  const home = state.see?.home;
  reconcile(pane.firstElementChild, [
    home
      ? {
          key: "home",
          sig: signature(home),
          make: () => el("div", { class: "blocks" }, renderBlocks(home.blocks, homeSurface(home))),
        }
      : { key: "empty", sig: app().name, make: empty },
  ]);
}

const empty = () =>
  el(
    "div",
    { class: "home-empty" },
    avatar(app().user_id, "xl"),
    el("h2", null, `${app().name} has not shown its Home yet`),
    el("p", null, "It appears here as soon as the bot has published it."),
  );
