// A store of logbooks as our own one behaves towards the outbox: one act is one revision however often it comes, a logbook comes to
// be with an act that says it begins one, erasing takes an entry with its history. It checks nothing else.

export function fakeStore() {
  const logbooks = new Map(); // secret → {entries: Map, answers: Map}; null where it was erased
  const arrived = []; // what was accepted, in its order
  const never = new Set(); // what cannot be stored today cannot be tomorrow

  /** `verdict`: what becomes of an act that was never seen: "ack", "refuse" or "later". */
  function hear({ key, secret, fresh, act }, verdict) {
    const whose = { key, act_id: act.act_id };
    const refuse = (sentence) => ({ type: "refuse", ...whose, sentence });
    if (verdict === "later") return { type: "later", ...whose, sentence: "busy" };
    if (logbooks.get(secret) === null || (!logbooks.has(secret) && !fresh)) return refuse("unknown");
    if (!logbooks.has(secret)) logbooks.set(secret, { entries: new Map(), answers: new Map() });
    const { entries, answers } = logbooks.get(secret);
    const known = answers.get(act.act_id);
    if (known) return { type: "ack", ...whose, ...known };
    if (verdict === "refuse") never.add(act.act_id);
    if (never.has(act.act_id)) return refuse("never");
    const id = act.slot ? `slot of ${secret}: ${act.slot}` : act.entry_id;
    if (["delete", "undo"].includes(act.action) && !entries.has(id)) return refuse("no such entry");
    const seq = arrived.push({ act_id: act.act_id, secret, id, action: act.action });
    if (act.action === "erase") entries.delete(id);
    else entries.set(id, act.action === "write" ? act.content : null);
    answers.set(act.act_id, { seq, entry_id: id, notice: "" });
    return { type: "ack", ...whose, ...answers.get(act.act_id) };
  }
  return {
    hear,
    arrived,
    erase: (secret) => logbooks.set(secret, null),
  };
}
