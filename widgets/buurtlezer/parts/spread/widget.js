// How a room chose: faces in a row, over each a bar as high as there are voices, with the number and the word. The words and
// numbers are the table; the bars are only for the eye.

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-spread", "data-part": model.get("name") });
  el.append(root);

  function rowOf({ title, note, steps }) {
    const most = Math.max(1, ...steps.map((step) => step.count));
    const bars = steps.map(({ value, label, count }) => h("li", {},
      h("span", { class: "bl-spread-bar", "aria-hidden": "true" }, h("span", { style: { height: `${(count / most) * 100}%` } })),
      h("strong", { class: "bl-spread-count" }, String(count)), face(value), h("span", { class: "bl-small" }, label)));
    return h("section", { class: "bl-spread-row" }, h("h4", {}, title),
      steps.length ? h("ul", {}, bars) : null, note ? h("p", { class: "bl-small bl-muted" }, note) : null);
  }
  function draw() {
    const { rows, sentence, question } = model.get("spread");
    if (!rows) return root.replaceChildren(h("div", { class: "bl-card" }, h("p", { class: "bl-muted" }, model.get("empty"))));
    return root.replaceChildren(h("div", { class: "bl-card" },
      h("p", { class: "bl-whose bl-small" }, t(model, "whose")),
      h("div", { class: "bl-spread-rows" }, rows.map(rowOf)),
      sentence ? h("p", {}, sentence) : null, question ? h("p", { class: "bl-spread-question" }, question) : null));
  }
  const stop = onTraits(model, ["spread", "empty", "labels"], draw);
  draw();
  return stop;
}

export default { render };
