// The page around the widgets: puts outputs into their slots, shows the sign that the identity part announces, folds the
// path of workbooks on a phone. It knows no widget and no kernel. Written into the page, so one request less.
// deno-lint-ignore no-unused-vars -- lines of the page itself call it
const buurtlezerPage = (() => {
  const body = document.body;
  /** @type {HTMLElement} */
  const header = document.querySelector(".sign");
  /** @type {HTMLElement} */
  const banner = document.querySelector(".banner");
  const words = JSON.parse(document.getElementById("page-words").textContent);

  // Browsers before 2023 lack it, and anywidget asks for it.
  if (!AbortSignal.any) {
    AbortSignal.any = (signals) => {
      const all = new AbortController();
      const stop = (event) => all.abort(event.target.reason);
      for (const signal of signals) {
        signal.aborted ? all.abort(signal.reason) : signal.addEventListener("abort", stop, { once: true });
      }
      return all.signal;
    };
  }

  // Voila's own helpers: it calls them, we have nothing to hide or to count.
  for (const name of ["voila_heartbeat", "voila_process", "voila_finish", "display_cells", "update_loading_text"]) {
    window[name] = () => {};
  }

  // A bar that comes while a finger or a button is down would catch what was meant for what lies under it: it waits for the
  // click to arrive (which comes after the finger is up), and is asked again then.
  let pressed = 0; // Infinity while something is down, then the clock that waits for the click
  const waiting = new Set();
  const press = () => {
    clearTimeout(pressed);
    pressed = Infinity;
  };
  const letGo = () => {
    pressed = setTimeout(() => {
      pressed = 0;
      for (const show of [...waiting]) waiting.delete(show) && show();
    }, 400);
  };
  for (const begin of ["pointerdown", "touchstart"]) document.addEventListener(begin, press, true);
  for (const end of ["pointerup", "pointercancel", "touchend", "touchcancel"]) document.addEventListener(end, letGo, true);
  /** Whether a bar may come now; if not, `show` is called as soon as it may. */
  const free = (show) => !pressed || !waiting.add(show);

  let missing = false;
  const showBanner = () => {
    if (!missing || free(showBanner)) banner.hidden = !missing;
  };
  document.addEventListener("buurtlezer:sign", ({ detail }) => {
    if (header.dataset.tone !== detail.tone || header.lastElementChild.textContent !== detail.words) {
      header.dataset.tone = detail.tone;
      header.lastElementChild.textContent = detail.words;
    }
    body.dataset.sign = detail.tone;
    const gone = detail.tone === "gone";
    const sentence = gone ? words.gone : detail.tone === "lost" ? words.lost : detail.tone === "trouble" ? detail.sentence : "";
    missing = Boolean(sentence);
    showBanner();
    banner.dataset.tone = detail.tone;
    banner.querySelector("button").hidden = !gone;
    if (banner.firstElementChild.textContent !== sentence) banner.firstElementChild.textContent = sentence;
  });
  // The first thing was saved, far down the page: the code that brings one back stands at its top.
  /** @type {HTMLElement} */
  const codeBar = document.querySelector(".code-bar");
  let asked = false;
  let postponed = false;
  const showCodeBar = () => {
    // Not while somebody types: on a phone the keyboard leaves little room, and the bar would cover it.
    const typing = document.activeElement?.matches("textarea, input[type=text], input[type=search]");
    const comes = asked && !postponed && !noticed && !barred && !typing;
    if (!comes || free(showCodeBar)) codeBar.hidden = !comes;
  };
  // A part with a bar of its own at the bottom says while it is on the screen: two bars would leave no room between them.
  let barred = false;
  // Nothing is said twice: not while the code itself is on the screen.
  let noticed = false;
  let watched = null;
  const onScreen = new IntersectionObserver((entries) => {
    noticed = entries.at(-1).isIntersecting;
    showCodeBar();
  });
  document.addEventListener("buurtlezer:sign", ({ detail }) => {
    asked = detail.code;
    barred = Boolean(detail.barred);
    const notice = asked ? document.querySelector(".bl-identity .bl-notice") : null;
    if (notice !== watched) {
      onScreen.disconnect();
      noticed = false;
      watched = notice;
      if (watched) return onScreen.observe(watched); // which calls at once
    }
    showCodeBar();
  });
  document.addEventListener("focusin", showCodeBar);
  document.addEventListener("focusout", () => setTimeout(showCodeBar, 200));
  codeBar.querySelector(".later").addEventListener("click", () => {
    postponed = true;
    showCodeBar();
  });
  codeBar.querySelector("button").addEventListener("click", () => {
    postponed = true; // it stands in the page from here on
    showCodeBar();
    const place = document.querySelector(".bl-identity");
    place?.scrollIntoView({ block: "center" });
    /** @type {HTMLElement} */
    const copy = place?.querySelector(".bl-notice button");
    copy?.focus({ preventScroll: true });
  });
  banner.querySelector("button").addEventListener("click", () => location.reload());

  // What the trainer asks of everybody stands at the top; whoever is further down the page sees it here.
  let called = "null";
  /** @type {HTMLElement} */
  const callBar = document.querySelector(".call-bar");
  let below = false;
  const showCallBar = () => {
    if (!below || free(showCallBar)) callBar.hidden = !below;
  };
  const topOnScreen = new IntersectionObserver((entries) => {
    below = !entries.at(-1).isIntersecting;
    showCallBar();
  }, { rootMargin: "-60px 0px 0px 0px" });
  document.addEventListener("buurtlezer:call", ({ detail: { call, place } }) => {
    const now = JSON.stringify(call);
    if (now === called) return; // a link in use is not pulled away
    called = now;
    topOnScreen.disconnect();
    below = false;
    showCallBar();
    if (!call) return;
    callBar.firstElementChild.textContent = call.sentence;
    Object.assign(callBar.lastElementChild, { href: call.href, textContent: call.words });
    topOnScreen.observe(place);
  });

  // "I am here": else the server ends the kernel. One that was ended for its memory says so; what was kept is kept.
  const beat = Number(body.dataset.beat) * 1000;
  let told = 0;
  async function here(every = beat) {
    const config = document.getElementById("jupyter-config-data");
    if (!config || performance.now() - told < every / 2) return;
    told = performance.now();
    const { baseUrl, kernelId } = JSON.parse(config.textContent);
    let answer;
    try {
      answer = await fetch(`${baseUrl}voila/here/${kernelId}`, { method: "POST" });
    } catch {
      return; // no line: the sign says it, and the next word is tried
    }
    if (answer.status !== 410) return;
    clearInterval(saying);
    if ((await answer.json()).why === "memory") words.gone = words.heavy;
    document.dispatchEvent(
      new CustomEvent("buurtlezer:sign", { detail: { tone: "gone", words: header.lastElementChild.textContent } }),
    );
  }
  const saying = beat ? setInterval(here, beat) : 0;
  if (beat) {
    document.addEventListener("visibilitychange", () => here());
    addEventListener("online", () => here());
  }
  /** A page whose websocket has not come is waited for a short while only: on a slow line it says that it is coming. */
  function coming() {
    if (!beat) return;
    const every = Math.min(beat, 6000);
    const soon = setInterval(() => body.dataset.ready === "true" ? clearInterval(soon) : here(every), every);
  }

  const steps = document.querySelector(".steps");
  /** @type {HTMLDetailsElement} */
  const fold = document.querySelector(".steps-fold");
  fold.addEventListener("toggle", () => steps.classList.toggle("open", fold.open));

  // The language switch keeps the place on the page.
  document.querySelector(".languages").addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) {
      sessionStorage.setItem("buurtlezer:scroll", JSON.stringify([body.dataset.page, scrollY / Math.max(1, body.scrollHeight)]));
    }
  });

  let finished = false;
  const watcher = new MutationObserver(look);
  let again = 0;
  function look() {
    clearTimeout(again);
    for (const slot of document.querySelectorAll(".slot")) {
      const parts = /** @type {HTMLElement[]} */ ([...slot.querySelectorAll(".bl-part")]);
      if (parts.some((part) => !part.childElementCount && part.textContent)) failAll();
      const seen = parts.some((part) => part.offsetHeight > 0);
      // In a closed fold nothing has a height: what a part holds says that it is there.
      const folded = slot.closest("details:not([open])") && parts.some((part) => part.childElementCount);
      if (seen || folded) slot.querySelector(".waiting")?.remove();
      if (seen && body.dataset.ready !== "true") begin();
    }
    if (finished && !document.querySelector(".slot > .waiting")) watcher.disconnect();
    else again = setTimeout(look, 500); // a part may get its height without any change of the page: its look arrived
  }
  /** The parts' scripts did not come (parts/scripts/delivery.py): a part of nothing but words says so, and no sign will come. */
  function failAll() {
    document.dispatchEvent(
      new CustomEvent("buurtlezer:sign", { detail: { tone: "trouble", words: "", sentence: words.failed } }),
    );
  }
  function begin() {
    body.dataset.ready = "true";
    const kept = sessionStorage.getItem("buurtlezer:scroll");
    sessionStorage.removeItem("buurtlezer:scroll");
    if (!kept) return;
    const [page, share] = JSON.parse(kept);
    if (page === body.dataset.page) setTimeout(() => scrollTo(0, share * body.scrollHeight), 300);
  }
  watcher.observe(document.getElementById("content"), { childList: true, subtree: true });

  function fail(slot) {
    slot.classList.add("failed");
    slot.querySelector(".waiting")?.replaceWith(
      Object.assign(document.createElement("p"), { className: "failure", textContent: words.failed }),
    );
  }
  return {
    /** The outputs of a cell have arrived: into its slot, where Voila draws them later. */
    place(index) {
      const slot = document.querySelector(`[data-slot="${index}"]`);
      const arriving = document.querySelector(`.arriving[data-for="${index}"]`);
      if (!arriving.querySelector("script")) fail(slot);
      slot.append(...arriving.children);
      arriving.remove();
    },
    /** All cells have run. A slot that nothing came for says so. */
    finish() {
      finished = true;
      coming();
      document.querySelectorAll(".slot").forEach((slot) =>
        slot.querySelector("script, .bl-part, .failure, .lm-Widget") || fail(slot)
      );
    },
  };
})();
