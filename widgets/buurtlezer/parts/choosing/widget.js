// Choosing what goes into a report: for whom, a title, what is in it, what stays behind and why. Quick changes are kept together.
// Not here: what is ticked (chosen.js), the list (list.js), the order of sections (order.js).

import { elementId, h, newestOf, onTraits, statusLine, t } from "../base/base.js";
import { picture } from "../base/picture.js";
import { saving } from "../base/saving.js";
import { ticked } from "./chosen.js";
import { entryList } from "./list.js";
import { sectionOrder } from "./order.js";

const CALM = 600; // milliseconds without another change, after which all of them are one act
const TITLE = 120;

function render({ model, el }) {
  const status = statusLine(model);
  const keeper = saving(model, status, () => draw());
  const newest = newestOf(model);
  /** @type {((content: any) => any)[]} what was changed here until it is stored: each on what stands then, so that what another
   * page of the same logbook changed meanwhile stays */
  let mine = [];
  let timer = 0;
  /** @type {object[]} contents as they were before each change here */
  let before = [];

  const stored = () => newest({ slot: model.get("slot") }, model.get("value"));
  const content = () => mine.reduce((now, one) => one(now), stored());
  const chosen = () => new Set(content().chosen ?? []);

  const lengthWord = h("legend", {});
  const lengths = h("div", { class: "blch-lengths" });
  const titleId = elementId("title");
  const titleWord = h("label", { for: titleId });
  const title = h("input", { type: "text", id: titleId, maxlength: TITLE, on: { input: () => change({ title: title.value }) } });
  const inIt = h("h4", {});
  const earlier = h("p", { class: "bl-notice" });
  const list = entryList(model, chosen, (ids, on) => change((now) => ({ chosen: ticked(now.chosen ?? [], ids, on) })));
  const order = sectionOrder(
    model,
    () => ({ order: content().order ?? [], without: content().without ?? [] }),
    (some) => change(some),
  );
  const stays = h("details", { class: "blch-apart", "data-part-of": "stays" });
  const undo = h("button", { type: "button", class: "bl-quiet", on: { click: back } });
  const card = h(
    "div",
    { class: "bl-card bl-stack" },
    h("fieldset", {}, lengthWord, lengths),
    h("div", { class: "blch-title" }, titleWord, title),
    h("div", { class: "bl-stack" }, inIt, earlier, list.element),
    stays,
    order.element,
    h("div", { class: "bl-row blch-foot" }, undo, status.element),
  );
  el.append(h("div", { class: "bl-part bl-choosing", "data-part": model.get("name") }, card));

  /** @param {object | ((now: any) => object)} some */
  function change(some) {
    const typing = typeof some === "object" && "title" in some;
    if (!mine.length || !typing) before = [...before.slice(-49), content()];
    wait((now) => ({ ...now, ...(typeof some === "function" ? some(now) : some) }));
  }
  function wait(next) {
    mine = [...mine, next];
    clearTimeout(timer);
    timer = setTimeout(send, CALM);
    draw();
  }
  async function send() {
    clearTimeout(timer);
    timer = 0;
    const sent = mine;
    if (!sent.length) return;
    const { status: became } = await keeper.send({ content: content() });
    if (mine !== sent) return; // changed again meanwhile
    mine = [];
    if (became === "refused") before = [];
    draw();
  }
  function back() {
    const last = before.pop();
    if (!last) return;
    wait(() => ({ title: "", chosen: [], order: [], without: [], ...last }));
    if (undo.hidden) title.focus({ preventScroll: true });
  }
  const leave = () => timer && send(); // a page that is left has its change in the outbox

  function tile({ value, title: words, text, picture: paths }) {
    const name = content().length ?? model.get("lengths")[0]?.value;
    return h("button", {
      type: "button",
      class: "blch-length",
      "data-value": value,
      "aria-pressed": String(value === name),
      on: { click: () => change({ length: value }) },
    }, [picture(paths), h("span", { class: "blch-words" }, h("b", {}, words), h("span", {}, text))]);
  }
  function drawLengths() {
    const focused = /** @type {HTMLElement | null} */ (lengths.querySelector(":focus"))?.dataset.value;
    lengths.replaceChildren(...model.get("lengths").map(tile));
    if (focused) /** @type {HTMLElement | null} */ (lengths.querySelector(`[data-value=${focused}]`))?.focus();
  }
  function drawStays() {
    const them = model.get("stays");
    const was = stays.open;
    const one = ({ value, title: why, names, count }) =>
      h("li", { "data-why": value }, [
        h("b", {}, `${why} (${count})`),
        names.length > 0 &&
        h("span", { class: "bl-small bl-muted" }, names.join(" · ")),
      ]);
    const count = them.reduce((sum, { count: some }) => sum + some, 0);
    const head = h("summary", {}, h("span", {}, t(model, "stays")), h("span", { class: "blch-sum bl-muted" }, count));
    stays.replaceChildren(head, h("p", { class: "bl-muted bl-small" }, t(model, "stays_note")), h("ul", {}, them.map(one)));
    stays.open = was;
    stays.hidden = !them.length;
  }
  function draw() {
    lengthWord.textContent = t(model, "for_whom");
    titleWord.textContent = t(model, "title");
    inIt.textContent = t(model, "in_it");
    const { words, href } = model.get("before");
    earlier.hidden = !href;
    earlier.replaceChildren(...(href ? [h("a", { href, class: "bl-link" }, words)] : []));
    undo.textContent = t(model, "undo");
    undo.hidden = !before.length;
    if (document.activeElement !== title) title.value = content().title ?? "";
    title.placeholder = model.get("suggested");
    drawLengths();
    list.draw();
    order.draw();
    for (const one of /** @type {NodeListOf<HTMLButtonElement | HTMLInputElement>} */ (card.querySelectorAll("button, input"))) {
      if (!keeper.isOpen()) one.disabled = true;
      else if (!one.closest(".blch-moves")) one.disabled = false;
    }
  }
  function build() {
    list.build();
    drawStays();
    draw();
  }
  const stops = [
    onTraits(model, ["rows", "sections", "made", "begin", "labels"], build),
    onTraits(model, ["stays"], drawStays),
    onTraits(model, ["lengths", "suggested", "before"], draw),
  ];
  keeper.onOtherLogbook(() => {
    clearTimeout(timer);
    [mine, before, timer] = [[], [], 0];
    build();
  });
  globalThis.addEventListener("pagehide", leave);
  build();
  return () => {
    globalThis.removeEventListener("pagehide", leave);
    leave();
    stops.forEach((stop) => stop());
    keeper.stop();
  };
}

export default { render };
