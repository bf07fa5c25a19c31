// Who sees the entry of a part, in a workshop: one quiet line, and a button to share it or take it back. Goes before the script of
// a part that shows one entry. Sharing writes the entry again, so the outbox has it and it can be undone.

/** `turned(to)`: somebody shares it, or takes it back. */
function sharingLine(model, turned = () => {}) {
  const seen = h("span", { class: "bl-muted bl-small", role: "status", "aria-live": "polite" });
  const button = h("button", { type: "button", class: "bl-quiet bl-small", on: { click: turn } });
  const status = statusLine(model);
  const newest = newestOf(model);
  const line = h("div", { class: "bl-row bl-sharing-row" }, seen, button);
  const element = h("div", { class: "bl-sharing", hidden: true }, line, status.element);

  let busy = false;
  async function turn() {
    if (busy) return; // not disabled: the focus would fall out of the page
    busy = true;
    button.setAttribute("aria-disabled", "true");
    const { to } = model.get("sharing");
    turned(to);
    try {
      await status.follow({ content: { ...newest({ slot: model.get("slot") }, model.get("value")), visibility: to } });
    } finally {
      busy = false;
      draw();
    }
  }
  function draw() {
    const { seen: words, word, to } = model.get("sharing") ?? {};
    element.hidden = !words;
    element.dataset.to = to ?? "";
    seen.textContent = words ?? "";
    button.textContent = word ?? "";
    button.hidden = !word;
    button.setAttribute("aria-disabled", String(busy));
  }
  const stops = [onTraits(model, ["sharing"], draw), otherLogbook(model, () => status.clear())];
  draw();
  return { element, stop: () => stops.forEach((stop) => stop()) };
}
