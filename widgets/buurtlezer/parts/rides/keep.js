// Keeping a ride with an opportunity: one that is there, or a new one. Where it begins is not kept. Not here: the rest of an
// opportunity (its own form).

import { elementId, h, newestOf, newId, t } from "../base/base.js";
import { askAbout } from "../sensitive/ask.js";

const NEW = "";
const LONGEST = 120;

/** What becomes of an opportunity with a ride: its own content with it, or a new one at the place where the ride goes. One of
 * somebody's own places is named and its point not taken over, so that it goes with the place. Of a service that tells of the
 * health or belief of who comes there nothing is taken over: what it is, somebody says in their own words.
 * @param {{content: any} | null} one
 * @param {{ride: any, what: string, to: import("./picker.js").Taken, at?: string}} given `at`: that place, as entries name it */
export function contentWith(one, { ride, what, to, at = "" }) {
  if (one) return { ...one.content, ride };
  const gap = to.gap ? { gap: to.gap } : {};
  if (at) return { what, place: at, ...gap, ride };
  const place = to.personal ? {} : { location: { lon: to.lon, lat: to.lat } };
  const [, kind] = to.ref.split(":");
  const service = to.personal || !to.ref.startsWith("service:") ? {} : { service: to.ref, service_kind: to.kind || kind };
  return { what, ...place, ...service, ...gap, ride };
}

/** Gives {element, draw, stop}.
 * @param {any} model
 * @param {{keeper: any, status: any}} saving
 * @param {() => {ride: any, to: import("./picker.js").Taken} | null} found the ride that was answered */
export function keepForm(model, { keeper, status }, found) {
  const newest = newestOf(model);
  const [selectId, whatId] = [elementId("opportunity"), elementId("what")];
  const select = h("select", { id: selectId, on: { change: drawWhat } });
  const what = h("input", { type: "text", id: whatId, maxlength: LONGEST, autocomplete: "off" });
  const asks = askAbout(model, what, () => {});
  const named = h("div", {}, h("label", { for: whatId }, t(model, "keep.what")), what, asks.element);
  const button = h("button", { type: "button", on: { click: keep } }, t(model, "keep.take"));
  const kept = h("p", { class: "bl-small", role: "status" });
  const chooses = h("div", {}, h("label", { for: selectId }, t(model, "keep.which")), select);
  const element = h(
    "details",
    { class: "blr-keep" },
    h("summary", {}, t(model, "keep.title")),
    h("div", { class: "blr-keep-body" }, chooses, named, h("div", { class: "bl-row" }, button), kept, status.element),
  );
  let shown = "";
  let of = null; // the ride that the form is about

  /** The place of one's own where it goes, if any. */
  const placeOf = ({ ref }) => (ref && model.get("offered").find((one) => one.ref === ref)?.place) || "";
  function drawWhat() {
    named.hidden = select.value !== NEW;
  }
  async function keep() {
    const now = found();
    if (!now) return;
    const one = model.get("opportunities").find(({ entry_id: id }) => id === select.value) ?? null;
    if (!one && !what.value.trim()) {
      status.say("refused", t(model, "keep.no_name"));
      return what.focus();
    }
    if (!one && asks.holds()) return;
    const stored = one && { content: newest(one, one.content) };
    const content = contentWith(stored, { ...now, at: placeOf(now.to), what: what.value.trim() });
    button.disabled = true;
    const outcome = await keeper.send({ entry_id: one?.entry_id ?? newId(), base_seq: one?.seq ?? 0, content });
    button.disabled = false;
    if (outcome.status === "refused") return;
    kept.textContent = model.get("kept");
  }
  return {
    element,
    draw() {
      const now = found();
      element.hidden = !now || !keeper.isOpen();
      const another = now?.ride !== of;
      if (another) {
        of = now?.ride;
        status.clear();
        kept.textContent = "";
        what.value = ""; // a place's name says nothing of what there is to do
      }
      const all = model.get("opportunities");
      if (shown !== JSON.stringify(all.map(({ entry_id: id, name }) => [id, name]))) {
        shown = JSON.stringify(all.map(({ entry_id: id, name }) => [id, name]));
        const before = select.value;
        select.replaceChildren(
          ...all.map(({ entry_id: id, name }) => h("option", { value: id }, name)),
          h("option", { value: NEW }, t(model, "keep.new")),
        );
        select.value = all.some(({ entry_id: id }) => id === before) ? before : NEW;
      }
      // Whoever goes to one of their own opportunities keeps the ride with that one; so does who has one only.
      const only = all.length === 1 ? all[0] : null;
      if (another) select.value = (all.find(({ entry_id: id }) => now?.to.ref === `own/${id}`) ?? only)?.entry_id ?? NEW;
      chooses.hidden = !all.length;
      drawWhat();
    },
    stop: () => asks.stop(),
  };
}
