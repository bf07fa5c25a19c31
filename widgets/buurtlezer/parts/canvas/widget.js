// The network canvas: one view of it. Here: what is chosen and how it is looked at, and which part shows what. Not here: what is
// true (truth.js), what gestures mean (doing.js).

import { h, onTraits, otherLogbook, t } from "../base/base.js";
import { hideNames, nameless, onNameless } from "../base/nameless.js";
import { barOf } from "./bar.js";
import { doing } from "./doing.js";
import { fieldOf } from "./field.js";
import { keysOf } from "./keys.js";
import { legendOf } from "./legend.js";
import { listOf } from "./list.js";
import { nodePanel } from "./panel.js";
import { pictureOf } from "./picture.js";
import { sideOf } from "./side.js";
import { truthOf } from "./truth.js";

function render({ model: synced, el }) {
  const truth = truthOf(synced);
  const { model } = truth;
  const state = {
    centre: model.get("centre"),
    kind: "domains",
    as: "canvas",
    names: !model.get("without_names") && !nameless(),
    selected: /** @type {string | null} */ (null),
    tie: /** @type {string | null} */ (null),
    tying: false,
    turned: false, // somebody chose around whom
    from: /** @type {string | null} */ (null), // where a tie half drawn begins
  };
  const said = h("p", { class: "bl-status bln-said", role: "status", "aria-live": "polite" });
  const say = (sentence, tone = "") => {
    said.dataset.tone = tone;
    said.textContent = sentence;
  };
  const word = (choice, value) => (model.get("choices")[choice] ?? []).find((one) => one.value === value)?.label ?? value ?? "";
  const now = () => truth.now(state.centre, state.kind);
  function nameOf(key) {
    if (key === "") return t(model, `middle.${state.centre}`);
    const node = now().byKey.get(key);
    if (!node) return "";
    return state.names ? node.name : `${word("form", node.form)} ${node.number}`;
  }
  const does = doing(truth, { now, say, nameOf, word });

  const view = {
    model,
    truth,
    does,
    state,
    now,
    word,
    nameOf,
    say,
    opened: new Set(),
    middle: () => t(model, `middle.${state.centre}`),
    sectorNames() {
      const seen = now();
      const options = model.get("choices")[state.kind === "holders" ? "holder" : "domain"] ?? [];
      return seen.sectors.map((value, at) => options.find((one) => one.value === value)?.short ?? does.sectorWord(seen, at));
    },
    set(fields) {
      Object.assign(state, fields);
      if ("names" in fields) hideNames(!fields.names);
      if ("centre" in fields) state.turned = true;
      if ("centre" in fields || "as" in fields) Object.assign(state, { selected: null, tie: null, tying: false, from: null });
      redraw();
    },
    choose(key) {
      Object.assign(state, { selected: key, tie: null, tying: false, from: null });
      redraw();
      if (key !== null && state.as === "canvas") say(nameOf(key));
    },
    /** `within`: the one whose ties are shown stays chosen. */
    chooseTie(key, within = false) {
      Object.assign(state, { tie: key, tying: false, from: null, selected: within ? state.selected : null });
      redraw();
    },
    startTie(from = state.selected) {
      if (from && now().byKey.get(from)?.imported) return say(t(model, "said.imported"), "warning");
      Object.assign(state, { as: "canvas", tying: true, from, tie: null });
      redraw();
      field.canvas.focus({ preventScroll: true });
      return say(from === null ? t(model, "tying.first") : t(model, "tying.second", { name: nameOf(from) }));
    },
    tieTo(key) {
      if (state.from === null) return view.startTie(key);
      return view.tied(state.from, key);
    },
    /** A tie between two is made, or the one that is there is shown. */
    tied(one, other) {
      const key = does.tie(one, other);
      field.letGo();
      if (key) Object.assign(state, { tie: key, selected: one });
      Object.assign(state, { tying: false, from: null });
      redraw();
    },
    cancelTie() {
      Object.assign(state, { tying: false, from: null });
      field.letGo();
      field.aim(null);
      redraw();
      say(t(model, "said.cancelled"));
    },
    removeTie(tie) {
      state.tie = null;
      does.removeTie(tie);
      panel.querySelector("button")?.focus({ preventScroll: true });
    },
    open: (key) => model.send({ type: "open", key }),
    take: (key) => model.send({ type: "take", key }),
    intoPanel: () => /** @type {HTMLElement | null} */ (panel.querySelector("button, select, input"))?.focus(),
    keepingFocus,
  };
  const field = fieldOf(view);
  const bar = barOf(view);
  const list = listOf(view, nodePanel);
  const pictures = pictureOf(view, field);
  keysOf(view, field);
  const panel = h("div", { class: "bln-side" });
  const tying = h("div", { class: "bln-tying bl-notice", hidden: true });
  const hint = h("p", { class: "bl-small bl-muted bln-hint" });
  const legend = h("div", {});
  const body = h("div", { class: "bln-body" }, h("div", { class: "bln-main" }, tying, field.element, legend), panel);
  const root = h(
    "div",
    { class: "bl-part bl-canvas", "data-part": model.get("name") },
    bar.element,
    said,
    body,
    list.element,
    hint,
    pictures.element,
    pictures.paper,
  );
  el.append(root);

  /** Draw anew, and leave the focus where it was. @param {HTMLElement} place @param {any[]} children */
  function keepingFocus(place, children) {
    const at = place.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement).dataset.at : null;
    place.replaceChildren(...children.filter(Boolean));
    if (at) {
      /** @type {HTMLElement | null} */ (place.querySelector(`[data-at="${CSS.escape(at)}"]`))?.focus({ preventScroll: true });
    }
  }
  function drawTying() {
    tying.hidden = !state.tying;
    if (!state.tying) return tying.replaceChildren();
    const words = state.from === null ? t(model, "tying.first") : t(model, "tying.second", { name: nameOf(state.from) });
    return tying.replaceChildren(
      h("span", {}, words),
      h("button", { type: "button", on: { click: view.cancelTie } }, t(model, "cancel")),
    );
  }
  function redraw() {
    const seen = now();
    if (state.selected && !seen.byKey.has(state.selected)) state.selected = null; // it was removed
    const asList = state.as === "list";
    body.hidden = asList;
    list.element.hidden = !asList;
    bar.draw();
    if (asList) list.draw();
    else {
      drawTying();
      field.redraw();
      sideOf(view, panel);
      legend.replaceChildren(legendOf(view));
    }
    const byMouse = globalThis.matchMedia("(hover: hover)").matches;
    const keys = t(model, "hint.keys", { tie: t(model, "key.tie"), pin: t(model, "key.pin") });
    hint.textContent = asList ? t(model, "hint.list") : byMouse ? `${t(model, "hint.canvas")} ${keys}` : t(model, "fingers");
    pictures.draw();
  }
  const stops = [
    truth.listen((what) => {
      if (what) say(what);
      redraw();
    }),
    onTraits(model, ["labels"], redraw),
    onTraits(model, ["centre"], () => {
      if (state.turned || state.tying) return;
      state.centre = model.get("centre");
      redraw();
    }),
    onTraits(model, ["without_names"], () => view.set({ names: !model.get("without_names") })),
    onNameless(() => {
      state.names = !nameless();
      say("");
      redraw();
    }),
    otherLogbook(model, () => {
      Object.assign(state, { selected: null, tie: null, tying: false, from: null });
      say("");
      truth.forget();
    }),
  ];
  redraw();
  return () => {
    stops.forEach((stop) => stop());
    field.stop();
    pictures.stop();
    truth.leave();
  };
}

export default { render };
