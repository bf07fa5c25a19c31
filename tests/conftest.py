"""Browser tests need a browser, others a PostgreSQL server. Without one they are skipped, told in one line at the end.

With ``CI=true``, or ``required`` in ``BUURTLEZER_BROWSER`` or ``BUURTLEZER_POSTGRESQL``, such a test that does not run
is a failure.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import find_chromium
import pg_server
import pytest


@dataclass(frozen=True)
class Need:
    """Something of the machine that the tests with a marker cannot do without."""

    found: Callable[[], object]
    none_found: str
    variable: str

    def required(self) -> bool:
        """Whether these tests must run on this machine."""
        return os.environ.get("CI", "").lower() == "true" or os.environ.get(self.variable) == "required"


NEEDS = {
    "browser": Need(
        find_chromium.find,
        "no Chromium or Chrome that runs was found, and none could be installed (BUURTLEZER_CHROMIUM= names one)",
        "BUURTLEZER_BROWSER",
    ),
    "postgresql": Need(pg_server.binaries, pg_server.NONE_FOUND, "BUURTLEZER_POSTGRESQL"),
}
"""By the marker of the tests that have the need."""

UNSEEN = pytest.StashKey[dict[str, dict[str, str]]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[UNSEEN] = {marker: {} for marker in NEEDS}


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker, need in NEEDS.items():
        if item.get_closest_marker(marker) and not need.found():
            pytest.skip(need.none_found)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    expected = hasattr(report, "wasxfail")
    for marker, need in NEEDS.items():
        if item.get_closest_marker(marker) and report.skipped and not expected:
            reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
            item.config.stash[UNSEEN][marker][item.nodeid] = reason.removeprefix("Skipped: ")
            if need.required():
                report.outcome = "failed"
                report.longrepr = f"a {marker} test must run here, and did not: {reason}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for marker, unseen in config.stash[UNSEEN].items():
        if unseen:
            reasons = "; ".join(sorted(set(unseen.values())))
            terminalreporter.write_line(f"{len(unseen)} {marker} tests did not run: {reasons}", yellow=True)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[pg_server.Server]:
    """One server for all tests that only need a database of it. Those tests are marked ``postgresql``."""
    with pg_server.Server() as server:
        yield server


@pytest.fixture(scope="session")
def postgresql_template(postgresql: pg_server.Server) -> str:
    """Name of a database with our tables in it and nothing else, to make others like it."""
    from buurtlezer.store import Store

    name = postgresql.database()
    Store.open(postgresql.address(name)).close()
    return name


@pytest.fixture
def new_database(postgresql: pg_server.Server, postgresql_template: str) -> Iterator[Callable[[], str]]:
    """Gives the address of a fresh database with our tables, another one each time."""
    made: list[str] = []

    def making() -> str:
        made.append(postgresql.database(like=postgresql_template))
        return postgresql.address(made[-1])

    yield making
    for name in made:
        postgresql.drop(name)
