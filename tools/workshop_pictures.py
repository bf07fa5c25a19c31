"""The pictures of docs/trainer.md, taken anew: a real server, a real browser, an invented workshop.

    .venv/bin/python tools/workshop_pictures.py

Needs a Chromium (see tests/browser/find_chromium.py). Not here: the guide itself.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
EVERYWHERE = "0.0.0.0"  # noqa: S104 -- phones of the room come in, as the guide says
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 860}, "locale": "en-GB"}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True, "locale": "en-GB"}

# Nine people around the square of Kuregem: each draws a little elsewhere and a little larger.
DRAWN = [(4.331 + 0.0011 * (n % 3), 50.8385 + 0.0009 * (n // 3), 0.0042 + 0.0006 * n) for n in range(9)]
NAMES = (
    "Rode merel",
    "Blauwe linde",
    "Gele tram",
    "Groene bank",
    "Witte wolk",
    "Zachte regen",
    "Lange schaduw",
    "Late zon",
    "Kleine brug",
)


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, str, str]]:
    """A server in the room: its address, its opening key, its store."""
    store = f"sqlite:///{folder / 'store.db'}"
    command = [sys.executable, "-m", "buurtlezer", "serve", "--port", "0", "--host", EVERYWHERE, "--no-browser", "--store", store]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "200"}
    process = subprocess.Popen(  # noqa: S603 -- our own words
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    )
    try:
        found = None
        while found is None and process.stdout and (line := process.stdout.readline()):
            found = re.search(r"opening key (\S+) at http://[^:]+:(\d+)/t", line)
        if found is None:
            raise SystemExit("the server did not start")
        yield f"http://localhost:{found[2]}", found[1], store
    finally:
        process.terminate()
        process.wait(timeout=30)


def draw(store: Any, code: Any) -> None:
    """Nine people join and share what they call their neighbourhood."""
    from shapely.geometry import Point, mapping

    from buurtlezer.model import parse
    from buurtlezer.store import Credential
    from buurtlezer.store.writing import Pen

    for number, (name, (lon, lat, size)) in enumerate(zip(NAMES, DRAWN, strict=True)):
        owner = Credential.new()
        store.workshops.join(owner, code, name)
        shape = mapping(Point(lon, lat).buffer(size, quad_segs=6))
        area = {"kind": "area", "method": "line", "geometry": shape, "perspective": "citizen", "visibility": "workshop"}
        Pen(store).write(owner, f"{number:032x}", f"{number + 100:032x}", parse(area))


def take(address: str, key: str, store_url: str) -> None:
    """Go through a workshop and take a picture at each station."""
    sys.path.insert(0, str(ROOT / "tests" / "browser"))
    import find_chromium  # type: ignore[import-not-found]
    from playwright.sync_api import sync_playwright

    from buurtlezer.model import Stage
    from buurtlezer.store import Credential, JoinCode, Store

    with sync_playwright() as playwright, Store.open(store_url) as store:
        browser = playwright.chromium.launch(executable_path=find_chromium.find(), args=FLAGS)
        desk = browser.new_context(**DESKTOP).new_page()
        desk.goto(f"{address}/t#key={key}")
        for label, text in {
            "Title": "Around the square of Kuregem",
            "Responsible organisation": "Community centre (invented)",
            "Contact for questions": "the reception",
            "Which neighbourhood is it about?": "Kuregem, Anderlecht",
            "On which day does it come back?": (datetime.now(UTC) + timedelta(days=14)).date().isoformat(),
            "Where, or how?": "in the community centre",
            "Who tells them?": "the team of the community centre",
        }.items():
            desk.get_by_label(label).fill(text)
        desk.set_viewport_size({"width": 1280, "height": 1480})  # down to the button
        desk.evaluate("scrollTo(0, 0)")
        desk.screenshot(path=PICTURES / "trainer-make.png")
        desk.set_viewport_size(DESKTOP["viewport"])
        desk.get_by_role("button", name="Make the workshop").click()
        desk.get_by_role("button", name="I have noted it").click()
        trainer = Credential.parse(desk.evaluate("sessionStorage.getItem('buurtlezer.trainer.now')"))
        code = JoinCode.of(trainer.derive("projector"), 1)
        wall = browser.new_context(**DESKTOP).new_page()
        wall.goto(f"{address}/p#s={trainer.derive('projector').shown()}&at={quote('http://192.168.1.20:8866', safe='')}")
        wall.locator(".wall-code").wait_for()
        draw(store, code)
        wall.wait_for_timeout(2500)
        wall.screenshot(path=PICTURES / "projector-join.png")
        phone = browser.new_context(**PHONE).new_page()
        phone.goto(f"{address}/m#{code.shown()}")
        phone.get_by_role("button", name="Fine, I take part").wait_for()
        phone.screenshot(path=PICTURES / "moment-agree-390.png")
        phone.get_by_role("button", name="Fine, I take part").click()
        phone.locator(".names button").first.click()
        phone.get_by_role("button", name="Just me").click()
        phone.wait_for_selector("body[data-screen=waiting]")
        desk.locator(".trainer-tabs button[data-section=programme]").click()
        desk.get_by_role("button", name="Start the programme").click()
        desk.get_by_role("button", name=re.compile("^Ask this question")).first.click()
        phone.locator(".answer").first.wait_for()
        phone.screenshot(path=PICTURES / "moment-question-390.png")
        phone.locator(".answer").first.click()
        desk.wait_for_timeout(2500)
        desk.evaluate("scrollTo(0, 0)")
        desk.screenshot(path=PICTURES / "trainer-programme.png")
        store.workshops.end(trainer)
        store.workshops.set_stage(trainer, Stage(projector="neighbourhood"))
        wall.get_by_text("at least 75 %").first.wait_for(state="attached")
        wall.wait_for_timeout(1500)
        wall.screenshot(path=PICTURES / "projector-neighbourhood.png")
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name, served(Path(name)) as (where, opening_key, database):
        take(where, opening_key, database)
    sys.stdout.write(f"Pictures of {datetime.now(UTC).date()} in {PICTURES.relative_to(ROOT)}\n")
