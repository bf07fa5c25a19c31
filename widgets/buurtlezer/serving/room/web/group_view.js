// A view of the group on the wall: where drawings agree, how the room feels, how far figures change with the line. Each below the
// minimum of voices says so and nothing else. Not here: computing it (steps/room/views.py), places (group_places.js, group_board.js).

import { h } from "./house.js";
import { ground, mapDrawing } from "./group_map.js";
import { board } from "./group_board.js";
import { places } from "./group_places.js";
import { page, t } from "./words.js";

const VALUES = ["-2", "-1", "0", "1", "2"];
const FACE = { "-2": "minus2", "-1": "minus1", 0: "zero", 1: "plus1", 2: "plus2" };

const UNITS = { percent: page.language === "en" ? "%" : "\u00a0%", euro: "\u00a0€" };
const MOST_FIGURES = 8; // what is read at eight metres

export function drawView(name, content, { minimum, figures }) {
  if (!content) return h("p", { class: "wall-words" }, t("computing"));
  if (content.enough === false) return few(minimum);
  return { feelings, neighbourhood, line, places, board, walk }[name]?.(content, figures) ?? h("p", { class: "wall-words" }, t("no_view"));
}

const few = (minimum) => h("p", { class: "wall-words" }, t("answers.few", { minimum }));
const number = (value, digits = 1) => value.toLocaleString(`${page.language === "en" ? "en-GB" : `${page.language}-BE`}`, { maximumFractionDigits: digits });

function neighbourhood({ all, minimum }) {
  if (!all.enough) return few(minimum);
  const bands = [...all.bands].sort((one, other) => one.share - other.share).filter((band) => band.area.coordinates.length);
  const place = h("div", { class: "room-map-place wall-map" });
  const label = t("neighbourhood.map", { count: all.drawings });
  ground().then((base) => place.replaceChildren(base ? mapDrawing(base, { areas: bands.map((band) => ({ geometry: band.area, class: `wall-band-${band.share}`, title: t("neighbourhood.band", { share: band.share }), width: 3 })), label, letters: 1.7 }) : h("p", {}, t("answers.no_map"))));
  const key = (band) => h("li", {}, h("span", { class: `wall-key wall-band-${band.share}`, "aria-hidden": "true" }), t("neighbourhood.band", { share: band.share }), " · ", h("strong", {}, t("neighbourhood.size", { size: number(band.km2, 2) })));
  return h("div", { class: "wall-two" }, place, h("div", {}, h("p", { class: "wall-words" }, label), bands.length ? h("ul", { class: "wall-legend" }, bands.map(key)) : h("p", { class: "wall-words" }, t("neighbourhood.nowhere")), all.none > 0 && h("p", { class: "wall-words" }, t("neighbourhood.none", { count: all.none }))));
}

function feelings(content) {
  const one = (about) => {
    const { enough, values, voices } = content[about];
    const most = Math.max(1, ...VALUES.map((value) => values?.[value] ?? 0));
    const bar = (value) => h("li", {}, h("span", { class: "room-bar-name" }, t(`face.${FACE[value]}`)), h("span", { class: "room-bar-track", "aria-hidden": "true" }, h("span", { class: "room-bar", style: { width: `${(100 * values[value]) / most}%` } })), h("strong", {}, String(values[value])));
    return h("section", {}, h("h2", {}, t(`face.${about}`)), enough ? [h("ul", { class: "room-bars" }, [...VALUES].reverse().map(bar)), h("p", { class: "bl-muted" }, t("voices", { count: voices }))] : few(content.minimum));
  };
  return h("div", { class: "wall-two" }, one("neighbourhood"), one("city"));
}

function line(content, figures) {
  const rows = figures.slice(0, MOST_FIGURES).map(({ name, title, unit }) => {
    const { low, high } = content.figures[name];
    const told = (value) => `${number(value, unit === "percent" ? 1 : 0)}${UNITS[unit] ?? ""}`;
    return h("tr", {}, h("th", { scope: "row" }, title), h("td", {}, told(low)), h("td", {}, told(high)));
  });
  return h("div", { class: "wall-say" }, h("p", { class: "wall-words" }, t("line.words", { count: content.voices })), h("table", { class: "wall-table" }, h("thead", {}, h("tr", {}, h("td", {}), h("th", { scope: "col" }, t("line.low")), h("th", { scope: "col" }, t("line.high")))), h("tbody", {}, rows)));
}

/** Stops by how many people saw something there; what they wrote is not on the wall. */
function walk({ stops, minimum }) {
  const enough = stops.filter((stop) => stop.enough).slice(0, MOST_FIGURES);
  if (!enough.length) return few(minimum);
  const most = Math.max(...enough.map(({ voices }) => voices));
  const bar = ({ name, voices }) => h("li", {}, h("span", { class: "room-bar-name" }, name[page.language] ?? name.nl), h("span", { class: "room-bar-track", "aria-hidden": "true" }, h("span", { class: "room-bar", style: { width: `${(100 * voices) / most}%` } })), h("strong", {}, String(voices)));
  return h("div", { class: "wall-say" }, h("p", { class: "wall-words" }, t("walk.words")), h("ul", { class: "room-bars" }, enough.map(bar)));
}
