// Communities × places: the drawing, how far each spills over the line, which places several share, a table that says the same.
// Not here: the drawing (drawing.js), what stands on which side (told.js).

import { channelFor, elementId, h, onTraits, t } from "../base/base.js";
import { drawing } from "./drawing.js";
import { placesOf } from "./told.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-communities", "data-part": model.get("name") });
  el.append(root);
  const whose = h("p", { class: "bl-whose" });
  const pickPlace = h("div", { class: "blco-pick" });
  const place = h("div", { class: "bl-stack" });
  const notes = h("ul", { class: "blco-notes bl-small" });
  root.append(h("div", { class: "bl-card bl-stack" }, whose, place, notes, pickPlace));
  let drawn = null;
  let marked = "";

  /** One of one's own places or organisations begins a gathering. */
  function pick() {
    const picks = model.get("picks");
    pickPlace.hidden = !picks.length;
    if (!picks.length) return;
    const id = elementId("pick");
    const chosen = pickPlace.querySelector("select")?.value;
    const select = h(
      "select",
      { id },
      picks.map(({ label }, at) => h("option", { value: String(at), selected: String(at) === chosen }, label)),
    );
    const add = async () => {
      const channel = await channelFor(model.get("channel")).promise;
      channel.announce("add", { part: model.get("cards"), content: picks[Number(select.value)].content });
    };
    pickPlace.replaceChildren(
      h("label", { for: id, class: "bl-field-label" }, t(model, "pick")),
      h("div", { class: "bl-row" }, select, h("button", { type: "button", on: { click: add } }, t(model, "pick_add"))),
    );
  }
  function table(communities, grounds, sides) {
    const row = (one) =>
      h(
        "tr",
        {},
        h(
          "th",
          { scope: "row" },
          one.name,
          one.supposed ? h("span", { class: "bl-small blco-supposed" }, t(model, "supposed")) : null,
        ),
        h(
          "td",
          {},
          h(
            "ul",
            {},
            placesOf(one.id, grounds, sides).map(({ name, side }) =>
              h("li", {}, name, h("span", { class: "bl-muted" }, ` (${side})`))
            ),
          ),
          h("p", { class: "blco-spill" }, one.said),
        ),
      );
    return h(
      "details",
      { class: "blco-table", open: opened },
      h("summary", {}, t(model, "table")),
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h("tr", {}, h("th", { scope: "col" }, t(model, "community")), h("th", { scope: "col" }, t(model, "meets"))),
        ),
        h("tbody", {}, communities.map(row)),
      ),
    );
  }
  let opened = false;
  function draw() {
    const [communities, grounds, sides] = ["communities", "grounds", "sides"].map((name) => model.get(name));
    const known = model.get("ready") || !model.get("channel");
    root.classList.toggle("blco-group", model.get("group"));
    whose.hidden = !model.get("group");
    whose.textContent = t(model, "whose");
    notes.replaceChildren(...model.get("notes").map((one) => h("li", {}, one)));
    notes.hidden = !model.get("notes").length;
    pick();
    opened = root.querySelector("details")?.open ?? opened;
    const focused = [...root.querySelectorAll(".blco-community")].findIndex((one) => one === document.activeElement);
    drawn?.stop();
    drawn = null;
    if (!grounds.length) {
      const words = known ? model.get("empty") || t(model, "empty") : t(model, "opening");
      return void place.replaceChildren(h("p", { class: "bl-muted" }, words));
    }
    if (!communities.some(({ id }) => id === marked)) marked = "";
    const words = { line: t(model, "line"), supposed: t(model, "supposed") };
    drawn = drawing({ communities, grounds, sides }, words, (id) => {
      marked = marked === id ? "" : id;
      drawn.mark(marked);
      say();
    });
    const said = h("p", { class: "blco-said", role: "status", "aria-live": "polite" });
    function say() {
      const one = communities.find(({ id }) => id === marked);
      said.textContent = one ? `${one.name}: ${one.said}` : t(model, "press");
    }
    const shared = model.get("shared");
    place.replaceChildren(
      drawn.element,
      said,
      h(
        "div",
        { class: "blco-shared" },
        h("h4", {}, t(model, "shared")),
        shared.length
          ? h("ul", {}, shared.map((one) => h("li", {}, one)))
          : h("p", { class: "bl-muted" }, t(model, "none_shared")),
      ),
      table(communities, grounds, sides),
    );
    drawn.mark(marked);
    say();
    if (focused >= 0) {
      /** @type {HTMLElement} */ (root.querySelectorAll(".blco-community")[focused])?.focus({ preventScroll: true });
    }
  }
  const traits = ["communities", "grounds", "sides", "shared", "notes", "picks", "empty", "group", "labels", "ready"];
  const stop = onTraits(model, traits, draw);
  draw();
  return () => {
    stop();
    drawn?.stop();
  };
}

export default { render };
