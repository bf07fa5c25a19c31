// The two forms: a place, and what it means to a group. Their fields are not quite those of the entry: `shape` makes it.

import { h, newId, t } from "../base/base.js";
import { folded } from "../question/folded.js";
import { entryForm } from "../question/form.js";
import { faceWord } from "./sides.js";

export const optionsOf = (model, name) => model.get("choices")[name] ?? [];

/** What an entry holds beside the fields of its form (perspective, evidence, who sees it): it stays as it is. */
const beside = (content, fields) => Object.fromEntries(Object.entries(content).filter(([name]) => !fields.includes(name)));

/** `place`: the one that is changed, or null; `where()` → where it is, as chosen; `moved()` → whether that changed. */
export function placeForm(model, { place, where, moved, saved, unchanged, cancel }) {
  const content = place?.content ?? {};
  const entryId = place?.entry_id ?? newId(); // one id however often it is tried, so that what was refused is replaced
  const traits = (wanted) =>
    Object.entries(content.traits ?? {}).filter(([, has]) => has === wanted).map(([trait]) => trait).sort();
  const stored = () => (place ? { ...content, has: traits(true), has_not: traits(false) } : {});
  const fields = [
    { name: "name", type: "text", label: t(model, "form.name"), help: t(model, "form.name_help"), max_length: 120 },
    { name: "category", type: "select", label: t(model, "form.category"), options: optionsOf(model, "category"), optional: true },
    { name: "offers", type: "longtext", label: t(model, "form.offers"), max_length: 1000, optional: true },
    {
      name: "new_to_me",
      type: "choice",
      label: t(model, "form.new_to_me"),
      options: optionsOf(model, "new_to_me"),
      optional: true,
    },
    { name: "has", type: "choices", label: t(model, "form.has"), options: optionsOf(model, "trait"), optional: true },
    { name: "has_not", type: "choices", label: t(model, "form.has_not"), options: optionsOf(model, "trait"), optional: true },
    {
      name: "coarse",
      type: "choice",
      label: t(model, "form.coarse"),
      help: t(model, "form.coarse_help"),
      options: optionsOf(model, "coarse"),
      optional: true,
    },
  ];
  function shape({ has = [], has_not = [], ...rest }) {
    const { location = null, spot = "" } = where() ?? {};
    const known = [...has_not.map((trait) => [trait, false]), ...has.map((trait) => [trait, true])];
    return {
      ...beside(content, ["name", "category", "offers", "new_to_me", "coarse", "sector"]),
      kind: "place",
      visibility: content.visibility ?? "private",
      ...rest,
      location,
      spot,
      traits: Object.fromEntries(known),
    };
  }
  const form = entryForm(model, {
    fields,
    required: ["name"],
    stored,
    shape,
    act: () => ({ entry_id: entryId, base_seq: place?.seq ?? 0 }),
    autosave: false,
    moved,
    unchanged,
    draftName: `${model.get("name")}@${place ? place.ref : "place"}`,
    saveWord: t(model, "form.save_place"),
    primary: true,
    beside: h("button", { type: "button", class: "bl-quiet", on: { click: cancel } }, t(model, "cancel")),
    saved,
  });
  folded(form, t(model, "form.more"), ["offers", "new_to_me", "has", "has_not", "coarse"]);
  return form;
}

/** `meaning`: the one that is changed, or null; `ref`: its place. */
export function meaningForm(model, { ref, meaning, saved, unchanged, cancel }) {
  const content = meaning?.content ?? {};
  const entryId = meaning?.entry_id ?? newId();
  const faces = [-2, -1, 0, 1, 2].map((value) => ({ value, label: faceWord(model, value) }));
  const fields = [
    { name: "group", type: "choice", label: t(model, "form.group"), options: optionsOf(model, "group") },
    {
      name: "group_name",
      type: "text",
      label: t(model, "form.group_name"),
      help: t(model, "form.group_name_help"),
      max_length: 80,
      optional: true,
    },
    { name: "voice", type: "choice", label: t(model, "form.voice"), options: optionsOf(model, "voice") },
    {
      name: "ask_whom",
      type: "text",
      label: t(model, "form.ask_whom"),
      help: t(model, "form.ask_whom_help"),
      max_length: 120,
      optional: true,
    },
    { name: "feeling", type: "scale", label: t(model, "form.feeling"), faces: true, options: faces, optional: true },
    { name: "use", type: "choice", label: t(model, "form.use"), options: optionsOf(model, "use"), optional: true },
    { name: "why", type: "longtext", label: t(model, "form.why"), max_length: 1000, optional: true },
    {
      name: "times",
      type: "choices",
      label: t(model, "form.times"),
      help: t(model, "form.times_help"),
      options: optionsOf(model, "daypart"),
      optional: true,
    },
  ];
  /** A field that is hidden is not said, whatever was typed in it before. */
  function shape({ group_name, ask_whom, ...rest }) {
    return {
      ...beside(content, fields.map((field) => field.name)),
      kind: "meaning",
      visibility: content.visibility ?? "private",
      place: ref,
      ...rest,
      ...(rest.group === "other" && { group_name }),
      ...(rest.voice === "supposed" && { ask_whom }),
    };
  }
  const form = entryForm(model, {
    fields,
    required: ["group", "voice"],
    stored: () => content,
    shape,
    act: () => ({ entry_id: entryId, base_seq: meaning?.seq ?? 0 }),
    autosave: false,
    unchanged,
    draftName: `${model.get("name")}@${meaning ? meaning.entry_id : `meaning-${ref}`}`,
    saveWord: t(model, "form.save_meaning"),
    primary: true,
    beside: h("button", { type: "button", class: "bl-quiet", on: { click: cancel } }, t(model, "cancel")),
    saved,
  });
  const chosen = (name) => {
    /** @type {HTMLInputElement} */
    const input = form.element.querySelector(`[data-field="${name}"] input:checked`);
    return input ? fields.find((field) => field.name === name).options[input.value].value : undefined;
  };
  const show = (name, is) => form.element.querySelector(`[data-field="${name}"]`).toggleAttribute("hidden", !is);
  function follow() {
    show("group_name", chosen("group") === "other");
    show("ask_whom", chosen("voice") === "supposed");
  }
  form.element.addEventListener("change", follow);
  follow();
  requestAnimationFrame(follow); // after what is stored was put in
  return form;
}
