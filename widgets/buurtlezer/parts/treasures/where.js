// Where a treasure is: nowhere on a map, at a place of the two maps, or at a point that one taps. The map is made when somebody
// opens the fold: most treasures need none. Not here: tapping and finding by name (../places/where.js).

import { elementId, h, onTraits, t } from "../base/base.js";
import { mapButtons } from "../map/controls.js";
import { recogniseGestures } from "../map/gestures.js";
import { fingersHint, hostGround } from "../map/host.js";
import { whereChoice } from "../places/where.js";

/** `content()`: as stored; `change(fields)`: another `location`, `map_place`, `coarse`.
 * @param {import("../base/types.d.ts").Model} model
 * @param {{content: () => any, change: (fields: any) => unknown}} given */
export function whereFold(model, { content, change }) {
  const id = elementId("spot");
  const spots = h("select", { id, on: { change: () => choose() } });
  const spotField = h(
    "div",
    { class: "bl-field" },
    h("label", { for: id, class: "bl-field-label" }, t(model, "where_spot")),
    spots,
  );
  const mapPlace = h("div", { class: "bltr-map" });
  const said = h("span", { class: "bl-muted bl-small" });
  const asked = h("span", {}, t(model, "where_title"));
  const lead = h("p", { class: "bl-muted" }, t(model, "where_lead"));
  const element = h(
    "details",
    { class: "bltr-fold bltr-where", on: { toggle: () => element.open && make() } },
    h("summary", {}, asked, said),
    h("div", { class: "bl-form" }, lead, spotField, mapPlace),
  );
  let made = null;
  let stopped = false;
  let ends = () => {};

  function choose() {
    const spot = model.get("spots").find(({ key }) => key === spots.value);
    change({ map_place: spot?.key ?? null, ...(spot && { location: spot.location ?? null, coarse: spot.coarse }) });
  }
  /** Thousands of places are offered only once somebody looks for one. */
  function offer() {
    spots.replaceChildren(
      h("option", { value: "" }, t(model, "where_no_spot")),
      ...model.get("spots").map(({ key, label }) => h("option", { value: key }, label)),
    );
    draw();
  }
  function draw() {
    const { location, map_place: chosen } = content();
    const offered = model.get("spots");
    spots.value = chosen ?? "";
    spotField.hidden = !offered.length;
    /** @type {HTMLElement | null} */
    const coarse = element.querySelector('[data-field="coarse"]');
    if (coarse) coarse.hidden = !location; // nothing to be made coarser
    const spot = offered.find(({ key }) => key === chosen);
    said.textContent = spot ? spot.label : t(model, location ? "where_on_map" : "where_nowhere");
  }
  function make() {
    if (made) return;
    made = host();
    offer();
  }
  async function host() {
    const frame = h("div", { class: "blm-frame" });
    mapPlace.append(frame);
    const twoFingers = fingersHint(model);
    const { view, map, L, geography, ground, container } = await hostGround(model, frame);
    const { location } = content();
    const bounds = () => L.latLngBounds([content().location].filter(Boolean).map(({ lat, lon }) => [lat, lon]));
    frame.append(mapButtons(L, map, model, geography, bounds).element, twoFingers.element);
    ground.addTo(map);
    const where = whereChoice(
      model,
      { L, map, geography },
      (now) => change({ location: now?.location ?? null, map_place: null }),
      location ? { location, spot: "" } : null,
    );
    mapPlace.append(where.element);
    const stopGestures = recogniseGestures(map, () => ({ mode: "tap", tap: (point) => where.tap(point) }), {
      onHold: () => {},
      onOneFinger: twoFingers.show,
    });
    let fitted = false;
    const sized = new ResizeObserver(() => {
      if (!container.clientWidth) return;
      map.invalidateSize({ animate: false });
      if (fitted) return;
      fitted = true;
      map.fitBounds(bounds().isValid() ? bounds() : geography.bounds, { padding: [36, 36], maxZoom: 16, animate: false });
    });
    sized.observe(container);
    ends = () => {
      sized.disconnect();
      stopGestures();
      where.stop();
      view.remove();
    };
    if (stopped) ends();
  }
  const stop = onTraits(model, ["spots"], () => (made ? offer() : draw()));
  draw();
  return {
    element,
    draw,
    /** What it asks, and what stands in it above all. */
    title(words, above) {
      asked.textContent = words;
      lead.textContent = above;
    },
    stop() {
      stopped = true;
      stop();
      ends();
    },
  };
}
