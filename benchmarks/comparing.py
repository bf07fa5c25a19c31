"""Visits of several servers in turns, so that a busy moment of the machine falls on all. Not here: a visit (``visiting``)."""

import importlib.util
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from served import MARIMO, Server, running

TESTS = Path(__file__).resolve().parent.parent / "tests" / "browser"
Found = dict[str, float]


def compared(kinds: Sequence[str], once: Callable[[Browser, Server], Found], times: int) -> dict[str, list[Found]]:
    """What ``once`` found of each kind of server, so many times each."""
    sys.path.insert(0, str(TESTS))
    import find_chromium  # type: ignore[import-not-found]  # stands with the tests

    here = [kind for kind in kinds if kind != MARIMO or importlib.util.find_spec("marimo")]
    if len(here) < len(kinds):
        sys.stdout.write("marimo is not installed here, so nothing is said of it: pip install marimo\n")
    found: dict[str, list[Found]] = {kind: [] for kind in here}
    with ExitStack() as opened:
        playwright = opened.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=find_chromium.find(), args=["--no-sandbox", "--disable-gpu"])
        servers = [opened.enter_context(running(kind)) for kind in here]
        for turn in range(times + 1):
            for server in servers:
                measured = once(browser, server)
                server.rest()  # a pool fills up again, a kernel ends
                if turn:  # the first is a rehearsal
                    found[server.kind].append(measured)
        browser.close()
    return found
