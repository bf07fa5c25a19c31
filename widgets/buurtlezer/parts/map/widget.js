// The map part: tools and the person's answer on a map with the ground of the page (`host.js`).

import { h, onTraits, otherLogbook, statusLine, t } from "../base/base.js";
import { sharingLine } from "../base/sharing.js";
import { alongFields } from "./along.js";
import { createAnswer } from "./answer.js";
import { classMarks } from "./classes.js";
import { button, choiceRow, mapButtons } from "./controls.js";
import { districtReader, districtTable } from "./districts.js";
import { recogniseGestures } from "./gestures.js";
import { fingersHint, hostGround } from "./host.js";
import { lineTool } from "./line.js";
import { sectorTool } from "./sectors.js";
import { findOnMap } from "./find.js";
import { gapPattern, legend, othersLayer, ownLayer } from "./shapes.js";
import { spotTool } from "./spots.js";

/**
 * What the hand does on the map now. Each tool has what it needs of these; `gestures.js` says when they are called.
 * @typedef {object} Tool
 * @property {string} mode
 * @property {Element} [panel]
 * @property {Element} [below]
 * @property {Element} [over]
 * @property {() => void} [enter]
 * @property {() => void} [leave]
 * @property {(content?: object) => void} [redraw]
 * @property {() => boolean} [back]
 * @property {() => boolean} [canBack]
 * @property {(event: KeyboardEvent) => boolean} [key]
 * @property {(content: object) => void} [preview]
 * @property {() => void} [onMode]
 */

function toolsRow(model, pick) {
  const known = {
    line: ["line", "line", t(model, "tool.line")],
    sectors: ["sectors", "sectors", t(model, "tool.sectors")],
    spots: ["spots", "spots", t(model, "tool.spots")],
  };
  return choiceRow(t(model, "tool.choose"), model.get("tools").map((name) => known[name]).filter(Boolean), pick, "blm-tools");
}

