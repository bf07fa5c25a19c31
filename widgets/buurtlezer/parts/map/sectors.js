// Sectors on the map: tap one, or paint several. The list of the same sectors is `sectorlist.js`.

import { h, t } from "../base/base.js";
import { sectorsContent } from "./answer.js";
import { choiceRow } from "./controls.js";
import { sectorList } from "./sectorlist.js";
import { toLatLng } from "./shapes.js";
import { toPlane } from "./topology.js";

const QUICK_TAPS = 600; // milliseconds in which taps join in one act

export function sectorTool({ L, map, model, geography, answer, status, announce }) {
  let mode = "tap";
  let painted = null; // codes of the stroke in course
  let last = null;
  const under = L.polygon([], {
    interactive: false,
    color: "#1b2a33",
    weight: 2,
    fillColor: "#1b2a33",
    fillOpacity: 0.05,
    className: "blm-under",
  });
  const where = h("p", { class: "blm-where", hidden: true });
  const modes = choiceRow(
    t(model, "sectors.modes"),
    [
      ["tap", "tap", t(model, "sectors.tap")],
      ["brush", "brush", t(model, "sectors.brush")],
      ["eraser", "eraser", t(model, "sectors.eraser")],
    ],
    pick,
    "blm-modes",
  );
  const hint = h("p", { class: "blm-hint" });
  const list = sectorList({ model, geography, selected: codesNow, change: changeMany });

  function codesNow() {
    return new Set(answer.content.method === "sectors" ? answer.content.sectors : []);
  }

  function sectorAt([x, y]) {
    const { lat, lng } = map.containerPointToLatLng([x, y]);
    return geography.topology.sectorAt(...toPlane(lng, lat));
  }

  function show(code) {
    where.hidden = !code;
    if (!code) {
      under.setLatLngs([]);
      return;
    }
    const [district, municipality] = geography.units[code] ?? [];
    where.replaceChildren(
      h("b", {}, geography.nameOf(code)),
      ` · ${geography.nameOf(district)} · ${geography.nameOf(municipality)}`,
    );
    under.setLatLngs(geography.topology.rings([code]).map((ring) => ring.map(toLatLng)));
  }

  function pick(next) {
    mode = next;
    modes.press(mode);
    hint.textContent =
      { tap: t(model, "sectors.tap_hint"), brush: t(model, "sectors.brush_hint"), eraser: t(model, "sectors.eraser_hint") }[mode];
    tool.onMode?.();
  }

  /** Add or take away sectors: one step, said aloud. */
  function changeMany(codes, chosen) {
    const now = codesNow();
    for (const code of codes) chosen ? now.add(code) : now.delete(code);
    const values = { name: codes.map(geography.nameOf).slice(0, 3).join(", "), count: now.size };
    if (codes.length > 3) announce(t(model, "sectors.count", values));
    else announce(chosen ? t(model, "sectors.added", values) : t(model, "sectors.removed", values));
    answer.commit(sectorsContent([...now].sort()), status, QUICK_TAPS);
  }

  /** Every sector on the way from the last point: a quick finger skips pixels. */
  function paint(point) {
    const [from, steps] = [
      last ?? point,
      Math.ceil(Math.hypot(point[0] - (last ?? point)[0], point[1] - (last ?? point)[1]) / 5) || 1,
    ];
    for (let i = 1; i <= steps; i += 1) {
      const code = sectorAt([from[0] + ((point[0] - from[0]) * i) / steps, from[1] + ((point[1] - from[1]) * i) / steps]);
      if (code) painted.add(code);
    }
    last = point;
  }

  function preview() {
    tool.frame ??= requestAnimationFrame(() => {
      tool.frame = undefined;
      if (!painted) return;
      const now = codesNow();
      for (const code of painted) mode === "eraser" ? now.delete(code) : now.add(code);
      tool.preview?.(sectorsContent([...now]));
    });
  }

  const tool = {
    panel: h("div", { class: "blm-panel" }, modes.element, hint),
    below: list.element,
    over: where,
    get mode() {
      return mode === "tap" ? "tap" : "stroke";
    },
    enter() {
      under.addTo(map);
      pick("tap");
      tool.redraw();
    },
    leave() {
      under.remove();
      show(null);
    },
    redraw: () => list.redraw(),
    hover: (point) => show(point && sectorAt(point)),
    start(point) {
      painted = new Set();
      last = null;
      paint(point);
      preview();
    },
    move(points) {
      points.forEach(paint);
      preview();
    },
    end() {
      const codes = [...painted].filter((code) => codesNow().has(code) === (mode === "eraser"));
      painted = null;
      if (codes.length) changeMany(codes, mode !== "eraser");
      else tool.preview?.(answer.content);
    },
    cancel() {
      painted = null;
      tool.preview?.(answer.content);
    },
    tap(point) {
      const code = sectorAt(point);
      show(code);
      if (code) changeMany([code], !codesNow().has(code));
      else status.say("warning", t(model, "sectors.outside"));
    },
  };
  return tool;
}
