// The canvas of one view: what it shows, and what fingers do on it. Not here: keys (keys.js), what a gesture means (doing.js).

import { h, t } from "../base/base.js";
import { fitted, moved, pinched, toPixel, toWorld, zoomed } from "./camera.js";
import { cellAt, MIDDLE } from "./geometry.js";
import { gesturesOn } from "./gestures.js";
import { handleAt, nodeAt, tieAt } from "./hit.js";
import { layersOn } from "./layers.js";
import { measuring } from "./paint.js";
import { pixelsOf } from "./marks.js";
import { sceneOf } from "./scene.js";
import { lookOf, moving, standing } from "./sight.js";

const SETTLED = 140; // milliseconds without a move, after which names are placed anew
const STEP = 1.5;
const MANY = 250; // marks and lines

/** @param {any} view see widget.js */
export function fieldOf(view) {
  const { model, does } = view;
  const canvas = h("canvas", { class: "bln-canvas", tabindex: "0", role: "application" });
  const layers = layersOn(canvas);
  const measure = measuring(layers.context);
  const fingers = h("p", { class: "bln-fingers bl-small", "aria-hidden": "true", hidden: true });
  const button = (sign, run) => h("button", { type: "button", "data-sign": sign, on: { click: run } }, sign);
  const middle = () => /** @type {[number, number]} */ ([size[0] / 2, size[1] / 2]);
  const near = button("+", () => zoom(STEP, middle()));
  const far = button("−", () => zoom(1 / STEP, middle()));
  const all = button("⤢", () => fit());
  const ground = h("div", { class: "bln-field" }, canvas);
  const element = h("div", { class: "bln-frame" }, ground, h("div", { class: "bln-zoom" }, near, far, all), fingers);

  let size = /** @type {[number, number]} */ ([0, 0]);
  let camera = fitted(1, 1);
  let held = null; // {key, at} of a mark that is dragged or nudged
  let half = null; // {from, to} of a tie half drawn
  let target = null; // the mark that a tie half drawn hangs over
  let names = null; // where names stand while things move
  let frame = 0;
  let settling = 0;
  let unsettled = false;
  let shown = null;

  const ties = () => shown.lines.map(({ key, start, end, off }) => ({ key, off, from: placeOf(start), to: placeOf(end) }));
  const placeOf = (key) => (key === "" ? [0, 0] : view.now().at.get(key));
  const spots = () => [...shown.marks, { key: "", at: [0, 0] }];
  const radius = () => pixelsOf(view.now().large, camera);
  const markAt = (pixel) => nodeAt(pixel, spots(), camera, radius());

  /** All that a drawing of it needs; a picture has its own camera. */
  function sight(more = {}) {
    const { state } = view;
    const marks = held ? shown.marks.map((mark) => (mark.key === held.key ? { ...mark, at: held.at } : mark)) : shown.marks;
    const selected = state.tying ? state.from : state.selected;
    const node = view.now().byKey.get(selected);
    return {
      ...shown,
      marks,
      camera,
      size,
      radius: view.now().large,
      light: view.now().size,
      measure,
      selected,
      tie: state.tie,
      aimed: held ? cellAt(held.at, shown.sectors.length) : null,
      target,
      half,
      handle: selected !== null && !state.tying && !held && !half && !node?.imported,
      ...more,
    };
  }
  const scene = (more) => sceneOf(/** @type {any} */ (sight(more)));
  /** A few are drawn anew at each frame; of many what stands still is kept. */
  function draw() {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!size[0] || !shown) return;
    const still = held ? `all but ${held.key}` : "all";
    const few = shown.marks.length + shown.lines.length < MANY;
    const busy = held || half || unsettled;
    if (few || !busy || !layers.serves(still, camera)) {
      const whole = scene({ names, ...(few ? {} : { ...standing(shown, held), half: null, target: null }) });
      names = whole.names;
      if (few) return layers.whole(whole.drawn);
      layers.keep(still, camera, whole.drawn);
    }
    return layers.lay(camera, held || half ? scene(moving(shown, held, target)).drawn : []);
  }
  const later = () => (frame = frame || requestAnimationFrame(draw));
  /** While things move names keep their side; then they are placed anew. */
  function moves() {
    unsettled = true;
    later();
    clearTimeout(settling);
    settling = setTimeout(() => {
      unsettled = false;
      names = null;
      later();
    }, SETTLED);
  }
  function redraw() {
    shown = lookOf(view);
    names = null;
    layers.forget();
    later();
  }
  function see(next) {
    camera = next;
    moves();
  }
  const zoom = (factor, around) => see(zoomed(camera, factor, around, size));
  const fit = () => see(fitted(...size));

  function resize() {
    const [width, height] = [ground.clientWidth, ground.clientHeight];
    if (!width || !height || (width === size[0] && height === size[1])) return;
    const whole = !size[0] || Math.abs(camera.scale - fitted(...size).scale) < 1e-6;
    size = [width, height];
    layers.resize(size);
    camera = whole ? fitted(width, height) : moved(camera, [0, 0], size);
    names = null;
    draw();
  }

  /** Let go of what is under way: whether there was something. */
  function letGo() {
    const busy = held || half;
    [held, half, target] = [null, null, null];
    if (busy) redraw();
    return Boolean(busy);
  }
  function tap(pixel) {
    canvas.focus({ preventScroll: true });
    const key = markAt(pixel);
    if (view.state.tying) return key === null ? view.cancelTie() : view.tieTo(key);
    if (key !== null) return view.choose(key === view.state.selected ? null : key);
    return view.chooseTie(tieAt(pixel, ties(), camera));
  }
  const gestures = gesturesOn(canvas, {
    under(pixel) {
      const { selected, tying } = view.state;
      const at = selected === null ? null : placeOf(selected);
      if (at && sight().handle) {
        const [x, y] = handleAt(toPixel(camera, at), selected === "" ? MIDDLE * camera.scale : radius(), size);
        if (Math.hypot(x - pixel[0], y - pixel[1]) < 20) return { handle: true };
      }
      const key = markAt(pixel);
      return { key: tying ? null : key, chosen: key !== null && key === selected && !tying };
    },
    tap,
    hover(pixel) {
      const key = pixel && view.state.tying && view.state.from !== null ? markAt(pixel) : null;
      const from = view.state.tying && view.state.from !== null && pixel ? toPixel(camera, placeOf(view.state.from)) : null;
      if (!from && !half) return;
      [half, target] = [from && { from, to: pixel }, key];
      moves();
    },
    drag(key, pixel) {
      held = { key, at: toWorld(camera, pixel) };
      moves();
    },
    drop(key, pixel) {
      held = null;
      does.move(key, toWorld(camera, pixel));
    },
    draw(pixel) {
      half = { from: toPixel(camera, placeOf(view.state.selected)), to: pixel };
      target = markAt(pixel);
      moves();
    },
    drawn(pixel) {
      const [from, to] = [view.state.selected, markAt(pixel)];
      letGo();
      if (to === null) view.say(t(model, "said.cancelled"));
      else view.tied(from, to);
    },
    pan: (by) => see(moved(camera, by, size)),
    pinch: (before, now) => see(pinched(camera, before, now, size)),
    wheel: zoom,
    cancel: letGo,
    oneFinger() {
      fingers.hidden = false;
      setTimeout(() => (fingers.hidden = true), 1800);
    },
  });

  function words() {
    canvas.setAttribute("aria-label", t(model, "canvas", { n: view.now().nodes.length }));
    near.setAttribute("aria-label", t(model, "zoom.near"));
    far.setAttribute("aria-label", t(model, "zoom.far"));
    all.setAttribute("aria-label", t(model, "zoom.all"));
    fingers.textContent = t(model, "fingers");
  }
  const watching = new ResizeObserver(resize);
  watching.observe(ground);
  return {
    element,
    canvas,
    /** Something is otherwise. */
    redraw() {
      words();
      redraw();
    },
    letGo,
    zoom: (factor) => zoom(factor, middle()),
    fit,
    /** Where the chosen one stands, or is nudged to. */
    held: () => held,
    nudge(key, at) {
      held = { key, at };
      moves();
    },
    drop() {
      const { key, at } = held;
      held = null;
      does.move(key, at);
    },
    aim(key) {
      target = key;
      half = key === null ? null : { from: toPixel(camera, placeOf(view.state.from)), to: toPixel(camera, placeOf(key)) };
      later();
    },
    placeOf,
    spots,
    /** The whole as a picture, of this width. @param {[number, number]} of @param {boolean} named */
    picture(of, named) {
      const nodes = view.now().byKey;
      const marks = shown.marks.map((mark) => ({ ...mark, name: named ? nodes.get(mark.key).name : "" }));
      const plain = {
        marks,
        camera: fitted(...of),
        size: of,
        selected: null,
        tie: null,
        target: null,
        half: null,
        aimed: null,
        handle: false,
      };
      return sceneOf(/** @type {any} */ (sight(plain))).drawn;
    },
    stop() {
      gestures.stop();
      watching.disconnect();
      clearTimeout(settling);
      cancelAnimationFrame(frame);
    },
  };
}
