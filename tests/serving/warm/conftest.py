"""A warm process for these tests, and kernels that end with the test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jupyter_client.provisioning import KernelProvisionerFactory
from running import Running

from buurtlezer.serving.warm.choice import NAME
from buurtlezer.serving.warm.keeper import WarmKernels, can_fork

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where nothing forks they are skipped, each in a line that says why."""
    for item in items:
        if not can_fork() and HERE in item.path.parents:
            item.add_marker(pytest.mark.skip(reason="this system does not fork"))


@pytest.fixture(autouse=True)
def _chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Jupyter starts kernels by our provisioner, and finds a home of its own."""
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    KernelProvisionerFactory.clear_instance()
    KernelProvisionerFactory.instance().default_provisioner_name = NAME
    yield
    KernelProvisionerFactory.clear_instance()


@pytest.fixture(scope="module")
def shared() -> Iterator[WarmKernels]:
    """One warm process for the tests of a file that leave it as it is."""
    yield from _warm(preload=["numpy"])


@pytest.fixture
def warm(make_warm: Callable[..., WarmKernels]) -> WarmKernels:
    """A warm process for one test, ready, with nothing loaded but what every kernel needs."""
    made = make_warm()
    assert made.wait_ready(60)
    return made


@pytest.fixture
def make_warm() -> Iterator[Callable[..., WarmKernels]]:
    """Starts a warm process with the options given; need not be ready."""
    made: list[WarmKernels] = []
    shared = WarmKernels.instance() if WarmKernels.initialized() else None
    WarmKernels.clear_instance()

    def make(**options: Any) -> WarmKernels:
        warm = WarmKernels.instance(**options)
        warm.start()
        made.append(warm)
        return warm

    yield make
    for one in made:
        one.stop()
    WarmKernels.clear_instance()
    WarmKernels._instance = shared


@pytest.fixture
def start() -> Iterator[Callable[..., Running]]:
    """Starts a kernel that is ready when this returns; it ends with the test."""
    started: list[Running] = []

    def starting(**how: Any) -> Running:
        started.append(Running(**how))
        return started[-1]

    yield starting
    for one in started:
        one.close()


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], str]:
    """Writes a module that the warm process can be told to load, and gives its name."""

    def write(name: str, code: str) -> str:
        (tmp_path / f"{name}.py").write_text(code)
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        return name

    return write


def _warm(**options: Any) -> Iterator[WarmKernels]:
    warm = WarmKernels.instance(**options)
    warm.start()
    assert warm.wait_ready(60)
    yield warm
    warm.stop()
    WarmKernels.clear_instance()
