// The sheet of what is missing, typed in: its lines and boxes. Not here: the other sheets, and sending it (paper.js).

import { h } from "../../../../parts/base/base.js";
import { choices, field, toggle } from "./parts.js";
import { t } from "../../../../parts/light/words.js";

/**
 * @typedef {{what: string, service_kind: string, everywhere: boolean, matters: string, met: string, loss_for: string[],
 *   loss: string, gain: string, shows: string, substitute: string, could_how: string, voice: string}} Gap
 * @typedef {{value: string, label: string}[]} Options
 */

const LONGEST = 200;

/** @returns {Gap} a sheet on which nothing stands */
export const blank = () => ({
  what: "",
  service_kind: "",
  everywhere: false,
  matters: "",
  met: "",
  loss_for: [],
  loss: "",
  gain: "",
  shows: "",
  substitute: "",
  could_how: "",
  voice: "own",
});

/** The entry that a sheet comes to: what was left empty is not in it.
 * @param {Gap} gap */
export const contentOf = (gap) => ({
  kind: "gap",
  ...Object.fromEntries(Object.entries(gap).filter(([, said]) => (Array.isArray(said) ? said.length : said))),
});

/** The fields; what is typed goes into `gap`.
 * @param {{service_kind: Options, matters: Options, met: Options, loss_for: Options, voice: Options}} offered
 * @param {Gap} gap */
export function fields(offered, gap) {
  const line = (name) => {
    const input = h("input", {
      type: "text",
      maxlength: LONGEST,
      autocomplete: "off",
      "data-key": `paper-${name}`,
      on: { input: () => (gap[name] = input.value.trim()) },
    });
    input.value = gap[name];
    return field(t(`paper.gap.${name}`), input);
  };
  const one = (name) =>
    choices(
      t(`paper.gap.${name}`),
      offered[name].map(({ value, label }) => [value, label]),
      gap[name],
      (value) => (gap[name] = value),
      { name: `paper-${name}` },
    );
  const kind = h(
    "select",
    { "data-key": "paper-kind", on: { change: () => (gap.service_kind = kind.value) } },
    h("option", { value: "" }, t("paper.gap.other")),
    offered.service_kind.map(({ value, label }) => h("option", { value, selected: value === gap.service_kind }, label)),
  );
  const group = ({ value, label }) =>
    toggle(label, gap.loss_for.includes(value), (on) => {
      gap.loss_for = gap.loss_for.filter((other) => other !== value).concat(on ? [value] : []);
    }, { "data-key": `paper-loss-${value}` });
  return [
    line("what"),
    field(t("paper.gap.kind"), kind),
    toggle(t("paper.gap.everywhere"), gap.everywhere, (on) => (gap.everywhere = on), { "data-key": "paper-everywhere" }),
    one("matters"),
    one("met"),
    h(
      "fieldset",
      {},
      h("legend", {}, t("paper.gap.loss_for")),
      h("div", { class: "trainer-choices" }, offered.loss_for.map(group)),
    ),
    line("loss"),
    line("gain"),
    line("shows"),
    line("substitute"),
    line("could_how"),
    one("voice"),
  ];
}
