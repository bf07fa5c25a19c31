// A form that makes one entry: what is typed or chosen becomes an act, and nothing that was typed is ever lost.

import { draftOf, h, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";
import { choiceField, selectField } from "./choice.js";
import { typedField } from "./typed.js";

export const TYPED = ["text", "longtext", "number", "date"];
const CHOICE_REST = 600;
const TYPING_REST = 1500;
/** The store writes nothing said as an empty text or list; for a person both are nothing. */
const said = (value) => (value === undefined || value === "" || (Array.isArray(value) && !value.length) ? null : value);
const sameValue = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** `options`: fields, required (names), stored() → the entry shown, act() → what goes with each act (such as entry_id),
 * autosave, saveWord (empty: no button), primary, beside (a node next to it), saved(outcome), emptied (an empty form
 * deletes: true where its required fields are empty, "wholly" where all are, of an entry that is there), unsent (of a form
 * that this one takes the place of), draftName, shape(content) → what is sent where the fields are not those of the entry,
 * partial (the entry holds more than these fields: emptied, it stays; a function is asked at each act), drafted() →
 * words that were typed before are back, moved() → something beside the fields was changed, unchanged() when somebody
 * saves and nothing was. Returns {element, refresh, unsent, busy, clear, focus, leave, say, stop}.
 */
export function entryForm(model, options) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => refresh());
  const edited = new Map(); // field name → what was stored when the person began to change it
  let timer = 0;
  let draft = null;
  let sent = "";
  let stopped = false;
  const all = new Map(options.fields.map((field) => {
    const required = options.required.includes(field.name);
    const hooks = { required, changed: () => changed(field), done: (now) => finished(field, now) };
    return [
      field.name,
      (TYPED.includes(field.type) ? typedField : field.type === "select" ? selectField : choiceField)(model, field, hooks),
    ];
  }));
  const save = options.saveWord
    ? h("button", { type: "submit", class: options.primary ? "bl-primary" : null }, options.saveWord)
    : null;
  const body = h(
    "fieldset",
    { class: "bl-form" },
    [...all.values()].map((one) => one.element),
    save ? h("div", { class: "bl-row bl-form-end" }, save, options.beside) : null,
  );
  const element = h("form", { novalidate: true, on: { submit: onSubmit } }, body, status.element);

  function onSubmit(event) {
    event.preventDefault();
    send(true);
  }
  /** What is only asked after a certain answer. */
  function follow() {
    for (const { name, after } of options.fields) {
      if (after) all.get(name).element.hidden = !after.slice(1).includes(all.get(after[0])?.get());
    }
  }
  function changed(field) {
    follow();
    if (!edited.has(field.name)) edited.set(field.name, said(options.stored()[field.name]));
    keepDraft();
    if (options.autosave) later(TYPED.includes(field.type) ? TYPING_REST : CHOICE_REST);
  }
  function finished(field, now) {
    if (now) send(true);
    else if (!edited.has(field.name)) refresh();
    else if (options.autosave) send(false);
  }
  function later(rest) {
    clearTimeout(timer);
    timer = setTimeout(() => send(false), rest);
  }
  const unsent = () =>
    Object.fromEntries([...edited].map(([name, before]) => [name, { value: all.get(name).get() ?? null, before }]));
  let written = null; // the draft as this form left it
  function keepDraft() {
    // A form that was left may hear of its act later: by then another one may keep its words under the same name.
    if (!draft || (stopped && !sameValue(draft.read(), written))) return;
    written = edited.size ? unsent() : null;
    draft.write(written);
  }
  /** What would be stored now. A text with an open question stays as it was stored, so that the rest can be saved. */
  function content(holding) {
    const stored = options.stored();
    const values = [...all].map(([name, one]) => [name, holding.includes(name) ? stored[name] : one.get()]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== null));
  }
  function isEmptied(act, holding) {
    if (options.emptied === "wholly") return !holding.length && !Object.keys(act).length && Object.keys(options.stored()).length;
    return options.emptied && options.required.every((name) => act[name] === undefined && !holding.includes(name));
  }
  async function send(asked) {
    clearTimeout(timer);
    if (status.element.parentElement !== element) element.append(status.element);
    const holding = [...all].filter(([name, one]) => edited.has(name) && one.holds()).map(([name]) => name);
    const act = content(holding);
    if (asked && isEmptied(act, holding)) return erase();
    const missing = options.required.filter((name) => act[name] === undefined && !holding.includes(name));
    const lacks = options.required.some((name) => act[name] === undefined);
    if (lacks || holding.length) explain(missing, holding, asked);
    if (lacks) return undefined;
    const going = [...edited.keys()].filter((name) => !holding.includes(name));
    const packed = JSON.stringify(act);
    if (!going.length && !options.moved?.()) {
      if (asked && !holding.length) options.unchanged?.();
      return undefined;
    }
    if (packed === sent) return undefined;
    if (packed === "{}" && !(typeof options.partial === "function" ? options.partial() : options.partial)) return erase();
    sent = packed;
    let outcome;
    try {
      outcome = await keeper.send({ content: options.shape ? options.shape(act) : act, ...options.act() });
    } finally {
      if (sent === packed) sent = "";
    }
    if (outcome.status !== "saved") return outcome; // the words stay in their box and in the draft
    for (const name of going) if (sameValue(all.get(name).get(), act[name])) edited.delete(name);
    keepDraft();
    if (holding.length) explain([], holding, false); // "saved" would not be the whole truth
    if (!stopped) options.saved?.(outcome);
    return outcome;
  }
  /** An emptied answer is no answer: the entry goes, and can be brought back by undo. */
  async function erase() {
    const there = Object.keys(options.stored()).length > 0;
    const outcome = there ? await keeper.send({ action: "delete", ...options.act() }) : { status: "saved" };
    if (outcome.status === "saved") {
      for (const name of [...edited.keys()]) if (all.get(name).get() === undefined) edited.delete(name);
    }
    keepDraft();
    return outcome;
  }
  function explain(missing, holding, asked) {
    // As it stands there: a form may ask it otherwise by now.
    const label = (name) => all.get(name).element.querySelector(".bl-field-label")?.firstChild?.textContent ?? name;
    // What is wrong stands at the question that it is about.
    if (asked) all.get(missing[0] ?? holding[0])?.element.append(status.element);
    if (missing.length) status.say("warning", t(model, "needs", { fields: missing.map(label).join(", ") }));
    else status.say("warning", t(model, "held"));
    if (asked) all.get(missing[0] ?? holding[0])?.focus();
  }
  function refresh() {
    body.disabled = !keeper.isOpen();
    body.toggleAttribute("aria-busy", body.disabled);
    const stored = options.stored();
    // Another part may have sent it along (shared it, answered it): what stands here and is stored is not unsent any more.
    const arrived = [...edited.keys()].filter((name) => sameValue(said(stored[name]), said(all.get(name).get())));
    arrived.forEach((name) => edited.delete(name));
    if (arrived.length) keepDraft();
    for (const [name, one] of all) if (!edited.has(name) && !one.isBusy()) one.set(stored[name]);
    follow();
    if (!body.disabled && !draft) openDraft();
  }
  async function openDraft() {
    draft = { write: () => {} };
    const found = await draftOf(model, options.draftName);
    if (stopped) return;
    draft = found;
    written = draft.read();
    takeUp(written ?? {});
    if (edited.size) keepDraft(); // it is there, and not stored
    if (edited.size) options.drafted?.();
    if (edited.size) status.say("info", t(model, "restored"));
    if (edited.size && options.autosave) later(TYPING_REST);
  }
  /** Put back what was typed and not stored, unless something else was stored in its place meanwhile. */
  function takeUp(kept) {
    for (const [name, { value, before }] of Object.entries(kept)) {
      const stored = said(options.stored()[name]);
      if (!all.has(name) || edited.has(name) || sameValue(stored, said(value)) || !sameValue(stored, said(before))) continue;
      all.get(name).restore(value);
      edited.set(name, before);
    }
    follow();
  }
  /** Send what is not sent yet. Resolves to why something stays behind: a refusal's sentence, "held", or nothing. */
  async function leave() {
    if (!options.autosave || !edited.size) return "";
    const held = [...all].some(([name, one]) => edited.has(name) && one.holds());
    const outcome = await send(false);
    return outcome?.status === "refused" ? outcome.sentence : held ? "held" : "";
  }
  globalThis.addEventListener("pagehide", leave);
  refresh();
  if (options.unsent) takeUp(options.unsent);
  // What was typed belongs to the logbook it was typed in; its draft stays there.
  keeper.onOtherLogbook(() => {
    clearTimeout(timer);
    edited.clear();
    draft = null;
    refresh();
  });
  return {
    element,
    refresh,
    unsent,
    busy: () => [...all].find(([, one]) => one.isBusy())?.[0],
    clear() {
      edited.clear();
      keepDraft();
      all.forEach((one) => one.set(undefined));
    },
    focus: (name) => all.get(name)?.focus(),
    leave,
    say: status.say,
    stop() {
      stopped = true;
      clearTimeout(timer);
      globalThis.removeEventListener("pagehide", leave);
      keeper.stop();
      all.forEach((one) => one.stop());
    },
  };
}
