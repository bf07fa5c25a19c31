// Waiting for an answer: the page asks Python how it stands, says so, and lets somebody leave. Not here: what is asked (form.js),
// the words (told.js).

import { h, onTraits, t } from "../base/base.js";
import { tellPython } from "../bringing/transfer.js";
import { isPending, standingSaid, standingSpoken } from "./told.js";

const EACH = 500; // how often it is asked
const NONE = -1;
const SILENT = 8000; // after so long without a word nobody seems to hear

/** `answered()`: what this view asked has an answer; `left()`: nobody waits any more; `changed()`: it may stand otherwise.
 * Gives {element, ask, draw, forget, stop, waits}.
 * @param {any} model
 * @param {{answered: () => void, left: () => void, changed: () => void}} hooks */
export function waitingBox(model, { answered, left: onLeft, changed }) {
  let asked = null; // the turn that the last question of this view will have, of which there is no word yet
  let due = 0; // the turn that it has; the last of several quick ones counts
  let silent = 0;
  let mine = false; // whether this view asked what is answered next
  let timer = 0;
  let left = NONE; // the turn of the question that somebody left
  let saying = false; // whether that is said
  const bar = h("progress", { class: "blr-progress", "aria-label": t(model, "standing.label") });
  const words = h("p", { class: "blr-standing-words", "aria-hidden": "true" });
  const spoken = h("p", { class: "bl-hidden", role: "status", "aria-live": "polite" });
  const cancel = h("button", { type: "button", on: { click: onCancel } }, t(model, "standing.cancel"));
  const busy = h("div", { class: "blr-busy", hidden: true }, words, bar, cancel);
  const notice = h("p", { class: "bl-notice blr-refused", hidden: true });
  const standing = () => model.get("standing");
  const stopped = () => left >= standing().turn;
  const waits = () => asked !== null || (isPending(standing()) && !stopped());

  function ask(question) {
    due = Math.max(standing().turn, asked ?? 0) + 1;
    [asked, silent, mine, left] = [due, Date.now(), true, NONE];
    tellPython(model, { type: "ask", ...question });
    draw();
  }
  function onCancel() {
    leave(true);
    onLeft();
  }
  /** Nobody waits any more; said where it is somebody's own act. */
  function leave(said) {
    const waited = waits();
    left = asked ?? standing().turn; // what is on its way will have that one
    [asked, mine, saying] = [null, false, said];
    if (waited) tellPython(model, { type: "cancel" });
    draw();
  }
  function heard() {
    if (asked !== null && standing().turn >= asked) asked = null;
    silent = Date.now();
    draw();
    if (waits() || !mine) return;
    mine = false;
    if (standing().state === "done") answered();
  }
  function look() {
    if (asked !== null && Date.now() - silent > SILENT) {
      [asked, mine] = [null, false];
      say(t(model, "standing.silent"), "warning");
      changed();
    } else if (waits()) tellPython(model, { type: "how" });
    follow();
  }
  function follow() {
    if (waits() === Boolean(timer)) return;
    if (timer) clearInterval(timer);
    timer = timer ? 0 : setInterval(look, EACH);
  }
  function say(sentence, tone) {
    notice.hidden = !sentence;
    notice.textContent = sentence;
    notice.dataset.tone = tone;
    busy.hidden = true;
    hear(sentence);
  }
  function hear(sentence) {
    if (spoken.textContent !== sentence) spoken.textContent = sentence;
  }
  function draw() {
    follow();
    changed();
    const now = standing();
    if (asked === null && stopped()) return say(saying ? t(model, "standing.stopped") : "", "info");
    if (!waits()) return say(now.state === "refused" ? standingSaid(model, now) : "", "refused");
    notice.hidden = true;
    busy.hidden = false;
    const sent = asked === null ? standingSaid(model, now) : t(model, "standing.sent");
    words.textContent = sent;
    if (asked === null && now.state === "working") bar.value = now.share;
    else bar.removeAttribute("value");
    hear(asked === null ? standingSpoken(model, now) : sent);
  }
  const stop = onTraits(model, ["standing"], heard);
  return {
    element: h("div", { class: "blr-waiting" }, busy, notice, spoken),
    ask,
    draw,
    waits,
    forget: () => leave(false),
    stop() {
      clearInterval(timer);
      stop();
    },
  };
}
