// What a room read and saw, in a notebook: a card for each view, folded, drawn as on the wall. Not here: which of it is shown, in
// which words and order (Python's side), the drawings (readings.js and its neighbours).

import { h, onTraits, t } from "../base/base.js";
import { toldTo } from "../base/tells.js";
import { unfold } from "../base/unfold.js";
import { foldedScenes, remembering } from "./folds.js";
import { limits } from "./limits.js";
import { saidLines, seenTable } from "./seen.js";
import { quotes } from "./told.js";

function render({ model: synced, el }) {
  const byMessage = toldTo(synced, { views: {} });
  const { model } = byMessage;
  const root = h("div", { class: "bl-part bl-roomscenes bl-stack", "data-part": model.get("name") });
  el.append(root);
  const fold = remembering();

  const drawn = {
    vignettes: ({ items }) =>
      foldedScenes(fold, items, t(model, "more"), { scenes: model.get("drawings"), pictures: model.get("pictures") }),
    statements: ({ at }) =>
      h("button", { type: "button", class: "bl-quiet", on: { click: () => goTo(at) } }, t(model, "to_marks")),
    encounters: ({ table, asked, told }) => [
      table.rows.length > 0 && seenTable(table),
      asked.length > 0 && saidLines(asked),
      told.length > 0 && quotes(told),
    ],
    arguments: ({ items, nobody }) => limits(items, "h4", nobody),
  };

  function draw() {
    const views = model.get("views");
    const cards = Object.keys(drawn).filter((name) => name in views).map((name) => {
      const { title, people, notes } = views[name];
      return h(
        "section",
        { class: "bl-card", "data-view": name },
        fold(
          name,
          [h("h3", {}, title), h("span", { class: "bl-whose bl-small" }, [t(model, "whose"), people].filter(Boolean).join(": "))],
          notesFirst.includes(name) ? notesOf(notes) : null,
          drawn[name](views[name]),
          notesFirst.includes(name) ? null : notesOf(notes),
        ),
      );
    });
    const none = h("div", { class: "bl-card" }, h("p", { class: "bl-muted" }, model.get("empty")));
    root.hidden = !cards.length && !model.get("empty");
    root.replaceChildren(...(cards.length ? cards : [none]));
  }
  const stop = onTraits(model, ["views", "drawings", "pictures", "empty", "labels"], draw);
  draw();
  byMessage.ask();
  return () => {
    stop();
    byMessage.stop();
  };
}

const notesFirst = ["statements"]; // they say what the button is for
const notesOf = (notes) => notes.map((one) => h("p", { class: "bl-small bl-muted" }, one));

/** To another part of this page. @param {string} name */
function goTo(name) {
  const part = /** @type {HTMLElement | null} */ (document.querySelector(`[data-part="${CSS.escape(name)}"]`));
  if (!part) return;
  unfold(part);
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: "start" });
}

export default { render };
