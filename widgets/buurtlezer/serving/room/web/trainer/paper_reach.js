// The sheet of an opportunity, typed in: lines, boxes, the seven. Not here: the other sheets, and sending it (paper.js).

import { entryOf, fieldsOf } from "./paper_fields.js";

const KIND = "opportunity";

/** @returns {Record<string, any>} a sheet on which nothing stands */
export const blank = () => ({ what: "", means: [], cost: "", when_not: [], along: "", to_ask: "", voice: "own" });

/** Whether the one thing that it cannot do without stands on it.
 * @param {Record<string, any>} said */
export const says = (said) => Boolean(said.what);

/** @param {Record<string, any>} said */
export const contentsOf = (said) => [entryOf(KIND, said)];

/** The fields; what is typed goes into `said`.
 * @param {Record<string, import("./paper_fields.js").Options>} offered
 * @param {Record<string, any>} said */
export function fields(offered, said) {
  const { line, one, many } = fieldsOf(KIND, said);
  return [
    line("what"),
    many("means", offered.means),
    one("cost", offered.cost),
    many("when_not", offered.when_not),
    one("along", offered.along),
    ...offered.seven.map(({ value, label }) => one(value, offered.judged, label)),
    line("to_ask"),
    one("voice", offered.voice),
  ];
}
