// A few large doors, each one link or one button.

import { h, onTraits, t } from "../base/base.js";

const ICON_PATHS = {
  join: ["M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7", "M2.5 20c0-4 3-6.5 6.5-6.5s6.5 2.5 6.5 6.5", "M19 8v6", "M16 11h6"],
  learn: ["M12 6.5C10 4.8 7 4.5 3 4.5v14c4 0 7 .3 9 2 2-1.7 5-2 9-2v-14c-4 0-7 .3-9 2z", "M12 6.5v14"],
  analyse: ["M3 6.5 9 4l6 2.5L21 4v13.5L15 20l-6-2.5L3 20z", "M9 4v13.5", "M15 6.5V20"],
  example: ["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z", "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6"],
  return: ["M4 12a8 8 0 1 0 2.5-5.800", "M4 4v4.5h4.5", "M12 8v4.5l3 2"],
};

function icon(name) {
  return h(
    "svg",
    { viewBox: "0 0 24 24", width: 40, height: 40, "aria-hidden": "true", focusable: "false", class: "bl-door-icon" },
    (ICON_PATHS[name] ?? []).map((d) =>
      h("path", {
        d,
        fill: "none",
        stroke: "currentColor",
        "stroke-width": 1.5,
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
      })
    ),
  );
}

function render({ model, el }) {
  const root = h("div", { class: "bl-part", "data-part": model.get("name") });
  el.append(root);
  function door({ id, title, text, icon: name, href, action, closed }) {
    const foot = closed ? t(model, "closed") : `${action || t(model, "open")} →`;
    const content = [
      name ? icon(name) : null,
      h("span", { class: "bl-door-title" }, title),
      h("span", { class: "bl-door-text" }, text),
      h("span", { class: "bl-door-action" }, foot),
    ];
    if (closed) return h("li", {}, h("div", { class: "bl-door bl-door-closed" }, content));
    return h(
      "li",
      {},
      href ? h("a", { href, class: "bl-door" }, content) : h("button", {
        type: "button",
        class: "bl-door",
        "data-door": id,
        on: { click: () => model.send({ type: "door", door: id }) },
      }, content),
    );
  }
  const draw = () => root.replaceChildren(h("ul", { class: "bl-doors" }, model.get("doors").map(door)));
  const stop = onTraits(model, ["doors", "labels"], draw);
  draw();
  return stop;
}

export default { render };
