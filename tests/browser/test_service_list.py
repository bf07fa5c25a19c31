"""A list of services is brought in on a page, looked at, confirmed, kept in a real store, removed and put back.

The page has its outbox and its store, and no kernel. Not here: what may stand in a file (``tests/geodata/imports``), the line
(``test_upload_line``).
"""

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect
from stand import Shown

from buurtlezer.geodata import Pack, overpass
from buurtlezer.logbook.session import Session
from buurtlezer.model import ServiceList
from buurtlezer.steps.page import Page as StepPage
from buurtlezer.steps.services.bringing import bring
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.store import Store
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser

HEAD = "Naam;Rubriek;Adres;Postcode;Gemeente;Telefoon;X;Y"
ROWS = [
    *(f"Apotheek {n};Apotheek;;;;02 512 34 {n:02d};{149_000 + 40 * n},50;{170_500 + 30 * n},25" for n in range(24)),
    *(f"Loket {n};Sociale dienst;Wetstraat {n};1000;Brussel;02 512 35 {n:02d};;" for n in range(9)),
    "Raketten;Ruimtevaart;Nergensstraat 1;1000;Brussel;02 512 36 00;0;0",
]
CSV = "\r\n".join([HEAD, *ROWS]).encode("cp1252")


AREA = {"type": "Polygon", "coordinates": [[[4.34, 50.84], [4.36, 50.84], [4.36, 50.85], [4.34, 50.85], [4.34, 50.84]]]}
ANSWER = {
    "elements": [
        {"type": "node", "lat": 50.845, "lon": 4.35, "tags": {"amenity": "pharmacy", "name": "Apotheek Noord"}},
        {"type": "way", "center": {"lat": 50.846, "lon": 4.351}, "tags": {"amenity": "library", "name": "Muntpunt"}},
    ]
}


class Answers(BaseHTTPRequestHandler):
    """A server that the operator named: what it knows does not change."""

    def do_GET(self) -> None:
        body = json.dumps(ANSWER).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_said: object) -> None:
        """Say nothing."""


@pytest.fixture
def overpass_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv(overpass.VARIABLE, f"http://127.0.0.1:{server.server_port}/api/interpreter")
    yield
    server.shutdown()
    server.server_close()


class Bringers:
    """One page of a logbook with the part, on a store of its own."""

    def __init__(self, store: Store) -> None:
        session = Session(Texts.of("nl"), Pack.open(), lambda: store)
        self.state = ServicesState(session)
        page = StepPage(session, self.state)
        self.shown: list[Any] = [page.identity, bring(page, self.state)]

    def looks_at_an_area(self) -> None:
        """In the logbook that is open, as a page does where one draws it."""
        session = self.state.session
        assert session._credential is not None
        content = {"kind": "area", "perspective": "citizen", "method": "line", "geometry": AREA}
        session.perform(session._credential, {"act_id": "1" * 32, "slot": "01/area/own/1", "content": content}, "", here=True)
        session.changed()

    def lists(self) -> list[ServiceList]:
        """What is stored, whole."""
        found = [self.state.session.whole(one.entry_id) for one in self.state.of_any_round(ServiceList)]
        return [one for one in found if isinstance(one, ServiceList)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'store.db'}") as opened:
        yield opened


@pytest.fixture
def shown(alone: Callable[..., Shown[Bringers]], store: Store) -> Callable[[str], Shown[Bringers]]:
    return lambda size: alone(lambda: Bringers(store), size)


def lists(visit: Shown[Bringers]) -> list[ServiceList]:
    """What is stored once both sides have heard each other out."""
    visit.settle()
    with visit.line:
        return visit.made.lists()


def part_of(page: Page) -> Locator:
    return page.locator("[data-part=list]")


