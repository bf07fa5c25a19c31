// A file goes to Python in slices: each waits for the answer to the one before, and what got lost with the line goes again.

import { newId } from "../base/base.js";

const LOOK = 1000;
const IMPATIENT = 6000;
const AGAIN = 12000;

/** Send one message; nothing happens where the comm is closed (a kernel that was restarted): the page's header says that. */
export function tellPython(model, message, buffers = []) {
  try {
    model.send(message, undefined, buffers);
  } catch (error) {
    console.info("buurtlezer: not sent, the comm is closed", error.message);
  }
}

/** Ask until it is answered. `ask()` sends the question as it is now; it is called at once when there is a line, again when
 * the line is back, and again when no answer came. `waiting(true | false)` says whether it is the line that we wait for. */
function asking(model, ask, waiting) {
  const kernel = model.widget_manager?.kernel ?? null;
  const connected = () => (kernel?.connectionStatus ?? "connected") === "connected";
  let asked = 0;
  let patient = false; // an answer may take its time: Python is at work, and not the line is slow
  function now() {
    asked = Date.now();
    if (!connected()) return waiting(true);
    ask();
  }
  function look() {
    if (!connected()) return waiting(true);
    const silence = Date.now() - asked;
    if (!patient && silence > IMPATIENT) waiting(true);
    if (silence > AGAIN) now();
  }
  const onStatus = () => (connected() ? now() : waiting(true));
  kernel?.connectionStatusChanged?.connect(onStatus);
  const timer = setInterval(look, LOOK);
  return {
    now,
    /** Something was answered. */
    heard(calm = false) {
      patient = calm;
      asked = Date.now();
      waiting(false);
    },
    stop() {
      clearInterval(timer);
      kernel?.connectionStatusChanged?.disconnect(onStatus);
    },
  };
}

/** Bring a file over. `hooks`: progress(share), waiting(bool), whole(), found(), refused(message), unreadable().
 * Returns {upload, stop}; after `stop` no hook is called. */
export function transfer(model, file, hooks) {
  const upload = newId();
  let index = null; // of the slice that is under way; null before Python said where to begin
  let size = 0;
  let slice = null;
  let stopped = false;
  const line = asking(model, ask, hooks.waiting);

  function ask() {
    const whole = index !== null && index * size >= file.size;
    if (index === null || whole) tellPython(model, { type: "begin", upload, name: file.name, size: file.size });
    else if (slice) tellPython(model, { type: "slice", upload, index }, [slice]);
  }
  async function goTo(next) {
    if (index === next) return; // an answer that came twice
    index = next;
    slice = null;
    const begin = index * size;
    hooks.progress(Math.min(begin / file.size, 1));
    line.heard(begin >= file.size);
    if (begin >= file.size) return hooks.whole();
    let read;
    try {
      read = await file.slice(begin, begin + size).arrayBuffer();
    } catch (error) {
      console.info("buurtlezer: the file cannot be read", error.name);
      return end(hooks.unreadable);
    }
    if (stopped || index !== next) return;
    slice = read;
    line.now();
  }
  function end(hook, ...values) {
    if (stopped) return;
    stop();
    hook(...values);
  }
  function hear(message) {
    if (message.upload !== upload || message.confirm) return;
    if (message.type === "go") {
      size = message.slice;
      goTo(message.next);
    } else if (message.type === "got") goTo(message.next);
    else if (message.type === "found") end(hooks.found);
    else if (message.type === "refused") end(hooks.refused, message);
  }
  function stop() {
    stopped = true;
    line.stop();
    model.off("msg:custom", hear);
  }
  model.on("msg:custom", hear);
  line.now();
  return { upload, stop };
}

/** Ask Python for the content of what was chosen (`confirm`), or to read the file with the columns that were (`columns`).
 * `hooks`: waiting(bool), content(content), refused(message). */
export function confirmation(model, upload, chosen, hooks, type = "confirm") {
  const confirm = newId();
  const line = asking(model, () => tellPython(model, { type, upload, confirm, chosen }), hooks.waiting);
  function hear(message) {
    if (message.confirm !== confirm) return;
    stop();
    if (message.type === "content") hooks.content(message.content);
    else hooks.refused(message);
  }
  function stop() {
    line.stop();
    model.off("msg:custom", hear);
  }
  model.on("msg:custom", hear);
  line.now();
  return { stop };
}
