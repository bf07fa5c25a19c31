// Time that passes when a test says so: the wall's clock, which somebody may set, and timers, which do not mind.

const real = { now: Date.now, performance: performance.now, setTimeout, clearTimeout, setInterval, clearInterval };

/** Takes the place of the page's clock until `end()`. `around(call)` wraps what a timer does. */
export function fakeClock({ wall = 1_790_000_000_000, around = (call) => call } = {}) {
  let since = 0;
  let count = 0;
  const timers = new Map(); // id → {at, call, every}
  const set = (every) => (call, milliseconds = 0, ...given) => {
    count += 1;
    const wrapped = around(() => call(...given));
    timers.set(count, { at: since + Math.max(0, milliseconds), call: wrapped, every: every ? milliseconds : null });
    return count;
  };
  const clear = (id) => void timers.delete(id);
  Date.now = () => wall + since;
  performance.now = () => since;
  Object.assign(globalThis, { setTimeout: set(false), setInterval: set(true), clearTimeout: clear, clearInterval: clear });

  return {
    now: () => since,
    /** Somebody sets the wall's clock, or a server does. */
    step: (milliseconds) => (wall += milliseconds),
    /** Let time pass; what is due happens in its order, and what follows from it before the next. */
    async pass(milliseconds) {
      const end = since + milliseconds;
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        const [id, timer] = due;
        since = Math.max(since, timer.at);
        if (timer.every === null) timers.delete(id);
        else timer.at += Math.max(1, timer.every);
        timer.call();
        await settled();
      }
      since = end;
      await settled();
    },
    waiting: () => timers.size,
    end() {
      Date.now = real.now;
      performance.now = real.performance;
      const { setTimeout, clearTimeout, setInterval, clearInterval } = real;
      Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval });
    },
  };
}

/** All that only waits for promises is done. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));
