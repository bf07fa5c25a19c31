// How far figures change with the line, on the wall: of the first figures the lowest and the highest.

import { h } from "../../parts/base/base.js";
import { MOST_ROWS, number, said } from "../../parts/light/wall.js";
import { page, t } from "../../parts/light/words.js";

const UNITS = { percent: page.language === "en" ? "%" : "\u00a0%", euro: "\u00a0€" };

export function wall(content, { figures }) {
  const rows = figures.slice(0, MOST_ROWS).map(({ name, title, unit }) => {
    const { low, high } = content.figures[name];
    const told = (value) => `${number(value, unit === "percent" ? 1 : 0)}${UNITS[unit] ?? ""}`;
    return h("tr", {}, h("th", { scope: "row" }, title), h("td", {}, told(low)), h("td", {}, told(high)));
  });
  return h(
    "div",
    { class: "wall-say" },
    said(t("line.words", { count: content.voices })),
    h(
      "table",
      { class: "wall-table" },
      h(
        "thead",
        {},
        h("tr", {}, h("td", {}), h("th", { scope: "col" }, t("line.low")), h("th", { scope: "col" }, t("line.high"))),
      ),
      h("tbody", {}, rows),
    ),
  );
}
