// A stroke, a tap, one finger, two: by pointer events as browsers send them. That a browser does send them so is for its own tests.

import assert from "node:assert/strict";
import { recogniseGestures } from "../../widgets/buurtlezer/parts/map/gestures.js";
import { fakeDocument, happen } from "./fake/dom.js";

/** A map of which the box begins at 100, 50, with a tool in hand. */
function mapWith(mode) {
  const container = fakeDocument().createElement("div");
  Object.assign(container, { clientLeft: 0, clientTop: 0, getBoundingClientRect: () => ({ left: 100, top: 50 }) });
  const seen = [];
  const note = (what) => (...given) => void seen.push([what, ...given]);
  const tool = { mode };
  for (const what of ["start", "move", "end", "cancel", "tap", "hover"]) tool[what] = note(what);
  const map = {
    getContainer: () => container,
    dragging: { enable: () => (map.drags = true), disable: () => (map.drags = false) },
    getZoom: () => 12,
    mouseEventToContainerPoint: (event) => [event.clientX, event.clientY],
    setZoomAround: note("zoom"),
  };
  const stop = recogniseGestures(map, () => tool, { onOneFinger: note("one finger"), onHold: note("hold") });
  const pointer = (what, x, y, facts = {}) =>
    happen(container, `pointer${what}`, {
      clientX: x + 100,
      clientY: y + 50,
      pointerId: 1,
      pointerType: "mouse",
      button: 0,
      buttons: 1,
      ...facts,
    });
  const take = () => seen.splice(0);
  return {
    map,
    container,
    pointer,
    take,
    stop,
    tool,
    finger: (what, x, y, id = 1) => pointer(what, x, y, { pointerType: "touch", pointerId: id }),
  };
}

Deno.test("a stroke begins, goes on and ends, in pixels of the map", () => {
  const { pointer, take } = mapWith("stroke");
  pointer("down", 10, 20);
  pointer("move", 15, 25);
  pointer("up", 15, 25);
  assert.deepEqual(take(), [["hold", true], ["start", [10, 20], "mouse"], ["move", [[15, 25]]], ["end"], ["hold", false]]);
});

Deno.test("all points between two frames belong to a stroke", () => {
  const { pointer, take } = mapWith("stroke");
  pointer("down", 0, 0);
  take();
  pointer("move", 9, 9, { getCoalescedEvents: () => [{ clientX: 103, clientY: 53 }, { clientX: 109, clientY: 59 }] });
  assert.deepEqual(take(), [["move", [[3, 3], [9, 9]]]]);
});

Deno.test("a second finger gives up the stroke, and nothing is drawn until both are up", () => {
  const { pointer, finger, take } = mapWith("stroke");
  finger("down", 0, 0, 1);
  take();
  finger("down", 50, 50, 2);
  assert.deepEqual(take(), [["cancel"], ["hold", false]]);
  finger("move", 5, 5, 1);
  finger("up", 5, 5, 1);
  finger("down", 5, 5, 3);
  assert.deepEqual(take(), []);
  finger("up", 0, 0, 3);
  pointer("down", 5, 5, { pointerType: "pen", pointerId: 9 });
  assert.deepEqual(take(), [], "a pen does not draw while a finger of the two is down");
  finger("up", 0, 0, 2);
  finger("down", 1, 1, 4);
  assert.deepEqual(take().map(([what]) => what), ["hold", "start"]);
});

Deno.test("a tap may slip as far as a hand slips, a finger more than a mouse", () => {
  const { pointer, finger, take } = mapWith("tap");
  const taps = (press, slip) => {
    press("down", 20, 20);
    press("move", 20 + slip, 20);
    press("up", 20 + slip, 20);
    return take().filter(([what]) => what === "tap").length;
  };
  assert.deepEqual([taps(pointer, 5), taps(pointer, 6), taps(finger, 12), taps(finger, 13)], [1, 0, 1, 0]);
});

Deno.test("a hand that came back to where it was has slipped all the same", () => {
  const { pointer, take } = mapWith("tap");
  pointer("down", 20, 20);
  pointer("move", 60, 20);
  pointer("move", 20, 20);
  pointer("up", 20, 20);
  assert.deepEqual(take(), []);
});

Deno.test("another button, and what lies over the map, draw nothing", () => {
  const { pointer, take, container } = mapWith("stroke");
  pointer("down", 5, 5, { button: 2 });
  container.closest = (selector) => selector.includes(".leaflet-control");
  pointer("down", 5, 5);
  assert.deepEqual(take(), []);
});

Deno.test("the map moves with a mouse unless it draws, and never with one finger", () => {
  const drags = (mode, type) => {
    const { map, pointer } = mapWith(mode);
    pointer("down", 5, 5, { pointerType: type });
    return map.drags;
  };
  assert.deepEqual([drags("move", "mouse"), drags("tap", "mouse"), drags("stroke", "mouse"), drags("move", "touch")], [
    true,
    true,
    false,
    false,
  ]);
});

Deno.test("a finger that the browser took to scroll the page hears how the map moves", () => {
  const { finger, take } = mapWith("move");
  finger("down", 5, 5);
  finger("cancel", 5, 5);
  assert.deepEqual(take(), [["one finger"]]);
});

Deno.test("a stroke that the browser breaks off is given up", () => {
  const { finger, take } = mapWith("stroke");
  finger("down", 5, 5);
  take();
  finger("cancel", 5, 5);
  assert.deepEqual(take(), [["cancel"], ["hold", false]]);
});

Deno.test("another finger's moves are not of this stroke", () => {
  const { pointer, take } = mapWith("stroke");
  pointer("down", 5, 5);
  take();
  pointer("move", 9, 9, { pointerId: 7 });
  pointer("up", 9, 9, { pointerId: 7 });
  assert.deepEqual(take(), []);
});

Deno.test("a mouse that passes is seen, and that it left", () => {
  const { pointer, take } = mapWith("tap");
  pointer("move", 5, 5, { buttons: 0 });
  pointer("leave", 0, 0);
  assert.deepEqual(take(), [["hover", [5, 5]], ["hover", null]]);
});

Deno.test("the wheel scrolls the page, and zooms with a key held down", () => {
  const { container, take } = mapWith("move");
  const plain = happen(container, "wheel", { deltaY: 100 });
  const held = happen(container, "wheel", { deltaY: 100, ctrlKey: true, clientX: 1, clientY: 2 });
  assert.deepEqual([plain.defaultPrevented, held.defaultPrevented, take()], [false, true, [["zoom", [1, 2], 11.5]]]);
});

Deno.test("after the end nothing is heard any more", () => {
  const { pointer, take, stop, container } = mapWith("stroke");
  stop();
  pointer("down", 5, 5);
  happen(container, "wheel", { ctrlKey: true, deltaY: 1 });
  assert.deepEqual(take(), []);
});
