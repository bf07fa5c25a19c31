// The coalition sheet: one sheet at a time, its parties one by one, then the rest of it and the first talk. Not here: what
// becomes of a row of parties (parties.js), how words become acts (question/form.js).

import { elementId, h, newestOf, newId, onTraits, otherLogbook, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";
import { onErased } from "../walk/erasing.js";
import { partyCard } from "./card.js";
import { moved, without, written } from "./parties.js";
import { partyForm, restForm } from "./forms.js";

function render({ model, el }) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const newest = newestOf(model);
  const id = elementId("sheet");
  const select = h("select", { id, on: { change: () => choose(select.value) } });
  const chooser = h("div", { class: "bl-field" }, h("label", { for: id, class: "bl-field-label" }), select);
  const title = h("h4", {});
  const empty = h("p", { class: "bl-muted" });
  const list = h("ol", { class: "blcl-parties" });
  const formPlace = h("div", {});
  const add = h("button", { type: "button", on: { click: () => open(null) } });
  const full = h("p", { class: "bl-muted bl-small" });
  const undone = h("div", { class: "bl-row" });
  const restPlace = h("div", { class: "blcl-rest" });
  const talk = h("button", { type: "button", class: "bl-primary", on: { click: toList } });
  const talkNote = h("p", { class: "bl-small", role: "status" });
  const talkPlace = h("div", { class: "blcl-talk" }, talkNote, h("div", { class: "bl-row" }, talk));
  const heading = h("h4", {});
  const sheet = h(
    "div",
    { class: "bl-stack" },
    title,
    heading,
    list,
    formPlace,
    h("div", { class: "bl-row" }, add),
    full,
    undone,
  );
  const root = h(
    "div",
    { class: "bl-part bl-coalition", "data-part": model.get("name") },
    h("div", { class: "bl-card bl-stack" }, empty, chooser, sheet, restPlace, talkPlace, status.element),
  );
  el.append(root);
  let shown = ""; // the sheet that stands here
  let before = null;
  let form = null;
  let rest = null;

  const now = () => (before = model.get("sheets").find(({ entry_id: one }) => one === shown) ?? before);
  /** @returns {import("../base/types.d.ts").Content} */
  const stored = () => newest(now(), now().content);
  const parties = () => stored().parties ?? [];
  const act = () => ({ entry_id: shown, base_seq: now().seq });
  const send = (row) => keeper.send({ ...act(), content: { ...stored(), parties: row } });

  function open(at) {
    closeForm();
    undone.replaceChildren();
    form = partyForm(model, {
      at: at ?? parties().length,
      sheet: shown,
      stored: () => (at === null ? {} : parties()[at] ?? {}),
      shape: (party) => ({ ...stored(), parties: written(parties(), at ?? parties().length, party) }),
      act,
      cancel: () => leave(at),
      saved: (outcome) => {
        status.say(outcome.notice ? "info" : "saved", outcome.notice || t(model, "status.saved"));
        leave(at);
      },
    });
    formPlace.replaceChildren(h("div", { class: "blcl-form" }, form.element));
    add.hidden = true;
    form.focus("who");
  }
  function closeForm() {
    form?.stop();
    form = null;
    formPlace.replaceChildren();
  }
  function leave(at) {
    closeForm();
    draw();
    const card = at === null ? null : list.children[at]?.querySelector("h5");
    /** @type {HTMLElement} */ (card ?? add).focus({ preventScroll: true });
  }
  async function remove(at) {
    closeForm();
    const who = String(parties()[at].who);
    const outcome = await send(without(parties(), at));
    if (outcome.status !== "saved") return;
    const bringBack = async () => {
      undone.replaceChildren();
      await keeper.send({ action: "undo", entry_id: shown });
      add.focus({ preventScroll: true });
    };
    const undo = h("button", { type: "button", on: { click: bringBack } }, t(model, "undo"));
    undone.replaceChildren(h("span", { role: "status" }, t(model, "removed", { who })), undo);
    undo.focus({ preventScroll: true });
  }
  async function move(at, by) {
    const outcome = await send(moved(parties(), at, by));
    if (outcome.status !== "saved") return;
    draw();
    // At the end of the row one can only go back: the focus stays with the party that was moved.
    const open = [...(list.children[at + by]?.querySelectorAll("[data-move]:not([disabled])") ?? [])];
    const same = open.find((one) => /** @type {HTMLElement} */ (one).dataset.move === String(by));
    /** @type {HTMLElement} */ (same ?? open[0])?.focus({ preventScroll: true });
  }
  async function toList() {
    await keeper.send({ entry_id: newId(), base_seq: 0, content: now().talk });
  }
  function choose(entryId) {
    rest?.leave();
    rest?.stop();
    closeForm();
    undone.replaceChildren();
    shown = entryId;
    rest = shown ? restForm(model, { sheet: shown, stored, act }) : null;
    restPlace.replaceChildren(...(rest ? [h("h4", {}, t(model, "rest_title")), rest.element] : []));
    draw();
  }
  function draw() {
    const all = model.get("sheets");
    const known = model.get("ready") || !model.get("channel");
    if (!all.some(({ entry_id: one }) => one === shown)) {
      const next = all[all.length - 1]?.entry_id ?? "";
      if (next !== shown) return choose(next);
    }
    chooser.querySelector("label").textContent = t(model, "choose");
    select.replaceChildren(
      ...all.map(({ entry_id: value, title: words }) => h("option", { value, selected: value === shown }, words)),
    );
    chooser.hidden = all.length < 2;
    empty.hidden = all.length > 0;
    empty.textContent = known ? model.get("empty") : t(model, "opening");
    for (const node of [sheet, restPlace, talkPlace]) node.hidden = !shown;
    if (!shown) return;
    const one = now();
    title.hidden = all.length > 1;
    title.textContent = one.title;
    title.className = "blcl-goal";
    const row = one.content.parties ?? [];
    heading.textContent = t(model, row.length ? "parties" : "no_parties");
    const run = { change: open, remove, move };
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    const card = [...list.children].findIndex((one) => one.contains(focused));
    const place = [...(list.children[card]?.querySelectorAll("h5, button") ?? [])].findIndex((one) => one === focused);
    list.replaceChildren(
      ...row.map((party, at) => partyCard(model, { party, lines: one.parties[at] ?? [], at, of: row.length }, run)),
    );
    if (focused) {
      /** @type {HTMLElement} */ (list.children[card]?.querySelectorAll("h5, button")[place])?.focus({ preventScroll: true });
    }
    add.textContent = t(model, "add");
    add.hidden = Boolean(form) || row.length >= model.get("most");
    add.disabled = !keeper.isOpen();
    full.hidden = row.length < model.get("most");
    full.textContent = t(model, "full", { n: model.get("most") });
    rest?.refresh();
    const ready = Object.keys(one.talk).length > 0;
    talk.textContent = t(model, "talk.add");
    talk.hidden = !ready || one.listed;
    talkNote.textContent = t(model, one.listed ? "talk.listed" : ready ? "talk.ready" : "talk.lacks");
  }
  function anew() {
    rest?.stop();
    closeForm();
    [rest, shown, before] = [null, "", null];
    restPlace.replaceChildren();
    draw();
  }
  const stops = [
    onTraits(model, ["sheets", "empty", "ready"], draw),
    onTraits(model, ["labels", "fields", "rest", "more"], anew),
    onErased(model, ({ ids }) => ids.includes(shown) && (form?.clear(), rest?.clear())),
    otherLogbook(model, anew),
  ];
  draw();
  return () => {
    stops.forEach((stop) => stop());
    keeper.stop();
    form?.stop();
    rest?.stop();
  };
}

export default { render };
