"""A visit of a workbook in a real browser: `buurtlezer serve`. Beside it: plain Voila with the same page and the same kernels.

Plain Voila gets our template, our four extensions and compression, and forks its kernels as ours does; what differs is how
pages are made and scripts are sent. Visits in turns, each with an empty browser. Not here: kernels (``serving.warm``).
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from ratio import Ratio

TESTS = Path(__file__).resolve().parent.parent / "tests" / "browser"
VISITS = 5
PAGE = "voila/render/nl/01_neighbourhood.ipynb"

STOCK = """
import sys
from pathlib import Path
from voila.app import Voila
from buurtlezer.serving.app import settings
from buurtlezer.serving.doorkeeper import Doorkeeper
from buurtlezer.serving.kernels import PRELOAD
from buurtlezer.serving.places import TEMPLATE, workbooks
from buurtlezer.serving.warm.choice import warm_up
from tornado.ioloop import IOLoop

class Stock(Voila):
    def setup_template_dirs(self):
        super().setup_template_dirs()
        self.template_paths.insert(0, str(TEMPLATE))
    def init_settings(self):
        return {**super().init_settings(), "compress_response": True}

Doorkeeper.open()
config = settings(ip="localhost", port=int(sys.argv[1]), open_browser=False, root_dir=str(workbooks()), log_level=40)
warm_up(config, PRELOAD)
server = Stock.instance(config=config)
server.initialize([])
IOLoop.current().add_callback(lambda: sys.stdout.write(f"http://localhost:{server.port}/\\n") and sys.stdout.flush())
server.start()
"""

WATCH = """(() => {
    window.reached = {};
    new MutationObserver(() => {
        const now = performance.now();
        if (!reached.text && document.querySelector(".prose h1")) reached.text = now;
        if (!reached.usable && document.body?.dataset.ready) reached.usable = now;
        if (!reached.whole && reached.usable && !document.querySelector(".slot > .waiting")) reached.whole = now;
    }).observe(document, { subtree: true, childList: true, attributes: true });
})()"""


@contextmanager
def _running(command: list[str]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "PYTHONUNBUFFERED": "1",
            "COLUMNS": "200",
            "NO_COLOR": "1",
            "BUURTLEZER_STORE": f"sqlite:///{folder}/store.db",
        }
        process = subprocess.Popen(  # noqa: S603 -- our own words
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        try:
            found = re.search(r"http://\S+", process.stdout.readline() if process.stdout else "")
            if not found:
                raise RuntimeError(f"no address from {command[:4]}")
            yield found[0].rstrip("/") + "/"
        finally:
            process.terminate()
            process.wait(30)


def _visit(browser: Browser, address: str) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-BE")
    page = context.new_page()
    page.add_init_script(WATCH)
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    counted = {"requests": 0.0, "bytes": 0.0}

    def arrived(event: dict[str, Any]) -> None:
        counted["bytes"] += event["encodedDataLength"]

    def asked(event: dict[str, Any]) -> None:
        counted["requests"] += event["request"]["url"].startswith("http")

    line.on("Network.loadingFinished", arrived)
    line.on("Network.requestWillBeSent", asked)
    page.goto(address + PAGE, wait_until="commit")
    page.wait_for_function("() => window.reached?.whole", timeout=60_000)
    found: dict[str, float] = page.evaluate("() => reached")
    page.goto("about:blank")  # ends its kernel
    context.close()
    return {**found, **counted}


def measure() -> list[Ratio]:
    """Until text, the first usable widget and the whole page; what was asked for, and how many bytes came."""
    sys.path.insert(0, str(TESTS))
    import find_chromium  # type: ignore[import-not-found]  # stands with the tests

    with ExitStack() as opened:
        ours = opened.enter_context(_running([sys.executable, "-m", "buurtlezer", "serve", "--port", "0", "--no-browser"]))
        stock = opened.enter_context(_running([sys.executable, "-c", STOCK, "8990"]))
        playwright = opened.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=find_chromium.find(), args=["--no-sandbox", "--disable-gpu"])
        both: tuple[list[dict[str, float]], list[dict[str, float]]] = ([], [])
        for address in (ours, stock, ours, stock):  # until both have their warm process
            _visit(browser, address)
        for _ in range(VISITS):
            for address, found in zip((ours, stock), both, strict=True):
                found.append(_visit(browser, address))
        browser.close()
    units = {"text": "ms", "usable": "ms", "whole": "ms", "requests": "", "bytes": "kB"}
    scale = {"bytes": 1000}

    def middle(found: list[dict[str, float]], what: str) -> float:
        return median(one[what] for one in found) / scale.get(what, 1)

    named = {"text": "first text", "usable": "first usable widget", "whole": "whole page"}
    return [
        Ratio(named.get(what, what), middle(both[0], what), middle(both[1], what), unit, "plain Voila, same template and kernels")
        for what, unit in units.items()
    ]
