// Dragging with mouse, pen or finger. A finger drags by the handle, so that the rest of the page still scrolls.

const DRAG_AFTER = 6; // pixels; less is a tap
const EDGE = 64; // pixels from the edge of the window where the page begins to move along

/** Make `source` draggable. `drag` = {ghost() → node, over(x, y), drop(x, y), end()}. */
export function draggable(source, drag) {
  source.addEventListener("pointerdown", (event) => {
    const finger = event.pointerType === "touch";
    const handle = event.target.closest(".bl-handle, .bl-dot");
    if (event.button !== 0 || (finger && !handle)) return;
    follow(event);
  });

  function follow(start) {
    let ghost = null;
    let x = start.clientX;
    let y = start.clientY;
    let frame = 0;
    const stop = new AbortController();
    const listen = (type, listener) => globalThis.addEventListener(type, listener, { signal: stop.signal, passive: false });

    function begin() {
      ghost = drag.ghost();
      ghost.classList.add("bl-ghost");
      document.body.append(ghost);
      frame = requestAnimationFrame(scrollAtEdge);
    }
    function scrollAtEdge() {
      const room = globalThis.innerHeight;
      if (y < EDGE) globalThis.scrollBy(0, -10);
      else if (y > room - EDGE) globalThis.scrollBy(0, 10);
      drag.over(x, y);
      frame = requestAnimationFrame(scrollAtEdge);
    }
    function finish(dropped) {
      stop.abort();
      cancelAnimationFrame(frame);
      if (!ghost) return;
      ghost.remove();
      // The click that a mouse sends after a drag is not a tap.
      const swallow = (event) => event.stopImmediatePropagation();
      source.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => source.removeEventListener("click", swallow, { capture: true }), 0);
      if (dropped) drag.drop(x, y);
      drag.end();
    }
    listen("pointermove", (event) => {
      if (event.pointerId !== start.pointerId) return;
      ({ clientX: x, clientY: y } = event);
      if (!ghost && Math.hypot(x - start.clientX, y - start.clientY) > DRAG_AFTER) begin();
      if (!ghost) return;
      event.preventDefault();
      ghost.style.transform = `translate(${x + 8}px, ${y + 8}px)`;
    });
    listen("pointerup", (event) => event.pointerId === start.pointerId && finish(true));
    listen("pointercancel", (event) => event.pointerId === start.pointerId && finish(false));
    listen("keydown", (event) => event.key === "Escape" && finish(false));
  }
}
