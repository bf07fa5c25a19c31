// Two tabs over one storage with the real device and outbox, each with a line to one store. All that could be seen is given to `note`.

import { openDevice } from "../../../widgets/buurtlezer/parts/identity/device.js";
import { openOutbox } from "../../../widgets/buurtlezer/parts/identity/outbox.js";
import { fakeClock } from "./clock.js";
import { fakeDocument } from "./dom.js";
import { fakeStore } from "./store.js";
import { Storage, useStorages } from "./storage.js";

const KINDS = { loose: ["photo"], secret: [], schemas: { term: 1 } };

/** A tab has `out` and `back`, what is on its line, and `page`, counted from 1. `within(tab, call)`: in the tab's own window. */
export function twoTabs(note) {
  fakeDocument();
  const tabs = ["one", "other"].map((name) => ({ name, session: new Storage() }));
  const local = new Storage();
  let current = null; // the tab whose script runs
  const within = (tab, call) => {
    const before = current;
    current = tab;
    useStorages(local, tab.session);
    call();
    current = before;
    if (before) useStorages(local, before.session);
  };
  const clock = fakeClock({
    around: (call) => {
      const [tab, page] = [current, current.page];
      return () => tab.page === page && within(tab, call); // timers end with their page
    },
  });
  const store = fakeStore();

  function openPage(tab) {
    tab.page = (tab.page ?? 0) + 1;
    Object.assign(tab, { out: [], back: [], isOpen: true });
    tab.device = openDevice();
    const facts = () => ({ tab: tab.name, page: tab.page });
    tab.outbox = openOutbox(
      {
        kinds: KINDS,
        readOnly: () => "",
        send(message) {
          note("sent", {
            ...facts(),
            key: message.key,
            secret: message.secret,
            act: JSON.stringify(message.act),
            clock: clock.now(),
          });
          tab.out.push(structuredClone(message));
        },
      },
      tab.device,
      { isOpen: () => tab.isOpen, changed() {}, trouble() {}, acknowledged() {} },
    );
    tab.outbox.drain();
  }
  /** Acts of a tab that the storage does not have: other tabs do not see them, and a reload ends them. */
  function inMemory(tab) {
    let found = [];
    within(tab, () => {
      const stored = Object.keys(local).join("\n");
      found = tab.outbox.pending().map(({ item }) => item.act.act_id).filter((id) => !new RegExp(`:${id}$`, "m").test(stored));
    });
    return found;
  }
  function arrive(tab, verdict, answered = true) {
    const message = tab.out.shift();
    if (!message) return;
    const before = store.arrived.length;
    const answer = store.hear(message, verdict);
    if (store.arrived.length > before) note("stored", store.arrived[before]);
    else note(answer.type === "ack" ? "known" : answer.type, { act_id: message.act.act_id });
    if (answered) tab.back.push(answer);
  }
  function hear(tab) {
    const answer = tab.back.shift();
    if (!answer) return;
    note("heard", { tab: tab.name, act_id: answer.act_id, type: answer.type });
    within(tab, () => tab.outbox[{ ack: "acknowledge", refuse: "refuse", later: "later" }[answer.type]](answer));
  }
  /** All that was sent before arrives and is heard, then one act with its answer. */
  function answer(tab, verdict) {
    while (tab.back.length) hear(tab);
    arrive(tab, verdict);
    hear(tab);
  }
  for (const tab of tabs) within(tab, () => openPage(tab));
  return { tabs, local, clock, store, within, openPage, inMemory, arrive, hear, answer };
}
