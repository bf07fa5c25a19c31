// What marks and lines mean, under the canvas: in words, beside the outline or the width. Not here: drawing them (scene.js).

import { h, t } from "../base/base.js";
import { drawingOf, outlineAt } from "./forms.js";
import { isVia } from "./network.js";
import { elementOf } from "./svg.js";

function mark(form) {
  const { outline, colour } = drawingOf(form);
  const at = outline && outlineAt(outline, [10, 10], 7).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L");
  const drawn = at
    ? { tag: "path", attributes: { d: `M${at}Z`, fill: colour } }
    : { tag: "circle", attributes: { cx: 10, cy: 10, r: 7, fill: colour } };
  return elementOf({
    tag: "svg",
    attributes: { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true" },
    children: [drawn],
  });
}

/** What every mark and line is, under the canvas: outline and letter, width. @param {any} view */
export function legendOf(view) {
  const { model } = view;
  const forms = (model.get("choices").form ?? []).filter(({ value }) => view.now().nodes.some(({ form }) => form === value));
  const line = (width, words) =>
    h("li", {}, h("span", { class: "bln-width", "aria-hidden": "true", style: { "--width": `${width}px` } }), words);
  return h(
    "ul",
    { class: "bln-legend bl-small" },
    forms.map(({ value, label }) => h("li", {}, mark(value), label)),
    (model.get("choices").strength ?? []).map(({ value, label }) => line(value === "strong" ? 5 : 1.2, label)),
    line(2.4, t(model, "strength.unsaid")),
    view.now().ties.filter(isVia).slice(0, 1).map(({ label }) =>
      h("li", {}, h("span", { class: "bln-through", "aria-hidden": "true" }), label)
    ),
    view.now().nodes.some(({ imported }) => imported)
      ? h("li", {}, h("span", { class: "bln-hollow", "aria-hidden": "true" }), t(model, "from_file"))
      : null,
  );
}
