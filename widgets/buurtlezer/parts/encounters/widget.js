// Contacts that were seen. Two taps: a kind of place, then a form of contact; then the grid of places is there for the next one.
// Not here: the tiles (tiles.js), what was seen (list.js), the one that is open (opened.js).

import { h, newestOf, onTraits, statusLine, t } from "../base/base.js";
import { arranged } from "../base/arranged.js";
import { picture } from "../base/picture.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { sharedTogether } from "../base/shared_together.js";
import { seenList } from "./list.js";
import { opened } from "./opened.js";
import { entryOf, gathered } from "./seen.js";
import { tileGrid } from "./tiles.js";

function render({ model, el }) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const newest = newestOf(model);
  const asked = h("h3", { tabindex: "-1" });
  const grid = tileGrid();
  const other = h("button", { type: "button", class: "bl-quiet", on: { click: elsewhere } });
  const note = h("p", { class: "bl-muted bl-small" });
  const seen = h("h3", { tabindex: "-1" });
  const removed = removedRow(keeper, () => t(model, "undo"), () => asked.focus({ preventScroll: true }));
  const top = h("div", {});
  const one = opened(model, { write, remove });
  const list = seenList(model, { one, titled, toggle });
  const share = sharedTogether(
    model,
    () => model.get("entries"),
    (_, entry) => {
      const content = { ...newest(entry, entry.content), visibility: entry.sharing.to };
      return keeper.send({ entry_id: entry.entry_id, base_seq: entry.seq, content });
    },
    () => t(model, "some_shared"),
  );
  const step = h("div", { class: "blen-step" }, asked, grid.element, other);
  const seenCard = h("div", { class: "bl-card blen-seen" }, seen, list.element, share.element);
  const askCard = h("div", { class: "bl-card" }, top, status.element, removed.element, step, note);
  el.append(h("div", { class: "bl-part bl-encounters", "data-part": model.get("name") }, seenCard, askCard));
  let place = ""; // the kind of place that was tapped; empty: it is still to be chosen

  const wordOf = (trait, value) => model.get(trait).find((option) => option.value === value)?.label ?? value;
  function titled(kind, form) {
    return t(model, "both", { form: wordOf("forms", form), place: wordOf("kinds", kind) });
  }
  /** Written in the slot of both, so that the same twice is one. */
  function write(kind, form, bounds) {
    const entry = entryOf(model.get("entries"), kind, form);
    const slot = `${model.get("slots")}/${kind}/${form}/${model.get("template").round}`;
    const before = newest({ slot }, entry?.content ?? {});
    return keeper.send({ slot, base_seq: entry?.seq ?? 0, content: { ...before, place_kind: kind, form, bounds } });
  }
  async function remove(kind, form) {
    const entry = entryOf(model.get("entries"), kind, form);
    if (!entry) return;
    one.close();
    draw();
    await removed.remove(entry, t(model, "removed", { title: titled(kind, form) }));
  }
  /** A form was tapped: that is one. What is there already is opened, and not written again. */
  async function choose(form) {
    const kind = place;
    place = "";
    removed.clear();
    status.clear();
    const there = entryOf(model.get("entries"), kind, form);
    one.open("top", kind, form, there?.content.bounds ?? [], there ? t(model, "there_already") : "");
    draw();
    one.focus();
    if (there || (await write(kind, form, [])).status !== "refused" || !one.is("top", kind, form)) return;
    one.close(); // it was not noted after all; the status says why
    draw();
  }
  function choosePlace(kind) {
    place = kind;
    one.close();
    removed.clear();
    status.clear();
    draw();
    asked.focus({ preventScroll: true });
    asked.scrollIntoView({ block: "nearest" });
  }
  function elsewhere() {
    place = "";
    draw();
    asked.focus({ preventScroll: true });
  }
  function toggle(kind, form) {
    const entry = entryOf(model.get("entries"), kind, form);
    const isOpen = one.is("list", kind, form);
    if (isOpen) one.close();
    else one.open("list", kind, form, entry?.content.bounds ?? [], "");
    draw();
    if (!isOpen) one.focus();
    else if (entry) list.focus(entry.entry_id);
  }
  function draw() {
    const entries = model.get("entries");
    const at = model.get("kinds").find(({ value }) => value === place);
    const where = at ? h("span", { class: "blen-where" }, picture(at.picture, "blen-picture"), at.label) : "";
    asked.replaceChildren(where, t(model, place ? "which_form" : entries.length ? "which_next" : "which_place"));
    if (place) grid.draw("form", model.get("forms"), keeper.isOpen(), choose);
    else grid.draw("place", model.get("kinds"), keeper.isOpen(), choosePlace);
    other.textContent = t(model, "elsewhere");
    other.hidden = !place;
    note.textContent = t(model, "note");
    arranged(top, one.in("top") ? [one.element(titled(one.kind, one.form))] : []);
    seen.textContent = t(model, "seen");
    seenCard.hidden = !entries.length; // nothing to say of nothing, and one does not look for it
    list.draw(gathered(entries, model.get("kinds"), model.get("forms")));
    share.draw();
  }
  const stop = onTraits(model, ["kinds", "forms", "bounds", "entries", "labels", "ready"], draw);
  draw();
  keeper.onOtherLogbook(() => {
    place = "";
    one.close();
    removed.clear();
    draw();
  });
  return () => {
    stop();
    share.stop();
    keeper.stop();
  };
}

export default { render };
