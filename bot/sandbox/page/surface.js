// What a block stands on: a message, a modal or Home. It knows the values of its fields and how to tell the app about a click.
import { post } from "./api.js";
import { debounce } from "./dom.js";
import { openChannel } from "./places.js";
import { state } from "./store.js";
import { refresh } from "./sync.js";
import { attempt, explained } from "./toast.js";
import { initialValue, stateValue } from "./values.js";

const TYPING = 250; // ms after the last key before what was typed is kept by the sandbox

const slot = (blockId, actionId) => `${blockId ?? ""}.${actionId}`;

// What makes a view another one for the eye. Typed values and the hash change it without needing a new drawing.
export const signature = ({ state: _, hash: __, ...view }) => JSON.stringify(view);

function surface({ kind, target, values = new Map(), keep = () => {}, before = async () => {} }) {
  const send = async (blockId, element, value) => {
    await before();
    await explained(() =>
      post("action", { as: state.me, ...target, block_id: blockId, action_id: element.action_id, value }),
    );
    await refresh("see", "room");
  };
  return {
    kind,
    value: (blockId, element) =>
      values.has(slot(blockId, element.action_id))
        ? values.get(slot(blockId, element.action_id))
        : initialValue(element),
    change: (blockId, element, value) => {
      values.set(slot(blockId, element.action_id), value);
      keep();
    },
    act: send,
    options: (element, query, blockId) =>
      attempt(() =>
        post("options", { as: state.me, ...target, block_id: blockId, action_id: element.action_id, query }),
      ),
    openChannel,
  };
}

export const messageSurface = (message, channel) =>
  surface({ kind: "message", target: { channel: channel.id, ts: message.ts }, values: fromState(message) });
export const homeSurface = (home) => surface({ kind: "home", target: { view: "home" }, values: fromState(home) });

const drafts = new Map(); // view id -> Map of what was typed there; survives a redrawing by views.update

export function modalSurface(view) {
  const values = drafts.get(view.id) ?? fromState(view);
  drafts.set(view.id, values);
  // Another form may have come in its place: what was typed in the one before is not a part of it.
  const here = slotsOf(view);
  for (const name of values.keys()) if (!here.has(name)) values.delete(name);
  const written = () => Object.fromEntries(values);
  const fill = () => post("fill", { as: state.me, view: view.id, values: written() });
  const later = debounce(TYPING, () => attempt(fill));
  const before = async () => {
    later.cancel();
    if (values.size) await attempt(fill);
  };
  return {
    ...surface({ kind: "modal", target: { view: view.id }, values, keep: later, before }),
    written,
    stopFilling: later.cancel,
  };
}

function slotsOf(view) {
  const fields = (block) => [block.element, block.accessory, ...(block.elements ?? [])].filter(Boolean);
  const names = (block) => fields(block).map((element) => slot(block.block_id, element.action_id));
  return new Set((view.blocks ?? []).flatMap(names));
}

export const forgetDrafts = (openIds) => {
  for (const id of drafts.keys()) if (!openIds.has(id)) drafts.delete(id);
};

// What the sandbox already holds: typed before a reload, or chosen in a message.
function fromState(view) {
  const values = new Map();
  for (const [blockId, actions] of Object.entries(view.state?.values ?? {})) {
    for (const [actionId, entry] of Object.entries(actions)) {
      const value = stateValue(entry);
      if (value !== null) values.set(slot(blockId, actionId), value);
    }
  }
  return values;
}
