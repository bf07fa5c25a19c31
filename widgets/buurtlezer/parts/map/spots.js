// Spots by name: numbered pins, the list of what was chosen.

import { h, t } from "../base/base.js";
import { spotsContent } from "./answer.js";
import { icon } from "./controls.js";
import { districtOf, farFrom, kindWords, searchable, spotCombobox } from "./search.js";
import { namedIn } from "./streets.js";

const REACH = 24; // pixels around a finger in which a stop is found

export function spotTool({ L, map, model, geography, answer, status, announce }) {
  const kinds = kindWords(model);
  let spots = [];
  const dots = L.layerGroup();
  const combobox = spotCombobox({
    model,
    spots: () => spots,
    kinds,
    onPick: add,
    near: districtOf(geography),
    far: () => farFrom(map),
  });
  const hint = h("p", { class: "blm-hint" }, t(model, "spots.hint", { most: model.get("spots_max") }));
  const words = new Map(); // what kinds of services are called, once somebody searched or one was chosen
  const chosen = h("ol", { class: "blm-chips blm-spots", "aria-label": t(model, "spots.chosen") });
  const now = () => (answer.content.method === "spots" ? answer.content.spots : []);

  function read() {
    const own = model.get("spots");
    spots = searchable(own.length ? own : geography.spots);
    drawDots();
  }

  function add(spot) {
    const before = now();
    const most = model.get("spots_max");
    if (before.some(({ id }) => id === spot.id)) return;
    if (before.length >= most) {
      status.say("warning", t(model, "spots.full", { most }));
      return;
    }
    const { id, name, kind, lon, lat } = spot;
    if (spot.word) words.set(kind, spot.word);
    announce(t(model, "spots.added", { name, count: before.length + 1, most }));
    answer.commit(spotsContent([...before, { id, name, kind, lon, lat }]), status);
    if (!map.getBounds().pad(-0.1).contains([lat, lon])) {
      map.fitBounds(now().map((each) => [each.lat, each.lon]), {
        paddingTopLeft: [40, 40],
        paddingBottomRight: [80, 40], // beside the buttons
        maxZoom: 13.5,
      });
    }
  }

  function remove(spot) {
    announce(t(model, "spots.removed", { name: spot.name }));
    answer.commit(spotsContent(now().filter(({ id }) => id !== spot.id)), status);
    combobox.input.focus({ preventScroll: true });
  }

  /** What can be tapped at this zoom: few and far apart first. A district is not a point; it is picked by name. */
  function tappable() {
    const zoom = map.getZoom();
    const far = ["metro", "station", "market", "park", "square"];
    const view = map.getBounds().pad(0.1);
    return spots.filter(({ kind, lat, lon }) =>
      zoom >= 12 && kind !== "district" && kind !== "municipality" && (zoom >= 14.25 || far.includes(kind)) &&
      view.contains([lat, lon])
    );
  }

  function drawDots() {
    dots.clearLayers();
    for (const { lat, lon } of tappable()) {
      dots.addLayer(
        L.circleMarker([lat, lon], {
          radius: 6,
          weight: 2,
          color: "#005f73",
          fillColor: "#fff",
          fillOpacity: 1,
          interactive: false,
          className: "blm-spot",
        }),
      );
    }
  }

  function drawChosen(list) {
    chosen.replaceChildren(
      ...list.map((spot, i) =>
        h(
          "li",
          {},
          h("b", { class: "blm-number", "aria-hidden": "true" }, i + 1),
          h("span", { class: "blm-spotname" }, spot.name, h("small", {}, word(spot.kind))),
          h("button", {
            type: "button",
            class: "blm-bare",
            "aria-label": t(model, "spots.remove", { name: spot.name }),
            title: t(model, "spots.remove", { name: spot.name }),
            on: { click: () => remove(spot) },
          }, icon("remove")),
        )
      ),
    );
    chosen.hidden = !list.length;
  }
  const word = (kind) => kinds[kind] ?? words.get(kind) ?? kinds.other;
  /** A service that was chosen before has a word that comes with the services. */
  async function learnWords(list) {
    if (!list.some(({ id, kind }) => id.startsWith("service:") && !kinds[kind] && !words.has(kind))) return;
    for (const one of await namedIn(model.get("language"))) if (one.word) words.set(one.kind, one.word);
    if (words.size && chosen.isConnected) drawChosen(now());
  }

  return {
    panel: h("div", { class: "blm-panel" }, combobox.element, hint),
    below: chosen,
    mode: "tap",
    enter() {
      dots.addTo(map);
      read();
      map.on("moveend", drawDots);
      model.on("change:spots", read);
    },
    leave() {
      dots.remove();
      map.off("moveend", drawDots);
      model.off("change:spots", read);
    },
    redraw() {
      drawChosen(now());
      learnWords(now());
    },
    tap([x, y]) {
      const near = tappable()
        .map((spot) => ({ spot, far: map.latLngToContainerPoint([spot.lat, spot.lon]).distanceTo(L.point(x, y)) }))
        .reduce((best, each) => (each.far < best.far ? each : best), { spot: null, far: REACH });
      if (!near.spot) return;
      const there = now().find(({ id }) => id === near.spot.id);
      there ? remove(there) : add(near.spot);
    },
  };
}
