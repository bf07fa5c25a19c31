// The connection to the kernel: is it there? The kernel's connection status, and a heartbeat for what the status does not see (a
// dead kernel behind a living socket). Lost is said within 3 s. Gone is said when the server answers and the kernel does not:
// then only a new page helps.

import { basePath } from "./device.js";

const BEAT = 1000;
const PATIENCE = 2000;
const PROBE = 4000;
const PROBES_TO_BE_GONE = 3;

/** Send to the kernel. False when the client has disposed of the comm, as it does when a kernel was restarted. */
export function sendTo(model, message) {
  try {
    model.send(message);
    return true;
  } catch (error) {
    console.info("buurtlezer: not sent, the comm is closed", error.message);
    return false;
  }
}

export function openConnection(model, changed) {
  const kernel = model.widget_manager?.kernel ?? null;
  let heard = Date.now();
  let begun = false; // no pong yet: the page is still starting, nothing is lost
  let state = "starting";
  let tried = Date.now();
  let tries = 0;
  let probed = Date.now();
  let answered = 0;

  const status = () => kernel?.connectionStatus ?? "connected";
  const silence = () => Date.now() - heard;

  function become(now) {
    if (now === state) return;
    state = now;
    changed(state);
  }
  function judge() {
    const alive = status() === "connected" && silence() <= PATIENCE;
    if (begun && alive) {
      answered = 0;
      become("open");
    } else if (begun || silence() > 20000) {
      if (state !== "gone") become("lost");
      probe();
    }
    reconnect();
  }
  /** Does the server answer at all? A few times yes, with a kernel that stays silent: it is gone. */
  function probe() {
    if (!kernel || silence() < PROBE || Date.now() - probed < PROBE) return;
    probed = Date.now();
    const late = new AbortController();
    setTimeout(() => late.abort(), PROBE);
    fetch(`${basePath()}api/kernels/${kernel.id}`, { cache: "no-store", signal: late.signal }).then(
      () => {
        answered += 1;
        if (answered >= PROBES_TO_BE_GONE && silence() > PATIENCE) become("gone");
      },
      () => {
        answered = 0; // the network, not the kernel
        if (state === "gone") become("lost");
      },
    );
  }
  /** Jupyter's client waits longer after each try and gives up after seven; a phone that slept must come back at once. Not
   * so often that a slow network never gets to answer. */
  function reconnect() {
    if (status() === "connected") tries = 0;
    else if (kernel && !kernel.isDisposed && Date.now() - tried > Math.min(10000, 3000 + 1000 * tries)) {
      tried = Date.now();
      tries += 1;
      kernel.reconnect().catch(() => {}); // refused again: a later beat tries again
    }
  }
  let lastBeat = Date.now();
  function beat() {
    // A page that slept or was busy has heard nothing because it did not listen: ask before judging.
    if (Date.now() - lastBeat > 2 * BEAT && state === "open") heard = Date.now();
    lastBeat = Date.now();
    if (status() === "connected") sendTo(model, { type: "ping" });
    judge();
  }
  const onOnline = () => {
    if (document.visibilityState === "hidden") return;
    tries = 0;
    tried = 0;
    beat();
  };
  kernel?.connectionStatusChanged?.connect(judge);
  addEventListener("online", onOnline);
  addEventListener("offline", judge);
  document.addEventListener("visibilitychange", onOnline);
  const timer = setInterval(beat, BEAT);
  beat();
  return {
    state: () => state,
    /** Any message from the kernel proves that it is there. */
    heard() {
      heard = Date.now();
      begun = true;
      judge();
    },
    /** The kernel was restarted, or this widget closed: nobody answers here any more. */
    close() {
      become("gone");
      clearInterval(timer);
      removeEventListener("online", onOnline);
      removeEventListener("offline", judge);
      document.removeEventListener("visibilitychange", onOnline);
      kernel?.connectionStatusChanged?.disconnect(judge);
    },
  };
}
