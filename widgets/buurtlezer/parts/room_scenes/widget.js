// What a room read, weighed and saw, in a notebook: a card for each of the four, drawn as on the wall (drawing.js). Not here:
// which of it is shown, in which words and order (Python's side).

import { h, onTraits, t } from "../base/base.js";
import { toldTo } from "../base/tells.js";
import { limits, quotes, readScenes, saidLines, seenTable, standing } from "./drawing.js";

function render({ model: synced, el }) {
  const byMessage = toldTo(synced, { views: {} });
  const { model } = byMessage;
  const root = h("div", { class: "bl-part bl-roomscenes bl-stack", "data-part": model.get("name") });
  el.append(root);

  const drawn = {
    vignettes: ({ items }) => readScenes(items, "h5", { scenes: model.get("drawings"), pictures: model.get("pictures") }),
    statements: ({ items, ends }) => items.length > 0 && standing(items, ends),
    encounters: ({ table, asked, told }) => [
      table.rows.length > 0 && seenTable(table),
      asked.length > 0 && saidLines(asked),
      told.length > 0 && quotes(told),
    ],
    arguments: ({ items, nobody }) => limits(items, "h5", nobody),
  };

  function draw() {
    const views = model.get("views");
    const cards = Object.keys(drawn).filter((name) => name in views).map((name) => {
      const { title, people, notes } = views[name];
      return h(
        "section",
        { class: "bl-card", "data-view": name },
        h("p", { class: "bl-whose bl-small" }, people ? `${t(model, "whose")}: ${people}` : t(model, "whose")),
        h("h4", {}, title),
        drawn[name](views[name]),
        notes.map((note) => h("p", { class: "bl-small bl-muted" }, note)),
      );
    });
    const none = h("div", { class: "bl-card" }, h("p", { class: "bl-muted" }, model.get("empty")));
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

export default { render };
