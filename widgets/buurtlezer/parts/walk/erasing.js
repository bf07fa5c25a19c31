// Erasing what was made at stops, wherever it is: store, outbox, what was refused, drafts, and photos that wait. The plan stays.
// Parts that hold some of it hear `erased` by the channel, and let go; `stays` says what the store refused to erase.

import { heed, submit, t } from "../base/base.js";

/** Entries of which the erasure waits on this device. */
export function beingErased(channel) {
  const key = channel.device.current()?.key;
  return new Set(
    channel.pending().filter(({ logbook, item }) => logbook.key === key && item.act.action === "erase").map(({ item }) =>
      item.act.entry_id
    ),
  );
}

/** Erase entries, and what waits of them. Resolves to {tone, sentence}; without a sentence where another logbook is
 * open by then. `queued(sentence)`: it waits for the line. */
export async function eraseEntries(model, channel, ids, queued) {
  channel.withdraw(ids);
  const waits = () => queued(t(model, "erase.queued"));
  const outcomes = await Promise.all(
    ids.map(async (entryId) => ({ entryId, ...(await submit(model, { action: "erase", entry_id: entryId }, waits)) })),
  );
  const refused = outcomes.filter(({ status }) => status === "refused");
  if (refused.length) {
    channel.announce("stays", { ids: refused.map(({ entryId }) => entryId) });
    return { tone: "refused", sentence: refused[0].sentence };
  }
  if (outcomes.some(({ status }) => status !== "saved")) return { tone: "queued", sentence: "" };
  return { tone: "saved", sentence: t(model, ids.length ? "erase.done" : "erase.nothing") };
}

/** Erase all that was made at the stops of a set, or of the whole walk (`stops` null). `stored`: ids of what the store has of
 * it. */
export async function eraseWalked(model, channel, { stops, stored, queued }) {
  const { device } = channel;
  const key = device.current()?.key ?? "new";
  const { round } = model.get("template");
  const isMeant = (content) =>
    ["observation", "photo"].includes(content?.kind) && content.round === round && (!stops || stops.has(content.stop));
  const here = channel.pending().filter(({ logbook }) => logbook.key === key).map(({ item }) => item.act);
  const acts = [...here, ...channel.refused().map(({ act }) => act)].filter((act) => isMeant(act?.content));
  const ids = [...new Set([...stored, ...acts.map((act) => act.entry_id)])];
  channel.withdraw(ids); // before anything is waited for: it might be sent meanwhile
  const also = [];
  channel.announce("erased", { ids, stops, also });
  const start = `draft:${key}:`;
  const sheet = device.find(`walk:${key}:sheet`)?.stop;
  const isOf = (draft) => {
    const [kind, of] = draft.split("@");
    if (kind === "walk") return !stops || stops.has(of);
    if (kind === "answer") return ids.includes(of);
    return draft === "sheet" && (!stops || stops.has(sheet));
  };
  for (const draft of device.keys(start).map((name) => name.slice(start.length)).filter(isOf)) channel.writeDraft(draft, null);
  await Promise.all(also);
  return eraseEntries(model, channel, ids, queued);
}

/** Call `hear(detail)` when something is erased on this page: {ids, stops (null: all), also: promises that are waited for};
 * `stays({ids})` for what the store refused to erase. Returns the function that ends it. */
export function onErased(model, hear, stays = () => {}) {
  const endings = [heed(model, "erased", hear), heed(model, "stays", stays)];
  return () => endings.forEach((end) => end());
}
