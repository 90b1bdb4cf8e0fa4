// Faces: initials on a colour for people, the two rings for Partner, a small stack for a group.
import { el } from "./dom.js";
import { partnerMark } from "./icons.js";
import { isPartner, person } from "./store.js";

const COLOURS = ["#7d5ba6", "#2f7f86", "#b5563c", "#4d7c3c", "#a8467a", "#3f6cb0", "#8a6a1f"];

export function avatar(id, size = "m") {
  if (isPartner(id))
    return el("span", { class: `avatar avatar-${size} avatar-app`, "aria-hidden": "true" }, partnerMark());
  const one = person(id);
  const away = one?.deleted ? " avatar-gone" : "";
  return el(
    "span",
    {
      class: `avatar avatar-${size}${away}`,
      css: { "--face": one?.avatar_color ?? colourOf(id) },
      "aria-hidden": "true",
    },
    one?.initials ?? "?",
  );
}

const colourOf = (id) =>
  COLOURS[[...String(id)].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS.length];

export function groupAvatar(ids, size = "s") {
  if (ids.length <= 1) return avatar(ids[0], size);
  return el(
    "span",
    { class: `avatar-group avatar-group-${size}`, "aria-hidden": "true" },
    el("span", { class: "avatar-count" }, String(ids.length)),
  );
}

export function badges(one) {
  const words = [
    one.is_owner ? "Owner" : one.is_admin && "Admin",
    one.is_guest && "Guest",
    one.is_bot && "App",
    one.deleted && "Deactivated",
  ].filter(Boolean);
  return words.map((word) => el("span", { class: `badge badge-${word.toLowerCase()}` }, word));
}
