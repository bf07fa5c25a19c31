// The sheet of hands, head and heart, typed in: an entry for each skill with a cross, always of who filled it in. Not here: the
// other sheets, and sending it (paper.js).

import { fieldsOf } from "./paper_fields.js";

const KIND = "capacity";

/** @returns {Record<string, any>} a sheet on which nothing stands */
export const blank = () => ({ can: [], learn: [], voice: "own" });

/** Whether there is a cross anywhere.
 * @param {Record<string, any>} said */
export const says = (said) => Boolean(said.can.length || said.learn.length);

/** An entry for each skill.
 * @param {Record<string, any>} sheet */
export const contentsOf = ({ can, learn, voice }) =>
  [...new Set([...can, ...learn])].map((skill) => ({
    kind: KIND,
    skill,
    can: can.includes(skill),
    learn: learn.includes(skill),
    voice,
  }));

/** The fields; what is typed goes into `said`.
 * @param {Record<string, import("./paper_fields.js").Options>} offered
 * @param {Record<string, any>} said */
export function fields(offered, said) {
  const { many } = fieldsOf(KIND, said);
  return [many("can", offered.skill), many("learn", offered.skill)];
}
