// The top of the main pane: what is open, who is in it, and what one can do about it.
import { post } from "./api.js";
import { avatar, badges, groupAvatar } from "./avatar.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { inline } from "./mrkdwn.js";
import { ask } from "./newmessage.js";
import { openApp } from "./places.js";
import { app, isPartner, nameOf, othersIn, person, state, titleOf } from "./store.js";
import { popover } from "./popover.js";
import { refresh } from "./sync.js";
import { clockTime, zoneCity } from "./time.js";
import { attempt } from "./toast.js";

export function channelHeader(channel) {
  const others = othersIn(channel);
  const direct = channel.kind === "im" || channel.kind === "mpim";
  return el(
    "header",
    { class: "main-head", "data-testid": "channel-header" },
    el("h1", { class: "main-title" }, faceOf(channel, others), el("span", null, titleOf(channel))),
    el("p", { class: "main-topic" }, direct ? about(others) : inline(channel.topic ?? "")),
    direct ? null : membersButton(channel),
    direct ? null : actions(channel),
  );
}

function faceOf(channel, others) {
  if (channel.kind === "channel") return icon("hash");
  if (channel.kind === "private") return icon("lock");
  return channel.kind === "mpim" ? groupAvatar(others) : avatar(others[0] ?? state.me, "s");
}

function about(ids) {
  const one = ids.length === 1 ? person(ids[0]) : null;
  if (!one)
    return ids
      .filter((id) => !isPartner(id))
      .map(person)
      .filter(Boolean)
      .map((who) => `${who.real_name.split(" ")[0]} · ${who.department || who.title || ""}`)
      .join(", ");
  const now = state.clock.now ? `${clockTime(state.clock.now, one.tz)} in ${one.site || zoneCity(one.tz)}` : "";
  return [[one.title, one.department, now].filter(Boolean).join(" · "), badges(one)];
}

function membersButton(channel) {
  const button = el(
    "button",
    {
      class: "members",
      type: "button",
      "aria-haspopup": "dialog",
      "aria-expanded": "false",
      "aria-label": `${channel.members} members`,
      "data-testid": "members",
    },
    icon("people"),
    String(channel.members ?? ""),
  );
  button.addEventListener("click", () =>
    popover(
      button,
      el(
        "div",
        { class: "options", role: "dialog", "aria-label": "Members", tabindex: "0" },
        (channel.member_ids ?? []).map((id) =>
          el(
            "div",
            { class: "option" },
            avatar(id, "s"),
            el(
              "span",
              { class: "option-words" },
              el("span", null, nameOf(id)),
              el("span", { class: "option-hint" }, person(id)?.title),
            ),
          ),
        ),
      ),
      { width: 260 },
    ),
  );
  return button;
}

function actions(channel) {
  const member = channel.is_member;
  const act = (path) =>
    attempt(async () => {
      await post(path, { as: state.me, channel: channel.id });
      await refresh();
    });
  return el(
    "span",
    { class: "main-actions" },
    member &&
      channel.app_is_member === false &&
      el(
        "button",
        {
          class: "button quiet",
          type: "button",
          "data-testid": "add-app",
          onclick: () => add(channel, [app().user_id]),
        },
        icon("plus"),
        `Add ${app().name}`,
      ),
    member &&
      el(
        "button",
        { class: "button quiet", type: "button", "data-testid": "add-people", onclick: () => invite(channel) },
        icon("plus"),
        "Add people",
      ),
    el(
      "button",
      {
        class: "button quiet",
        type: "button",
        "data-testid": member ? "leave" : "join",
        onclick: () => act(member ? "leave" : "join"),
      },
      member ? "Leave" : "Join",
    ),
  );
}

const invite = (channel) =>
  ask({
    title: `Add people to #${channel.name}`,
    hint: "Partner has to be in a channel before it can write there.",
    go: { label: "Add", run: (users) => add(channel, users) },
  });

const add = (channel, users) =>
  attempt(async () => {
    for (const user of users) await post("invite", { as: state.me, channel: channel.id, user });
    await refresh();
  });

const TABS = [
  ["home", "Home"],
  ["messages", "Messages"],
];

export function appHeader(tab) {
  return el(
    "header",
    { class: "main-head app-head", "data-testid": "channel-header" },
    el(
      "h1",
      { class: "main-title" },
      avatar(app().user_id, "s"),
      el("span", null, app().name),
      el("span", { class: "badge badge-app" }, "App"),
    ),
    el(
      "div",
      { class: "tabs", role: "tablist" },
      TABS.map(([name, label]) =>
        el(
          "button",
          {
            class: "tab",
            type: "button",
            role: "tab",
            id: `tab-${name}`,
            "aria-selected": String(tab === name),
            "data-testid": `tab-${name}`,
            "data-focus": `tab-${name}`,
            onclick: () => openApp(name),
          },
          label,
        ),
      ),
    ),
  );
}
