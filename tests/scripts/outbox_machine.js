// Plays a list of happenings in two tabs (fake/two_tabs.js). All that could be seen is noted in the order in which it happened;
// whether it is right says outbox_seen.py.

import { settled } from "./fake/clock.js";
import { Storage } from "./fake/storage.js";
import { twoTabs } from "./fake/two_tabs.js";

const THINGS = [{ slot: "s1" }, { slot: "s2" }, { entry_id: "e1" }, { entry_id: "e2" }];

export async function play(happenings) {
  const trace = [];
  const note = (what, facts) => trace.push({ what, ...facts });
  const { tabs, local, clock, store, within, openPage, inMemory, arrive, hear, answer } = twoTabs(note);
  let made = 0;

  function submit(tab, act) {
    made += 1;
    const whole = { act_id: `act${made}`, ...act };
    if (whole.content) whole.content = { ...whole.content, words: made };
    const facts = { act_id: whole.act_id, tab: tab.name, page: tab.page };
    const wire = tabs.flatMap((each) => each.out.map((message) => ({ tab: each.name, act_id: message.act.act_id })));
    const hidden = tabs.flatMap((each) => inMemory(each).map((id) => ({ tab: each.name, act_id: id })));
    tab.outbox.submit(whole, () => {}).then((outcome) => note("outcome", { ...facts, status: outcome.status }));
    const { key, secret } = tab.device.current();
    note("submitted", { ...facts, action: act.action, thing: act.slot ?? act.entry_id, key, secret, wire, hidden });
  }
  /** Another logbook is open on the page: its parts let go, and the welcome lets the outbox go on. */
  function opened(tab) {
    tab.outbox.letGo();
    if (tab.isOpen) drained(tab);
  }
  function drained(tab) {
    note("drained", { tab: tab.name });
    tab.outbox.drain();
  }

  const does = {
    write: (tab, thing) => submit(tab, { action: "write", ...THINGS[thing], content: { kind: "term" } }),
    photo: (tab, thing) => submit(tab, { action: "write", entry_id: `p${thing}`, content: { kind: "photo" } }),
    delete: (tab, thing) => submit(tab, { action: "delete", ...THINGS[thing] }),
    undo: (tab, thing) => submit(tab, { action: "undo", ...THINGS[thing] }),
    erase(tab, thing) {
      const { entry_id } = THINGS[2 + (thing % 2)];
      note("erasing", { tab: tab.name, page: tab.page, key: tab.device.current()?.key, thing: entry_id });
      tab.outbox.withdraw([entry_id]);
      submit(tab, { action: "erase", entry_id });
    },
    lose(tab) {
      Object.assign(tab, { isOpen: false, out: [], back: [] });
      note("lost", { tab: tab.name });
      tab.outbox.lost();
    },
    back(tab) {
      tab.isOpen = true;
      drained(tab);
    },
    /** What was sent may still arrive; nobody is there to hear the answers. */
    reload(tab, arrives) {
      for (const act_id of inMemory(tab)) note("forgotten", { act_id });
      for (const key of tab.device.keys("refused:").filter((one) => !local.getItem(tab.device.prefix + one))) {
        note("forgotten", { act_id: key.split(":").at(-1) });
      }
      while (tab.out.length && arrives) arrive(tab, "ack", false);
      note("reloaded", { tab: tab.name });
      openPage(tab);
    },
    other(tab, which) {
      const found = tab.device.logbooks();
      tab.device.choose([...found.map(({ key }) => key), null][which % (found.length + 1)]);
      opened(tab);
    },
    eraseLogbook(tab) {
      const logbook = tab.device.current();
      if (!logbook) return;
      note("logbook erased", { key: logbook.key });
      store.erase(logbook.secret);
      tab.device.drop(logbook.key);
      tab.device.choose(null);
      opened(tab);
      for (const each of tabs) if (each !== tab) within(each, () => each.device.current() || opened(each)); // it is told
    },
  };
  try {
    for (const [what, which, given] of happenings) {
      const tab = tabs[which % 2];
      if (what === "arrive") arrive(tab, given);
      else if (what === "hear") hear(tab);
      else if (what === "answer") answer(tab, given);
      else if (what === "full") Storage.fill(local, given);
      else if (what === "clock") clock.step(given);
      else if (what === "pass") await clock.pass(given);
      else within(tab, () => does[what](tab, given));
      await settled();
    }
    // In the end all is well with the line and the store: what can arrive does.
    Storage.fill(local, false);
    for (const tab of tabs) within(tab, () => does.back(tab));
    for (const wait of [0, 4_000, 20_000]) {
      await clock.pass(wait);
      for (let turn = 0; turn < 300 && tabs.some((tab) => tab.out.length || tab.back.length); turn += 1) {
        for (const tab of tabs) {
          arrive(tab, "ack");
          hear(tab);
          await settled();
        }
      }
    }
    for (const tab of tabs) within(tab, () => does.back(tab)); // a line that comes back finds what another tab saw off
    await settled();
    const ofBoth = (look) => {
      const found = [];
      for (const tab of tabs) within(tab, () => found.push(...look(tab)));
      return found;
    };
    const waiting = ofBoth((tab) => tab.outbox.pending().map(({ item }) => item.act.act_id));
    const refused = ofBoth((tab) => tab.device.keys("refused:")).map((key) => key.split(":").at(-1));
    return { trace, waiting, refused, pages: Object.fromEntries(tabs.map((tab) => [tab.name, tab.page])) };
  } finally {
    clock.end();
  }
}
