"""Charts alone on a page with our own server's policy: what is drawn, in words, by touch and on a phone.

Not here: how the runtime comes, and what is there without it (``test_chart_runtime``); what specs hold (``tests/parts``).
"""

import json
import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from chart_reader import AS_SERVED, Reader
from charts import Charts
from playwright.sync_api import expect
from stand import Shown

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def readers() -> dict[str, Reader]:
    """Those whose page stays as it is, by size: these tests only look."""
    return {}


@pytest.fixture
def reader(alone: Callable[..., Shown[Charts]], readers: dict[str, Reader]) -> Iterator[Callable[..., Reader]]:
    """``reader("phone")``: somebody before the page. A script error, or anything fetched from outside, fails the test."""

    def make(size: str = "desktop") -> Reader:
        if size not in readers:
            readers[size] = Reader(alone(Charts, size, **AS_SERVED))
        readers[size].rest()
        return readers[size]

    yield make
    assert [fault for one in readers.values() for fault in one.shown.faults + one.shown.outside] == []


def test_each_series_is_a_line_and_each_district_a_point(reader: Callable[..., Reader]) -> None:
    person = reader()
    assert len(person.paths("line")) == 3
    districts = person.part("cloud").locator("tbody tr").count()
    assert person.drawn("cloud").locator("svg .mark-symbol path").count() == districts > 100
    expect(person.part("line").get_by_role("img", name="Drie lijnen van 1994 tot 2025", exact=False)).to_be_visible()


def test_a_missing_year_is_a_gap_in_the_line(reader: Callable[..., Reader]) -> None:
    moves = [path.count("M") for path in reader().paths("line")]
    assert moves == [1, 1, 2]  # two years of one's own, which is drawn last, are missing


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


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
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


def test_what_cannot_be_drawn_is_told_beside_its_table(reader: Callable[..., Reader]) -> None:
    person = reader()
    part = person.part("broken")
    expect(part).to_have_attribute("data-state", "failed")
    expect(part.get_by_role("table", name="Cijfers")).to_be_visible()
    person.drawn("line")


def test_nothing_is_shown_as_an_empty_box(reader: Callable[..., Reader]) -> None:
    expect(reader().part("nothing").get_by_text("Kies eerst een cijfer.")).to_be_visible()


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_axe_finds_nothing_in_a_chart(reader: Callable[..., Reader], size: str) -> None:
    person = reader(size)
    person.drawn("line").get_by_text("Toon als tabel").click()
    person.drawn("cloud")
    found = Axe().run(person.page, context=".bl-chart").response["violations"]
    assert found == [], json.dumps(found, indent=1)[:4000]
