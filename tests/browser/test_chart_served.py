"""Charts of a kernel on a page that our own server serves, with its policy: what comes over the line.

Not here: all else (``test_chart_part``, ``test_chart_runtime``).
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kernel_page import served
from playwright.sync_api import BrowserContext, WebSocket, expect

from buurtlezer.parts.chart import runtime

pytestmark = pytest.mark.browser

CELL = """
from IPython.display import HTML, display
from charts import Charts

for one in Charts().shown:
    display(HTML(one) if isinstance(one, str) else one)
"""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of the page."""
    with served(tmp_path, CELL) as found:
        yield found


def test_the_runtime_comes_once_for_all_charts_of_the_page(address: str, context: Callable[..., BrowserContext]) -> None:
    page = context(new=True).new_page()
    faults: list[str] = []
    outside: list[str] = []
    received: list[bytes] = []
    sent: list[str] = []

    def watch(url: str) -> None:
        if not url.startswith((address.partition("/voila")[0], "data:", "blob:")):
            outside.append(url)

    def listen(line: WebSocket) -> None:
        line.on("framereceived", lambda frame: received.append(frame if isinstance(frame, bytes) else frame.encode()))
        line.on("framesent", lambda frame: sent.append(frame if isinstance(frame, str) else frame.decode("utf-8", "replace")))

    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: watch(request.url))
    page.on("websocket", listen)
    page.goto(address)
    for name, nth in (("line", 0), ("cloud", 0), ("markup", 0), ("line", 1)):
        chart = page.locator(f".bl-chart[data-part={name}]").nth(nth)
        expect(chart).to_have_attribute("data-state", "drawn", timeout=60_000)
    assert sum('"type":"runtime"' in text.replace(" ", "") for text in sent) == 1
    with_runtime = [len(frame) for frame in received if runtime.content(zipped=True)[:64] in frame]
    assert len(with_runtime) == 1
    assert 250_000 < with_runtime[0] < 350_000
    assert faults == []
    assert outside == []
