// A sentence between the parts, as it is now.

import { h, onTraits } from "../base/base.js";

function render({ model, el }) {
  const title = h("h3", { class: "bl-prose-title" });
  const text = h("p", { class: "bl-prose" });
  el.append(h("div", { class: "bl-part", "data-part": model.get("name") }, title, text));
  const draw = () => {
    text.textContent = model.get("text");
    title.textContent = model.get("title");
    title.hidden = !model.get("title");
    text.hidden = !model.get("text");
    el.hidden = title.hidden && text.hidden;
  };
  const stop = onTraits(model, ["text", "title"], draw);
  draw();
  return stop;
}

export default { render };
