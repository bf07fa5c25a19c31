// The three forms: a service that somebody adds, whether one is still there, what a team knows of it. Their fields are not quite
// those of the entry: `shape` makes it.

import { elementId, h, newId, t } from "../base/base.js";
import { entryForm } from "../question/form.js";

const optionsOf = (model, name) => model.get("choices")[name] ?? [];

/** What an entry holds beside the fields of its form (round, who sees it): it stays as it is. */
const beside = (content, fields) => Object.fromEntries(Object.entries(content).filter(([name]) => !fields.includes(name)));

/** What answers about a service name it by. */
const about = (ref) => (ref.startsWith("own/") ? { own: ref.slice(4) } : { service: ref });

const field = (model, name, type, more = {}) => ({ name, type, label: t(model, `form.${name}`), ...more });

const cancelButton = (model, cancel) =>
  h("button", { type: "button", class: "bl-quiet", on: { click: cancel } }, t(model, "cancel"));

/** The day that something was seen on: a field of the browser, put before the end of a form. */
function dayField(model, form, stored) {
  const id = elementId("day");
  const input = h("input", { type: "date", id, max: model.get("today") || null });
  input.value = stored ?? model.get("today");
  const element = h(
    "div",
    { class: "bl-field" },
    h("label", { for: id, class: "bl-field-label" }, t(model, "form.seen_on")),
    input,
  );
  form.querySelector(".bl-form-end").before(element);
  return input;
}

/** `service`: the one that is changed, or null; `where()` → where it is; `moved()` → whether that changed. */
export function serviceForm(model, { service, where, moved, saved, unchanged, cancel }) {
  const content = service?.content ?? {};
  const entryId = service?.entry_id ?? newId(); // one id however often it is tried, so that what was refused is replaced
  const fields = [
    field(model, "name", "text", { help: t(model, "form.name_help"), max_length: 120 }),
    field(model, "service_kind", "select", { options: optionsOf(model, "kind"), optional: true }),
    field(model, "other", "text", { max_length: 80, optional: true }),
    field(model, "offers", "longtext", { max_length: 1000, optional: true }),
    field(model, "findable", "choice", { help: t(model, "form.findable_help"), options: optionsOf(model, "findable") }),
  ];
  const isOpen = (findable) => findable === "public" || findable === "agreed";
  function shape({ service_kind = "", other = "", ...rest }) {
    const { location = null, street = "" } = where() ?? {};
    const kept = beside(content, ["sector", "coarse", ...fields.map(({ name }) => name)]);
    const visibility = isOpen(rest.findable) ? (content.visibility ?? "private") : "private";
    return { ...kept, kind: "service", ...rest, service_kind, other: service_kind ? "" : other, location, street, visibility };
  }
  return entryForm(model, {
    fields,
    required: ["name", "findable"],
    stored: () => content,
    shape,
    act: () => ({ entry_id: entryId, base_seq: service?.seq ?? 0 }),
    autosave: false,
    moved,
    unchanged,
    draftName: `${model.get("name")}@${service ? service.ref : "service"}`,
    saveWord: t(model, "form.save_service"),
    primary: true,
    beside: cancelButton(model, cancel),
    saved,
  });
}

/** Is it still there? `said`: what was answered in this round, or null. */
export function checkForm(model, { ref, said, saved, unchanged, cancel }) {
  const content = said?.content ?? {};
  const fields = [
    field(model, "answer", "choice", { options: optionsOf(model, "still") }),
    field(model, "now", "select", { help: t(model, "form.now_help"), options: optionsOf(model, "now"), optional: true }),
    field(model, "how", "choice", { options: optionsOf(model, "how") }),
    field(model, "perspective", "choice", { options: optionsOf(model, "perspective") }),
  ];
  const stored = said
    ? { ...content, now: content.now || undefined, how: (content.evidence ?? [])[0] }
    : { perspective: model.get("template").perspective };
  function shape({ answer, now, how, perspective }) {
    return {
      ...beside(content, ["now", "seen_on"]),
      kind: "service_check",
      ...about(ref),
      answer,
      perspective,
      voice: how === "told" ? "told" : "own",
      evidence: [how],
      ...(answer === "other" && now && { now }),
      ...(day.value && { seen_on: day.value }),
    };
  }
  const form = entryForm(model, {
    fields,
    required: ["answer", "how", "perspective"],
    stored: () => stored,
    shape,
    act: () => ({ slot: model.get("slots").check.replace("{ref}", ref), base_seq: said?.seq ?? 0 }),
    autosave: false,
    moved: () => day.value !== (content.seen_on ?? ""),
    unchanged,
    draftName: `${model.get("name")}@check-${ref}`,
    saveWord: t(model, "form.save_check"),
    primary: true,
    beside: cancelButton(model, cancel),
    saved,
  });
  const day = dayField(model, form.element, said ? (content.seen_on ?? "") : undefined);
  const kind = form.element.querySelector('[data-field="now"]');
  /** A field that is hidden is not said, whatever was chosen in it before. */
  function follow() {
    /** @type {HTMLInputElement} */
    const chosen = form.element.querySelector('[data-field="answer"] input:checked');
    kind.toggleAttribute("hidden", !chosen || optionsOf(model, "still")[chosen.value].value !== "other");
  }
  form.element.addEventListener("change", follow);
  follow();
  requestAnimationFrame(follow); // after what is stored was put in
  return form;
}

/** What the team knows of it. */
export function noteForm(model, { ref, said, saved, unchanged, cancel }) {
  const content = said?.content ?? {};
  const fields = [
    field(model, "known", "choice", { options: optionsOf(model, "known"), optional: true }),
    field(model, "works_for", "choices", { options: optionsOf(model, "group"), optional: true }),
    field(model, "barriers", "choices", { options: optionsOf(model, "barrier"), optional: true }),
    field(model, "keeps_out", "longtext", { max_length: 1000, optional: true }),
  ];
  return entryForm(model, {
    fields,
    required: [],
    stored: () => content,
    shape: (given) => ({
      ...beside(content, fields.map(({ name }) => name)),
      kind: "service_note",
      ...about(ref),
      ...given,
    }),
    act: () => ({ slot: model.get("slots").note.replace("{ref}", ref), base_seq: said?.seq ?? 0 }),
    autosave: false,
    unchanged,
    draftName: `${model.get("name")}@note-${ref}`,
    saveWord: t(model, "form.save_note"),
    primary: true,
    beside: cancelButton(model, cancel),
    saved,
  });
}
