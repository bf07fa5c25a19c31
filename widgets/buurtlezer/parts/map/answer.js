// What the person made: steps back and forth, and how a step leaves the browser. One per part, shared by its views.
// A step is the content of an `area` entry without its kind: {method, geometry | sectors | spots}, or {} for nothing.

import { newId } from "../base/base.js";
import { stepsFrom } from "../base/steps.js";
import { actsUnderWay } from "../base/underway.js";

const SIX = 1e6; // six decimals of a degree: 11 cm

const sameContent = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Parts of a line, always as MultiPolygon coordinates. */
export function partsOf(content) {
  const geometry = content.method === "line" ? content.geometry : null;
  if (!geometry) return [];
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

export function lineContent(parts) {
  const round = (value) => Math.round(value * SIX) / SIX;
  const coordinates = parts.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [round(lon), round(lat)])));
  return parts.length ? { method: "line", geometry: { type: "MultiPolygon", coordinates } } : {};
}

export const sectorsContent = (codes) => (codes.length ? { method: "sectors", sectors: codes } : {});
export const spotsContent = (spots) => (spots.length ? { method: "spots", spots } : {});

/** The part of a stored entry that a person made. */
function contentOf(value) {
  if (value?.method === "line" && value.geometry) return lineContent(partsOf(value));
  if (value?.method === "sectors") return sectorsContent(value.sectors ?? []);
  if (value?.method === "spots") return spotsContent(value.spots ?? []);
  return value?.method === "none" ? { method: "none" } : {};
}

export function createAnswer() {
  let model = null;
  const steps = stepsFrom(/** @type {Record<string, any>} */ ({}));
  const acts = actsUnderWay();
  let latest = 0; // number of the last act sent
  let timer = null;
  let unsent = null;
  let refused = false;
  let mine = false; // an act of ours has left since the value was last taken
  let arrived = false; // a value came that was not shown yet
  let busy = false; // a finger is down
  let along = {}; // fields that are asked beside the map, part of the same entry
  let alongTouched = false;
  let stored = false; // whether something made here is in the store, before its value comes back
  let entryId; // without a slot, all gestures here are revisions of one entry
  let retraced = false; // the step shown was reached by going back or forth
  let seenLast; // who saw the drawing when it was stored last: one that was cleared and made again is seen by the same
  let saidLast = {}; // and what stood beside it: words that came later are shared by nobody but their author
  const listeners = new Set();
  const changed = () => listeners.forEach((listener) => listener());

  /** Show what Python stored, unless the person has made something that it has not answered. */
  function take() {
    if (!arrived || acts.any || unsent || refused || busy || model.get("seq") < acts.newest) return;
    arrived = false;
    const content = contentOf(model.get("value"));
    takeAlong(model.get("value"));
    if (content.method) [seenLast, saidLast] = [model.get("value").visibility, { ...along }];
    if (mine) steps.confirm(content);
    else steps.take(content);
    mine = false;
    changed();
  }

  function takeAlong(value) {
    if (!value?.method && alongTouched) return;
    alongTouched = false;
    along = Object.fromEntries(
      model.get("fields").map(({ name }) => [name, value?.[name]]).filter(([, given]) => given !== undefined),
    );
  }

  async function send() {
    clearTimeout(timer);
    if (!unsent) return;
    const status = unsent;
    const content = steps.now;
    if (!content.method && !model.get("value")?.method && !stored && !acts.any) {
      [unsent, refused] = [null, false]; // nothing was ever stored: nothing to take away
      changed();
      return;
    }
    [unsent, refused, mine, arrived] = [null, false, true, false];
    const number = (latest += 1);
    const identity = model.get("slot") ? {} : { entry_id: entryId ??= newId() };
    const sameWords = Object.entries(along).every(([name, words]) => sameContent(words, saidLast[name]));
    const visibility = retraced && sameWords && !model.get("value")?.method ? seenLast : undefined;
    const act = content.method
      ? { ...identity, content: { kind: "area", ...along, ...content, ...(visibility && { visibility }) } }
      : { ...identity, action: "delete" };
    const following = acts.follow(() => status.follow(act));
    changed();
    try {
      const { outcome, here } = await following;
      if (!here) return; // another one is open by now
      if (outcome.status === "saved") stored = Boolean(content.method);
      else if (number === latest) refused = true;
    } finally {
      take();
      changed();
    }
  }

  /** `wait`: milliseconds in which a next gesture joins this one in a single act. */
  function schedule(status, wait) {
    clearTimeout(timer);
    unsent = status;
    if (wait) timer = setTimeout(send, wait);
    else send();
  }

  function retrace(status) {
    retraced = true;
    changed();
    schedule(status, 600);
  }

  const flush = () => unsent && send();
  globalThis.addEventListener?.("pagehide", flush);

  return {
    /** Called by each view; the first one connects it to the model. */
    attach(viewModel) {
      if (model) return;
      model = viewModel;
      [arrived] = [true];
      take();
    },
    /** Another logbook is open, or the example: nothing of the one before stays. */
    begin(status) {
      clearTimeout(timer);
      acts.forget();
      steps.begin({});
      [unsent, refused, mine, alongTouched, stored, entryId, along] = [null, false, false, false, false, undefined, {}];
      [seenLast, saidLast] = [undefined, {}];
      retraced = false;
      status.clear();
      arrived = true;
      take();
      changed();
    },
    valueArrived() {
      arrived = true;
      take();
    },
    get content() {
      return steps.now;
    },
    get along() {
      return along;
    },
    /** Fields beside the map were filled in; they leave with the drawing, or at once where there is one. */
    goAlong(fields, status) {
      if (sameContent(fields, along)) return;
      [along, alongTouched] = [fields, true];
      changed();
      if (steps.now.method) schedule(status, 600);
    },
    /** Whether something made here has not been answered yet. */
    get isBusy() {
      return Boolean(acts.any || unsent || busy);
    },
    get refused() {
      return refused;
    },
    get canStepBack() {
      return steps.canGoBack;
    },
    get canStepForward() {
      return steps.canGoForth;
    },
    /** The stored geometry, as long as it belongs to what is shown. */
    derived() {
      const value = model.get("value");
      return value?.geometry && sameContent(contentOf(value), steps.now) ? value.geometry : null;
    },
    /** Its author shares it, or takes it back: from now on that holds, whenever the act arrives. */
    sharedWith(visibility) {
      seenLast = visibility;
    },
    /** A gesture in course, seen on the map but not yet finished, keeps stored values away. */
    hold(isBusy) {
      busy = isBusy;
      if (!busy) take();
    },
    commit(content, status, wait = 0) {
      if (!steps.make(content)) return;
      retraced = false;
      changed();
      schedule(status, wait);
    },
    stepBack: (status) => steps.back() && retrace(status),
    stepForward: (status) => steps.forth() && retrace(status),
    again: (status) => schedule(status, 0),
    flush,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => globalThis.removeEventListener?.("pagehide", flush),
  };
}
