// Who sees the entry of a part, in a workshop: one quiet line, what sharing shows at once and to whom, and a button to share it
// or take it back. For a part that shows one entry, and for one of several. Sharing writes the entry again, so the outbox has it
// and it can be undone.

import { elementId, h, newestOf, onTraits, otherLogbook, statusLine } from "./base.js";

/** What a button shows to whom: a sentence that stands before it and is read with it.
 * @param {HTMLElement} button */
export function tellsOf(button) {
  const id = elementId("tells");
  const element = h("p", { class: "bl-muted bl-small bl-sharing-tells", id, hidden: true });
  return {
    element,
    /** @param {string} [sentence] */
    say(sentence) {
      element.textContent = sentence ?? "";
      element.hidden = !sentence;
      if (sentence) button.setAttribute("aria-describedby", id);
      else button.removeAttribute("aria-describedby");
    },
  };
}

/** Who sees one of several entries of one's own, and the way to share it or take it back; null where nobody is to be told.
 * @param {any} entry
 * @param {{share: (entry: any, to: string) => void}} actions */
export function shareButton(entry, actions) {
  const { seen, word, to, tells } = entry.sharing ?? {};
  if (!seen) return null;
  const button = h("button", { type: "button", class: "bl-quiet bl-small", on: { click: () => actions.share(entry, to) } }, word);
  const before = tellsOf(button);
  before.say(tells);
  return h(
    "span",
    { class: "bl-share-one", "data-to": to ?? "" },
    h("span", { class: "bl-small" }, seen),
    before.element,
    word ? button : null,
  );
}

/** `turned(to)`: somebody shares it, or takes it back.
 * @param {import("./types.d.ts").Model} model
 * @param {(to: string) => void} [turned] */
export function sharingLine(model, turned = () => {}) {
  const seen = h("span", { class: "bl-muted bl-small", role: "status", "aria-live": "polite" });
  const button = h("button", { type: "button", class: "bl-quiet bl-small", on: { click: turn } });
  const status = statusLine(model);
  const newest = newestOf(model);
  const tells = tellsOf(button);
  const line = h("div", { class: "bl-row bl-sharing-row" }, seen, tells.element, button);
  const element = h("div", { class: "bl-sharing", hidden: true }, line, status.element);

  let busy = false;
  async function turn() {
    if (busy) return; // not disabled: the focus would fall out of the page
    busy = true;
    button.setAttribute("aria-disabled", "true");
    const { to } = model.get("sharing");
    turned(to);
    try {
      await status.follow({ content: { ...newest({ slot: model.get("slot") }, model.get("value")), visibility: to } });
    } finally {
      busy = false;
      draw();
    }
  }
  function draw() {
    const { seen: words, word, to, tells: sentence } = model.get("sharing") ?? {};
    element.hidden = !words;
    element.dataset.to = to ?? "";
    seen.textContent = words ?? "";
    button.textContent = word ?? "";
    button.hidden = !word;
    tells.say(sentence);
    button.setAttribute("aria-disabled", String(busy));
  }
  const stops = [onTraits(model, ["sharing"], draw), otherLogbook(model, () => status.clear())];
  draw();
  return { element, stop: () => stops.forEach((stop) => stop()) };
}
