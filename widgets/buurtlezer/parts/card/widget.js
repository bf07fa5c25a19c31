// The card for the facilitator: folded on screen, open on paper.

import { h, onTraits, t } from "../base/base.js";

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-facilitator", "data-part": model.get("name") });
  el.append(root);
  let openedForPrint = false;

  const several = (given) => (Array.isArray(given) ? given : [given]).filter(Boolean);
  function listed(given, tag = "ul") {
    const all = several(given);
    return all.length > 1 ? h(tag, {}, all.map((one) => h("li", {}, one))) : h("p", {}, all[0] ?? "");
  }
  const row = (word, ...content) => [h("dt", {}, word), h("dd", {}, ...content)];

  function draw() {
    const card = model.get("card");
    const open = root.querySelector("details")?.open ?? false;
    if (!card.goal) return root.replaceChildren();
    const [short, long] = card.minutes;
    root.replaceChildren(
      h(
        "details",
        { class: "bl-card", open },
        h(
          "summary",
          {},
          h("span", { class: "bl-facilitator-title" }, t(model, "title")),
          h("span", { class: "bl-muted bl-small" }, t(model, "minutes_both", { short, long })),
        ),
        h(
          "dl",
          {},
          row(t(model, "goal"), h("p", {}, card.goal)),
          row(t(model, "minutes"), h("p", {}, t(model, "minutes_long", { short, long }))),
          row(t(model, "group"), h("p", {}, card.group)),
          row(t(model, "material"), listed(card.material)),
          row(t(model, "pitfalls"), listed(card.pitfalls)),
          row(t(model, "debrief"), listed(card.debrief, "ol")),
          row(
            t(model, "paper"),
            h(
              "p",
              {},
              card.paper,
              card.paper_href ? [" ", h("a", { href: card.paper_href, class: "bl-link" }, t(model, "paper_link"))] : null,
            ),
          ),
        ),
      ),
    );
  }
  function beforePrint() {
    const details = root.querySelector("details");
    openedForPrint = Boolean(details && !details.open);
    if (openedForPrint) details.open = true;
  }
  function afterPrint() {
    if (openedForPrint) root.querySelector("details").open = false;
  }
  globalThis.addEventListener("beforeprint", beforePrint);
  globalThis.addEventListener("afterprint", afterPrint);
  const stop = onTraits(model, ["card", "labels"], draw);
  draw();
  return () => {
    stop();
    globalThis.removeEventListener("beforeprint", beforePrint);
    globalThis.removeEventListener("afterprint", afterPrint);
  };
}

export default { render };
