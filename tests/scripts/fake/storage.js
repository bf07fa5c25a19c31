// A browser's storage for tests: its keys are its own properties, as a browser's are. One that is full refuses what
// is longer than what was there.

export class Storage {
  #full = false;
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key, text) {
    if (this.#full && String(text).length > (this.getItem(key)?.length ?? -1)) {
      throw new DOMException("full", "QuotaExceededError");
    }
    this[key] = String(text);
  }
  removeItem(key) {
    delete this[key];
  }
  static fill(storage, full) {
    storage.#full = full;
  }
}

/** Put these in the place of the browser's. */
export function useStorages(local, session) {
  for (const [name, value] of Object.entries({ localStorage: local, sessionStorage: session })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
