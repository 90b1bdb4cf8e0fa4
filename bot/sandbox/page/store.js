// What the page knows right now. Views read it and are told when it changes; only sync.js fills it.

export const state = {
  company: null, // answer of /sandbox/company
  people: new Map(), // id -> person
  me: null, // the id of who the reader is being
  see: null, // answer of /sandbox/see
  place: null, // {kind: "channel", id} or {kind: "app", tab: "home" | "messages"}
  room: null, // answer of /sandbox/messages for the open channel
  newFrom: null, // ts of the first message that was unread when the channel was opened
  clock: { now: null, turning: false },
  connected: false,
};

const readers = new Set();
let queued = false;

export function subscribe(reader) {
  readers.add(reader);
}

export function update(patch) {
  Object.assign(state, patch);
  if (queued) return;
  queued = true;
  queueMicrotask(() => {
    queued = false;
    for (const reader of readers) reader(state);
  });
}

export const me = () => state.people.get(state.me);
export const app = () => state.company?.app;
export const person = (id) => state.people.get(id);
export const channels = () => state.see?.channels ?? [];
export const channel = (id) =>
  channels().find((one) => one.id === id) ?? (state.room?.channel.id === id ? state.room.channel : null);
export const isPartner = (id) => Boolean(id) && id === app()?.user_id;

export function nameOf(id) {
  if (isPartner(id)) return app().name;
  const found = person(id);
  return found ? found.real_name || found.name : id;
}

// What Slack itself told this person about the open conversation, or about nothing in particular.
export function noticesHere() {
  const open = openChannelId();
  return open ? (state.see?.notices ?? []).filter((one) => !one.channel || one.channel === open) : [];
}

// The open modals, bottom first.
export const modals = () => state.see?.view_stack ?? [];

// The direct conversation with Partner: its Messages tab.
export function appChannel() {
  return channels().find((one) => one.kind === "im" && (one.with ?? []).includes(app()?.user_id)) ?? null;
}

// The channel whose messages are on the screen, whichever way the reader got there.
export function openChannelId() {
  if (state.place?.kind === "channel") return state.place.id;
  return state.place?.tab === "messages" ? (appChannel()?.id ?? null) : null;
}

// Who else is in a direct conversation: people first, Partner last.
export function othersIn(one) {
  const others = (one.with ?? []).filter((id) => id !== state.me);
  return [...others.filter((id) => !isPartner(id)), ...others.filter(isPartner)];
}

export function titleOf(one) {
  if (one.kind === "channel" || one.kind === "private") return one.name;
  const others = othersIn(one);
  return others.length ? others.map(nameOf).join(", ") : `${nameOf(state.me)} (you)`;
}
