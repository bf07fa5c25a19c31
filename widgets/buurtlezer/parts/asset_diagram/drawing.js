// The asset diagram as a drawing: a middle, six parts in a ring around it, names beside each part. All parts are as large,
// whatever stands in them. Pure, and for browsers of 2020: the wall draws the same. Not here: what a press does (widget.js).

import { h } from "../base/base.js";
import { picture } from "../base/picture.js";

/** @typedef {{value: string, label: string, picture: string[], question: string, names: string[], note: string}} Part */

const HEIGHT = 660;
const WIDE = 1180;
const RING = { inner: 92, outer: 268 };
const GAP = 0.02; // radians between two parts
const LINE = 25;
const MIDDLE = 25; // pixels of the words in the middle where no names stand beside, as drawing.css has them
const MOST_LINES = 8; // beside one part
const LETTERS = 34; // a line beside the ring
const WORD = { beside: 15, alone: 13 }; // a line in the ring; alone it is small, and its words are large

/** Words in lines of so many letters; a word that is longer is cut where it must, what does not fit ends in "…",
 * and where a space must not break (French has them before ? and :) it does not.
 * @param {string} words
 * @param {number} letters
 * @param {number} most
 * @returns {string[]} */
export function wrapped(words, letters, most) {
  const pieces = words.trim().split(/[ \t\n]+/).reduce((all, word) => {
    const signs = [...word];
    for (let from = 0; from < signs.length; from += letters) all.push(signs.slice(from, from + letters).join(""));
    return all;
  }, []);
  const lines = [];
  for (const piece of pieces) {
    const last = lines.length - 1;
    if (last >= 0 && [...lines[last]].length + 1 + [...piece].length <= letters) lines[last] += ` ${piece}`;
    else lines.push(piece);
  }
  if (lines.length <= most) return lines;
  const end = [...lines[most - 1]];
  return [...lines.slice(0, most - 1), `${end.slice(0, Math.max(letters - 2, 1)).join("").trimEnd()} …`];
}

/** Which names stand beside a part, a line each and cut where they must: the list has them whole; and how many are left for it.
 * @param {string[]} names
 * @param {number} [most] lines
 * @returns {{names: string[], left: number}} */
export function fitting(names, most = MOST_LINES) {
  const shown = names.length > most ? names.slice(0, most - 1) : names; // a line for how many more there are
  return { names: shown.map((name) => wrapped(name, LETTERS, 1)[0]), left: names.length - shown.length };
}

/** Where the part of this number lies: three at the right from top to bottom, three at the left from bottom to top.
 * @param {number} number
 * @param {number} of */
export function placeOf(number, of) {
  const turn = (Math.PI * 2) / of;
  const middle = -Math.PI / 2 + turn * (number + 0.5);
  return { from: middle - turn / 2 + GAP, to: middle + turn / 2 - GAP, middle, right: Math.cos(middle) > 0 };
}

