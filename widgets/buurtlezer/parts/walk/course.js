// Where somebody is on the walk, and which entry is theirs at each stop: on this device only, by logbook. What they make is kept
// elsewhere. A stop is kept by its id: the plan may change under the hand.

const COURSE = { start: 0, at: -1, stop: null, eyes: "writer", skipped: [], own: {} };

export function openCourse(channel) {
  const key = () => `walk:${channel.device.current()?.key ?? "new"}`;
  let now = { ...COURSE };
  let of = "";
  let example = { ...COURSE }; // a walk through the example is kept nowhere
  function read() {
    if (channel.state.example) return example;
    example = { ...COURSE };
    // The first thing that is made begins a logbook: the walk goes on.
    if (of === "walk:new" && key() !== of) {
      const found = channel.device.find(of);
      if (found && !channel.device.find(key())) channel.device.keep(key(), found);
      channel.device.forget(of);
    }
    of = key();
    return { ...COURSE, ...channel.device.find(of) };
  }
  function set(change) {
    now = { ...read(), ...change };
    if (channel.state.example) example = now;
    else channel.device.keep(key(), now);
  }
  const get = () => (now = read());
  return {
    get,
    set,
    /** Where one is among these stops: −1 before, their number after. One that was taken out gives its place to the next. */
    at(stops) {
      const { at, stop } = get();
      if (at < 0) return -1;
      const found = stops.findIndex(({ id }) => id === stop);
      if (found >= 0) return found;
      return stop ? Math.min(at, stops.length - 1) : Math.min(at, stops.length);
    },
    go(stops, at, change = {}) {
      set({ ...change, at, stop: at < 0 ? null : at >= stops.length ? "" : stops[at].id });
    },
    /** The entry that this device writes at a stop, through some eyes: another phone's is not touched. */
    own: (stop, eyes) => get().own[`${stop}@${eyes}`],
    keepOwn(stop, eyes, id) {
      const { own } = get();
      if (own[`${stop}@${eyes}`] !== id) set({ own: { ...own, [`${stop}@${eyes}`]: id } });
    },
    /** Forget whose entries they were, at these stops or at all: after erasing one may begin anew. */
    letGo(stops) {
      set({ own: Object.fromEntries(Object.entries(get().own).filter(([place]) => stops && !stops.has(place.split("@")[0]))) });
    },
  };
}
