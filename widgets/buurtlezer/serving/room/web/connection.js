// The connection to the server: `say` asks one thing, `listen` waits for news of the workshop. No secret stands in an address.

import { at, page } from "../../../parts/light/words.js";

const PATIENCE = 12000;
const SILENCE = 2500; // the server says "here" each second
const AGAIN = [300, 1000, 2000, 3000];

/** The connection is not there, or the server does not answer. */
export class Lost extends Error {}

async function post(path, message, signal, media = "application/json", more = null) {
  const line = JSON.stringify({ lang: page.language, ...message });
  const body = more ? new Blob([line, "\n", more]) : line;
  try {
    return await fetch(at(path), {
      method: "POST",
      body,
      signal,
      cache: "no-store",
      credentials: "omit",
      headers: { "Content-Type": media },
    });
  } catch (error) {
    throw new Lost(error.message);
  }
}

/** Abort after so long; `off` when it was in time. */
function inTime(milliseconds) {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), milliseconds);
  return { signal: late.signal, abort: () => late.abort(), off: () => clearTimeout(timer) };
}

async function asked(path, message, media, more, read, patience = more ? 60000 : PATIENCE) {
  const limit = inTime(patience);
  try {
    return await read(await post(path, message, limit.signal, media, more));
  } catch (error) {
    if (error instanceof SyntaxError || error.name === "AbortError" || error instanceof TypeError) throw new Lost(error.message);
    throw error;
  } finally {
    limit.off();
  }
}

/** One message, one answer, within so many milliseconds. Throws Lost. */
export const say = (message, patience = PATIENCE) =>
  asked("room/say", message, "application/json", null, (answer) => answer.json(), patience);

/** A spoken prompt as a Blob, or null where there is none. Throws Lost. */
export const sound = (secret, prompt, language) =>
  asked("room/sound", { secret, prompt, language }, "application/json", null, (answer) => (answer.ok ? answer.blob() : null));

/** Hand over a spoken prompt. Throws Lost. */
export const handOver = (secret, prompt, language, media, blob) =>
  asked("room/sound", { secret, prompt, language, media }, "application/octet-stream", blob, (answer) => answer.json());

/** Wait for news, again and again, until `close()`.
 *
 * `secret()`: whose workshop, or null for a rest. `news()`: something changed, or may have: ask for the state; a promise of the
 * number that is known by then. `connection(state)`: "open" or "lost". `refused(answer)`: the secret opens nothing. */
export function listen({ secret, news, connection, refused }) {
  let since = 0;
  let closed = false;
  let state = "";
  let tries = 0;
  let wake = () => {};
  let current = null;
  let anew = false; // the wait under way was broken off by us, not by the connection

  function become(now) {
    if (now === state) return;
    state = now;
    connection(state);
  }
  const rest = (milliseconds) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => (clearTimeout(timer), resolve());
    });

  async function held(own) {
    const waiting = new AbortController();
    current = waiting;
    let timer = 0;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => waiting.abort(), SILENCE);
    };
    alive();
    try {
      const answer = await post("room/wait", { secret: own, since }, waiting.signal);
      if (!answer.ok) throw new Lost(String(answer.status));
      const reader = answer.body.getReader();
      const decoder = new TextDecoder();
      let text = "";
      for (;;) {
        const { done, value } = await reader.read();
        alive();
        become("open");
        tries = 0;
        if (value) text += decoder.decode(value, { stream: true });
        if (done) break;
      }
      const lines = text.trim().split("\n");
      return JSON.parse(lines[lines.length - 1]);
    } catch (error) {
      // The connection broke, we gave up on it, or what came is half an answer; anything else is a fault of ours.
      if (error instanceof DOMException || error instanceof TypeError || error instanceof SyntaxError) {
        throw new Lost(error.message);
      }
      throw error;
    } finally {
      clearTimeout(timer);
      current = null;
    }
  }

  async function once() {
    const own = secret();
    if (!own) return rest(60000);
    if (since === 0) since = (await news()) || 0;
    const answer = await held(own);
    if (closed || own !== secret()) return null;
    if (answer.type === "news") since = (await news()) || Math.max(since, answer.seq);
    else if (answer.type === "refuse") refused(answer), await rest(60000);
    else if (answer.type === "later") await rest(3000);
    else if (answer.type !== "quiet") throw new Lost("the answer broke off");
    return null;
  }
  (async () => {
    while (!closed) {
      try {
        await once();
      } catch (error) {
        if (!(error instanceof Lost)) throw error;
        if (closed) return;
        if (anew) {
          anew = false;
          continue;
        }
        become("lost");
        await rest(AGAIN[Math.min(tries, AGAIN.length - 1)]);
        tries += 1;
      }
    }
  })();

  /** On waking, or when the network is back: ask at once. */
  function again() {
    if (document.visibilityState === "hidden") return;
    tries = 0;
    since = 0;
    anew = Boolean(current);
    if (current) current.abort();
    wake();
  }
  const cut = () => current && current.abort();
  addEventListener("online", again);
  addEventListener("offline", cut);
  document.addEventListener("visibilitychange", again);
  return {
    again,
    state: () => state,
    close() {
      closed = true;
      removeEventListener("online", again);
      removeEventListener("offline", cut);
      document.removeEventListener("visibilitychange", again);
      if (current) current.abort();
      wake();
    },
  };
}
