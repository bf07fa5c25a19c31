// A photo made small: what is read from its head, how small it becomes, and what is said of one that cannot be. Pixels are a browser's.

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { shrunk } from "../../widgets/buurtlezer/parts/walk/shrink.js";

const png = (width, height) => {
  const bytes = Buffer.alloc(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
/** A JPEG's head: an application's segment, padding, a table that looks like a frame, then the frame with its size. */
const jpeg = (width, height, frame = 0xc0) =>
  Buffer.from([
    ...[0xff, 0xd8, 0xff, 0xe1, 0, 4, 9, 9],
    ...[0xff, 0xff, 0xc4, 0, 4, 1, 1],
    ...[0xff, frame, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0],
  ]);
const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");

/** Shrink a file in a browser of which a picture of `share` of its size, at a quality, has so many bytes. */
async function small(bytes, { size = bytes.length, decodes = true, bytesAt = () => 1000, pixels = null } = {}) {
  const [asked, drawn, closed] = [[], [], []];
  const canvas = {
    getContext: () => ({ fillRect() {}, drawImage: (_pixels, _x, _y, width, height) => drawn.push([width, height]) }),
    toBlob: (done, _, quality) => done(new Blob([new Uint8Array(bytesAt(canvas.width, quality))])),
  };
  globalThis.document = { createElement: () => canvas };
  globalThis.createImageBitmap = (_, options) => {
    asked.push(options);
    if (!decodes) return Promise.reject(new DOMException("no", "InvalidStateError"));
    return Promise.resolve({ ...(pixels ?? { width: 4000, height: 3000 }), close: () => closed.push(1) });
  };
  globalThis.Image = class {
    set src(_) {
      setTimeout(() => this.onerror());
    }
  };
  globalThis.FileReader = class {
    readAsDataURL() {
      this.result = "data:image/jpeg;base64,QUJD";
      this.onload();
    }
  };
  const file = Object.assign(new Blob([bytes]), {});
  Object.defineProperty(file, "size", { value: size });
  return { ...(await shrunk(file)), asked, drawn, closed: closed.length };
}

Deno.test("a large photo is decoded smaller at once, upright, by what its head says", async () => {
  const sizes = [];
  for (const bytes of [png(4000, 3000), jpeg(3000, 4000), jpeg(4000, 3000, 0xc2)]) {
    sizes.push((await small(bytes)).asked[0].resizeWidth);
  }
  assert.deepEqual(sizes, [1280, 960, 1280]);
  assert.equal((await small(png(4000, 3000))).asked[0].imageOrientation, "from-image");
});

Deno.test("a small photo keeps its size, and one of another kind is decoded as it is", async () => {
  for (const bytes of [png(800, 600), Buffer.from("GIF89a…………………………………")]) {
    assert.equal("resizeWidth" in (await small(bytes)).asked[0], false);
  }
});

Deno.test("a head that is cut off says no size", async () => {
  for (
    const bytes of [
      jpeg(4000, 3000).subarray(0, 20),
      png(4000, 3000).subarray(0, 20),
      Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]),
    ]
  ) {
    assert.equal("resizeWidth" in (await small(bytes)).asked[0], false);
  }
});

Deno.test("the longest side becomes 1280, and the picture is given as text without its head", async () => {
  const { image, width, height, drawn, closed } = await small(png(4000, 3000));
  assert.deepEqual([image, drawn, closed], ["QUJD", [[1280, 960]], 1]);
  assert.deepEqual([width, height], [1280, 960]);
});

Deno.test("it is written worse, then smaller, until it is small enough", async () => {
  const { drawn, width } = await small(png(4000, 3000), {
    bytesAt: (wide, quality) => (wide > 1000 || quality > 0.5 ? 400_000 : 290_000),
  });
  assert.deepEqual(drawn, [[1280, 960], [1280, 960], [1280, 960], [960, 720], [960, 720]]);
  assert.equal(width, 960);
});

Deno.test("one that never becomes small enough is said to be broken, and its pixels are let go", async () => {
  const { fault, drawn, closed } = await small(png(4000, 3000), { bytesAt: () => 290_001 });
  assert.deepEqual([fault, drawn.length, closed], ["broken", 8, 1]);
});

Deno.test("one that would not fit in a phone's memory is not decoded", async () => {
  const [pixels, bytes] = [await small(png(10_000, 8_001)), await small(png(10, 10), { size: 80e6 + 1 })];
  assert.deepEqual([pixels.fault, pixels.asked, bytes.fault, bytes.asked], ["huge", [], "huge", []]);
  assert.equal((await small(png(10_000, 8_000))).fault, undefined);
});

Deno.test("a photo that the browser cannot read is called by its kind where many phones make it", async () => {
  assert.deepEqual([(await small(heic, { decodes: false })).fault, (await small(png(8, 8), { decodes: false })).fault], [
    "heic",
    "broken",
  ]);
});

Deno.test("a picture of nothing is broken; one of a line keeps a pixel", async () => {
  assert.equal((await small(png(8, 8), { pixels: { width: 0, height: 9 } })).fault, "broken");
  const { width, height } = await small(png(8, 8), { pixels: { width: 100_000, height: 3 } });
  assert.deepEqual([width, height], [1280, 1]);
});
