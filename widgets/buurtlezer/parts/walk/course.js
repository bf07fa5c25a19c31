// Where somebody is on the walk: on this device only, by logbook. What they make is kept elsewhere.

const COURSE = { start: 0, at: -1, eyes: "writer", skipped: [] };

function openCourse(channel) {
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
  return {
    get: () => (now = read()),
    set(change) {
      now = { ...now, ...change };
      if (channel.state.example) example = now;
      else channel.device.keep(key(), now);
    },
  };
}
