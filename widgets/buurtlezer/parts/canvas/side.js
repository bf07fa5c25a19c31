// Beside the canvas: who, or which tie, is chosen, and what can be done with it. Not here: the panels (panel.js, ties.js).

import { h, t } from "../base/base.js";
import { nodePanel } from "./panel.js";
import { tiePanel, tieWords } from "./ties.js";

/** Draw it anew in its place. @param {any} view see widget.js @param {HTMLElement} element */
export function sideOf(view, element) {
  const { model } = view;
  const seen = view.now();
  const { selected } = view.state;
  const node = selected === null ? null : seen.byKey.get(selected);
  const tie = seen.ties.find(({ key }) => key === view.state.tie);
  const heading = (words, beside) =>
    h("div", { class: "bln-title" }, h("h4", {}, words), beside ? h("p", { class: "bl-small bl-muted" }, beside) : null);
  if (node) {
    const beside = [
      view.word("form", node.form),
      node.said,
      t(model, `ring.${node.ring}`),
      view.does.sectorWord(seen, seen.sectorAt.get(node.key)),
    ];
    view.keepingFocus(element, [heading(view.nameOf(node.key), beside.filter(Boolean).join(" · ")), nodePanel(view, node)]);
  } else if (tie) {
    const { sign, name, said: how } = tieWords(view, tie, tie.start);
    view.keepingFocus(element, [heading(`${view.nameOf(tie.start)} ${sign} ${name}`, how), tiePanel(view, tie)]);
  } else view.keepingFocus(element, [h("p", { class: "bl-muted" }, t(model, seen.nodes.length ? "nothing_chosen" : "empty"))]);
}
