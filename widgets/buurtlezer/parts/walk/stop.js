// One stop: the form of one pair of eyes, photos, and the guide's right to erase.

/** `context` = {channel, photos, pictures, course, gone, eraseAll(ids, photoIds, names)}. Gives {element, redraw, leave, stop}. */
function stopView(model, stop, eyes, context) {
  const { channel, photos, pictures } = context;
  const draftName = `walk@${stop.id}@${eyes}`;
  const mine = () => model.get("own").filter((one) => one.stop === stop.id && !context.gone.has(one.entry_id));
  const stored = () => mine().find((one) => one.eyes === eyes && !one.sheet);
  const ofThis = ({ act }) => act.action === "write" && act.content?.kind === "observation" && act.content.stop === stop.id && act.content.eyes === eyes && !act.content.sheet;
  /** What waits on the phone for this stop and these eyes. */
  function onTheWay() {
    const key = channel.device.current()?.key;
    return channel.pending().filter(({ item, logbook }) => logbook.key === key && ofThis(item)).map(({ item }) => item.act).pop();
  }
  let entryId = stored()?.entry_id ?? onTheWay()?.entry_id ?? newId();
  const now = () => ({ ...stored()?.content, ...onTheWay()?.content });
  const form = entryForm(model, {
    fields: stopFields(model), required: [], stored: now, autosave: true, draftName, saveWord: t(model, "save"), primary: true,
    act() {
      entryId = stored()?.entry_id ?? onTheWay()?.entry_id ?? entryId;
      const kept = now();
      const along = Object.fromEntries(["answer", "visibility"].filter((field) => kept[field]).map((field) => [field, kept[field]]));
      return { entry_id: entryId, base_seq: stored()?.seq ?? 0, template: { ...model.get("template"), ...along, stop: stop.id, eyes, sheet: 0 } };
    },
  });
  markSaid(form.element);
  const corner = photoCorner(model, photos, pictures, { stop: stop.id, template: model.get("template"), redraw: () => redraw(), erase: erasePhoto, isExample: () => channel.state.example });
  const objects = h("details", { class: "bl-walk-corner bl-walk-erase" }, h("summary", {}, t(model, "erase.title")), h("p", {}, t(model, "erase.why")),
    confirmed(model, { word: t(model, "erase.stop"), sure: t(model, "erase.stop_sure", { name: stop.name }), yes: () => context.eraseStops([stop]) }),
    confirmed(model, { word: t(model, "erase.walk"), sure: t(model, "erase.walk_sure"), yes: () => context.eraseStops(model.get("walk").stops) }));
  const others = h("p", { class: "bl-small bl-muted" });
  const element = h("div", { class: "bl-walk-stop bl-stack" }, form.element, others, corner.element, objects);

  function erasePhoto(id, isStored) {
    if (!isStored && !photos.isSending(id)) photos.drop(id).then(redraw);
    else context.erasePhotos([id]);
  }
  function redraw() {
    form.refresh();
    corner.draw(model.get("photos").filter((photo) => !context.gone.has(photo.entry_id)));
    if (corner.count()) corner.element.open = true;
    const rest = mine().filter((one) => one.eyes !== eyes || one.sheet).length;
    others.textContent = rest ? t(model, "others_here", { count: rest }) : "";
  }
  redraw();
  return {
    element,
    draftName,
    redraw,
    focus: () => form.focus("sees"),
    leave: form.leave,
    stop() {
      form.stop();
      corner.stop();
    },
  };
}
