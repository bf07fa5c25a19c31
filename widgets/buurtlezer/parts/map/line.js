// The free line: strokes by hand, corners one by one, and pulling a line that is there.

import { h, t } from "../base/base.js";
import { lineContent, partsOf } from "./answer.js";
import { button, choiceRow } from "./controls.js";
import { surroundsNothing } from "./hull.js";
import { ROLES } from "./shapes.js";

const MOST_VERTICES = 1000; // per stroke; Python refuses far more
const MOST_HANDLES = 32; // per ring
const APART = 34; // pixels between handles: fingers must not meet two at once

function simplified(L, points, most, tolerance = 1) {
  const kept = L.LineUtil.simplify(points, tolerance);
  return kept.length <= most ? kept : simplified(L, points, most, tolerance * 1.6);
}

/** A ring of pixels as closed [lon, lat], or null when it surrounds nothing. */
function ringFromPixels(L, map, pixels) {
  if (surroundsNothing(pixels)) return null;
  const ring = simplified(L, pixels, MOST_VERTICES).map((p) => map.containerPointToLatLng(p)).map(({ lat, lng }) => [lng, lat]);
  return ring.length > 2 ? [...ring, ring[0]] : null;
}

export function lineTool({ L, map, model, answer, status, announce }) {
  let mode = "move";
  let pixels = []; // the stroke in course, or the corners put so far as LatLng
  let corners = [];
  const cornerLine = L.polyline([], { color: ROLES.mine.color, weight: 3, dashArray: "6 6", interactive: false });
  // The stroke in course lies over the map in screen pixels: the map rests meanwhile, and nothing is projected per move.
  const trace = h("polyline", {
    fill: "none",
    stroke: ROLES.mine.color,
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
  });
  const marks = L.layerGroup();
  const handles = L.layerGroup();

  const modes = choiceRow(
    t(model, "line.modes"),
    [
      ["move", "move", t(model, "line.move")],
      ["draw", "draw", t(model, "line.draw")],
      ["corners", "corners", t(model, "line.corners")],
      ["edit", "edit", t(model, "line.edit")],
    ],
    pick,
    "blm-modes",
  );
  const hint = h("p", { class: "blm-hint" });
  const close = button(null, t(model, "line.close"), closeCorners, { class: "bl-primary", hidden: true });
  const parts = h("ul", { class: "blm-chips", "aria-label": t(model, "line.parts") });

  function pick(next) {
    mode = next;
    corners = [];
    modes.press(mode);
    hint.textContent = {
      move: t(model, "line.move_hint"),
      draw: t(model, "line.draw_hint"),
      corners: t(model, "line.corners_hint"),
      edit: t(model, "line.edit_hint"),
    }[mode];
    drawCorners();
    drawHandles();
    tool.onMode?.();
  }

  function add(ring) {
    if (!ring) {
      announce("");
      status.say("warning", t(model, "line.too_small"));
      status.element.scrollIntoView({ block: "nearest" }); // on a phone it stands below the screen
      return;
    }
    const before = partsOf(answer.content);
    announce(t(model, "line.part_added", { count: before.length + 1 }));
    answer.commit(lineContent([...before, [ring]]), status);
  }

  function drawCorners() {
    marks.clearLayers();
    corners.forEach((latLng, i) =>
      marks.addLayer(
        L.circleMarker(latLng, {
          radius: i ? 6 : 10,
          color: ROLES.mine.color,
          weight: 3,
          fillColor: "#fff",
          fillOpacity: 1,
          interactive: false,
        }),
      )
    );
    cornerLine.setLatLngs(corners);
    close.hidden = corners.length < 3;
    answer.hold(corners.length > 0);
    tool.onMode?.();
  }

  function closeCorners() {
    if (corners.length < 3) return;
    const ring = ringFromPixels(L, map, corners.map((latLng) => map.latLngToContainerPoint(latLng)));
    corners = [];
    drawCorners();
    add(ring);
  }

  /** Handles pull their surroundings along: the points between two handles follow the nearer one. */
  function drawHandles() {
    handles.clearLayers();
    if (mode !== "edit") return;
    partsOf(answer.content).forEach((rings, part) => rings.forEach((ring, r) => handlesOfRing(ring, part, r)));
  }

  function handlesOfRing(ring, part, r) {
    const open = ring.slice(0, -1);
    const at = open.map(([lon, lat], i) => Object.assign(map.latLngToLayerPoint([lat, lon]), { i }));
    const chosen = simplified(L, at, MOST_HANDLES, 3).reduce((kept, point, k, all) => {
      const far = (other) => point.distanceTo(other) >= APART;
      return !kept.length || (far(kept[kept.length - 1]) && (k < all.length - 1 || far(kept[0]))) ? [...kept, point] : kept;
    }, []).map((point) => point.i);
    chosen.forEach((index, k) => {
      const size = open.length;
      const before = (index - chosen[(k + chosen.length - 1) % chosen.length] + size) % size || size;
      const after = (chosen[(k + 1) % chosen.length] - index + size) % size || size;
      const [lon, lat] = open[index];
      const handle = L.marker([lat, lon], {
        draggable: true,
        keyboard: false,
        icon: L.divIcon({ className: "blm-handle", iconSize: [44, 44], iconAnchor: [22, 22] }),
      });
      const pulled = () => {
        const to = handle.getLatLng();
        const moved = open.map((point, i) => {
          const ahead = (i - index + size) % size;
          const behind = (index - i + size) % size;
          const weight = i === index ? 1 : ahead < after ? 1 - ahead / after : behind < before ? 1 - behind / before : 0;
          return [point[0] + (to.lng - lon) * weight, point[1] + (to.lat - lat) * weight];
        });
        return partsOf(answer.content).map((rings, p) =>
          rings.map((old, q) => (p === part && q === r ? [...moved, moved[0]] : old))
        );
      };
      handle.on("dragstart", () => answer.hold(true));
      handle.on("drag", () => tool.preview?.(lineContent(pulled())));
      handle.on("dragend", () => {
        const next = lineContent(pulled());
        announce(t(model, "line.edited"));
        answer.commit(next, status);
        answer.hold(false);
      });
      handles.addLayer(handle);
    });
  }

  function drawParts(content) {
    const all = partsOf(content);
    parts.replaceChildren(...all.map((_, i) =>
      h(
        "li",
        {},
        button("remove", t(model, "line.part", { number: i + 1 }), () => {
          announce(t(model, "line.part_removed", { number: i + 1 }));
          answer.commit(lineContent(partsOf(answer.content).filter((_part, k) => k !== i)), status);
        }, { "aria-label": t(model, "line.remove_part", { number: i + 1 }) }),
      )
    ));
    parts.hidden = !all.length;
  }

  const stop = () => {
    pixels = [];
    trace.setAttribute("points", "");
  };

  const tool = {
    panel: h("div", { class: "blm-panel" }, modes.element, hint, close),
    below: parts,
    over: h("svg", { class: "blm-trace", "aria-hidden": "true" }, trace),
    pick,
    get mode() {
      return { draw: "stroke", corners: "tap" }[mode] ?? "move";
    },
    enter() {
      for (const layer of [cornerLine, marks, handles]) layer.addTo(map);
      map.on("zoomend", drawHandles);
      pick(answer.content.method ? "move" : mode);
    },
    leave() {
      corners = [];
      drawCorners();
      stop();
      for (const layer of [cornerLine, marks, handles]) layer.remove();
      map.off("zoomend", drawHandles);
    },
    redraw(content) {
      drawParts(content);
      drawHandles();
    },
    start(point) {
      pixels = [L.point(point)];
      status.clear();
    },
    move(points) {
      for (const [x, y] of points) {
        const last = pixels[pixels.length - 1];
        if (Math.hypot(x - last.x, y - last.y) >= 2) pixels.push(L.point(x, y));
      }
      tool.frame ??= requestAnimationFrame(() => {
        tool.frame = undefined;
        if (pixels.length) trace.setAttribute("points", pixels.map(({ x, y }) => `${x},${y}`).join(" "));
      });
    },
    end() {
      const ring = ringFromPixels(L, map, pixels);
      stop();
      add(ring);
    },
    cancel: stop,
    tap([x, y]) {
      const point = L.point(x, y);
      if (corners.length > 2 && map.latLngToContainerPoint(corners[0]).distanceTo(point) < 24) closeCorners();
      else {
        corners = [...corners, map.containerPointToLatLng(point)];
        drawCorners();
      }
    },
    /** A step back takes a corner first. */
    back() {
      if (!corners.length) return false;
      corners = corners.slice(0, -1);
      drawCorners();
      return true;
    },
    canBack: () => corners.length > 0,
    key(event) {
      if (event.key === "Enter" && corners.length > 2 && !event.target.closest("button")) closeCorners();
      else if (event.key === "Escape" && corners.length) {
        corners = [];
        drawCorners();
      } else return false;
      return true;
    },
  };
  return tool;
}
