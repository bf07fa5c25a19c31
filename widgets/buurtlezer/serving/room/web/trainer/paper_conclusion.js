// The sheet of a conclusion, typed in: its sentence, three legs, who says otherwise, what changes. What would show that it is
// wrong stays with who wrote it: there is no field for it. Not here: the other sheets, and sending it (paper.js).

import { h } from "../../../../parts/base/base.js";
import { entryOf, fieldsOf } from "./paper_fields.js";
import { t } from "../../../../parts/light/words.js";

const KIND = "conclusion";
const FORMS = ["figure", "seen", "heard"]; // as the sheet has

const leg = (form) => ({ form, says: "", source: "", when: "" });

/** @returns {Record<string, any>} a sheet on which nothing stands */
export const blank = () => ({
  thinks: "",
  for_whom: "",
  where: "",
  legs: FORMS.map(leg),
  counter: "",
  counter_says: "",
  counter_by: "",
  says_not: "",
  stop: "",
  start: "",
  with_whom: "",
  voice: "",
});

/** Whether the one thing that it cannot do without stands on it.
 * @param {Record<string, any>} said */
export const says = (said) => Boolean(said.thinks);

/** A leg that says nothing and names nothing is none.
 * @param {Record<string, any>} said */
export const contentsOf = (said) => {
  const legs = said.legs.filter((one) => one.says || one.source).map((one) => {
    const { kind: _, ...row } = entryOf(KIND, one);
    return row;
  });
  return [entryOf(KIND, { ...said, legs })];
};

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
        of.line("when"),
      );
    }),
    one("counter", offered.counter),
    line("counter_says"),
    line("counter_by"),
    line("says_not"),
    line("stop"),
    line("start"),
    line("with_whom"),
    one("voice", offered.voice),
  ];
}
