// The asset diagram and its list: a press on a part begins a new treasure there. Not here: the drawing (drawing.js), the form of
// the treasure, which is another part of the page.

import { channelFor, h, onTraits, t } from "../base/base.js";
import { picture } from "../base/picture.js";
import { toldTo } from "../base/tells.js";
import { diagram } from "./drawing.js";

const NARROW = 860; // below it names beside the ring could not be read
const FEW = 8;

function render({ model: synced, el }) {
  const byMessage = toldTo(synced, { parts: [] });
  const { model } = byMessage;
  const place = h("div", { class: "blad-place" });
  const list = h("ul", { class: "blad-list" });
  const root = h(
    "div",
    { class: "bl-part bl-asset-diagram", "data-part": model.get("name") },
    h("div", { class: "bl-card bl-stack" }, place, list),
  );
  el.append(root);
  let wide = false;

  async function press(part) {
    const key = model.get("channel");
    if (!key) return;
    (await channelFor(key).promise).announce("add", { part: model.get("target"), content: part.begins });
  }
  const count = (part) => t(model, part.names.length === 1 ? "one" : "many", { n: part.names.length });
  const words = {
    more: (n) => t(model, "more", { n }),
    part: (part) => t(model, "part", { part: part.label, what: part.names.length ? count(part) : part.question }),
    count: (part) => String(part.names.length),
  };
  /** All of them; many are folded after the first few, so that no part pushes the others out of sight. */
  function named(names) {
    const items = (some) => h("ul", {}, some.map((name) => h("li", {}, name)));
    if (names.length <= FEW + 1) return items(names);
    const rest = names.slice(FEW);
    return h(
      "div",
      {},
      items(names.slice(0, FEW)),
      h("details", {}, h("summary", {}, t(model, "others", { n: rest.length })), items(rest)),
    );
  }
  function row(part) {
    return h(
      "li",
      { "data-part-of": part.value },
      h("h4", {}, picture(part.picture, "blad-picture"), h("span", {}, part.label)),
      part.names.length ? named(part.names) : h("p", { class: "blad-question" }, part.question),
      part.note ? h("p", { class: "bl-small bl-muted" }, part.note) : null,
      model.get("target")
        ? h(
          "button",
          { type: "button", class: "bl-quiet bl-small", on: { click: () => press(part) } },
          t(model, "begin"),
          h("span", { class: "bl-hidden" }, `: ${part.label}`),
        )
        : null,
    );
  }
  function draw() {
    const parts = model.get("parts");
    const on = document.activeElement;
    const [inList, inPlace] = [list.contains(on), place.contains(on)];
    const focused = inList || inPlace ? on.closest("[data-part-of]")?.getAttribute("data-part-of") : null;
    place.replaceChildren(
      ...(parts.length
        ? [diagram(parts, {
          middle: model.get("middle"),
          title: t(model, "title"),
          names: wide,
          press: model.get("target") ? press : undefined,
          words,
        })]
        : []),
    );
    list.replaceChildren(...parts.map(row));
    if (!focused) return;
    const same = (inPlace ? place : list).querySelector(`[data-part-of="${CSS.escape(focused)}"]`);
    const target = /** @type {HTMLElement | null} */ (inPlace ? same : same?.querySelector("button"));
    target?.focus({ preventScroll: true });
  }
  const sized = new ResizeObserver(() => {
    const now = root.clientWidth >= NARROW;
    if (now === wide) return;
    wide = now;
    draw();
  });
  sized.observe(root);
  const stop = onTraits(model, ["parts", "middle", "target", "labels"], draw);
  draw();
  byMessage.ask();
  return () => {
    byMessage.stop();
    sized.disconnect();
    stop();
  };
}

export default { render };
