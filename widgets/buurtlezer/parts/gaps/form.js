// The form of something that is missing: what, where or everywhere, for whom; the rest is folded. Where somebody says that a
// thing is not there, it proposes what one does know: what was looked for, how far, and whom one asked.

import { h, newId, t } from "../base/base.js";
import { whereChoice } from "../places/where.js";
import { folded } from "../question/folded.js";
import { entryForm } from "../question/form.js";
import { claimIn } from "./claim.js";

/** What is not a field of the form: where it is has its own question. */
const PLACED = ["location", "everywhere", "sector"];

/** `gap`: the one that is changed, or null; `context` = {L, map, geography}. */
export function gapForm(model, { gap, context, saved, cancel, unchanged }) {
  const content = gap?.content ?? {};
  const entryId = gap?.entry_id ?? newId(); // one id however often it is tried, so that what was refused is replaced
  const fields = model.get("fields");
  const known = content.location || content.everywhere;
  const begun = known ? { location: content.location ?? null, spot: "" } : null;
  const where = whereChoice(model, context, () => {}, begun, "whole");
  const own = new Set([...fields.map(({ name }) => name), ...PLACED]);
  const beside = Object.fromEntries(Object.entries(content).filter(([name]) => !own.has(name)));
  function shape(said) {
    const chosen = where.value();
    return { ...beside, ...said, location: chosen?.location ?? null, everywhere: Boolean(chosen) && !chosen.location };
  }
  const form = entryForm(model, {
    fields,
    required: model.get("required"),
    stored: () => content,
    shape,
    moved: () => where.value() !== begun,
    act: () => ({ entry_id: entryId, base_seq: gap?.seq ?? 0 }),
    autosave: false,
    unchanged,
    draftName: `${model.get("name")}@${gap?.entry_id ?? "new"}`,
    saveWord: t(model, "form.save"),
    primary: true,
    beside: h("button", { type: "button", class: "bl-quiet", on: { click: () => (form.clear(), cancel()) } }, t(model, "cancel")),
    saved,
  });
  const field = (name) => form.element.querySelector(`[data-field="${name}"]`);
  field("service_kind")?.after(where.element);
  folded(form, t(model, "form.more"), model.get("more"));
  const claims = claimNotice(model, field);
  field("what")?.append(claims.element);
  return {
    element: form.element,
    tap: where.tap,
    focus: () => form.focus("what"),
    stop() {
      claims.stop();
      where.stop();
      form.stop();
    },
  };
}

/** What the page proposes where somebody says that a thing is not there. It comes a moment later, and sends nothing. */
function claimNotice(model, field) {
  const box = field("what").querySelector("input, textarea");
  const words = h("span", {});
  const take = h("button", { type: "button", on: { click: () => write(claimIn(box.value)) } });
  const element = h(
    "div",
    { class: "bl-notice blg-claim", hidden: true },
    h("p", { role: "status", "aria-live": "polite" }, words),
    h("div", { class: "bl-row" }, take, h("button", { type: "button", on: { click: looked } }, t(model, "claim.looked"))),
  );
  let timer = 0;
  function write(thing) {
    choose(thing);
    box.value = thing;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus({ preventScroll: true }); // where, for whom and how much it matters come next; the fold is for who asks for it
  }
  /** The kind of service that is called so, where none was chosen. */
  function choose(thing) {
    const select = field("service_kind")?.querySelector("select");
    const option = [...(select?.options ?? [])].find(({ text }) => text.toLowerCase() === thing.toLowerCase());
    if (!option || select.value) return;
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
  function looked() {
    const asked = field("looked_within");
    asked.closest("details")?.setAttribute("open", "");
    asked.querySelector("select, input").focus();
  }
  function draw() {
    const thing = claimIn(box.value);
    element.hidden = !thing;
    words.textContent = thing ? t(model, "claim.words") : "";
    take.textContent = thing ? t(model, "claim.take", { thing }) : "";
  }
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(draw, 400);
  };
  box.addEventListener("input", later);
  return {
    element,
    stop() {
      clearTimeout(timer);
      box.removeEventListener("input", later);
    },
  };
}
