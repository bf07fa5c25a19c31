// The sheet of what is missing, typed in: its lines and boxes. Not here: the other sheets, and sending it (paper.js).

import { h } from "../../../../parts/base/base.js";
import { entryOf, fieldsOf } from "./paper_fields.js";
import { field, toggle } from "./parts.js";
import { t } from "../../../../parts/light/words.js";

const KIND = "gap";

/**
 * @typedef {{what: string, service_kind: string, everywhere: boolean, matters: string, met: string, loss_for: string[],
 *   loss: string, gain: string, shows: string, substitute: string, could_how: string, voice: string}} Gap
 * @typedef {import("./paper_fields.js").Options} Options
 */

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

/** Whether the one thing that it cannot do without stands on it.
 * @param {Gap} gap */
export const says = (gap) => Boolean(gap.what);

/** @param {Gap} gap */
export const contentsOf = (gap) => [entryOf(KIND, gap)];

/** The fields; what is typed goes into `gap`.
 * @param {{service_kind: Options, matters: Options, met: Options, loss_for: Options, voice: Options}} offered
 * @param {Gap} gap */
export function fields(offered, gap) {
  const { line, one, many } = fieldsOf(KIND, gap);
  const kind = h(
    "select",
    { "data-key": "paper-kind", on: { change: () => (gap.service_kind = kind.value) } },
    h("option", { value: "" }, t("paper.gap.other")),
    offered.service_kind.map(({ value, label }) => h("option", { value, selected: value === gap.service_kind }, label)),
  );
  return [
    line("what"),
    field(t("paper.gap.kind"), kind),
    toggle(t("paper.gap.everywhere"), gap.everywhere, (on) => (gap.everywhere = on), { "data-key": "paper-everywhere" }),
    one("matters", offered.matters),
    one("met", offered.met),
    many("loss_for", offered.loss_for),
    line("loss"),
    line("gain"),
    line("shows"),
    line("substitute"),
    line("could_how"),
    one("voice", offered.voice),
  ];
}
