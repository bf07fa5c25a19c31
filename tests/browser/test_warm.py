"""A page from a forked kernel, in a real browser."""

from collections.abc import Callable
from contextlib import suppress

import psutil
import pytest
from running import below, lives, until
from visit import Server, Visit

from buurtlezer.serving.warm.keeper import can_fork

pytestmark = [pytest.mark.browser, pytest.mark.skipif(not can_fork(), reason="this system does not fork")]


def serving(server: Server) -> psutil.Process:
    """The process that listens at the server's address."""
    port = int(server.address.rsplit(":", 1)[1])
    for one in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):  # another test's, ending just now
            if any(
                line.laddr and line.laddr.port == port and line.status == psutil.CONN_LISTEN
                for line in one.net_connections("tcp")
            ):
                return one
    raise AssertionError(f"no process of this run listens at {server.address}")


def test_a_page_is_shown_by_a_fork_which_ends_when_the_page_is_left(visit: Callable[..., Visit], server: Server) -> None:
    process = serving(server)

    def warm() -> list[psutil.Process]:
        return below(process, "warm.process", deep=False)

    # A warm process is ready once it has forked, or waits for a request: until then a page has an ordinary kernel.
    until(lambda: any(one.status() == psutil.STATUS_SLEEPING and one.cpu_times().user > 1 for one in warm()), 30)
    # Pages of earlier tests that were closed without a farewell may still have a kernel.
    before = {child.pid for one in warm() for child in one.children()}
    visitor = visit()
    shown: set[int] = set()

    def opened() -> set[int]:
        visitor.open("01_neighbourhood")
        return {child.pid for one in warm() for child in one.children()} - before

    until(lambda: shown.update(opened()) or shown, 60)
    visitor.page.goto("about:blank")
    until(lambda: not any(map(lives, shown)), 20)
