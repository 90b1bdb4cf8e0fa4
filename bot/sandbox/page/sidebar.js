// The side bar: who one is, Partner, channels, and direct messages, with what is unread in bold.
import { avatar, groupAvatar } from "./avatar.js";
import { el, reconcile } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { icon } from "./icons.js";
import { newMessage } from "./newmessage.js";
import { openApp, openChannel } from "./places.js";
import { app, appChannel, channels, me, othersIn, state, titleOf } from "./store.js";
import { openStatus } from "./status.js";
import { openSwitcher } from "./switcher.js";
import { clockTime, zoneCity } from "./time.js";
import { isTouring, tour } from "./tour.js";

export function drawSidebar() {
  if (!state.company || !me()) return;
  reconcile(document.getElementById("sidebar"), [
    { key: "head", sig: JSON.stringify([me(), clockTime(state.clock.now ?? new Date())]), make: head },
    { key: "lists", sig: "", make: () => el("div", { class: "side-lists" }) },
    ...(isTouring() ? [{ key: "tour", sig: "", make: tour }] : []),
  ]);
  reconcile(document.querySelector(".side-lists"), lists());
}

function head() {
  const who = me();
  const status = who.status_text || who.status_emoji;
  return el(
    "div",
    { class: "side-head" },
    el("div", { class: "team-name", "data-testid": "team-name" }, state.company.team.name),
    el(
      "button",
      {
        class: "me",
        type: "button",
        "data-testid": "person-switcher",
        "data-focus": "person-switcher",
        "aria-haspopup": "dialog",
        onclick: openSwitcher,
      },
      avatar(who.id, "m"),
      el(
        "span",
        { class: "me-words" },
        el("span", { class: "me-name" }, el("span", { class: "visually-hidden" }, "You are "), who.real_name),
        el("span", { class: "me-title" }, [who.title, who.department].filter(Boolean).join(" · ")),
      ),
      icon("chevron"),
    ),
    el(
      "div",
      { class: "me-more" },
      el(
        "span",
        { class: "me-time", title: who.tz },
        `${clockTime(state.clock.now ?? new Date())} in ${who.site || zoneCity(who.tz)}`,
      ),
      el(
        "button",
        {
          class: "me-status",
          type: "button",
          "data-testid": "status-button",
          "data-focus": "status",
          onclick: openStatus,
        },
        status
          ? withEmoji(`${who.status_emoji ?? ""} ${who.status_text ?? ""}`.trim(), { codes: true })
          : [icon("smile"), "Set a status"],
      ),
    ),
  );
}

function lists() {
  const all = channels().filter((one) => !one.is_archived);
  const rooms = all.filter((one) => (one.kind === "channel" || one.kind === "private") && one.is_member).sort(byName);
  const others = all.filter((one) => one.kind === "channel" && !one.is_member).sort(byName);
  const direct = all
    .filter((one) => (one.kind === "im" || one.kind === "mpim") && one.id !== appChannel()?.id)
    .sort(byRecent);
  return [
    section("Apps", [appEntry()]),
    section("Channels", rooms.map(entry)),
    section("Direct messages", direct.map(entry), {
      action: "New message",
      onclick: newMessage,
      testid: "new-message",
    }),
    others.length ? section("Channels you could join", others.map(entry)) : null,
  ].filter(Boolean);
}

const byName = (one, other) => one.name.localeCompare(other.name);
const byRecent = (one, other) => Number(other.last_ts ?? 0) - Number(one.last_ts ?? 0);

function section(title, entries, action) {
  return {
    key: title,
    sig: JSON.stringify(entries.map(({ key, sig }) => [key, sig])),
    make: () =>
      el(
        "section",
        { class: "side-section", "aria-label": title },
        el(
          "h2",
          null,
          title,
          action &&
            el(
              "button",
              {
                class: "icon-button",
                type: "button",
                "aria-label": action.action,
                title: action.action,
                "data-testid": action.testid,
                onclick: action.onclick,
              },
              icon("plus"),
            ),
        ),
        el(
          "ul",
          null,
          entries.map(({ make }) => el("li", null, make())),
        ),
      ),
  };
}

function appEntry() {
  const open = state.place?.kind === "app";
  return row({
    key: "app",
    open,
    unread: appChannel()?.unread ?? 0,
    count: true,
    face: () => avatar(app().user_id, "s"),
    title: app().name,
    testid: "app-partner",
    onclick: () => openApp(appChannel()?.unread ? "messages" : "home"),
  });
}

function entry(one) {
  const direct = one.kind === "im" || one.kind === "mpim";
  const others = othersIn(one);
  return row({
    key: one.id,
    open: state.place?.kind === "channel" && state.place.id === one.id,
    unread: one.unread ?? 0,
    count: direct || one.mentioned,
    faint: !direct && !one.is_member,
    face: () => faceOf(one, others),
    title: titleOf(one),
    testid: `channel-${direct ? titleOf(one) : one.name}`,
    onclick: () => openChannel(one.id),
  });
}

function faceOf(one, others) {
  if (one.kind === "channel") return icon("hash");
  if (one.kind === "private") return icon("lock");
  return groupAvatar(others.length ? others : [state.me]);
}

function row({ key, open, unread, count, faint, face, title, testid, onclick }) {
  const bold = unread ? " unread" : "";
  return {
    key,
    sig: JSON.stringify([open, unread, count, title, faint]),
    make: () =>
      el(
        "button",
        {
          class: `side-row${bold}${faint ? " faint" : ""}`,
          type: "button",
          "aria-current": open && "page",
          "data-testid": testid,
          "data-channel": key,
          "data-focus": `row-${key}`,
          "data-unread": unread,
          title,
          onclick,
        },
        face(),
        el("span", { class: "side-title" }, title),
        unread && count ? el("span", { class: "side-badge" }, String(Math.min(unread, 99))) : null,
        unread ? el("span", { class: "visually-hidden" }, `, ${unread} unread`) : null,
      ),
  };
}
