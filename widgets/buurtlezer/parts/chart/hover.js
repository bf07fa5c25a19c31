// What appears at a mark: under the mouse, or after a tap near it (a point is smaller than a finger). Text only, inside the part.

import { h } from "../base/base.js";

const REACH = { mouse: 8, touch: 24 }; // pixels from the edge of a mark

/** The mark with a tooltip that is under, or nearest to, a place of the drawing: `{tooltip, x, y}` in pixels, or null.
 * Of two that are both under it the one drawn later is meant, which is the one seen. */
function markAt(view, x, y, reach) {
  let found = null;
  let least = reach;
  const visit = (mark, left, top) => {
    for (const item of mark.items ?? []) {
      if (mark.marktype === "group") {
        (item.items ?? []).forEach((inner) => visit(inner, left + (item.x ?? 0), top + (item.y ?? 0)));
      } else if (item.tooltip) {
        const { x1, y1, x2, y2 } = item.bounds;
        const point = mark.marktype === "symbol";
        const inside = !point && x >= left + x1 && x <= left + x2 && y >= top + y1 && y <= top + y2;
        const at = point ? [left + item.x, top + item.y] : [left + (x1 + x2) / 2, top + y1];
        const distance = inside ? 0 : point ? Math.max(0, Math.hypot(at[0] - x, at[1] - y) - (x2 - x1) / 2) : Infinity;
        if (distance <= least) [found, least] = [{ tooltip: item.tooltip, x: at[0], y: at[1], point }, distance];
      }
    }
  };
  const [[left, top], padding] = [view.origin(), view.padding()];
  visit(view.scenegraph().root, left + padding.left, top + padding.top);
  return found;
}

function tipContent(tooltip) {
  if (typeof tooltip !== "object") return [h("span", {}, String(tooltip))];
  return Object.entries(tooltip).map(([key, value]) => {
    if (key === "title") return h("strong", {}, String(value));
    return h("span", {}, key === "value" ? String(value) : `${key}: ${value}`);
  });
}

/** Let marks of a view answer in `stage`, over its `drawing`. Returns the function that ends it. */
export function hoverOver(view, drawing, stage) {
  const tip = h("div", { class: "bl-chart-tip", hidden: true, "aria-hidden": "true" });
  const ring = h("div", { class: "bl-chart-ring", hidden: true, "aria-hidden": "true" });
  stage.append(ring, tip);
  const hide = () => (tip.hidden = ring.hidden = true);
  function show(event, reach) {
    const svg = drawing.querySelector("svg");
    const box = svg.getBoundingClientRect();
    const outer = stage.getBoundingClientRect();
    const scale = box.width / svg.viewBox.baseVal.width || 1; // smaller than drawn when there is less room
    const mark = markAt(view, (event.clientX - box.left) / scale, (event.clientY - box.top) / scale, reach);
    if (!mark) return void hide();
    const [x, y] = [mark.x * scale + box.left - outer.left, mark.y * scale + box.top - outer.top];
    tip.replaceChildren(...tipContent(mark.tooltip));
    tip.hidden = false;
    ring.hidden = !mark.point;
    ring.style.translate = `${x}px ${y}px`;
    const [width, height] = [tip.offsetWidth, tip.offsetHeight];
    const above = y - height - 14;
    tip.style.left = `${Math.max(0, Math.min(x - width / 2, outer.width - width))}px`;
    tip.style.top = `${above >= 0 ? above : y + 14}px`;
  }
  const move = (event) => event.pointerType !== "touch" && show(event, REACH.mouse);
  const leave = (event) => event.pointerType !== "touch" && hide();
  const tap = (event) => show(event, event.pointerType === "mouse" ? REACH.mouse : REACH.touch);
  const elsewhere = (event) => !stage.contains(event.target) && hide();
  drawing.addEventListener("pointermove", move);
  drawing.addEventListener("pointerleave", leave);
  drawing.addEventListener("click", tap);
  document.addEventListener("pointerdown", elsewhere);
  return () => {
    document.removeEventListener("pointerdown", elsewhere);
    tip.remove();
    ring.remove();
  };
}
