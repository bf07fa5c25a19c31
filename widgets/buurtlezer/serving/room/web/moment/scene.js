// The scene of a moment on the phone: its drawing, large, and its two lines. The drawing comes along once; while this page has
// it, it says so (`held`), and the next state comes without.

import { h } from "../../../../parts/base/base.js";
import { scene } from "../../../../parts/scene/drawing.js";
import { page, t } from "../../../../parts/light/words.js";

const DUTCH = "nl";

/** @type {import("../../../../parts/base/types.d.ts").Scenes} */
const drawings = {};
let place = null;

/** The scene whose drawing this page has from the last moment that showed one. */
export const held = () => Object.keys(drawings)[0] ?? null;

/** Keep the drawing that came with a moment, and only that. */
export function take(moment) {
  const { vignette } = moment || {};
  if (!vignette?.drawn) return;
  for (const name of Object.keys(drawings)) delete drawings[name];
  drawings[vignette.name] = vignette.drawn;
  delete vignette.drawn;
}

/** The two lines in a language, else in Dutch: {language, text}. */
export function linesOf(vignette, language) {
  const found = vignette.words[language] ? language : DUTCH;
  return { language: found, text: vignette.words[found] };
}

/** The drawing. It stays the same element as long as the scene is the same, so that only the question changes. */
function drawing({ name, title }) {
  if (place?.dataset.scene !== name) {
    place = h("figure", { class: "scene", "data-scene": name }, scene(name, title[page.language] ?? title[DUTCH], drawings));
  }
  return place;
}

/** Drawing and lines, above a question. `id`: what the question is described by. */
export function drawScene(vignette, language, id) {
  const lines = linesOf(vignette, language);
  return [
    drawing(vignette),
    h("p", { id, class: "scene-words", lang: lines.language }, lines.text),
    lines.language === language ? null : h("p", { class: "bl-muted bl-small center" }, t("scene.dutch")),
  ];
}

/** The drawing by itself, where the question was answered. */
export const drawAgain = (vignette) => drawing(vignette);
