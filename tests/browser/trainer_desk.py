"""A server that listens to the room, and the trainer's page ``/t`` on it. Not here: the tests (``test_trainer_*``)."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from days import BACK
from playwright.sync_api import BrowserContext, Page
from visit import until

from buurtlezer.model import parse
from buurtlezer.store import Credential, JoinCode, Store, Workshop
from buurtlezer.store.writing import Pen


@dataclass(frozen=True)
class Led:
    """A server that listens to the room, with the opening key that it printed."""

    address: str
    key: str
    store: Store
    log: Path


@pytest.fixture(scope="session")
def led(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Led]:
    """One for the run: each test makes a workshop of its own."""
    folder = tmp_path_factory.mktemp("led")
    url = f"sqlite:///{folder / 'store.db'}"
    command = [sys.executable, "-m", "buurtlezer", "serve", "--port", "0", "--host", "0.0.0.0", "--no-browser", "--store", url]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "200"}
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
        assert process.stdout is not None
        found = None
        while found is None and (line := process.stdout.readline()):
            found = re.search(r"opening key (\S+) at http://[^:]+:(\d+)/t", line)
        assert found, (folder / "server.log").read_text()
        with Store.open(url) as store:
            yield Led(f"http://localhost:{found[2]}", found[1], store, folder / "server.log")
        process.terminate()
        process.wait(timeout=20)


class Trainer:
    """The page ``/t`` of one trainer; a script error or a blocked script fails the test that asks ``sound``."""

    def __init__(self, page: Page, led: Led) -> None:
        self.page, self.led = page, led
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda line: self.faults.append(line.text) if "Content Security" in line.text else None)

    def make(self, title: str = "Rond het Zuidstation") -> "Trainer":
        self.page.goto(f"{self.led.address}/t#key={self.led.key}")
        for label, text in {
            "Titel": title,
            "Verantwoordelijke organisatie": "Buurtwerk Zuid",
            "Contact voor vragen": "onthaal",
            "Op welke dag komt het terug?": BACK["back_on"],
            "Waar, of hoe?": BACK["back_where"],
            "Wie vertelt het?": BACK["back_by"],
        }.items():
            self.page.get_by_label(label).fill(text)
        self.page.get_by_role("button", name="Maak de workshop").click()
        self.page.get_by_role("button", name="Ik heb ze genoteerd").click()
        return self

    @property
    def secret(self) -> Credential:
        return Credential.parse(self.page.evaluate("sessionStorage.getItem('buurtlezer.trainer.now')"))

    @property
    def workshop(self) -> Workshop:
        return self.led.store.workshops.led(self.secret)

    @property
    def code(self) -> JoinCode:
        return JoinCode.of(self.secret.derive("projector"), self.workshop.code_number)

    def section(self, name: str) -> "Trainer":
        self.page.locator(f".trainer-tabs button[data-section={name}]").click()
        return self

    def until(self, ask: Callable[[Workshop], Any]) -> Any:
        return until(lambda: ask(self.workshop), bool)

    def join(self, pseudonym: str, voices: int = 1) -> Credential:
        owner = Credential.new()
        self.led.store.workshops.join(owner, self.code, pseudonym, voices)
        if voices > 1:
            self.led.store.workshops.confirm(self.secret, pseudonym, voices)
        return owner

    def share(self, owner: Credential, **content: Any) -> None:
        ids = (Credential.new().digest("test")[:32] for _ in range(2))
        Pen(self.led.store).write(owner, *ids, parse({"perspective": "citizen", "visibility": "workshop", **content}))

    def projector(self) -> str:
        token = self.led.store.workshops.give_handover(self.secret, "projector")
        return f"{self.led.address}/p?lang=nl#once={token.shown()}&at={self.led.address}"


@pytest.fixture
def trainer(context: Callable[..., BrowserContext], led: Led) -> Trainer:
    return Trainer(context("desktop").new_page(), led).make()
