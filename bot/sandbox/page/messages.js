// The list of messages: grouped by author, divided by day, kept at the bottom while the reader is there.
import { avatar } from "./avatar.js";
import { el, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { isDismissed, isSystem, messageRow, whenOf } from "./message.js";
import { noticesHere, othersIn, state, titleOf } from "./store.js";
import { dayKey, dayLabel } from "./time.js";

const TOGETHER = 5 * 60_000; // messages of one author within five minutes share a head
const ABOVE = 40; // px of what was read already, above the line "New"
const NEAR = 60; // px from the bottom that still count as "reading the newest"

export function messageList() {
  return el(
    "div",
    {
      class: "messages",
      "data-testid": "message-list",
      role: "region",
      "aria-label": "Messages",
      tabindex: "0",
      onscroll: (event) => noteScroll(event.target),
    },
    el("div", { class: "messages-inner" }),
  );
}

export function drawMessages(list) {
  const room = state.room;
  const stay = list.dataset.room !== `${state.me}${room?.channel.id}` || atBottom(list);
  const inner = list.firstElementChild;
  reconcile(inner, room ? entries(room) : [{ key: "waiting", sig: "", make: skeleton }]);
  if (room) list.dataset.room = `${state.me}${room.channel.id}`;
  if (stay) list.scrollTop = list.scrollHeight;
  showNew(list);
  noteScroll(list);
}

// A long conversation opens where the reader left off, not below what is new.
function showNew(list) {
  const line = list.dataset.newFrom === `${state.newFrom}` ? null : list.querySelector(".new-line");
  list.dataset.newFrom = `${state.newFrom}`;
  if (line && line.offsetTop < list.scrollTop) list.scrollTop = line.offsetTop - ABOVE;
}

const atBottom = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
const noteScroll = (list) => list.parentElement?.classList.toggle("has-newer", !atBottom(list));

// Whoever writes wants to see what comes of it.
export function readNewest() {
  const list = document.querySelector(".messages");
  if (list) list.scrollTop = list.scrollHeight;
}

export function newerButton(list) {
  return el(
    "button",
    {
      class: "newer",
      type: "button",
      onclick: () => {
        list.scrollTop = list.scrollHeight;
      },
    },
    "Newest messages",
    icon("chevron"),
  );
}

const skeleton = () => el("div", { class: "skeleton", "aria-hidden": "true" }, el("span"), el("span"), el("span"));

function entries(room) {
  const rows = [{ key: "start", sig: room.channel.id, make: () => beginning(room.channel) }];
  let last = null;
  for (const message of everything(room)) {
    const date = whenOf(message);
    const day = dayKey(date);
    if (last?.day !== day) rows.push(dayRow(date, day));
    const fresh = message.ts === state.newFrom;
    if (fresh) rows.push({ key: "new", sig: message.ts, make: newLine });
    const joined = !fresh && last?.day === day && last.author === authorKey(message) && date - last.date < TOGETHER;
    rows.push(messageRow(message, room.channel, joined));
    last = { day, date, author: authorKey(message) };
  }
  return rows;
}

// Slack's own notices to this person stand among the messages where they happened, as ephemeral ones do.
function everything(room) {
  const notices = noticesHere().map((one) => ({
    ts: `notice-${one.id}`,
    time: one.at,
    text: one.text,
    notice: true,
    ephemeral: true,
  }));
  return [...room.messages, ...notices]
    .filter((one) => !isDismissed(one))
    .sort((one, other) => whenOf(one) - whenOf(other));
}

const authorKey = (message) =>
  `${message.notice ? "slack" : (message.user ?? message.bot_id)}${message.ephemeral ? "-private" : ""}${isSystem(message) ? "-system" : ""}`;

const dayRow = (date, day) => ({
  key: `day-${day}`,
  sig: dayLabel(date, state.clock.now ?? date),
  make: () => el("div", { class: "day", role: "separator" }, el("span", null, dayLabel(date, state.clock.now ?? date))),
});
const newLine = () => el("div", { class: "new-line", role: "separator" }, el("span", null, "New"));

function beginning(channel) {
  const direct = channel.kind === "im" || channel.kind === "mpim";
  const title = direct ? titleOf(channel) : `#${channel.name}`;
  return el(
    "div",
    { class: "beginning" },
    direct
      ? el(
          "div",
          { class: "beginning-faces" },
          othersIn(channel).map((id) => avatar(id, "xl")),
        )
      : el("div", { class: "beginning-hash" }, icon(channel.kind === "private" ? "lock" : "hash")),
    el("h2", null, title),
    el(
      "p",
      null,
      direct
        ? "This is where your conversation starts. Only the people in it can read it."
        : `This is the very beginning of #${channel.name}.`,
    ),
  );
}
