// Every kind of select is the same list with another source.
import { conversations, channelOption, people, personOption } from "../sources.js";
import { filtered, picker } from "../picker.js";
import { confirmed } from "./confirm.js";

const option = (one, group) => ({ value: one.value, label: one.text.text, hint: one.description?.text, group });
const seen = new Map(); // value -> option: what an external list said once must still have its name when it is drawn again

const KINDS = {
  static: (element) => {
    const all =
      element.option_groups?.flatMap((group) => group.options.map((one) => option(one, group.label.text))) ??
      (element.options ?? []).map((one) => option(one));
    return { source: filtered(all), find: (value) => all.find((one) => one.value === value) };
  },
  external: (element, field) => ({
    source: (query) => external(element, field, query),
    find: (value) => seen.get(value) ?? initial(element).find((one) => one.value === value),
    wait: 250,
  }),
  users: () => ({ source: people({ partner: true }), find: personOption }),
  conversations: (element) => ({ source: conversations(element.filter?.include), find: channelOption }),
  channels: () => ({ source: conversations(["public"]), find: channelOption }),
};

const initial = (element) =>
  [element.initial_option, ...(element.initial_options ?? [])].filter(Boolean).map((one) => option(one));

async function external(element, field, query) {
  if (query.length < (element.min_query_length ?? 3)) return [];
  const answer = await field.options(query);
  const groups = answer?.option_groups ?? [{ options: answer?.options ?? [] }];
  const found = groups.flatMap((group) => group.options.map((one) => option(one, group.label?.text)));
  for (const one of found) seen.set(one.value, one);
  return found;
}

export function select(element, field) {
  const multi = element.type.startsWith("multi_");
  const kind = element.type.replace("multi_", "").replace("_select", "");
  const { source, find, wait } = KINDS[kind](element, field);
  const value = (options) => (multi ? options.map((one) => one.value) : (options[0]?.value ?? null));
  const chosen = [field.value ?? []].flat().map((one) => find(one) ?? { value: one, label: one });
  return picker({
    label: field.label,
    placeholder: element.placeholder?.text ?? "Choose…",
    source,
    chosen,
    multi,
    max: element.max_selected_items,
    wait,
    clearable: field.optional,
    changed: (options) => field.keep(value(options)),
    done: async (options) => {
      if (!element.confirm || (await confirmed(element.confirm))) await field.act(value(options));
    },
    hooks: { "data-testid": field.hook, "data-focus": field.focus, "aria-describedby": field.aria["aria-describedby"] },
  });
}
