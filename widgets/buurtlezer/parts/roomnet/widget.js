// A room's network or gates in a notebook: names, bars whose numbers are the table, sentences, and whole cards. Nothing to press.

import { h, onTraits, t } from "../base/base.js";
import { bars } from "../light/bars.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-roomnet", "data-part": model.get("name") });
  el.append(root);
  const group = ({ title, items }) =>
    h(
      "section",
      {},
      h("h4", {}, title),
      h(
        "ul",
        { class: "bl-roomnet-names" },
        items.map(({ name, note }) =>
          h("li", {}, h("bdi", {}, name), note && h("span", { class: "bl-small bl-muted" }, ` ${note}`))
        ),
      ),
    );
  const question = ({ title, rows, few }) =>
    h(
      "section",
      {},
      h("h4", {}, title),
      rows.length
        ? bars(rows.map(({ word, count }) => ({ name: word, voices: count })))
        : h("p", { class: "bl-muted" }, few || t(model, "nobody_said")),
    );
  const card = ({ title, lines }) =>
    h(
      "li",
      {},
      h("h5", {}, title),
      h(
        "dl",
        {},
        lines.map(({ label, text }) => h("div", {}, h("dt", { class: "bl-small bl-muted" }, label), h("dd", {}, text))),
      ),
    );

  function draw() {
    const [groups, asked, notes, told] = ["groups", "bars", "notes", "told"].map((name) => model.get(name));
    const nothing = !groups.length && !asked.length && !told.length;
    root.replaceChildren(h(
      "div",
      { class: "bl-card bl-stack" },
      nothing && h("p", { class: "bl-muted" }, model.get("empty")),
      groups.map(group),
      asked.map(question),
      notes.map((words) => h("p", {}, words)),
      told.length > 0 && h("section", {}, h("h4", {}, t(model, "told")), h("ul", { class: "bl-roomnet-told" }, told.map(card))),
    ));
  }
  const stop = onTraits(model, ["groups", "bars", "notes", "told", "empty", "labels"], draw);
  draw();
  return stop;
}

export default { render };
