// Short cards of ideas: what it means, what one can look for, where it comes from and what of that is still to be checked.

import { h, onTraits, t } from "../base/base.js";

function render({ model, el }) {
  const list = h("ul", { class: "blcc-list" });
  el.append(h("div", { class: "bl-part bl-concepts", "data-part": model.get("name") }, list));
  const source = ({ text, note }) => h("li", {}, text, note ? h("span", { class: "blcc-note" }, ` ${note}`) : null);
  const card = ({ name, title, says, look, sources }) =>
    h(
      "li",
      { class: "bl-card", "data-concept": name },
      h("h3", {}, title),
      h("p", {}, says),
      h("p", { class: "blcc-look" }, look),
      h("p", { class: "bl-small bl-muted blcc-from" }, t(model, "from")),
      h("ul", { class: "bl-small bl-muted" }, sources.map(source)),
    );
  const draw = () => list.replaceChildren(...model.get("concepts").map(card));
  const stop = onTraits(model, ["concepts", "labels"], draw);
  draw();
  return stop;
}

export default { render };
