// Buttons: rows of modes, the map's own buttons. They know nothing of what is drawn.

import { h, t } from "../base/base.js";

const ICONS = {
  line: "M4 17c1-6 4-12 9-12 5 0 7 4 7 7s-3 4-5 3-2-3-5-2-2 5-6 4Z",
  sectors: "M4 5l7-1 1 7-7 2ZM14 4l6 2-1 6-5-1ZM5 15l7-2 2 6-8 1ZM15 13l4 1 1 5-4 1Z",
  spots: "M12 21s-7-6.4-7-11a7 7 0 0 1 14 0c0 4.600-7 11-7 11ZM12 7.500a2.500 2.500 0 1 0 .01 0",
  move: "M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3",
  draw: "M4 20l1-5L16 4l4 4L9 19ZM13.500 6.500l4 4",
  corners: "M6 6l12 2-3 10-9 0ZM6 6h.01M18 8h.01M15 18h.01M6 18h.01",
  edit: "M5 12c3-8 11-8 14 0M3 10h4v4H3ZM17 10h4v4h-4ZM10 4h4v4h-4Z",
  tap: "M9 11V5.500a1.500 1.500 0 0 1 3 0V11l5 1c1.500.4 2 1.500 1.700 3l-.8 5H10l-4-5c-.8-1.200.8-2.400 2-1.500Z",
  brush: "M4 20c3 1 6-.5 6-3 0-1.500-1-2.500-2.500-2.500C4.500 14.500 6 18 4 20ZM9.500 14.500 19 4l2 2L11.500 16",
  eraser: "M9 20H20M5 15l8-9 6 5-7.500 9H9ZM9 10.500l6 5",
  back: "M9 6 4 11l5 5M4 11h10a5 5 0 0 1 0 10h-3",
  forward: "M15 6l5 5-5 5M20 11H10a5 5 0 0 0 0 10h3",
  clear: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  whole: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  mine: "M12 3v4M12 17v4M3 12h4M17 12h4M12 8a4 4 0 1 0 .01 0",
  find: "M10.500 4.500a6 6 0 1 0 .01 0M15 15l5.500 5.500",
  remove: "M6 6l12 12M18 6 6 18",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
};

export function icon(name) {
  return h("svg", { class: "blm-icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: ICONS[name] }));
}

export function button(iconName, words, onClick, attributes = {}) {
  return h("button", { type: "button", on: { click: onClick }, ...attributes }, iconName && icon(iconName), h("span", {}, words));
}

/** A row of buttons of which one is pressed. `items`: [[name, icon, words]]. */
export function choiceRow(words, items, onPick, className) {
  const buttons = new Map(
    items.map(([name, iconName, text]) => [name, button(iconName, text, () => onPick(name), { "aria-pressed": "false" })]),
  );
  const element = h("div", { class: className, role: "group", "aria-label": words }, [...buttons.values()]);
  return {
    element,
    press(pressed) {
      for (const [name, node] of buttons) node.setAttribute("aria-pressed", String(name === pressed));
    },
  };
}

/** What stays free around places that come in sight: buttons lie over the right edge, and a name is wider than its mark. */
export const CLEAR = { paddingTopLeft: [60, 40], paddingBottomRight: [112, 52] };

/** Zoom, whole Region, own answer: 44 px, over a corner of the map. */
export function mapButtons(L, map, model, geography, ownBounds) {
  const calm = { animate: !globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches };
  const whole = () => map.fitBounds(geography.bounds, { padding: [6, 6], ...calm });
  const mine = () => {
    const bounds = ownBounds();
    if (bounds?.isValid()) map.fitBounds(bounds, { ...CLEAR, maxZoom: 15, ...calm });
  };
  const small = (iconName, words, onClick) =>
    h(
      "button",
      { type: "button", class: "blm-mapbutton", title: words, "aria-label": words, on: { click: onClick } },
      icon(iconName),
    );
  const mineButton = small("mine", t(model, "map.mine"), mine);
  const element = h(
    "div",
    { class: "blm-mapbuttons leaflet-control", role: "group", "aria-label": t(model, "map.buttons") },
    small("plus", t(model, "map.zoom_in"), () => map.zoomIn(1)),
    small("minus", t(model, "map.zoom_out"), () => map.zoomOut(1)),
    small("whole", t(model, "map.whole"), whole),
    mineButton,
  );
  L.DomEvent.disableClickPropagation(element);
  return { element, whole, mine, showMine: (shown) => (mineButton.hidden = !shown) };
}
