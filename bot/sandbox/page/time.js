// Moments as the person being played reads them: in their own zone and locale.
import { me } from "./store.js";

const cache = new Map();

function formatter(zone, locale, options) {
  const key = JSON.stringify([zone, locale, options]);
  if (!cache.has(key)) cache.set(key, new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  return cache.get(key);
}

const zoneOf = () => me()?.tz ?? "UTC";
// Slack hands out locales such as "en-US"; some stores write them with an underscore.
const localeOf = () => (me()?.locale ?? "en-GB").replace("_", "-");

export const show = (date, options, zone = zoneOf(), locale = localeOf()) =>
  formatter(zone, locale, options).format(date);
export const clockTime = (date, zone) => show(date, { hour: "numeric", minute: "2-digit" }, zone);
export const fullMoment = (date) => show(date, { dateStyle: "full", timeStyle: "short" });
export const dayKey = (date) => show(date, { year: "numeric", month: "2-digit", day: "2-digit" }, zoneOf(), "sv-SE");

export function dayLabel(date, now) {
  const key = dayKey(date);
  if (key === dayKey(now)) return "Today";
  if (key === dayKey(new Date(now.getTime() - 86_400_000))) return "Yesterday";
  const year = key.slice(0, 4) === dayKey(now).slice(0, 4) ? undefined : "numeric";
  return show(date, { weekday: "long", day: "numeric", month: "long", year }, zoneOf(), englishLocale());
}

// The page's own words are English, so the dates among them are too; 12 or 24 hours still follow the person.
export const englishLocale = () => (localeOf().startsWith("en") ? localeOf() : "en-GB");

export const zoneCity = (zone) => (zone ?? "UTC").split("/").pop().replaceAll("_", " ");

// Slack's <!date^…^format^…> tokens.
const DATE_TOKENS = {
  "{date}": { year: "numeric", month: "long", day: "numeric" },
  "{date_num}": { year: "numeric", month: "2-digit", day: "2-digit" },
  "{date_short}": { year: "numeric", month: "short", day: "numeric" },
  "{date_long}": { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  "{date_pretty}": { year: "numeric", month: "long", day: "numeric" },
  "{date_short_pretty}": { year: "numeric", month: "short", day: "numeric" },
  "{date_long_pretty}": { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  "{time}": { hour: "numeric", minute: "2-digit" },
  "{time_secs}": { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

export function dateToken(seconds, format) {
  const date = new Date(Number(seconds) * 1000);
  return format.replace(/\{\w+\}/g, (token) => (DATE_TOKENS[token] ? show(date, DATE_TOKENS[token]) : token));
}
