// Via whom one reaches somebody: a choice of whom, the ways to them as steps, and what the network lacks. With names, or by form
// and number for a screen that others see. Not here: ways and lists (Python).

import { elementId, h, onTraits, t } from "../base/base.js";
import { hideNames, nameless, onNameless } from "../base/nameless.js";
import { toldTo } from "../base/tells.js";

/**
 * @typedef {{name: string, plain: string}} Named
 * @typedef {{title: string, steps: (Named & {tie: string})[], begin: string}} Way
 * @typedef {{title: string, items: (Named & {note: string})[], note: string, none: string}} Lacking
 */

function render({ model: synced, el }) {
  const byMessage = toldTo(synced, { targets: [], lists: [] });
  const { model } = byMessage;
  const id = elementId("through");
  const label = h("label", { for: id, class: "bl-field-label" });
  const choose = h("select", { id, on: { change: ask } });
  const hiding = h("input", { type: "checkbox", on: { change: () => hideNames(hiding.checked) } });
  const hidingWords = h("span", {});
  const answer = h("div", { class: "blth-answer", "aria-live": "polite" });
  const empty = h("p", { class: "bl-muted" });
  const question = h("div", { class: "bl-field" }, label, choose);
  const rest = h("div", { class: "blth-lists" });
  const switchRow = h("label", { class: "blth-switch" }, hiding, hidingWords);
  const card = h("div", { class: "bl-card bl-stack" }, empty, question, answer, switchRow);
  el.append(h("div", { class: "bl-part bl-through", "data-part": model.get("name") }, card, rest));
  let asked = Math.floor(Math.random() * 2 ** 30); // two views of one part hear the same answers
  let got = null; // the answer that stands there

  const named = (one) => nameless() ? one.plain : one.name;

  function ask() {
    asked += 1;
    got = null;
    drawAnswer();
    if (choose.value) model.send({ type: "reach", asked, key: choose.value });
  }
  function hear(message) {
    if (message?.type !== "reached" || message.asked !== asked) return;
    got = message;
    drawAnswer();
  }
  /** @param {Way} way @param {number} index */
  const drawWay = (way, index) =>
    h(
      "li",
      {},
      h("h4", {}, index ? `${t(model, "or")} ${way.title}` : way.title),
      h(
        "ol",
        { class: "blth-steps" },
        h("li", { class: "blth-start" }, t(model, "we")),
        ...way.steps.map((step) =>
          h("li", {}, h("span", {}, named(step)), step.tie ? h("small", { class: "bl-muted" }, step.tie) : null)
        ),
      ),
      way.begin ? h("p", { class: "bl-small" }, way.begin) : null,
    );
  function drawAnswer() {
    const ways = got ? got.ways : [];
    answer.replaceChildren(
      ...(ways.length ? [h("ul", { class: "blth-ways" }, ...ways.map(drawWay))] : []),
      ...(got?.why ? [h("p", { class: "bl-notice" }, got.why)] : []),
    );
  }
  /** @param {Lacking} list */
  const drawList = (list) =>
    h(
      "section",
      { class: "bl-card" },
      h("h4", {}, list.title),
      list.items.length
        ? h(
          "ul",
          {},
          ...list.items.map((one) => h("li", {}, named(one), one.note ? h("small", { class: "bl-muted" }, one.note) : null)),
        )
        : null,
      !list.items.length && list.none ? h("p", { class: "bl-muted" }, list.none) : null,
      list.note ? h("p", { class: list.items.length ? "bl-small bl-muted" : "" }, list.note) : null,
    );
  function draw() {
    const targets = model.get("targets");
    const chosen = choose.value;
    hiding.checked = nameless();
    const sorted = [...targets].sort((one, other) =>
      named(one).localeCompare(named(other), model.get("language"), { numeric: true, sensitivity: "base" })
    );
    label.textContent = t(model, "whom");
    hidingWords.textContent = t(model, "without_names");
    empty.textContent = t(model, "empty");
    choose.replaceChildren(
      h("option", { value: "" }, t(model, "choose")),
      ...sorted.map((one) => h("option", { value: one.key }, named(one))),
    );
    choose.value = targets.some(({ key }) => key === chosen) ? chosen : "";
    empty.hidden = targets.length > 0;
    question.hidden = switchRow.hidden = answer.hidden = !targets.length;
    rest.replaceChildren(...model.get("lists").map(drawList));
    if (!choose.value) got = null;
    drawAnswer();
  }
  function anew() {
    draw();
    if (choose.value) ask(); // the network is another one now
  }
  model.on("msg:custom", hear);
  const stop = onTraits(model, ["targets", "lists", "labels", "language"], anew);
  const stopNames = onNameless(draw);
  draw();
  byMessage.ask();
  return () => {
    model.off("msg:custom", hear);
    stop();
    stopNames();
    byMessage.stop();
  };
}

export default { render };
