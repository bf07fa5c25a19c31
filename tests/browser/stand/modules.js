// The modules of ipywidgets and its neighbours, which are written for RequireJS. Not here: what is done with them (page.js).

globalThis.standModules = new Map([["module", { id: "module", uri: `${location.origin}/front-ends/` }]]);

globalThis.define = (needed, factory) => {
  const modules = globalThis.standModules;
  const made = typeof needed === "function" ? needed() : factory(...needed.map((name) => modules.get(name)));
  modules.set(document.currentScript.dataset.module, made);
};

// The script of ipywidgets is the one for the classic notebook, with the same classes as any other; what it asks of the notebook never
// comes.
globalThis.requirejs = Object.assign(() => {}, { config() {} });
globalThis.Jupyter = { version: "6.5.0" };
