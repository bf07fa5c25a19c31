// What is within reach for a room, in a notebook: the bars (drawing.js), what was counted beside them, and whole opportunities.

import { h, onTraits, t } from "../base/base.js";
import { reachedRows } from "./drawing.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-reached", "data-part": model.get("name") });
  el.append(root);
  const lines = (all) =>
    h("dl", {}, all.map(({ label, text }) => h("div", {}, h("dt", { class: "bl-small bl-muted" }, label), h("dd", {}, text))));

  function draw() {
    const [rows, notes, told] = [model.get("rows"), model.get("notes"), model.get("told")];
    const bars = rows.length
      ? [
        h("p", { class: "bl-whose bl-small" }, `${t(model, "whose")}: ${model.get("people")}`),
        reachedRows(rows, t(model, "nobody_said")),
        notes.length ? lines(notes) : null,
        h("p", { class: "bl-small bl-muted bl-reached-counts" }, t(model, "counts")),
      ]
      : [h("p", { class: "bl-muted" }, model.get("empty"))];
    const cards = told.length
      ? [
        h("h4", {}, t(model, "told")),
        h("ul", { class: "bl-reached-told" }, told.map((one) => h("li", {}, h("h5", {}, one.title), lines(one.lines)))),
      ]
      : [];
    const title = model.get("title") ? h("p", { class: "bl-whose" }, model.get("title")) : null;
    root.hidden = !rows.length && !told.length && !model.get("empty");
    root.replaceChildren(h("div", { class: "bl-card" }, title, ...bars.filter(Boolean), ...cards));
  }
  const stop = onTraits(model, ["title", "people", "rows", "notes", "told", "empty", "labels"], draw);
  draw();
  return stop;
}

export default { render };
