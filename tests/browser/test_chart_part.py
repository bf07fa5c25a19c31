"""Charts on a page that our own server serves, with its policy: what is drawn, what is sent, what happens when it fails.

The page is the notebook of ``charts.py``. Not here: what specs hold (``tests/parts/test_chart.py``).
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from visit import until

from buurtlezer.parts.chart import runtime

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
PACK = HERE.parents[1] / "data" / "brussels"
WHOLE, WITHOUT_RUNTIME = "01_neighbourhood", "00_start"  # our server opens notebooks of these names only
RUNTIME = runtime.content(zipped=True)[:64]
SERVE = """
import socket, sys
from pathlib import Path
from buurtlezer.serving import app
with socket.create_server(("127.0.0.1", 0)) as free:
    port = free.getsockname()[1]
app.workbooks = lambda: Path(sys.argv[1])
app.run("127.0.0.1", port, open_browser=False, announce=lambda address: print(address, flush=True))
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of our server on a folder with the two notebooks."""
    root = tmp_path_factory.mktemp("charts")
    (root / "nl").mkdir()
    source = (HERE / "charts.py").read_text("utf-8")
    kernel = {"name": "python3", "display_name": "Python 3"}
    for name, missing in ((WHOLE, False), (WITHOUT_RUNTIME, True)):
        cell = nbformat.v4.new_code_cell(f"PACK, MISSING = {str(PACK)!r}, {missing}\n{source}")
        notebook = nbformat.v4.new_notebook(cells=[cell], metadata={"kernelspec": kernel})
        nbformat.write(notebook, root / "nl" / f"{name}.ipynb")
    with (root / "log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(root)], stdout=subprocess.PIPE, stderr=log, text=True, env=dict(os.environ)
        )
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.startswith("http"), (line, (root / "log").read_text())
    yield line.strip().rstrip("/")
    process.terminate()
    process.wait(timeout=20)


class Reader:
    """Somebody before the page, who counts what comes over the websocket."""

    def __init__(self, page: Page, address: str, name: str) -> None:
        self.page = page
        self.faults: list[str] = []
        self.outside: list[str] = []
        self.received: list[bytes] = []
        self.asked = 0
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self._watch(request.url, address))
        page.on("websocket", self._listen)
        page.goto(f"{address}/voila/render/nl/{name}.ipynb")
        expect(self.part("nothing")).to_be_visible(timeout=60_000)

    def _watch(self, url: str, address: str) -> None:
        if not url.startswith((address, "data:", "blob:")):
            self.outside.append(url)

    def _listen(self, socket: Any) -> None:
        socket.on("framereceived", self._received)
        socket.on("framesent", self._sent)

    def _received(self, frame: str | bytes) -> None:
        self.received.append(frame if isinstance(frame, bytes) else frame.encode("utf-8"))

    def _sent(self, frame: str | bytes) -> None:
        text = frame if isinstance(frame, str) else frame.decode("utf-8", "replace")
        self.asked += '"type":"runtime"' in text.replace(" ", "")

    def rest(self) -> None:
        """As somebody who comes to the page: at its top, tables folded."""
        self.page.evaluate(
            """() => {
                scrollTo(0, 0);
                for (const fold of document.querySelectorAll(".bl-chart[data-state=drawn] details")) fold.open = false;
            }"""
        )

    def part(self, name: str, nth: int = 0) -> Locator:
        return self.page.locator(f".bl-chart[data-part={name}]").nth(nth)

    def drawn(self, name: str, nth: int = 0) -> Locator:
        expect(self.part(name, nth)).to_have_attribute("data-state", "drawn", timeout=30_000)
        return self.part(name, nth)

    def paths(self, name: str) -> list[str]:
        """The ``d`` of each line."""
        lines = self.drawn(name).locator("svg .mark-line path")
        return [line.get_attribute("d") or "" for line in lines.all()]


@pytest.fixture(scope="module")
def pages() -> dict[tuple[str, str], Reader]:
    """Pages that stay open, for tests that only look."""
    return {}


@pytest.fixture
def reader(chromium: Browser, address: str, pages: dict[tuple[str, str], Reader]) -> Iterator[Callable[..., Reader]]:
    """``reader("phone")``: somebody before the page. A script error, or anything fetched from outside, fails the test."""
    made: list[Reader] = []
    own: list[BrowserContext] = []

    def opened(size: str, name: str) -> Reader:
        phone = size == "phone"
        viewport = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
        own.append(chromium.new_context(viewport=viewport, has_touch=phone, is_mobile=phone, locale="nl-BE"))
        own[-1].set_default_timeout(20_000)
        return Reader(own[-1].new_page(), address, name)

    def make(size: str = "desktop", name: str = WHOLE, *, fresh: bool = False) -> Reader:
        if fresh:
            made.append(opened(size, name))
        else:
            if (size, name) not in pages:
                pages[size, name] = opened(size, name)
                own.pop()  # stays open
            made.append(pages[size, name])
            made[-1].rest()
        return made[-1]

    yield make
    for one in own:
        one.close()
    assert [fault for one in made for fault in one.faults] == []
    assert [url for one in made for url in one.outside] == []


def test_each_series_is_a_line_and_each_district_a_point(reader: Callable[..., Reader]) -> None:
    person = reader()
    assert len(person.paths("line")) == 3
    districts = person.part("cloud").locator("tbody tr").count()
    assert person.drawn("cloud").locator("svg .mark-symbol path").count() == districts > 100
    expect(person.part("line").get_by_role("img", name="Drie lijnen van 1994 tot 2025", exact=False)).to_be_visible()


def test_a_missing_year_is_a_gap_in_the_line(reader: Callable[..., Reader]) -> None:
    moves = [path.count("M") for path in reader().paths("line")]
    assert moves == [1, 1, 2]  # two years of one's own, which is drawn last, are missing


def test_the_runtime_comes_once_for_all_charts_of_the_page(reader: Callable[..., Reader]) -> None:
    person = reader(fresh=True)
    for name, nth in (("line", 0), ("cloud", 0), ("markup", 0), ("line", 1)):
        person.drawn(name, nth)
    assert person.asked == 1
    with_runtime = [len(frame) for frame in person.received if RUNTIME in frame]
    assert len(with_runtime) == 1
    assert 250_000 < with_runtime[0] < 350_000


def test_a_chart_that_is_far_away_is_drawn_when_it_comes_near(reader: Callable[..., Reader]) -> None:
    person = reader(fresh=True)
    person.drawn("line")
    expect(person.part("far")).to_have_attribute("data-state", "waiting")
    person.part("far").scroll_into_view_if_needed()
    person.drawn("far")
    assert person.asked == 1


def test_the_table_holds_the_same_rows_and_opens_with_the_keyboard(reader: Callable[..., Reader]) -> None:
    person = reader()
    person.drawn("line")
    part = person.part("line")
    part.get_by_text("Toon als tabel").press("Enter")
    table = part.get_by_role("table", name="Inwoners op 1 januari")
    expect(table.get_by_role("row")).to_have_count(33)
    expect(table.get_by_role("row", name="2008")).to_contain_text("niet beschikbaar")
    expect(table.get_by_role("row", name="2025")).to_contain_text("17.361")


def test_numbers_are_written_as_the_language_does(reader: Callable[..., Reader]) -> None:
    person = reader()
    expect(person.drawn("line").locator("svg").get_by_text("20.000", exact=True)).to_be_attached()
    expect(person.drawn("cloud").locator("svg").get_by_text("10\u00a0%", exact=True).first).to_be_attached()


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_nothing_goes_sideways(reader: Callable[..., Reader], size: str) -> None:
    person = reader(size)
    for name in ("line", "cloud", "markup"):
        person.drawn(name).get_by_text("Toon als tabel").click()
    width = person.page.viewport_size["width"]
    assert person.page.evaluate("document.scrollingElement.scrollWidth") <= width
    for name in ("line", "cloud", "markup"):
        drawing = person.part(name).locator("svg").last.bounding_box()
        card = person.part(name).locator(".bl-card").bounding_box()
        assert drawing["x"] >= card["x"]
        assert drawing["x"] + drawing["width"] <= card["x"] + card["width"]


def test_a_number_in_the_table_is_never_broken(reader: Callable[..., Reader]) -> None:
    person = reader("phone")
    person.drawn("line").get_by_text("Toon als tabel").click()
    row = person.part("line").get_by_role("row", name="1994")
    assert row.bounding_box()["height"] < 45  # one line
    inner = person.part("line").locator(".bl-chart-table")
    assert inner.evaluate("box => box.scrollWidth <= box.clientWidth")


def test_text_on_a_phone_is_not_made_smaller(reader: Callable[..., Reader]) -> None:
    person = reader("phone")
    for name in ("line", "cloud"):
        svg = person.drawn(name).locator(".bl-chart-drawing svg")
        assert svg.bounding_box()["width"] == pytest.approx(float(svg.get_attribute("width")), abs=1)
        sizes = svg.locator("text").evaluate_all("all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))")
        assert min(sizes) >= 14


def test_names_stand_beside_the_lines_and_in_a_key_on_a_phone(reader: Callable[..., Reader]) -> None:
    wide = reader().drawn("line")
    expect(wide.locator("svg").get_by_text("Historisch Molenbeek").last).to_be_visible()
    expect(wide.get_by_role("list")).to_have_count(0)
    narrow = reader("phone").drawn("line")
    assert narrow.get_by_role("listitem").all_inner_texts() == ["Historisch Molenbeek", "Colignon", "Haachtse Steenweg"]


def test_it_is_drawn_anew_in_another_width(reader: Callable[..., Reader]) -> None:
    person = reader(fresh=True)
    person.drawn("line")
    person.page.set_viewport_size({"width": 500, "height": 900})
    svg = person.part("line").locator(".bl-chart-drawing svg")
    found = until(lambda: float(svg.get_attribute("width") or 9999), lambda width: width < 500)
    assert found < 500
    expect(person.part("line").get_by_role("listitem")).to_have_count(3)
    expect(person.part("line").locator(".bl-chart-drawing")).to_have_count(1)


def test_markup_stays_text(reader: Callable[..., Reader]) -> None:
    person = reader()
    part = person.drawn("markup")
    expect(part.locator("svg").get_by_text("<img src=x", exact=False).first).to_be_attached()
    part.get_by_text("Toon als tabel").click()
    drawing = part.locator(".bl-chart-drawing svg")
    drawing.scroll_into_view_if_needed()
    points = drawing.locator(".mark-symbol path").all()
    points[-3].hover(force=True)
    expect(part.locator("img")).to_have_count(0)
    assert person.page.title() != "hit"


def test_a_point_tells_its_value_under_the_mouse(reader: Callable[..., Reader]) -> None:
    person = reader()
    svg = person.drawn("line").locator(".bl-chart-drawing svg")
    person.part("line").scroll_into_view_if_needed()
    box = svg.locator(".mark-line path").last.bounding_box()
    tip = person.part("line").locator(".bl-chart-tip")
    person.page.mouse.move(box["x"], box["y"] + box["height"])
    person.page.mouse.move(box["x"] + 1, box["y"] + box["height"] - 1)
    expect(tip).to_contain_text(re.compile(r"Historisch Molenbeek\s*1994: \d\d\.\d{3}"))
    person.page.mouse.move(5, 5)
    expect(tip).to_be_hidden()


def test_a_tap_near_a_point_is_enough(reader: Callable[..., Reader]) -> None:
    person = reader("phone")
    part = person.drawn("cloud")
    part.scroll_into_view_if_needed()
    box = part.locator(".bl-chart-drawing svg .mark-symbol path").last.bounding_box()
    person.page.touchscreen.tap(box["x"] + box["width"] / 2 + 2, box["y"] + box["height"] / 2)
    expect(part.locator(".bl-chart-tip strong")).to_have_text("Brussels Hoofdstedelijk Gewest")
    expect(part.locator(".bl-chart-tip")).to_contain_text("13,1\u00a0%")
    ring = part.locator(".bl-chart-ring").bounding_box()
    assert ring["x"] + ring["width"] / 2 == pytest.approx(box["x"] + box["width"] / 2, abs=1)
    assert ring["y"] + ring["height"] / 2 == pytest.approx(box["y"] + box["height"] / 2, abs=1)
    person.page.touchscreen.tap(5, 5)
    expect(part.locator(".bl-chart-tip")).to_be_hidden()


def test_without_runtime_there_is_a_sentence_and_the_table(reader: Callable[..., Reader]) -> None:
    person = reader(name=WITHOUT_RUNTIME)
    part = person.part("line")
    expect(part).to_have_attribute("data-state", "failed")
    expect(part.get_by_text("De grafiek tekenen lukt nu niet.", exact=False)).to_be_visible()
    expect(part.get_by_role("table", name="Inwoners op 1 januari")).to_be_visible()
    assert person.asked == 0


def test_what_cannot_be_drawn_is_told_beside_its_table(reader: Callable[..., Reader]) -> None:
    person = reader()
    part = person.part("broken")
    expect(part).to_have_attribute("data-state", "failed")
    expect(part.get_by_role("table", name="Cijfers")).to_be_visible()
    person.drawn("line")


def test_a_lost_answer_can_be_asked_for_again(context: Callable[..., BrowserContext], address: str) -> None:
    page = context().new_page()
    page.clock.install()  # the wait before it is called slow passes at once
    lost: list[int] = []

    def line(route: Any) -> None:
        server = route.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            if isinstance(message, bytes) and RUNTIME in message and not lost:
                lost.append(len(message))
            else:
                route.send(message)

        server.on_message(pass_on)

    page.route_web_socket(re.compile("/channels"), line)
    page.goto(f"{address}/voila/render/nl/{WHOLE}.ipynb")
    part = page.locator(".bl-chart[data-part=line]").first
    expect(part).to_be_visible(timeout=60_000)
    until(lambda: len(lost), bool)
    expect(part).to_have_attribute("data-state", "waiting")
    page.clock.run_for(16_000)
    expect(part.get_by_text("Dit duurt langer dan gewoonlijk.", exact=False)).to_be_visible()
    part.get_by_role("button", name="Probeer opnieuw").click()
    expect(part).to_have_attribute("data-state", "drawn", timeout=30_000)
    expect(page.locator(".bl-chart[data-part=cloud]")).to_have_attribute("data-state", "drawn")


def test_nothing_is_shown_as_an_empty_box(reader: Callable[..., Reader]) -> None:
    expect(reader().part("nothing").get_by_text("Kies eerst een cijfer.")).to_be_visible()


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_axe_finds_nothing_in_a_chart(reader: Callable[..., Reader], size: str) -> None:
    person = reader(size)
    person.drawn("line").get_by_text("Toon als tabel").click()
    person.drawn("cloud")
    found = Axe().run(person.page, context=".bl-chart").response["violations"]
    assert found == [], json.dumps(found, indent=1)[:4000]
