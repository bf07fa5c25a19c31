// A file that somebody brings: ties choosing it (start.js), its way over (transfer.js), what was recognised (a form that each
// part has for itself) and what was brought before (brought.js).

import { h, newId, onTraits, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";
import { broughtList } from "./brought.js";
import { faultOf, progressBox, refusalOf, startBox } from "./start.js";
import { confirmation, tellPython, transfer } from "./transfer.js";

/** @typedef {{ element: HTMLElement, status: any, focus: () => void, busy: (on: boolean) => void, typed?: () => any }} Form */

/** What `render` of a part does that brings a file. `formOf(model, found, hooks, typed)` makes the form of what was recognised
 * (found.js); `typed` is what the form before it held, where the same file was read again. `beside(model, isOpen, begin, cancel)` is another
 * way to bring something, shown under the choice of a file: `begin(box, move)` shows a box while `move(hooks)` is under way, which
 * gives {upload, stop}.
 * @param {(model: import("../base/types.d.ts").Model, found: any, hooks: any, typed?: any) => Form} formOf
 * @param {(model: import("../base/types.d.ts").Model, isOpen: () => boolean, begin: any, cancel: () => void) => any} [beside] */
export const bringing = (formOf, beside) => ({ model, el }) => {
  const status = statusLine(model);
  const listStatus = statusLine(model);
  const keeper = saving(model, listStatus, () => draw());
  const list = broughtList(model, keeper, listStatus);
  const start = startBox(model, keeper.isOpen, take);
  const place = h("div", {});
  const other = beside?.(model, keeper.isOpen, begin, cancel);
  if (other) start.element.append(other.element);
  const root = h(
    "div",
    { class: "bl-part bl-upload bl-stack", "data-part": model.get("name") },
    h("div", { class: "bl-card" }, place, status.element),
    h("div", { class: "bl-card" }, list.element),
  );
  const left = new Set(); // uploads that this page is done with, and what was found in them
  let moving = null; // {upload, stop, box}: a file on its way
  let form = null; // {found, ...} of foundForm
  let asked = null; // the confirmation under way
  el.append(root);

  const isHere = () => document.activeElement === document.body || root.contains(document.activeElement);
  const keyOf = (found) => found.upload ?? found;
  const isSame = (found, other) => keyOf(found) === keyOf(other) && found.reading === other.reading;
  const show = (element) => place.firstChild !== element && place.replaceChildren(element);
  /** Draw anew, and put the focus where the work goes on, unless the person is busy elsewhere. */
  function drawAndFocus() {
    const here = isHere();
    draw();
    if (here) (moving?.box ?? form ?? start).focus();
  }
  function draw() {
    const found = model.get("found");
    const showsFound = found.columns && !left.has(keyOf(found));
    if (!showsFound) closeForm();
    else if (!moving && form?.found !== found && (!form || !isSame(form.found, found))) openForm(found);
    start.draw();
    other?.draw();
    list.draw();
    show((moving?.box ?? form ?? start).element);
  }
  function take(files) {
    const fault = faultOf(model, files);
    if (fault) return status.say("refused", refusalOf(model, fault));
    const box = progressBox(model, files[0].name, cancel);
    return begin(box, (hooks) => transfer(model, files[0], hooks));
  }
  function cancel() {
    letGo();
    status.say("info", t(model, "cancelled"));
    drawAndFocus();
  }
  function begin(box, move) {
    status.clear();
    moving = move({
      progress: (share) => box.show(share),
      waiting: (on) => {
        if (on) status.say("queued", t(model, "waiting"));
        else if (status.element.dataset.tone === "queued") status.clear();
      },
      whole: () => status.say("sending", t(model, "recognising")),
      found: () => arrived(() => status.clear()),
      refused: ({ sentence, why }) => arrived(() => status.say("refused", sentence || refusalOf(model, why))),
      unreadable: () => {
        letGo();
        arrived(() => status.say("refused", refusalOf(model, "unreadable")));
      },
    });
    moving.box = box;
    return drawAndFocus();
  }
  function arrived(say) {
    const here = isHere();
    moving = null;
    say();
    draw();
    if (here) (form ?? start).focus();
  }
  /** The file under way is stopped, here and in Python. */
  function letGo() {
    if (!moving) return;
    moving.stop();
    left.add(moving.upload);
    tellPython(model, { type: "cancel", upload: moving.upload });
    moving = null;
  }
  function openForm(found) {
    const again = form && keyOf(form.found) === keyOf(found);
    const here = again && isHere(); // a button that was shut lets the focus go
    const typed = again ? form.typed?.() : undefined;
    closeForm();
    form = { found, ...formOf(model, found, { confirmed: confirm, abandoned: abandon, reread }, typed) };
    show(form.element);
    if (here) form.focus();
  }
  function closeForm() {
    asked?.stop();
    asked = null;
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
  function confirm(chosen) {
    const mine = form;
    mine.busy(true);
    mine.status.say("sending", t(model, "confirming"));
    asked = confirmation(model, mine.found.upload ?? newId(), chosen, {
      waiting: (on) => mine.status.say(on ? "queued" : "sending", t(model, on ? "waiting" : "confirming")),
      content: (content) => store(mine, content),
      refused({ sentence, why }) {
        mine.busy(false);
        mine.status.say("refused", sentence || refusalOf(model, why));
      },
    });
  }
  /** Have the same file read with other columns: what was found is another then, and so is the form. `saying`: meanwhile. */
  function reread(chosen, saying) {
    const mine = form;
    mine.busy(true);
    mine.status.say("sending", saying);
    asked = confirmation(model, mine.found.upload ?? newId(), chosen, {
      waiting: (on) => mine.status.say(on ? "queued" : "sending", on ? t(model, "waiting") : saying),
      content: () => mine.busy(false),
      refused({ sentence, why }) {
        mine.busy(false);
        mine.status.say("refused", sentence || refusalOf(model, why));
      },
    }, "columns");
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
  /** A file that is dropped beside the box would take the whole page away. */
  function guard(event) {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  }
  keeper.onOtherLogbook(() => {
    letGo();
    leave();
    status.clear();
    list.forget();
    draw();
  });
  const stop = onTraits(model, ["found", "brought", "labels", "language", "accept", "max_bytes"], draw);
  for (const event of ["dragover", "drop"]) addEventListener(event, guard);
  draw();
  return () => {
    for (const event of ["dragover", "drop"]) removeEventListener(event, guard);
    stop();
    keeper.stop();
    other?.stop();
    letGo();
    asked?.stop();
  };
};
