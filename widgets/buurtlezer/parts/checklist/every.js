// All points with their answers: to read and to look again, never to count.

import { h, t } from "../base/base.js";

/** `answerOf(point)` → its answer, empty where there is none; `go(index)` to look again. */
export function everyPoint(model, { answerOf, go }) {
  const rows = new Map(); // point → the element that says its answer

  /** An answer that was just left may reach the outbox a moment later. */
  function redraw(points) {
    for (const point of points) {
      const [answer, words] = [answerOf(point), rows.get(point.ref)];
      const now = t(model, answer ? `answer.${answer}` : "not_yet");
      if (words && words.textContent !== now) words.textContent = now;
    }
  }
  return {
    nodes(points) {
      rows.clear();
      const items = points.map((point, index) => {
        const look = h("button", { type: "button", class: "bl-quiet", on: { click: () => go(index) } }, [
          t(model, "look"),
          h("span", { class: "bl-hidden" }, `: ${point.title}`),
        ]);
        const words = h("p", { class: "bl-checklist-answer" });
        rows.set(point.ref, words);
        return h("li", { "data-ref": point.ref }, h("div", {}, h("h4", {}, point.title), words), look);
      });
      redraw(points);
      return [
        h("h3", { tabindex: -1 }, t(model, "all")),
        h("ul", { class: "bl-checklist-all" }, items),
        h("p", { class: "bl-small bl-muted" }, model.get("note")),
      ];
    },
    redraw,
  };
}
