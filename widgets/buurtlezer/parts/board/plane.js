// A plane with two labelled axes, the cards on it as labels at their place, and the same as a list in words.

import { h, t } from "../base/base.js";
import { chooser } from "./cards.js";
import { draggable } from "./drag.js";
import { laid } from "./laid.js";
import { planeWords } from "./state.js";

export const STEP = 0.05;
export const LARGE_STEP = 0.2;
export const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** Where others laid them: nothing to pick up, so it is the drawing that stands on the wall (laid.js). */
function fixedPlane({ model, positionOf }) {
  const { x, y } = model.get("plane");
  const places = model.get("cards").map(({ id, title }) => ({ name: title, at: positionOf(id) })).filter(({ at }) => at);
  if (!places.length) return h("p", { class: "bl-muted" }, t(model, "fixed_empty"));
  return laid(places.map(({ name, at }) => ({ name, x: at[0], y: at[1], where: planeWords(model, at) })), { x, y });
}

export function planeElement(board) {
  const { model, placed } = board;
  if (board.fixed) return fixedPlane(board);
  const { x, y } = model.get("plane");
  const cards = model.get("cards").filter((card) => board.positionOf(card.id));
  const field = h(
    "div",
    {
      class: "bl-plane",
      "data-plane": "yes",
      on: { click: (event) => event.target.closest("button") || board.tapPlane(event) },
    },
    h("div", { class: "bl-plane-line bl-plane-across" }),
    h("div", { class: "bl-plane-line bl-plane-up" }),
    cards.length ? null : h("p", { class: "bl-plane-empty bl-small bl-muted" }, t(model, "plane_empty")),
    cards.map((card, i) => dot(board, card, i + 1)),
  );
  const listed = cards; // in the order of the numbers that stand on a small plane
  const held = cards.find((card) => card.id === board.held && placed[card.id]);
  return h(
    "div",
    { class: "bl-plane-frame" },
    h("p", { class: "bl-plane-end" }, `↑ ${y[1]}`),
    field,
    h("p", { class: "bl-plane-end" }, `↓ ${y[0]}`),
    h("div", { class: "bl-plane-ends" }, h("span", {}, `← ${x[0]}`), h("span", {}, `${x[1]} →`)),
    held
      ? h(
        "div",
        { class: "bl-board-card bl-plane-held" },
        h("strong", {}, held.title),
        held.text ? h("p", { class: "bl-board-text" }, held.text) : null,
        chooser(board, held),
      )
      : null,
    listed.length
      ? h(
        "details",
        {
          class: "bl-plane-list",
          open: board.opened.has("list") || narrow(),
          on: { toggle: (event) => (event.currentTarget.open ? board.opened.add("list") : board.opened.delete("list")) },
        },
        h("summary", {}, t(model, "as_list")),
        h(
          "ol",
          {},
          listed.map((card) => h("li", {}, h("strong", {}, `${card.title}: `), planeWords(model, board.positionOf(card.id)))),
        ),
      )
      : null,
  );
}

/** On a phone names would lie over each other: numbers stand there, and the list under them says which is which. */
const narrow = () => globalThis.matchMedia?.("(max-width: 600px)").matches ?? false;

const dotWords = (
  card,
  number,
) => [
  h("span", { class: "bl-dot-number", "aria-hidden": "true" }, String(number)),
  h("span", { class: "bl-dot-name" }, card.title),
];

function dot(board, card, number) {
  const [x, y] = board.positionOf(card.id);
  const held = board.held === card.id;
  const button = h(
    "button",
    {
      type: "button",
      class: "bl-dot",
      "data-card": card.id,
      "aria-pressed": held ? "true" : "false",
      "aria-describedby": board.hintId,
      style: { left: `${x * 100}%`, bottom: `${y * 100}%`, "--shift": `${-x * 100}%`, "--rise": `${y * 100}%` },
      on: { click: (event) => board.press(card.id, event.detail === 0), keydown: (event) => board.key(card.id, event) },
    },
    ...dotWords(card, number),
    h("span", { class: "bl-hidden" }, `, ${planeWords(board.model, [x, y])}`),
  );
  draggable(button, {
    ghost: () => h("div", { class: "bl-part" }, h("div", { class: "bl-board-card bl-board-flying" }, card.title)),
    over: (px, py) => board.aim(board.targetAt(px, py)),
    drop: (px, py) => board.dropAt(card.id, px, py),
    end: () => board.aim(null),
  });
  return button;
}

/** Where on the plane a point of the window is; null when beside it. */
export function pointOnPlane(root, clientX, clientY) {
  const box = root.querySelector("[data-plane]")?.getBoundingClientRect();
  if (!box) return null;
  const x = (clientX - box.left) / box.width;
  const y = 1 - (clientY - box.top) / box.height;
  return x < 0 || x > 1 || y < 0 || y > 1 ? null : [x, y];
}
