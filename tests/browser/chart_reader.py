"""Somebody before a page of charts, which has the policy of our own server's pages.

Not here: the charts (``charts``).
"""

from typing import Any

from charts import Charts
from playwright.sync_api import Locator, expect
from stand import Shown

from buurtlezer.serving.app import POLICY

AS_SERVED = {"policy": POLICY}
"""How a page is opened."""


def is_runtime(message: dict[str, Any]) -> bool:
    """Whether a message of Python brings the runtime."""
    return message["type"] == "comm_msg" and message["data"].get("content", {}).get("type") == "runtime"


class Reader:
    """Somebody before the page, who counts how often the runtime is asked for."""

    def __init__(self, shown: Shown[Charts]) -> None:
        self.shown, self.page = shown, shown.page
        expect(self.part("nothing")).to_be_visible()

    @property
    def asked(self) -> int:
        return sum(b'"type":"runtime"' in frame for frame in self.shown.line.heard)

    def rest(self) -> None:
        """As somebody who comes to the page: at its top, tables folded."""
        self.page.evaluate(
            """() => {
                scrollTo(0, 0);
                for (const fold of document.querySelectorAll(".bl-chart[data-state=drawn] details")) fold.open = false;
            }"""
        )

    def part(self, name: str, nth: int = 0) -> Locator:
        return self.page.locator(f".bl-chart[data-part={name}]").nth(nth)

    def drawn(self, name: str, nth: int = 0) -> Locator:
        expect(self.part(name, nth)).to_have_attribute("data-state", "drawn", timeout=30_000)
        return self.part(name, nth)

    def paths(self, name: str) -> list[str]:
        """The ``d`` of each line."""
        lines = self.drawn(name).locator("svg .mark-line path")
        return [line.get_attribute("d") or "" for line in lines.all()]
