"""Memory does not grow with a timetable: it is read in pieces."""

import subprocess
import sys
from pathlib import Path

import pytest

import large_feed

READ = """
import resource, sys
from datetime import date
from pathlib import Path
from buurtlezer.geodata.imports.gtfs import bring
from buurtlezer.geodata.shelf import Shelf

def megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

before = megabytes()
outcome = bring([Path(sys.argv[1])], (4.24, 50.76, 4.48, 50.91), Shelf(Path(sys.argv[2])), date(2026, 11, 29))
print(outcome.brought.trips, megabytes() - before)
"""

MOST_MEGABYTES = 250
"""More than the process has when it begins: 64 of SQLite, the ids of 400,000 trips, their times being looked up once."""


@pytest.mark.parametrize("size", [30, pytest.param(500, marks=pytest.mark.long)])
def test_memory_is_bounded_whatever_the_size(tmp_path: Path, size: int) -> None:
    large_feed.write(tmp_path / "large.zip", size)
    done = subprocess.run(
        [sys.executable, "-c", READ, tmp_path / "large.zip", tmp_path / "shelf"], capture_output=True, text=True, check=True
    )
    trips, grown = map(float, done.stdout.split())
    assert trips > size * 300
    assert grown < MOST_MEGABYTES * (0.4 if size < 100 else 1)
