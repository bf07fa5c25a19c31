"""Browser tests need a browser. Without one they are skipped, which is told in one line at the end.

With ``CI=true`` or ``BUURTLEZER_BROWSER=required`` a browser test that does not run is a failure.
"""

import os
from collections.abc import Iterator

import find_chromium
import pytest

NONE_FOUND = "no Chromium or Chrome that runs was found, and none could be installed (BUURTLEZER_CHROMIUM= names one)"
UNSEEN = pytest.StashKey[dict[str, str]]()


def browser_required() -> bool:
    """Whether a browser test must run on this machine."""
    return os.environ.get("CI", "").lower() == "true" or os.environ.get("BUURTLEZER_BROWSER") == "required"


def pytest_configure(config: pytest.Config) -> None:
    config.stash[UNSEEN] = {}


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("browser") and find_chromium.find() is None:
        pytest.skip(NONE_FOUND)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    expected = hasattr(report, "wasxfail")
    if item.get_closest_marker("browser") and report.skipped and not expected:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        item.config.stash[UNSEEN][item.nodeid] = reason.removeprefix("Skipped: ")
        if browser_required():
            report.outcome = "failed"
            report.longrepr = f"a browser test must run here, and did not: {reason}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    unseen = config.stash[UNSEEN]
    if unseen:
        reasons = "; ".join(sorted(set(unseen.values())))
        terminalreporter.write_line(f"{len(unseen)} browser tests did not run: {reasons}", yellow=True)
