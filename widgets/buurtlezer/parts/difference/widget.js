// One kind of difference between two maps: its places, and the question that it ends in. Not here: a place (place.js).

import { h, newId, onTraits, statusLine, t } from "../base/base.js";
import { toldInPart } from "../base/in_part.js";
import { saving } from "../base/saving.js";
import { entryForm } from "../question/form.js";
import { placeRow } from "./place.js";

const SHOWN = 8;
const LONGEST = 2000;

function render({ model: synced, el }) {
  const told = toldInPart(synced, { places: [] });
  const { model } = told;
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const title = h("h4", {});
  const says = h("p", { class: "bl-muted" });
  const list = h("ul", { class: "bldi-places" });
  const more = h("button", { type: "button", class: "bl-quiet", on: { click: () => ((all = true), draw()) } });
  const asks = h("summary", {});
  const boxPlace = h("details", { class: "blp-more bldi-box" }, asks);
  const toList = h("button", { type: "button", on: { click: add } });
  const listed = h("p", { class: "bl-small bl-muted", role: "status", tabindex: "-1" });
  const card = h(
    "section",
    { class: "bl-card bl-stack" },
    title,
    says,
    list,
    more,
    boxPlace,
    h("div", { class: "bl-row" }, toList),
    listed,
    status.element,
  );
  el.append(h("div", { class: "bl-part bl-difference", "data-part": model.get("name") }, card));
  const rows = new Map(); // by reference
  let all = false;
  let added = false; // just now, by this button
  let box;

  /** The first press makes the action; what is on the list already is not put there twice. */
  async function add() {
    if (model.get("listed") || !Object.keys(model.get("action")).length) return;
    toList.disabled = true;
    const { status: became } = await keeper.send({ entry_id: newId(), base_seq: 0, template: {}, content: model.get("action") });
    if (became === "saved") status.clear(); // the line that it is on the list says it
    added = became === "saved";
    draw();
  }
  function drawListed() {
    const on = model.get("listed");
    const words = t(model, "listed");
    const link = model.get("list_at");
    listed.hidden = !on;
    listed.replaceChildren(on ? (link ? h("a", { href: link }, words) : words) : "");
    if (!on || !added) return;
    added = false;
    listed.focus({ preventScroll: true }); // the button that was pressed is gone
  }
  function makeBox() {
    box?.stop();
    box = entryForm(model, {
      fields: [{ name: "text", type: "longtext", label: model.get("prompt"), max_length: LONGEST }],
      required: ["text"],
      stored: () => model.get("value"),
      act: () => ({ slot: model.get("slot"), template: model.get("template"), base_seq: model.get("seq") }),
      autosave: false,
      emptied: true,
      draftName: `${model.get("name")}@${model.get("slot")}`,
      saveWord: t(model, "save"),
      primary: false,
    });
    asks.textContent = model.get("prompt");
    box.element.querySelector(".bl-field-label")?.classList.add("bl-hidden"); // the fold says it
    boxPlace.replaceChildren(asks, box.element);
    boxPlace.open = false;
  }
  function drawPlaces() {
    const places = model.get("places");
    const shown = all ? places : places.slice(0, SHOWN);
    const there = new Set(shown.map(({ key }) => key));
    for (const [key, row] of rows) {
      if (there.has(key)) continue;
      row.stop();
      rows.delete(key);
    }
    const nodes = shown.map((place) => {
      if (!rows.has(place.key)) rows.set(place.key, placeRow(model, place));
      rows.get(place.key).show(place);
      return rows.get(place.key).element;
    });
    // Only what is new or moved is put in: a row with somebody's focus in it stays where it is.
    nodes.forEach((node, at) => list.children[at] !== node && list.insertBefore(node, list.children[at] ?? null));
    while (list.children.length > nodes.length) list.lastElementChild.remove();
    const none = !places.length && model.get("empty");
    if (none) list.append(h("li", { class: "bl-muted bldi-none" }, none));
    list.hidden = !places.length && !none;
    more.hidden = shown.length === places.length;
    more.textContent = t(model, "more", { n: places.length - shown.length });
  }
  function draw() {
    card.dataset.side = model.get("side");
    title.textContent = model.get("title");
    says.textContent = model.get("says");
    says.hidden = !model.get("says");
    drawPlaces();
    box?.refresh();
    if (Object.keys(model.get("value")).length) boxPlace.open = true; // what one said is there to see
    const said = Object.keys(model.get("action")).length > 0;
    toList.textContent = t(model, "to_list");
    toList.hidden = !said || model.get("listed");
    toList.disabled = !keeper.isOpen();
    drawListed();
  }
  function anew() {
    rows.forEach((row) => row.stop());
    rows.clear();
    list.replaceChildren();
    all = false;
    makeBox();
    draw();
  }
  const stops = [
    onTraits(model, ["title", "says", "side", "places", "empty", "action", "listed", "list_at"], draw),
    onTraits(model, ["prompt", "slot", "labels", "fields"], anew),
  ];
  anew();
  told.ask();
  keeper.onOtherLogbook(anew);
  return () => {
    told.stop();
    stops.forEach((stop) => stop());
    keeper.stop();
    box.stop();
    rows.forEach((row) => row.stop());
  };
}

export default { render };
