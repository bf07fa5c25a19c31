// Where somebody is on the walk, kept by stops that may change under the hand; and marks that would lie on each other.

import assert from "node:assert/strict";
import { apart } from "../../widgets/buurtlezer/parts/base/apart.js";
import { openCourse } from "../../widgets/buurtlezer/parts/walk/course.js";

const stops = (...ids) => ids.map((id) => ({ id }));

/** A course on a device of ours; `open` is the key of the logbook. */
function walk() {
  const kept = new Map();
  const channel = {
    state: {},
    open: "k",
    device: {
      current: () => (channel.open ? { key: channel.open } : null),
      find: (key) => kept.get(key) ?? null,
      keep: (key, value) => kept.set(key, structuredClone(value)),
      forget: (key) => kept.delete(key),
    },
  };
  return { channel, kept, course: openCourse(channel) };
}

Deno.test("one is at a stop by its id, also when others come before it", () => {
  const { course } = walk();
  assert.equal(course.at(stops("a", "b")), -1);
  course.go(stops("a", "b", "c"), 1);
  assert.equal(course.at(stops("new", "a", "b", "c")), 2);
});

Deno.test("a stop that was taken out gives its place to the next, or the last", () => {
  const { course } = walk();
  course.go(stops("a", "b", "c"), 1);
  assert.equal(course.at(stops("a", "c")), 1);
  assert.equal(course.at(stops("a")), 0);
});

Deno.test("after the last stop one stays after the last", () => {
  const { course } = walk();
  course.go(stops("a", "b"), 2);
  assert.equal(course.at(stops("a", "b")), 2);
  assert.equal(course.at(stops("a")), 1);
});

Deno.test("a walk begun before the first act goes on in the logbook that it begins", () => {
  const { channel, kept, course } = walk();
  channel.open = null;
  course.set({ start: 5 });
  channel.open = "k";
  assert.equal(course.get().start, 5);
  assert.deepEqual([...kept.keys()], ["walk:k"]);
  channel.open = "other";
  assert.equal(course.get().start, 0, "another logbook walks by itself");
});

Deno.test("a walk through the example is kept nowhere, and ends with it", () => {
  const { channel, kept, course } = walk();
  course.set({ start: 5 });
  channel.state.example = true;
  course.set({ start: 9 });
  assert.equal(course.get().start, 9);
  channel.state.example = false;
  assert.deepEqual([course.get().start, kept.get("walk:k").start], [5, 5]);
  channel.state.example = true;
  assert.equal(course.get().start, 0);
});

Deno.test("an entry is one's own at a stop through some eyes, until it is let go", () => {
  const { course } = walk();
  course.keepOwn("a", "writer", "1");
  course.keepOwn("a", "guide", "2");
  course.keepOwn("b", "writer", "3");
  assert.deepEqual([course.own("a", "writer"), course.own("a", "guide"), course.own("b", "guide")], ["1", "2", undefined]);
  course.letGo(new Set(["a"]));
  assert.deepEqual(course.get().own, { "b@writer": "3" });
  course.letGo(null);
  assert.deepEqual(course.get().own, {});
});

Deno.test("marks on one point are moved apart, and each keeps its point", () => {
  const marks = Array.from({ length: 12 }, (_, i) => ({ at: [50, 50], i }));
  const moved = apart(marks, 10);
  moved.forEach((one, i) => {
    assert.deepEqual([one.at, one.i], [[50, 50], i]);
    for (const other of moved.slice(0, i)) assert.ok(Math.hypot(one.to[0] - other.to[0], one.to[1] - other.to[1]) >= 9.9);
  });
});

Deno.test("marks that are apart stay where they are, and all stay whole in the field", () => {
  assert.deepEqual(apart([{ at: [0, 0] }, { at: [20, 0] }], 10).map(({ to }) => to), [[0, 0], [20, 0]]);
  for (const { to } of apart([{ at: [0, 0] }, { at: [1, 1] }, { at: [100, 100] }], 10, [100, 100])) {
    for (const one of to) assert.ok(one >= 0 && one <= 100, String(to));
  }
});
