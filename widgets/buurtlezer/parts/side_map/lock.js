// *I have drawn*: what it means, asked once, and what stands afterwards. Not here: whether it holds (the store).

import { h, t } from "../base/base.js";
import { asks } from "./asks.js";
import { standsStill } from "./seen.js";

/** @param {any} model
 * @param {{set: () => void, isOpen: () => boolean}} does */
export function lockBox(model, { set, isOpen }) {
  const element = h("div", { class: "blsm-lock" });
  let drawn = "";

  const padlock = (shut) =>
    h(
      "svg",
      { viewBox: "0 0 24 24", class: "picture", "aria-hidden": "true", focusable: "false" },
      h("path", { d: shut ? "M6 11h12v9H6ZM9 11V8a3 3 0 0 1 6 0v3" : "M6 11h12v9H6ZM9 11V7a3 3 0 0 1 5.800-1" }),
    );
  function standing({ since, closes, wall }) {
    const sentences = [
      since ? t(model, closes ? "lock.since" : "lock.since_open", { when: since }) : "",
      wall && !(since && closes) ? t(model, "lock.wall") : "",
      closes || wall ? t(model, "lock.left") : "",
    ].filter(Boolean);
    return h(
      "div",
      { class: "blsm-stands", role: "status", tabindex: "-1" },
      padlock(standsStill({ since, closes, wall })),
      h("div", {}, sentences.map((one, nth) => h("p", { class: nth ? "bl-small" : null }, nth ? one : h("b", {}, one)))),
    );
  }
  const asking = ({ closes }) => [
    h("p", {}, padlock(false), ` ${t(model, closes ? "lock.what" : "lock.what_open")}`),
    asks({
      word: t(model, "lock.word"),
      says: closes ? [t(model, "lock.sure"), t(model, "lock.sure_left")] : [t(model, "lock.sure_open")],
      yes: t(model, "lock.yes"),
      no: t(model, "lock.no"),
      run: set,
      primary: true,
    }),
  ];
  return {
    element,
    draw() {
      const lock = model.get("lock");
      const now = JSON.stringify([lock, isOpen(), model.get("labels")]);
      if (now === drawn) return; // a question that is open stays open
      const was = drawn && element.contains(document.activeElement);
      drawn = now;
      element.hidden = !lock.slot;
      if (!lock.slot) return element.replaceChildren();
      const stands = lock.since || lock.wall;
      element.replaceChildren(...(stands ? [standing(lock)] : []), ...(!lock.since && isOpen() ? asking(lock) : []));
      if (was) /** @type {HTMLElement | null} */ (element.querySelector("[tabindex], button"))?.focus({ preventScroll: true });
    },
  };
}
