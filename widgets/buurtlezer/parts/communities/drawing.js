// Communities × places as two columns of boxes with lines between them. The boxes are text, so that names wrap at any width; the
// lines are drawn behind them once it is known where they stand. Not here: the table that says the same (widget.js).

import { h } from "../base/base.js";
import { bySide, curve } from "./told.js";

/** `chosen(id)`: a community was pressed.
 * @param {{communities: any[], grounds: any[], sides: any[]}} shown
 * @param {{line: string, supposed: string}} words
 * @param {(id: string) => void} chosen */
export function drawing({ communities, grounds, sides }, words, chosen) {
  const lines = h("svg", { class: "blco-lines", "aria-hidden": "true", focusable: "false" });
  const left = new Map(communities.map((one) => [one.id, community(one)]));
  const right = new Map();
  const column = h("div", { class: "blco-grounds" });
  let crossed = false;
  for (const side of bySide(grounds, sides)) {
    if (side.beyond && !crossed) {
      column.append(h("p", { class: "blco-line" }, words.line));
      crossed = true;
    }
    column.append(
      h(
        "section",
        { "data-beyond": String(side.beyond) },
        h("p", { class: "blco-side bl-small bl-muted" }, side.label),
        h(
          "ul",
          {},
          side.grounds.map((ground) => {
            const box = h("li", { class: "blco-ground", "data-shared": String(ground.communities.length > 1) }, ground.name);
            right.set(ground, box);
            return box;
          }),
        ),
      ),
    );
  }
  const element = h(
    "div",
    { class: "blco-drawing" },
    lines,
    h("ul", { class: "blco-communities" }, [...left.values()].map((box) => h("li", {}, box))),
    column,
  );

  function community(one) {
    return h(
      "button",
      {
        type: "button",
        class: "blco-community",
        "data-supposed": String(one.supposed),
        "aria-pressed": "false",
        on: { click: () => chosen(one.id) },
      },
      h("span", { class: "blco-name" }, one.name),
      one.supposed ? h("span", { class: "bl-small blco-supposed" }, words.supposed) : null,
    );
  }
  /** Draw the lines where the boxes stand now; nothing while they are folded away. */
  function lay() {
    const frame = element.getBoundingClientRect();
    if (!frame.width) return;
    lines.setAttribute("viewBox", `0 0 ${frame.width} ${frame.height}`);
    const at = (node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      return { left: left - frame.left, right: right - frame.left, middle: (top + bottom) / 2 - frame.top };
    };
    lines.replaceChildren(
      ...communities.flatMap(({ id, supposed }) =>
        grounds.filter((ground) => ground.communities.includes(id) && right.has(ground)).map((ground) =>
          h("path", { d: curve(at(left.get(id)), at(right.get(ground))), "data-of": id, "data-supposed": String(supposed) })
        )
      ),
    );
    mark(marked);
  }
  let marked = "";
  /** One community stands out with its places; an empty id: all are alike. */
  function mark(id) {
    marked = id;
    element.dataset.marked = String(Boolean(id));
    for (const [one, box] of left) box.setAttribute("aria-pressed", String(one === id));
    for (const [ground, box] of right) box.dataset.on = String(ground.communities.includes(id));
    for (const path of lines.querySelectorAll("path")) path.dataset.on = String(path.dataset.of === id);
  }
  const sized = new ResizeObserver(lay);
  sized.observe(element);
  return { element, mark, stop: () => sized.disconnect() };
}
