// Two names side by side, and three buttons. What was pressed is true at once on screen; the page's Python decides what becomes of it.

import { elementId, h, onTraits, otherLogbook, statusLine, t } from "../base/base.js";

const ANSWERS = ["same", "different", ""];

function render({ model, el }) {
  const root = h("div", { class: "bl-part bl-doubles", "data-part": model.get("name") });
  const status = statusLine(model);
  const list = h("ul", { class: "bl-doubles-all" });
  const lead = h("p", {});
  root.append(h("div", { class: "bl-card bl-stack" }, lead, list, status.element));
  el.append(root);
  /** What was pressed and is not answered yet, by pair. @type {Map<string, string>} */
  const pressed = new Map();
  /** Pairs of which somebody said here that they do not know; that is nowhere stored. @type {Set<string>} */
  const unknown = new Set();

  const pairOf = (key) => model.get("pairs").find((one) => one.key === key);
  const verdictOf = (pair) => pressed.get(pair.key) ?? pair.verdict;

  function press(key, verdict) {
    const pair = pairOf(key);
    if (!pair) return;
    verdict ? unknown.delete(key) : unknown.add(key);
    if (verdictOf(pair) === verdict) return draw();
    pressed.set(key, verdict);
    draw();
    send(key, verdict);
  }

  async function send(key, verdict) {
    const pair = pairOf(key);
    if (!pair) return;
    const [one, other] = pair.refs;
    const act = verdict ? { action: "write", content: { one, other, verdict } } : { action: "delete" };
    await status.follow({ ...act, slot: pair.slot, base_seq: pair.seq });
    if (pressed.get(key) === verdict) pressed.delete(key);
    draw();
  }

  function row(pair) {
    const name = elementId("pair");
    const answer = (verdict) => {
      const on = verdict ? verdictOf(pair) === verdict : unknown.has(pair.key) && !verdictOf(pair);
      return h(
        "button",
        {
          type: "button",
          "aria-pressed": String(on),
          "data-key": `${pair.key}/${verdict || "unknown"}`,
          on: { click: () => press(pair.key, verdict) },
        },
        on && h("span", { "aria-hidden": "true" }, "✓ "),
        t(model, verdict || "unknown"),
      );
    };
    return h(
      "li",
      { role: "group", "aria-labelledby": name },
      h(
        "p",
        { class: "bl-doubles-two", id: name },
        h("bdi", {}, pair.one),
        h("span", {}, t(model, "and")),
        h("bdi", {}, pair.other),
      ),
      pair.said && h("p", { class: "bl-small bl-muted" }, pair.said),
      h("div", { class: "bl-row" }, ANSWERS.map(answer)),
    );
  }

  function draw() {
    const pairs = model.get("pairs");
    lead.textContent = pairs.length ? model.get("lead") : model.get("empty");
    const focused = root.contains(document.activeElement) ? document.activeElement?.getAttribute("data-key") : null;
    list.replaceChildren(...pairs.map(row));
    list.hidden = !pairs.length;
    if (focused) {
      const found = [...list.querySelectorAll("button")].find((one) => one.dataset.key === focused);
      found?.focus({ preventScroll: true });
    }
  }
  const endings = [
    onTraits(model, ["pairs", "lead", "empty", "labels"], draw),
    otherLogbook(model, () => {
      pressed.clear();
      unknown.clear();
      draw();
    }),
  ];
  draw();
  return () => endings.forEach((end) => end());
}

export default { render };
