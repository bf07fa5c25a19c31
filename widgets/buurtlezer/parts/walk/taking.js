// Photos of a stop: taken, made small, looked at before they go, and erased by whoever objects.

function photoCorner(model, photos, pictures, { stop, template, redraw, erase, isExample }) {
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const id = elementId("photo");
  const input = h("input", { type: "file", id, accept: ["image", "*"].join("/"), capture: "environment", class: "bl-hidden", on: { change: taken } });
  const button = h("label", { for: id, class: "bl-button bl-walk-take" }, t(model, "photo.take"));
  const list = h("ul", { class: "bl-walk-photos" });
  let asks = [];

  function say(tone, sentence) {
    said.dataset.tone = tone;
    said.textContent = sentence;
  }
  async function taken() {
    const [file] = input.files;
    if (!file) return;
    if (isExample()) {
      input.value = "";
      return say("warning", t(model, "photo.example"));
    }
    say("sending", t(model, "photo.working"));
    let made;
    try {
      made = await shrunk(file);
    } catch (error) {
      console.info("buurtlezer: a photo could not be read", error.message); // a card that was pulled out, memory that ran out
      made = { fault: "broken" };
    }
    input.value = "";
    if (made.fault) return say("refused", t(model, { huge: "photo.huge", heic: "photo.heic", broken: "photo.broken" }[made.fault]));
    await photos.keep({ id: newId(), act_id: newId(), stop, at: Date.now(), template, caption: "", held: true, ...made });
    say("", "");
    redraw();
  }
  /** One that was just taken: with a caption, and the question whether it may stay. */
  function fresh(photo) {
    const caption = h("input", { type: "text", id: `${photo.id}-caption`, maxlength: 120, autocomplete: "off" });
    const ask = askAbout(model, caption, () => {});
    asks.push(ask);
    const keep = async () => {
      if (ask.holds()) return caption.focus();
      await photos.keep({ ...photo, held: false, caption: caption.value.trim() });
      if (photos.isLasting()) say("saved", t(model, "photo.kept"));
      else say("warning", t(model, "photo.kept_page"));
      redraw();
    };
    const away = async () => {
      await photos.drop(photo.id);
      say("info", t(model, "photo.gone"));
      redraw();
    };
    return h("li", { class: "bl-walk-photo", "data-state": "held" },
      h("img", { src: `data:image/jpeg;base64,${photo.image}`, alt: t(model, "photo.alt_new"), width: photo.width, height: photo.height }),
      h("p", { class: "bl-notice", "data-tone": "warning" }, t(model, "photo.nobody")),
      h("label", { for: `${photo.id}-caption` }, t(model, "photo.caption")), caption, ask.element,
      h("div", { class: "bl-row" }, h("button", { type: "button", class: "bl-primary", on: { click: keep } }, t(model, "photo.keep")),
        h("button", { type: "button", on: { click: away } }, t(model, "photo.away"))));
  }
  function one(photo, state) {
    const img = h("img", { alt: photo.caption ? t(model, "photo.alt", { caption: photo.caption }) : t(model, "photo.alt_none"), width: photo.width, height: photo.height });
    if (photo.image) img.src = `data:image/jpeg;base64,${photo.image}`;
    else pictures.show(img, photo.entry_id);
    const own = photo.id ?? photo.entry_id;
    return h("li", { class: "bl-walk-photo", "data-state": state }, img, photo.caption ? h("p", {}, photo.caption) : null,
      h("p", { class: "bl-small bl-muted" }, photo.fault ?? t(model, state === "stored" ? "photo.stored" : "photo.waits")),
      confirmed(model, { word: t(model, "photo.erase"), sure: t(model, "photo.erase_sure"), yes: () => erase(own, Boolean(photo.entry_id)) }));
  }
  function draw(stored) {
    asks.forEach((ask) => ask.stop());
    asks = [];
    const here = photos.waiting().filter((photo) => photo.stop === stop);
    const waits = new Set(here.map((photo) => photo.id));
    list.replaceChildren(...here.filter((photo) => photo.held).map(fresh), ...here.filter((photo) => !photo.held).map((photo) => one(photo, "waits")),
      ...stored.filter((photo) => photo.stop === stop && !waits.has(photo.entry_id)).map((photo) => one(photo, "stored")));
  }
  const element = h("details", { class: "bl-walk-corner" }, h("summary", {}, t(model, "photo.title")),
    h("p", {}, t(model, "photo.why")), h("p", { class: "bl-row" }, input, button), said, list);
  return {
    element,
    draw,
    count: () => list.childElementCount,
    stop: () => asks.forEach((ask) => ask.stop()),
  };
}

/** A button that asks once more before it does what cannot be undone. */
function confirmed(model, { word, sure, yes, name = "" }) {
  const place = h("div", { class: "bl-row bl-confirmed" });
  const calm = () => place.replaceChildren(h("button", { type: "button", class: "bl-danger", "aria-label": name || null, on: { click: ask } }, word));
  function ask() {
    const go = h("button", { type: "button", class: "bl-danger", on: { click: () => { calm(); yes(); } } }, t(model, "erase.yes"));
    place.replaceChildren(h("p", { role: "alert" }, sure), go, h("button", { type: "button", on: { click: () => { calm(); place.firstChild.focus(); } } }, t(model, "erase.no")));
    go.focus();
  }
  calm();
  return place;
}
