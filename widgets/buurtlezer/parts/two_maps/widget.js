// Both maps of a neighbourhood with one view: side by side, one over the other, or as one map of what differs. Here: what it is
// made of, and what follows when anything changes. Not here: the list of the same (list.js), deciding (base/same_pairs.js).

import { h, onTraits, statusLine, t } from "../base/base.js";
import { toldInPart } from "../base/in_part.js";
import { samePairs } from "../base/same_pairs.js";
import { saving } from "../base/saving.js";
import { miniMark } from "../map/side_marks.js";
import { bothKey } from "./key.js";
import { differenceList } from "./list.js";
import { mapStage } from "./stage.js";
import { bothSaid } from "./said.js";
import { viewChoice } from "./views.js";

const TOLD = { places: [], pairs: [], notes: [] };

async function renderTwoMaps({ model: synced, el }) {
  const told = toldInPart(synced, TOLD);
  const { model } = told;
  el.classList.add("bl-part", "bl-map", "bl-two-maps", "blm", "bltm");
  el.dataset.part = model.get("name");
  const status = statusLine(model);
  const keeper = saving(model, status, () => {}); // what is stored comes with the pairs
  const missing = h("p", { class: "bl-notice" });
  const notes = h("div", { class: "bltm-notes" });
  const opened = h("section", { class: "bltm-opened", hidden: true });
  const key = bothKey(model);
  const pairs = h("section", { class: "bltm-pairs" });
  let chosen = new Set(); // keys of places that stand out on the maps
  let view = "beside";
  const frame = h("div", {});
  el.append(frame);
  const stage = await mapStage(model, frame, { chosen: () => chosen, open, several });
  const list = differenceList(model, { show: (key) => stand([key]) });
  const cards = samePairs(model, keeper, { later: true, more: whereButton, whose });
  const head = h("h4", {}, t(model, "pairs.title"));
  pairs.append(head, h("p", { class: "bl-small bl-muted" }, t(model, "pairs.why")), cards.element);
  const lists = h("section", {}, h("h4", {}, t(model, "list.title")), list.element);
  const whole = h("div", { class: "bltm-whole" }, viewChoice(model, change), frame, key.element, opened, pairs, lists);
  el.replaceChildren(notes, missing, whole, status.element);

  const find = (key) => model.get("places").find((place) => place.key === key);

  function change(next) {
    view = next;
    stage.show(view);
    key.draw(view);
  }
  /** These stand out on the maps, and come in sight. */
  function stand(keys) {
    chosen = new Set(keys);
    drawOpened([]);
    stage.bring(keys.map(find).filter(Boolean));
    frame.scrollIntoView({ block: "nearest" });
    status.say("info", t(model, "shown", { names: keys.map((one) => find(one)?.name).filter(Boolean).join(" · ") }));
  }
  /** Under the maps: what both sides say of it. */
  function open(key) {
    chosen = new Set([key]);
    stage.redraw();
    drawOpened([find(key)]);
  }
  /** Several at one point of the map. */
  function several(keys) {
    chosen = new Set(keys);
    stage.redraw();
    drawOpened(keys.map(find));
  }
  function drawOpened(places) {
    opened.hidden = !places.length;
    if (!places.length) return opened.replaceChildren();
    const close = () => {
      chosen = new Set();
      stage.redraw();
      drawOpened([]);
    };
    const one = (
      place,
    ) => [h("h4", { tabindex: "-1" }, place.class ? miniMark(place.class) : "", ` ${place.name}`), bothSaid(model, place)];
    opened.replaceChildren(
      ...places.slice(0, 20).flatMap(one).flat(),
      h("button", { type: "button", class: "bl-quiet", on: { click: close } }, t(model, "close")),
    );
    opened.querySelector("h4")?.focus({ preventScroll: true });
    opened.scrollIntoView({ block: "nearest" });
  }
  /** Both places of a pair, on both maps. */
  function whereButton({ places = [], names }) {
    const there = places.filter((key) => find(key)?.at);
    if (!there.length) return [];
    return [
      h(
        "button",
        { type: "button", class: "bl-quiet bl-small bltm-where", "data-does": "show", on: { click: () => stand(there) } },
        t(model, "pairs.show"),
        h("span", { class: "bl-hidden" }, `: ${names.join(" · ")}`),
      ),
    ];
  }
  /** Whose map a name of a pair stands on. */
  function whose({ sides = [] }, nth) {
    return h("span", { class: "bltm-whose bl-small" }, miniMark(sides[nth]), t(model, `side.${sides[nth]}`));
  }
  function drawPairs() {
    pairs.hidden = !model.get("pairs").length;
    cards.show(model.get("pairs"));
  }
  function draw() {
    const [words, said] = [model.get("missing"), model.get("notes")];
    missing.textContent = words;
    missing.hidden = !words;
    whole.hidden = Boolean(words);
    notes.replaceChildren(...said.map((one) => h("p", {}, one)));
    notes.hidden = Boolean(words) || !said.length;
    if (words) return;
    if (chosen.size && ![...chosen].every(find)) {
      chosen = new Set();
      drawOpened([]);
    }
    stage.draw();
    list.draw(model.get("places"));
    key.draw(view);
    drawPairs();
  }
  const stops = [
    onTraits(model, ["places", "pairs", "pictures", "notes", "missing", "labels", "ready"], draw),
    onTraits(model, ["area"], stage.drawArea),
    keeper.stop,
    told.stop,
    stage.stop,
  ];
  keeper.onOtherLogbook(() => {
    chosen = new Set();
    drawOpened([]);
    stage.forget();
    cards.forget();
    draw();
  });
  stage.show(view);
  stage.drawArea();
  draw();
  told.ask();
  return () => stops.forEach((stop) => stop());
}

export default { render: renderTwoMaps };
