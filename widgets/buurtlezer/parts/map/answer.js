// What the person made: steps back and forth, and how a step leaves the browser. One per part, shared by its views.
// A step is the content of an `area` entry without its kind: {method, geometry | sectors | spots}, or {} for nothing.

const SIX = 1e6; // six decimals of a degree: 11 cm

const sameContent = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Parts of a line, always as MultiPolygon coordinates. */
function partsOf(content) {
  const geometry = content.method === "line" ? content.geometry : null;
  if (!geometry) return [];
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function lineContent(parts) {
  const round = (value) => Math.round(value * SIX) / SIX;
  const coordinates = parts.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [round(lon), round(lat)])));
  return parts.length ? { method: "line", geometry: { type: "MultiPolygon", coordinates } } : {};
}

const sectorsContent = (codes) => (codes.length ? { method: "sectors", sectors: codes } : {});
const spotsContent = (spots) => (spots.length ? { method: "spots", spots } : {});

/** The part of a stored entry that a person made. */
function contentOf(value) {
  if (value?.method === "line" && value.geometry) return lineContent(partsOf(value));
  if (value?.method === "sectors") return sectorsContent(value.sectors ?? []);
  if (value?.method === "spots") return spotsContent(value.spots ?? []);
  return value?.method === "none" ? { method: "none" } : {};
}

function createAnswer() {
  let model = null;
  let steps = [{}];
  let at = 0;
  let waiting = 0; // acts without an answer yet
  let latest = 0; // number of the last act sent
  let timer = null;
  let unsent = null;
  let refused = false;
  let mine = false; // an act of ours has left since the value was last taken
  let arrived = false; // a value came that was not shown yet
  let busy = false; // a finger is down
  let acknowledged = 0;
  let along = {}; // fields that are asked beside the map, part of the same entry
  let alongTouched = false;
  let stored = false; // whether something made here is in the store, before its value comes back
  let entryId; // without a slot, all gestures here are revisions of one entry
  let retraced = false; // the step shown was reached by going back or forth
  let seenLast; // who saw the drawing when it was stored last: one that was cleared and made again is seen by the same
  let saidLast = {}; // and what stood beside it: words that came later are shared by nobody but their author
  let logbook = 0; // counts the logbooks that were open here, so that an answer for an earlier one is known
  const listeners = new Set();
  const changed = () => listeners.forEach((listener) => listener());

  /** Show what Python stored, unless the person has made something that it has not answered. */
  function take() {
    if (!arrived || waiting || unsent || refused || busy || model.get("seq") < acknowledged) return;
    arrived = false;
    const content = contentOf(model.get("value"));
    takeAlong(model.get("value"));
    if (content.method) [seenLast, saidLast] = [model.get("value").visibility, { ...along }];
    if (mine) steps[at] = content;
    else if (!sameContent(content, steps[at])) [steps, at] = [[content], 0];
    mine = false;
    changed();
  }

  function takeAlong(value) {
    if (!value?.method && alongTouched) return;
    alongTouched = false;
    along = Object.fromEntries(model.get("fields").map(({ name }) => [name, value?.[name]]).filter(([, given]) => given !== undefined));
  }

  async function send() {
    clearTimeout(timer);
    if (!unsent) return;
    const status = unsent;
    const content = steps[at];
    if (!content.method && !model.get("value")?.method && !stored && !waiting) {
      [unsent, refused] = [null, false]; // nothing was ever stored: nothing to take away
      changed();
      return;
    }
    [unsent, refused, mine, arrived] = [null, false, true, false];
    const number = (latest += 1);
    const of = logbook;
    const identity = model.get("slot") ? {} : { entry_id: (entryId ??= newId()) };
    const sameWords = Object.entries(along).every(([name, words]) => sameContent(words, saidLast[name]));
    const visibility = retraced && sameWords && !model.get("value")?.method ? seenLast : undefined;
    const act = content.method ? { ...identity, content: { kind: "area", ...along, ...content, ...(visibility && { visibility }) } } : { ...identity, action: "delete" };
    waiting += 1;
    changed();
    try {
      const outcome = await status.follow(act);
      if (of !== logbook) return; // another one is open by now
      if (outcome.status === "saved") stored = Boolean(content.method);
      if (outcome.status === "saved") acknowledged = Math.max(acknowledged, outcome.seq ?? 0);
      else if (number === latest) refused = true;
    } finally {
      if (of === logbook) waiting -= 1;
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

  function go(to, status) {
    at = to;
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
      logbook += 1;
      [steps, at, waiting, unsent, refused, mine, alongTouched, stored, acknowledged, entryId, along] = [[{}], 0, 0, null, false, false, false, false, 0, undefined, {}];
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
      return steps[at];
    },
    get along() {
      return along;
    },
    /** Fields beside the map were filled in; they leave with the drawing, or at once where there is one. */
    goAlong(fields, status) {
      if (sameContent(fields, along)) return;
      [along, alongTouched] = [fields, true];
      changed();
      if (steps[at].method) schedule(status, 600);
    },
    /** Whether something made here has not been answered yet. */
    get isBusy() {
      return Boolean(waiting || unsent || busy);
    },
    get refused() {
      return refused;
    },
    get canStepBack() {
      return at > 0;
    },
    get canStepForward() {
      return at + 1 < steps.length;
    },
    /** The stored geometry, as long as it belongs to what is shown. */
    derived() {
      const value = model.get("value");
      return value?.geometry && sameContent(contentOf(value), steps[at]) ? value.geometry : null;
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
      if (sameContent(content, steps[at])) return;
      steps = [...steps.slice(0, at + 1), content].slice(-200);
      at = steps.length - 1;
      retraced = false;
      changed();
      schedule(status, wait);
    },
    stepBack: (status) => at > 0 && go(at - 1, status),
    stepForward: (status) => at + 1 < steps.length && go(at + 1, status),
    again: (status) => schedule(status, 0),
    flush,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => globalThis.removeEventListener?.("pagehide", flush),
  };
}
