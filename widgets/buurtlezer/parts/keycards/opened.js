// One card opened: what it opens and guards, what helps one think, who carries too much, where it is, whether it may be named.
// All may be passed over; what is chosen or typed is kept by itself. Not here: which fields there are (fields.js).

import { h, t } from "../base/base.js";
import { picture } from "../base/picture.js";
import { shareButton } from "../base/sharing.js";
import { entryForm } from "../question/form.js";
import { consentAsked } from "../consent/consent.js";
import { nameOf, sections } from "./fields.js";
import { isSupposed, isToBeAsked, kindOf, mayBeTold, sound, titleOf } from "./told.js";
import { turning } from "./turning.js";

/** What is shown without unfolding, by the kind of entry. */
const OPEN_AT_FIRST = { key_person: ["opens", "guards"], organisation: ["who", "opens"], public_function: ["who"] };
const TWO_SIDES = ["opens", "guards"];

/** `card()`: as it is now; `cards()`: all; `newest(entry, stored)`; `keeper`; `close()`, `turned(acts)`, `share(card, to)`.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} given */
export function openedCard(model, { card, cards, newest, keeper, close, turned, share }) {
  const first = card();
  const parts = sections(model, first, cards());
  const fields = Object.values(parts).flat();
  const stored = () => newest(card(), card().content);
  const act = () => ({ entry_id: first.entry_id, base_seq: card().seq });
  let steps = 0; // so many of what was saved here can be undone

  const undo = h("button", { type: "button", class: "bl-quiet", hidden: true, on: { click: back } }, t(model, "undo"));
  const form = entryForm(model, {
    fields,
    required: [nameOf(first.content.kind)],
    stored,
    partial: true,
    shape(said) {
      const beside = Object.entries(stored()).filter(([name]) => !fields.some((field) => field.name === name));
      return sound({ ...Object.fromEntries(beside), ...said });
    },
    act,
    autosave: true,
    saveWord: t(model, "save"),
    primary: false,
    beside: undo,
    draftName: `${model.get("name")}@${first.entry_id}`,
    saved: kept,
  });
  const title = h("h4", { tabindex: "-1" });
  const alone = h("p", { class: "bl-small bl-muted" });
  const sharing = h("div", {});
  const supposed = h(
    "p",
    { class: "blk-supposed", hidden: true },
    h("b", {}, t(model, "supposed")),
    " ",
    t(model, "supposed_ask"),
  );
  const consent = first.content.kind === "organisation" ? null : consentAsked(model, {
    kind: first.content.kind,
    consent: () => stored().consent ?? null,
    async save(agreed) {
      const { consent: _before, ...rest } = stored();
      const outcome = await keeper.send({ content: sound({ ...rest, ...(agreed && { consent: agreed }) }), ...act() });
      if (outcome.status !== "saved") return outcome;
      kept();
      if (!agreed) form.say("saved", t(model, "consent.withdrawn"));
      return outcome;
    },
  });
  const turn = first.content.kind === "key_person" && model.get("turns").length
    ? turning(model, { ref: first.ref, send: (one) => keeper.send(one), turned })
    : null;
  /** @returns {HTMLElement | null} */
  const field = (name) => form.element.querySelector(`[data-field="${name}"]`);

  function fold(name, ...nodes) {
    const words = t(model, name === "who" && first.content.kind !== "key_person" ? "part.what" : `part.${name}`);
    const drawn = model.get("pictures")[`part.${name}`];
    return h(
      "details",
      { class: "blk-fold", "data-section": name, open: OPEN_AT_FIRST[first.content.kind].includes(name) },
      h("summary", {}, drawn ? picture(drawn, "blk-fold-picture") : null, h("span", {}, words)),
      h("div", { class: "bl-form" }, ...nodes),
    );
  }
  const leads = (name) => (`part.${name}_lead` in model.get("labels") ? [h("p", {}, t(model, `part.${name}_lead`))] : []);
  const folds = new Map(
    Object.entries(parts).map(([name, own]) => [name, fold(name, ...leads(name), ...own.map((one) => field(one.name)))]),
  );
  if (consent) folds.set("consent", fold("consent", consent.element));
  if (turn) folds.set("turn", fold("turn", turn.element));
  const sides = TWO_SIDES.filter((name) => folds.has(name)).map((name) => folds.get(name));
  const others = [...folds].filter(([name]) => !TWO_SIDES.includes(name)).map(([, one]) => one);
  const two = sides.length ? h("div", { class: "blk-two" }, ...sides) : "";
  const ordered = first.content.kind === "key_person" ? [two, ...others] : [others[0], two, ...others.slice(1)];
  form.element.querySelector(".bl-form-end").before(...ordered);
  form.element.querySelectorAll(".bl-field-optional").forEach((mark) => mark.remove()); // said once, above
  field("guards")?.parentElement.append(supposed);
  const element = h(
    "section",
    { class: "blk-opened", "data-ref": first.ref },
    h("button", { type: "button", class: "bl-quiet blk-back", on: { click: close } }, `‹ ${t(model, "back")}`),
    title,
    alone,
    h("p", { class: "bl-small bl-muted" }, t(model, "all_optional")),
    kindOf(first.content) === "organisation" ? null : h("p", { class: "bl-small blk-caution" }, t(model, "caution")),
    form.element,
    sharing,
  );

  function kept() {
    steps += 1;
    undo.hidden = false;
  }
  async function back() {
    await form.leave();
    const outcome = await keeper.send({ action: "undo", entry_id: first.entry_id });
    if (outcome.status !== "saved") return;
    steps -= 1;
    undo.hidden = steps < 1;
    title.focus({ preventScroll: true });
  }
  /** Choices by value, of what stands in the form now. */
  function said(name) {
    const found = field(name);
    const options = fields.find((one) => one.name === name)?.options ?? [];
    if (!options.length) {
      /** @type {HTMLInputElement | null} */
      const box = found.querySelector("input, textarea");
      return box?.value.trim() ?? "";
    }
    return options.filter((_one, i) => found.querySelectorAll("input")[i]?.checked).map(({ value }) => value);
  }
  function follow() {
    const content = stored();
    if (field("guards")) {
      supposed.hidden = !isSupposed({
        guards: said("guards"),
        grounds: said("grounds"),
        told_by: said("told_by"),
        voice: said("told_by") ? "told" : content.voice,
      });
    }
    if (field("findable")) {
      field("findable").hidden = !isToBeAsked({ form: said("form")[0] ?? content.form, findable: content.findable });
    }
  }
  function draw() {
    const now = card();
    const content = stored();
    title.textContent = titleOf(content);
    alone.textContent = content.kind === "key_person" ? t(model, "alone") : "";
    alone.hidden = !alone.textContent;
    const button = shareButton(now, { share });
    const waits = button && !mayBeTold(content) ? h("p", { class: "bl-small bl-muted" }, t(model, "not_yet")) : null;
    sharing.replaceChildren(...[waits ?? button].filter(Boolean));
    form.refresh();
    consent?.draw();
    follow();
  }
  form.element.addEventListener("input", follow);
  form.element.addEventListener("change", follow);
  draw();
  requestAnimationFrame(follow);
  return {
    element,
    draw,
    clear: () => form.clear(),
    leave: () => form.leave(),
    focus() {
      title.focus({ preventScroll: true });
      element.scrollIntoView({ block: "nearest" });
    },
    stop() {
      form.stop();
      consent?.stop();
      turn?.stop();
    },
  };
}
