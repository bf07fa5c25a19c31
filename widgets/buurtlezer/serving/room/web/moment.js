// The participant's page: who answers, what the room is at now, what becomes of an answer. It holds the state and decides which
// screen is shown; the screens are in files of their own.

import { openJoining, plain } from "./moment/join.js";
import { listen, Lost, say } from "./connection.js";
import { drawOwn, drawWho } from "./moment/own.js";
import * as people from "./moment/people.js";
import { drawQuestion, drawThanks } from "./moment/question.js";
import { drawGone, drawWaiting } from "./moment/rest.js";
import * as scene from "./moment/scene.js";
import { openSending } from "./moment/sending.js";
import { sign } from "./sign.js";
import { hush } from "./moment/speech.js";
import { takeFragment } from "../../../parts/light/words.js";

const SEEN = 25000;
const HAND = 5000;
const BEHIND = 1200; // a result that is computed at most once a second

const room = {
  state: null,
  person: null,
  erasing: null,
  changing: "", // the moment whose answer is being changed
  notice: "",
  deadline: null,
  drawn: "",
  answered: false, // something of this person was kept since the page opened
  away: false, // somebody else is coming in at this device: what is now waits
};
let connection = null;
let behind = 0;

const joining = openJoining(inside, () => {
  room.away = false;
  draw(true);
});
const sending = openSending({
  changed: () => (showSign(), draw()),
  kept() {
    room.answered = true;
    showSign();
    refresh().catch(ifLost);
  },
  refused(sentence) {
    room.notice = sentence;
    showSign();
    refresh().catch(ifLost);
  },
});

function ifLost(error) {
  if (!(error instanceof Lost)) throw error;
}

function showSign() {
  const waiting = sending.count();
  if (connection?.state() === "lost" || (sending.isLost() && waiting)) sign("lost", waiting);
  else if (waiting) sign("sending");
  else if (room.notice) sign("refused");
  else sign(room.state && (room.state.mine || room.answered) ? "saved" : "empty");
}

/** Somebody is in: it is that person's turn. */
function inside(person) {
  people.choose(person.key);
  Object.assign(room, { person, state: null, changing: "", notice: "", drawn: "", answered: false, away: false });
  if (connection) connection.again();
  else begin();
}

function begin() {
  connection = listen({
    secret: () => room.person?.secret ?? null,
    news: refresh,
    connection(state) {
      if (state === "open") sending.drain();
      showSign();
    },
    refused: gone,
  });
  setInterval(seen, SEEN);
  // A hand that the trainer lowered is no news of the workshop: only who raised one asks.
  setInterval(() => room.state?.me.help && document.visibilityState === "visible" && refresh().catch(ifLost), HAND);
}

function seen() {
  if (room.person && room.state && document.visibilityState === "visible") {
    say({ type: "seen", secret: room.person.secret, page: "moment" }).catch(ifLost);
  }
}

/** Ask for the state; the number that is known by then. */
async function refresh() {
  const person = room.person;
  if (!person) return 0;
  const answer = await say({ type: "state", secret: person.secret, held: scene.held() });
  if (person !== room.person) return 0; // somebody else answers by now
  if (answer.type === "refuse") return gone(answer), 0;
  if (answer.type !== "state") throw new Lost(answer.type);
  // Two questions may be under way at once, and the older answer arrive last: a workshop's number never goes back.
  if (room.state && answer.seq < room.state.seq) return room.state.seq;
  scene.take(answer.moment);
  const first = room.state === null;
  if (room.state?.moment?.id !== answer.moment?.id) {
    room.changing = "";
    room.notice = "";
    hush();
  }
  room.state = answer;
  const left = answer.moment?.running ? answer.moment.seconds_left : null;
  room.deadline = left === null ? null : performance.now() + left * 1000;
  room.answered = room.answered || Boolean(answer.mine);
  clearTimeout(behind);
  const stale = answer.mine && answer.moment?.shown && (answer.result === null || answer.result.seq < answer.seq);
  if (stale) behind = setTimeout(() => refresh().catch(ifLost), BEHIND);
  if (first) seen();
  showSign();
  draw();
  return answer.seq;
}

