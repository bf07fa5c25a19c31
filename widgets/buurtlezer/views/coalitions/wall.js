// Coalition sheets on the wall: the goal, who joins with what, who was not asked, the first talk. Not here: which of it stands
// here, and its words (wall.py).

import { h } from "../../parts/base/base.js";
import { few, said } from "../../parts/light/wall.js";
import { t } from "../../parts/light/words.js";

/**
 * @typedef {{goal: string, parties: {who: string, said: string, asked: string}[], more: string,
 *   lines: {label: string, text: string}[]}} Sheet
 * @typedef {{minimum: number, people: string, sheets: Sheet[], notes: {label: string, text: string}[], more: string,
 *   unread: string, cell: {voices: number, enough: boolean, lacks?: string}}} Content */

const FEW = 4; // parties of a single sheet with which letters may be large

/** @param {Content} content */
export function wall({ minimum, people, sheets, notes, more, unread, cell }) {
  return h(
    "div",
    {
      class: sheets.length === 1 && sheets[0].parties.length <= FEW ? "wall-coalitions wall-coalitions-large" : "wall-coalitions",
    },
    people ? said(people) : !sheets.length && few(minimum, cell),
    sheets.length > 0 && h(
      "ul",
      { class: ["wall-coalitions-sheets", sheets.length > 1 && "wall-coalitions-two"].filter(Boolean).join(" ") },
      sheets.map(sheet),
    ),
    h(
      "p",
      { class: "wall-coalitions-note" },
      notes.map(({ label, text }) => h("span", {}, h("b", {}, `${label} `), text)),
      more && h("span", {}, more),
      unread && h("span", {}, unread),
    ),
  );
}

/** @param {Sheet} sheet */
function sheet({ goal, parties, more, lines }) {
  return h(
    "li",
    {},
    h("h2", {}, goal),
    parties.length > 0 && h(
      "ul",
      { class: "wall-coalitions-parties" },
      parties.map(({ who, said: brings, asked }) =>
        h(
          "li",
          {},
          h("b", {}, who),
          brings && h("span", {}, brings),
          asked && h("em", {}, t("coalitions.asked"), " ", asked),
        )
      ),
      more && h("li", { class: "wall-coalitions-more" }, more),
    ),
    lines.map(({ label, text }) => h("p", {}, h("b", {}, `${label} `), text)),
  );
}
