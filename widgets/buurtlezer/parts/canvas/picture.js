// A picture of the canvas to take along: svg, png, or on paper; without names unless somebody asks for them. It never leaves the
// device by itself. Not here: what it shows (scene.js, svg.js).

import { h, t } from "../base/base.js";
import { giveBytes } from "../base/giving.js";
import { paint } from "./paint.js";
import { elementOf, textOf, treeOf } from "./svg.js";

const SIZE = /** @type {[number, number]} */ ([1000, 1000]);
const SHARP = 2;

/** @param {any} view see widget.js @param {any} field */
export function pictureOf(view, field) {
  const { model } = view;
  const named = h("input", { type: "checkbox" });
  const namedWords = h("span", {});
  const button = (run) => h("button", { type: "button", on: { click: run } });
  const tree = () => treeOf(field.picture(SIZE, named.checked), SIZE, t(model, "picture.title"));
  const svg = button(() => giveBytes("netwerk.svg", "image/svg+xml", new TextEncoder().encode(textOf(tree()))));
  const png = button(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = SIZE.map((side) => side * SHARP);
    const context = canvas.getContext("2d");
    context.scale(SHARP, SHARP);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, ...SIZE);
    paint(context, field.picture(SIZE, named.checked));
    canvas.toBlob(async (blob) => giveBytes("netwerk.png", "image/png", new Uint8Array(await blob.arrayBuffer())), "image/png");
  });
  const paper = h("div", { class: "bln-paper", "aria-hidden": "true" });
  const lay = () => field.canvas.width > 0 && paper.replaceChildren(elementOf(tree()));
  const print = button(() => {
    document.documentElement.dataset.canvasPrint = "yes";
    paper.dataset.alone = "yes";
    globalThis.print();
  });
  const after = () => {
    delete document.documentElement.dataset.canvasPrint;
    delete paper.dataset.alone;
    paper.replaceChildren();
  };
  globalThis.addEventListener("beforeprint", lay);
  globalThis.addEventListener("afterprint", after);
  const summary = h("summary", {});
  const note = h("p", { class: "bl-small bl-muted" });
  const element = h(
    "details",
    { class: "bln-picture" },
    summary,
    note,
    h("div", { class: "bln-ticks" }, h("label", {}, named, namedWords)),
    h("div", { class: "bl-row" }, svg, png, print),
  );
  return {
    element,
    paper,
    draw() {
      summary.textContent = t(model, "picture");
      note.textContent = t(model, "picture.note");
      namedWords.textContent = t(model, "picture.named");
      svg.textContent = t(model, "picture.svg");
      png.textContent = t(model, "picture.png");
      print.textContent = t(model, "picture.print");
    },
    stop() {
      globalThis.removeEventListener("beforeprint", lay);
      globalThis.removeEventListener("afterprint", after);
    },
  };
}
