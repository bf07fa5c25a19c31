// How long one has been on the way: it informs, it does not press. Nothing happens when the time is over.

import { h, t } from "../base/base.js";

export function walkClock(model, startOf) {
  const element = h("p", { class: "bl-walk-clock" });
  function draw() {
    const start = startOf();
    const minutes = model.get("walk").minutes ?? 45;
    element.hidden = !start;
    if (!start) return;
    const left = minutes - Math.floor((Date.now() - start) / 60000);
    element.textContent = left > 0 ? t(model, "clock.left", { left, minutes }) : t(model, "clock.over", { minutes });
  }
  const timer = setInterval(draw, 15000);
  draw();
  return { element, draw, stop: () => clearInterval(timer) };
}
