// One stop: the form of one pair of eyes, photos, and the guide's right to erase.

import { h, newId, t } from "../base/base.js";
import { entryForm } from "../question/form.js";
import { confirmed } from "./confirmed.js";
import { stopFields } from "./fields.js";
import { markSaid } from "./said.js";
import { photoCorner } from "./taking.js";

/** `context` = {channel, course, photos, pictures, isGone(id), eraseStops(stops | null), erasePhotos(ids)}. Gives {element,
 * stopId, eyes, redraw, leave, stop}. */
export function stopView(model, stop, eyes, context) {
  const { channel, course, photos, pictures, isGone } = context;
  const draftName = `walk@${stop.id}@${eyes}`;
  const wrote = new Set(); // ids that this view has written
  const mine = () => model.get("own").filter((one) => one.stop === stop.id && !isGone(one.entry_id));
  const ofThis = (act) =>
    act.action === "write" && act.content?.kind === "observation" && act.content.stop === stop.id && act.content.eyes === eyes &&
    !act.content.sheet;
  /** What waits on the phone for this stop and these eyes; nothing of one's own in the example. */
  function onTheWay() {
    if (channel.state.example) return [];
    const key = channel.device.current()?.key;
    return channel.pending().filter(({ item, logbook }) => logbook.key === key && ofThis(item.act) && !isGone(item.act.entry_id))
      .map(({ item }) => item.act);
  }
  const begun = newId();
  /** The entry that is written here: this device's own, or the only one there is. Another phone's stays as it is. */
  function ownId(there = mine().filter((one) => one.eyes === eyes && !one.sheet), way = onTheWay()) {
    const kept = course.own(stop.id, eyes);
    const isThere = [...there, ...way].some((one) => one.entry_id === kept);
    if (kept && (isThere || wrote.has(kept) || channel.readDraft(draftName) !== null)) return kept;
    return way[way.length - 1]?.entry_id ?? there[0]?.entry_id ?? begun;
  }
  const stored = (id = ownId()) => mine().find((one) => one.entry_id === id);
  /** An act holds the whole content: what waits stands for what is stored. */
  function now() {
    const way = onTheWay();
    const id = ownId(undefined, way);
    return way.filter((act) => act.entry_id === id).pop()?.content ?? stored(id)?.content ?? {};
  }
  const form = entryForm(model, {
    fields: stopFields(model),
    required: [],
    stored: now,
    autosave: true,
    draftName,
    saveWord: t(model, "save"),
    primary: true,
    act() {
      const id = ownId();
      const kept = now();
      const along = Object.fromEntries(
        ["answer", "visibility"].filter((field) => kept[field]).map((field) => [field, kept[field]]),
      );
      const base = stored(id)?.seq ?? 0;
      wrote.add(id);
      course.keepOwn(stop.id, eyes, id);
      return { entry_id: id, base_seq: base, template: { ...model.get("template"), ...along, stop: stop.id, eyes, sheet: 0 } };
    },
  });
  form.element.addEventListener("input", () => course.keepOwn(stop.id, eyes, ownId()), { capture: true });
  markSaid(form.element);
  const corner = photoCorner(model, photos, pictures, {
    stop: stop.id,
    template: model.get("template"),
    redraw: () => redraw(),
    erase: erasePhoto,
    isExample: () => channel.state.example,
  });
  const objects = h(
    "details",
    { class: "bl-walk-corner bl-walk-erase" },
    h("summary", {}, t(model, "erase.title")),
    h("p", {}, t(model, "erase.why")),
    confirmed(model, {
      word: t(model, "erase.stop"),
      sure: t(model, "erase.stop_sure", { name: stop.name }),
      yes: () => context.eraseStops([stop]),
    }),
    confirmed(model, { word: t(model, "erase.walk"), sure: t(model, "erase.walk_sure"), yes: () => context.eraseStops(null) }),
  );
  const others = h("p", { class: "bl-small bl-muted" });
  const element = h("div", { class: "bl-walk-stop bl-stack" }, form.element, others, corner.element, objects);

  /** One that was never sent goes from here only; what may have left is erased in the logbook too. */
  async function erasePhoto(id, isStored) {
    const left = isStored || photos.isSending(id) || channel.pending().some(({ item }) => item.act.entry_id === id);
    if (left) return context.erasePhotos([id]);
    channel.withdraw([id]); // one that was refused
    await photos.drop(id);
    return redraw();
  }
  function redraw() {
    form.refresh();
    corner.draw(model.get("photos").filter((photo) => !isGone(photo.entry_id)));
    if (corner.count()) corner.element.open = true;
    objects.hidden = Boolean(channel.state.example);
    const own = ownId();
    const rest = mine().filter((one) => one.entry_id !== own).length;
    others.textContent = rest ? t(model, "others_here", { count: rest }) : "";
  }
  redraw();
  return {
    element,
    stopId: stop.id,
    eyes,
    redraw,
    leave: form.leave,
    stop() {
      form.stop();
      corner.stop();
    },
  };
}
