// The coalition sheet, typed in: the goal, the rows of the parties, what stands below them. Not here: the other sheets, and
// sending it (paper.js).

import { h } from "../../../../parts/base/base.js";
import { entryOf, fieldsOf } from "./paper_fields.js";
import { t } from "../../../../parts/light/words.js";

const KIND = "coalition";
const ROWS = 4; // as the sheet has

const party = () => ({ who: "", wants: "", said_by: "", gains: "", brings: [], fears: "", speaks_for: "", asked: "" });

/** @returns {Record<string, any>} a sheet on which nothing stands */
export const blank = () => ({
  goal: "",
  reached_when: "",
  parties: Array.from({ length: ROWS }, party),
  loses: "",
  not_asked: "",
  may_stop: "",
  first_who: "",
  first_with: "",
  first_due: "",
  voice: "",
});

/** Whether the one thing that it cannot do without stands on it.
 * @param {Record<string, any>} said */
export const says = (said) => Boolean(said.goal);

/** A row without a name is none.
 * @param {Record<string, any>} said */
export const contentsOf = (said) => {
  const parties = said.parties.filter(({ who }) => who).map((one) => {
    const { kind: _, ...row } = entryOf(KIND, one);
    return row;
  });
  return [entryOf(KIND, { ...said, parties })];
};

/** The fields; what is typed goes into `said`.
 * @param {Record<string, import("./paper_fields.js").Options>} offered
 * @param {Record<string, any>} said */
export function fields(offered, said) {
  const { line, one } = fieldsOf(KIND, said);
  return [
    line("goal"),
    line("reached_when"),
    ...said.parties.map((row, at) => {
      const of = fieldsOf(KIND, row, `${at}-`);
      return h(
        "fieldset",
        { class: "bl-stack" },
        h("legend", {}, t("paper.coalition.party", { n: at + 1 })),
        of.line("who"),
        of.line("wants"),
        of.line("said_by"),
        of.line("gains"),
        of.many("brings", offered.brings),
        of.line("fears"),
        of.line("speaks_for"),
        of.one("asked", offered.asked),
      );
    }),
    line("loses"),
    line("not_asked"),
    line("may_stop"),
    line("first_who"),
    line("first_with"),
    line("first_due", "date"),
    one("voice", offered.voice),
  ];
}
