"""A part gets its script and its look on every server that shows notebooks: each is started as people start it, and opened.

Our own server is opened by all other tests here; what a second visit asks for is asked here. Not here: what parts do.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
import pytest
from playwright.sync_api import BrowserContext, Page, expect
from visit import Server, turned, until

from buurtlezer.parts.scripts import delivery
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser

CELL = """\
from buurtlezer.parts.text import FreeText
from buurtlezer.texts import Texts
FreeText(name="thought", prompt="Wat verraste je?", labels=Texts.of("nl").group("base.", "text."), ready=True)
"""
VOILA_SETTINGS = Path(__file__).parents[2] / "voila.json"
HUB = "/user/fatima/"
"""Below such an address a hub gives each person a server."""


@contextmanager
def started(folder: Path, *words: str) -> Iterator[str]:
    """The address of a Jupyter server that runs the notebook of that cell, started with these words of the command line."""
    kernel = {"name": "python3", "display_name": "Python 3"}
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)], metadata={"kernelspec": kernel})
    nbformat.write(notebook, folder / "parts.ipynb")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (folder / "config").mkdir()
    open_to_tests = {"ServerApp": {"allow_root": True}, "IdentityProvider": {"token": ""}}
    (folder / "config" / "jupyter_server_config.json").write_text(json.dumps(open_to_tests))
    store = {"BUURTLEZER_STORE": f"sqlite:///{folder}/store.db"}
    environment = {**os.environ, **store, "PYTHONUNBUFFERED": "1", "JUPYTER_CONFIG_DIR": str(folder / "config")}
    with (folder / "log").open("w") as log:
        command = [sys.executable, "-m", *words, f"--port={port}", "--no-browser"]
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env=environment)
    try:
        found = until(lambda: re.search(rf"http://[\w.]+:{port}(/\S*)?", (folder / "log").read_text()), bool, 60)
        assert found, (folder / "log").read_text()
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


FROM_THE_NETWORK = """([static, those]) => {
  const entries = performance.getEntriesByType("resource").filter((entry) => entry.name.includes(static));
  const name = (entry) => entry.name.split("/").pop();
  const whole = those.every((one) => entries.some((entry) => name(entry) === one));
  return whole && entries.filter((entry) => entry.transferSize).map(name).sort();
}"""


def test_a_second_visit_asks_for_no_script(server: Server, context: Callable[..., BrowserContext]) -> None:
    device = context("desktop", new=True)
    asked = []
    both = [delivery.STATIC, [delivery.LOOK, delivery.SCRIPT]]
    for _ in range(2):
        page = device.new_page()
        page.goto(f"{server.address}/voila/render/nl/00_start.ipynb")
        expect(page.locator(".bl-doors")).to_be_visible()
        # A busy browser may run a script before it has written down that it came.
        asked.append(until(lambda page=page: page.evaluate(FROM_THE_NETWORK, both), lambda found: found is not False))
        page.close()
    assert asked == [[delivery.LOOK, delivery.SCRIPT], []]


def addresses(page: Page) -> list[str]:
    """Those of all that the page gets from now on. Its own list (``performance``) ends at 250, which JupyterLab fills."""
    came: list[str] = []
    page.on("response", lambda answer: came.append(urlsplit(answer.url)._replace(query="").geturl()))
    return came


def shows_the_part(page: Page, came: list[str]) -> None:
    """It is there with its words, and has its look: a card has a border. What lies beside its script is there too."""
    part = page.locator(".bl-text")
    expect(part.get_by_label("Wat verraste je?")).to_be_visible(timeout=60_000)
    border = part.locator(".bl-card").evaluate("card => getComputedStyle(card).borderTopWidth")
    assert float(border.removesuffix("px")) > 0
    # A page may show what a script makes before it is told of that script here.
    script = until(lambda: turned(page) or next((one for one in came if one.endswith(f"/{delivery.SCRIPT}")), ""), bool)
    assert script, came
    # What is asked for later lies beside the script that came.
    for name in (delivery.STREETS, delivery.GROUND):
        text = page.evaluate("address => fetch(address).then((answer) => answer.text())", script.replace(delivery.SCRIPT, name))
        assert text == delivery.contents()[name]


def test_plain_voila_finds_the_files_that_the_installation_made(tmp_path: Path, context: Callable[..., BrowserContext]) -> None:
    shutil.copy(VOILA_SETTINGS, tmp_path)  # as plain `voila` in a checkout reads it
    with started(tmp_path, "voila", "parts.ipynb", f"--base_url={HUB}") as address:
        page = context().new_page()
        came = addresses(page)
        page.goto(address + HUB)
        shows_the_part(page, came)


def test_jupyterlab_finds_them_under_a_hub_too(tmp_path: Path, context: Callable[..., BrowserContext]) -> None:
    with started(tmp_path, "jupyterlab", f"--ServerApp.base_url={HUB}") as address:
        page = context().new_page()
        came = addresses(page)
        page.goto(f"{address}{HUB}lab/tree/parts.ipynb")
        cell = page.locator(".jp-CodeCell .cm-content").first
        cell.click(timeout=60_000)
        expect(page.get_by_text("Python 3 (ipykernel) | Idle").or_(page.locator("[data-status=idle]")).first).to_be_attached(
            timeout=60_000
        )
        page.keyboard.press("Control+Enter")
        shows_the_part(page, came)


def test_where_nobody_sends_the_files_each_part_says_so_and_the_page_waits_no_more(
    server: Server, context: Callable[..., BrowserContext]
) -> None:
    page = context("phone").new_page()
    page.route(f"**/{delivery.SCRIPT}", lambda route: route.abort())
    page.goto(f"{server.address}/voila/render/fr/00_start.ipynb")
    sentences = page.get_by_text(Texts.of("fr")(delivery.NO_SCRIPTS))
    expect(sentences.first).to_be_visible()
    expect(page.locator(".waiting")).to_have_count(0)
    expect(page.get_by_role("alert").filter(has_text=Texts.of("fr")("page.failed"))).to_be_visible()
    expect(page.locator(".sign")).to_have_text("")  # it waits for nothing any more


def test_our_jupyterlab_sends_them(tmp_path: Path) -> None:
    with started(tmp_path, "buurtlezer", "lab") as address:
        path = delivery.addresses("/")[delivery.SCRIPT]
        answer = until(lambda: _got(address + path), bool, 60)
        assert answer
        kind, kept, body = answer
        assert (kind, kept) == ("text/javascript", "public, max-age=31536000, immutable")
        assert body.decode() == delivery.contents()[delivery.SCRIPT]


def _got(address: str) -> tuple[str, str, bytes] | None:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.headers["Content-Type"], answer.headers["Cache-Control"], answer.read()
    except OSError:  # it does not listen yet, or is too busy to answer
        return None
