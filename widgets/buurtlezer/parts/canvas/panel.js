// What can be done with one that stands on the canvas: the same beside it and in the list. Not here: ties that are there
// (ties.js), what it does (doing.js).

import { h, t } from "../base/base.js";
import { combobox } from "../base/combobox.js";
import { choice, group, holdersOf } from "./fields.js";
import { found } from "./list.js";
import { tiesOf } from "./ties.js";

/** @import { Node } from "./network.js" */

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
