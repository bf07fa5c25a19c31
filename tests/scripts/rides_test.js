// Rides without a page: what is written on a badge can be read, how a band looks, what is said of a question, what is kept.

import assert from "node:assert/strict";
import { contentWith } from "../../widgets/buurtlezer/parts/rides/keep.js";
import { colourOf, drawnBands, topOf } from "../../widgets/buurtlezer/parts/rides/ramp.js";
import { badgeColours, contrast } from "../../widgets/buurtlezer/parts/rides/readable.js";
import { linesOf, piecesOf } from "../../widgets/buurtlezer/parts/rides/strip.js";
import {
  firstSide,
  glassesSaid,
  HOURS,
  hourSaid,
  isPending,
  standingSaid,
  standingSpoken,
  WALKS,
} from "../../widgets/buurtlezer/parts/rides/told.js";
import { pointsWithin, within } from "../../widgets/buurtlezer/parts/rides/within.js";
import { fakeModel } from "./fake/model.js";

const model = fakeModel({ labels: { "standing.many": "nog {n} vragen", "standing.working": "{n} %" } });
const standing = (state, more = {}) => ({ state, turn: 1, place: 0, share: 0, words: "", ...more });

Deno.test("contrast is that of WCAG: black on white is 21 to 1, a colour on itself 1", () => {
  assert.equal(contrast("#000000", "#ffffff").toFixed(2), "21.00");
  assert.equal(contrast("#ffffff", "#777777").toFixed(2), "4.48");
  assert.equal(contrast("#b84a00", "#b84a00"), 1);
});

Deno.test("whatever colour a line has, what stands on its badge can be read", () => {
  const steps = ["00", "33", "66", "80", "99", "cc", "ff"];
  const colours = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)));
  for (const colour of colours) {
    const { fill, ink } = badgeColours(colour);
    assert.equal(fill, colour);
    assert.ok(contrast(fill, ink) >= 4.5, `${ink} on ${fill}`);
  }
});

