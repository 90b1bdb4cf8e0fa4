// Line icons drawn on a 20 × 20 grid, so that the page needs no icon font.
import { svg } from "./dom.js";

const PATHS = {
  hash: "M4 7.5h13M3 12.5h13M8.5 3 6.5 17M13.5 3l-2 14",
  lock: "M5.5 9h9v7.5h-9zM7.2 9V6.6a2.8 2.8 0 0 1 5.6 0V9",
  chevron: "m5.5 8 4.5 4.5L14.5 8",
  back: "M16 10H4.5M9 5l-5 5 5 5",
  close: "m5 5 10 10M15 5 5 15",
  check: "m4.5 10.5 3.8 3.8 7.4-8.4",
  plus: "M10 4v12M4 10h12",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  send: "M3.5 4 17 10 3.5 16l2-6zM5.5 10H11",
  search: "M8.8 14.2a5.4 5.4 0 1 0 0-10.8 5.4 5.4 0 0 0 0 10.8zM13 13l4 4",
  clock: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.3l2.8 1.7",
  sunrise: "M3 14.5h14M5.5 14.5a4.5 4.5 0 0 1 9 0M10 3v4M7.8 5 10 2.8 12.2 5M3.6 9.4l1.6 1M16.4 9.4l-1.6 1M7 17.5h6",
  calendar: "M3.5 5h13v11.5h-13zM3.5 8.8h13M7 3v3M13 3v3",
  people:
    "M7.4 9.6a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8zM2.2 16.2a5.2 5.2 0 0 1 10.4 0M13 4.2a2.8 2.8 0 0 1 0 5.2M14.6 12a5 5 0 0 1 3.2 4.2",
  eye: "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z",
  menu: "M3.5 6h13M3.5 10h13M3.5 14h13",
  home: "m3.5 9.2 6.5-5.6 6.5 5.6V16.5h-4.4v-4.2H7.9v4.2H3.5z",
  chat: "M3.5 4.5h13v9.2H9.2L5.6 16.8v-3.1H3.5z",
  smile: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM7 11.5c1.4 2.2 4.6 2.2 6 0M7.6 8h.01M12.4 8h.01",
  slash: "M13.5 3.5l-7 13",
  pencil: "M4 16l.8-3.4L13.6 3.8l2.6 2.6-8.8 8.8z",
  warning: "M10 3.2 17.4 16H2.6zM10 8v3.6M10 13.8h.01",
};

export function icon(name, extra = "") {
  const path = svg("path", {
    d: PATHS[name],
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.6",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });
  return svg("svg", { viewBox: "0 0 20 20", class: `icon ${extra}`, "aria-hidden": "true" }, path);
}

// Two rings that overlap: Partner's mark, the same as favicon.svg.
export function partnerMark() {
  const ring = (cx, stroke) => svg("circle", { cx, cy: "16", r: "6.5", fill: "none", stroke, "stroke-width": "3" });
  const over = svg("path", {
    d: "M16 10.6a6.5 6.5 0 0 1 2.6 7.6",
    fill: "none",
    stroke: "#ffb86b",
    "stroke-width": "3",
  });
  return svg(
    "svg",
    { viewBox: "0 0 32 32", "aria-hidden": "true" },
    ring("12.5", "#ffb86b"),
    ring("19.5", "#7fd6c2"),
    over,
  );
}
