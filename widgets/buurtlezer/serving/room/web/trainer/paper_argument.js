// A strip of the sheet of arguments, typed in: one argument and the limit that a table added. Not here: the other sheets, and
// sending it (paper.js).

import { entryOf, fieldsOf } from "./paper_fields.js";

const KIND = "argument_limit";

/** @returns {Record<string, any>} a strip on which nothing stands */
export const blank = () => ({ argument: "", limit: "", left_alone: "", voice: "" });

/** Whether it says which argument, and its limit.
 * @param {Record<string, any>} said */
export const says = (said) => Boolean(said.argument && said.limit);

/** @param {Record<string, any>} strip */
export const contentsOf = (strip) => [entryOf(KIND, strip)];

/** The fields; what is typed goes into `said`.
 * @param {Record<string, import("./paper_fields.js").Options>} offered
 * @param {Record<string, any>} said */
export function fields(offered, said) {
  const { line, one } = fieldsOf(KIND, said);
  return [one("argument", offered.argument), line("limit"), line("left_alone"), one("voice", offered.voice)];
}
