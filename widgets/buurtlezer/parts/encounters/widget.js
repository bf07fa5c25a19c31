// Contacts that were seen. Two taps: a kind of place, then a form of contact; then the grid of places is there for the next one.
// Not here: what goes together and in which order (seen.js).

import { h, newestOf, onTraits, statusLine, t } from "../base/base.js";
import { picture } from "../base/picture.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { shareButton } from "../base/sharing.js";
import { opened } from "./opened.js";
import { byAlphabet, entryOf, gathered, sharingOf } from "./seen.js";

function render({ model, el }) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const newest = newestOf(model);
  const asked = h("h4", { tabindex: "-1" });
  const grid = h("ul", { class: "blen-grid" });
  const other = h("button", { type: "button", class: "bl-quiet", on: { click: elsewhere } });
  const note = h("p", { class: "bl-muted bl-small" });
  const seen = h("h4", { tabindex: "-1" });
  const list = h("ul", { class: "blen-list" });
  const share = h("div", {});
  const removed = removedRow(keeper, () => t(model, "undo"), () => asked.focus({ preventScroll: true }));
  const top = h("div", {});
  const root = h(
    "div",
    { class: "bl-part bl-encounters", "data-part": model.get("name") },
    h(
      "div",
      { class: "bl-card" },
      top,
      status.element,
      removed.element,
      h("div", { class: "blen-step" }, asked, grid, other),
      note,
    ),
    h("div", { class: "bl-card blen-seen" }, seen, list, share),
  );
  el.append(root);
  let place = ""; // the kind of place that was tapped; empty: it is still to be chosen
  const one = opened(model, { write, remove });

  const wordOf = (trait, value) => model.get(trait).find((option) => option.value === value)?.label ?? value;
  const titled = (kind, form) => t(model, "both", { form: wordOf("forms", form), place: wordOf("kinds", kind) });

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
  const tile = (option, chosen) =>
    h(
      "li",
      {},
      h(
        "button",
        { type: "button", class: "blen-tile", disabled: !keeper.isOpen(), on: { click: () => chosen(option.value) } },
        picture(option.picture, "blen-picture"),
        h("span", {}, option.label),
      ),
    );
  function focusChip(entryId) {
    const chip = list.querySelector(`[data-entry="${entryId}"]`);
    if (chip instanceof HTMLElement) chip.focus({ preventScroll: true });
  }
  function row({ kind, forms }) {
    const chips = forms.map(({ form, entry }) => {
      const bounds = byAlphabet(model.get("bounds"), model.get("language"))
        .filter(({ value }) => (entry.content.bounds ?? []).includes(value));
      const open = one.is("list", kind.value, form.value);
      const toggle = () => {
        if (open) one.close();
        else one.open("list", kind.value, form.value, entry.content.bounds ?? [], "");
        draw();
        if (!open) one.focus();
        else focusChip(entry.entry_id);
      };
      return h(
        "li",
        {},
        h(
          "button",
          {
            type: "button",
            class: "blen-chip",
            "data-entry": entry.entry_id,
            "aria-expanded": String(open),
            on: { click: toggle },
          },
          picture(form.picture, "blen-picture"),
          h(
            "span",
            {},
            form.label,
            bounds.length ? h("span", { class: "bl-small" }, bounds.map(({ label }) => label).join(", ")) : null,
          ),
        ),
      );
    });
    return h(
      "li",
      { "data-kind": kind.value },
      h("h5", {}, picture(kind.picture, "blen-picture"), kind.label),
      h("ul", { class: "blen-forms" }, chips),
      one.in("list", kind.value) ? one.element(titled(kind.value, one.form)) : null,
    );
  }
  function drawShare(entries) {
    const found = sharingOf(entries);
    share.replaceChildren();
    if (!found) return;
    const seenBy = found.some ? t(model, "some_shared") : found.line.seen;
    const turn = (_line, to) =>
      found.which.forEach((entry) =>
        keeper.send({
          entry_id: entry.entry_id,
          base_seq: entry.seq,
          content: { ...newest(entry, entry.content), visibility: to },
        })
      );
    share.append(shareButton({ sharing: { ...found.line, seen: seenBy } }, { share: turn }));
  }
  function draw() {
    const language = model.get("language");
    const entries = model.get("entries");
    const held = document.activeElement?.closest?.("[data-entry]")?.getAttribute("data-entry");
    const at = model.get("kinds").find(({ value }) => value === place);
    const where = at ? h("span", { class: "blen-where" }, picture(at.picture, "blen-picture"), at.label) : "";
    asked.replaceChildren(where, t(model, place ? "which_form" : entries.length ? "which_next" : "which_place"));
    const options = byAlphabet(model.get(place ? "forms" : "kinds"), language);
    grid.replaceChildren(...options.map((option) => tile(option, place ? choose : choosePlace)));
    grid.dataset.asks = place ? "form" : "place"; // forms say more, and stand in fewer columns, never in one
    other.textContent = t(model, "elsewhere");
    other.hidden = !place;
    note.textContent = t(model, "note");
    const rows = gathered(entries, model.get("kinds"), model.get("forms"), language);
    const fresh = one.in("top") ? one.element(titled(one.kind, one.form)) : null;
    top.replaceChildren(...(fresh ? [fresh] : []));
    seen.textContent = t(model, "seen");
    list.replaceChildren(...(rows.length ? rows.map(row) : [h("li", { class: "bl-muted" }, t(model, "empty"))]));
    if (held) focusChip(held);
    drawShare(entries);
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
    keeper.stop();
  };
}

export default { render };
