// As much of a document as our parts ask for outside a browser: elements, attributes, text, events that go up. No layout.

class Element {
  constructor(tag) {
    Object.assign(this, { tagName: tag.toUpperCase(), parentNode: null, childNodes: [], listeners: {}, value: "", scrollTop: 0 });
    this.attributes = {};
    const attributes = this.attributes;
    const key = (name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    this.dataset = new Proxy({}, {
      get: (_, name) => attributes[key(name)],
      set: (_, name, value) => ((attributes[key(name)] = String(value)), true),
      deleteProperty: (_, name) => delete attributes[key(name)],
    });
    this.style = { setProperty: (name, value) => (this.style[name] = value) };
  }
  get children() {
    return this.childNodes.filter((node) => node instanceof Element);
  }
  get hidden() {
    return "hidden" in this.attributes;
  }
  set hidden(on) {
    on ? (this.attributes.hidden = "") : delete this.attributes.hidden;
  }
  get textContent() {
    return this.childNodes.map((node) => (node instanceof Element ? node.textContent : node)).join("");
  }
  set textContent(text) {
    this.replaceChildren(...(text === "" ? [] : [text]));
  }
  setAttribute(name, value) {
    this.attributes[name] = String(value);
  }
  getAttribute(name) {
    return this.attributes[name] ?? null;
  }
  removeAttribute(name) {
    delete this.attributes[name];
  }
  append(...nodes) {
    for (const node of nodes) {
      const own = node instanceof Element ? node : String(node);
      if (own instanceof Element) {
        own.remove();
        own.parentNode = this;
      }
      this.childNodes.push(own);
    }
  }
  replaceChildren(...nodes) {
    for (const child of this.children) child.parentNode = null;
    this.childNodes = [];
    this.append(...nodes);
  }
  remove() {
    if (this.parentNode) this.parentNode.childNodes = this.parentNode.childNodes.filter((node) => node !== this);
    this.parentNode = null;
  }
  addEventListener(type, listener) {
    (this.listeners[type] ??= []).push(listener);
  }
  removeEventListener(type, listener) {
    this.listeners[type] = (this.listeners[type] ?? []).filter((one) => one !== listener);
  }
  closest() {
    return null;
  }
  scrollIntoView() {}
  focus() {
    globalThis.document.activeElement = this;
  }
}

/** Something happens to an element, and goes up from there. Gives the event, with what was done to it. */
export function happen(target, type, facts = {}) {
  const event = { type, target, defaultPrevented: false, stopped: false, ...facts };
  event.preventDefault = () => (event.defaultPrevented = true);
  event.stopPropagation = () => (event.stopped = true);
  for (let node = target; node && !event.stopped; node = node.parentNode) {
    for (const listener of node.listeners[type] ?? []) listener(event);
  }
  return event;
}

/** All elements in a tree that fit: `all(root, (node) => node.tagName === "LI")`. */
export function all(root, fits) {
  return [...(fits(root) ? [root] : []), ...root.children.flatMap((child) => all(child, fits))];
}
export const byRole = (root, role) => all(root, (node) => node.getAttribute("role") === role);

/** Takes the place of the page's document. `known`: elements by id, as what their text is. */
export function fakeDocument({ baseUrl = "/", known = {} } = {}) {
  const document = new Element("html");
  const elements = Object.fromEntries(
    Object.entries(known).map(([id, text]) => {
      const element = new Element("script");
      element.textContent = text;
      return [id, element];
    }),
  );
  Object.assign(document, {
    body: new Element("body"),
    visibilityState: "visible",
    createElement: (tag) => new Element(tag),
    createElementNS: (_, tag) => new Element(tag),
    getElementById: (id) => elements[id] ?? null,
    dispatchEvent: (event) => (document.listeners[event.type] ?? []).forEach((listener) => listener(event)),
  });
  document.body.dataset.baseUrl = baseUrl;
  Object.assign(globalThis, { document, Element });
  return document;
}
