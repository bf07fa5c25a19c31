// What parts of one page call to each other, by name: `erased`, `stays`, `add`. Not by the document: two notebooks in one tab of
// JupyterLab share that. Not here: acts (outbox.js), and what the page around the widgets is told (channel.js: tell).

/** @returns {{announce: (name: string, detail: any) => void, heed: (name: string, hear: (detail: any) => void) => () => void}} */
export function openCalls() {
  const heard = new Map(); // name → listeners
  return {
    announce(name, detail) {
      for (const hear of [...(heard.get(name) ?? [])]) {
        try {
          hear(detail);
        } catch (error) {
          setTimeout(() => { // seen as any fault of a script is, and no other part misses the call
            throw error;
          });
        }
      }
    },
    /** Returns the function that ends it. */
    heed(name, hear) {
      if (!heard.has(name)) heard.set(name, new Set());
      heard.get(name).add(hear);
      return () => heard.get(name).delete(hear);
    },
  };
}
