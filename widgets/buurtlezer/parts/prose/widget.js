// A sentence between the parts, as it is now.

import { h, onTraits } from "../base/base.js";

function render({ model, el }) {
  const text = h("p", { class: "bl-prose" });
  el.append(h("div", { class: "bl-part", "data-part": model.get("name") }, text));
  const draw = () => {
    text.textContent = model.get("text");
    el.hidden = !model.get("text");
  };
  const stop = onTraits(model, ["text"], draw);
  draw();
  return stop;
}

export default { render };