Deno.test("a line without a colour has that of its mode, and what is no colour is none", () => {
  for (const mode of ["metro", "tram", "bus", "train", "other", "rocket"]) {
    for (const colour of ["", "red", "#fff", "#12345", "url(x)"]) {
      const { fill, ink } = badgeColours(colour, mode);
      assert.match(fill, /^#[0-9a-f]{6}$/);
      assert.ok(contrast(fill, ink) >= 4.5);
    }
  }
  assert.notEqual(badgeColours("", "metro").fill, badgeColours("", "bus").fill);
});

Deno.test("each band is lighter than the one before, so that grey paper tells them apart too", () => {
  const light = [10, 20, 30, 40, 50, 60].map((minutes) => contrast(colourOf(minutes), "#ffffff"));
  for (let at = 1; at < light.length; at++) assert.ok(light[at] < light[at - 1], String(light));
});

Deno.test("bands are drawn the widest first, up to what is asked, and none without land", () => {
  const bands = [10, 20, 30, 40].map((minutes) => ({ minutes, geometry: minutes === 20 ? null : { type: "Polygon" } }));
  assert.deepEqual(drawnBands(bands, 30).map(({ minutes }) => minutes), [30, 10]);
  assert.deepEqual(drawnBands(bands, 5), []);
});

Deno.test("the number of a band stands at the top of its largest piece", () => {
  const square = (
    west,
    south,
    size,
  ) => [[[west, south], [west + size, south], [west + size, south + size], [west, south + size]]];
  const geometry = { type: "MultiPolygon", coordinates: [square(0, 50, 1), square(5, 5, 3)] };
  assert.equal(topOf(geometry)[1], 8);
  assert.equal(topOf({ type: "Polygon", coordinates: square(1, 1, 1) })[1], 2);
  assert.equal(topOf(null), null);
  assert.equal(topOf({ type: "MultiPolygon", coordinates: [] }), null);
});

Deno.test("a strip has the minutes of a walk and the badge of a line, and no walk of a minute between two lines", () => {
  const leg = (mode, minutes, line = "") => ({ mode, minutes, line, words: "", colour: "", shape: [] });
  const legs = [leg("foot", 1), leg("metro", 12, "5"), leg("foot", 1), leg("bus", 9, "95"), leg("foot", 4), leg("tram", 3, "7")];
  const told = piecesOf(legs).map(({ mode, badges, minutes }) => [mode, badges[0]?.line || minutes]);
  assert.deepEqual(told, [["foot", 1], ["metro", "5"], ["bus", "95"], ["foot", 4], ["tram", "7"]]);
});

Deno.test("lines that go the same way each have a badge in their own colour, and who walks has none", () => {
  const metro = { mode: "metro", minutes: 12, line: "1", words: "", colour: "#b5378c", shape: [] };
  const five = { line: "5", colour: "#f6a90b" };
  assert.deepEqual(linesOf({ ...metro, others: [five] }), [{ line: "1", colour: "#b5378c" }, five]);
  assert.deepEqual(piecesOf([{ ...metro, others: [five] }])[0].badges.map(({ line }) => line), ["1", "5"]);
  assert.deepEqual(linesOf(metro), [{ line: "1", colour: "#b5378c" }]);
  assert.deepEqual(linesOf({ ...metro, line: "" }), []);
  assert.deepEqual(linesOf({ ...metro, mode: "foot" }), []);
});

Deno.test("an hour has a day and a part of it, and no two are said alike", () => {
  const said = HOURS.map((hour) => hourSaid(model, hour).join(" "));
  assert.equal(new Set(said).size, HOURS.length);
  assert.equal(said[5], "weekday.sunday daypart.evening");
});

Deno.test("glasses are said on one line, and two that are compared begin with another pace", () => {
  assert.equal(glassesSaid(model, firstSide(0)), "walk.usual · few.no");
  assert.equal(glassesSaid(model, { ...firstSide(1), few: true, step_free: true }), "walk.slower · few.yes · step_free.short");
  assert.ok(WALKS.includes(firstSide(1).walk));
});

Deno.test("who waits is told the place in line, then how much is done, then why there is no answer", () => {
  assert.equal(standingSaid(model, standing("waiting", { place: 3 })), "nog 3 vragen");
  assert.equal(standingSaid(model, standing("waiting", { place: 1 })), "standing.one");
  assert.equal(standingSaid(model, standing("waiting")), "standing.next");
  assert.equal(standingSaid(model, standing("working", { share: 0.429 })), "42 %");
  assert.equal(standingSaid(model, standing("working", { words: "het net wordt klaargezet" })), "het net wordt klaargezet");
  assert.equal(standingSaid(model, standing("refused", { words: "geen straat" })), "geen straat");
  assert.equal(standingSaid(model, standing("refused")), "standing.refused");
  assert.equal(standingSaid(model, standing("done")), "");
  assert.deepEqual(["idle", "waiting", "working", "done", "refused"].filter((state) => isPending(standing(state))), [
    "waiting",
    "working",
  ]);
});

Deno.test("a screen reader hears quarters, not each share", () => {
  const heard = [0.26, 0.3, 0.49, 0.51].map((share) => standingSpoken(model, standing("working", { share })));
  assert.deepEqual(heard, ["25 %", "25 %", "25 %", "50 %"]);
});

Deno.test("what lies in reach is told band by band, the nearest first, and has the points of the map", () => {
  const group = (at) => ({
    label: "bakker",
    known: "",
    more: 0,
    items: [{ name: "", word: "", at }, { name: "", word: "", at: null }],
  });
  const all = [
    { minutes: 30, groups: [group([4.3, 50.8])] },
    { minutes: 10, groups: [group([4.4, 50.8])] },
    { minutes: 20, groups: [] },
    { minutes: 40, groups: [group([4.5, 50.8])] },
  ];
  assert.deepEqual(within(all, 30).map(({ minutes }) => minutes), [10, 30]);
  assert.deepEqual(pointsWithin(all, 30), [[4.4, 50.8], [4.3, 50.8]]);
});

Deno.test("a ride goes into an opportunity that is there and leaves the rest of it", () => {
  const ride = { low: 30, high: 40 };
  const to = { lon: 4.4, lat: 50.8, name: "Bad", ref: "service:pool:1.1", kind: "pool", personal: false };
  const stored = { what: "zwemmen", cost: "nothing", ride: { low: 1, high: 2 } };
  assert.deepEqual(contentWith({ content: stored }, { ride, what: "", to }), { what: "zwemmen", cost: "nothing", ride });
  assert.deepEqual(contentWith(null, { ride, what: "zwemmen", to }), {
    what: "zwemmen",
    location: { lon: 4.4, lat: 50.8 },
    service: "service:pool:1.1",
    service_kind: "pool",
    ride,
  });
  assert.deepEqual(contentWith(null, { ride, what: "wandelen", to: { ...to, ref: "street:21012:x" } }), {
    what: "wandelen",
    location: { lon: 4.4, lat: 50.8 },
    ride,
  });
});

Deno.test("of a place that tells of health or belief nothing is taken over", () => {
  const to = { lon: 4.4, lat: 50.8, name: "Praktijk", ref: "service:psychologist:1.1", kind: "psychologist", personal: true };
  assert.deepEqual(contentWith(null, { ride: {}, what: "praten", to }), { what: "praten", ride: {} });
});

Deno.test("a ride to one of somebody's own places is kept by the name of that place, and its point stays with it", () => {
  const to = { lon: 4.4, lat: 50.8, name: "Het trapje", ref: "own/a", kind: "own", personal: false };
  assert.deepEqual(contentWith(null, { ride: {}, what: "zitten", to, at: "own/a" }), {
    what: "zitten",
    place: "own/a",
    ride: {},
  });
});
