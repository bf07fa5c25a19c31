// How a room chose, in a notebook: whose it is, the faces (drawing.js), and what is asked of them.

import { h, onTraits, t } from "../base/base.js";
import { spreadRows } from "./drawing.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-spread", "data-part": model.get("name") });
  el.append(root);

  function draw() {
    const { rows, sentence, question } = model.get("spread");
    if (!rows) return root.replaceChildren(h("div", { class: "bl-card" }, h("p", { class: "bl-muted" }, model.get("empty"))));
    return root.replaceChildren(
      h(
        "div",
        { class: "bl-card" },
        h("p", { class: "bl-whose bl-small" }, t(model, "whose")),
        spreadRows(rows, "h4"),
        sentence ? h("p", {}, sentence) : null,
        question ? h("p", { class: "bl-spread-question" }, question) : null,
      ),
    );
  }
  const stop = onTraits(model, ["spread", "empty", "labels"], draw);
  draw();
  return stop;
}

export default { render };
