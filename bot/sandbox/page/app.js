// Starts the page: reads the company, becomes somebody, follows the live line, draws on every change.
import { drawClock, keepTime } from "./clock.js";
import { follow } from "./live.js";
import { drawMain } from "./main.js";
import { drawModal } from "./modal.js";
import { be, followAddress, fromAddress, recent, settleIn } from "./places.js";
import { countNews, drawRail } from "./rail.js";
import { drawSidebar } from "./sidebar.js";
import { debounce } from "./dom.js";
import { state, subscribe, update } from "./store.js";
import { heard, refresh } from "./sync.js";
import { attempt } from "./toast.js";

function draw() {
  drawClock();
  drawRail();
  drawSidebar();
  drawMain();
  drawModal();
  document.title = [
    state.see && totalUnread() ? `(${totalUnread()})` : "",
    state.company?.team.name ?? "",
    "· Partner sandbox",
  ]
    .filter(Boolean)
    .join(" ");
}

const totalUnread = () => state.see.channels.reduce((sum, one) => sum + (one.unread ?? 0), 0);
const lookIn = debounce(400, () => attempt(() => countNews()));

// The first visit starts as somebody who can set something up, where the app already is.
const starter = () => {
  const people = state.company.people.filter((one) => !one.is_bot && !one.deleted);
  return people.find((one) => one.is_admin && !one.is_owner) ?? people[0];
};

function told(change) {
  heard(change);
  lookIn();
}

async function reached(connected) {
  update({ connected });
  if (!connected) return;
  await refresh("company", "see", "room");
  await settleIn();
}

async function start() {
  subscribe(draw);
  await refresh("company");
  if (!state.company) return setTimeout(start, 2000);
  const { who, where } = fromAddress();
  await be(who ?? recent()[0] ?? starter().id, where);
  follow(told, reached);
  keepTime();
  followAddress();
  return lookIn();
}

start();
