// How much waits on this phone, of texts and of photos.

import { h, t } from "../base/base.js";

export function waitingLine(model, channel, photos) {
  const element = h("p", { class: "bl-walk-waits", role: "status", "aria-live": "polite" });
  function draw() {
    const { example } = channel.state;
    const key = channel.device.current()?.key;
    const acts = channel.pending().filter(({ logbook, item }) => logbook.key === key && item.act.content?.kind !== "photo").map((
      { item },
    ) => item.act);
    const texts = new Set(acts.map((act) => act.entry_id ?? act.slot)).size;
    const count = example ? 0 : texts + photos.waiting().filter((photo) => !photo.held && !photo.fault).length;
    const lost = channel.connection.state() !== "open";
    const open = channel.sign().tone === "draft";
    const none = () => (open ? t(model, "waits.draft") : t(model, lost ? "waits.none_lost" : "waits.none"));
    const words = count ? t(model, lost ? "waits.lost" : "waits.going", { count }) : none();
    if (element.textContent !== words) element.textContent = words;
    element.dataset.tone = count || open ? "waits" : lost ? "lost" : "none";
  }
  return { element, draw };
}