def brings(page: Page, name: str = "Sociale_kaart.csv", data: bytes = CSV) -> Locator:
    part = part_of(page)
    expect(part.get_by_role("button", name="Kies een bestand")).to_be_enabled()
    part.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/plain", "buffer": data})
    return part


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_a_list_is_confirmed_kept_removed_and_put_back(shown: Callable[[str], Shown[Bringers]], size: str) -> None:
    visit = shown(size)
    page = visit.page
    part = brings(page)
    form = part.locator("form")
    expect(form.get_by_role("heading", name="Dit herkenden we")).to_be_focused()
    for sentence in ("24 met een punt op de kaart", "9 met alleen een straat", "24 punten staan in Lambert 72", "staat 0 en 0"):
        expect(form.get_by_text(sentence)).to_be_visible()
    expect(form.get_by_text("512 34")).to_have_count(0)
    expect(form.get_by_role("combobox", name="Apotheek")).to_have_value("pharmacy")
    expect(form.get_by_role("combobox", name="Ruimtevaart")).to_have_value("")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]
    assert not Axe().run(page, context="[data-part=list]").violations_count
    assert lists(visit) == [], "nothing is kept before it is confirmed"

    form.get_by_label("Hoe noem je deze lijst?").fill("Sociale kaart van mei")
    form.get_by_role("checkbox", name="apotheek").check()
    part.get_by_role("button", name="Bewaar deze lijst").click()
    expect(form.get_by_text("Zeg nog wie de lijst bijhoudt")).to_be_visible()
    expect(form.get_by_label("Wie houdt de lijst bij?")).to_be_focused()
    form.get_by_label("Wie houdt de lijst bij?").fill("sociaal.brussels")
    form.get_by_label("Voor welke datum geldt ze?").fill("2026-05-01")
    part.get_by_role("button", name="Bewaar deze lijst").click()
    expect(part.get_by_role("heading", name="Sociale kaart van mei")).to_be_focused()
    [kept] = lists(visit)
    assert (kept.title, kept.source, str(kept.as_of), kept.complete_for) == (
        "Sociale kaart van mei",
        "sociaal.brussels",
        "2026-05-01",
        frozenset({"pharmacy"}),
    )
    assert [one.name for one in kept.rows] == [row.split(";")[0] for row in ROWS]
    assert [(one.service_kind, one.category) for one in (kept.rows[0], kept.rows[-1])] == [
        ("pharmacy", "Apotheek"),
        ("", "Ruimtevaart"),
    ]
    assert [one.location is not None for one in kept.rows] == [True] * 24 + [False] * 10
    assert {one.street for one in kept.rows[24:33]} == {"street:21004:wetstraat"}

    part.get_by_role("button", name="Haal weg").click()
    part.get_by_role("button", name="Ja, haal weg").click()
    part.get_by_role("button", name="Zet terug").click()
    expect(part.get_by_text("De lijst staat er weer.")).to_be_visible()
    assert lists(visit) == [kept]


def test_other_columns_are_chosen_and_what_was_typed_stays(shown: Callable[[str], Shown[Bringers]]) -> None:
    visit = shown("desktop")
    part = brings(visit.page, "plekken.csv", b"A;B;C\nNoord;Wetstraat 1;Apotheek\nZuid;Nieuwstraat 2;Bib\n")
    form = part.locator("form")
    expect(form.get_by_text("Kies hieronder de kolommen")).to_be_visible()
    expect(part.get_by_role("button", name="Bewaar deze lijst")).to_be_hidden()
    for label, column in (("Naam", "A"), ("Adres of straat", "B"), ("Soort", "C")):
        form.get_by_label(label, exact=True).select_option(label=column)
    form.get_by_role("button", name="Lees opnieuw").click()
    expect(form.get_by_text("2 met alleen een straat")).to_be_visible()
    expect(form.get_by_role("heading", name="Dit herkenden we")).to_be_focused()
    form.get_by_label("Hoe noem je deze lijst?").fill("Mijn plekken")
    form.get_by_role("combobox", name="Bib").select_option("library")
    form.get_by_text("Welke kolom is wat?").click()
    form.get_by_role("button", name="Lees opnieuw").click()
    expect(form.get_by_label("Hoe noem je deze lijst?")).to_have_value("Mijn plekken")
    part.get_by_role("button", name="Bewaar deze lijst").click()
    expect(part.get_by_role("heading", name="Mijn plekken")).to_be_visible()
    assert [one.service_kind for one in lists(visit)[0].rows] == ["pharmacy", "library"]


def test_a_file_that_cannot_be_used_is_told_and_nothing_is_kept(shown: Callable[[str], Shown[Bringers]]) -> None:
    visit = shown("phone")
    part = brings(visit.page, "torn.xlsx", b"PK\x03\x04")
    expect(part.get_by_text("Dit bestand is beschadigd")).to_be_visible()
    expect(part.get_by_role("button", name="Kies een bestand")).to_be_focused()
    assert lists(visit) == []


def test_what_openstreetmap_has_today_is_asked_and_kept(shown: Callable[[str], Shown[Bringers]], overpass_server: None) -> None:
    visit = shown("phone")
    part = part_of(visit.page)
    button = part.get_by_role("button", name="Vraag het aan OpenStreetMap")
    expect(part.get_by_role("button", name="Kies een bestand")).to_be_enabled()
    expect(button).to_be_hidden()
    brings(visit.page)
    part.get_by_role("button", name="Bewaar deze lijst").click()
    expect(part.get_by_role("heading", name="Sociale kaart")).to_be_focused()
    visit.python(visit.made.looks_at_an_area)
    button.click()
    form = part.locator("form")
    expect(form.get_by_text("2 met een punt op de kaart")).to_be_visible()
    expect(form.get_by_role("heading", name="Dit herkenden we")).to_be_focused()
    expect(form.get_by_text("Welke kolom is wat?")).to_have_count(0)
    expect(form.get_by_text("Is de lijst officieel")).to_be_hidden()
    expect(form.get_by_label("Wie houdt de lijst bij?")).to_have_value("OpenStreetMap")
    part.get_by_role("button", name="Bewaar deze lijst").click()
    expect(part.get_by_role("heading", name="OpenStreetMap op")).to_be_focused()
    kept = lists(visit)[-1]
    assert sorted((one.name, one.service_kind) for one in kept.rows) == [("Apotheek Noord", "pharmacy"), ("Muntpunt", "library")]
    assert (kept.source, kept.complete_for) == ("OpenStreetMap", frozenset())
    assert kept.as_of is not None
