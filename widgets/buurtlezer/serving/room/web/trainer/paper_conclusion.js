// The sheet of a conclusion, typed in: its sentence, three legs, who says otherwise, what changes. What would show that it is
// wrong stays with who wrote it: there is no field for it. Not here: the other sheets, and sending it (paper.js).

import { h } from "../../../../parts/base/base.js";
import { entryOf, fieldsOf } from "./paper_fields.js";
import { t } from "../../../../parts/light/words.js";

const KIND = "conclusion";
/** What the sheet asks beside what a leg says and its source: which year, how often, how many voices. */
const BESIDE = { figure: "when", seen: "count", heard: "count" };

const leg = ([form, beside]) => ({ form, says: "", source: "", [beside]: "" });

/** @returns {Record<string, any>} a sheet on which nothing stands */
export const blank = () => ({
  thinks: "",
  for_whom: "",
  where: "",
  legs: Object.entries(BESIDE).map(leg),
  counter: "",
  counter_says: "",
  counter_by: "",
  says_not: "",
  stop: "",
  start: "",
  with_whom: "",
  voice: "own", // of the table that wrote it: each leg says whose word it is
});

/** Whether the one thing that it cannot do without stands on it.
 * @param {Record<string, any>} said */
export const says = (said) => Boolean(said.thinks);

/** A leg that says nothing and names nothing is none.
 * @param {Record<string, any>} said */
export const contentsOf = (said) => {
  const legs = said.legs.filter((one) => one.says || one.source).map((one) => {
    const { kind: _, ...row } = entryOf(KIND, { ...one, count: Math.trunc(Number(one.count ?? 0)) });
    return row;
  });
  return [entryOf(KIND, { ...said, legs })];
};

/** @returns {[string, string, string]} a field's name, its type, and the text of its label */
const asked = (form) => [BESIDE[form], BESIDE[form] === "count" ? "number" : "text", `paper.conclusion.${BESIDE[form]}_${form}`];

/** The fields; what is typed goes into `said`.
 * @param {Record<string, import("./paper_fields.js").Options>} offered
 * @param {Record<string, any>} said */
export function fields(offered, said) {
  const { line, one } = fieldsOf(KIND, said);
  return [
    line("thinks"),
    line("for_whom"),
    line("where"),
    ...said.legs.map((row, at) => {
      const of = fieldsOf(KIND, row, `${at}-`);
      return h(
        "fieldset",
        { class: "bl-stack" },
        h("legend", {}, t(`paper.conclusion.leg_${row.form}`)),
        of.line("says"),
        of.line("source"),
        of.line(...asked(row.form)),
      );
    }),
    one("counter", offered.counter),
    line("counter_says"),
    line("counter_by"),
    line("says_not"),
    line("stop"),
    line("start"),
    line("with_whom"),
  ];
}
