// What can be done with one that stands on the canvas, or with one tie: the same beside the canvas and in the list. Not here:
// what it
// does (doing.js).

import { h, t } from "../base/base.js";
import { combobox } from "../base/combobox.js";
import { found } from "./list.js";

/** @import { Node, Tie } from "./network.js" */

/** Pressed or not, one of several. `at` keeps the focus when all is drawn anew. */
const choice = (words, on, run, at) =>
  h("button", { type: "button", "aria-pressed": on ? "true" : "false", "data-at": at, on: { click: run } }, words);
const group = (title, cls, ...buttons) =>
  h("fieldset", { class: cls }, h("legend", {}, title), h("div", { class: "bl-row" }, ...buttons));

/** @param {any} view see widget.js @param {Node} node */
export function nodePanel(view, node) {
  const { model, does } = view;
  const seen = view.now();
  const own = Boolean(node.entry_id);
  const at = (word) => `${node.key} ${word}`;
  const act = (words, run, word, cls = "") =>
    h("button", { type: "button", class: cls, "data-at": at(word), on: { click: run } }, words);
  return h(
    "div",
    { class: "bln-panel" },
    h(
      "div",
      { class: "bl-row" },
      node.imported
        ? act(t(model, "take"), () => view.take(node.key), "take", "bl-primary")
        : act(t(model, "open"), () => view.open(node.key), "open"),
      act(t(model, seen.pins.has(node.key) ? "unpin" : "pin"), () => does.pin(node.key), "pin"),
      node.imported ? null : act(t(model, "tie_from"), () => view.startTie(node.key), "tie", "bln-by-canvas"),
    ),
    node.imported ? h("p", { class: "bl-small bl-muted" }, t(model, "imported_note")) : null,
    own ? null : node.imported ? null : h("p", { class: "bl-small bl-muted" }, t(model, "room_note")),
    own
      ? group(
        t(model, "ring"),
        "bln-rings",
        ...[1, 2, 3].map((ring) =>
          choice(t(model, `ring.${ring}`), node.ring === ring, () => does.change(node.key, { ring }), at(`ring${ring}`))
        ),
      )
      : null,
    own ? domainOf(view, node, at("domain")) : null,
    own ? holdersOf(view, node.holders, (holders) => does.change(node.key, { holders }), at("held")) : null,
    node.imported ? null : tieTo(view, node.key, at("to")),
    tiesOf(view, node.key),
  );
}

function domainOf(view, node, at) {
  const { model, does } = view;
  const options = [
    ["", t(model, "sector.unsaid")],
    ...(model.get("choices").domain ?? []).map(({ value, label }) => [value, label]),
  ];
  const select = h(
    "select",
    { "data-at": at, on: { change: (event) => does.change(node.key, { domain: event.currentTarget.value || null }) } },
    options.map(([value, label]) => h("option", { value, selected: value === (node.domain ?? "") }, label)),
  );
  return h("label", { class: "bln-domain" }, h("span", {}, t(model, "domain")), select);
}

/** Ticks of several; nothing is lost of what this page has no word for. */
function ticks(options, chosen, changed, at) {
  return h(
    "div",
    { class: "bln-ticks" },
    options.map(({ value, label }) =>
      h(
        "label",
        {},
        h("input", {
          type: "checkbox",
          checked: chosen.includes(value),
          "data-at": `${at} ${value}`,
          on: {
            change: (event) =>
              changed(event.currentTarget.checked ? [...chosen, value].sort() : chosen.filter((one) => one !== value)),
          },
        }),
        h("span", {}, label),
      )
    ),
  );
}

const holdersOf = (view, holders, changed, at) =>
  h(
    "details",
    {
      class: "bln-held",
      open: view.opened.has(at),
      on: { toggle: (event) => view.opened[event.currentTarget.open ? "add" : "delete"](at) },
    },
    h(
      "summary",
      { "data-at": at },
      t(view.model, "holders"),
      holders.length ? ` ${holders.map((holder) => view.word("holder", holder)).join(", ")}` : "",
    ),
    ticks(view.model.get("choices").holder ?? [], holders, changed, at),
  );

/** With whom a tie is made: typed or picked, by keyboard as by finger. */
function tieTo(view, from, at) {
  const { model } = view;
  const seen = view.now();
  const others = [
    { key: "", name: view.middle(), form: "" },
    ...seen.nodes.filter((node) => !node.imported && node.key !== from).map((node) => ({
      key: node.key,
      name: view.nameOf(node.key),
      form: node.form,
    })),
  ].filter(({ key }) => key !== from);
  const field = combobox({
    label: t(model, "tie_to"),
    words: {
      list: t(model, "tie_to"),
      hint: t(model, "tie_to.hint"),
      nothing: () => t(model, "find.nothing"),
      found: (n) => t(model, "find.found", { n }),
    },
    find: (typed) => found(others, typed).slice(0, 12),
    shown: ({ name, form }) => [name, form ? view.word("form", form) : ""],
    onPick: ({ key }) => view.tied(from, key),
    before: true,
    kind: "bln-to",
  });
  field.input.dataset.at = at;
  return field.element;
}

function tiesOf(view, key) {
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
