// The projector's page: what the trainer lets it show, in letters that are read at eight metres. It knows no name, and can do
// nothing. It gets its secret for what stood in the fragment, which works once and is gone from the address bar.

import { h } from "../../../parts/base/base.js";
import { picture } from "../../../parts/base/picture.js";
import { scene as drawing } from "../../../parts/scene/drawing.js";
import { listen, Lost, say } from "./connection.js";
import { answers, notes, words } from "./group_answers.js";
import { sign } from "./sign.js";
import { few, said } from "../../../parts/light/wall.js";
import { t, takeFragment } from "../../../parts/light/words.js";

const main = document.getElementById("main");
const KEPT = "buurtlezer.projector"; // so that the page can be loaded again
const BEHIND = 1200; // a result is computed at most once a second
let own = null;
let wall = null;
let deadline = null;
let drawn = "";
let behind = 0;
/** How each view of the group is drawn, by its name: the folders of the views that have a wall.js. */
const walls = {};

async function begin() {
  const given = new URLSearchParams(takeFragment());
  if (given.get("once") && !(await exchange(given))) return undefined;
  try {
    if (given.get("s")) sessionStorage.setItem(KEPT, String(given));
    own = given.get("s") ? given : new URLSearchParams(sessionStorage.getItem(KEPT) || "");
  } catch {
    own = given;
  }
  if (!own.get("s")) return gone(t("no_secret"));
  listen({
    secret: () => own.get("s"),
    news: refresh,
    connection: (state) => sign(state === "lost" ? "lost" : "empty"),
    refused: () => refresh().catch(ifLost),
  });
  // Presence is no news; and a time that is over is told by nobody.
  setInterval(() => document.visibilityState === "visible" && wall && refresh().catch(ifLost), 4000);
  setInterval(tick, 500);
  return undefined;
}

/** The secret for a token that works once, put in its place. Tried until the server answers; false if it says no. */
async function exchange(given) {
  for (;;) {
    try {
      const answer = await say({ type: "projector.take", secret: given.get("once") });
      if (answer.type === "refuse") return gone(answer.sentence), false;
      if (answer.type === "taken") {
        given.set("s", answer.secret);
        given.delete("once");
        return true;
      }
    } catch (error) {
      ifLost(error);
    }
    sign("lost");
    await new Promise((resolve) => setTimeout(resolve, BEHIND));
  }
}

function ifLost(error) {
  if (!(error instanceof Lost)) throw error;
}

async function refresh() {
  const answer = await say({ type: "projector.open", secret: own.get("s"), at: own.get("at") || location.origin });
  if (answer.type === "refuse") return gone(answer.sentence), 0;
  if (answer.type !== "wall") throw new Lost(answer.type);
  wall = answer;
  deadline = answer.scene === "moment" && answer.seconds_left !== null ? performance.now() + answer.seconds_left * 1000 : null;
  clearTimeout(behind);
  const seqs = [answer.seq_of_turnout, answer.seq_of_view, answer.result?.seq].filter((seq) => seq !== undefined);
  if (seqs.some((seq) => seq < answer.seq)) behind = setTimeout(() => refresh().catch(ifLost), BEHIND);
  draw();
  return answer.seq;
}

function gone(sentence) {
  wall = null;
  drawn = "";
  main.replaceChildren(h("h1", {}, t("gone")), said(sentence));
}

function tick() {
  const place = main.querySelector(".wall-left");
  if (!place || deadline === null) return;
  const left = Math.max(0, Math.round((deadline - performance.now()) / 1000));
  place.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  if (left === 0) {
    deadline = null;
    refresh().catch(ifLost);
  }
}

function draw() {
  const { seconds_left: _, ...shown } = wall;
  const text = JSON.stringify(shown);
  if (text === drawn) return;
  drawn = text;
  const scene = SCENES[wall.scene] ?? SCENES.join;
  main.replaceChildren(
    h(
      "div",
      {
        class: `wall wall-${wall.scene}${wall.vignette ? "" : " wall-plain"}`,
        "data-form": wall.moment?.form ?? "",
        "data-view": wall.view ?? "",
      },
      beside(scene()),
    ),
    h("footer", { class: "wall-foot" }, foot()),
  );
  document.title = `${wall.title} · Buurtlezer`;
  tick();
}

