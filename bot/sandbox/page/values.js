// A field's value in the form the sandbox takes it: a text, one id or value, or a list of them.

const values = (options) => options?.map((one) => one.value);

const INITIAL = {
  plain_text_input: (one) => one.initial_value,
  email_text_input: (one) => one.initial_value,
  url_text_input: (one) => one.initial_value,
  number_input: (one) => one.initial_value,
  static_select: (one) => one.initial_option?.value,
  external_select: (one) => one.initial_option?.value,
  radio_buttons: (one) => one.initial_option?.value,
  multi_static_select: (one) => values(one.initial_options),
  multi_external_select: (one) => values(one.initial_options),
  checkboxes: (one) => values(one.initial_options),
  users_select: (one) => one.initial_user,
  multi_users_select: (one) => one.initial_users,
  conversations_select: (one) => one.initial_conversation,
  multi_conversations_select: (one) => one.initial_conversations,
  channels_select: (one) => one.initial_channel,
  multi_channels_select: (one) => one.initial_channels,
  datepicker: (one) => one.initial_date,
  timepicker: (one) => one.initial_time,
  file_input: () => null,
};

export const initialValue = (element) => INITIAL[element.type]?.(element) ?? null;

// Slack's view.state entry, whichever of its many fields carries the value.
export function stateValue(entry) {
  if (entry.selected_options) return values(entry.selected_options);
  if (entry.selected_option) return entry.selected_option.value;
  if (entry.files) return entry.files.map((file) => file.id);
  return (
    entry.value ??
    entry.selected_user ??
    entry.selected_users ??
    entry.selected_conversation ??
    entry.selected_conversations ??
    entry.selected_channel ??
    entry.selected_channels ??
    entry.selected_date ??
    entry.selected_time ??
    null
  );
}
