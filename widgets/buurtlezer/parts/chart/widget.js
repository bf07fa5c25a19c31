// A chart: a drawing by Vega-Lite that answers the pointer, and the same as a table under a fold.

import { h, onTraits, t } from "../base/base.js";
import { fittedSpec, NARROW } from "./fitting.js";
import { hoverOver } from "./hover.js";
import { keyList } from "./key.js";
import { retryRuntime, runtimeEntry, runtimeOf } from "./runtime.js";

const SLOW = 15_000;

/** What vega may load: nothing. Data stand in the spec. */
const refuse = () => Promise.reject(new Error("a chart loads nothing"));
const CLOSED = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

/** A long word may be broken anywhere, a number never: so each cell says which it holds. */
function cellOf(tag, text, attributes = {}) {
  const long = text.split(/\s/).some((word) => word.length > 14);
  return h(tag, { ...attributes, class: long ? "bl-chart-long" : null }, text);
}

function alternativeTable({ caption, columns, rows }) {
  const row = ([first, ...cells]) => h("tr", {}, cellOf("th", first, { scope: "row" }), cells.map((cell) => cellOf("td", cell)));
  return h(
    "div",
    { class: "bl-chart-table", tabindex: 0, role: "group", "aria-label": caption },
    h(
      "table",
      {},
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, columns.map((column) => cellOf("th", column, { scope: "col" })))),
      h("tbody", {}, rows.map(row)),
    ),
  );
}

/** One name for the whole. Vega gives the drawing, and each group of marks, a role of its own without a name. */
function nameDrawing(drawing, name) {
  drawing.querySelector("svg")?.setAttribute("aria-hidden", "true");
  drawing.removeAttribute("aria-roledescription");
  drawing.setAttribute("role", "img");
  if (name) drawing.setAttribute("aria-label", name);
}

function render({ model, el }) {
  const stage = h("div", { class: "bl-chart-stage" });
  const fold = h("details", { class: "bl-chart-fold" });
  const card = h("div", { class: "bl-card" }, stage, fold);
  const root = h("div", { class: "bl-part bl-chart", "data-part": model.get("name") }, card);
  el.append(root);
  let attempt = 0; // a later one makes an earlier one void
  let near = false;
  let width = 0;
  let clear = () => {}; // what the drawing on the stage needs to be let go of
  let slow = 0;
  let pause = 0;

  function put(state, ...content) {
    clearTimeout(slow);
    clear();
    clear = () => {};
    root.dataset.state = state;
    stage.style.minHeight = ["waiting", "drawn"].includes(state) ? `${model.get("height")}px` : "";
    stage.replaceChildren(...content.filter(Boolean));
  }
  const retry = () => h("button", { type: "button", on: { click: () => retryRuntime(model) } }, t(model, "retry"));
  const sentence = (key) => h("p", { class: "bl-muted", role: "status" }, t(model, key));

  function wait() {
    put(
      "waiting",
      h("div", { class: "bl-chart-waiting" }, h("span", { class: "bl-chart-turn", "aria-hidden": "true" }), sentence("waiting")),
    );
    slow = setTimeout(() => stage.replaceChildren(h("div", { class: "bl-chart-waiting" }, sentence("slow"), retry())), SLOW);
  }
  function fail(error) {
    const missing = error.message === "missing";
    put("failed", h("div", { class: "bl-notice", "data-tone": "warning" }, sentence("failed"), missing ? null : retry()));
    fold.open = true;
  }

  async function draw() {
    const mine = (attempt += 1);
    if (!Object.keys(model.get("spec")).length) {
      return put("empty", h("p", { class: "bl-muted" }, model.get("empty") || t(model, "empty")));
    }
    if (root.dataset.state !== "drawn") wait();
    width = stage.clientWidth;
    if (!near || !width) return undefined;
    try {
      const embed = await runtimeOf(model);
      if (mine !== attempt) return undefined;
      const { config, locales } = model.get("_theme");
      const spec = fittedSpec(model.get("spec"), width, model.get("height"), config.font);
      const drawing = h("div", { class: "bl-chart-drawing" });
      const made = await embed(drawing, spec, {
        mode: "vega-lite",
        renderer: "svg",
        actions: false,
        defaultStyle: false,
        tooltip: () => {},
        loader: CLOSED,
        logLevel: 1,
        config: { ...config, locale: { number: locales[model.get("language")] ?? locales.nl } },
      });
      if (mine !== attempt) return made.finalize();
      nameDrawing(drawing, model.get("description") || model.get("alternative").caption);
      put("drawn", width < NARROW ? keyList(spec.usermeta?.key) : null, drawing);
      const stopHover = hoverOver(made.view, drawing, stage);
      clear = () => {
        stopHover();
        made.finalize();
      };
    } catch (error) {
      if (mine !== attempt) return undefined;
      console.warn(`a chart could not be drawn: ${error.name}`); // its message may hold what people wrote
      fail(error);
    }
    return undefined;
  }
  function drawFold() {
    const alternative = model.get("alternative");
    fold.hidden = !alternative.columns;
    fold.replaceChildren(h("summary", {}, t(model, "as_table")), alternative.columns ? alternativeTable(alternative) : "");
  }

  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    near = true;
    draw();
  }, { rootMargin: "600px" });
  const sized = new ResizeObserver(() => {
    if (Math.abs(stage.clientWidth - width) < 2) return;
    clearTimeout(pause);
    pause = setTimeout(draw, width ? 150 : 0);
  });
  // Paper: what was not drawn yet is printed as its table.
  const beforePrint = () => root.dataset.state !== "drawn" && !fold.open && (fold.open = true, fold.dataset.printed = "true");
  const afterPrint = () => fold.dataset.printed && (fold.open = false, delete fold.dataset.printed);
  addEventListener("beforeprint", beforePrint);
  addEventListener("afterprint", afterPrint);
  const again = () => root.dataset.state !== "drawn" && draw();
  const { retried } = runtimeEntry(model.get("_runtime"));
  retried.add(again);

  const stops = [
    onTraits(model, ["spec", "description", "height", "language", "labels", "empty"], draw),
    onTraits(model, ["alternative", "labels"], drawFold),
  ];
  drawFold();
  draw();
  seen.observe(root);
  sized.observe(stage);
  return () => {
    attempt += 1;
    put("gone");
    clearTimeout(pause);
    seen.disconnect();
    sized.disconnect();
    removeEventListener("beforeprint", beforePrint);
    removeEventListener("afterprint", afterPrint);
    retried.delete(again);
    stops.forEach((stop) => stop());
  };
}

export default { render };
