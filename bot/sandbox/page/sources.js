// What the lists of people and conversations offer.
import { avatar, groupAvatar } from "./avatar.js";
import { icon } from "./icons.js";
import { filtered } from "./picker.js";
import { app, channel, channels, nameOf, othersIn, person, state, titleOf } from "./store.js";

export const personOption = (id) => ({
  value: id,
  label: nameOf(id),
  hint: person(id)?.title,
  face: () => avatar(id, "xs"),
});

// Everybody who can be written to; Partner too where it makes sense.
export function people({ partner = false } = {}) {
  const ids = state.company.people
    .filter((one) => !one.deleted && !(one.is_bot && one.id === app().user_id))
    .map((one) => one.id);
  return filtered([...(partner ? [app().user_id] : []), ...ids].map(personOption));
}

export function channelOption(id) {
  const one = channel(id);
  return { value: id, label: one ? titleOf(one) : id, face: () => channelFace(one) };
}

function channelFace(one) {
  if (one?.kind === "im" || one?.kind === "mpim") return groupAvatar(othersIn(one), "xs");
  return icon(one?.kind === "private" ? "lock" : "hash");
}

const FILTER = { public: "channel", private: "private", im: "im", mpim: "mpim" };

export function conversations(include) {
  const kinds = include?.map((name) => FILTER[name]);
  const found = channels()
    .filter((one) => !kinds || kinds.includes(one.kind))
    .filter((one) => one.kind === "channel" || one.is_member !== false);
  return filtered(found.map((one) => channelOption(one.id)));
}
