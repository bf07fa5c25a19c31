// Who sees several entries of one's own, in a workshop: one line and one button for all of them. Not here: the same for one
// entry (sharing.js), who may see it in the end (the store).

import { h, otherLogbook, statusLine } from "./base.js";
import { tellsOf } from "./sharing.js";

/** What one button can do for several entries: share those that can be shared, or else take back those that are; null where
 * nobody is to be told. `some`: part of them is shared.
 * @param {{content: any, sharing?: any}[]} entries */
export function together(entries) {
  const told = entries.filter(({ sharing }) => sharing?.seen);
  if (!told.length) return null;
  const back = told.filter(({ sharing }) => sharing.to === "private");
  const can = told.filter(({ sharing }) => sharing.word && sharing.to !== "private");
  const those = can.length ? can : told.filter(({ sharing }) => sharing.word);
  const { word = "" } = those[0]?.sharing ?? {};
  const seen = [...new Set(told.map(({ sharing }) => sharing.seen))].join(" · ");
  const tells = [...new Set(those.map(({ sharing }) => sharing.tells).filter(Boolean))];
  const longest = tells.sort((one, other) => one.length - other.length).at(-1) ?? "";
  return { seen, word, tells: longest, those, some: back.length > 0 && back.length < told.length };
}

/** `entries()`: those that stand, `write(status, entry)` sends one, `some()`: what is said where part of them is shared, if not
 * what each of them says. Returns {element, draw, stop}.
 * @param {import("./types.d.ts").Model} model
 * @param {() => any[]} entries
 * @param {(status: ReturnType<typeof statusLine>, entry: any) => Promise<any>} write
 * @param {() => string} [some] */
export function sharedTogether(model, entries, write, some) {
  const seen = h("span", { class: "bl-muted bl-small", role: "status", "aria-live": "polite" });
  const button = h("button", { type: "button", class: "bl-quiet", on: { click: turn } });
  const tells = tellsOf(button);
  const status = statusLine(model);
  const row = h("div", { class: "bl-row bl-sharing-row" }, seen, tells.element, button);
  const element = h("div", { class: "bl-sharing", hidden: true }, row, status.element);
  let busy = false;
  async function turn() {
    const now = together(entries());
    if (busy || !now) return; // not disabled: the focus would fall out of the page
    busy = true;
    draw();
    try {
      await Promise.all(now.those.map((entry) => write(status, entry)));
    } finally {
      busy = false;
      draw();
    }
  }
  function draw() {
    const now = together(entries());
    element.hidden = !now;
    element.dataset.to = now?.those[0]?.sharing.to ?? "";
    seen.textContent = (now?.some && some ? some() : now?.seen) ?? "";
    button.textContent = now?.word ?? "";
    button.hidden = !now?.word;
    tells.say(now?.tells);
    button.setAttribute("aria-disabled", String(busy));
  }
  const stop = otherLogbook(model, () => status.clear());
  draw();
  return { element, draw, stop };
}
