"""How people with an old phone meet us: a page at 390 pixels, the processor four times slower, 10 Mbit/s, 40 ms there and back.

A first visit with an empty browser, and a second of the same device. Not here: a visit itself (``visiting``).
"""

from statistics import median

from playwright.sync_api import Browser

from comparing import compared
from ratio import Ratio
from served import MARIMO, NAMES, OURS, STOCK, Server
from visiting import NAMED, UNITS, Slow, visit

VISITS = 3
FIRST, AGAIN = "first visit", "second visit"


def _twice(browser: Browser, server: Server) -> dict[str, float]:
    size = {"width": 390, "height": 844}
    device = browser.new_context(viewport=size, locale="nl-BE", is_mobile=True, has_touch=True)  # type: ignore[arg-type]
    found = {}
    for which in (FIRST, AGAIN):
        found.update({f"{which}: {NAMED.get(what, what)}": value for what, value in visit(device, server, Slow()).items()})
        server.rest()
    device.close()
    return found


def measure() -> list[Ratio]:
    """Until text and the first usable widget, a round trip, requests and bytes of both visits."""
    found = compared((OURS, STOCK, MARIMO), _twice, VISITS)

    def middle(kind: str, what: str) -> float:
        return median(one[what] for one in found[kind])

    return [
        Ratio(what, middle(OURS, what), middle(other, what), unit, NAMES[other])
        for which in (FIRST, AGAIN)
        for name, unit in UNITS.items()
        for other in found
        if other != OURS and (what := f"{which}: {NAMED.get(name, name)}") in found[other][0]
    ]
