// *I have drawn*: what it means, asked once, and what stands afterwards. It waits for a form that is not kept yet. Not here:
// whether it holds (the store).

import { h, t } from "../base/base.js";
import { asks } from "./asks.js";
import { standsStill } from "./seen.js";

const padlock = (shut) =>
  h(
    "svg",
    { viewBox: "0 0 24 24", class: "picture", "aria-hidden": "true", focusable: "false" },
    h("path", { d: shut ? "M6 11h12v9H6ZM9 11V8a3 3 0 0 1 6 0v3" : "M6 11h12v9H6ZM9 11V7a3 3 0 0 1 5.800-1" }),
  );

/** @param {any} model
 * @param {{set: () => void, isOpen: () => boolean, isDirty: () => boolean, save: (then: () => void) => void,
 *   letGo: () => void}} does `isDirty()`: something in a form is not kept; `save(then)` keeps it; `letGo()` drops it */
export function lockBox(model, { set, isOpen, isDirty, save, letGo }) {
  const element = h("div", { class: "blsm-lock" });
  let drawn = "";
  let box = null; // the question
  const waits = waitsBox(model, {
    save: () => save(goOn),
    letGo() {
      letGo();
      goOn();
    },
    no: () => waits.show(false),
  });
  /** Only in a workshop there is a group of which anything opens. */
  const inRoom = () => model.get("in_room");

  function goOn() {
    waits.show(false);
    box?.ask();
  }
  /** A map that stays open takes nothing away from who is still writing. */
  function may() {
    const dirty = Boolean(model.get("lock").closes) && isDirty();
    waits.show(dirty);
    return !dirty;
  }
  function standing({ since, closes, wall }) {
    const sentences = [
      since ? t(model, closes ? "lock.since" : inRoom() ? "lock.since_open" : "lock.since_open_alone", { when: since }) : "",
      wall && closes && !since ? t(model, "lock.wall") : "",
      closes && model.get("places").length ? t(model, "lock.left") : "",
    ].filter(Boolean);
    return h(
      "div",
      { class: "blsm-stands", role: "status", tabindex: "-1" },
      padlock(standsStill({ since, closes, wall })),
      h("div", {}, sentences.map((one, nth) => h("p", { class: nth ? "bl-small" : null }, nth ? one : h("b", {}, one)))),
    );
  }
  /** What it closes stands already, for the wall showed it: only the group's maps are still to be opened. */
  const opening = () => [
    h("p", {}, padlock(false), ` ${t(model, "lock.what_wall")}`),
    h("button", { type: "button", class: "bl-primary", on: { click: set } }, t(model, "lock.open")),
  ];
  function asking({ closes }) {
    const isEmpty = !model.get("places").length;
    box = asks({
      word: t(model, closes ? "lock.word" : "lock.word_open"),
      says: [
        isEmpty ? t(model, "lock.sure_empty") : "",
        t(model, closes ? "lock.sure" : "lock.sure_open"),
        closes && !isEmpty ? t(model, "lock.sure_left") : "",
      ].filter(Boolean),
      yes: t(model, closes ? "lock.yes" : "lock.yes_open"),
      no: t(model, "lock.no"),
      run: set,
      may,
      primary: true,
    });
    const what = closes ? (inRoom() ? "lock.what" : "lock.what_alone") : (inRoom() ? "lock.what_open" : "lock.what_open_alone");
    return [h("p", {}, padlock(false), ` ${t(model, what)}`), box.element, waits.element];
  }
  return {
    element,
    draw() {
      if (!isDirty()) waits.show(false);
      const lock = model.get("lock");
      const isEmpty = !model.get("places").length;
      const now = JSON.stringify([lock, isOpen(), isEmpty, model.get("in_room"), model.get("labels")]);
      if (now === drawn) return; // a question that is open stays open
      const was = drawn && element.contains(document.activeElement);
      drawn = now;
      element.hidden = !lock.slot;
      if (!lock.slot) return element.replaceChildren();
      const stands = lock.since || standsStill(lock);
      element.replaceChildren(
        ...(stands ? [standing(lock)] : []),
        ...(lock.since || !isOpen() ? [] : stands ? opening() : asking(lock)),
      );
      if (was) this.focus();
    },
    /** What it says by now. */
    focus: () => /** @type {HTMLElement | null} */ (element.querySelector("[tabindex], button"))?.focus({ preventScroll: true }),
  };
}

/** That a place is not kept yet, and what may become of it.
 * @param {any} model
 * @param {{save: () => void, letGo: () => void, no: () => void}} does */
function waitsBox(model, { save, letGo, no }) {
  const says = h("p", { tabindex: "-1" }, t(model, "lock.waits"));
  const button = (word, run, cls = null) => h("button", { type: "button", class: cls, on: { click: run } }, t(model, word));
  const element = h(
    "div",
    { class: "bl-notice blsm-waits", "data-tone": "warning", hidden: true },
    says,
    h(
      "div",
      { class: "bl-row" },
      button("form.save_place", save, "bl-primary"),
      button("lock.let_go", letGo, "bl-danger"),
      button("lock.no", no),
    ),
  );
  return {
    element,
    show(shown) {
      const was = element.hidden;
      element.hidden = !shown;
      if (shown) says.focus({ preventScroll: true });
      if (shown && was) element.scrollIntoView({ block: "nearest" });
    },
  };
}
