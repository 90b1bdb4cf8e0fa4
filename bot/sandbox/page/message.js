// One message: whose it is, what it says, and what only this reader sees of it.
import { moreActions } from "./actions.js";
import { avatar } from "./avatar.js";
import { renderBlocks } from "./blocks/render.js";
import { el } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { authorOf } from "./news.js";
import { nameOf, person, state, update } from "./store.js";
import { messageSurface } from "./surface.js";
import { clockTime, fullMoment } from "./time.js";

export const whenOf = (message) => new Date(message.time);
export const isSystem = (message) =>
  ["channel_join", "channel_leave", "channel_topic", "group_join", "group_leave"].includes(message.subtype);

export function messageRow(message, channel, joined) {
  const face = message.user ? person(message.user) : null;
  return {
    key: message.ts,
    sig: JSON.stringify([{ ...message, state: null }, joined, face?.real_name, face?.avatar_color, channel.is_member]),
    make: () => (isSystem(message) ? system(message) : full(message, channel, joined)),
  };
}

const system = (message) =>
  el(
    "div",
    { class: "message message-system", "data-testid": "message", "data-ts": message.ts },
    el("span", { class: "message-gutter" }, avatar(message.user, "s")),
    el("div", { class: "message-body" }, mrkdwn(message.text), stamp(message)),
  );

function full(message, channel, joined) {
  const kinds = `${joined ? " message-joined" : ""}${message.ephemeral ? " message-ephemeral" : ""}`;
  return el(
    "article",
    {
      class: `message${kinds}`,
      "data-testid": "message",
      "data-ts": message.ts,
      "data-ephemeral": message.ephemeral && "true",
      "aria-label": `${whoOf(message)}, ${clockTime(whenOf(message))}`,
    },
    el("span", { class: "message-gutter" }, joined ? stamp(message) : faceOf(message)),
    el(
      "div",
      { class: "message-body" },
      message.ephemeral && !joined ? el("div", { class: "only-you" }, icon("eye"), "Only visible to you") : null,
      joined ? null : headOf(message),
      contentOf(message, channel),
      filesOf(message),
      reactionsOf(message),
      dismissOf(message),
    ),
    moreActions(message, channel),
  );
}

const whoOf = (message) => (message.notice ? "Slack" : authorOf(message));
const faceOf = (message) =>
  message.notice
    ? el("span", { class: "avatar avatar-l avatar-slack", "aria-hidden": "true" }, icon("warning"))
    : avatar(message.user ?? state.company.app.user_id, "l");

function headOf(message) {
  const robot = !message.notice && (message.bot_id || person(message.user)?.is_bot);
  const status = person(message.user)?.status_emoji;
  return el(
    "div",
    { class: "message-head" },
    el("span", { class: "author" }, whoOf(message)),
    robot ? el("span", { class: "badge badge-app" }, "App") : null,
    status ? el("span", { title: person(message.user).status_text }, withEmoji(status, { codes: true })) : null,
    stamp(message),
  );
}

const stamp = (message) =>
  el(
    "time",
    { class: "stamp", datetime: message.time, title: fullMoment(whenOf(message)) },
    clockTime(whenOf(message)),
  );

function contentOf(message, channel) {
  const edited = message.edited ? el("span", { class: "edited" }, "(edited)") : null;
  const reply =
    message.thread_ts && message.thread_ts !== message.ts
      ? el("div", { class: "in-thread" }, icon("chat"), "in a thread")
      : null;
  if (message.blocks?.length)
    return [
      reply,
      el("div", { class: "blocks" }, renderBlocks(message.blocks, messageSurface(message, channel))),
      edited,
    ];
  return [reply, el("div", { class: "mrkdwn" }, mrkdwn(message.text)), edited];
}

const addressOf = (file) => `/sandbox/file/${file.id}?as=${state.me}`;

const filesOf = (message) =>
  (message.files ?? []).map((file) =>
    file.mimetype?.startsWith("image/")
      ? el("img", { class: "file-image", src: addressOf(file), alt: file.alt_txt || file.title || file.name })
      : el(
          "a",
          { class: "file", href: addressOf(file), download: file.name },
          icon("pencil"),
          el("span", null, file.title || file.name || "File"),
          el("span", { class: "file-name" }, file.name),
        ),
  );

const reactionsOf = (message) =>
  message.reactions?.length
    ? el(
        "div",
        { class: "reactions" },
        message.reactions.map((one) =>
          el(
            "span",
            {
              class: `reaction${one.users?.includes(state.me) ? " reaction-mine" : ""}`,
              title: (one.users ?? []).map(nameOf).join(", "),
            },
            withEmoji(`:${one.name}:`, { codes: true }),
            ` ${one.count ?? one.users?.length ?? 1}`,
          ),
        ),
      )
    : null;

const dismissed = new Set();

export const isDismissed = (message) => dismissed.has(message.ts);

function dismiss(message) {
  dismissed.add(message.ts);
  update({});
}

function dismissOf(message) {
  if (!message.ephemeral) return null;
  return el(
    "button",
    {
      class: "dismiss",
      type: "button",
      "data-testid": "dismiss",
      onclick: () => dismiss(message),
    },
    "Dismiss",
  );
}
