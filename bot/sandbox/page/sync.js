// Reads the sandbox into the store: one read at a time, and one more after it if something changed meanwhile.
import * as api from "./api.js";
import { announceNews } from "./news.js";
import { channels, openChannelId, state, update } from "./store.js";
import { toast } from "./toast.js";

const BREATH = 90; // ms between reads while the clock is turning and changes come by the hundred

let running = null;
let wanted = new Set();

export function refresh(...what) {
  for (const one of what.length ? what : ["see", "room"]) wanted.add(one);
  running ??= readAll().finally(() => {
    running = null;
  });
  return running;
}

async function readAll() {
  while (wanted.size) {
    const now = wanted;
    wanted = new Set();
    await read(now).catch((problem) => toast(problem));
    if (wanted.size) await new Promise((resolve) => setTimeout(resolve, BREATH));
  }
}

async function read(what) {
  if (what.has("company")) takeCompany(await api.company());
  if (what.has("see") && state.me) await readSee();
  if (what.has("room") && state.me) await readRoom();
}

function takeCompany(company) {
  update({
    company,
    people: new Map(company.people.map((one) => [one.id, one])),
    clock: { ...state.clock, now: new Date(company.now) },
  });
}

async function readSee() {
  const as = state.me;
  const see = await api.see(as);
  if (as === state.me) update({ see, clock: { ...state.clock, now: new Date(see.now) } });
}

async function readRoom() {
  const [as, id] = [state.me, openChannelId()];
  if (!channels().some((one) => one.id === id)) return update({ room: null });
  // A window nobody looks at must not mark anything as read.
  const room = await api.messages(as, id, document.hidden);
  if (as !== state.me || id !== openChannelId()) return undefined;
  announceNews(state.room, room);
  return update({ room });
}

// A change on the live line says what it touched; without such a list everything open is read again.
export function heard({ now, turning, changed }) {
  const touched = changed ?? [];
  update({ clock: { now: now ? new Date(now) : state.clock.now, turning: Boolean(turning) } });
  const room = !changed || touched.some((one) => one === `channel:${openChannelId()}` || one === `person:${state.me}`);
  const company = touched.some((one) => one === "company" || one.startsWith("person:"));
  refresh("see", ...(room ? ["room"] : []), ...(company ? ["company"] : []));
}
