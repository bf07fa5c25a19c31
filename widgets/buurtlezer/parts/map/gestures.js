// Tells a stroke from a tap and one finger from two. One finger draws only while a tool asks for strokes; two fingers always move
// the map (Leaflet does that); a mouse moves the map unless it draws.

const SLIP = { mouse: 5, pen: 8, touch: 12 }; // pixels that a hand may slip in a tap

/** `tool()` gives the tool in hand: {mode: "move" | "tap" | "stroke", start, move, end, cancel, tap, hover}. */
export function recogniseGestures(map, tool, { onOneFinger, onHold }) {
  const container = map.getContainer();
  const fingers = new Set();
  let press = null; // {id, mode, x, y, type, slipped}
  let several = false; // two fingers are, or were, down: nothing is drawn until all are up

  const pointOf = (event) => {
    const box = container.getBoundingClientRect();
    return [event.clientX - box.left - container.clientLeft, event.clientY - box.top - container.clientTop];
  };
  const onGround = (event) => !event.target.closest?.(".leaflet-control, .leaflet-marker-icon, .blm-over button");

  function giveUp() {
    if (press?.mode === "stroke") {
      tool().cancel?.();
      onHold(false);
    }
    press = null;
  }

  function down(event) {
    const touch = event.pointerType === "touch";
    const { mode } = tool();
    if (mode === "stroke" || touch) map.dragging.disable(); // a finger scrolls the page; two move the map
    else map.dragging.enable();
    if (touch) fingers.add(event.pointerId);
    if (fingers.size > 1) {
      several = true;
      giveUp();
      return;
    }
    if (several || event.button !== 0 || !onGround(event)) return;
    const [x, y] = pointOf(event);
    press = { id: event.pointerId, mode, x, y, type: event.pointerType, slipped: false };
    if (mode !== "stroke") return;
    container.setPointerCapture?.(event.pointerId);
    onHold(true);
    tool().start([x, y], press.type);
  }

  function move(event) {
    if (!press) {
      if (!event.buttons && event.pointerType !== "touch" && onGround(event)) tool().hover?.(pointOf(event));
      return;
    }
    if (event.pointerId !== press.id) return;
    if (press.mode === "stroke") {
      const events = event.getCoalescedEvents?.() ?? [];
      tool().move((events.length ? events : [event]).map(pointOf));
    } else {
      const [x, y] = pointOf(event);
      if (Math.hypot(x - press.x, y - press.y) > (SLIP[press.type] ?? 5)) press.slipped = true;
    }
  }

  function up(event) {
    fingers.delete(event.pointerId);
    if (!fingers.size) several = false;
    if (!press || event.pointerId !== press.id) return;
    const { mode, slipped } = press;
    press = null;
    if (mode === "stroke") {
      tool().end();
      onHold(false);
    } else if (!slipped) tool().tap?.(pointOf(event));
  }

  function cancel(event) {
    fingers.delete(event.pointerId);
    if (!fingers.size) several = false;
    // The browser took the finger to scroll the page: say how the map moves.
    if (press && press.id === event.pointerId && press.mode !== "stroke" && press.type === "touch") onOneFinger();
    giveUp();
  }

  const leave = (event) => event.pointerType !== "touch" && tool().hover?.(null);
  const wheel = (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // the page scrolls
    event.preventDefault();
    map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() - Math.sign(event.deltaY) * 0.5);
  };

  const heard = { pointermove: move, pointerup: up, pointercancel: cancel, pointerleave: leave };
  // Before Leaflet hears of it: whether the map may be dragged is decided per finger.
  container.addEventListener("pointerdown", down, true);
  container.addEventListener("wheel", wheel, { passive: false });
  for (const [name, listener] of Object.entries(heard)) container.addEventListener(name, listener);
  return () => {
    container.removeEventListener("pointerdown", down, true);
    container.removeEventListener("wheel", wheel);
    for (const [name, listener] of Object.entries(heard)) container.removeEventListener(name, listener);
  };
}
