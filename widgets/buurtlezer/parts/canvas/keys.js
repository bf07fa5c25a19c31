// The canvas by keyboard: arrows go from one to the next, with Shift they move the chosen one; a letter begins a tie. What it has
// under way, Escape lets go. Not here: what a gesture means (doing.js).

import { t } from "../base/base.js";
import { cellAt } from "./geometry.js";
import { nextIn } from "./hit.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const STEP = 0.04;

/** @param {any} view see widget.js @param {any} field */
export function keysOf(view, field) {
  const { model, does, state } = view;
  let aimed = null; // towards whom a tie is half drawn

  function walk(direction) {
    const from = state.tying ? (aimed ?? state.from) : state.selected;
    const next = nextIn(field.placeOf(from ?? "") ?? [0, 0], direction, field.spots().filter(({ key }) => key !== from));
    if (next === null) return;
    if (state.tying && state.from !== null) {
      aimed = next;
      field.aim(next);
      view.say(t(model, "said.towards", { name: view.nameOf(next) }));
    } else view.choose(next);
  }
  function nudge([dx, dy]) {
    const key = state.selected;
    if (!key) return;
    const [x, y] = field.held()?.at ?? field.placeOf(key);
    const at = [x + dx * STEP, y + dy * STEP];
    const long = Math.hypot(...at);
    field.nudge(key, long > 1 ? at.map((part) => part / long) : at);
    const seen = view.now();
    const cell = cellAt(field.held().at, seen.sectors.length);
    view.say(t(model, "said.over", { ring: t(model, `ring.${cell.ring}`), sector: does.sectorWord(seen, cell.sector) }));
  }
  function enter() {
    if (field.held()) return field.drop();
    if (!state.tying) return view.intoPanel();
    const key = state.from === null ? state.selected : aimed;
    aimed = null;
    if (key !== null) view.tieTo(key);
    return undefined;
  }
  function escape() {
    aimed = null;
    if (field.letGo()) view.say(t(model, "said.cancelled"));
    if (state.tying) view.cancelTie();
    else if (state.selected !== null || state.tie !== null) view.choose(null);
    else return false;
    return true;
  }
  /** Whether a key did something. */
  function press(event) {
    const step = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    if (step && letter === "z") return (does.turn(event.shiftKey ? "forth" : "back"), true);
    if (step && letter === "y") return (does.turn("forth"), true);
    if (step || event.altKey) return false;
    if (event.key in ARROWS) return ((event.shiftKey ? nudge : walk)(ARROWS[event.key]), true);
    if (event.key === "Enter" || event.key === " ") return (enter(), true);
    if (event.key === "Escape") return escape();
    if (letter === "+" || letter === "=") return (field.zoom(1.5), true);
    if (letter === "-") return (field.zoom(1 / 1.5), true);
    if (letter === "0") return (field.fit(), true);
    if (letter === t(model, "key.tie")) return (view.startTie(), true);
    if (letter === t(model, "key.pin") && state.selected) return (does.pin(state.selected), true);
    return false;
  }
  field.canvas.addEventListener("keydown", (event) => {
    if (!press(event)) return;
    event.preventDefault();
    event.stopPropagation(); // JupyterLab has arrows and Escape of its own
  });
  field.canvas.addEventListener("blur", () => field.letGo());
}
