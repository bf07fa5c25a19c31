// The back of the sheet of key persons, typed in: our own gate. What stands on the front stays with whoever wrote it. Not here:
// the other sheets, and sending it (paper.js).

import { entryOf, fieldsOf } from "./paper_fields.js";

const KIND = "own_gate";

/** @returns {Record<string, any>} a sheet on which nothing stands */
export const blank = () => ({ who: [], who_words: "", rules: [], rule_words: "", protects: "", can_tell: "", voice: "" });

/** Whether it says who, or by which rule.
 * @param {Record<string, any>} said */
export const says = (said) => Boolean(said.who.length || said.rules.length || said.who_words || said.rule_words);

/** @param {Record<string, any>} gate */
export const contentsOf = (gate) => [entryOf(KIND, gate)];

/** The fields; what is typed goes into `said`.
 * @param {Record<string, import("./paper_fields.js").Options>} offered
 * @param {Record<string, any>} said */
export function fields(offered, said) {
  const { line, one, many } = fieldsOf(KIND, said);
  return [
    many("who", offered.who),
    line("who_words"),
    many("rules", offered.rules),
    line("rule_words"),
    line("protects"),
    line("can_tell"),
    one("voice", offered.voice),
  ];
}
