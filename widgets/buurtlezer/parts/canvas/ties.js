// Ties of one that stands on the canvas, and what can be done with one of them. Not here: making one (panel.js).

import { h, t } from "../base/base.js";
import { choice, group, holdersOf, ticks } from "./fields.js";
import { isVia } from "./network.js";

/** @import { Tie } from "./network.js" */

/** @param {any} view see widget.js @param {string} key */
export function tiesOf(view, key) {
  const { model } = view;
  const ties = view.now().ties.filter(({ start, end }) => start === key || end === key);
  if (!ties.length) return h("p", { class: "bl-small bl-muted" }, t(model, "no_ties"));
  return h(
    "div",
    {},
    h("p", { class: "bln-sub" }, t(model, "ties")),
    h("ul", { class: "bln-ties" }, ties.map((tie) => tieRow(view, tie, key))),
  );
}

/** Which way it goes, with whom, how. @param {any} view @param {Tie} tie @param {string} from */
export function tieWords(view, tie, from) {
  const other = tie.start === from ? tie.end : tie.start;
  const sign = tie.both_ways ? "↔" : tie.start === from ? "→" : "←";
  const strength = tie.strength ? view.word("strength", tie.strength) : "";
  const said = [strength, ...tie.ties.map((kind) => view.word("tie", kind)), tie.label].filter(Boolean).join(", ");
  return { sign, name: view.nameOf(other), said };
}

function tieRow(view, tie, from) {
  const open = view.state.tie === tie.key;
  const { sign, name, said } = tieWords(view, tie, from);
  const button = h(
    "button",
    {
      type: "button",
      class: "bln-line",
      "aria-expanded": open ? "true" : "false",
      "data-at": `${from} tie ${tie.key}`,
      on: { click: () => view.chooseTie(open ? null : tie.key, true) },
    },
    h("span", { "aria-hidden": "true" }, sign),
    h("span", {}, h("strong", {}, name), said ? h("span", { class: "bl-muted" }, ` · ${said}`) : null),
  );
  return h("li", {}, button, open ? tiePanel(view, tie) : null);
}

/** @param {any} view @param {Tie} tie */
export function tiePanel(view, tie) {
  const { model, does } = view;
  if (isVia(tie)) {
    return h(
      "div",
      { class: "bln-tie" },
      h("p", { class: "bl-small bl-muted" }, t(model, "tie_via", { name: view.nameOf(tie.start) })),
      h("button", { type: "button", "data-at": `${tie.key} open`, on: { click: () => view.open(tie.end) } }, t(model, "open")),
    );
  }
  if (!tie.entry_id) return h("p", { class: "bl-small bl-muted" }, t(model, "tie_fixed"));
  const at = (word) => `${tie.key} ${word}`;
  const changed = (fields) => does.changeTie(tie, fields);
  const strengths = [
    [null, t(model, "strength.unsaid")],
    ...(model.get("choices").strength ?? []).map(({ value, label }) => [value, label]),
  ];
  return h(
    "div",
    { class: "bln-tie" },
    group(
      t(model, "strength"),
      "bln-rings",
      ...strengths.map(([value, label]) =>
        choice(label, tie.strength === value, () => changed({ strength: value }), at(`s${value}`))
      ),
    ),
    h(
      "fieldset",
      {},
      h("legend", {}, t(model, "kinds")),
      ticks(model.get("choices").tie ?? [], tie.ties, (ties) => changed({ ties }), at("kind")),
    ),
    h(
      "div",
      { class: "bln-ticks" },
      h(
        "label",
        {},
        h("input", {
          type: "checkbox",
          checked: tie.both_ways,
          "data-at": at("both"),
          on: { change: (event) => changed({ both_ways: event.currentTarget.checked }) },
        }),
        h("span", {}, t(model, "both_ways")),
      ),
    ),
    holdersOf(view, tie.holders, (holders) => changed({ holders }), at("held")),
    h(
      "button",
      { type: "button", class: "bl-danger", "data-at": at("remove"), on: { click: () => view.removeTie(tie) } },
      t(model, "untie"),
    ),
  );
}
