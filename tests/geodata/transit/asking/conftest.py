"""Processes that reckon on foot: one for all tests of a file that leave it as it is, or one for a test."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from buurtlezer.geodata.transit.asking import Asked
from buurtlezer.geodata.transit.keeping import Keeper

ON_FOOT = (sys.executable, str(Path(__file__).parent / "on_foot.py"))


@pytest.fixture(scope="module")
def at_pace() -> Iterator[Keeper]:
    """A process that takes a twentieth of a second for each departure."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ON_FOOT_PAUSE", "0.05")
        keeper = Keeper(ON_FOOT)
        keeper.start()
        yield keeper
        keeper.stop()


@pytest.fixture
def keep(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Keeper]]:
    """Starts a process of a test's own, with these variables."""
    kept: list[Keeper] = []

    def keeping(**variables: str) -> Keeper:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        kept.append(Keeper(ON_FOOT, first_pause=0.05))
        kept[-1].start()
        return kept[-1]

    yield keeping
    for one in kept:
        one.stop()


@pytest.fixture
def ask() -> Iterator[Callable[..., Asked]]:
    """Someone who asks a process; hangs up at the end."""
    askers: list[Asked] = []

    def asking(keeper: Keeper, house: str = "") -> Asked:
        askers.append(Asked(keeper.folder, house))
        return askers[-1]

    yield asking
    for one in askers:
        one.close()
