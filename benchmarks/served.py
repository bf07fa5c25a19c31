"""Servers to measure, each with a store of its own: ours, Voila as it comes, Voila with its preheated pool, marimo.

Voila gets our template, our four extensions and compression; marimo the same prose and parts (``marimo_page``). Not here:
measuring (``bench_page``, ``bench_crowd``).
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

HERE = Path(__file__).resolve().parent
OURS, STOCK, PREHEATED, MARIMO = "ours", "stock", "preheated", "marimo"
POOL = 10
"""Kernels that Voila keeps ready."""

NAMES = {OURS: "ours", STOCK: "Voila as it comes", PREHEATED: f"Voila, {POOL} kernels preheated", MARIMO: "marimo, same content"}
NOTEBOOK = "voila/render/nl/01_neighbourhood.ipynb"

VOILA = """
import sys
from voila.app import Voila
from buurtlezer.serving.app import settings
from buurtlezer.serving.doorkeeper import Doorkeeper
from buurtlezer.serving.folders import TEMPLATE, workbooks
from tornado.ioloop import IOLoop

class Stock(Voila):
    def setup_template_dirs(self):
        super().setup_template_dirs()
        self.template_paths.insert(0, str(TEMPLATE))
    def init_settings(self):
        return {**super().init_settings(), "compress_response": True}

Doorkeeper.open()
config = settings(ip="localhost", port=int(sys.argv[2]), open_browser=False, root_dir=str(workbooks()), log_level=40)
if sys.argv[1] == "preheated":
    config.VoilaConfiguration.preheat_kernel = True
    config.VoilaKernelManager.kernel_pools_config = {
        "default": {"pool_size": 0}, "nl/01_neighbourhood.ipynb": {"pool_size": int(sys.argv[3])}
    }
server = Stock.instance(config=config)
server.initialize([])
IOLoop.current().add_callback(lambda: sys.stdout.write(f"http://localhost:{server.port}/\\n") and sys.stdout.flush())
server.start()
"""


@dataclass(frozen=True)
class Server:
    """One that runs: where its page is, and its process."""

    kind: str
    page: str
    process: psutil.Process

    def kernels(self) -> list[psutil.Process]:
        """Those of visitors, and those that wait for one."""
        found = []
        for one in self.process.children(recursive=True):
            try:
                if any("ipykernel" in word for word in one.cmdline()):
                    found.append(one)
            except psutil.NoSuchProcess:  # ended meanwhile
                continue
        return found

    def rest(self, seconds: float = 240.0) -> None:
        """Wait until it and its children have had no work for two seconds."""
        end, quiet, before = time.monotonic() + seconds, 0, self._work()
        while quiet < 4:
            if time.monotonic() > end:
                raise RuntimeError(f"{self.kind} did not come to rest")
            time.sleep(0.5)
            now = self._work()
            quiet, before = (quiet + 1 if now - before < 0.1 else 0), now

    def _work(self) -> float:
        found = 0.0
        for one in (self.process, *self.process.children(recursive=True)):
            try:
                found += sum(one.cpu_times()[:2])
            except psutil.NoSuchProcess:
                continue
        return found


@contextmanager
def running(kind: str) -> Iterator[Server]:
    """A server, ready for visitors, until it is no longer needed."""
    port = _free_port()
    commands = {
        OURS: ["-m", "buurtlezer", "serve", "--port", str(port), "--no-browser", "--most-pages", "200"],
        STOCK: ["-c", VOILA, kind, str(port)],
        PREHEATED: ["-c", VOILA, kind, str(port), str(POOL)],
        MARIMO: ["-m", "marimo", "run", str(HERE / "marimo_page.py"), "--headless", "--no-token", "--port", str(port)],
    }
    address = f"http://localhost:{port}/"
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "BUURTLEZER_STORE": f"sqlite:///{folder}/store.db"}
        process = subprocess.Popen(  # noqa: S603 -- our own words
            [sys.executable, *commands[kind]], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            _until_it_answers(address, process)
            server = Server(kind, address + ("" if kind == MARIMO else NOTEBOOK), psutil.Process(process.pid))
            server.rest()
            yield server
        finally:
            process.terminate()
            process.wait(60)


def _free_port() -> int:
    with socket.create_server(("localhost", 0)) as one:
        return int(one.getsockname()[1])


def _until_it_answers(address: str, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(address + "no-such-page", timeout=10):  # noqa: S310 -- our own
                return
        except urllib.error.HTTPError:
            return  # it answers
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("a server did not start")
