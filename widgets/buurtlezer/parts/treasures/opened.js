// One treasure as a form of three steps: what it is, what it offers, its first step; its consent and taking it back stand below.
// The first step makes the entry; from then on what is typed is kept by itself. Not here: which fields there are (Python).

import { h, t } from "../base/base.js";
import { consentAsked } from "../consent/consent.js";
import { folded } from "../question/folded.js";
import { entryForm } from "../question/form.js";
import { withdrawing } from "./goes.js";
import { askedAs, isAskedFirst, sound } from "./told.js";
import { whereFold } from "./where.js";

const STEPS = ["what", "does", "step"];
const NEEDED = ["form", "name"];

/** `card()`: as it is now, or undefined; `begins`: what a new one begins with; `field`: the step that it stands in is opened;
 * `newest(entry, stored)`, `keeper`, `leave()` back to all cards, `gone()` when it was erased, `taken(content)`: another
 * beginning was chosen.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} given */
export function openedTreasure(model, { entryId, card, begins, field: openAt, newest, keeper, leave, gone, taken }) {
  const isNew = !card();
  const fields = model.get("fields");
  let begun = !isNew; // whether there is an entry, or an act that makes it
  const placed = {}; // where it is, said before there was an entry
  let at = Math.max(0, STEPS.findIndex((name) => model.get("steps")[name].includes(openAt)));
  const known = () => newest({ entry_id: entryId }, card()?.content ?? null);
  const stored = () => known() ?? { ...begins, ...placed };
  const act = () => ({ entry_id: entryId, base_seq: card()?.seq ?? 0 });
  function shape(said) {
    const beside = Object.entries(stored()).filter(([name]) => !fields.some((field) => field.name === name));
    return sound({ kind: "treasure", ...Object.fromEntries(beside), ...said });
  }
  const form = entryForm(model, {
    fields,
    required: NEEDED,
    stored,
    shape,
    act,
    moved: () => !begun,
    get autosave() {
      return begun;
    },
    saveWord: "",
    draftName: `${model.get("name")}@${isNew ? "new" : entryId}`,
  });
  const field = (name) => /** @type {HTMLElement} */ (form.element.querySelector(`[data-field="${name}"]`));
  const title = h("h4", { tabindex: "-1" });
  const tabs = STEPS.map((name, i) =>
    h(
      "button",
      { type: "button", class: "bltr-tab", on: { click: () => go(i) } },
      h("b", {}, String(i + 1)),
      h("span", {}, t(model, `steps.${name}`)),
    )
  );
  const where = whereFold(model, {
    content: stored,
    change(said) {
      if (!begun) return void Object.assign(placed, said);
      return keeper.send({ content: sound({ kind: "treasure", ...stored(), ...said }), ...act() });
    },
  });
  const note = h("p", { class: "bl-small blk-caution" }, t(model, "person_note"));
  const panels = STEPS.map((name) => {
    const own = model.get("steps")[name].map(field);
    return h(
      "div",
      { class: "bl-form bltr-step", "data-step": name },
      h("p", { class: "bltr-lead" }),
      ...own,
    );
  });
  const body = form.element.querySelector("fieldset");
  body.prepend(...panels);
  panels[0].append(where.element);
  where.element.lastElementChild.append(field("coarse"));
  field("name").before(takeFrom());
  field("name").querySelector("label").after(note);
  folded(form, t(model, "more"), model.get("more"));
  const back = h("button", { type: "button", class: "bl-quiet", on: { click: () => go(at - 1) } }, t(model, "previous"));
  const on = h("button", { type: "button", class: "bl-primary", on: { click: () => (at < 2 ? go(at + 1) : done()) } });
  const later = h("button", { type: "button", class: "bl-quiet", on: { click: () => done() } }, t(model, "later"));
  body.append(h("div", { class: "bl-row bl-form-end" }, on, back, later));
  const consent = consentAsked(model, {
    kind: () => askedAs(stored()),
    consent: () => stored().consent ?? null,
    sentence: () => said("consent.sentence"),
    withdrawn: false, // the button below erases
    async save(agreed) {
      const { consent: _before, ...rest } = stored();
      return await keeper.send({ content: sound({ kind: "treasure", ...rest, ...(agreed && { consent: agreed }) }), ...act() });
    },
  });
  const going = withdrawing(model, { card, keeper, gone });
  const asked = h("p", {});
  const consentFold = h(
    "details",
    { class: "bltr-fold bltr-consent" },
    h("summary", {}, h("span", {}, t(model, "consent_title"))),
    h("div", { class: "bl-form" }, asked, consent.element),
  );
  const goesFold = h(
    "details",
    { class: "bltr-fold bltr-goes-fold" },
    h("summary", {}, h("span", {}, t(model, "withdraw.title"))),
    going.element,
  );
  const element = h(
    "section",
    { class: "bltr-opened", "data-entry": entryId },
    h("button", { type: "button", class: "bl-quiet bltr-back", on: { click: () => done() } }, `‹ ${t(model, "back")}`),
    title,
    h("div", { class: "bltr-tabs", role: "group", "aria-label": t(model, "steps.name") }, tabs),
    form.element,
    consentFold,
    goesFold,
  );

  /** A card of 07 that the new one is about: name, kind and what is known come along. */
  function takeFrom() {
    const offered = isNew ? model.get("takes") : [];
    if (!offered.length) return h("span", { hidden: true });
    const select = h(
      "select",
      {
        "aria-label": t(model, "take"),
        on: { change: () => taken(offered.find(({ value }) => value === select.value)?.content ?? {}) },
      },
      h("option", { value: "" }, t(model, "take_none")),
      offered.map(({ value, label, content }) =>
        h("option", { value, selected: [begins.key_person, begins.organisation].includes(value) && Boolean(content) }, label)
      ),
    );
    return h(
      "div",
      { class: "bl-field" },
      h("span", { class: "bl-field-label", "aria-hidden": "true" }, t(model, "take")),
      select,
    );
  }
  /** Of a human being one speaks otherwise than of a bench. */
  function said(key) {
    const ofPerson = (chosenForm() ?? stored().form) === "key_person" && model.get("labels")[`person.${key}`];
    return ofPerson ? `person.${key}` : key;
  }
  function chosenForm() {
    const options = fields.find(({ name }) => name === "form").options;
    return options[[...field("form").querySelectorAll("input")].findIndex(({ checked }) => checked)]?.value;
  }
  const named = () => Boolean(chosenForm() && field("name").querySelector("input").value.trim());
  /** The entry is made, or what was typed is sent; false where something is still asked about: it is in sight. */
  function keep() {
    if (!named()) {
      show(0);
      form.element.requestSubmit();
      return false;
    }
    if (begun) form.leave();
    else form.element.requestSubmit();
    const asks = panels[at].querySelector(".bl-ask:not([hidden]), .bl-field-fault:not(:empty)");
    asks?.scrollIntoView({ block: "center" });
    if (!asks) begun = true;
    return !asks;
  }
  function go(next) {
    if (next > at && !keep()) return;
    show(next);
    title.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  }
  function done() {
    if (!begun && !named()) {
      form.clear(); // nothing was said of it, or not enough to be a card
      return leave();
    }
    if (keep() || begun) leave(); // what is still asked about waits on the device for whoever comes back to the card
  }
  function show(next) {
    at = next;
    draw();
  }
  function follow() {
    const now = chosenForm() ?? stored().form;
    note.hidden = now !== "key_person";
    for (const { name } of fields) {
      const label = field(name).querySelector(".bl-field-label").firstChild;
      const words = t(model, said(`form.${name}`));
      if (label.textContent !== words) label.textContent = words;
    }
    field("control").hidden = now === "key_person"; // nobody decides about somebody
    tabs.forEach((tab, i) => tab.lastChild.textContent = t(model, said(`steps.${STEPS[i]}`)));
    panels.forEach((panel, i) => panel.firstChild.textContent = t(model, said(`lead.${STEPS[i]}`)));
    where.title(t(model, said("where_title")), t(model, said("where_lead")));
    field("findable").hidden = !now || isAskedFirst(now) || Boolean(stored().consent);
    const named = t(model, `name_help.${now ?? "place"}`);
    const help = field("name").querySelector("p[id]");
    if (help) help.textContent = named;
  }
  function draw() {
    const content = stored();
    title.textContent = content.name || t(model, "new_title");
    tabs.forEach((tab, i) => (i === at ? tab.setAttribute("aria-current", "step") : tab.removeAttribute("aria-current")));
    panels.forEach((panel, i) => (panel.hidden = i !== at));
    back.hidden = at === 0;
    later.hidden = at === 2;
    on.textContent = t(model, at < 2 ? "next" : "done");
    asked.textContent = t(
      model,
      content.form === "key_person" ? "consent_person" : isAskedFirst(content.form) ? "consent_first" : "consent_other",
    );
    asked.hidden = Boolean(content.consent); // what stands below says how it is
    consentFold.hidden = !begun;
    goesFold.hidden = !begun || !card()?.erases.asked;
    form.refresh();
    where.draw();
    consent.draw();
    going.draw();
    follow();
  }
  form.element.addEventListener("change", follow);
  draw();
  requestAnimationFrame(follow); // after what was not sent was put in
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
      where.stop();
      consent.stop();
    },
  };
}
