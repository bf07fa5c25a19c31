// The sheet of an opportunity, typed in: its lines and boxes, and the seven. Not here: the other sheets, and sending it (paper.js).

import { h } from "../../../../parts/base/base.js";
import { choices, field, toggle } from "./parts.js";
import { t } from "../../../../parts/light/words.js";

/** @typedef {{value: string, label: string}[]} Options */

const LONGEST = 200;
const LISTS = ["means", "when_not"];

/** @returns {Record<string, any>} a sheet on which nothing stands */
export const blank = () => ({ what: "", means: [], cost: "", when_not: [], along: "", to_ask: "", voice: "own" });

/** The entry that a sheet comes to: what was left empty is not in it.
 * @param {Record<string, any>} said */
export const contentOf = (said) => ({
  kind: "opportunity",
  ...Object.fromEntries(Object.entries(said).filter(([, one]) => (Array.isArray(one) ? one.length : one))),
});

/** The fields; what is typed goes into `said`.
 * @param {Record<string, Options>} offered
 * @param {Record<string, any>} said */
export function fields(offered, said) {
  const line = (name) => {
    const input = h("input", {
      type: "text",
      maxlength: LONGEST,
      autocomplete: "off",
      "data-key": `paper-${name}`,
      on: { input: () => (said[name] = input.value.trim()) },
    });
    input.value = said[name];
    return field(t(`paper.opportunity.${name}`), input);
  };
  const pairs = (name) => offered[name].map(({ value, label }) => [value, label]);
  const one = (name, title, all) =>
    choices(title, all, said[name] ?? "", (value) => (said[name] = value), { name: `paper-${name}` });
  const many = (name) =>
    h(
      "fieldset",
      {},
      h("legend", {}, t(`paper.opportunity.${name}`)),
      h(
        "div",
        { class: "trainer-choices" },
        offered[name].map(({ value, label }) =>
          toggle(label, said[name].includes(value), (on) => {
            said[name] = said[name].filter((other) => other !== value).concat(on ? [value] : []);
          }, { "data-key": `paper-${name}-${value}` })
        ),
      ),
    );
  const row = (name) => (LISTS.includes(name) ? many(name) : one(name, t(`paper.opportunity.${name}`), pairs(name)));
  return [
    line("what"),
    ...["means", "cost", "when_not", "along"].map(row),
    ...offered.seven.map(({ value, label }) => one(value, label, pairs("judged"))),
    line("to_ask"),
    one("voice", t("paper.opportunity.voice"), pairs("voice")),
  ];
}
