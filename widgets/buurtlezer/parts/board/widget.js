// The board: cards into bins or onto a plane. Here: who holds what, and how a finished move becomes an act.

import { elementId, h, onTraits, statusLine, t } from "../base/base.js";
import { saving } from "../base/saving.js";
import { sharingLine } from "../base/sharing.js";
import { stepsFrom } from "../base/steps.js";
import { binsElement, pileElement } from "./bins.js";
import { ARROWS, LARGE_STEP, planeElement, pointOnPlane, STEP } from "./plane.js";
import { intoBin, ontoPlane, planeWords, without } from "./state.js";

function render({ model, el }) {
  const status = statusLine(model);
  const spoken = h("p", { class: "bl-hidden", role: "status", "aria-live": "assertive" });
  const hintId = elementId("hint");
  const hint = h("p", { id: hintId, class: "bl-hidden" });
  const place = h("div", { class: "bl-board-place" });
  const undo = h("button", { type: "button", on: { click: () => turn("back", "undone") } });
  const redo = h("button", { type: "button", on: { click: () => turn("forth", "redone") } });
  const turns = h("div", { class: "bl-row bl-board-turns", hidden: true }, undo, redo);
  const sharing = sharingLine(model, () => status.clear()); // what was said of the act before is not true of this one
  const root = h(
    "div",
    { class: "bl-part bl-board", "data-part": model.get("name") },
    hint,
    place,
    turns,
    spoken,
    status.element,
    sharing.element,
  );
  el.append(root);

  const stored = () => model.get("value")?.[model.get("field")] ?? {};
  const history = stepsFrom(stored());
  const keeper = saving(model, status, showStored);
  const titleOf = (list, id) => list.find((one) => one.id === id)?.title ?? "";
  const say = (sentence) => (spoken.textContent = sentence);

  const board = {
    model,
    hintId,
    /** @type {Record<string, any>} */
    get placed() {
      return history.now;
    },
    held: null,
    target: null,
    aimed: null,
    opened: new Set(),
    get bins() {
      return model.get("bins");
    },
    get several() {
      return model.get("several");
    },
    get isPlane() {
      return Boolean(model.get("plane")?.x);
    },
    /** On the plane a held card is where it is being nudged to. */
    positionOf: (card) => (board.held === card && board.aimed) || board.placed[card],
    get fixed() {
      return model.get("fixed");
    },
    press(card, byKeyboard) {
      if (!keeper.isOpen() || board.fixed) return;
      if (board.held !== card) return board.hold(card);
      if (byKeyboard && board.isPlane && board.aimed) return board.lay(card, board.aimed);
      if (byKeyboard && board.target !== null) return board.drop(card, board.target);
      board.cancel();
    },
    hold(card) {
      Object.assign(board, { held: card, target: null, aimed: null });
      draw(card);
      say(t(model, board.isPlane ? "picked_plane" : "picked", { card: titleOf(model.get("cards"), card) }));
      if (board.isPlane) root.querySelector("[data-plane]").scrollIntoView({ block: "nearest" });
    },
    cancel() {
      const card = board.held;
      Object.assign(board, { held: null, target: null, aimed: null });
      draw(card);
      say(t(model, "cancelled"));
    },
    key(card, event) {
      if (board.held !== card) return;
      if (event.key === "Escape") board.cancel();
      else if (!(event.key in ARROWS)) return;
      else if (board.isPlane) nudge(card, ARROWS[event.key], event.shiftKey ? LARGE_STEP : STEP);
      else step(card, event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
      event.stopPropagation(); // JupyterLab has arrows and Escape of its own
    },
    drop(card, bin) {
      const next = bin === "" ? without(board.placed, card) : intoBin(board.placed, card, bin, board.several);
      const card_title = titleOf(model.get("cards"), card);
      finish(
        card,
        next,
        bin === ""
          ? t(model, "back_on_pile", { card: card_title })
          : next[card]?.includes(bin)
          ? t(model, "dropped", { card: card_title, bin: titleOf(board.bins, bin) })
          : t(model, "taken_out", { card: card_title, bin: titleOf(board.bins, bin) }),
      );
    },
    takeOut: (card, bin) => board.drop(card, bin),
    lay(card, point) {
      const next = ontoPlane(board.placed, card, point);
      finish(card, next, t(model, "laid", { card: titleOf(model.get("cards"), card), place: planeWords(model, next[card]) }));
    },
    tapBin: (bin) => board.held && board.drop(board.held, bin),
    tapPlane(event) {
      const point = pointOnPlane(root, event.clientX, event.clientY);
      if (board.held && point) board.lay(board.held, point);
    },
    targetAt(x, y) {
      /** @type {HTMLElement} */
      const bin = document.elementFromPoint(x, y)?.closest("[data-bin]");
      return bin && root.contains(bin) ? bin.dataset.bin : null;
    },
    /** Light up a bin while something hangs over it. */
    aim(bin) {
      for (const one of root.querySelectorAll("[data-bin]")) {
        one.toggleAttribute("data-aim", one.getAttribute("data-bin") === bin);
      }
    },
    dropAt(card, x, y) {
      if (!keeper.isOpen() || board.fixed) return;
      const point = board.isPlane ? pointOnPlane(root, x, y) : null;
      const bin = board.targetAt(x, y);
      const already = (board.placed[card] ?? []).includes(bin);
      if (point) board.lay(card, point);
      else if (bin !== null && !already && (bin !== "" || (board.placed[card] && !(board.several && !board.isPlane)))) {
        board.drop(card, bin);
      }
    },
  };

  function step(card, by) {
    const targets = [...board.bins.map((bin) => bin.id), ...(board.placed[card] ? [""] : [])];
    const at = targets.indexOf(board.target);
    board.target = targets[at < 0 ? (by > 0 ? 0 : targets.length - 1) : (at + by + targets.length) % targets.length];
    board.aim(board.target);
    const inside = board.several && board.placed[card]?.includes(board.target);
    const bin = board.target === "" ? t(model, "the_pile") : titleOf(board.bins, board.target);
    say(t(model, inside ? "aim_out" : "aim", { bin }));
    root.querySelector("[data-bin][data-aim]")?.scrollIntoView({ block: "nearest" });
  }
  function nudge(card, [right, up], by) {
    const [x, y] = board.positionOf(card) ?? [0.5 - right * by, 0.5 - up * by];
    board.aimed = ontoPlane({}, card, [x + right * by, y + up * by])[card];
    draw(card);
    say(planeWords(model, board.aimed));
  }
  async function finish(card, next, sentence) {
    Object.assign(board, { held: null, target: null, aimed: null });
    history.make(next);
    draw(card);
    say(sentence);
    await send(next);
  }
  async function send(next) {
    const outcome = await keeper.send({ content: { [model.get("field")]: next } });
    if (outcome.status === "refused") showStored(); // the sentence says why; what lies here is what is stored
  }
  function turn(way, said) {
    if (!history[way]()) return;
    Object.assign(board, { held: null, target: null, aimed: null });
    draw();
    say(t(model, said));
    send(history.now);
  }
  function showStored() {
    history.take(stored());
    draw();
  }
  function draw(focusCard) {
    const active = root.contains(document.activeElement)
      ? /** @type {HTMLElement} */ (document.activeElement).dataset.card
      : undefined;
    const wanted = focusCard ?? active;
    hint.textContent = board.fixed ? "" : t(model, board.isPlane ? "keys_plane" : "keys");
    place.replaceChildren(
      ...[!board.fixed && pileElement(board), board.isPlane ? planeElement(board) : binsElement(board)].filter(Boolean),
    );
    place.setAttribute("aria-busy", keeper.isOpen() ? "false" : "true");
    undo.replaceChildren(t(model, "undo"));
    redo.replaceChildren(t(model, "redo"));
    turns.hidden = !history.canGoBack && !history.canGoForth;
    undo.disabled = !history.canGoBack;
    redo.disabled = !history.canGoForth;
    if (wanted) {
      /** @type {HTMLElement} */
      const there = root.querySelector(`[data-card="${CSS.escape(wanted)}"]`) ?? place.querySelector("button");
      there?.focus({ preventScroll: true });
    }
  }
  const stop = onTraits(model, ["cards", "bins", "plane", "several", "feedback", "field", "fixed", "labels"], () => draw());
  draw();
  keeper.onOtherLogbook(() => {
    // What lay here is another's, and what is stored of this one comes with its welcome.
    history.begin({});
    Object.assign(board, { held: null, target: null, aimed: null });
    draw();
  });
  return () => {
    stop();
    sharing.stop();
    keeper.stop();
  };
}

export default { render };
