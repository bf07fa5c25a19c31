"""The pack of this checkout, and the publishers' files where they are at hand."""

import os
from pathlib import Path

import pytest

from buurtlezer.geodata import Pack

ROOT = Path(__file__).parents[2]
SOURCE = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def pack() -> Pack:
    return Pack.open(ROOT / "data" / "brussels")


@pytest.fixture(scope="session")
def source() -> Path:
    if not SOURCE.is_dir():
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail("the publishers' files must lie in ../shared/data here, and do not")
        pytest.skip("the publishers' files are not in ../shared/data: the pack is not held against its sources")
    return SOURCE
