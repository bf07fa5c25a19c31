// One workshop as the trainer's page has it: asks the server, tells the sections what the room is now, says what went wrong.
// Not here: what a section shows.

import { handOver, listen, Lost, say } from "../connection.js";
import { sign } from "../sign.js";
import { t } from "../../../../parts/light/words.js";

const PRESENCE_EVERY = 2000;
/** What is waited for longer: a file that is made. */
const DEAR = ["report", "export", "sheets"];
const LONG = 240000;

/** `shown(room)`, `present(presence)`: news. `gone(sentence)`: the secret opens nothing. `said(tone, sentence)`: a line to
 * read. `asked(question)`: what the wall waits for, or null. */
export function openDesk(secret, { shown, present, gone, said, asked }) {
  let room = null;
  let closed = false;
  let why = ""; // the last thing done did not come to be

  function take(answer) {
    if (answer.type === "room") {
      room = answer;
      shown(room);
    } else if (answer.type === "presence") {
      present(answer.presence, answer.pace);
    } else if (answer.type === "refuse" && answer.rule === "unknown_secret") {
      desk.close();
      gone(answer.sentence);
    }
    return answer;
  }

  async function ask(kind, fields = {}) {
    const patience = DEAR.includes(kind) ? LONG : undefined;
    return take(await say({ type: `trainer.${kind}`, secret, at: chosen(), origin: location.origin, ...fields }, patience));
  }

  /** Something the trainer did: its answer, or null when it did not come to be, which is said. */
  async function act(kind, fields = {}) {
    const answer = await done(() => ask(kind, fields));
    if (answer?.type === "room") asked(answer.asked ?? null);
    return answer;
  }

  async function done(asking) {
    sign("sending");
    try {
      const answer = await asking();
      const well = answer.type !== "refuse" && answer.type !== "later";
      sign(well ? "saved" : "empty");
      why = well ? "" : answer.sentence ?? "";
      said(well ? "" : "refused", well ? answer.notice ?? "" : why);
      return well ? answer : null;
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      sign("lost");
      why = t("connection.not_done");
      said("refused", why);
      return null;
    }
  }

  /** Hand over a spoken prompt, as `act`. */
  const record = (prompt, language, media, blob) => done(async () => take(await handOver(secret, prompt, language, media, blob)));

  const connection = listen({
    secret: () => secret,
    news: async () => (await ask("open")).seq,
    connection: (state) => sign(state === "lost" ? "lost" : "saved"),
    refused: () => ask("open"),
  });
  // A sign of life is no news, so it is asked for.
  const timer = setInterval(async () => {
    if (document.visibilityState === "hidden" || connection.state() !== "open") return;
    try {
      await ask("presence");
    } catch (error) {
      if (!(error instanceof Lost)) throw error; // the held request says so
    }
  }, PRESENCE_EVERY);

  const desk = {
    secret,
    ask,
    act,
    record,
    said,
    /** Why the last thing done did not come to be, to say it where one looks. */
    why: () => why,
    room: () => room,
    close() {
      if (closed) return;
      closed = true;
      clearInterval(timer);
      connection.close();
    },
  };
  return desk;
}

const CHOSEN = "buurtlezer.trainer.address";

/** The address that phones are sent to, as the trainer chose it among the machine's. */
export function chosen() {
  try {
    return sessionStorage.getItem(CHOSEN);
  } catch {
    return null;
  }
}

export function choose(address) {
  try {
    sessionStorage.setItem(CHOSEN, address);
  } catch {
    // Then the likeliest one stays chosen.
  }
}
