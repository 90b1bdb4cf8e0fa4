// The sandbox's own clock, and the buttons that turn it.
import { clock as readClock, post } from "./api.js";
import { el, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { toggleDrawer } from "./places.js";
import { me, state, update } from "./store.js";
import { refresh } from "./sync.js";
import { clockTime, englishLocale, show, zoneCity } from "./time.js";
import { attempt } from "./toast.js";

const BREATH = 120; // ms between looks at a clock that is being turned

const TURNS = [
  { turn: "1h", label: "+1 hour", name: "clock", testid: "clock-1h" },
  { turn: "next morning", label: "Next morning", name: "sunrise", testid: "clock-next-morning" },
  { turn: "1w", label: "+1 week", name: "calendar", testid: "clock-1w" },
];

export function drawClock() {
  reconcile(document.getElementById("clockbar"), [
    { key: "menu", sig: "", make: menuButton },
    { key: "now", sig: nowText().join(), make: nowFace },
    { key: "turns", sig: String(state.clock.turning), make: turnButtons },
    { key: "line", sig: String(state.connected), make: lineState },
  ]);
  document.getElementById("clockbar").classList.toggle("turning", state.clock.turning);
}

const menuButton = () =>
  el(
    "button",
    { class: "icon-button drawer-button", type: "button", "aria-label": "Conversations", onclick: toggleDrawer },
    icon("menu"),
  );

function nowText() {
  const now = state.clock.now;
  if (!now) return ["", "", ""];
  const zone = me()?.tz ?? "UTC";
  const day = show(now, { weekday: "short", day: "numeric", month: "long", year: "numeric" }, zone, englishLocale());
  return [day, clockTime(now, zone), zoneCity(zone)];
}

function nowFace() {
  const [day, time, place] = nowText();
  return el(
    "div",
    {
      class: "now",
      "data-testid": "clock-now",
      "data-now": state.clock.now?.toISOString() ?? "",
      title: state.clock.now?.toISOString() ?? "",
    },
    icon("clock"),
    el("span", { class: "now-day" }, day),
    el("strong", { class: "now-time" }, time),
    el("span", { class: "now-place" }, place),
  );
}

function turnButtons() {
  const busy = state.clock.turning;
  return el(
    "div",
    { class: "turns", role: "group", "aria-label": "Turn the clock" },
    TURNS.map(({ turn, label, name, testid }) =>
      el(
        "button",
        {
          class: "turn",
          type: "button",
          disabled: busy,
          "aria-label": label,
          title: label,
          "data-testid": testid,
          "data-focus": `turn-${turn}`,
          onclick: () => turnTo(turn),
        },
        icon(name),
        el("span", null, label),
      ),
    ),
    el(
      "span",
      { class: "turn-status", role: "status", "data-testid": "clock-turning" },
      busy ? [el("span", { class: "spinner" }), el("span", { class: "turn-word" }, "Turning…")] : null,
    ),
  );
}

const lineState = () =>
  el(
    "div",
    { class: `line ${state.connected ? "line-on" : "line-off"}`, "data-testid": "line", role: "status" },
    el("span", { class: "line-dot" }),
    el("span", { class: "line-word" }, state.connected ? "Live" : "Reconnecting…"),
  );

async function turnTo(turn) {
  update({ clock: { ...state.clock, turning: true } });
  watchTurning();
  const answer = await attempt(() => post("clock", { turn }));
  update({ clock: { now: answer ? new Date(answer.now) : state.clock.now, turning: false } });
  await refresh("see", "room");
}

// Nothing need change in an hour, and still it has to be seen going by.
async function watchTurning() {
  while (state.clock.turning) {
    const read = await readClock().catch(() => null);
    if (read && state.clock.turning) update({ clock: { now: new Date(read.now), turning: true } });
    await new Promise((resolve) => setTimeout(resolve, BREATH));
  }
}

// Between changes nothing tells the page that a minute went by.
export function keepTime() {
  setInterval(async () => {
    if (document.hidden || !state.connected) return;
    const read = await attempt(readClock);
    if (read) update({ clock: { now: new Date(read.now), turning: read.turning } });
  }, 15_000);
}