/** The secret opens nothing any more: said once, then this device forgets it. */
function gone(answer) {
  const person = room.person;
  if (!person || room.erasing === person) return; // the answer to one's own erasing is on its way, and says it better
  room.person = null;
  room.state = null;
  room.drawn = "";
  sign("empty");
  drawGone(answer, () => {
    people.device.drop(person.key);
    const next = people.current();
    if (next) inside(next);
    else joining.askCode();
  });
}

/** What this person said to the running moment: on its way, or kept. */
function said() {
  const { state, person } = room;
  return sending.said(person, state.moment.id, state.mine);
}

const act = {
  answer(answer) {
    const { moment, workshop } = room.state;
    hush();
    room.changing = "";
    room.notice = "";
    sending.answer(moment.id, answer, workshop.residents ? "citizen" : "visitor");
    draw();
  },
  change() {
    room.changing = room.state.moment.id;
    draw();
  },
  redraw: () => draw(true),
  async help(on) {
    await say({ type: "help", secret: room.person.secret, on });
    await refresh();
  },
  choose: (person) => inside(person),
  scribe() {
    room.away = true;
    joining.scribe(room.person.room.code);
  },
  async erase() {
    room.erasing = room.person;
    try {
      return await say({ type: "erase", secret: room.person.secret });
    } finally {
      // Only after whoever asked has drawn what came of it.
      setTimeout(() => (room.erasing = null));
    }
  },
  erased() {
    people.device.drop(room.person.key);
    room.person = null;
    room.drawn = "";
    const next = people.current();
    drawGone(null, () => (next ? inside(next) : joining.askCode()));
    sign("empty");
  },
  takeAlong: () => say({ type: "take_along", secret: room.person.secret }),
};

/** Show what is now; nothing is drawn that stands there already. */
function draw(anyway = false) {
  const { state, person } = room;
  if (!state || !person || room.away) return;
  const own = state.moment ? said() : null;
  const open = state.moment && (state.moment.running || own);
  const whole = JSON.stringify([
    person.key,
    state.workshop,
    state.me,
    state.everybody_to,
    state.open,
    state.moment && { ...state.moment, seconds_left: 0 },
    own,
    state.result,
    room.changing,
    room.notice,
    people.together(person).length,
  ]);
  if (whole === room.drawn && !anyway) return;
  room.drawn = whole;
  const now = { ...room, own, sending: sending.waiting(person, state.moment?.id) !== null };
  const seen = { ...now, top: drawWho(now, act) };
  const foot = drawOwn(seen, act);
  if (!open) drawWaiting(seen, act, foot);
  else if (own && room.changing !== state.moment.id) drawThanks(seen, act, foot);
  else drawQuestion(seen, act, foot);
}

setInterval(() => {
  const place = document.getElementById("countdown");
  if (!place || room.deadline === null) return;
  const left = Math.max(0, Math.ceil((room.deadline - performance.now()) / 1000));
  place.textContent = String(left);
  if (left === 0) {
    room.deadline = null;
    refresh().catch(ifLost);
  }
}, 500);

/** Where to begin: on the way in, with a code from the address, as somebody who is in already, or with typing a code. */
async function start() {
  const fromAddress = takeFragment();
  if (fromAddress) people.code.keep(fromAddress);
  const code = people.code.read();
  const known = people.everybody().find((one) => code && plain(one.room.code) === plain(code));
  if (known) {
    people.code.keep("");
    return inside(known);
  }
  const underWay = people.joining.read();
  if (underWay?.pseudonym && (!code || plain(underWay.code) === plain(code))) return joining.enter(underWay);
  if (underWay?.pass && !code && (await joining.resume(underWay))) return null;
  if (code) return joining.agree(code);
  const person = people.current();
  return person ? inside(person) : joining.askCode();
}
start().catch(ifLost);
