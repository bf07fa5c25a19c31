// One conclusion in its place: what we think, what it stands on, who says otherwise, what we change. The first step makes the entry;
// from then on what is typed is kept by itself. Not here: the cards (list.js), which fields there are (Python).

import { elementId, h, t } from "../base/base.js";
import { entryForm } from "../question/form.js";
import { letGo, taken, takenAgainst, withoutLeg } from "./change.js";
import { legsPanel } from "./legs.js";
import { offersFold } from "./offers.js";
import { helps, standing } from "./standing.js";

const COUNTER = ["counter", "counter_says", "counter_by", "says_not", "wrong_if"];
const CHANGE = ["stop", "start", "with_whom", "asks"];

/** `given` = {entryId, card(), newest, keeper, status, leave(), removed: {offer}}.
 * @param {import("../base/types.d.ts").Model} model
 * @param {any} given */
export function openedConclusion(model, { entryId, card, newest, keeper, status, leave, removed }) {
  const isNew = !card();
  const stored = () => newest({ entry_id: entryId }, card()?.content ?? {});
  const act = () => ({ entry_id: entryId, base_seq: card()?.seq ?? 0 });
  const send = (content) => keeper.send({ ...act(), content });
  let made = !isNew;
  const back = h("button", { type: "button", class: "bl-quiet blco-back", on: { click: done } });
  const state = h("div", {});
  const title = (key) => h("h4", { id: elementId(key), tabindex: "-1" }, t(model, `step.${key}`));
  const titles = { sentence: title("sentence"), legs: title("legs"), counter: title("counter"), change: title("change") };
  const beside = (names, said) => ({
    ...Object.fromEntries(Object.entries(stored()).filter(([name]) => !names.includes(name))),
    ...said,
  });
  const names = model.get("sentence").map(({ name }) => name);
  const sentence = entryForm(model, {
    fields: model.get("sentence"),
    required: ["thinks"],
    stored,
    shape: (said) => beside(names, said),
    act,
    get autosave() {
      return made;
    },
    partial: true,
    saveWord: isNew ? t(model, "begin") : "",
    primary: true,
    draftName: `${model.get("name")}@${isNew ? "new" : entryId}`,
    saved() {
      if (made) return;
      made = true;
      draw();
      titles.legs.focus({ preventScroll: true });
      titles.legs.scrollIntoView({ block: "nearest" });
    },
  });
  const restNames = model.get("rest").map(({ name }) => name);
  const rest = entryForm(model, {
    fields: model.get("rest"),
    required: [],
    stored,
    shape: (said) => beside(restNames, said),
    act,
    autosave: true,
    partial: true,
    saveWord: "",
    draftName: `${model.get("name")}@${entryId}@rest`,
  });
  const legs = legsPanel(model, {
    entryId,
    card,
    stored,
    act,
    async remove(at) {
      const outcome = await send(withoutLeg(stored(), at));
      if (outcome.status !== "saved") return;
      removed.offer(t(model, "leg.removed"), () => keeper.send({ action: "undo", entry_id: entryId }));
    },
    release: (form, id) => send(letGo(stored(), form, id)),
  });
  const forIt = offersFold(model, {
    side: "for",
    card,
    async take(offer) {
      const { content, at } = taken(stored(), offer, model.get("most"));
      const outcome = await send(content);
      if (outcome.status !== "saved") return;
      status.say("saved", t(model, "taken", { title: offer.label }));
      if (at >= 0) legs.write(offer.leg.form, at);
      else draw();
    },
  });
  const against = offersFold(model, {
    side: "against",
    card,
    async take(offer) {
      const outcome = await send(takenAgainst(stored(), offer.entry_id));
      if (outcome.status !== "saved") return;
      status.say("saved", t(model, "taken", { title: offer.label }));
      rest.refresh();
      rest.focus("counter_says");
    },
  });
  const named = h("div", { class: "blco-rests" });
  const fieldset = rest.element.querySelector("fieldset");
  const field = (name) => /** @type {HTMLElement} */ (fieldset.querySelector(`[data-field="${name}"]`));
  const after = h("div", { class: "blco-after" }, named, against.element);
  fieldset.replaceChildren(
    h("div", { class: "blco-part bl-form" }, titles.counter, ...COUNTER.map(field)),
    h("div", { class: "blco-part bl-form" }, titles.change, ...CHANGE.map(field)),
  );
  field("says_not").before(after);
  const undone = h("div", {}, removed.element);
  const element = h(
    "section",
    { class: "blco-opened", "data-entry": entryId },
    back,
    state,
    h("div", { class: "blco-part" }, titles.sentence, sentence.element),
    h("div", { class: "blco-part blco-when-made" }, titles.legs, legs.element, undone, forIt.element),
    h("div", { class: "blco-when-made" }, rest.element),
    h("p", { class: "bl-muted bl-small blco-when-made" }, t(model, "autosaved")),
    h("div", { class: "bl-row blco-when-made" }, h("button", { type: "button", on: { click: done } }, t(model, "back"))),
  );

  async function done() {
    await sentence.leave();
    await rest.leave();
    leave();
  }
  function drawNamed() {
    const found = card()?.against ?? [];
    named.hidden = !found.length;
    named.replaceChildren(
      h("p", { class: "bl-small bl-muted" }, t(model, "rests_counter")),
      h(
        "ul",
        {},
        found.map(({ id, label }) =>
          h(
            "li",
            { class: "bl-small" },
            label,
            h(
              "button",
              { type: "button", class: "bl-quiet bl-small", on: { click: () => send(letGo(stored(), "against", id)) } },
              t(model, "let_go"),
              h("span", { class: "bl-hidden" }, `: ${label}`),
            ),
          )
        ),
      ),
    );
  }
  function draw() {
    const one = card();
    back.textContent = `‹ ${t(model, "back")}`;
    for (const node of element.querySelectorAll(".blco-when-made")) /** @type {HTMLElement} */ (node).hidden = !one;
    /** @type {HTMLElement | null} */
    const save = sentence.element.querySelector(".bl-form-end");
    if (save) save.hidden = Boolean(one);
    state.replaceChildren(...(one ? [standing(model, one), helps(model, one)].filter(Boolean) : []));
    sentence.refresh();
    if (!one) return;
    rest.refresh();
    legs.draw();
    legs.refresh();
    forIt.draw();
    against.draw();
    drawNamed();
  }
  draw();
  return {
    element,
    draw,
    focus() {
      if (isNew) sentence.focus("thinks");
      else titles.sentence.focus({ preventScroll: true });
      element.scrollIntoView({ block: "nearest" });
    },
    clear() {
      sentence.clear();
      rest.clear();
    },
    stop() {
      sentence.stop();
      rest.stop();
      legs.stop();
    },
  };
}