const SCENES = {
  join() {
    if (wall.closed || !wall.code) {
      return [
        h(
          "div",
          { class: "wall-say" },
          h("h1", {}, wall.title),
          said(t("closed")),
          wall.back && h("p", { class: "wall-words wall-back" }, wall.back),
        ),
      ];
    }
    return [
      h(
        "div",
        { class: "wall-say" },
        h("h1", {}, wall.title),
        said(t("come_in")),
        wall.address && h("p", { class: "wall-address" }, wall.address),
        h("p", { class: "wall-code" }, wall.code),
        said(present()),
      ),
      wall.qr && h("img", { class: "wall-qr", src: wall.qr, alt: t("qr") }),
    ];
  },
  moment() {
    return [
      prompt(),
      wall.moment.ends && line(wall.moment.ends),
      wall.moment.form !== "talk" && howMany(),
      deadline !== null && h("p", { class: "wall-left", role: "timer" }),
      wall.moment.form === "choice" && h(
        "ul",
        { class: "wall-options" },
        wall.moment.options.map((option) =>
          h("li", {}, picture(wall.pictures[option.picture]), h("span", {}, words(option.label)))
        ),
      ),
    ];
  },
  result() {
    return [
      prompt(),
      howMany(),
      wall.moment.shown && answers(wall.moment, wall.result, wall.pictures, !wall.vignette),
    ];
  },
  quotes() {
    if (!wall.words.length) return [h("h1", {}, t("view.words")), said(t("words.none"))];
    const one = ({ about, words: line }) => h("li", {}, h("p", { class: "wall-about" }, about), h("blockquote", {}, line));
    return [
      h("h1", {}, t("view.words")),
      h("ul", { class: "wall-quote-list" }, wall.words.map(one)),
      wall.more > 0 && said(t("words.more", { count: wall.more })),
    ];
  },
  view() {
    return [h("h1", {}, t(`view.${wall.view}`)), drawView(wall)];
  },
};

/** A moment's scene stays at the left, in its place, while at the right the question becomes what was answered. */
function beside(nodes) {
  const { vignette } = wall;
  if (!vignette) return nodes;
  const noted = wall.moment.shown && wall.result?.enough ? notes(wall.result) : [];
  return h(
    "div",
    { class: `wall-scene${noted.length ? " noted" : ""}` },
    h(
      "figure",
      { class: "wall-drawing" },
      drawing(vignette.name, words(vignette.title), { [vignette.name]: vignette.drawn }),
      h("figcaption", { class: "wall-words" }, words(vignette.words)),
    ),
    h("div", { class: "wall-question" }, nodes),
    noted.length > 0 && h("div", { class: "wall-notes" }, noted),
  );
}

/** A view of the group, by what its folder says; below the minimum of voices this and nothing else. */
function drawView({ view, content, minimum, figures, pictures, scenes }) {
  if (!content) return said(t("computing"));
  if (content.enough === false) return content.why ? said(content.why) : few(minimum, content);
  return walls[view]?.(content, { figures, minimum, pictures, scenes }) ?? said(t("no_view"));
}

const prompt = () =>
  h(
    "div",
    { class: "wall-prompt" },
    picture(wall.pictures[wall.moment.picture]),
    h(
      "div",
      {},
      wall.moment.whom && h("p", { class: "wall-whom" }, t(`whom.${wall.moment.whom}`)),
      wall.about && h("blockquote", { class: "wall-asked-about" }, wall.about),
      h("h1", {}, words(wall.moment.prompt)),
    ),
  );
/** A line to go and stand on: its ends at the two sides of the wall, and that nothing of it is kept. */
const line = (ends) =>
  h(
    "div",
    { class: "wall-say" },
    h("div", { class: "wall-line" }, ends.map((end) => h("span", {}, words(end)))),
    said(t("on_line")),
  );
/** Of a question for some of the room it is not known how many it is for. */
const howMany = () => {
  const { answered } = wall.turnout;
  return wall.moment.whom
    ? h("p", { class: "wall-of wall-of-some" }, t("answers", { answered }))
    : h("p", { class: "wall-of" }, t("of", { answered, joined: wall.presence.joined }));
};
const present = () =>
  t(wall.presence.here !== 1 ? "here" : wall.presence.voices === 1 ? "here_alone" : "here_one", {
    here: wall.presence.here,
    voices: wall.presence.voices,
  });

/** Who comes late finds the way in on each scene. */
function foot() {
  if (wall.scene === "join" || !wall.code) {
    return h("span", {}, [wall.organisation, wall.scene !== "join" && wall.back].filter(Boolean).join(" · "));
  }
  return [
    h("span", { class: "wall-foot-title" }, wall.title),
    h("span", {}, t("late"), " ", wall.address && h("strong", {}, wall.address), " · ", h("strong", {}, wall.code)),
    wall.qr && h("img", { src: wall.qr, alt: "" }),
  ];
}

/** The end of the served script calls this (serving/room/web.py).
 * @param {Record<string, Function>} drawings by the view's name */
export function start(drawings) {
  Object.assign(walls, drawings);
  main.replaceChildren(said(t("starting")));
  begin();
}
