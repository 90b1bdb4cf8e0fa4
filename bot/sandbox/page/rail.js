// The narrow rail: the workspace, and the colleagues one has been lately, each one click away with a mark for what is new.
import { see } from "./api.js";
import { avatar } from "./avatar.js";
import { el, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { be, recent } from "./places.js";
import { nameOf, state, update } from "./store.js";
import { openSwitcher } from "./switcher.js";

const news = new Map();

export function drawRail() {
  const team = state.company?.team;
  if (!team) return;
  reconcile(document.getElementById("rail"), [
    {
      key: "team",
      sig: team.name,
      make: () => el("div", { class: "team-tile", title: team.name, "aria-hidden": "true" }, team.name.slice(0, 1)),
    },
    ...recent().map(face),
    {
      key: "more",
      sig: "",
      make: () =>
        el(
          "button",
          {
            class: "rail-more",
            type: "button",
            "aria-label": "Be someone else",
            title: "Be someone else",
            onclick: openSwitcher,
          },
          icon("plus"),
        ),
    },
  ]);
}

function face(id) {
  const current = id === state.me;
  const unread = current ? 0 : (news.get(id) ?? 0);
  const label = `Be ${nameOf(id)}${unread ? `, ${unread} unread` : ""}`;
  return {
    key: id,
    sig: `${current}${unread}${nameOf(id)}`,
    make: () =>
      el(
        "button",
        {
          class: "rail-face",
          type: "button",
          "aria-label": label,
          title: label,
          "aria-current": current && "true",
          "data-testid": `rail-${id}`,
          "data-focus": `rail-${id}`,
          onclick: () => be(id, state.place?.kind === "app" ? state.place.tab : ""),
        },
        avatar(id, "l"),
        unread ? el("span", { class: "rail-badge" }, String(Math.min(unread, 99))) : null,
      ),
  };
}

// Looking in on the others marks nothing as read; it only counts.
export async function countNews(ids = recent()) {
  for (const id of ids.filter((one) => one !== state.me)) {
    const { channels } = await see(id);
    news.set(
      id,
      channels.reduce((sum, one) => sum + (counts(one) ? one.unread : 0), 0),
    );
  }
  update({});
}

// In channels only a mention asks for somebody; a direct message always does.
const counts = (one) => one.kind === "im" || one.kind === "mpim" || one.mentioned;