const on = ([x, y], angle, radius) => [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
const said = (point) => point.map((one) => one.toFixed(1)).join(" ");

function wedge(centre, { from, to }) {
  const { inner, outer } = RING;
  return [
    `M${said(on(centre, from, inner))}`,
    `L${said(on(centre, from, outer))}`,
    `A${outer} ${outer} 0 0 1 ${said(on(centre, to, outer))}`,
    `L${said(on(centre, to, inner))}`,
    `A${inner} ${inner} 0 0 0 ${said(on(centre, from, inner))}Z`,
  ].join("");
}

const text = (words, x, y, more = {}) => h("text", { x: x.toFixed(1), y: y.toFixed(1), ...more }, words);

/** The drawing. `names`: whether names and questions stand beside the ring; without them it is the ring alone.
 * `press(part)`: what a press on a part does; without it nothing can be pressed. `words`: `more(n)` names that are left,
 * `part(part)` what a screen reader says of a part, `count(part)` how many stand in it, in the ring where no names stand beside.
 * @param {Part[]} parts
 * @param {{middle: string, title: string, names: boolean, press?: (part: Part) => void,
 *   words: {more: (n: number) => string, part: (part: Part) => string, count: (part: Part) => string}}} given */
export function diagram(parts, { middle, title, names, press, words }) {
  const width = names ? WIDE : RING.outer * 2 + 20;
  const height = names ? HEIGHT : width;
  const centre = [width / 2, height / 2];
  const sides = parts.map((part, i) => drawnPart(part, placeOf(i, parts.length), { centre, names, press, words }));
  const fits = names ? 16 : 10; // letters in the middle, side by side
  const longest = Math.max(fits, ...middle.split(" ").map((word) => [...word].length));
  const inside = wrapped(middle, longest, 4);
  return h(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      class: "assets-drawing",
      role: press ? "group" : "img",
      "aria-label": title,
      "data-names": String(names),
    },
    h("circle", { cx: centre[0], cy: centre[1], r: RING.inner - 8, class: "assets-middle" }),
    inside.map((line, i) =>
      text(line, centre[0], centre[1] + (i - (inside.length - 1) / 2) * (names ? 24 : 30) + 7, {
        class: "assets-middle-words",
        "text-anchor": "middle",
        "aria-hidden": "true",
        ...(longest > fits && { style: { "font-size": `${Math.floor((MIDDLE * fits) / longest)}px` } }), // no word is cut
      })
    ),
    sides,
  );
}

function drawnPart(part, place, { centre, names, press, words }) {
  const empty = part.names.length === 0;
  const [x, y] = on(centre, place.middle, (RING.inner + RING.outer) / 2 + 6);
  const label = wrapped(part.label, names ? WORD.beside : WORD.alone, 2);
  const [size, step] = names ? [48, 22] : [54, 30];
  const icon = picture(part.picture, "assets-picture");
  const below = names ? [] : [empty ? "?" : words.count(part)];
  const top = y - (size + 4 + (label.length + below.length) * step) / 2;
  for (const [name, value] of Object.entries({ x: x - size / 2, y: top, width: size, height: size })) {
    icon.setAttribute(name, value.toFixed(1));
  }
  const run = press ? () => press(part) : null;
  const key = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return h(
    "g",
    {
      class: "assets-part",
      "data-part-of": part.value,
      "data-empty": String(empty),
      ...(run && { role: "button", tabindex: "0", "aria-label": words.part(part), on: { click: run, keydown: key } }),
    },
    h("path", { d: wedge(centre, place), class: "assets-wedge" }),
    icon,
    [...label, ...below].map((line, i) =>
      text(line, x, top + size + step * (i + 1), {
        class: i < label.length ? "assets-label" : "assets-count",
        "text-anchor": "middle",
        "aria-hidden": "true",
      })
    ),
    names ? beside(part, place, centre, words) : null,
  );
}

/** What stands beside a part: names, how many more, a note; or its question. */
function beside(part, place, centre, words) {
  const { names, left } = fitting(part.names, part.note ? MOST_LINES - 1 : MOST_LINES);
  const question = part.names.length === 0;
  const lines = question
    ? wrapped(part.question, LETTERS - 4, 5).map((line) => [line, "assets-question"])
    : names.map((line) => [line, "assets-name"]);
  if (left > 0) lines.push([words.more(left), "assets-more"]);
  if (part.note) lines.push(...wrapped(part.note, LETTERS, 2).map((line) => [line, "assets-note"]));
  const side = place.right ? 1 : -1;
  const [edge, level] = on(centre, place.middle, RING.outer);
  const x = centre[0] + side * (RING.outer + 36);
  const space = MOST_LINES * LINE + 10;
  const y = Math.min(Math.max(level, space / 2), centre[1] * 2 - space / 2);
  const first = y - ((lines.length - 1) * LINE) / 2;
  return [
    h("path", { d: `M${said([edge + side * 4, level])}L${said([x - side * 10, y])}`, class: "assets-lead" }),
    ...lines.map(([line, kind], i) =>
      text(line, x, first + i * LINE + 6, { class: kind, "text-anchor": place.right ? "start" : "end", "aria-hidden": "true" })
    ),
  ];
}
