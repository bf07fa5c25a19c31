// A file for the person, by the browser's own way.

import { h } from "./base.js";

/** Give a file to the person. It never leaves the device. */
export function giveBytes(name, mime, bytes) {
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = h("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
