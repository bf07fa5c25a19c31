// A scene as SVG: a tree of elements, which becomes text for a file or elements for paper. People's words are only ever text. Not
// here: what is drawn (scene.js), giving the file (picture.js).

import { FONT } from "../map/lettering.js";

/** @import { Drawn } from "./scene.js" */
/** @typedef {{tag: string, attributes: Record<string, string | number>, text?: string, children?: Tree[]}} Tree */

const NAMESPACE = "http://www.w3.org/2000/svg";
const n = (value) => Math.round(value * 100) / 100;
const line = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${n(x)} ${n(y)}`).join("");

/** @param {Drawn[]} drawn @param {[number, number]} size @param {string} title @returns {Tree} */
export function treeOf(drawn, [width, height], title) {
  const attributes = {
    xmlns: NAMESPACE,
    viewBox: `0 0 ${n(width)} ${n(height)}`,
    width: n(width),
    height: n(height),
    role: "img",
    "font-family": FONT,
  };
  const back = { tag: "rect", attributes: { width: n(width), height: n(height), fill: "#ffffff" } };
  return { tag: "svg", attributes, children: [{ tag: "title", attributes: {}, text: title }, back, ...drawn.map(element)] };
}

/** @param {Drawn} one @returns {Tree} */
function element(one) {
  const look = (fill, stroke, width) => ({
    fill: fill ?? "none",
    ...(stroke ? { stroke, "stroke-width": width ?? 1, "stroke-linejoin": "round" } : {}),
  });
  switch (one.t) {
    case "circle":
      return { tag: "circle", attributes: { cx: n(one.x), cy: n(one.y), r: n(one.r), ...look(one.fill, one.stroke, one.width) } };
    case "shape":
      return { tag: "path", attributes: { d: `${line(one.points)}Z`, ...look(one.fill, one.stroke, one.width) } };
    case "lines": {
      const parts = [];
      for (let i = 0; i < one.segments.length; i += 4) {
        const [ax, ay, bx, by] = one.segments.slice(i, i + 4).map(n);
        parts.push(`M${ax} ${ay}L${bx} ${by}`);
      }
      const dash = one.dash ? { "stroke-dasharray": one.dash.join(" ") } : {};
      return {
        tag: "path",
        attributes: { d: parts.join(""), ...look(undefined, one.stroke, one.width), opacity: one.faint ?? 1, ...dash },
      };
    }
    default: {
      const halo = one.halo ? { stroke: "#ffffff", "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" } : {};
      const turned = one.angle ? { transform: `rotate(${n((one.angle * 180) / Math.PI)} ${n(one.x)} ${n(one.y)})` } : {};
      const at = {
        x: n(one.x),
        y: n(one.y),
        "text-anchor": "middle",
        "dominant-baseline": "central",
        "unicode-bidi": "plaintext",
      };
      return {
        tag: "text",
        attributes: { ...at, "font-size": n(one.size), "font-weight": one.weight ?? 400, fill: one.fill, ...halo, ...turned },
        text: one.words,
      };
    }
  }
}

const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** What XML 1.0 may not hold is left out: control characters, half of a pair. */
const escaped = (text) =>
  String(text).replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, "").replace(/[&<>"']/g, (sign) => ESCAPED[sign]);

/** The file. @param {Tree} tree @returns {string} */
export function textOf({ tag, attributes, text, children = [] }) {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  return `<${tag}${given}>${text === undefined ? children.map(textOf).join("") : escaped(text)}</${tag}>`;
}

/** The elements. @param {Tree} tree @returns {Element} */
export function elementOf({ tag, attributes, text, children = [] }) {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) if (name !== "xmlns") made.setAttribute(name, String(value));
  if (text === undefined) made.append(...children.map(elementOf));
  else made.textContent = text;
  return made;
}
