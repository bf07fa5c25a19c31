// What sheets that are typed in have in common: a line, one choice, several choices; what is typed goes into `said`. Not here:
// which of them a sheet has (paper_gap.js, paper_reach.js, paper_gate.js, paper_coalition.js, paper_argument.js), sending it
// (paper.js).

import { h } from "../../../../parts/base/base.js";
import { choices, field, toggle } from "./parts.js";
import { t } from "../../../../parts/light/words.js";

/** @typedef {{value: string, label: string}[]} Options */

const LONGEST = 200;

/** The entry that a sheet comes to: what was left empty is not in it.
 * @param {string} kind
 * @param {Record<string, any>} said */
export const entryOf = (kind, said) => ({
  kind,
  ...Object.fromEntries(Object.entries(said).filter(([, one]) => (Array.isArray(one) ? one.length : one))),
});

/** The fields of one sheet, or of one row on it.
 * @param {string} kind
 * @param {Record<string, any>} said
 * @param {string} at of a row: what tells its fields from those of the others */
export const fieldsOf = (kind, said, at = "") => ({
  /**
   * @param {string} name
   * @param {string} type
   * @param {string} text the key of its label */
  line: (name, type = "text", text = `paper.${kind}.${name}`) => {
    const input = h("input", {
      type,
      maxlength: LONGEST,
      autocomplete: "off",
      "data-key": `paper-${at}${name}`,
      on: { input: () => (said[name] = input.value.trim()) },
    });
    input.value = said[name];
    return field(t(text), input);
  },
  /**
   * @param {string} name
   * @param {Options} options
   * @param {string} title */
  one: (name, options, title = t(`paper.${kind}.${name}`)) =>
    choices(
      title,
      options.map(({ value, label }) => [value, label]),
      said[name] ?? "",
      (value) => (said[name] = value),
      { name: `paper-${at}${name}` },
    ),
  /**
   * @param {string} name
   * @param {Options} options */
  many: (name, options) =>
    h(
      "fieldset",
      {},
      h("legend", {}, t(`paper.${kind}.${name}`)),
      h(
        "div",
        { class: "trainer-choices" },
        options.map(({ value, label }) =>
          toggle(label, said[name].includes(value), (on) => {
            said[name] = said[name].filter((other) => other !== value).concat(on ? [value] : []);
          }, { "data-key": `paper-${at}${name}-${value}` })
        ),
      ),
    ),
});
