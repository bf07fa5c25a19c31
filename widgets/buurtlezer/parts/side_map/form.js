// The form of a place on one map. Not here: where it is (parts/places/where.js), what the entry says (seen.js).

import { h, newId, t } from "../base/base.js";
import { folded } from "../question/folded.js";
import { entryForm } from "../question/form.js";
import { contentOf } from "./seen.js";

const optionsOf = (model, name) => model.get("choices")[name] ?? [];

/** `place`: the one that is changed, or null; `taken`: the one of 06 that it is taken from, or null; `where()` → where it is, as
 * chosen; `moved()` → whether that changed.
 * @param {any} model
 * @param {any} given */
export function placeForm(model, { place, taken, draftName, where, moved, saved, unchanged, cancel }) {
  const content = place?.content ?? {};
  const side = model.get("side");
  const entryId = place?.entry_id ?? newId(); // one id however often it is tried, so that what was refused is replaced
  const voices = optionsOf(model, "voice");
  const who = side === "organisation" ? "form.told_by_help_organisation" : "form.told_by_help";
  const field = (name, type, more = {}) => ({ name, type, label: t(model, `form.${name}`), ...more });
  const fields = [
    field("name", "text", { help: t(model, "form.name_help"), max_length: 120 }),
    field("sense", "choice", { options: optionsOf(model, "sense"), optional: true }),
    field("means", "longtext", { max_length: 1000, optional: true }),
    ...(voices.length > 1 ? [field("voice", "choice", { options: voices })] : []),
    field("told_by", "text", { help: t(model, who), max_length: 80, optional: true }),
    ...(model.get("keeps_back")
      ? [field("not_for_organisation", "choice", {
        help: t(model, "form.shut_help"),
        options: [{ value: false, label: t(model, "form.shut_no") }, { value: true, label: t(model, "form.shut_yes") }],
        optional: true,
      })]
      : []),
    field("category", "select", { options: optionsOf(model, "category"), optional: true }),
    field("coarse", "choice", { help: t(model, "form.coarse_help"), options: optionsOf(model, "coarse"), optional: true }),
  ];
  const only = voices.length === 1 ? { voice: voices[0].value } : {};
  const from = content.place ?? taken?.ref ?? null;
  const form = entryForm(model, {
    fields,
    required: voices.length > 1 ? ["name", "voice"] : ["name"],
    stored: () => content,
    shape: (said) => contentOf(content, { ...said, ...only }, { side, where: where(), place: from }),
    act: () => ({ entry_id: entryId, base_seq: place?.seq ?? 0 }),
    autosave: false,
    moved,
    unchanged,
    unsent: taken && Object.fromEntries(
      ["name", "category", "coarse"].map((name) => [name, { value: taken[name] ?? null, before: null }]).filter(([, one]) =>
        /** @type {any} */ (one).value !== null
      ),
    ),
    draftName,
    saveWord: t(model, "form.save_place"),
    primary: true,
    beside: h("button", { type: "button", class: "bl-quiet", on: { click: cancel } }, t(model, "cancel")),
    saved,
  });
  folded(form, t(model, "form.more"), ["category", "coarse"]);
  const toldBy = form.element.querySelector('[data-field="told_by"]');
  /** Who said so is asked where somebody told it. */
  function follow() {
    /** @type {HTMLInputElement | null} */
    const input = form.element.querySelector('[data-field="voice"] input:checked');
    const voice = input ? voices[Number(input.value)].value : only.voice;
    toldBy?.toggleAttribute("hidden", voice !== "told");
  }
  form.element.addEventListener("change", follow);
  follow();
  requestAnimationFrame(follow); // after what is stored was put in
  return form;
}
