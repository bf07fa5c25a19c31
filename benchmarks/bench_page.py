"""One visit of a workbook in a real browser: ours, beside Voila as it comes, with its preheated pool, and marimo.

Visits in turns, each with an empty browser. *Usable* is a face that can be chosen; a round trip goes from choosing it until the
page says that it is kept, which marimo's page cannot say. Not here: a roomful (``bench_crowd``).
"""

import importlib.util
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from ratio import Ratio
from served import MARIMO, NAMES, OURS, PREHEATED, STOCK, Server, running

TESTS = Path(__file__).resolve().parent.parent / "tests" / "browser"
VISITS = 5
FACE = "Heel goed"
KINDS = (OURS, STOCK, PREHEATED, MARIMO)
UNITS = {"text": "ms", "usable": "ms", "round trip": "ms", "requests": "", "bytes": "kB"}
NAMED = {"text": "first text", "usable": "first usable widget", "round trip": "a choice until it is kept"}


def _visit(browser: Browser, server: Server) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-BE")
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    counted = {"requests": 0.0, "bytes": 0.0}

    def arrived(event: dict[str, Any]) -> None:
        counted["bytes"] += event["encodedDataLength"] / 1000

    def asked(event: dict[str, Any]) -> None:
        counted["requests"] += event["request"]["url"].startswith("http")

    line.on("Network.loadingFinished", arrived)
    line.on("Network.requestWillBeSent", asked)
    began = time.perf_counter()

    def passed(since: float = 0.0) -> float:
        return (time.perf_counter() - (since or began)) * 1000

    page.goto(server.page, wait_until="commit")
    page.locator("h1").first.wait_for(timeout=120_000)
    found = {"text": passed()}
    face = page.get_by_text(FACE, exact=True).first
    face.wait_for(timeout=120_000)
    found["usable"] = passed()
    if server.kind != MARIMO:
        page.wait_for_selector("body[data-ready=true][data-logbook]", timeout=120_000)
        chosen = time.perf_counter()
        face.click()
        page.wait_for_selector("body[data-sign=saved]", timeout=120_000)
        found["round trip"] = passed(chosen)
    page.goto("about:blank")  # ends its kernel
    context.close()
    return {**found, **counted}


def measure() -> list[Ratio]:
    """Until text and the first usable widget; a round trip; what was asked for, and how many bytes came."""
    sys.path.insert(0, str(TESTS))
    import find_chromium  # type: ignore[import-not-found]  # stands with the tests

    kinds = [kind for kind in KINDS if kind != MARIMO or importlib.util.find_spec("marimo")]
    if MARIMO not in kinds:
        sys.stdout.write("marimo is not installed here, so nothing is said of it: pip install marimo\n")
    found: dict[str, list[dict[str, float]]] = {kind: [] for kind in kinds}
    with ExitStack() as opened:
        playwright = opened.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=find_chromium.find(), args=["--no-sandbox", "--disable-gpu"])
        servers = [opened.enter_context(running(kind)) for kind in kinds]
        for turn in range(VISITS + 1):
            for server in servers:
                measured = _visit(browser, server)
                server.rest()  # a pool fills up again, a kernel ends
                if turn:  # the first is a rehearsal
                    found[server.kind].append(measured)
        browser.close()

    def middle(kind: str, what: str) -> float:
        return median(one[what] for one in found[kind])

    return [
        Ratio(NAMED.get(what, what), middle(OURS, what), middle(other, what), unit, NAMES[other])
        for what, unit in UNITS.items()
        for other in kinds[1:]
        if what in found[other][0]
    ]
