// Hosts the view of an ipyleaflet map and lays the ground on it: what every part with a map begins with. Not here: what is drawn
// on it.

import { h, t } from "../base/base.js";
import { basemapOf, canAsk } from "./basemap.js";
import { mapCredit } from "./credit.js";
import { geographyOf } from "./geography.js";
import { groundLayer } from "./ground.js";

const frame = () => new Promise(requestAnimationFrame);

/** The view of the ipyleaflet map inside `parent`, ready to work on: {view, map, L}. */
async function hostLeaflet(model, parent) {
  const source = await model.widget_manager.get_model(model.get("_leaflet").replace("IPY_MODEL_", ""));
  const view = await model.widget_manager.create_view(source);
  // Left to itself the view tells Python of each move of the mouse. Where people look stays here.
  view.send = () => {};
  view.touch = () => {};
  parent.append(view.el);
  view.trigger("displayed");
  while (!view.obj) await frame();
  await frame();
  // Two views of one part each look where they want.
  for (const event of ["change:center", "change:zoom"]) view.stopListening(source, event);
  const L = globalThis.L; // jupyter-leaflet puts its Leaflet there
  if (!(L && view.obj instanceof L.Map)) throw new Error("Leaflet on this page is not the one that ipyleaflet draws with.");
  return { view, map: view.obj, L };
}

/** A map with the ground of the page under it, not yet added: {view, map, L, geography, ground, container}. */
export async function hostGround(model, parent) {
  const { view, map, L } = await hostLeaflet(model, parent);
  const geography = await geographyOf(model);
  map.createPane("ground").style.zIndex = 250;
  map.createPane("others").style.zIndex = 390;
  map.getPane("ground").style.pointerEvents = "none";
  map.options.zoomSnap = 0.25;
  map.setMinZoom(9.5).setMaxZoom(18);
  map.attributionControl?.remove();
  const container = map.getContainer();
  container.setAttribute("role", "application");
  container.setAttribute("aria-label", t(model, "map.name"));
  const ground = groundLayer(L, geography, { language: model.get("language") });
  const credit = mapCredit(model);
  ground.change({ covered: () => coveredIn(parent) });
  parent.append(credit.element);
  bringBasemap(ground, geography, credit);
  return { view, map, L, geography, ground, container };
}

/** What lies over the map and would hide a name, as boxes in it. */
const coveredIn = (parent) =>
  [...parent.querySelectorAll(":scope > .blm-mapbuttons, :scope > .blm-credit")].map((over) => [
    over.offsetLeft,
    over.offsetTop,
    over.offsetLeft + over.offsetWidth,
    over.offsetTop + over.offsetHeight,
  ]);

const AGAIN_AFTER = 20_000;

/** Streets, water and green come after the first drawing; over the classes of a figure they would be read as data. */
function bringBasemap(ground, geography, credit) {
  let asked = false;
  let missingSince = 0; // the sentence stays until they are there; asked again by who goes on a while later
  const look = async () => {
    if (!missingSince) credit.show(Boolean(ground.state.basemap) && !ground.state.classes);
    if (asked || ground.state.classes || !canAsk() || (missingSince && performance.now() < missingSince + AGAIN_AFTER)) return;
    asked = true;
    const basemap = await basemapOf(geography);
    missingSince = basemap ? 0 : performance.now();
    asked = Boolean(basemap);
    if (basemap) ground.change({ basemap });
    else credit.missing();
  };
  ground.on("add change", () => requestAnimationFrame(look));
}

/** Says how a map moves to who tries it with one finger: {element, show}. */
export function fingersHint(model) {
  let timer = 0;
  const element = h("p", { class: "blm-fingers", "aria-hidden": "true" }, t(model, "map.two_fingers"));
  return {
    element,
    show() {
      element.classList.add("blm-shown");
      clearTimeout(timer);
      timer = setTimeout(() => element.classList.remove("blm-shown"), 1600);
    },
  };
}
