// What was answered stays on this device until the store has it: the outbox of the notebooks, with this page's line as its way
// out.

import { newId } from "../../../../parts/base/base.js";
import { openOutbox } from "../../../../parts/identity/outbox.js";
import { Lost, say } from "../connection.js";
import { page } from "../../../../parts/light/words.js";
import * as people from "./people.js";

/** `changed()`: the sign may be another; `kept()`: the store has one more; `refused(sentence)`: it will never have this one. */
export function openSending({ changed, kept, refused }) {
  let lost = false;
  const stored = new Map(); // "<logbook's key>:<moment>" → {content, seq} of what was acknowledged since the page opened
  const way = {
    kinds: page.kinds,
    send(message) {
      say(message).then(hear, (error) => {
        if (!(error instanceof Lost)) throw error;
        lost = true;
        outbox.lost();
        changed();
      });
    },
  };
  // Only of people in workshops: what waits for a notebook's own logbook is sent by a notebook's page.
  const ours = { ...people.device, logbooks: people.everybody };
  const outbox = openOutbox(way, ours, { isOpen: () => true, changed, trouble: changed, acknowledged: kept });

  function hear(answer) {
    lost = false;
    if (answer.type === "ack") acknowledged(answer);
    else if (answer.type === "later") outbox.later(answer);
    else if (answer.type === "refuse" && answer.act_id) {
      outbox.refuse(answer);
      // One tap is soon made anew; what was refused is told once and not kept.
      outbox.refused().forEach((one) => people.device.forget(one.key));
      refused(answer.sentence);
    }
  }
  function acknowledged(answer) {
    const content = outbox.pending().find((one) => one.item.act.act_id === answer.act_id)?.item.act.content;
    if (content?.moment) stored.set(`${answer.key}:${content.moment}`, { content, seq: answer.seq });
    outbox.acknowledge(answer);
  }
  return {
    /** What this person said to a moment, as far as this page knows: `mine` is what the last state said. */
    said(person, moment, mine) {
      const here = stored.get(`${person.key}:${moment}`);
      return this.waiting(person, moment) ?? (here && here.seq > (mine?.seq ?? 0) ? here.content : mine);
    },
    /** Answer a moment. */
    answer(moment, said, perspective) {
      const content = { kind: "answer", moment, perspective, visibility: "workshop", ...said };
      outbox.submit({ act_id: newId(), part: "moment", action: "write", slot: `moment/${moment}`, content }, changed);
    },
    /** What of this person's answers to a moment waits still: the newest, or null. */
    waiting(person, moment) {
      const mine = outbox.pending().filter((one) => one.logbook.key === person.key && one.item.act.slot === `moment/${moment}`);
      return mine.length ? mine[mine.length - 1].item.act.content : null;
    },
    count: () => outbox.pending().length,
    isLost: () => lost,
    drain: () => outbox.pending().length && outbox.drain(),
  };
}
