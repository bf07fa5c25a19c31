// Sheets of others, typed in one after the other: the stop and the eyes stay, the number counts up.

function typing(model) {
  const status = statusLine(model);
  const stopId = elementId("stop");
  const stop = h("select", { id: stopId });
  const eyes = choiceField(model, eyesField(model), { required: true, changed: () => {} });
  eyes.set("writer");
  const title = h("h4", {});
  let entryId = newId();
  let device = null;
  const key = () => `walk:${device.current()?.key ?? "new"}:sheet`;
  /** A sheet has its id from when it is begun: one that left before a reload, and is still in its boxes after it, is not two. */
  function nextId() {
    entryId = newId();
    device?.keep(key(), entryId);
  }
  channelFor(model.get("channel")).promise.then((channel) => {
    device = channel.device;
    const begun = device.find(key());
    if (begun) entryId = begun;
    else device.keep(key(), entryId);
  });
  let typedIn = 0; // on this page, before the numbers come back
  const number = () => Math.max(model.get("next_sheet"), typedIn + 1);
  const form = entryForm(model, {
    fields: stopFields(model), required: [], stored: () => ({}), autosave: false, draftName: "sheet", saveWord: t(model, "next"), primary: true,
    act: () => ({ entry_id: entryId, base_seq: 0, template: { ...model.get("template"), stop: stop.value, eyes: eyes.get(), sheet: number() } }),
    saved() {
      status.say("saved", t(model, "typed", { number: number() }));
      typedIn = number();
      nextId();
      form.clear();
      drawNumber();
      form.focus("sees");
    },
  });
  markSaid(form.element);
  const element = h("details", { class: "bl-sheets-fold" }, h("summary", {}, t(model, "typing.title")), h("p", {}, t(model, "typing.why")), title,
    h("div", { class: "bl-stack" }, h("div", {}, h("label", { for: stopId, class: "bl-field-label" }, t(model, "stop")), stop), eyes.element, form.element, status.element));

  function drawNumber() {
    title.textContent = t(model, "sheet", { number: number() });
  }
  function draw() {
    const stops = model.get("stops");
    const chosen = stop.value;
    stop.replaceChildren(...stops.map(({ id, name }, at) => h("option", { value: id }, `${at + 1}. ${name}`)));
    if (stops.some(({ id }) => id === chosen)) stop.value = chosen;
    drawNumber();
  }
  draw();
  return { element, draw, stop: form.stop };
}
