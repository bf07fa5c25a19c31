// Something taken out of the report: found by a word, taken out with its quotes, put back. Who has a copy is told.

import { elementId, h, newestOf, onTraits, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";

const SHOWN = 8;
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function render({ model, el }) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const newest = newestOf(model);
  const id = elementId("find");
  const search = h("input", { id, type: "search", autocomplete: "off", on: { input: () => draw() } });
  const asked = h("div", { class: "bl-field" }, h("label", { for: id, class: "bl-field-label" }), search);
  const found = h("ul", { class: "bl-taken-list" });
  const more = h("p", { class: "bl-small bl-muted", role: "status" });
  const out = h("div", { class: "bl-stack" });
  const empty = h("p", { class: "bl-muted" });
  el.append(
    h(
      "div",
      { class: "bl-part bl-taken", "data-part": model.get("name") },
      h("div", { class: "bl-card bl-stack" }, empty, asked, found, more, status.element, out),
    ),
  );

  function write(change) {
    const slot = model.get("slot");
    const content = newest({ slot }, model.get("value"));
    const taken = change(content.taken_out ?? []);
    return keeper.send({ slot: slot || undefined, base_seq: model.get("seq"), content: { ...content, taken_out: taken } });
  }
  async function take(row) {
    const going = [row.id, ...row.along];
    const outcome = await write((taken) => [...taken, ...going.filter((one) => !taken.includes(one))]);
    if (outcome.status !== "saved") return;
    search.value = "";
    draw();
    out.querySelector("h4")?.focus({ preventScroll: true });
    out.scrollIntoView({ block: "nearest" });
  }
  async function back(row) {
    const coming = [row.id, ...row.along];
    await write((taken) => taken.filter((one) => !coming.includes(one)));
  }
  const button = (row, word, run) =>
    h("button", { type: "button", disabled: !keeper.isOpen(), on: { click: () => run(row) } }, [
      word,
      h("span", { class: "bl-hidden" }, `: ${row.words}`),
    ]);
  const line = (row, word, run) =>
    h(
      "li",
      { "data-entry": row.id },
      h(
        "div",
        {},
        h("p", {}, row.words),
        row.along.length && !row.out ? h("p", { class: "bl-small bl-muted" }, t(model, "along", { n: row.along.length })) : null,
        row.rest.length ? h("p", { class: "bl-small bl-muted" }, t(model, "rest", { what: row.rest.join(" · ") })) : null,
      ),
      button(row, word, run),
    );
  function draw() {
    const rows = model.get("rows");
    const inside = rows.filter((row) => !row.out);
    const taken = rows.filter((row) => row.out);
    const word = folded(search.value.trim());
    const matching = word ? inside.filter((row) => folded(row.words).includes(word)) : inside;
    asked.querySelector("label").textContent = t(model, "find");
    asked.hidden = inside.length <= SHOWN;
    found.replaceChildren(...matching.slice(0, SHOWN).map((row) => line(row, t(model, "take"), take)));
    const rest = matching.length - SHOWN;
    more.textContent = word && !matching.length ? t(model, "none") : rest > 0 ? t(model, "more", { n: rest }) : "";
    empty.textContent = rows.length ? "" : model.get("empty");
    empty.hidden = rows.length > 0;
    out.replaceChildren(...(taken.length ? gone(taken) : []));
  }
  function gone(taken) {
    const copies = model.get("copies");
    return [
      h("h4", { tabindex: "-1" }, t(model, "out")),
      h("ul", { class: "bl-taken-list" }, taken.map((row) => line(row, t(model, "back"), back))),
      h(
        "div",
        { class: "bl-notice", "data-tone": copies.length ? "warning" : "info" },
        h("p", {}, t(model, copies.length ? "tell_them" : "no_copies")),
        copies.length ? h("ul", {}, copies.map((one) => h("li", {}, one))) : null,
        model.get("team") ? h("p", {}, model.get("team")) : null,
      ),
    ];
  }
  const stop = onTraits(model, ["rows", "copies", "team", "empty", "labels"], draw);
  draw();
  keeper.onOtherLogbook(() => {
    search.value = "";
    draw();
  });
  return () => {
    stop();
    keeper.stop();
  };
}

export default { render };
