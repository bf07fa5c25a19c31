// Meeting places on the wall: between organised and spontaneous, hard and easy to walk into. Beside the plane a list says the same
// in words. Not here: which of them stand here (steps/room/wall_places.py), the board on which one lays them (parts/board).

import { h } from "./house.js";
import { apart } from "./apart.js";
import { t } from "./words.js";

const [WIDE, HIGH, EDGE, RADIUS] = [1000, 640, 60, 40];

export function board({ minimum, told, places }) {
  if (!places.length) return h("div", { class: "wall-say" }, told > 0 && h("p", { class: "wall-words" }, t("board.told", { count: told })), h("p", { class: "wall-words" }, t("answers.few", { minimum })));
  return h("div", { class: "wall-two wall-board" }, plane(places), h("ol", { class: "wall-laid" }, places.map(laid)));
}

const end = (share, low, high) => t(`board.${share < 1 / 3 ? low : share > 2 / 3 ? high : "between"}`);

function laid({ name, x, y }, index) {
  const ends = [end(x, "organised", "spontaneous"), end(y, "hard", "easy")].filter((one, at, all) => all.indexOf(one) === at);
  return h("li", {}, h("span", { class: "wall-number" }, String(index + 1)), h("span", {}, h("strong", {}, name), h("small", {}, ends.join(", "))));
}

function plane(places) {
  const marks = places.map(({ name, x, y }, index) => ({ name, number: index + 1, at: [EDGE + x * (WIDE - 2 * EDGE), EDGE + (1 - y) * (HIGH - 2 * EDGE)] }));
  const drawn = apart(marks, RADIUS * 2.1).map(({ name, number, at, to: [x, y] }) => h("g", {}, h("title", {}, name), h("line", { x1: at[0], y1: at[1], x2: x, y2: y, class: "wall-half-line", "stroke-width": 3 }), h("circle", { cx: x, cy: y, r: RADIUS, class: "wall-badge", "stroke-width": 3 }), h("text", { x, y: y + 15, "text-anchor": "middle", "font-size": 42, class: "wall-badge-number" }, String(number))));
  const axes = [h("line", { x1: 0, y1: HIGH / 2, x2: WIDE, y2: HIGH / 2, class: "wall-axis" }), h("line", { x1: WIDE / 2, y1: 0, x2: WIDE / 2, y2: HIGH, class: "wall-axis" })];
  return h(
    "figure",
    { class: "wall-plane" },
    h("figcaption", {}, `↑ ${t("board.easy")}`),
    h("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, role: "img", "aria-label": t("board.map", { count: places.length }) }, axes, drawn),
    h("p", { class: "wall-ends" }, h("span", {}, `← ${t("board.organised")}`), h("span", {}, `${t("board.spontaneous")} →`)),
    h("p", {}, `↓ ${t("board.hard")}`),
  );
}
