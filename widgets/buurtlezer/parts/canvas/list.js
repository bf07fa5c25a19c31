// The same as a list: all that the canvas can, by keyboard and screen reader. Not here: what stands in an opened row (panel.js).

import { elementId, h, t } from "../base/base.js";

const MOST = 60; // rows that are made at once

/** A text as it is compared: without accents and capitals. */
const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** What holds all the words that were typed. @template {{name: string}} One @param {One[]} all @param {string} typed
 * @returns {One[]} */
export function found(all, typed) {
  const parts = plain(typed).split(/\s+/).filter(Boolean);
  return all.filter(({ name }) => {
    const whole = plain(name);
    return parts.every((part) => whole.includes(part));
  });
}

/** @param {any} view see widget.js @param {(view: any, node: any) => HTMLElement} panel */
export function listOf(view, panel) {
  const { model } = view;
  let typed = "";
  let most = MOST;
  const id = elementId("filter");
  const input = h("input", {
    type: "search",
    id,
    autocomplete: "off",
    on: { input: (event) => find(event.currentTarget.value) },
  });
  const label = h("label", { for: id });
  const count = h("p", { class: "bl-small bl-muted", role: "status" });
  const rows = h("div", {});
  const element = h("div", { class: "bln-list" }, h("div", { class: "bln-find" }, label, input), count, rows);

  function find(words) {
    [typed, most] = [words, MOST];
    draw();
  }
  function row(node) {
    const open = view.state.selected === node.key;
    const seen = view.now();
    const ties = seen.ties.filter(({ start, end }) => start === node.key || end === node.key).length;
    const said = [
      view.word("form", node.form),
      view.does.sectorWord(seen, seen.sectorAt.get(node.key)),
      t(model, ties === 1 ? "n_ties.one" : "n_ties", { n: ties }),
    ];
    if (seen.pins.has(node.key)) said.push(t(model, "pinned"));
    if (node.imported) said.push(t(model, "from_file"));
    const button = h(
      "button",
      {
        type: "button",
        class: "bln-line",
        "aria-expanded": open ? "true" : "false",
        "data-at": `${node.key} row`,
        on: { click: () => view.choose(open ? null : node.key) },
      },
      h("span", { "aria-hidden": "true" }, open ? "−" : "+"),
      h("span", {}, h("strong", {}, view.nameOf(node.key)), h("span", { class: "bl-muted" }, ` · ${said.join(" · ")}`)),
    );
    return h("li", { class: node.imported ? "bln-light" : "" }, button, open ? panel(view, node) : null);
  }
  function draw() {
    label.textContent = t(model, "find");
    const seen = view.now();
    const all = /** @type {any[]} */ (found(seen.nodes.map((node) => ({ ...node, name: view.nameOf(node.key) })), typed));
    const nodes = all.filter(({ key }, at) => at < most || key === view.state.selected);
    count.textContent = typed ? t(model, "find.found", { n: all.length }) : "";
    const rings = [1, 2, 3].map((ring) => [ring, nodes.filter((node) => node.ring === ring)]).filter(([, here]) =>
      /** @type {any[]} */ (here).length
    );
    const more = () => {
      most += MOST * 3;
      draw();
    };
    view.keepingFocus(rows, [
      ...rings.map(([ring, here]) =>
        h("section", {}, h("h4", {}, t(model, `ring.${ring}`)), h("ul", {}, /** @type {any[]} */ (here).map(row)))
      ),
      seen.nodes.length ? null : h("p", { class: "bl-muted" }, t(model, "empty")),
      all.length > nodes.length
        ? h(
          "button",
          { type: "button", "data-at": "more", on: { click: more } },
          t(model, "more", { n: all.length - nodes.length }),
        )
        : null,
    ]);
  }
  return { element, draw };
}
