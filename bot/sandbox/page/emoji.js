// Shortcodes people and bots use most. A code that is not here is shown as written, as Slack does.
import { el, svg } from "./dom.js";
import { DRAWN } from "./emoji_drawn.js";

const CODES = {
  wave: "👋",
  coffee: "☕",
  calendar: "📅",
  date: "📅",
  spiral_calendar_pad: "🗓️",
  spiral_calendar: "🗓️",
  white_check_mark: "✅",
  heavy_check_mark: "✔️",
  x: "❌",
  tada: "🎉",
  sparkles: "✨",
  bulb: "💡",
  seedling: "🌱",
  handshake: "🤝",
  speech_balloon: "💬",
  clock: "🕘",
  clock3: "🕒",
  clock9: "🕘",
  alarm_clock: "⏰",
  hourglass: "⌛",
  star: "⭐",
  star2: "🌟",
  heart: "❤️",
  "+1": "👍",
  thumbsup: "👍",
  "-1": "👎",
  thumbsdown: "👎",
  raised_hands: "🙌",
  clap: "👏",
  pray: "🙏",
  point_right: "👉",
  point_down: "👇",
  muscle: "💪",
  eyes: "👀",
  zap: "⚡",
  fire: "🔥",
  rocket: "🚀",
  bell: "🔔",
  no_bell: "🔕",
  palm_tree: "🌴",
  headphones: "🎧",
  house: "🏠",
  house_with_garden: "🏡",
  airplane: "✈️",
  bus: "🚌",
  pause_button: "⏸️",
  double_vertical_bar: "⏸️",
  arrow_forward: "▶️",
  arrow_right: "➡️",
  fast_forward: "⏩",
  question: "❓",
  exclamation: "❗",
  warning: "⚠️",
  information_source: "ℹ️",
  lock: "🔒",
  unlock: "🔓",
  key: "🔑",
  gear: "⚙️",
  wrench: "🔧",
  mag: "🔍",
  link: "🔗",
  pushpin: "📌",
  round_pushpin: "📍",
  memo: "📝",
  pencil: "📝",
  pencil2: "✏️",
  clipboard: "📋",
  bar_chart: "📊",
  chart_with_upwards_trend: "📈",
  books: "📚",
  book: "📖",
  mortar_board: "🎓",
  dart: "🎯",
  trophy: "🏆",
  medal: "🏅",
  gift: "🎁",
  cake: "🍰",
  tea: "🍵",
  pizza: "🍕",
  beers: "🍻",
  cookie: "🍪",
  sunny: "☀️",
  sunrise: "🌅",
  rainbow: "🌈",
  snowflake: "❄️",
  cloud: "☁️",
  ocean: "🌊",
  droplet: "💧",
  earth_africa: "🌍",
  smile: "😄",
  smiley: "😃",
  grinning: "😀",
  blush: "😊",
  slightly_smiling_face: "🙂",
  wink: "😉",
  joy: "😂",
  sweat_smile: "😅",
  thinking_face: "🤔",
  cry: "😢",
  sob: "😭",
  heart_eyes: "😍",
  sunglasses: "😎",
  hugging_face: "🤗",
  relieved: "😌",
  face_with_thermometer: "🤒",
  sleeping: "😴",
  zzz: "💤",
  neutral_face: "😐",
  confused: "😕",
  open_mouth: "😮",
  robot_face: "🤖",
  ghost: "👻",
  cat: "🐱",
  dog: "🐶",
  penguin: "🐧",
  herb: "🌿",
  tulip: "🌷",
  four_leaf_clover: "🍀",
  busts_in_silhouette: "👥",
  bust_in_silhouette: "👤",
  busts: "👥",
  two_women_holding_hands: "👭",
  family: "👪",
  telephone_receiver: "📞",
  video_camera: "📹",
  computer: "💻",
  email: "📧",
  envelope: "✉️",
  incoming_envelope: "📨",
  inbox_tray: "📥",
  outbox_tray: "📤",
  wastebasket: "🗑️",
  arrows_counterclockwise: "🔄",
  recycle: "♻️",
  repeat: "🔁",
  twisted_rightwards_arrows: "🔀",
  heavy_plus_sign: "➕",
  heavy_minus_sign: "➖",
  red_circle: "🔴",
  large_blue_circle: "🔵",
  large_green_circle: "🟢",
  white_circle: "⚪",
  black_circle: "⚫",
  large_yellow_circle: "🟡",
  100: "💯",
  game_die: "🎲",
  musical_note: "🎵",
  art: "🎨",
  hammer_and_wrench: "🛠️",
  puzzle_piece: "🧩",
  jigsaw: "🧩",
  world_map: "🗺️",
  compass: "🧭",
};

// Machines without a colour emoji font show empty boxes; the few that Partner itself uses are drawn.
const drawnByCharacter = new Map(Object.keys(DRAWN).map((name) => [CODES[name] ?? name, name]));
const PICTURE = /\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic})*/gu;

export function emoji(code) {
  const character = CODES[code];
  return character ? picture(character, `:${code}:`) : null;
}

function picture(character, label) {
  const name = drawnByCharacter.get(character) ?? drawnByCharacter.get(character.replace("\uFE0F", ""));
  if (!name) return el("span", { class: "emoji", title: label }, character);
  const shapes = DRAWN[name].map(([tag, attributes]) => svg(tag, attributes));
  const drawing = svg("svg", {
    viewBox: "0 0 20 20",
    class: "emoji",
    role: "img",
    "aria-label": label.replaceAll(":", "").replaceAll("_", " "),
  });
  drawing.append(...shapes);
  return drawing;
}

// Text whose pictographs are wrapped, and with `codes` also its :shortcodes:.
export function withEmoji(text, { codes = false } = {}) {
  const pattern = codes ? new RegExp(`:([a-z0-9_+'-]+):|${PICTURE.source}`, "gu") : PICTURE;
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const node = match[1] ? emoji(match[1]) : picture(match[0], match[0]);
    if (!node) continue;
    pieces.push(text.slice(from, match.index), node);
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}
