// How a room stands on one statement: a dot for each voice above its place on the line, and the same as a table. Nobody is
// marked, and no middle is drawn. Not here: one's own mark (line.js).

import { h, t } from "../base/base.js";

const HIGH = 12; // dots above each other; of more, one dot stands for several
const STEP = 10;
const WIDE = 22;

/** How many voices a dot stands for, so that the highest pile fits.
 * @param {number[]} counts */
export const perDot = (counts) => Math.max(1, Math.ceil(Math.max(...counts) / HIGH));

/** @param {import("../base/types.d.ts").Model} model
 * @param {{label: string, said: string, counts: number[]}} told */
export function roomDots(model, { label, said, counts }) {
  const head = h("p", { class: "bl-small" }, h("strong", {}, label), ` · ${said}`);
  if (!counts.length) return h("div", { class: "blwe-room" }, head);
  const per = perDot(counts);
  const piles = counts.map((count) => Math.ceil(count / per));
  const high = Math.max(...piles, 1) * STEP;
  const dots = piles.flatMap((pile, at) =>
    Array.from(
      { length: pile },
      (_, up) => h("circle", { cx: at * WIDE + WIDE / 2, cy: high - up * STEP - STEP / 2 + 1, r: 4 }),
    )
  );
  const box = `0 0 ${counts.length * WIDE} ${high + 4}`;
  const cells = (tag, values) => values.map((value) => h(tag, tag === "th" ? { scope: "col" } : {}, String(value)));
  return h(
    "div",
    { class: "blwe-room" },
    head,
    h(
      "svg",
      { viewBox: box, class: "blwe-dots", "aria-hidden": "true", focusable: "false" },
      h("line", { x1: 0, x2: counts.length * WIDE, y1: high + 2, y2: high + 2 }),
      dots,
    ),
    h("div", { class: "blwe-ends bl-small bl-muted" }, h("span", {}, t(model, "least")), h("span", {}, t(model, "most"))),
    per > 1 ? h("p", { class: "bl-small bl-muted" }, t(model, "per_dot", { n: per })) : null,
    h(
      "table",
      { class: "bl-hidden" },
      h("caption", {}, `${label}: ${said}`),
      h("thead", {}, h("tr", {}, cells("th", counts.map((_, at) => at)))),
      h("tbody", {}, h("tr", {}, cells("td", counts))),
    ),
  );
}
