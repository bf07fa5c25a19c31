// A row of the sheet of two maps, typed in: one place on the map of residents or of who works here. A row that is not for the
// organisation is not typed in at all: there is no field for it. Not here: the other sheets, and sending it (paper.js).

import { h } from "../../../../parts/base/base.js";
import { entryOf, fieldsOf } from "./paper_fields.js";
import { t } from "../../../../parts/light/words.js";

const KIND = "map_place";

/** @returns {Record<string, any>} a row on which nothing stands */
export const blank = () => ({ perspective: "", name: "", sense: "", means: "", voice: "" });

/** The next row lies on the same sheet: whose it is, and who said so, stays.
 * @param {Record<string, any>} before */
export const next = (before) => ({ ...blank(), perspective: before.perspective, voice: before.voice });

/** Whether it says on which map, and which place.
 * @param {Record<string, any>} said */
export const says = (said) => Boolean(said.perspective && said.name);

/** @param {Record<string, any>} row */
export const contentsOf = (row) => [entryOf(KIND, row)];

/** The fields; what is typed goes into `said`. Once the maps were on the wall, no sheet of who works here is taken any more.
 * @param {Record<string, import("./paper_fields.js").Options>} offered
 * @param {Record<string, any>} said
 * @param {string[]} shown views that were ever on the wall and lock what they show */
export function fields(offered, said, shown) {
  const { line, one } = fieldsOf(KIND, said);
  const stands = shown.includes("maps");
  return [
    h("p", { class: "bl-notice" }, t("paper.map_place.not_taken")),
    stands && h("p", { class: "bl-notice" }, t("paper.map_place.closed")),
    one("perspective", offered.perspective.filter(({ value }) => !stands || value !== "organisation")),
    line("name"),
    one("sense", offered.sense),
    line("means"),
    one("voice", offered.voice.filter(({ value }) => value !== "supposed")),
  ];
}
