// The line to the kernel: is it there? The kernel's connection status, and a heartbeat for what the status does not see (a
// dead kernel behind a living socket). Lost is said within 3 s.

const BEAT = 1000;
const PATIENCE = 2500;
const GONE = 9000;

function openLine(model, changed) {
  const kernel = model.widget_manager?.kernel ?? null;
  let heard = Date.now();
  let begun = false; // no pong yet: the page is still starting, nothing is lost
  let state = "starting";
  let reconnecting = 0;

  function judge() {
    const silence = Date.now() - heard;
    const status = kernel?.connectionStatus ?? "connected";
    let now = state;
    if (status === "connected" && silence <= PATIENCE && begun) now = "open";
    else if (begun && (status !== "connected" || silence > PATIENCE)) now = status === "connected" && silence > GONE ? "gone" : state === "gone" && status === "connected" ? "gone" : "lost";
    else if (!begun && silence > 20000) now = "gone";
    if (now !== state) {
      state = now;
      changed(state);
    }
    // The client gives up after a few tries; a phone that slept must still come back.
    if (status === "disconnected" && kernel && Date.now() - reconnecting > 4000) {
      reconnecting = Date.now();
      kernel.reconnect().catch(() => {}); // refused again: the next beat tries again
    }
  }
  function beat() {
    if ((kernel?.connectionStatus ?? "connected") === "connected") model.send({ type: "ping" });
    judge();
  }
  const onStatus = () => {
    if (kernel.connectionStatus === "connected") beat();
    judge();
  };
  const onOnline = () => {
    reconnecting = 0;
    beat();
  };
  kernel?.connectionStatusChanged?.connect(onStatus);
  addEventListener("online", onOnline);
  addEventListener("offline", judge);
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
    close() {
      clearInterval(timer);
      removeEventListener("online", onOnline);
      removeEventListener("offline", judge);
      kernel?.connectionStatusChanged?.disconnect(onStatus);
    },
  };
}
