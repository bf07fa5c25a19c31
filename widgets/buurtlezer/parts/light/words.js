// What came along in the document: words, language, where the server's pages begin. And what browsers of 2020 lack of all that
// light pages use: each begins here.

// From the summer and autumn of 2020 on: Chrome 86, Safari 14, Firefox 78.
if (!Element.prototype.replaceChildren) {
  Element.prototype.replaceChildren = function (...nodes) {
    this.textContent = "";
    this.append(...nodes);
  };
}

export const page = JSON.parse(document.getElementById("page").textContent);

/** A word or sentence in the person's language; `{name}` is filled from `values`. A missing key shows itself. */
export function t(key, values = {}) {
  const sentence = page.words[key] || key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** An address of this server: `at("room/say")`. */
export const at = (path) => page.base.replace(/\/?$/, "/") + path;

/** What stood after `#`, taken out of the address bar and the history at once: it may be a secret. */
export function takeFragment() {
  const fragment = decodeURIComponent(location.hash.slice(1));
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  return fragment;
}
