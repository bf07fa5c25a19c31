// The same one typed twice, noticed while somebody types: Python is asked which cards it may be, a moment after the last letter,
// and keeps nothing. Not here: what is alike (Python's analysis.network).

import { h, t } from "../base/base.js";
import { titleOf } from "./told.js";

const REST = 300;
const SHORTEST = 2;

/** @param {import("../base/types.d.ts").Model} model
 * @param {HTMLInputElement} box
 * @param {{card: (ref: string) => any, open: (ref: string) => void}} does */
export function alikeNotice(model, box, { card, open }) {
  const words = h("p", { role: "status", "aria-live": "polite" });
  const row = h("div", { class: "bl-row" });
  const element = h("div", { class: "bl-notice blk-alike", hidden: true }, words, row);
  const others = new Set(); // cards that were said to be somebody else
  let asked = Math.floor(Math.random() * 2 ** 30); // two views of one part hear the same answers
  let timer = 0;

  function clear() {
    clearTimeout(timer);
    asked += 1; // an answer that is still under way is for what stood here before
    element.hidden = true;
    words.textContent = "";
    row.replaceChildren();
  }
  function ask() {
    const typed = box.value.trim();
    if (typed.length >= SHORTEST) model.send({ type: "alike", asked, typed });
  }
  function later() {
    clear();
    if (!box.value.trim()) others.clear();
    timer = setTimeout(ask, REST);
  }
  function hear(message) {
    if (message?.type !== "alike" || message.asked !== asked) return;
    const found = message.found.filter((ref) => card(ref) && !others.has(ref));
    element.hidden = !found.length;
    if (!found.length) return;
    words.textContent = t(model, found.length > 1 ? "alike.more" : "alike.one");
    const other = () => {
      found.forEach((ref) => others.add(ref));
      clear();
      box.focus();
    };
    row.replaceChildren(
      ...found.map((ref) =>
        h(
          "button",
          { type: "button", on: { click: () => open(ref) } },
          t(model, "alike.open", { title: titleOf(card(ref).content) }),
        )
      ),
      h("button", { type: "button", class: "bl-quiet", on: { click: other } }, t(model, "alike.no")),
    );
  }
  box.addEventListener("input", later);
  model.on("msg:custom", hear);
  return {
    element,
    /** Another card is begun. */
    reset() {
      others.clear();
      clear();
    },
    stop() {
      clearTimeout(timer);
      box.removeEventListener("input", later);
      model.off("msg:custom", hear);
    },
  };
}
