// A photo made small on the phone: its pixels are drawn anew, so nothing else of the file leaves the device.

const LONGEST_SIDE = 1280;
const MOST_BYTES = 290000;
const MOST_PIXELS = 80e6;
const MOST_FILE = 80e6;
const HEAD_BYTES = 2e6;
const SHRINK_STEPS = [[1, 0.75], [1, 0.65], [1, 0.5], [0.75, 0.65], [0.75, 0.5], [0.5, 0.6], [0.5, 0.4], [0.3, 0.4]];

/** Width and height from the head of a JPEG or PNG, without decoding; null where it is neither, or cut off. */
function sizeInHead(bytes) {
  const at = (place) => (bytes[place] << 8) | bytes[place + 1];
  if (bytes.length > 24 && bytes[0] === 0x89 && bytes[1] === 0x50) {
    return { width: at(16) * 65536 + at(18), height: at(20) * 65536 + at(22) };
  }
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let place = 2;
  while (place + 9 < bytes.length) {
    if (bytes[place] !== 0xff) return null;
    const marker = bytes[place + 1];
    if (marker === 0xff) place += 1; // padding
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) place += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: at(place + 7), height: at(place + 5) };
    } else place += 2 + at(place + 2);
  }
  return null;
}

/** Whether it is a photo of the kind that many phones make and few browsers read. */
function isHeic(bytes) {
  const brand = String.fromCharCode(...bytes.slice(4, 12));
  return /^ftyp(hei|hev|mif1|msf1|avi)/.test(brand);
}

/** The pixels of a file, already smaller where the browser can do that while it decodes. */
async function pixelsOf(file, size) {
  const factor = size ? Math.min(1, LONGEST_SIDE / Math.max(size.width, size.height)) : 1;
  if (globalThis.createImageBitmap) {
    /** @type {ImageBitmapOptions} */
    const smaller = factor < 1 ? { resizeWidth: Math.max(1, Math.round(size.width * factor)), resizeQuality: "high" } : {};
    try {
      return await createImageBitmap(file, { imageOrientation: "from-image", ...smaller });
    } catch (error) {
      // An older browser knows no options: as a picture.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    }
  }
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    await new Promise((resolve, reject) => {
      picture.onload = resolve;
      picture.onerror = () => reject(new DOMException("not decoded", "EncodingError"));
      picture.src = address;
    });
    return picture;
  } finally {
    URL.revokeObjectURL(address);
  }
}

const blobOf = (canvas, quality) => new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
const textOf = (blob) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1]); // after data:image/jpeg;base64
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

/** {image (base64), width, height}, or {fault: "huge" | "heic" | "broken"}; the file itself is left as it is. */
export async function shrunk(file) {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const size = sizeInHead(bytes);
  if (file.size > MOST_FILE || (size && size.width * size.height > MOST_PIXELS)) return { fault: "huge" };
  let pixels;
  try {
    pixels = await pixelsOf(file, size);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { fault: isHeic(bytes) ? "heic" : "broken" };
  }
  const [wide, high] = pixels instanceof Image ? [pixels.naturalWidth, pixels.naturalHeight] : [pixels.width, pixels.height];
  if (!wide || !high) return { fault: "broken" };
  const whole = Math.min(1, LONGEST_SIDE / Math.max(wide, high));
  const canvas = document.createElement("canvas");
  try {
    for (const [share, quality] of SHRINK_STEPS) {
      [canvas.width, canvas.height] = [wide, high].map((side) => Math.max(1, Math.round(side * whole * share)));
      const pen = canvas.getContext("2d");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(pixels, 0, 0, canvas.width, canvas.height);
      const blob = await blobOf(canvas, quality);
      if (blob && blob.size <= MOST_BYTES) return { image: await textOf(blob), width: canvas.width, height: canvas.height };
    }
  } finally {
    if ("close" in pixels) pixels.close();
    canvas.width = canvas.height = 0; // older phones keep the memory otherwise
  }
  return { fault: "broken" };
}
