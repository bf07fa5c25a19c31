// The maps themselves: two that move as one, of which the first also shows both sides under a handle, or what differs. Not here:
// what stands where (seen.js), how one follows the other (map/linked.js).

import { h, t } from "../base/base.js";
import { CLEAR, mapButtons } from "../map/controls.js";
import { recogniseGestures } from "../map/gestures.js";
import { fingersHint, hostGround } from "../map/host.js";
import { linked } from "../map/linked.js";
import { gapPattern, othersLayer } from "../map/shapes.js";
import { sideMarks } from "../map/side_marks.js";
import { emptySides, marksOfDifference, marksOfSide, SIDES } from "./seen.js";
import { swipeHandle } from "./swipe.js";

const PANES = ["citizen", "organisation", "difference"];

/** One of the two: its map with a pane for each of the layers that it may show. */
function oneMap(model, side, layers, chosen) {
  const frame = h("div", { class: "blm-frame" });
  const empty = h("p", { class: "bltm-empty bl-small", hidden: true });
  const title = h("p", { class: "bltm-title" }, t(model, `map.${side}`));
  const element = h("div", { class: "bltm-map", "data-side": side }, title, frame, empty);
  return {
    element,
    frame,
    empty,
    title,
    async host() {
      const hosted = await hostGround(model, frame);
      const { map, L, geography } = hosted;
      const twoFingers = fingersHint(model);
      const marks = {};
      for (const pane of layers) {
        map.createPane(pane).style.zIndex = 420;
        map.getPane(pane).style.pointerEvents = "none";
        marks[pane] = sideMarks(L, pane, chosen);
      }
      hosted.container.setAttribute("aria-label", t(model, `map.${side}`));
      frame.append(twoFingers.element, gapPattern());
      hosted.ground.addTo(map);
      return { ...hosted, marks, twoFingers, others: othersLayer(L, map, geography) };
    },
  };
}

/** `chosen()` → keys that stand out; `open(key)`, `several(keys)`: somebody tapped on what lies there.
 * @param {any} model
 * @param {HTMLElement} parent on the page by now
 * @param {{chosen: () => Set<string>, open: (key: string) => void, several: (keys: string[]) => void}} does */
export async function mapStage(model, parent, { chosen, open, several }) {
  const [theirs, ours] = [oneMap(model, "citizen", PANES, chosen), oneMap(model, "organisation", ["organisation"], chosen)];
  const element = h("div", { class: "bltm-stage" }, theirs.element, ours.element);
  parent.append(element);
  const [one, two] = [await theirs.host(), await ours.host()];
  const { L, map, geography } = one;
  const swipe = swipeHandle(model, { map, panes: ["citizen", "organisation"] });
  const buttons = mapButtons(L, map, model, geography, () => bounds());
  theirs.frame.append(buttons.element, swipe.element);
  let view = "beside";
  let fitted = "";
  const link = linked([map, two.map], () => view === "beside");
  const boundsOf = (places) => L.latLngBounds(places.filter(({ at }) => at).map(({ at }) => [at[1], at[0]]));
  const bounds = () => boundsOf(model.get("places")).extend(one.others.all());

  function fit() {
    if (!one.container.clientWidth) return;
    map.invalidateSize({ animate: false });
    two.map.invalidateSize({ animate: false });
    const some = bounds();
    if (fitted !== "places") {
      fitted = some.isValid() ? "places" : "whole";
      map.fitBounds(some.isValid() ? some : geography.bounds, { ...(some.isValid() && CLEAR), maxZoom: 15, animate: false });
    }
    if (view === "beside") link.now(map);
  }
  function redraw() {
    const places = model.get("places");
    const pictures = model.get("pictures");
    for (const side of SIDES) one.marks[side].show(view === "difference" ? [] : marksOfSide(places, side, pictures));
    one.marks.difference.show(view === "difference" ? marksOfDifference(places) : []);
    two.marks.organisation.show(marksOfSide(places, "organisation", pictures));
  }
  /** Which layers are on the maps, and which of the maps is there. */
  function show(next) {
    view = next;
    element.dataset.view = view;
    ours.element.hidden = view !== "beside";
    theirs.title.textContent = t(model, view === "beside" ? "map.citizen" : view === "swipe" ? "map.both" : "map.difference");
    one.container.setAttribute("aria-label", theirs.title.textContent);
    const on = { citizen: view !== "difference", organisation: view === "swipe", difference: view === "difference" };
    for (const pane of PANES) on[pane] ? one.marks[pane].addTo(map) : one.marks[pane].remove();
    two.marks.organisation.addTo(two.map);
    swipe.show(view === "swipe");
    draw();
  }
  function draw() {
    const nothing = emptySides(model.get("places"));
    theirs.empty.textContent = (view === "beside" ? ["citizen"] : SIDES).filter((side) => nothing.includes(side)).map((side) =>
      t(model, `empty.${side}`)
    ).join(" ");
    ours.empty.textContent = nothing.includes("organisation") ? t(model, "empty.organisation") : "";
    for (const { empty } of [theirs, ours]) empty.hidden = !empty.textContent;
    redraw();
    fit();
  }
  /** What lies under a tap on a map, of the layer that one sees there. */
  function tapOn(hosted) {
    return (point) => {
      const seen = hosted === two
        ? "organisation"
        : view === "difference"
        ? "difference"
        : view === "swipe"
        ? swipe.sideAt(point)
        : "citizen";
      const here = hosted.marks[seen].at(point);
      if (here.length === 1) open(here[0].key);
      if (here.length < 2) return;
      const them = boundsOf(here);
      if (map.getZoom() < 17 && them.getNorthEast().distanceTo(them.getSouthWest()) > 8) {
        return void hosted.map.fitBounds(them, { ...CLEAR, maxZoom: 17, animate: false });
      }
      several(here.map(({ key }) => key));
    };
  }
  const stops = [one, two].map((hosted) =>
    recogniseGestures(hosted.map, () => ({ mode: "tap", tap: tapOn(hosted) }), {
      onHold: () => {},
      onOneFinger: hosted.twoFingers.show,
    })
  );
  const sized = new ResizeObserver(() => fit());
  sized.observe(one.container);
  return {
    show,
    draw,
    redraw,
    /** Places come in sight. */
    bring(places) {
      redraw();
      const them = boundsOf(places);
      if (!them.isValid() || map.getBounds().pad(-0.1).contains(them)) return;
      map.fitBounds(them, { ...CLEAR, maxZoom: Math.max(map.getZoom(), 15), animate: false });
    },
    drawArea() {
      const area = model.get("area");
      const mine = area.geometry || area.sectors ? [{ id: "mine", role: "mine", name: "", dashed: false, ...area }] : [];
      for (const { others } of [one, two]) others.draw(mine, true, false);
      fit();
    },
    /** It may come in sight once more. */
    forget: () => void (fitted = ""),
    stop() {
      link.stop();
      swipe.stop();
      sized.disconnect();
      stops.forEach((stop) => stop());
      one.view.remove();
      two.view.remove();
    },
  };
}
