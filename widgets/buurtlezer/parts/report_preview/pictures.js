// Pictures of a report: each is asked for and drawn when it comes near. Not here: the runtime (chart/runtime.js).

import { runtimeOf } from "../chart/runtime.js";

const NEAR = "400px";
const CLOSED = { load: () => Promise.reject(new Error("closed")), sanitize: () => Promise.reject(new Error("closed")) };

/** @param {any} model @param {(figure: HTMLElement) => void} failed */
export function lazily(model, failed) {
  /** @type {Map<number, HTMLElement>} */
  let waiting = new Map();
  /** @type {any[]} */
  let made = [];
  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      watch.unobserve(target);
      const figure = /** @type {HTMLElement} */ (target);
      const at = Number(figure.dataset.picture);
      waiting.set(at, figure);
      model.send({ type: "picture", at });
    }
  }, { rootMargin: NEAR });

  async function draw(figure, spec) {
    try {
      const embed = await runtimeOf(model);
      const place = figure.querySelector(".blrp-drawing");
      place.classList.add("blrp-drawn");
      const { locales } = model.get("_theme");
      const config = { ...(spec.config ?? {}), locale: { number: locales[model.get("language")] ?? locales.nl } };
      made.push(
        await embed(place, spec, {
          mode: "vega-lite",
          renderer: "svg",
          actions: false,
          defaultStyle: false,
          loader: CLOSED,
          config,
        }),
      );
    } catch (error) {
      console.warn("a picture of the report could not be drawn", error);
      failed(figure);
    }
  }
  function hear(message) {
    if (message.type !== "picture") return;
    const figure = waiting.get(message.at);
    waiting.delete(message.at);
    if (figure?.isConnected) draw(figure, message.spec);
  }
  model.on("msg:custom", hear);
  function forget() {
    watch.disconnect();
    made.forEach((one) => one.finalize());
    [made, waiting] = [[], new Map()];
  }
  return {
    forget,
    follow: (figures) => figures.forEach((figure) => watch.observe(figure)),
    stop() {
      forget();
      model.off("msg:custom", hear);
    },
  };
}
