"""Browser tests need a browser, others a PostgreSQL server, Deno or LibreOffice. Without one they are skipped, told in one line at the end.

With ``required`` in ``BUURTLEZER_BROWSER``, ``BUURTLEZER_POSTGRESQL``, ``BUURTLEZER_DENO`` or ``BUURTLEZER_OFFICE`` such a test that does not run is a
failure; with ``CI=true`` any test is. Property tests try some examples, or many with ``--hypothesis-profile=long``
(``effort/examples``). Stores come quickly by their tables (``effort/quick_stores``).
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import examples
import find_chromium
import find_deno
import find_office
import pg_server
import pytest
from quick_stores import quick_stores

import buurtlezer.serving  # noqa: F401 -- before anything imports jsonschema, which then does without what is two seconds of work

__all__ = ["quick_stores"]

os.environ.setdefault("BUURTLEZER_REACH", "")  # a server that a test starts reckons no rides, unless the test takes this away
examples.register()  # before any test module is read, since what it asks for is a share of the profile's


def in_ci() -> bool:
    """Whether this machine has all that any test needs: then none may be skipped."""
    return os.environ.get("CI", "").lower() == "true"


@dataclass(frozen=True)
class Need:
    """Something of the machine that the tests with a marker cannot do without."""

    found: Callable[[], object]
    none_found: str
    variable: str

    def required(self) -> bool:
        """Whether these tests must run on this machine."""
        return in_ci() or os.environ.get(self.variable) == "required"


NEEDS = {
    "browser": Need(
        find_chromium.find,
        "no Chromium or Chrome that runs was found, and none could be installed (BUURTLEZER_CHROMIUM= names one)",
        "BUURTLEZER_BROWSER",
    ),
    "postgresql": Need(pg_server.binaries, pg_server.NONE_FOUND, "BUURTLEZER_POSTGRESQL"),
    "deno": Need(find_deno.find, find_deno.NONE_FOUND, "BUURTLEZER_DENO"),
    "office": Need(find_office.find, find_office.NONE_FOUND, "BUURTLEZER_OFFICE"),
}
"""By the marker of the tests that have the need."""

UNSEEN = "unseen "
"""Before a marker: a property of a report, which also comes back from another process (pytest-xdist)."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # Playwright leaves a loop running in the main thread until the run ends: what needs none comes before.
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker, need in NEEDS.items():
        if item.get_closest_marker(marker) and not need.found():
            pytest.skip(need.none_found)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    if not report.skipped or hasattr(report, "wasxfail"):
        return report
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    wanting = [marker for marker in NEEDS if item.get_closest_marker(marker)]
    report.user_properties += [(UNSEEN + marker, reason.removeprefix("Skipped: ")) for marker in wanting]
    if in_ci() or any(NEEDS[marker].required() for marker in wanting):
        report.outcome = "failed"
        report.longrepr = f"{f'a {wanting[0]}' if wanting else 'every'} test must run here, and did not: {reason}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    """A whole file that leaves itself out (``importorskip``) is told of like a test that does."""
    report = yield
    if report.skipped and in_ci():
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.outcome = "failed"
        report.longrepr = f"every test must run here, and those of {collector.nodeid} did not: {reason}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [one for group in terminalreporter.stats.values() for one in group if isinstance(one, pytest.TestReport)]
    for marker in NEEDS:
        told = [dict(one.user_properties).get(UNSEEN + marker) for one in reports]
        reasons = [str(reason) for reason in told if reason]
        if reasons:
            why = "; ".join(sorted(set(reasons)))
            terminalreporter.write_line(f"{len(reasons)} {marker} tests did not run: {why}", yellow=True)


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
