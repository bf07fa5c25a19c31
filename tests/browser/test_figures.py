"""02_figures as a person does it, and what is stored of it."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from drawer import Drawer
from playwright.sync_api import Page, WebSocket, expect
from shapely.geometry import shape
from test_neighbourhood import drawer
from visit import Visit, until

from buurtlezer.geodata import Pack

pytestmark = pytest.mark.browser

PAGE = "02_figures"
MOLENBEEK = "16"


class Reader:
    """Somebody at work on the page."""

    def __init__(self, visitor: Visit) -> None:
        self.visitor = visitor
        self.page = visitor.page
        self.areas = self.page.locator("[data-part=areas]")
        self.figure = self.page.locator("[data-part=figure]")
        self.chooser = self.page.locator("[data-part=chooser]")

    def looks_at(self, name: str) -> "Reader":
        """Choose a district by a piece of its name."""
        self.areas.get_by_text("Een wijk", exact=True).first.click()
        box = self.areas.get_by_role("combobox").first
        box.fill(name)
        box.press("ArrowDown")
        box.press("Enter")
        self.visitor.until_stored("comparison", check=lambda content: content["area"]["unit"] == "district")
        return self

    def chooses(self, title: str) -> "Reader":
        self.chooser.get_by_text(title, exact=True).click()
        expect(self.figure.get_by_text(title, exact=True).first).to_be_visible()
        return self

    def guesses(self, number: str) -> "Reader":
        self.figure.locator("input[type=text]").fill(number)
        self.figure.get_by_role("button", name="Toon het cijfer").click()
        return self

    def shows_all(self) -> "Reader":
        self.page.get_by_text("Toon alles, ook zonder te raden").click()
        self.visitor.until_stored("showing", check=lambda content: bool(content["all_shown"]))
        return self


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_guess_then_see_and_the_guess_is_stored(visit: Callable[..., Visit], size: str) -> None:
    visitor = visit(size).open(PAGE)
    reader = Reader(visitor).looks_at("historisch mol").chooses("65 jaar en ouder")
    expect(reader.figure.get_by_text("10,1")).to_have_count(0)
    reader.guesses("15")
    expect(reader.figure.get_by_text("10,1").first).to_be_visible()
    expect(reader.figure.get_by_text("13,1").first).to_be_visible()
    expect(reader.figure.get_by_text("Het cijfer is duidelijk lager dan in het Gewest.")).to_be_visible()
    (kept,) = visitor.until_stored("guess")
    assert kept.content is not None
    assert (kept.content["indicator"], kept.content["value"]) == ("aged_65_plus", 15)
    visitor.reload()
    Reader(visitor).chooses("65 jaar en ouder")
    expect(reader.figure.get_by_text("Jij dacht", exact=False).first).to_be_visible()
    assert visitor.faults == []
    assert visitor.page.evaluate("document.documentElement.scrollWidth") <= (390 if size == "phone" else 1280)


def test_not_knowing_is_an_answer(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    reader = Reader(visitor).looks_at("historisch mol")
    reader.figure.get_by_role("button", name="Ik weet het niet").click()
    (kept,) = visitor.until_stored("guess")
    assert kept.content is not None
    assert kept.content["value"] is None
    expect(reader.figure.get_by_text("17.361").first).to_be_visible()


def test_each_figure_has_lines_of_its_own_and_typing_is_never_lost_by_looking_at_another(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    reader = Reader(visitor).looks_at("historisch mol").shows_all().chooses("65 jaar en ouder")
    lines = visitor.page.locator("[data-part=reading]")
    lines.get_by_label("Dit zegt het niet").fill("of ze hier blijven")
    reader.chooses("Inwoners per km²")
    expect(lines.get_by_label("Dit zegt het niet")).to_have_value("")
    lines.get_by_label("Wat is er dan wél").fill("een park, zegt de jeugdwerker")
    reader.chooses("65 jaar en ouder")
    expect(lines.get_by_label("Dit zegt het niet")).to_have_value("of ze hier blijven")
    kept = visitor.until_stored("reading", 2)
    found = {str(one.content["indicator"]): one.content for one in kept if one.content}
    assert found["aged_65_plus"]["says_not"] == "of ze hier blijven"
    assert found["aged_65_plus"]["ask"] == ""
    assert found["density"]["ask"] == "een park, zegt de jeugdwerker"
    assert found["density"]["says_not"] == ""


def test_words_that_wait_for_an_answer_stay_with_their_figure_and_say_so(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    reader = Reader(visitor).looks_at("historisch mol").shows_all().chooses("65 jaar en ouder")
    lines = visitor.page.locator("[data-part=reading]")
    typed = "Mevrouw Janssens, Kroonstraat 12"
    lines.get_by_label("Dit zegt het", exact=False).first.fill(typed)
    reader.chooses("Inwoners per km²")
    expect(lines.get_by_text("wacht daar op je antwoord")).to_be_visible()
    expect(lines.get_by_label("Dit zegt het", exact=False).first).to_have_value("")
    assert visitor.stored("reading") == []
    visitor.reload()
    Reader(visitor).chooses("65 jaar en ouder")
    expect(lines.get_by_label("Dit zegt het", exact=False).first).to_have_value(typed)


def test_the_page_never_asks_for_what_is_closed(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    reader = Reader(visitor).looks_at("historisch mol")
    expect(reader.chooser.get_by_text("Niet-werkende werkzoekenden")).to_have_count(0)
    reader.chooser.get_by_role("button", name="Toon ook cijfers over inkomen").click()
    visitor.until_stored("showing", check=lambda content: bool(content["opened"]))
    visitor.until_stored("comparison", check=lambda content: content["area"]["code"] == MOLENBEEK)
    visitor.reload()
    expect(reader.chooser.get_by_role("button", name="Verberg")).to_be_visible()


def received(page: Page) -> list[int]:
    """Sizes of what the kernel sends from now on."""
    sizes: list[int] = []

    def watch(socket: WebSocket) -> None:
        socket.on("framereceived", lambda payload: sizes.append(len(payload)))

    page.on("websocket", watch)
    return sizes


def test_everything_after_the_first_widget_fits_in_a_megabyte_and_a_half(visit: Callable[..., Visit]) -> None:
    visitor = visit(new=True)
    sizes = received(visitor.page)
    requested: list[int] = []
    visitor.open(PAGE)
    visitor.page.wait_for_function("() => !document.querySelector('.slot > .waiting')")
    visitor.page.on("requestfinished", lambda request: requested.append(request.sizes()["responseBodySize"]))
    sizes.clear()
    reader = Reader(visitor).looks_at("historisch mol").shows_all()
    reader.chooser.get_by_role("button", name="Toon ook cijfers over inkomen").click()
    visitor.until_stored("showing", check=lambda content: bool(content["opened"]))
    chips = reader.chooser.locator("label")
    count = chips.count()
    for at in range(count):
        if not chips.nth(at).locator("input").is_checked():
            before = reader.figure.text_content() or ""
            chips.nth(at).click()
            expect(reader.figure).not_to_have_text(before)
    for section in ("time", "profile", "two"):
        visitor.page.locator(f"#figures-{section}").scroll_into_view_if_needed()
        expect(visitor.page.locator(f"#figures-{section} .bl-part").last).to_be_visible()
    expect(visitor.page.locator("#figures-two svg.marks, #figures-two canvas.marks")).to_be_visible()
    total = sum(sizes) + sum(requested)
    assert count >= 20
    assert 100_000 < total <= 1_500_000, f"{total} bytes after the first widget"


def test_a_change_of_figure_sends_classes_and_no_geometry(visit: Callable[..., Visit]) -> None:
    visitor = visit()
    frames: list[str] = []
    visitor.page.on(
        "websocket",
        lambda socket: socket.on(
            "framereceived", lambda payload: frames.append(payload if isinstance(payload, str) else payload.decode("latin-1"))
        ),
    )
    visitor.open(PAGE)
    reader = Reader(visitor).looks_at("historisch mol").shows_all().chooses("65 jaar en ouder")
    expect(visitor.page.get_by_text("65 jaar en ouder, 2025").first).to_be_visible()
    frames.clear()
    reader.chooses("Alleenwonend, 30 jaar en ouder")
    expect(visitor.page.get_by_text("Alleenwonend, 30 jaar en ouder, 2025").first).to_be_visible()
    classes = [frame for frame in frames if '"classes"' in frame]
    assert len(classes) == 1
    assert len(classes[0]) <= 10_000
    assert not any('"geometry"' in frame or '"topology"' in frame for frame in frames)


def test_a_table_of_the_portal_comes_in_is_a_figure_and_goes_again(visit: Callable[..., Visit], tmp_path: Path) -> None:
    districts = Pack.open().districts
    file = tmp_path / "wijkmonitoring.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        rows = csv.writer(stream, delimiter=";")
        rows.writerow(["Code", "Wijk", "Aandeel gezinnen met een tuin (%) 2024"])
        rows.writerow(["", "Gemiddelde", "33,3"])
        rows.writerows([code, name, f"{20 + int(code) % 50},5"] for code, name in districts["name_nl"].items())
    visitor = visit("phone").open(PAGE)
    reader = Reader(visitor).looks_at("historisch mol")
    own = visitor.page.locator("[data-part=own]")
    own.locator("input[type=file]").set_input_files(file)
    expect(own.get_by_text("Aandeel gezinnen met een tuin", exact=False).first).to_be_visible()
    own.get_by_role("button", name="Bewaar deze cijfers").click()
    (kept,) = visitor.until_stored("table")
    assert kept.content is not None
    column = kept.content["columns"][0]
    assert (kept.content["level"], column["kind"], column["year"]) == ("district", "share", 2024)
    assert column["values"] == {str(code): 20.5 + int(code) % 50 for code in districts.index}
    reader.chooser.get_by_text("Aandeel gezinnen met een tuin", exact=False).first.click()
    expect(reader.figure.get_by_text("36,5").first).to_be_visible()
    own.get_by_role("button", name="Haal weg").first.click()
    own.get_by_role("button", name="Ja").first.click()
    assert until(lambda: visitor.stored("table"), lambda them: not them) == []
    own.get_by_role("button", name="Zet terug").click()
    visitor.until_stored("table")


def test_a_file_that_cannot_be_used_says_why_and_keeps_nothing(visit: Callable[..., Visit], tmp_path: Path) -> None:
    file = tmp_path / "tabel.csv"
    file.write_text("<!doctype html><html><body><table><tr><td>Code</td></tr></table></body></html>")
    visitor = visit().open(PAGE)
    own = visitor.page.locator("[data-part=own]")
    own.locator("input[type=file]").set_input_files(file)
    expect(own.get_by_text("webpagina", exact=False)).to_be_visible()
    assert visitor.stored("table") == []


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_axe_finds_no_serious_fault_with_everything_shown(visit: Callable[..., Visit], size: str) -> None:
    visitor = visit(size).open(PAGE)
    Reader(visitor).looks_at("historisch mol").shows_all().chooses("65 jaar en ouder")
    for section in ("time", "two"):
        visitor.page.locator(f"#figures-{section}").scroll_into_view_if_needed()
        expect(visitor.page.locator(f"#figures-{section} .marks")).to_be_visible()
    found = Axe().run(visitor.page).response["violations"]
    serious = [
        (one["id"], [node["html"][:160] for node in one["nodes"]][:3])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]
    assert serious == [], json.dumps(serious, indent=1)


def test_the_example_shows_figures_and_leaves_ones_own_logbook_alone(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    visitor.page.get_by_role("button", name="Kijk naar een voorbeeld").click()
    Reader(visitor).chooses("65 jaar en ouder")
    expect(visitor.page.get_by_text("Jij dacht: 15", exact=False).first).to_be_visible()
    assert visitor.stored() == []


def test_inhabitants_by_sector_change_the_estimates_at_once_and_the_page_says_so(
    visit: Callable[..., Visit], tmp_path: Path
) -> None:
    visitor = visit().open("01_neighbourhood")
    person = drawer(visitor)
    person.press("Teken")
    person.drag(person.loop(0.5, 0.5, 40))
    (area,) = visitor.until_stored("area")
    assert area.content is not None
    drawn = shape(area.content["geometry"])
    visitor.open(PAGE)
    reader = Reader(visitor).shows_all()  # inhabitants come first
    mine = reader.figure.locator(".blf-row").first.locator(".blf-value")
    expect(mine).not_to_have_text("")
    before = mine.inner_text()
    file = tmp_path / "OPENDATA_SECTOREN_2025.csv"
    # Hardly anybody within the line: whatever was known before, the estimate becomes another one.
    inside = {code: drawn.contains(one.representative_point()) for code, one in Pack.open().sector_shapes.items()}
    lines = [f"{code[:5]};{code};{10 if within else 900}" for code, within in inside.items()]
    file.write_text("CD_REFNIS;CD_SECTOR;TOTAL\n" + "\n".join(lines), encoding="utf-8")
    own = visitor.page.locator("[data-part=own]")
    own.locator("input[type=file]").set_input_files(file)
    own.get_by_role("button", name="Bewaar deze cijfers").click()
    (kept,) = visitor.until_stored("table")
    assert kept.content is not None
    assert (kept.content["level"], kept.content["columns"][0]["population"]) == ("sector", True)
    expect(own.get_by_text("Alle cijfers op deze pagina volgen dat.")).to_be_visible()
    expect(mine).not_to_have_text(before)
    reader.figure.locator("summary").first.click()
    expect(reader.figure.get_by_text("uit je eigen tabel", exact=False).first).to_be_visible()
    own.get_by_role("button", name="Haal weg").first.click()
    own.get_by_role("button", name="Ja").first.click()
    expect(mine).to_have_text(before)


def test_sectors_are_tapped_here_when_they_are_chosen(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    areas = visitor.page.locator("[data-part=areas]")
    areas.get_by_text("Sectoren", exact=True).first.click()
    expect(areas.get_by_text("Tik op de kaart eerst een sector aan.").first).to_be_visible()
    visitor.page.wait_for_selector("#figures-areas .blm-ground", timeout=40_000)
    person = Drawer(visitor.page)
    visitor.page.touchscreen.tap(*person.at(0.5, 0.5))
    (kept,) = visitor.until_stored("area")
    assert kept.content is not None
    assert len(kept.content["sectors"]) == 1
    expect(areas.get_by_text("Je kijkt naar de sectoren", exact=False)).to_be_visible()
