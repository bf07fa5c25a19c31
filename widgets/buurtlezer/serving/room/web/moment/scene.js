// The scene of a moment on the phone: its drawing, large, and its two lines. The drawing comes along once; while this page has
// it, it says so (`held`), and the next state comes without.

import { h } from "../../../../parts/base/base.js";
import { scene } from "../../../../parts/scene/drawing.js";
import { page, t } from "../../../../parts/light/words.js";

const DUTCH = "nl";

/** @type {import("../../../../parts/base/types.d.ts").Scenes} */
const drawings = {}; // of each that came: a state that was asked for while another was shown comes without its own
let last = null;
let place = null;

/** The scene whose drawing came last. */
export const held = () => last;

/** Keep the drawing that came with a moment. */
export function take(moment) {
  const { vignette } = moment || {};
  if (!vignette?.drawn) return;
  last = vignette.name;
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
