// The channel `fake`: in the place of the identity part and its outbox. Whoever tests answers for it: `fake.answer(outcome)`.

{
  const answers = [];
  const listeners = new Set();
  const name = (part) => `fake:${part}`;
  const fake = {
    /** Acts, in order. */
    sent: [],
    /** Answer the newest act, or the one of that number. */
    answer: (outcome, number = -1) => answers.at(number)(outcome),
    /** Another logbook is opened. */
    open(logbook) {
      fake.logbook = logbook;
      listeners.forEach((listener) => listener());
    },
    logbook: "one",
  };
  const channel = {
    submit(act, onQueued = () => {}) {
      fake.sent.push(act);
      onQueued();
      return new Promise((answer) => answers.push(answer));
    },
    device: { current: () => ({ key: fake.logbook }) },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readDraft: (part) => JSON.parse(localStorage.getItem(name(part)) ?? "null"),
    writeDraft: (part, value) =>
      value === null ? localStorage.removeItem(name(part)) : localStorage.setItem(name(part), JSON.stringify(value)),
  };
  globalThis.fake = fake;
  globalThis.buurtlezerChannels = new Map([["fake", { promise: Promise.resolve(channel), resolve() {} }]]);
}
