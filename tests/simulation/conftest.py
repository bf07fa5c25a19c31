"""Figures of a hostile visitor are told at the end of the run, whatever became of it."""

import json
from pathlib import Path

import pytest
from figures import FIGURES, table

RESULTS = Path(__file__).parents[2] / "test-results" / "hostile.json"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [
        one
        for group in terminalreporter.stats.values()
        for one in group
        if isinstance(one, pytest.TestReport) and one.when == "call"
    ]
    told = [figures for one in reports for name, figures in one.user_properties if name == FIGURES and isinstance(figures, dict)]
    if not told:
        return
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(told, indent=1))
    terminalreporter.section("an honest room without and with a hostile visitor, ratios of latencies")
    for line in table(told):
        terminalreporter.write_line(line)
