"""Runs every ``bench_*.py`` beside it, shows the ratios as a table, and writes them as JSON.

A bench is a module with ``measure() -> list[Ratio]``. Not here: what is measured.
"""

import importlib
import json
import os
import platform
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from ratio import Ratio

HERE = Path(__file__).resolve().parent
RESULTS = HERE.parent / "test-results" / "bench.json"


def benches() -> list[str]:
    """Names of the benches, without ``bench_``."""
    return sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))


def table(found: dict[str, list[Ratio]]) -> Table:
    """The ratios, one line each."""
    shown = Table("bench", "what", "ours", "other", "ratio", "beside", box=None, pad_edge=False)
    for column in shown.columns[2:5]:
        column.justify = "right"
    for bench, ratios in found.items():
        for r in ratios:
            shown.add_row(bench, r.what, f"{r.ours:,.2f} {r.unit}", f"{r.other:,.2f} {r.unit}", f"{r.ratio:.2f}×", r.other_way)
    return shown


def main(
    names: Annotated[list[str] | None, typer.Argument(help="Which benches; all when none is named.")] = None,
    to: Annotated[Path, typer.Option(help="Where the JSON goes.")] = RESULTS,
) -> None:
    """Measure, show, write."""
    unknown = set(names or ()) - set(benches())
    if unknown:
        raise typer.BadParameter(f"no bench {', '.join(sorted(unknown))}; there are {', '.join(benches())}")
    found: dict[str, list[Ratio]] = {}
    machine = {"python": platform.python_version(), "system": platform.system(), "processors": os.cpu_count()}
    to.parent.mkdir(parents=True, exist_ok=True)
    for name in names or benches():  # each is written at once: the next may take minutes, or fail
        found[name] = importlib.import_module(f"bench_{name}").measure()
        content = {"machine": machine, "ratios": {one: [r.as_json() for r in ratios] for one, ratios in found.items()}}
        to.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", "utf-8")
    Console().print(table(found))


if __name__ == "__main__":
    typer.run(main)
