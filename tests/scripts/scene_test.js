// The drawing of a scene, and the drawings that a phone holds.

import assert from "node:assert/strict";
import { all, fakeDocument } from "./fake/dom.js";

fakeDocument({ known: { page: JSON.stringify({ words: { "scene.dutch": "In het Nederlands" }, language: "fr", base: "/" }) } });
const { scene } = await import("../../widgets/buurtlezer/parts/scene/drawing.js");
const phone = await import("../../widgets/buurtlezer/serving/room/web/moment/scene.js");

const NOD = { view: [320, 200], lines: ["M1 1h2", "M2 2h2"], fills: ["M0 0h9z"] };
const told = (drawn) => ({
  vignette: {
    name: "nod",
    title: { nl: "De knik", fr: "Le signe" },
    words: { nl: "Twee buren.", fr: "Deux voisins." },
    ...drawn,
  },
});

Deno.test("a drawing is one picture with a name, of lines over shapes", () => {
  const drawn = scene("nod", "De knik", { nod: NOD });
  assert.deepEqual([drawn.getAttribute("role"), drawn.getAttribute("aria-label")], ["img", "De knik"]);
  assert.equal(drawn.getAttribute("viewBox"), "0 0 320 200");
  assert.deepEqual(all(drawn, (node) => node.tagName === "PATH").map((path) => path.getAttribute("d")), [
    ...NOD.fills,
    ...NOD.lines,
  ]);
});

Deno.test("beside words that say the same it is silent, and what did not come along is not drawn", () => {
  const drawn = scene("nod", "", { nod: NOD });
  assert.deepEqual([drawn.getAttribute("role"), drawn.getAttribute("aria-hidden")], [null, "true"]);
  assert.equal(scene("bags", "", { nod: NOD }), null);
});

Deno.test("a phone keeps the drawing that came, and says that it holds it", () => {
  assert.equal(phone.held(), null);
  const moment = told({ drawn: NOD });
  phone.take(moment);
  assert.equal(phone.held(), "nod");
  assert.equal(moment.vignette.drawn, undefined); // the same moment without it is the same screen
  phone.take(told());
  phone.take(null);
  assert.equal(phone.held(), "nod");
});

Deno.test("the scene stays the same element while its questions change", () => {
  phone.take(told({ drawn: NOD }));
  const [first] = phone.drawScene(told().vignette, "fr", "words");
  const [second, lines, note] = phone.drawScene(told().vignette, "fr", "words");
  assert.equal(first, second);
  assert.equal(first.children[0].getAttribute("aria-label"), "Le signe");
  assert.deepEqual([lines.textContent, lines.getAttribute("lang"), note], ["Deux voisins.", "fr", null]);
});

Deno.test("a language without words for the scene gets the Dutch ones, and is told so", () => {
  const [, lines, note] = phone.drawScene(told().vignette, "ar", "words");
  assert.deepEqual([lines.textContent, lines.getAttribute("lang")], ["Twee buren.", "nl"]);
  assert.equal(note.textContent, "In het Nederlands");
  assert.deepEqual(phone.linesOf(told().vignette, "ar"), { language: "nl", text: "Twee buren." });
});

Deno.test("a state that comes late without its drawing shows the one that came before", () => {
  const other = (drawn) => ({ vignette: { ...told().vignette, name: "bags", ...drawn } });
  phone.take(told({ drawn: NOD }));
  phone.take(other({ drawn: NOD }));
  phone.take(told()); // asked for while the page held it, answered after the moment had changed
  assert.equal(phone.held(), "bags");
  for (const moment of [told(), other()]) {
    const paths = all(phone.drawAgain(moment.vignette), (node) => node.tagName === "PATH");
    assert.equal(paths.length, 3);
  }
});
