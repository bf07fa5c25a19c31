// A button that says what it does before it is done, and asks once. It is no window over the page: nothing is hidden by it.

import { h } from "../base/base.js";

/** `may()`: whether it may be asked, and done, now; who says no tells why.
 * @param {{word: string, says: string[], yes: string, no: string, run: () => void, primary?: boolean,
 *   may?: () => boolean}} given */
export function asks({ word, says, yes, no, run, primary = false, may = () => true }) {
  const sure = h(
    "div",
    { class: "bl-notice", "data-tone": "warning", hidden: true },
    says.map((one) => h("p", {}, one)),
    h(
      "div",
      { class: "bl-row" },
      h("button", { type: "button", class: primary ? "bl-primary" : "bl-danger", on: { click: onYes } }, yes),
      h("button", { type: "button", on: { click: onNo } }, no),
    ),
  );
  const ask = h(
    "button",
    { type: "button", class: primary ? null : "bl-quiet", "aria-expanded": "false", on: { click: onAsk } },
    word,
  );
  function show(open) {
    sure.hidden = !open;
    ask.hidden = open;
    ask.setAttribute("aria-expanded", String(open));
  }
  function onAsk() {
    if (!may()) return;
    show(true);
    sure.querySelector("button")?.focus({ preventScroll: true });
    sure.scrollIntoView({ block: "nearest" });
  }
  function onNo() {
    show(false);
    ask.focus({ preventScroll: true });
  }
  function onYes() {
    show(false);
    ask.focus({ preventScroll: true }); // until there is something to go to
    if (may()) run();
  }
  return { element: h("div", { class: "blsm-asks" }, ask, sure), ask: onAsk };
}
