// Where the reader is, kept in the address (#U…/C… or #U…/home) so that a reload or a second tab finds it again.
import { appChannel, channels, isPartner, openChannelId, state, update } from "./store.js";
import { post } from "./api.js";
import { refresh } from "./sync.js";
import { attempt } from "./toast.js";

const RECENT = "partner-sandbox-recent";
const KEEP = 5;

export function recent() {
  const stored = JSON.parse(localStorage.getItem(RECENT) ?? "[]");
  return stored.filter((id) => state.people.has(id));
}

function remember(id) {
  const others = recent();
  // A known face keeps its place, so that the rail does not shuffle under the pointer.
  const next = others.includes(id) ? others : [id, ...others].slice(0, KEEP);
  localStorage.setItem(RECENT, JSON.stringify(next));
}

export function fromAddress() {
  const [who, where] = decodeURIComponent(location.hash.slice(1)).split("/");
  return { who: state.people.has(who) ? who : null, where: where ?? "" };
}

function writeAddress() {
  const where = state.place?.kind === "channel" ? state.place.id : (state.place?.tab ?? "");
  const hash = `#${state.me}/${where}`;
  if (location.hash !== hash) history.pushState(null, "", hash);
}

export async function be(id, where = "") {
  remember(id);
  update({ me: id, see: null, room: null, place: null, newFrom: null });
  await refresh("see");
  // Whoever was quick has opened something, or become somebody else, in the meantime.
  if (state.me === id && !state.place) await goTo(where);
}

async function goTo(where) {
  if (where === "home" || where === "messages") return openApp(where);
  const found = channels().find((one) => one.id === where) ?? startingChannel();
  return found ? openChannel(found.id) : openApp("home");
}

export async function openStart() {
  const found = startingChannel();
  if (found && found.id !== openChannelId()) await openChannel(found.id);
}

// Where the app is, there is something to do.
function startingChannel() {
  const mine = channels().filter((one) => one.is_member && one.kind === "channel" && !one.is_archived);
  return mine.find((one) => one.app_is_member) ?? mine[0];
}

export async function openChannel(id) {
  const before = channels().find((one) => one.id === id);
  if (before?.kind === "im" && isPartner((before.with ?? []).find((one) => one !== state.me)))
    return openApp("messages");
  return arrive({ kind: "channel", id }, before?.unread ?? 0);
}

async function arrive(place, unread) {
  if (!same(place, state.place)) update({ place, room: null, newFrom: null });
  writeAddress();
  closeDrawer();
  await refresh("room", "see");
  markNew(unread);
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// The line "New" stands above the first of the last `unread` messages from others.
function markNew(unread) {
  const others = (state.room?.messages ?? []).filter((one) => one.user !== state.me && !one.ephemeral && !one.subtype);
  if (unread && others.length) update({ newFrom: others.at(-Math.min(unread, others.length)).ts });
}

export async function openApp(tab) {
  if (tab === "messages") {
    if (!appChannel()) await attempt(startAppChannel);
    return arrive({ kind: "app", tab }, appChannel()?.unread ?? 0);
  }
  update({ place: { kind: "app", tab: "home" }, room: null });
  writeAddress();
  closeDrawer();
  await attempt(() => post("home", { as: state.me }));
  return refresh("see");
}

async function startAppChannel() {
  await post("dm", { as: state.me, users: [state.company.app.user_id] });
  await refresh("see");
}

export async function startConversation(users) {
  const answer = await attempt(() => post("dm", { as: state.me, users }));
  if (!answer) return;
  await refresh("see");
  await openChannel(typeof answer.channel === "string" ? answer.channel : answer.channel.id);
}

const closeDrawer = () => document.body.classList.remove("drawer-open");
export const toggleDrawer = () => document.body.classList.toggle("drawer-open");

// A sandbox that was started anew may not know the conversation that is still on the screen.
export async function settleIn() {
  const known = state.place?.kind !== "channel" || channels().some((one) => one.id === state.place.id);
  if (!known) await goTo("");
}

export function followAddress() {
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && openChannelId()) refresh("room", "see");
  });
  document.getElementById("main").addEventListener("pointerdown", closeDrawer);
  window.addEventListener("popstate", () => {
    const { who, where } = fromAddress();
    if (who && who !== state.me) be(who, where);
    else if (who) goTo(where);
  });
}
