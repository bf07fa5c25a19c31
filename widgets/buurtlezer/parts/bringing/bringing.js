// A file that somebody brings: ties choosing it (start.js), its way over (way.js), what was recognised (a form that each part has
// for itself), what is asked about that (confirming.js) and what was brought before (brought.js).

import { h, newId, onTraits, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";
import { broughtList } from "./brought.js";
import { confirming } from "./confirming.js";
import { guardPage } from "./guard.js";
import { startBox } from "./start.js";
import { tellPython } from "./transfer.js";
import { underWay } from "./way.js";

/** @typedef {{ element: HTMLElement, status: any, focus: () => void, busy: (on: boolean) => void, typed?: () => any }} Form */

/** What `render` of a part does that brings a file. `formOf(model, found, hooks, typed)` makes the form of what was recognised
 * (found.js); `typed` is what the form before it held, where the same file was read again. `beside(model, isOpen, begin, cancel)`
 * is another way to bring something, shown under the choice of a file: `begin(box, move)` shows a box while `move(hooks)` is
 * under way, which gives {upload, stop}.
 * @param {(model: import("../base/types.d.ts").Model, found: any, hooks: any, typed?: any) => Form} formOf
 * @param {(model: import("../base/types.d.ts").Model, isOpen: () => boolean, begin: any, cancel: any) => any} [beside] */
export const bringing = (formOf, beside) => ({ model, el }) => {
  const status = statusLine(model);
  const listStatus = statusLine(model);
  const keeper = saving(model, listStatus, () => draw());
  const list = broughtList(model, keeper, listStatus);
  const left = new Set(); // uploads that this page is done with, and what was found in them
  const way = underWay(model, status, { begun: drawAndFocus, arrived, left: (upload) => left.add(upload) });
  const ask = confirming(model, store);
  const start = startBox(model, keeper.isOpen, way.take);
  const place = h("div", {});
  const other = beside?.(model, keeper.isOpen, way.begin, way.cancel);
  if (other) start.element.append(other.element);
  const root = h(
    "div",
    { class: "bl-part bl-upload bl-stack", "data-part": model.get("name") },
    h("div", { class: "bl-card" }, place, status.element),
    h("div", { class: "bl-card" }, list.element),
  );
  let form = null; // {found, ...} of foundForm
  el.append(root);

  const isHere = () => document.activeElement === document.body || root.contains(document.activeElement);
  const keyOf = (found) => found.upload ?? found;
  const isSame = (found, other) => keyOf(found) === keyOf(other) && found.reading === other.reading;
  const show = (element) => place.firstChild !== element && place.replaceChildren(element);
  const current = () => way.box() ?? form ?? start;
  /** Draw anew, and put the focus where the work goes on, unless the person is busy elsewhere. */
  function drawAndFocus() {
    const here = isHere();
    draw();
    if (here) current().focus();
  }
  function draw() {
    const found = model.get("found");
    const showsFound = found.columns && !left.has(keyOf(found));
    if (!showsFound) closeForm();
    else if (!way.box() && form?.found !== found && (!form || !isSame(form.found, found))) openForm(found);
    start.draw();
    other?.draw();
    list.draw();
    show(current().element);
  }
  function arrived(say) {
    const here = isHere();
    say();
    draw();
    if (here) current().focus();
  }
  function openForm(found) {
    const again = form && keyOf(form.found) === keyOf(found);
    const here = again && isHere(); // a button that was shut lets the focus go
    const typed = again ? form.typed?.() : undefined;
    closeForm();
    form = {
      found,
      ...formOf(model, found, {
        confirmed: (chosen) => ask.confirm(form, chosen),
        abandoned: abandon,
        reread: (chosen, saying) => ask.reread(form, chosen, saying),
      }, typed),
    };
    show(form.element);
    if (here) form.focus();
  }
  function closeForm() {
    ask.stop();
    form = null;
  }
  /** Done with what was found: kept, or not. */
  function leave() {
    if (!form) return;
    left.add(keyOf(form.found));
    tellPython(model, { type: "cancel", upload: form.found.upload ?? newId() });
    closeForm();
  }
  function abandon() {
    leave();
    status.say("info", t(model, "dropped"));
    drawAndFocus();
  }
  async function store(mine, content) {
    const entryId = newId();
    const outcome = await mine.status.follow({ content, entry_id: entryId });
    if (mine !== form) return; // another logbook is open by now, or another file
    if (outcome.status !== "saved") return mine.busy(false);
    const here = isHere();
    leave();
    draw();
    listStatus.say(outcome.notice ? "info" : "saved", outcome.notice || t(model, "status.saved"));
    if (here) list.focus(entryId);
  }
  keeper.onOtherLogbook(() => {
    way.letGo();
    leave();
    status.clear();
    list.forget();
    draw();
  });
  const stop = onTraits(model, ["found", "brought", "labels", "language", "accept", "max_bytes"], draw);
  const release = guardPage();
  draw();
  return () => {
    release();
    stop();
    keeper.stop();
    other?.stop();
    way.letGo();
    ask.stop();
  };
};
