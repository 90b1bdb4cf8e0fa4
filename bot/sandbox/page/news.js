// Tells a screen reader about messages that arrive while a channel is open, and only about those.
import { announce } from "./dom.js";
import { bare } from "./mrkdwn.js";
import { nameOf, state } from "./store.js";

export const authorOf = (message) => message.username || nameOf(message.user) || state.company?.app.name;

export function announceNews(before, after) {
  if (before?.channel.id !== after.channel.id) return;
  const known = new Set(before.messages.map((one) => one.ts));
  const fresh = after.messages.filter((one) => !known.has(one.ts) && one.user !== state.me);
  if (fresh.length) announce(fresh.map((one) => `${authorOf(one)}: ${bare(one.text)}`).join(". "));
}
