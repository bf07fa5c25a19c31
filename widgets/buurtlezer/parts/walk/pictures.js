// Photos that the store has: asked for one by one when they are shown, and kept as long as the page is open. What was asked for
// while the line was lost is asked for again.

import { channelFor } from "../base/base.js";

/** `show(img, id)` fills an image when its picture is there; what never comes leaves its words. `known(id)`: one that is on the
 * device itself, in base64.
 * @param {import("../base/types.d.ts").Model} model
 * @param {(id: string) => string | undefined} [known] */
export function openPictures(model, known = () => undefined) {
  const found = new Map(); // id → address
  const wanted = new Map(); // id → images that wait
  const hear = (message, buffers) => {
    if (message.type !== "picture" || !buffers?.length) return;
    const address = URL.createObjectURL(new Blob([buffers[0]], { type: "image/jpeg" }));
    found.set(message.entry_id, address);
    (wanted.get(message.entry_id) ?? []).forEach((img) => (img.src = address));
    wanted.delete(message.entry_id);
  };
  model.on("msg:custom", hear);
  let unlisten = () => {};
  let stopped = false;
  /** Without a kernel the picture's words stay in its place. */
  function ask(id) {
    try {
      model.send({ type: "picture", entry_id: id });
    } catch (error) {
      console.info("buurtlezer: a photo could not be asked for, the comm is closed", error.message);
    }
  }
  if (model.get("channel")) {
    channelFor(model.get("channel")).promise.then((channel) => {
      if (stopped) return;
      let before = channel.connection.state();
      unlisten = channel.listen(() => {
        const now = channel.connection.state();
        if (now === "open" && before !== "open") [...wanted.keys()].forEach(ask);
        before = now;
      });
    });
  }
  return {
    show(img, id) {
      const own = known(id);
      if (own) img.src = `data:image/jpeg;base64,${own}`;
      else if (found.has(id)) img.src = found.get(id);
      else {
        if (!wanted.has(id)) ask(id);
        wanted.set(id, [...(wanted.get(id) ?? []), img]);
      }
    },
    stop() {
      stopped = true;
      unlisten();
      model.off("msg:custom", hear);
      found.forEach((address) => URL.revokeObjectURL(address));
    },
  };
}
