// The outbox: what a person made stays on this device until the store has acknowledged it. Sending twice does no harm: the
// store knows an act by its id. Each answer says by its key whose act it was, whatever logbook is open by then.

const AGAIN = 3000;
const NO_ANSWER = 15000; // an act that nobody answers does not hold up the others for ever

/** `way` = {kinds, send, readOnly}: what kinds of entries say about themselves (parts/identity/widget.py), how a message leaves,
 * and the sentence of a page that shows the example. */
export function openOutbox(way, device, hooks) {
  const waiting = new Map(); // act_id → {resolve, onQueued, key, act}, for acts made on this page
  let example = false;
  let again = 0;

  const loose = new Map(); // act_id → {key, item}, in the memory of this page only
  let inFlight = null; // the act that was posted last and not answered
  let patience = 0;
  const late = new Set(); // acts that the store could not take just now

  const box = (key, id) => `outbox:${key}:${id}`;
  const looseOf = (logbook) => [...loose.values()].filter(({ key }) => key === logbook.key).map(({ item }) => item);
  const itemsOf = (
    logbook,
  ) => [...device.keys(box(logbook.key, "")).map((key) => device.find(key)).filter(Boolean), ...looseOf(logbook)];
  const { loose: large, secret, schemas } = way.kinds;
  /** Too large for this storage: their part keeps them, and sends them again (parts/walk/photos.js). */
  const isLoose = (act) => large.includes(act.content?.kind);
  /** What waits, of all logbooks of this device, oldest first: [{item, logbook}]. */
  const pending = () =>
    device.logbooks().flatMap((logbook) => itemsOf(logbook).map((item) => ({ item, logbook }))).sort((a, b) =>
      a.item.at - b.item.at
    );

  function post({ item, logbook }) {
    const here = logbook.key === device.current()?.key;
    way.send({
      type: "act",
      key: logbook.key,
      secret: logbook.secret,
      name: logbook.name,
      fresh: !logbook.known,
      here,
      act: item.act,
    });
  }
  /** One at a time, oldest first. An act that must wait a little is not overtaken by the next one of the same thing; nor does it
   * hold up the others. */
  function pump() {
    if (inFlight || !hooks.isOpen()) return;
    const held = [];
    const next = pending().find(({ item }) => {
      const waits = late.has(item.act.act_id) || held.some((act) => sameThing(act, item.act));
      if (waits) held.push(item.act);
      return !waits;
    });
    if (!next) return;
    inFlight = next.item.act.act_id;
    clearTimeout(patience);
    patience = setTimeout(() => answered(inFlight), NO_ANSWER);
    post(next);
  }
  function answered(id) {
    if (id !== inFlight) return;
    inFlight = null;
    clearTimeout(patience);
    pump();
  }
  /** A write that still waits says nothing that this newer one of the same thing does not say: without a connection, each pause
   * in typing would be sent later, one by one. */
  function replaceWaiting(logbook, act) {
    const before = itemsOf(logbook).filter((item) => sameThing(item.act, act)).sort((a, b) => a.at - b.at);
    const last = before[before.length - 1]?.act;
    if (!last || !replaces(act, last) || last.act_id === inFlight) return;
    forget(logbook.key, last.act_id);
    finish(last.act_id, { status: "queued" });
  }
  const sameThing = (
    one,
    other,
  ) => (other.slot ? one.slot === other.slot : Boolean(other.entry_id) && one.entry_id === other.entry_id);
  /** Only a write stands for another, older one: what was deleted or erased before it was deleted or erased. */
  const replaces = (one, other) => one.action === "write" && other.action === "write" && sameThing(one, other);
  function forget(key, id) {
    device.forget(box(key, id));
    loose.delete(id);
  }
  function finish(id, outcome) {
    waiting.get(id)?.resolve(outcome);
    waiting.delete(id);
    hooks.changed();
  }
  /** When it is an act's turn: after all that waits in its logbook, also in one millisecond or where a clock is set back. */
  const turn = (logbook) => Math.max(Date.now(), ...itemsOf(logbook).map(({ at }) => at + 1));
  const isNewer = (one, than) => one.at > than.at && sameThing(one.act, than.act);
  /** What another tab of this device saw off, or replaced by what it saw off: nobody will answer here any more. While the newer
   * one still waits, so does this one: a draft of it that stayed would be written over what the other tab has saved by then. */
  function finishGone() {
    const logbooks = new Set(device.logbooks().map(({ key }) => key));
    for (const [id, { key, act }] of [...waiting]) {
      const here = itemsOf({ key }).map((item) => item.act);
      if (here.some((one) => one.act_id === id)) continue;
      if (here.some((one) => sameThing(one, act))) continue;
      const kept = device.keys(`refused:${key}:`).map((name) => device.find(name)).filter(Boolean);
      const refused = device.find(`refused:${key}:${id}`) ?? kept.find((one) => one.act && replaces(one.act, act));
      if (refused) finish(id, { status: "refused", sentence: refused.sentence });
      else if (!logbooks.has(key)) finish(id, { status: "queued" });
      else finish(id, { status: "saved", entry_id: act.entry_id });
    }
  }
  /** What was refused before of the same thing is replaced by this newer one. */
  function replaceRefused(logbook, act) {
    for (const key of device.keys(`refused:${logbook.key}:`)) {
      const old = device.find(key)?.act;
      if (old && sameThing(old, act)) device.forget(key);
    }
  }

  /** What is made on this page is written as its kind is written now, and says so. What an earlier page made says what it
   * said. */
  function numbered(act) {
    const schema = schemas[act.content?.kind];
    return schema && act.content.schema === undefined ? { ...act, content: { ...act.content, schema } } : act;
  }

  return {
    pending,
    setExample: (on) => (example = on),
    refused() {
      const logbook = device.current();
      return logbook ? device.keys(`refused:${logbook.key}:`).map((key) => ({ key, ...device.find(key) })) : [];
    },
    /** Into the outbox first, then to the kernel. */
    submit(made, onQueued) {
      const act = numbered(made);
      if (example) return Promise.resolve({ status: "refused", sentence: way.readOnly() });
      const logbook = device.current() ?? device.begin();
      replaceWaiting(logbook, act);
      const item = { act, at: turn(logbook) };
      if (isLoose(act)) loose.set(act.act_id, { key: logbook.key, item });
      else device.keep(box(logbook.key, act.act_id), item);
      replaceRefused(logbook, act);
      const done = new Promise((resolve) => waiting.set(act.act_id, { resolve, onQueued, key: logbook.key, act }));
      hooks.changed();
      if (hooks.isOpen()) pump();
      else onQueued();
      return done;
    },
    /** Send all that is still here: after a welcome, and when the connection is back. */
    drain() {
      clearTimeout(again);
      late.clear();
      inFlight = null; // what was under way when the connection was lost is sent once more
      finishGone();
      pump();
      hooks.changed();
    },
    /** Another tab says that it saved something. */
    lookElsewhere: finishGone,
    /** The connection was lost: say so at the parts that wait. */
    lost: () => waiting.forEach((one) => one.onQueued()),
    /** Another logbook is opened: the parts let go; the acts stay in the outbox of theirs. */
    letGo() {
      for (const id of [...waiting.keys()]) finish(id, { status: "queued" });
    },
    /** These entries are being erased: what waits or was refused of them is not kept any longer, and never sent. */
    withdraw(entryIds) {
      const logbook = device.current();
      if (!logbook) return;
      const gone = [];
      for (const key of [...device.keys(box(logbook.key, "")), ...device.keys(`refused:${logbook.key}:`)]) {
        const act = device.find(key)?.act;
        if (!act || act.action === "erase" || !entryIds.includes(act.entry_id)) continue;
        device.forget(key);
        gone.push(act.act_id);
      }
      for (const [id, { key, item }] of loose) {
        if (key !== logbook.key || !entryIds.includes(item.act.entry_id)) continue;
        loose.delete(id);
        gone.push(id);
      }
      // Only when all of it is gone: the end of one lets the next one go.
      for (const id of gone) {
        finish(id, { status: "queued" });
        answered(id);
      }
    },
    acknowledge({ key, act_id, seq, entry_id, notice }) {
      forget(key, act_id);
      device.note(key, { known: true });
      finish(act_id, { status: "saved", seq, entry_id, notice });
      hooks.acknowledged(key);
      answered(act_id);
    },
    /** The store will never take this one. It leaves the outbox, but stays on the device until its owner makes it anew (which
     * may have happened while it was under way) or throws it away. */
    refuse({ key, act_id, sentence }) {
      const item = device.find(box(key, act_id));
      if (item) {
        // What is always private (where a vulnerable place is), or not kept where residents are, stays in its box on the page and
        // nowhere else. Whatever it was refused for: a device does not know that.
        const madeAnew = itemsOf({ key }).some((one) => isNewer(one, item));
        if (!madeAnew && !secret.includes(item.act.content?.kind)) device.keep(`refused:${key}:${act_id}`, { ...item, sentence });
        device.forget(box(key, act_id));
      }
      loose.delete(act_id);
      finish(act_id, { status: "refused", sentence });
      answered(act_id);
    },
    /** The store cannot take it now (locked, read-only, full): all that waits is sent again in a while. */
    later({ act_id, sentence }) {
      waiting.get(act_id)?.onQueued();
      hooks.trouble(sentence);
      late.add(act_id);
      clearTimeout(again);
      again = setTimeout(() => {
        late.clear();
        pump();
      }, AGAIN);
      answered(act_id);
    },
  };
}
