// Taking somebody out of the workshop, with what they said: chosen by pseudonym, asked once more, told what was erased.
// Not here: who is here, passes (people.js).

import { h } from "../../../../parts/base/base.js";
import { button } from "./parts.js";
import { t } from "../../../../parts/light/words.js";

export function removing({ desk }) {
  const place = h("div", { class: "bl-stack" });
  const said = h("p", { role: "status", "aria-live": "polite", hidden: true });
  const card = h(
    "div",
    { class: "bl-card bl-stack trainer-danger" },
    h("h3", {}, t("people.remove")),
    h("p", {}, t("people.remove_text")),
    place,
    said,
  );
  rest();
  return card;

  function rest() {
    place.replaceChildren(h("div", {}, button(t("people.remove_open"), list)));
  }

  function tell(sentence) {
    said.hidden = !sentence;
    said.textContent = sentence;
  }

  /** Draw the choice anew, the ones in `before` chosen still. */
  async function list(before = []) {
    const answer = await desk.act("participants");
    if (!answer) return;
    tell("");
    if (!answer.pseudonyms.length) {
      rest();
      return tell(t("people.nobody"));
    }
    choose(answer, Array.isArray(before) ? before : []);
  }

  function choose({ pseudonyms, groups }, before) {
    const boxes = pseudonyms.map((one) => h("input", { type: "checkbox", value: one, checked: before.includes(one) }));
    const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
    const grouped = new Set(groups.flat());
    const of = (names) => boxes.filter((box) => names.includes(box.value));
    const told = () => tell(t("people.chosen", { n: chosen().length }));
    const next = () => {
      const names = chosen();
      if (names.length) return ask(names);
      tell(t("people.remove_none"));
      boxes[0].focus();
    };
    place.replaceChildren(
      h(
        "fieldset",
        { class: "trainer-remove" },
        h("legend", {}, t("people.remove_who")),
        named(boxes.filter((box) => !grouped.has(box.value))),
        groups.map((group, at) => together(of(group), at, told)),
      ),
      h(
        "div",
        { class: "bl-row" },
        button(t("people.remove_go"), next, { kind: "danger" }),
        button(t("people.hide_list"), () => (tell(""), rest(), focusFirst())),
      ),
    );
    /** @type {HTMLInputElement} */ (boxes.find((box) => box.checked) ?? place.querySelector("input")).focus();
  }

  function named(boxes) {
    if (!boxes.length) return null;
    return h(
      "div",
      { class: "trainer-names" },
      boxes.map((box) => h("label", { class: "trainer-choice" }, box, h("span", {}, box.value))),
    );
  }

  /** Those who came in by one address: one press chooses them all, and once more none of them. */
  function together(boxes, at, told) {
    const all = () => boxes.every((box) => box.checked);
    const press = button(t("people.together_choose", { n: boxes.length }), () => {
      const on = !all();
      for (const box of boxes) box.checked = on;
      mark();
      told();
    }, { "aria-describedby": `together-${at}` });
    const mark = () => press.setAttribute("aria-pressed", String(all()));
    mark();
    return h(
      "div",
      { class: "bl-stack trainer-together", role: "group", "aria-labelledby": `together-${at}`, on: { change: mark } },
      h("p", { id: `together-${at}` }, t("people.together", { n: boxes.length })),
      h("div", {}, press),
      named(boxes),
    );
  }

  function ask(names) {
    tell("");
    const key = names.length === 1 ? "people.remove_question" : "people.remove_question_many";
    const question = t(key, { names: names.join(", "), n: names.length });
    const really = button(t("people.remove_yes"), () => remove(names), { kind: "danger" });
    place.replaceChildren(
      h("p", { class: "bl-notice", "data-tone": "warning", role: "alert" }, question),
      h("div", { class: "bl-row" }, really, button(t("back"), () => list(names))),
    );
    really.focus();
  }

  async function remove(names) {
    const answer = await desk.act("remove", { pseudonyms: names });
    if (!answer) return list(names); // who left by then is not in the list any more
    rest();
    tell(t("people.removed", { names: names.join(", ") }));
    focusFirst();
  }

  function focusFirst() {
    place.querySelector("button").focus();
  }
}
