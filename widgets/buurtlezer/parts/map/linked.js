// Two maps that look at the same: what one does, the other follows. Not here: what is drawn on them, one view for a map alone
// (host.js).

/** Where a map looks: its middle in pixels of the whole world at its zoom.
 * @typedef {{zoom: number, x: number, y: number}} View */

/** What a map does to look where another one looks: nothing, move by whole pixels, or look anew.
 * @param {View} from the one that leads
 * @param {View} to at the zoom of that one
 * @param {number} zoom of the other one now
 * @returns {null | "anew" | [number, number]} */
export function stepTo(from, to, zoom) {
  if (from.zoom !== zoom) return "anew";
  const by = /** @type {[number, number]} */ ([Math.round(from.x - to.x), Math.round(from.y - to.y)]);
  return by[0] || by[1] ? by : null;
}

/** Whoever moves leads, until it rests; what another map does then is only following, and leads nobody. */
export function lead() {
  let leading = null;
  return {
    /** Run `follow` for a map that moves; not for one that only follows. @param {object} map @param {() => void} follow */
    as(map, follow) {
      if (leading && leading !== map) return;
      leading = map;
      try {
        follow();
      } finally {
        leading = null;
      }
    },
  };
}

/** Link two Leaflet maps. `on()` says whether both are shown. Returns {now, stop}: `now(from)` brings the other one there.
 * @param {[any, any]} maps
 * @param {() => boolean} on */
export function linked([one, two], on) {
  const leader = lead();
  let zoomed = false; // since it rested
  const viewOf = (map, zoom) => ({ zoom, ...map.project(map.getCenter(), zoom) });

  /** While fingers move only the pane of the other map moves with them, and its canvas is drawn when they rest. */
  function moving(from, to) {
    const zoom = from.getZoom();
    const step = stepTo(viewOf(from, zoom), viewOf(to, zoom), to.getZoom());
    if (step === "anew") {
      zoomed = true;
      to._move(from.getCenter(), zoom, { pinch: true, round: false });
    } else if (step) {
      to._rawPanBy(step);
      to.fire("move");
    }
  }
  /** Once for each gesture. */
  function rested(from, to) {
    if (!from.getSize().x || !to.getSize().x) return;
    moving(from, to);
    // After a zoom all is laid out anew; after a move the canvas is drawn where it came to.
    if (zoomed) to.setView(from.getCenter(), from.getZoom(), { reset: true });
    else to.fire("moveend");
    zoomed = false;
  }
  const follow = (from, to, does) => () => on() && leader.as(from, () => does(from, to));
  const heard = [[one, two], [two, one]].map(([from, to]) => [
    from,
    { move: follow(from, to, moving), moveend: follow(from, to, rested) },
  ]);
  for (const [map, listeners] of heard) map.on(listeners);
  return {
    now: (from) => leader.as(from, () => rested(from, from === one ? two : one)),
    stop: () => heard.forEach(([map, listeners]) => map.off(listeners)),
  };
}
