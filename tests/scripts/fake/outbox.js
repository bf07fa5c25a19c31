// One tab with the real device and the real outbox: what leaves it is kept in `sent`, what it hears a test says.

import { openDevice } from "../../../widgets/buurtlezer/parts/identity/device.js";
import { openOutbox } from "../../../widgets/buurtlezer/parts/identity/outbox.js";
import { fakeDocument } from "./dom.js";
import { Storage, useStorages } from "./storage.js";

export const KINDS = { loose: ["photo"], secret: ["vulnerable_place"], schemas: { term: 2 } };
export const LATER = "The store is busy.";

let made = 0;
/** An act of a thing, which is {slot} or {entry_id}. */
export function act(thing, content, more = {}) {
  made += 1;
  return { act_id: `act${made}`, action: content ? "write" : "delete", ...thing, content, ...more };
}

/** A tab, with a storage that other tabs may have too. `open`: whether the line is there. */
export function openTab({ local = new Storage(), session = new Storage(), open = true } = {}) {
  fakeDocument();
  useStorages(local, session);
  const tab = { local, session, open, sent: [], outcomes: new Map(), queued: [], acknowledged: [], troubles: [], changes: 0 };
  tab.device = openDevice();
  tab.outbox = openOutbox(
    { kinds: KINDS, send: (message) => tab.sent.push(message), readOnly: () => "Only to look at." },
    tab.device,
    {
      isOpen: () => tab.open,
      changed: () => (tab.changes += 1),
      trouble: (sentence) => tab.troubles.push(sentence),
      acknowledged: (key) => tab.acknowledged.push(key),
    },
  );
  return Object.assign(tab, {
    /** Submit an act; what becomes of it is found in `outcomes` by its id. */
    submit(made) {
      tab.outbox.submit(made, () => tab.queued.push(made.act_id)).then((outcome) => tab.outcomes.set(made.act_id, outcome));
      return made.act_id;
    },
    write: (thing, words) => tab.submit(act(thing, { kind: "term", words })),
    ack: (id, more = {}) => tab.outbox.acknowledge({ key: keyOf(id), act_id: id, seq: 1, entry_id: "e", notice: "", ...more }),
    refuse: (id, more = {}) => tab.outbox.refuse({ key: keyOf(id), act_id: id, sentence: "It cannot be.", ...more }),
    later: (id) => tab.outbox.later({ key: keyOf(id), act_id: id, sentence: LATER }),
    sentIds: () => tab.sent.map((message) => message.act.act_id),
    waits: () => tab.outbox.pending().map(({ item }) => item.act.act_id),
  });
  function keyOf(id) {
    return tab.sent.findLast((message) => message.act.act_id === id)?.key ?? tab.device.current()?.key;
  }
}