async function renderMap({ model, el, answer }) {
  el.classList.add("bl-part", "bl-map", "blm");
  const frameElement = h("div", { class: "blm-frame" });
  const announced = h("p", { class: "bl-hidden", role: "status", "aria-live": "polite" });
  const announce = (words) => (announced.textContent = words);
  const status = statusLine(model);
  const sharing = sharingLine(model, (to) => {
    status.clear(); // what was said of the act before is not true of this one
    answer.sharedWith(to);
  });
  const twoFingers = fingersHint(model);
  el.append(frameElement);
  const { view, map, L, geography, ground, container } = await hostGround(model, frameElement);
  answer.attach(model);
  const others = othersLayer(L, map, geography);
  const own = ownLayer(L, map, geography);
  const context = { L, map, model, geography, answer, status, announce };
  const makers = { line: lineTool, sectors: sectorTool, spots: spotTool };
  const tools = Object.fromEntries(
    model.get("tools").filter((name) => makers[name]).map((name) => [name, makers[name](context)]),
  );
  const editing = model.get("tools").length > 0;
  /** @type {Tool} */
  const nothing = { mode: "move", panel: null, below: null };
  const reader = districtReader(context);
  /** @type {Tool} */
  let tool = nothing;
  const isClassed = () => Object.keys(model.get("classes")).length > 0;

  let seen = false; // fitted once it had a size: a part may be made inside a closed section
  const other = h("p", { class: "blm-other bl-small", hidden: true });
  const [above, below] = [h("div", { class: "blm-above" }), h("div", { class: "blm-below" })];
  const row = toolsRow(model, pickTool);
  const back = button("back", t(model, "step.back"), stepBack);
  const forward = button("forward", t(model, "step.forward"), () => {
    if (answer.canStepForward) announce(t(model, "step.went_forward"));
    answer.stepForward(status);
  });
  const clear = button("clear", t(model, "step.clear"), () => {
    announce(t(model, "step.cleared"));
    answer.commit({}, status);
  });
  const retry = button(null, t(model, "step.retry"), () => answer.again(status), { class: "bl-primary", hidden: true });
  const none = button(
    null,
    t(model, "none.button"),
    () => answer.commit(answer.content.method === "none" ? {} : { method: "none" }, status),
    { class: "bl-quiet blm-none", "aria-pressed": "false" },
  );
  const noneSaid = h("p", { class: "bl-notice", hidden: true }, t(model, "none.chosen"));
  const legendPlace = h("div", {});
  const buttons = mapButtons(L, map, model, geography, mineBounds);
  const find = findOnMap(context);
  buttons.element.prepend(find.button);
  const over = h("div", { class: "blm-over" });
  const along = model.get("fields").length ? alongFields(model, answer, status) : null;
  const table = districtTable(context);
  const underMap = h("div", { class: "blm-undermap", hidden: true }, !editing && reader.element);
  const dashed = () => model.get("supposed") && answer.along.voice !== "told";

  el.replaceChildren(...[
    along?.element,
    editing && model.get("tools").length > 1 && row.element,
    editing && other,
    editing && above,
    frameElement,
    underMap,
    legendPlace,
    table.element,
    editing && below,
    editing && h("div", { class: "blm-steps bl-row" }, back, forward, clear, retry),
    noneSaid,
    editing && model.get("none_allowed") && none,
    status.element,
    sharing.element,
    announced,
  ].filter(Boolean));
  frameElement.append(buttons.element, find.element, twoFingers.element, over, gapPattern());
  ground.addTo(map);

  function mineBounds() {
    const bounds = ownBounds();
    return others.mine().isValid() ? bounds.extend(others.mine()) : bounds;
  }

  function ownBounds() {
    const bounds = L.latLngBounds([]);
    own.group.eachLayer((layer) => bounds.extend(layer.getBounds?.() ?? layer.getLatLng()));
    return bounds;
  }

  function stepBack() {
    if (tool.back?.()) return;
    if (answer.canStepBack) announce(t(model, "step.went_back"));
    answer.stepBack(status);
  }

  function pickTool(name) {
    if (tool === tools[name]) return;
    find.forget();
    tool.leave?.();
    tool = tools[name];
    row.press(name);
    above.replaceChildren(tool.panel);
    below.replaceChildren(tool.below);
    over.replaceChildren(...(tool.over ? [tool.over] : []));
    ground.change({ sectors: name === "sectors" });
    tool.preview = (content) => own.draw(content, null, dashed(), isClassed());
    tool.onMode = modeChanged;
    tool.enter();
    draw();
    modeChanged();
  }

  function modeChanged() {
    container.classList.toggle("blm-drawing", tool.mode === "stroke");
    container.classList.toggle("blm-tapping", tool.mode === "tap");
    tool.mode === "move" ? map.doubleClickZoom.enable() : map.doubleClickZoom.disable();
    tool.mode === "stroke" ? map.boxZoom.disable() : map.boxZoom.enable();
    back.disabled = !answer.canStepBack && !tool.canBack?.();
  }

  let due = 0;
  /** One gesture changes the answer several times (made, sent, acknowledged): draw once per frame. */
  function draw() {
    due ||= requestAnimationFrame(() => {
      due = 0;
      drawNow();
    });
  }

  function drawNow() {
    const { content } = answer;
    const derived = answer.derived();
    own.draw(content, derived, dashed(), isClassed());
    along?.show();
    tool.redraw?.(content);
    legendPlace.replaceChildren(...legend(model, geography, content, derived));
    back.disabled = !answer.canStepBack && !tool.canBack?.();
    forward.disabled = !answer.canStepForward;
    clear.disabled = !content.method;
    retry.hidden = !answer.refused;
    none.setAttribute("aria-pressed", String(content.method === "none"));
    noneSaid.hidden = content.method !== "none";
    buttons.showMine((Boolean(content.method) && content.method !== "none") || others.mine().isValid());
    const elsewhere = content.method && tools[content.method] && tool !== tools[content.method];
    other.hidden = !elsewhere;
    if (elsewhere) {
      other.textContent =
        { line: t(model, "other.line"), sectors: t(model, "other.sectors"), spots: t(model, "other.spots") }[content.method];
    }
  }

  /** What was stored is shown with the tool that made it, in the middle of the map: once per logbook. */
  let shown = false;
  function showStored() {
    const { method } = answer.content;
    if (shown || !method) return;
    shown = true;
    if (tools[method]) pickTool(method);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const bounds = ownBounds();
        if (!isClassed() && bounds.isValid() && container.clientWidth) {
          map.fitBounds(bounds, { padding: [60, 60], maxZoom: 14, animate: false });
        }
      })
    );
  }
  const onLogbook = () => {
    shown = false;
    answer.begin(status);
    showStored();
  };
  const drawOthers = () => {
    others.draw(model.get("shapes"), isClassed(), editing); // where one only looks, names would cover what is looked at
    if (isClassed()) ground.change({ clear: others.lines() });
    drawNow();
    if (!editing && !isClassed() && seen) fitOthers();
  };

  /** What is only looked at comes into view once; after that one looks where one wants. */
  let fitted = false;
  function fitOthers() {
    const bounds = others.all();
    if (fitted || !bounds.isValid() || !container.clientWidth) return;
    fitted = true;
    map.fitBounds(bounds, { padding: [24, 24], maxZoom: 14, animate: false });
  }

  let classed = null;
  let classesDue = 0;
  /** Classes and their legend come one after the other: draw once per frame. Only colours change, no shape is made anew. */
  function drawClasses() {
    classesDue ||= requestAnimationFrame(() => {
      classesDue = 0;
      drawClassesNow();
    });
  }

  function drawClassesNow() {
    const now = isClassed();
    const { title, labels = [] } = model.get("class_legend");
    ground.change({ classes: now ? classMarks(geography, model.get("classes"), labels.length) : null });
    container.setAttribute("aria-label", [t(model, "map.name"), now && title].filter(Boolean).join(": "));
    if (now === classed) {
      legendPlace.replaceChildren(...legend(model, geography, answer.content, answer.derived()));
    } else {
      classed = now;
      el.classList.toggle("blm-classed", now);
      now ? underMap.prepend(buttons.element) : frameElement.append(buttons.element); // nothing lies over the colours
      underMap.hidden = !now;
      table.element.hidden = !now;
      if (!editing) readDistricts(now);
      drawOthers();
      if (now && seen) requestAnimationFrame(() => fitWhole()); // after the frame has its new size
    }
    table.redraw();
    if (tool === reader) reader.redraw();
  }

  function readDistricts(now) {
    tool.leave?.();
    tool = now ? reader : nothing;
    tool.enter?.();
  }

  /** As large as fits, between the steps of the zoom. */
  function fitWhole() {
    const { zoomSnap } = map.options;
    map.options.zoomSnap = isClassed() ? 0.05 : zoomSnap;
    map.fitBounds(geography.bounds, { padding: [6, 6], animate: false });
    map.options.zoomSnap = zoomSnap;
  }
  const say = () => {
    const { tone, sentence } = model.get("notice") ?? {};
    if (sentence) status.say(tone, sentence);
  };
  const stopGestures = recogniseGestures(map, () => tool, {
    onHold: (held) => answer.hold(held),
    onOneFinger: twoFingers.show,
  });
  const keys = (event) => {
    if (event.target.matches("input, textarea")) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (ctrl && key === "z" && !event.shiftKey) stepBack();
    else if (ctrl && (key === "y" || (key === "z" && event.shiftKey))) answer.stepForward(status);
    else if (!tool.key?.(event)) return;
    event.preventDefault();
  };
  if (editing) el.addEventListener("keydown", keys);

  const sized = new ResizeObserver(() => {
    map.invalidateSize({ animate: false });
    if (seen || !container.clientWidth) return;
    seen = true;
    const bounds = ownBounds();
    if (bounds.isValid() && !isClassed()) map.fitBounds(bounds, { padding: [60, 60], maxZoom: 14, animate: false });
    else fitWhole();
    if (!editing && !isClassed()) fitOthers();
  });
  const print = { beforeprint: () => ground.beforePrint(), afterprint: () => ground.afterPrint() };
  for (const [event, listener] of Object.entries(print)) addEventListener(event, listener);
  const stops = [
    answer.onChange(draw),
    onTraits(model, ["shapes", "supposed"], drawOthers),
    onTraits(model, ["classes", "class_legend"], drawClasses),
    onTraits(model, ["value", "seq"], () => {
      const empty = !answer.content.method;
      answer.valueArrived();
      if (empty && !answer.isBusy) showStored();
      else shown = true;
    }),
    otherLogbook(model, onLogbook),
    onTraits(model, ["notice"], say),
    stopGestures,
    sharing.stop,
    () => along?.stop(),
    () => sized.disconnect(),
    () => el.removeEventListener("keydown", keys),
    () => Object.entries(print).forEach(([event, listener]) => removeEventListener(event, listener)),
  ];

  drawOthers();
  drawClassesNow();
  if (editing) pickTool(tools[answer.content.method] ? answer.content.method : model.get("tools")[0]);
  sized.observe(container);
  say();
  return () => {
    cancelAnimationFrame(due);
    cancelAnimationFrame(classesDue);
    answer.flush();
    tool.leave?.();
    stops.forEach((stop) => stop());
    view.remove();
  };
}

// A function, because what a person made belongs to the part, not to one of its views; anywidget calls it once per part.
export default () => {
  const answer = createAnswer();
  return {
    initialize: () => answer.end,
    render: ({ model, el }) => renderMap({ model, el, answer }),
  };
};
