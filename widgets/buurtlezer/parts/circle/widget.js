// The workbooks as a circle of links; no first, no last. Progress is a mark and words, never a score.

import { h, onTraits, t } from "../base/base.js";

function progressMark(state) {
  const ring = { cx: 12, cy: 12, r: 9, stroke: "currentColor", "stroke-width": 2 };
  return h(
    "svg",
    { viewBox: "0 0 24 24", width: 24, height: 24, "aria-hidden": "true", focusable: "false", class: "bl-circle-mark" },
    h("circle", { ...ring, fill: "var(--bl-card)", "stroke-dasharray": state === "later" ? "3 3" : null }),
    state === "begun" ? h("circle", { cx: 12, cy: 12, r: 5, fill: "currentColor" }) : null,
  );
}

function render({ model, el }) {
  const root = h("nav", { class: "bl-part bl-circle", "data-part": model.get("name") });
  el.append(root);
  function words({ state, count, changed, open }) {
    const begun = count > 0 ? t(model, count === 1 ? "one_entry" : "entries", { count }) : t(model, "begun");
    const said = state === "begun" ? begun : state === "later" ? t(model, "later") : t(model, "untouched");
    const turn = open === true
      ? h("span", { class: "bl-circle-new" }, ` · ${t(model, "turn_now")}`)
      : open === false
      ? ` · ${t(model, "turn_not")}`
      : null;
    return h(
      "span",
      { class: "bl-circle-words bl-small" },
      said,
      turn,
      changed ? h("span", { class: "bl-circle-new" }, ` · ${t(model, "changed")}`) : null,
    );
  }
  function one(workbook, index, all) {
    const angle = (index / all.length) * 2 * Math.PI - Math.PI / 2;
    const place = { "--x": (Math.cos(angle) * 0.5 + 0.5).toFixed(4), "--y": (Math.sin(angle) * 0.5 + 0.5).toFixed(4) };
    const side = Math.abs(Math.cos(angle)) < 0.2
      ? (Math.sin(angle) < 0 ? "top" : "bottom")
      : Math.cos(angle) > 0
      ? "right"
      : "left";
    const content = [
      progressMark(workbook.state),
      h("span", { class: "bl-circle-text" }, h("span", { class: "bl-circle-title" }, workbook.title), words(workbook)),
    ];
    const here = workbook.name === model.get("here") ? "page" : null;
    return h(
      "li",
      { style: place, "data-side": side, "data-state": workbook.state },
      workbook.href
        ? h("a", { href: workbook.href, "aria-current": here }, content)
        : h("span", { class: "bl-circle-closed" }, content),
    );
  }
  function draw() {
    root.setAttribute("aria-label", t(model, "title"));
    root.replaceChildren(
      h(
        "div",
        { class: "bl-circle-space" },
        h(
          "svg",
          {
            viewBox: "0 0 100 100",
            preserveAspectRatio: "none",
            class: "bl-circle-ring",
            "aria-hidden": "true",
            focusable: "false",
          },
          h("circle", {
            cx: 50,
            cy: 50,
            r: 50,
            fill: "none",
            stroke: "var(--bl-line)",
            "stroke-width": 2,
            "vector-effect": "non-scaling-stroke",
          }),
        ),
        h("p", { class: "bl-circle-centre bl-muted" }, t(model, "centre")),
        h("ul", {}, model.get("workbooks").map(one)),
      ),
    );
  }
  const stop = onTraits(model, ["workbooks", "here", "labels"], draw);
  draw();
  return stop;
}

export default { render };
