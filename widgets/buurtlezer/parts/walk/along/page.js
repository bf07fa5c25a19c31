// The walk as one file: works from the phone's own storage, asks nothing of anybody. What is typed is kept where the browser lets
// it; it goes back as a small file, or as text to copy.

const walkData = JSON.parse(document.getElementById("walk-data").textContent);
const walkModel = { get: (trait) => walkData[trait], on() {}, off() {}, send() {} };

/** What this browser keeps for the file, or this page's memory. */
function alongBox() {
  const key = `buurtlezer:along:${walkData.copy}`;
  let memory = null;
  let lasting = true;
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key)) ?? {};
      } catch (error) {
        lasting = false;
        return memory ?? {};
      }
    },
    write(value) {
      memory = value;
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch (error) {
        lasting = false;
      }
      return lasting;
    },
  };
}

function drawAlong() {
  const root = document.getElementById("walk");
  const box = alongBox();
  const kept = { device: newId(), eyes: "writer", answers: {}, ...box.read() };
  const said = h("p", { class: "bl-status", role: "status", "aria-live": "polite" });
  const text = h("textarea", { readonly: true, rows: 6, hidden: true, "aria-label": t(walkModel, "along.text") });
  const fields = new Map();

  function keep() {
    const lasting = box.write(kept);
    said.dataset.tone = lasting ? "saved" : "warning";
    said.textContent = t(walkModel, lasting ? "along.kept" : "along.not_kept");
  }
  /** What goes back: only what was said, by stop and eyes; the same ids each time, so that bringing it twice is bringing it once. */
  function answers() {
    const found = Object.entries(kept.answers).flatMap(([stop, byEyes]) => Object.entries(byEyes).map(([eyes, given]) => ({ stop, eyes, ...given })));
    const full = found.filter((one) => ["sees", "thinks", "asks", "appetite"].some((name) => one[name]));
    return { buurtlezer: "walk", version: 1, walk: walkData.copy, device: kept.device, answers: full };
  }
  function give() {
    const address = URL.createObjectURL(new Blob([JSON.stringify(answers(), null, 1)], { type: "application/json" }));
    const link = h("a", { href: address, download: `${t(walkModel, "along.file")}.json`, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }
  function copy() {
    text.hidden = false;
    text.value = JSON.stringify(answers());
    text.focus();
    text.select();
    const done = () => (said.textContent = t(walkModel, "along.copied"));
    if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(done, () => document.execCommand("copy") && done());
    else if (document.execCommand("copy")) done();
  }
  function showAnswers() {
    for (const [stop, them] of fields) for (const [name, field] of them) field.set(kept.answers[stop]?.[kept.eyes]?.[name]);
  }
  function stopSection(stop, at) {
    const them = new Map(stopFields(walkModel).map((field) => [field.name, typedField(walkModel, field, { required: false, changed: () => changed(stop.id, field.name), done: () => {} })]));
    fields.set(stop.id, them);
    return h("section", { class: "bl-along-stop" }, h("h2", {}, `${at + 1}. ${stop.name}`), [...them.values()].map((field) => field.element));
  }
  function changed(stop, name) {
    const byEyes = (kept.answers[stop] = kept.answers[stop] ?? {});
    const own = (byEyes[kept.eyes] = byEyes[kept.eyes] ?? {});
    own[name] = fields.get(stop).get(name).get() ?? "";
    keep();
  }
  const { walk, ground } = walkData;
  const eyes = choiceField(walkModel, eyesField(walkModel), { required: true, changed: () => { kept.eyes = eyes.get(); keep(); showAnswers(); } });
  eyes.set(kept.eyes);
  const digits = (walk.call ?? "").replace(/[^\d+]/g, "");
  root.append(...[
    h("h1", {}, walk.name || t(walkModel, "title")),
    h("p", {}, t(walkModel, "along.what")),
    walk.meet_at ? h("p", {}, h("strong", {}, t(walkModel, "meet_at")), " ", walk.meet_at) : null,
    walk.call ? h("p", {}, h("strong", {}, t(walkModel, "call")), " ", digits.length > 2 ? h("a", { href: `tel:${digits}` }, walk.call) : walk.call) : null,
    walkMap(walkModel, ground, t(walkModel, "map")),
    h("ul", { class: "bl-walk-rules" }, ["daylight", "pocket", "nobody"].map((rule) => h("li", {}, t(walkModel, `rule.${rule}`)))),
    eyes.element,
    ...walk.stops.map(stopSection),
    h("section", { class: "bl-along-end bl-card bl-stack" }, h("h2", {}, t(walkModel, "along.end")), h("p", {}, t(walkModel, "along.end_how")),
      h("button", { type: "button", class: "bl-primary", on: { click: give } }, t(walkModel, "along.give")), h("button", { type: "button", on: { click: copy } }, t(walkModel, "along.copy")), text, said),
  ].filter(Boolean));
  markSaid(root);
  showAnswers();
}

drawAlong();
