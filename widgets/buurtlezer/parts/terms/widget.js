// The glossary: search, and words of one's own that can be added, changed, deleted and brought back.

import { elementId, h, onTraits, statusLine, t } from "../base/base.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { entryForm } from "../question/form.js";
import { gathered, matching, termElement } from "./list.js";

const SHOWN_AT_ONCE = 8;

function render({ model, el }) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const searchId = elementId("search");
  const search = h("input", { type: "search", id: searchId, on: { input: () => draw() } });
  const searchLabel = h("label", { for: searchId });
  const count = h("p", { class: "bl-muted bl-small", role: "status", "aria-live": "polite" });
  const list = h("ul", { class: "bl-terms-list" });
  const more = h("button", {
    type: "button",
    class: "bl-quiet",
    on: {
      click: () => {
        unfolded = !unfolded;
        draw();
      },
    },
  });
  const add = h("button", { type: "button", on: { click: () => openForm({}) } });
  const formPlace = h("div", {});
  const removed = removedRow(keeper, () => t(model, "undo_delete"), () => search.focus());
  const root = h(
    "div",
    { class: "bl-part bl-terms", "data-part": model.get("name") },
    h(
      "div",
      { class: "bl-card" },
      searchLabel,
      search,
      count,
      list,
      more,
      formPlace,
      h("div", { class: "bl-row" }, add),
      removed.element,
      status.element,
    ),
  );
  el.append(root);
  let unfolded = false;
  let form = null;

  const actions = {
    edit: (entry) => openForm(entry),
    addExample: (word) => openForm({ word }),
    remove: (entry) => removed.remove(entry, t(model, "deleted", { word: entry.word })),
  };
  function openForm(entry) {
    closeForm();
    const fields = [
      { name: "word", type: "text", label: t(model, "word"), max_length: 80 },
      { name: "meaning", type: "longtext", label: t(model, "meaning"), max_length: 600, optional: true },
      { name: "example", type: "longtext", label: t(model, "example"), max_length: 600, optional: true },
    ];
    const target = entry.entry_id ? { entry_id: entry.entry_id, base_seq: entry.seq } : {};
    form = entryForm(model, {
      fields,
      required: ["word"],
      stored: () => entry,
      act: () => target,
      autosave: false,
      saveWord: t(model, "save_term"),
      primary: true,
      beside: h("button", { type: "button", class: "bl-quiet", on: { click: abandon } }, t(model, "cancel")),
      saved: () => {
        closeForm();
        status.say("saved", t(model, "status.saved"));
        add.focus();
      },
    });
    formPlace.replaceChildren(
      h(
        "div",
        { class: "bl-term-form" },
        h("h4", {}, entry.entry_id ? t(model, "edit_title") : t(model, "add_title")),
        form.element,
      ),
    );
    add.hidden = true;
    form.focus(entry.word ? (entry.entry_id ? "word" : "example") : "word");
  }
  function abandon() {
    form.clear(); // the draft goes with it: the person said so
    closeForm();
    add.focus();
  }
  function closeForm() {
    form?.stop();
    form = null;
    formPlace.replaceChildren();
    add.hidden = false;
  }
  function draw() {
    const all = gathered(model.get("terms"), model.get("own"), model.get("language"));
    const found = matching(all, search.value);
    const folds = !search.value.trim() && found.length > SHOWN_AT_ONCE;
    const shown = folds && !unfolded ? found.slice(0, SHOWN_AT_ONCE) : found;
    searchLabel.textContent = t(model, "search");
    count.textContent = search.value.trim() ? t(model, found.length ? "found" : "none_found", { count: found.length }) : "";
    list.replaceChildren(...shown.map((term) => termElement(model, term, actions)));
    if (!all.length) list.replaceChildren(h("li", { class: "bl-muted" }, t(model, "empty")));
    more.hidden = !folds;
    more.textContent = unfolded ? t(model, "fewer") : t(model, "all", { count: found.length });
    add.textContent = t(model, "add");
    add.disabled = !keeper.isOpen();
  }
  const stop = onTraits(model, ["terms", "own", "language", "labels"], draw);
  draw();
  return () => {
    stop();
    keeper.stop();
    form?.stop();
  };
}

export default { render };
