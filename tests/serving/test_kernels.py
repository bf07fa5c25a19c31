"""Our own kernels: what they are forked from may be forked, and the workbooks run in a fork as they do otherwise."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apart
import nbformat
import numpy as np
import psutil
import pytest
from jupyter_client.provisioning import KernelProvisionerFactory
from nbclient import NotebookClient
from running import Running, lives, until

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata.transit.asking import has_engine
from buurtlezer.geodata.transit.meeting import VARIABLE
from buurtlezer.serving.folders import workbooks
from buurtlezer.serving.kernels import PRELOAD
from buurtlezer.serving.warm.choice import NAME
from buurtlezer.serving.warm.keeper import WarmKernels, can_fork
from buurtlezer.store import Credential, Store
from buurtlezer.wording.circle import FOLDERS

WRITING = """
for number in range(20):
    entry = parse({"kind": "term", "perspective": "citizen", "word": "buurt", "meaning": f"{number}"})
    Pen(store).write(mine, uuid4().hex, uuid4().hex, entry)
"""

pytestmark = pytest.mark.skipif(not can_fork(), reason="this system does not fork")


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WarmKernels]:
    """Our warm process, chosen as the server chooses it, beside a store that is open."""
    at = tmp_path_factory.mktemp("warm")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUURTLEZER_STORE", f"sqlite:///{at / 'store.db'}")
        patch.setenv("IPYTHONDIR", str(at / "ipython"))
        Store.open().close()
        KernelProvisionerFactory.clear_instance()
        KernelProvisionerFactory.instance().default_provisioner_name = NAME
        warm = WarmKernels.instance(preload=list(PRELOAD))
        warm.start()
        assert warm.wait_ready(120)
        yield warm
        warm.stop()
        WarmKernels.clear_instance()
        KernelProvisionerFactory.clear_instance()


@pytest.fixture
def kernel(warm: WarmKernels) -> Iterator[Running]:
    """A fork of it, in the Dutch folder."""
    started = Running(cwd=str(workbooks() / "nl"))
    assert started.forked
    yield started
    started.close()


def test_what_we_load_leaves_one_thread_and_nothing_open(warm: WarmKernels) -> None:
    process = psutil.Process(warm.process.pid)
    assert process.num_threads() == 1
    opened = {Path(one.path).name for one in process.open_files() if one.fd > 2}
    assert opened <= {"proj.db"}  # PROJ's own tables, which nobody writes
    assert not process.net_connections()
    assert not process.children()


def test_nothing_is_loaded_whose_threads_do_not_survive_a_fork_and_all_views_are(kernel: Running) -> None:
    kernel.run("import sys")
    kernel.run("import buurtlezer.report.press")
    assert kernel.value("{'pyarrow', 'vl_convert', 'cafein', 'docx'} & set(sys.modules)") == set()
    kernel.run("before = set(sys.modules)\nfrom buurtlezer import Workbook\npage = Workbook.open('02_figures')")
    assert kernel.value("sorted(name for name in set(sys.modules) - before if name.startswith('buurtlezer'))") == []


def test_a_page_can_ask_a_fork_for_all_its_widgets_at_once(kernel: Running) -> None:
    assert kernel.value("'jupyter.widget.control' in get_ipython().kernel.comm_manager.targets") is True


def test_a_fork_projects_as_its_parent_does(kernel: Running) -> None:
    kernel.run("import pyproj\nfrom buurtlezer.analysis.projection import points_to_metres\nimport numpy as np")
    here = points_to_metres(np.array([[4.35, 50.85]])).tolist()
    assert kernel.value("points_to_metres(np.array([[4.35, 50.85]])).tolist()") == here
    assert kernel.value("pyproj.CRS.from_epsg(3812).to_epsg()") == 3812  # looked up in those tables


@pytest.mark.skipif(not has_engine(), reason="no engine is installed here")
def test_a_kernel_without_a_server_of_ours_starts_who_reckons_rides_at_its_first_question_and_takes_it_along(
    warm: WarmKernels,
) -> None:
    one = Running(cwd=str(workbooks() / "nl"), env={name: value for name, value in os.environ.items() if name != VARIABLE})
    assert one.forked
    one.run("from buurtlezer.geodata.transit.asking import Asked\nasked = Asked()")
    process = psutil.Process(one.pid)
    assert not process.children()
    threads = process.num_threads()
    one.run("ticket = asked.network()")
    until(lambda: [child for child in process.children() if "buurtlezer.geodata.transit.answering" in child.cmdline()], 30)
    (reckons,) = process.children()
    assert process.num_threads() > threads
    one.close()
    until(lambda: not lives(reckons.pid))


def test_the_data_pack_is_the_one_that_was_read_before(kernel: Running) -> None:
    kernel.run("from buurtlezer.geodata import Pack\npack = Pack.open()")
    assert kernel.value("{'ground', 'figures', 'spots', 'topology_text'} <= set(vars(pack))") is True


def test_kernels_write_to_one_store_at_the_same_time_and_lose_nothing(warm: WarmKernels) -> None:
    credential = Credential.new()
    with Store.open() as store:
        store.open_logbook(credential, "")
    kernels = [Running(cwd=str(workbooks() / "nl")) for _ in range(2)]
    for one in kernels:
        one.run(
            "from buurtlezer.store import Credential, Store\n"
            "from buurtlezer.store.writing import Pen\n"
            "from buurtlezer.model import parse\n"
            "from uuid import uuid4\n"
            f"store, mine = Store.open(), Credential.parse({credential.shown()!r})"
        )
    asked = [one.client.execute(WRITING) for one in kernels]
    assert [one.answer(that)["status"] for one, that in zip(kernels, asked, strict=True)] == ["ok", "ok"]
    with Store.open() as store:
        assert [kept.seq for kept in store.current(credential)] == list(range(1, 41))
    for one in kernels:
        one.close()


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("name", list(FOLDERS))
def test_a_workbook_runs_in_a_fork_and_shows_widgets(warm: WarmKernels, name: str, language: str) -> None:
    notebook: Any = nbformat.read(workbooks() / language / f"{name}.ipynb", as_version=4)
    client = NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(workbooks() / language)}})
    forked = []
    client.on_cell_start = lambda **_: forked.append(client.km.provisioner.process.__class__.__name__)
    apart.run(client.async_execute())
    assert set(forked) == {"ForkedProcess"}
    shown = [
        output["data"]
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if output.output_type in ("execute_result", "display_data")
    ]
    assert shown
    assert all("application/vnd.jupyter.widget-view+json" in data for data in shown)
