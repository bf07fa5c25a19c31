// Two rounds beside each other: by subject what is new, gone and otherwise; what is the same is folded. Figures as a table.

import { elementId, h, t } from "../base/base.js";

/** @param {import("../base/types.d.ts").Model} model */
export function besideEachOther(model) {
  const element = h("section", { class: "bl-card bl-stack" });
  const open = new Set(); // folds that the person opened

  function choice(which) {
    const id = elementId(which);
    const beside = model.get("beside");
    const select = /** @type {HTMLSelectElement} */ (h(
      "select",
      { id, "data-which": which, on: { change: () => chosen(which, Number(select.value)) } },
      model.get("numbers").map(({ value, label }) => h("option", { value, selected: value === beside[which] }, label)),
    ));
    return h("div", {}, h("label", { for: id }, t(model, which)), select);
  }
  function chosen(which, value) {
    const { before, after } = model.get("beside");
    model.send({ type: "beside", before, after, [which]: value });
  }
  const items = (word, list, mark) =>
    list.length
      ? h(
        "div",
        { class: "bl-rounds-group", "data-what": word },
        h("h6", {}, h("span", { class: "bl-rounds-mark", "aria-hidden": "true" }, mark), t(model, word)),
        h("ul", {}, list),
      )
      : null;
  const plain = (list) => list.map((one) => h("li", {}, one));

  function turned({ called, fields }) {
    const line = ({ field, was, now }) =>
      h(
        "div",
        { class: "bl-rounds-field" },
        h("dt", {}, field),
        h(
          "dd",
          {},
          h("span", { class: "bl-hidden" }, `${t(model, "was")} `),
          h("span", { class: "bl-rounds-was" }, was || t(model, "nothing")),
        ),
        h("dd", {}, h("span", { class: "bl-hidden" }, `${t(model, "now")} `), h("span", {}, now || t(model, "nothing"))),
      );
    return h("li", {}, h("strong", {}, called), h("dl", {}, fields.map(line)));
  }
  /** What is the same, and what nobody looked at again: counted, and unfolded by who wants to see it. */
  function folded(word, one) {
    const fold = `${word}:${one.name}`;
    return one[word].length
      ? h(
        "details",
        { open: open.has(fold), on: { toggle: keep(fold) }, "data-what": word },
        h("summary", { "data-fold": fold }, t(model, word, { n: one[word].length })),
        h("ul", {}, plain(one[word])),
      )
      : null;
  }
  function subject(one) {
    return h(
      "details",
      { class: "bl-rounds-subject", "data-subject": one.name, open: open.has(one.name), on: { toggle: keep(one.name) } },
      h(
        "summary",
        { "data-fold": one.name },
        h("strong", {}, one.title),
        " ",
        h("span", { class: "bl-small bl-muted" }, one.counts),
      ),
      one.numbers.map((line) => h("p", {}, line)),
      items("new", plain(one.new), "+"),
      items("gone", plain(one.gone), "−"),
      items("changed", one.changed.map(turned), "≠"),
      folded("same", one),
      folded("again", one),
    );
  }
  const keep = (name) => (event) => {
    if (event.target !== event.currentTarget) return; // a fold within it
    event.currentTarget.open ? open.add(name) : open.delete(name);
  };
  function table({ caption, columns, rows, notes }) {
    return h(
      "div",
      { class: "bl-rounds-figures" },
      h(
        "div",
        { class: "bl-rounds-scroll", tabindex: 0, role: "region", "aria-label": caption },
        h(
          "table",
          {},
          h("caption", {}, caption),
          h("thead", {}, h("tr", {}, h("td", {}), columns.map((name) => h("th", { scope: "col" }, name)))),
          h(
            "tbody",
            {},
            rows.map((row) =>
              h(
                "tr",
                {},
                h("th", { scope: "row" }, row.title),
                row.cells.map((cell) => h("td", {}, cell)),
                h("td", { class: "bl-small bl-muted" }, row.note),
              )
            ),
          ),
        ),
      ),
      notes.map((note) => h("p", { class: "bl-small bl-muted" }, note)),
    );
  }
  function draw() {
    const beside = model.get("beside");
    const at = document.activeElement;
    const held = at instanceof HTMLElement && element.contains(at)
      ? (at.dataset.which ? `[data-which="${at.dataset.which}"]` : at.dataset.fold ? `[data-fold="${at.dataset.fold}"]` : "")
      : "";
    element.hidden = !("before" in beside);
    if (element.hidden) return;
    element.replaceChildren(...[
      h("h4", {}, t(model, "beside.title")),
      model.get("numbers").length > 1 ? h("div", { class: "bl-rounds-which" }, choice("before"), choice("after")) : null,
      beside.empty ? h("p", { class: "bl-muted" }, beside.empty) : null,
      ...beside.subjects.map(subject),
      beside.figures.rows ? h("h5", {}, t(model, "figures")) : null,
      beside.figures.rows ? table(beside.figures) : null,
    ].filter(Boolean));
    /** @type {HTMLElement | null} */ (held ? element.querySelector(held) : null)?.focus({ preventScroll: true });
  }
  return { element, draw, forget: () => open.clear() };
}
