// The folds of a page: which of them are open stays on the device, by the page's name and no more. Here too: an address within a
// fold opens it, and so does printing. What stands in them is the notebook's matter (serving/folds.py). Written into the page.
(() => {
  const folds = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll("details.deeper")]);
  if (!folds.length) return;
  const key = `buurtlezer:open:${document.body.dataset.page}`;
  /** @returns {string[]} */
  function kept() {
    try {
      const found = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(found) ? found : [];
    } catch {
      return []; // storage is forbidden, or somebody else wrote there: all begin closed
    }
  }
  function keep() {
    if (printing) return;
    try {
      localStorage.setItem(key, JSON.stringify(folds.filter(({ open }) => open).map(({ id }) => id)));
    } catch {
      return; // full or forbidden: they are closed again next time
    }
  }
  let printing = false;
  const open = new Set(kept());
  for (const fold of folds) {
    fold.open = open.has(fold.id);
    fold.addEventListener("toggle", keep);
  }

  /** @returns {string} the id that the address names; empty where it is no address, as `#%` */
  function named() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }
  /** What an address names: the fold that it stands in opens, and it comes into sight. */
  function reveal() {
    const place = document.getElementById(named());
    /** @type {HTMLDetailsElement} */
    const fold = place?.closest("details.deeper");
    if (!fold || fold.open) return;
    fold.open = true;
    place.scrollIntoView();
  }
  addEventListener("hashchange", reveal);
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a[href^='#']") : null;
    if (link?.getAttribute("href") === location.hash) reveal(); // the same address again changes nothing
  });
  reveal();

  /** @type {HTMLDetailsElement[]} */
  let closed = [];
  addEventListener("beforeprint", () => {
    printing = true;
    closed = folds.filter((fold) => !fold.open);
    closed.forEach((fold) => (fold.open = true));
  });
  addEventListener("afterprint", () => {
    closed.forEach((fold) => (fold.open = false));
    closed = [];
    setTimeout(() => (printing = false)); // their toggles come after this
  });
})();
