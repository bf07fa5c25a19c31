"""One visit of a page in a real browser, and what it took: times, requests, bytes. Not here: which pages (``bench_*.py``)."""

import time
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import BrowserContext

from served import MARIMO, Server

FACE = "Heel goed"
UNITS = {"text": "ms", "usable": "ms", "round trip": "ms", "requests": "", "bytes": "kB", "state": "kB"}
NAMED = {
    "text": "first text",
    "usable": "first usable widget",
    "round trip": "a choice until it is kept",
    "state": "what widgets tell of themselves, unzipped",
}


@dataclass(frozen=True)
class Slow:
    """How much slower than this machine: the processor so many times, the line so many megabits a second, with a delay."""

    processor: float = 4
    megabits: float = 10
    delay: float = 40
    """Milliseconds there and back."""

    def on(self, line: Any) -> None:
        """Hold a page back, over its connection to the browser's tools."""
        line.send("Emulation.setCPUThrottlingRate", {"rate": self.processor})
        bytes_a_second = self.megabits * 1e6 / 8
        limits = {"downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second / 4, "latency": self.delay}
        line.send("Network.emulateNetworkConditions", {"offline": False, **limits})


def visit(device: BrowserContext, server: Server, slow: Slow | None = None) -> dict[str, float]:
    """Milliseconds until text, until the first usable widget and for a round trip; requests, kB over the line, kB of state.

    *Usable* is a face that can be chosen; a round trip goes from choosing it until the page says that it is kept, which marimo's
    page cannot say.
    """
    page = device.new_page()
    line = device.new_cdp_session(page)
    line.send("Network.enable")
    counted = {"requests": 0.0, "bytes": 0.0, "state": 0.0}

    def arrived(event: dict[str, Any]) -> None:
        counted["bytes"] += event["encodedDataLength"] / 1000

    def answered(event: dict[str, Any]) -> None:
        response = event["response"]
        kept = response.get("fromDiskCache") or response.get("fromPrefetchCache") or response.get("fromServiceWorker")
        counted["requests"] += response["url"].startswith("http") and not kept

    def framed(event: dict[str, Any]) -> None:
        counted["state"] += len(event["response"]["payloadData"]) / 1000

    line.on("Network.loadingFinished", arrived)
    line.on("Network.responseReceived", answered)
    line.on("Network.webSocketFrameReceived", framed)
    if slow:
        slow.on(line)
    began = time.perf_counter()

    def passed(since: float = 0.0) -> float:
        return (time.perf_counter() - (since or began)) * 1000

    page.goto(server.page, wait_until="commit")
    page.locator("h1").first.wait_for(timeout=120_000)
    found = {"text": passed()}
    face = page.get_by_text(FACE, exact=True).first
    face.wait_for(timeout=120_000)
    found["usable"] = passed()
    opened = dict(counted)
    if server.kind != MARIMO:
        page.wait_for_selector("body[data-ready=true][data-logbook]", timeout=120_000)
        opened = dict(counted)  # what follows is not the opening of the page
        chosen = time.perf_counter()
        face.click()
        page.wait_for_selector("body[data-sign=saved]", timeout=120_000)
        found["round trip"] = passed(chosen)
    page.goto("about:blank")  # ends its kernel
    page.close()
    return {**found, **opened}
