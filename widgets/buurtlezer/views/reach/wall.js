// The seven B's of the room on the wall, with what goes with them: as in a notebook (parts/reached/drawing.js). Not here: which
// of it stands here, and its words (wall.py).

import { h } from "../../parts/base/base.js";
import { few, said } from "../../parts/light/wall.js";
import { t } from "../../parts/light/words.js";
import { reachedRows } from "../../parts/reached/drawing.js";

/**
 * @typedef {{minimum: number, people: string, rows: {picture: string, word: string, parts: any[], few: string, of: number}[],
 *   notes: {label: string, text: string}[], told: {title: string, line: string}[], more: string,
 *   seven: {voices: number, enough: boolean, lacks?: string}}} Content */

/** @param {Content} content
 * @param {{pictures: Record<string, string[]>}} beside */
export function wall({ minimum, people, rows, notes, told, more, seven }, { pictures }) {
  const drawn = rows.map((row) => ({ ...row, picture: pictures[row.picture] }));
  return h(
    "div",
    { class: ["wall-reach", told.length && rows.length && "wall-reach-two"].filter(Boolean).join(" ") },
    h(
      "div",
      {},
      rows.length ? [said(people), reachedRows(drawn, t("reach.nobody_said"))] : few(minimum, seven),
      notes.length > 0 && h(
        "p",
        { class: "wall-reach-note" },
        notes.map(({ label, text }) => h("span", {}, h("b", {}, `${label} `), text)),
      ),
    ),
    told.length > 0 && h(
      "ul",
      { class: "wall-reach-told" },
      told.map(({ title, line }) => h("li", {}, h("h2", {}, title), line && h("p", {}, line))),
      more && h("li", { class: "wall-reach-more" }, more),
    ),
  );
}
