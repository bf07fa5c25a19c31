// The shapes that scripts share, for `deno check` and for editors: no page gets this file. A script names one by
// `@import` in a comment. Not here: a shape that one script has for itself, which stands there as a `@typedef`.

/** What a part uses of its widget: anywidget's model, of which no trait is ever sent back from here. A trait
 * may be anything that JSON can say; `widget.py` says what. */
export interface Model {
  // deno-lint-ignore no-explicit-any -- its type is in Python
  get(trait: string): any;
  // deno-lint-ignore no-explicit-any -- as above
  set(trait: string, value: any, options?: { silent: boolean }): void;
  // deno-lint-ignore no-explicit-any -- a message is what the two sides agreed on
  on(event: string, listener: (...told: any[]) => unknown): void;
  // deno-lint-ignore no-explicit-any -- as above
  off(event: string, listener?: (...told: any[]) => unknown): void;
  // deno-lint-ignore no-explicit-any -- as above
  send(message: any, callbacks?: any, buffers?: ArrayBuffer[] | ArrayBufferView[]): void;
}

/** A finished gesture on its way to the store; `submit` in base.js says what each field is. */
export interface Act {
  act_id?: string;
  part?: string;
  action?: "write" | "delete" | "undo" | "redo" | "erase";
  entry_id?: string;
  slot?: string;
  base_seq?: number;
  template?: Content;
  content?: Content;
}

/** What an entry says: its kind, and the fields of that kind (`model/`). */
export interface Content {
  kind?: string;
  visibility?: string;
  // deno-lint-ignore no-explicit-any -- each kind has its own fields, which Python knows
  [field: string]: any;
}

/** An entry by its id or by its slot; both are missing where it is not made yet. */
export interface Named {
  entry_id?: string;
  slot?: string;
}

/** What became of an act. */
export interface Outcome {
  status: "saved" | "refused" | "queued";
  seq?: number;
  entry_id?: string;
  notice?: string;
  sentence?: string;
}

type Drawn = "svg" | "g" | "path" | "circle" | "rect" | "line" | "text" | "title" | "polyline" | "polygon" | "defs" | "pattern";

/** The element that `h` builds of a tag. */
export type Built<Tag extends string> = Tag extends Drawn ? SVGElementTagNameMap[Tag]
  : Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag]
  : HTMLElement;

/** What `h` takes beside a tag. */
export interface Attributes<Node = Element> {
  class?: string | null;
  on?: Listeners<Node>;
  style?: Style;
  [attribute: string]: string | number | boolean | null | undefined | Listeners<Node> | Style;
}

type Style = Record<string, string | number | null>;

/** Whoever hears of an event by `h` hears it of that element, or of one within it. */
export type Listeners<Node> = {
  [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name] & { currentTarget: Node; target: Element }) => unknown;
};

/** What may stand in an element, by itself or in a list; what is null, undefined or false does not stand there. */
export type Child = One | One[];
type One = Node | string | number | boolean | null | undefined;

/** Drawings of vignettes that came along, by name (`parts/scene/scenes.py`). */
export type Scenes = Record<string, { view: [number, number]; lines: string[]; fills: string[] }>;

/** What the identity part says to the page around the widgets. */
declare global {
  interface DocumentEventMap {
    "buurtlezer:call": CustomEvent<{ call: { sentence: string; href: string; words: string } | null; place: Element }>;
    "buurtlezer:sign": CustomEvent<
      { tone: string; words: string; sentence?: string; waiting?: number; code?: boolean; barred?: boolean }
    >;
  }
}
