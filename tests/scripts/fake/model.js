// A part's model without a kernel: traits that tell of their changes, and messages that a test reads and answers.

export function fakeModel(traits = {}) {
  const values = { labels: {}, seq: 0, ...traits };
  const listeners = new Map();
  const told = (event, ...given) => [...(listeners.get(event) ?? [])].forEach((listener) => listener(...given));
  return {
    sent: [],
    get: (name) => values[name],
    set(name, value) {
      values[name] = value;
      told(`change:${name}`);
    },
    on: (event, listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    off: (event, listener) => listeners.set(event, (listeners.get(event) ?? []).filter((one) => one !== listener)),
    send(message) {
      this.sent.push(message);
    },
    /** The kernel says something. */
    hear: (message) => told("msg:custom", message),
    hears: (event) => (listeners.get(event) ?? []).length,
  };
}

/** A promise with its two ends in reach. */
export function open() {
  let ends;
  const promise = new Promise((resolve, reject) => (ends = { resolve, reject }));
  return { promise, ...ends };
}
