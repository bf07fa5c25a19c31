// The Vega runtime: asked for by the first chart that comes near, and shared by all charts of the page, whatever kernel they are
// of. Not here: what is drawn with it.

/** What charts of one version share: the promise of vega-embed's function, and who wants to know of a new attempt. */
export function runtimeEntry(version) {
  const entries = (globalThis.buurtlezerVega ??= new Map());
  if (!entries.has(version)) entries.set(version, { promise: null, resolve: null, reject: null, retried: new Set() });
  return entries.get(version);
}

async function importRuntime(bytes, zipped) {
  const stream = zipped ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")) : null;
  const text = stream ? await new Response(stream).blob() : bytes;
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return (await import(address)).embed;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Ask this chart's Python side. The first answer to any chart counts; a late one is as good. */
function askRuntime(model, entry) {
  const { resolve, reject } = entry;
  const hear = async (message, buffers) => {
    if (message?.type !== "runtime") return;
    model.off("msg:custom", hear);
    try {
      if (message.missing) throw new Error("missing");
      resolve(await importRuntime(buffers[0], message.zipped));
    } catch (error) {
      if (entry.reject === reject) entry.promise = null; // so that a next attempt asks anew
      reject(error);
    }
  };
  model.on("msg:custom", hear);
  model.send({ type: "runtime", zipped: "DecompressionStream" in globalThis });
}

/** The promise of vega-embed's function; rejected when there is no runtime or it cannot be read. */
export function runtimeOf(model) {
  const entry = runtimeEntry(model.get("_runtime"));
  if (!entry.promise) {
    entry.promise = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }));
    if (model.get("_runtime")) askRuntime(model, entry);
    else entry.reject(new Error("missing"));
  }
  return entry.promise;
}

/** Ask once more, for a message that got lost or an attempt that failed; all charts that wait go along. */
export function retryRuntime(model) {
  const entry = runtimeEntry(model.get("_runtime"));
  if (entry.promise) askRuntime(model, entry);
  else runtimeOf(model).catch(() => {}); // each chart tells it itself
  entry.retried.forEach((again) => again());
}
