// The main pane: one of Partner's two tabs, or a conversation.
import { post } from "./api.js";
import { composer } from "./composer.js";
import { el, reconcile } from "./dom.js";
import { appHeader, channelHeader } from "./header.js";
import { drawHome, homePane } from "./home.js";
import { icon } from "./icons.js";
import { drawMessages, messageList, newerButton } from "./messages.js";
import { channel, openChannelId, state } from "./store.js";
import { refresh } from "./sync.js";
import { clockTime } from "./time.js";
import { attempt } from "./toast.js";

export function drawMain() {
  const main = document.getElementById("main");
  if (!state.place || !state.see)
    return reconcile(main, [
      { key: "wait", sig: "", make: () => el("div", { class: "waiting" }, el("span", { class: "spinner" })) },
    ]);
  const home = state.place.kind === "app" && state.place.tab === "home";
  return home ? drawHomeTab(main) : drawConversation(main);
}

function drawHomeTab(main) {
  reconcile(main, [
    { key: "head", sig: `app-home`, make: () => appHeader("home") },
    { key: "home", sig: state.me, make: homePane },
  ]);
  drawHome(main.querySelector(".home"));
}

function drawConversation(main) {
  const id = openChannelId();
  const one = { ...channel(id), ...(state.room?.channel.id === id ? state.room.channel : {}), id };
  const minute = one.kind === "im" && state.clock.now ? clockTime(state.clock.now) : "";
  reconcile(main, [
    {
      key: "head",
      sig: JSON.stringify([state.place, one, minute]),
      make: () => (state.place.kind === "app" ? appHeader("messages") : channelHeader(one)),
    },
    { key: "list", sig: `${state.me}/${id}`, make: messageArea },
    {
      key: "write",
      sig: `${state.me}/${id}/${one.is_member !== false}`,
      make: () => (one.is_member === false ? joinBar(one) : composer(one)),
    },
  ]);
  drawMessages(main.querySelector(".messages"));
}

function messageArea() {
  const list = messageList();
  return el("div", { class: "message-area" }, list, newerButton(list));
}

function joinBar(one) {
  const join = () =>
    attempt(async () => {
      await post("join", { as: state.me, channel: one.id });
      await refresh();
    });
  return el(
    "div",
    { class: "join-bar" },
    el("p", null, "You are looking at ", icon("hash"), el("strong", null, one.name), "."),
    el("button", { class: "button primary", type: "button", "data-testid": "join-bar", onclick: join }, "Join channel"),
  );
}
