// The seven B's of one opportunity: large rows, a pictogram and a question each. How answers become acts: question/form.js; what
// they come to in words: told.js.

import { elementId, h, newestOf, onTraits, otherLogbook, t } from "../base/base.js";
import { picture } from "../base/picture.js";
import { entryForm } from "../question/form.js";
import { onErased } from "../walk/erasing.js";
import { told } from "./told.js";

const ANSWERS = ["yes", "no", "ask"];
const TO_ASK = "to_ask";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-seven", "data-part": model.get("name") });
  el.append(root);
  const newest = newestOf(model);
  const id = elementId("seven");
  const select = h("select", { id, on: { change: () => choose(select.value) } });
  const chooser = h("div", { class: "bl-field" }, h("label", { for: id, class: "bl-field-label" }, ""), select);
  const title = h("h4", {});
  const place = h("div", {});
  const said = h("div", { class: "bl-seven-said", role: "status", "aria-live": "polite" });
  const empty = h("p", { class: "bl-muted" });
  root.append(h("div", { class: "bl-card bl-stack" }, empty, chooser, title, place, said));
  let form = null;
  let shown = ""; // the opportunity whose rows stand here
  let before = null;

  const names = () => model.get("questions").map(({ name }) => name);
  const now = () => (before = model.get("opportunities").find(({ entry_id: one }) => one === shown) ?? before);
  /** @returns {import("../base/types.d.ts").Content} */
  const stored = () => newest(now(), now().content);

  function made() {
    const options = ANSWERS.map((value) => ({ value, label: t(model, `answer.${value}`) }));
    const rows = names().map((name) => ({ name, type: "choice", label: t(model, `question.${name}`), options, optional: true }));
    const asked = { name: TO_ASK, type: "longtext", label: t(model, TO_ASK), help: t(model, "to_ask_help"), max_length: 1000 };
    const fields = [...rows, { ...asked, optional: true }];
    const own = new Set(fields.map(({ name }) => name));
    const made = entryForm(model, {
      fields,
      required: [],
      autosave: true,
      partial: true,
      stored,
      shape: (words) => ({ ...Object.fromEntries(Object.entries(stored()).filter(([name]) => !own.has(name))), ...words }),
      act: () => ({ entry_id: shown, base_seq: now().seq }),
      saveWord: t(model, "save"),
      primary: false,
      draftName: `${model.get("name")}@${shown}`,
    });
    for (const { name, picture: paths } of model.get("questions")) {
      const row = made.element.querySelector(`[data-field="${name}"]`);
      const legend = row.querySelector("legend");
      row.classList.add("bl-seven-row");
      // The rule of optional fields is said once, by the sentence under them.
      legend.querySelector(".bl-field-optional")?.remove();
      legend.prepend(picture(paths, "bl-seven-picture"), h("b", { class: "bl-seven-word" }, t(model, name)), " ");
    }
    made.element.addEventListener("change", say);
    return made;
  }
  function choose(entryId) {
    form?.leave();
    form?.stop();
    shown = entryId;
    form = shown ? made() : null;
    place.replaceChildren(...(form ? [form.element] : []));
    say();
  }
  function say() {
    const answers = Object.fromEntries(
      names().map((name) => {
        const row = place.querySelector(`[data-field="${name}"]`);
        const at = row ? [...row.querySelectorAll("input")].findIndex(({ checked }) => checked) : -1;
        return [name, ANSWERS[at]];
      }),
    );
    const lines = form ? told(names(), answers, (key, values) => t(model, key, values)) : [];
    if (lines.join("") !== said.textContent) said.replaceChildren(...lines.map((line) => h("p", {}, line)));
  }
  function draw() {
    const all = model.get("opportunities");
    const known = model.get("ready") || !model.get("channel");
    if (!all.some(({ entry_id: one }) => one === shown)) choose(all[0]?.entry_id ?? "");
    chooser.querySelector("label").textContent = t(model, "choose");
    select.replaceChildren(
      ...all.map(({ entry_id: value, title: words }) => h("option", { value, selected: value === shown }, words)),
    );
    chooser.hidden = all.length < 2;
    title.hidden = all.length !== 1;
    title.textContent = all[0]?.title ?? "";
    empty.hidden = all.length > 0;
    empty.textContent = known ? model.get("empty") : t(model, "opening");
    form?.refresh();
    say();
  }
  function anew() {
    form?.stop();
    [form, shown, before] = [null, "", null];
    draw();
  }
  const stops = [
    onTraits(model, ["opportunities", "empty", "ready"], draw),
    onTraits(model, ["labels", "questions"], anew),
    onErased(model, ({ ids }) => ids.includes(shown) && form?.clear()),
    otherLogbook(model, anew),
  ];
  draw();
  return () => {
    stops.forEach((stop) => stop());
    form?.stop();
  };
}

export default { render };
