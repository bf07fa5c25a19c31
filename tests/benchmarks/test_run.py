"""A bench is found by its name, shown as a ratio, and written as JSON."""

import json
import sys
from types import SimpleNamespace

import pytest
from rich.console import Console
from typer.testing import CliRunner

import run
from ratio import Ratio, seconds


@pytest.fixture
def call(tmp_path):
    app = run.typer.Typer()
    app.command()(run.main)
    return lambda *words: CliRunner().invoke(app, [*words, "--to", str(tmp_path / "out" / "bench.json")])


def test_a_ratio_says_how_much_ours_costs_beside_the_other():
    assert Ratio("x", 3.0, 2.0, "ms", "y").ratio == 1.5
    assert Ratio("x", 3.0, 0.0, "ms", "y").ratio == float("inf")


def test_the_table_has_a_line_for_each_ratio():
    console = Console(width=120)
    with console.capture() as captured:
        console.print(run.table({"texts": [Ratio("read", 3.0, 2.0, "ms", "gettext")]}))
    assert captured.get().splitlines()[1].split() == ["texts", "read", "3.00", "ms", "2.00", "ms", "1.50×", "gettext"]


def test_two_calls_are_made_in_turns():
    calls = []
    mine, theirs = seconds(lambda: calls.append("ours"), lambda: calls.append("other"), times=3)
    assert calls == ["ours", "other"] * 4
    assert mine >= 0
    assert theirs >= 0


def test_what_a_bench_measured_is_written(call, tmp_path, monkeypatch):
    measured = [Ratio("bench_texts", 3.0, 2.0, "ms", "y")]
    monkeypatch.setitem(sys.modules, "bench_texts", SimpleNamespace(measure=lambda: measured))
    assert call("texts").exit_code == 0
    (ratio,) = json.loads((tmp_path / "out/bench.json").read_text("utf-8"))["ratios"]["texts"]
    assert (ratio["what"], ratio["ours"], ratio["ratio"]) == ("bench_texts", 3.0, 1.5)


@pytest.mark.long
def test_the_texts_bench_measures_and_is_written(call, tmp_path):
    assert call("texts").exit_code == 0
    content = json.loads((tmp_path / "out/bench.json").read_text("utf-8"))
    first, second = content["ratios"]["texts"]
    assert first["what"] == "read three catalogues"
    assert first["ours"] > 0
    assert second["ratio"] > 0


def test_an_unknown_bench_is_told(call):
    result = call("nothing")
    assert result.exit_code == 2
    assert "no bench nothing; there are" in " ".join(result.output.replace("│", " ").split())
