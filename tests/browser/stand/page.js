// Models and views as in any notebook, by the scripts of ipywidgets, anywidget and ipyleaflet; only the line is ours (line.py).

const modules = globalThis.standModules;
const base = modules.get("@jupyter-widgets/base");
modules.set("@jupyter-widgets/controls", base);
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const frame = () => new Promise(requestAnimationFrame);

/** A message and its buffers as bytes; frames.py reads and writes the same. */
function packed(message, buffers) {
  const parts = buffers.map((
    one,
  ) => (one instanceof ArrayBuffer ? new Uint8Array(one) : new Uint8Array(one.buffer, one.byteOffset, one.byteLength)));
  const head = encoder.encode(JSON.stringify({ ...message, sizes: parts.map((part) => part.byteLength) }));
  return new Blob([new Uint32Array([head.byteLength]), head, ...parts]);
}

/** Each message in these bytes, with its buffers; nothing where one got lost. */
function* unpacked(bytes) {
  const view = new DataView(bytes);
  for (let at = 0; at < view.byteLength;) {
    const length = view.getUint32(at, true);
    at += 4;
    if (!length) {
      yield null;
      continue;
    }
    const { sizes, ...message } = JSON.parse(decoder.decode(new Uint8Array(bytes, at, length)));
    at += length;
    const buffers = sizes.map((size) => new DataView(bytes, (at += size) - size, size));
    yield { ...message, buffers };
  }
}

let saying = Promise.resolve();
/** One after the other, as over a websocket. */
function say(message, buffers) {
  const body = packed(message, buffers);
  saying = saying.then(() => fetch("said", { method: "POST", body }));
  return saying;
}

/** What a model asks of its comm. It waits for `idle` before it sends the next change of a trait. */
function commOf(id) {
  const hearers = { message: () => {} };
  return {
    comm_id: id,
    on_msg: (hear) => (hearers.message = hear),
    on_close() {},
    hear: (data, buffers) => hearers.message({ content: { comm_id: id, data }, buffers }),
    send(data, callbacks, _metadata, buffers = []) {
      say({ comm: id, data }, buffers).then(() => callbacks?.iopub?.status?.({ content: { execution_state: "idle" } }));
      return "";
    },
    close() {},
  };
}

const loading = new Map();
/** A class by its name and that of its module, which is fetched when it is first needed. */
async function loadClass(name, module) {
  if (!modules.has(module) && !loading.has(module)) {
    loading.set(
      module,
      new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement("script"), {
          src: `/front-ends/${module}/index.js`,
          onload: resolve,
          onerror: reject,
        });
        script.dataset.module = module;
        document.head.append(script);
      }),
    );
  }
  await loading.get(module);
  return modules.get(module)[name];
}

const models = new Map(); // id → promise of the model
const comms = new Map();
const manager = {
  kernel: null,
  get_model: (id) => models.get(id) ?? Promise.reject(new Error(`widget model not found: ${id}`)),
  has_model: (id) => models.has(id),
  callbacks: () => ({}),
  resolveUrl: (url) => Promise.resolve(url),
  inline_sanitize: (text) => text,
  create_view(model, options = {}) {
    const id = base.uuid();
    const made = (model.state_change = model.state_change.then(async () => {
      const View = await loadClass(model.get("_view_name"), model.get("_view_module"));
      const view = new View({ model, options });
      view.listenTo(model, "destroy", view.remove);
      await view.render();
      view.once("remove", () => delete model.views?.[id]);
      return view;
    }));
    if (model.views) model.views[id] = made;
    return made;
  },
};

async function newModel(id, comm, { state, buffer_paths: paths }, buffers) {
  base.put_buffers(state, paths, buffers);
  const Model = await loadClass(state._model_name, state._model_module);
  return new Model(await Model._deserialize_state(state, manager), { model_id: id, comm, widget_manager: manager });
}

async function show({ html, comm }) {
  const place = document.createElement("div");
  document.getElementById("shown").append(place);
  if (html) return (place.innerHTML = html);
  const { luminoWidget } = await manager.create_view(await manager.get_model(comm));
  luminoWidget.constructor.attach(luminoWidget, place);
  while (!luminoWidget.node.childElementCount) await frame(); // anywidget draws later than it says
}

const does = {
  comm_open({ comm, data, buffers }) {
    comms.set(comm, commOf(comm));
    models.set(comm, newModel(comm, comms.get(comm), data, buffers));
  },
  async comm_msg({ comm, data, buffers }) {
    await models.get(comm);
    await comms.get(comm).hear(data, buffers);
  },
  async show({ shown }) {
    await Promise.all(shown.map((one) => show(one)));
    document.body.dataset.shown = "";
  },
};

let heard = 0;
/** Once the page has heard so many frames, drawn what came of them, and everything it said itself was heard. */
globalThis.standSettled = async (count) => {
  while (heard < count) await frame();
  await frame();
  await frame();
  await saying;
};

for (;;) {
  const told = await fetch(`told?from=${heard}`).then((answer) => answer.arrayBuffer(), () => null);
  if (!told) break; // the page is being left
  for (const message of unpacked(told)) {
    if (message) await does[message.type](message);
    heard += 1;
  }
}
