"""One visit of a workbook in a real browser: ours, beside Voila as it comes, with its preheated pool, and marimo.

Visits in turns, each with an empty browser. Not here: a visit itself (``visiting``), an old phone (``bench_phone``), a roomful
(``bench_crowd``).
"""

from statistics import median

from playwright.sync_api import Browser

from comparing import compared
from ratio import Ratio
from served import MARIMO, NAMES, OURS, PREHEATED, STOCK, Server
from visiting import NAMED, UNITS, visit

VISITS = 5
KINDS = (OURS, STOCK, PREHEATED, MARIMO)


def _once(browser: Browser, server: Server) -> dict[str, float]:
    device = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-BE")
    found = visit(device, server)
    device.close()
    return found


def measure() -> list[Ratio]:
    """Until text and the first usable widget; a round trip; what was asked for, and how many bytes came."""
    found = compared(KINDS, _once, VISITS)

    def middle(kind: str, what: str) -> float:
        return median(one[what] for one in found[kind])

    return [
        Ratio(NAMED.get(what, what), middle(OURS, what), middle(other, what), unit, NAMES[other])
        for what, unit in UNITS.items()
        for other in found
        if other != OURS and what in found[other][0]
    ]
