// Entries of one kind as cards: added, changed, removed, brought back. The form is that of all parts (../question/form.js).

import { h, heed, newestOf, newId, onTraits, statusLine, t } from "../base/base.js";
import { removedRow } from "../base/removed.js";
import { saving } from "../base/saving.js";
import { shareButton } from "../base/sharing.js";
import { unfold } from "../base/unfold.js";
import { folded } from "../question/folded.js";
import { entryForm } from "../question/form.js";
import { ticks } from "./ticks.js";

function render({ model, el }) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const list = h("ul", { class: "bl-entries-list" });
  const begins = () => (Object.keys(model.get("begins")).length ? model.get("begins") : null);
  const add = h("button", { type: "button", on: { click: () => openForm(null, begins()) } });
  const formPlace = h("div", {});
  const removed = removedRow(keeper, () => t(model, "undo"), () => add.focus({ preventScroll: true }));
  const note = h("p", { class: "bl-small bl-muted" });
  const root = h(
    "div",
    { class: "bl-part bl-entries", "data-part": model.get("name") },
    h("div", { class: "bl-card" }, list, note, formPlace, h("div", { class: "bl-row" }, add), removed.element, status.element),
  );
  const frame = root.firstElementChild;
  el.append(root);
  let form = null;
  let written = ""; // the entry that was saved last, whose card is still to be shown
  let open = null; // the entry that is being changed, by its id; "" for a new one
  const ticked = ticks(model, keeper);
  const latest = newestOf(model);
  const share = (entry, to) =>
    keeper.send({
      entry_id: entry.entry_id,
      base_seq: entry.seq,
      content: { ...latest(entry, entry.content), visibility: to },
    });

  function card(entry) {
    const small = (word, run) =>
      h(
        "button",
        { type: "button", class: "bl-quiet bl-small", on: { click: run } },
        word,
        h("span", { class: "bl-hidden" }, `: ${entry.title}`),
      );
    return h(
      "li",
      { "data-entry": entry.entry_id },
      h("h4", { tabindex: "-1" }, entry.title),
      ticked.of(entry),
      h(
        "dl",
        {},
        entry.lines.filter(({ text }) => text).map(({ label, text }) =>
          h("div", {}, h("dt", { class: "bl-small bl-muted" }, label), h("dd", {}, text))
        ),
      ),
      h(
        "div",
        { class: "bl-row" },
        small(model.get("words").change ?? t(model, "change"), () => openForm(entry)),
        model.get("removing") ? small(t(model, "remove"), () => remove(entry)) : null,
      ),
      shareButton(entry, { share }),
    );
  }
  const remove = (entry) => removed.remove(entry, t(model, "removed", { title: entry.title }));
  /** `given`: what a new one begins with, its fields and what stands beside them. */
  function openForm(entry, given = null) {
    closeForm();
    written = "";
    frame.append(status.element);
    open = entry?.entry_id ?? "";
    const fields = model.get("fields");
    const entryId = entry?.entry_id ?? newId(); // one id however often it is tried, so that what was refused is replaced
    const newest = () => model.get("entries").find(({ entry_id }) => entry_id === entryId) ?? entry;
    const beside = () =>
      Object.fromEntries(
        Object.entries(newest()?.content ?? given ?? {}).filter(([name]) => !fields.some((field) => field.name === name)),
      );
    form = entryForm(model, {
      fields,
      required: model.get("required"),
      stored: () => newest()?.content ?? given ?? {},
      moved: () => Boolean(given),
      shape: (said) => ({ ...beside(), ...said }),
      unchanged: () => entry && abandon(),
      act: () => ({ entry_id: entryId, base_seq: newest()?.seq ?? 0 }),
      autosave: false,
      saveWord: model.get("words").save,
      primary: true,
      draftName: `${model.get("name")}@${open || "new"}`,
      beside: h("button", { type: "button", class: "bl-quiet", on: { click: abandon } }, t(model, "cancel")),
      saved: (outcome) => {
        closeForm();
        status.say(outcome.notice ? "info" : "saved", outcome.notice || t(model, "status.saved"));
        add.focus({ preventScroll: true });
        written = entryId;
        showWritten();
      },
    });
    folded(form, model.get("words").more, model.get("more"));
    formPlace.replaceChildren(h("div", { class: "bl-entries-form" }, form.element));
    add.hidden = true;
    form.focus(fields[0].name);
  }
  function abandon() {
    form.clear();
    closeForm();
    add.focus({ preventScroll: true });
  }
  function closeForm() {
    form?.stop();
    form = null;
    open = null;
    formPlace.replaceChildren();
    add.hidden = !model.get("adding");
  }
  const cardOf = (entryId) => [...list.children].find((one) => one instanceof HTMLElement && one.dataset.entry === entryId);
  /** The form folds away under whoever saved: the card comes in sight, with the word that it is kept. Python may bring it later;
   * somebody who went on meanwhile is left alone. */
  function showWritten() {
    const made = written && cardOf(written);
    if (!made) return;
    const on = document.activeElement;
    if (on && on !== document.body && !root.contains(on)) return void (written = "");
    written = "";
    made.append(status.element);
    made.querySelector("h4").focus({ preventScroll: true });
    made.scrollIntoView({ block: "center" });
  }
  function draw() {
    const beside = status.element.closest("li")?.dataset.entry;
    const focused = document.activeElement?.matches("h4") && list.contains(document.activeElement);
    drawAll();
    const same = beside && cardOf(beside);
    (same || frame).append(status.element);
    if (focused && same) same.querySelector("h4").focus({ preventScroll: true });
    showWritten();
  }
  function drawAll() {
    const entries = model.get("entries");
    const words = model.get("words");
    list.replaceChildren(...entries.map(card));
    if (!entries.length) list.replaceChildren(h("li", { class: "bl-muted bl-entries-empty" }, words.empty));
    // It left the list: answered, or removed elsewhere.
    if (open && !entries.some(({ entry_id }) => entry_id === open) && !form?.busy()) closeForm();
    note.textContent = model.get("note");
    note.hidden = !model.get("note");
    add.textContent = words.add;
    add.hidden = Boolean(form) || !model.get("adding");
    add.disabled = !keeper.isOpen();
  }
  /** Another part of the page asks for a new one here. */
  function asked({ part, content }) {
    if (part !== model.get("name") || !model.get("adding")) return;
    unfold(root);
    openForm(null, content);
    formPlace.scrollIntoView({ block: "center" });
  }
  const unheed = heed(model, "add", asked);
  const stop = onTraits(model, ["entries", "fields", "words", "note", "adding", "tick", "labels", "ready"], draw);
  draw();
  keeper.onOtherLogbook(() => {
    removed.clear();
    ticked.clear();
    closeForm();
    draw();
  });
  return () => {
    unheed();
    stop();
    keeper.stop();
    form?.stop();
  };
}

export default { render };
