// A file on its way: what is said meanwhile, and that one which is let go is stopped here and in Python.

import assert from "node:assert/strict";
import { underWay } from "../../widgets/buurtlezer/parts/bringing/way.js";
import { fakeModel } from "./fake/model.js";

/** A way with what its part hears, and the hooks of what is under way on it. */
function bringing() {
  const model = fakeModel({ language: "nl", accept: [".csv"], max_bytes: 1024 });
  const heard = { begun: 0, arrived: 0, left: [], stopped: 0 };
  const status = {
    element: { dataset: {} },
    say: (tone) => (status.element.dataset.tone = tone),
    clear: () => delete status.element.dataset.tone,
  };
  const way = underWay(model, status, {
    begun: () => (heard.begun += 1),
    arrived(say) {
      heard.arrived += 1;
      say();
    },
    left: (upload) => heard.left.push(upload),
  });
  const begin = () => {
    let hooks;
    way.begin({ show: () => {} }, (given) => {
      hooks = given;
      return { upload: "u", stop: () => (heard.stopped += 1) };
    });
    return hooks;
  };
  return { model, heard, status, way, begin, tone: () => status.element.dataset.tone };
}

Deno.test("a file that is let go is stopped, here and in Python, and once", () => {
  const { model, heard, way, begin, tone } = bringing();
  begin();
  assert.ok(way.box());
  way.cancel();
  assert.equal(tone(), "info");
  way.letGo();
  assert.equal(way.box(), undefined);
  assert.deepEqual([heard.begun, heard.stopped, heard.left], [2, 1, ["u"]]);
  assert.deepEqual(model.sent, [{ type: "cancel", upload: "u" }]);
});

Deno.test("what cannot be read here is let go, and what Python refuses is not", () => {
  for (const [how, left] of [["unreadable", ["u"]], ["refused", []]]) {
    const { heard, way, begin, tone } = bringing();
    begin()[how]({ why: "failed" });
    assert.deepEqual([heard.left, heard.arrived, way.box(), tone()], [left, 1, undefined, "refused"], how);
  }
});

Deno.test("a line that is back takes away only that it was waited for", () => {
  const { begin, tone } = bringing();
  const hooks = begin();
  hooks.waiting(true);
  assert.equal(tone(), "queued");
  hooks.waiting(false);
  assert.equal(tone(), undefined);
  hooks.whole();
  hooks.waiting(false);
  assert.equal(tone(), "sending");
  hooks.found();
  assert.equal(tone(), undefined);
});

Deno.test("a file that cannot come is never on its way", () => {
  const { heard, way, tone } = bringing();
  way.take([{ name: "foto.png", size: 10 }]);
  assert.deepEqual([way.box(), heard.begun, tone()], [undefined, 0, "refused"]);
});
