"""The services part alone on a page: list, search, marks, adding one, correcting one, noting; on a desktop and a phone, and axe.

Not here: which services lie in an area and what may be said (``tests/steps/test_services_there``), the page of the workbook.
"""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from maps import squares
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.parts.map import Geography
from buurtlezer.parts.services import Services
from buurtlezer.texts import Texts
from buurtlezer.wording.service_choices import choices

pytestmark = pytest.mark.browser

MARKUP = "<img src=x onerror=\"document.title='hit'\">"
AREA = {"type": "Polygon", "coordinates": [[[4.33, 50.83], [4.37, 50.83], [4.37, 50.86], [4.33, 50.86], [4.33, 50.83]]]}
MANY = 2_000
KINDS = [{"value": "bakery", "label": "bakker"}, {"value": "pharmacy", "label": "apotheek"}]


def kind(name: str, label: str, counting: str, short: str) -> dict[str, Any]:
    return {"kind": name, "label": label, "counting": counting, "short": short, "lines": [f"Over {label}."]}


class Page:
    """What one page shows, and all that it sends."""

    def __init__(self) -> None:
        self.acts: list[dict[str, Any]] = []
        self.starts: list[object] = []
        self.part = Services(
            geography=Geography(**squares()),
            labels=Texts.of("nl").group("base.", "map.", "service_map."),
            language="nl",
            name="there",
            ready=True,
            template={"perspective": "visitor", "round": 1},
            choices={**choices(Texts.of("nl")), "kind": KINDS, "now": KINDS},
            slots={"check": "03/check/{ref}/1", "note": "03/note/{ref}/1"},
            today="2026-05-03",
            source="OpenStreetMap, mei 2026",
            area={"name": "Mijn buurt", "geometry": AREA},
            start={"at": [4.35, 50.845], "words": "het midden van je buurt", "chosen": False},
            by_name={"worship": "gebedshuis"},
            categories=[
                {
                    "name": "daily",
                    "label": "boodschappen",
                    "known": "bakker minstens 2000",
                    "kinds": [kind("bakery", "bakker", "at_least", "minstens 2000")],
                },
                {
                    "name": "health",
                    "label": "gezondheid",
                    "known": "apotheek 2",
                    "kinds": [kind("pharmacy", "apotheek", "count", "2")],
                },
            ],
            services={
                "rows": [
                    ["service:pharmacy:1.1", "pharmacy", "Apotheek De Zon", [4.34, 50.85], 340, -1, ""],
                    ["service:pharmacy:1.2", "pharmacy", MARKUP, [4.345, 50.85], None, -1, ""],
                    ["service:worship:1.1", "worship", "De Kapel", [4.336, 50.833], 700, -1, ""],
                    ["list/a/0", "", "Ons Huis", [4.36, 50.835], 900, 0, "ontmoeting"],
                    *(
                        [f"service:bakery:2.{n}", "bakery", "", [4.332 + n % 50 / 1400, 50.84 + n // 50 / 2500], 50 + n, -1, ""]
                        for n in range(MANY)
                    ),
                ],
                "lists": [{"title": "Sociale kaart", "source": "gemeente, 2025"}],
            },
        )
        self.part.on_act(self._keep)
        self.part.on_start(lambda at, name: self.starts.append((at, name)))
        self.shown = [self.part]

    def _keep(self, act: dict[str, Any]) -> None:
        self.acts.append(act)
        content = act.get("content") or {}
        if content.get("kind") == "service":
            entry_id = act["entry_id"]
            mine = {"ref": f"own/{entry_id}", "entry_id": entry_id, "seq": 1, "content": content, "sharing": {}, "metres": None}
            self.part.own = [{**mine, "word": ""}]
        elif content.get("kind") == "service_check":
            said = {"entry_id": "c" * 32, "seq": 2, "content": content, "lines": ["Weg."]}
            self.part.said = {content["service"]: {"check": said}}
        elif act["action"] == "delete":
            self.part.said = {}


class Person:
    """Somebody before it."""

    def __init__(self, shown: Shown[Page]) -> None:
        self.shown, self.page = shown, shown.page
        self.part = shown.page.locator(".bl-services")
        expect(self.part.get_by_label("Zoek een dienst op naam of soort")).to_be_visible()

    def press(self, name: str) -> None:
        self.part.get_by_role("button", name=name, exact=True).click()

    def back(self) -> None:
        self.part.get_by_role("button", name="alle diensten").click()

    def choose(self, field: str, words: str) -> None:
        self.part.locator(f'[data-field="{field}"]').get_by_text(words, exact=True).click()

    def find(self, typed: str) -> Locator:
        self.part.get_by_label("Zoek een dienst op naam of soort").fill(typed)
        return self.part.locator(".bls-row")

    def acts(self, count: int) -> list[dict[str, Any]]:
        found = until(lambda: list(self.shown.made.acts), lambda them: len(them) >= count)
        assert len(found) == count, found
        return found

    def tap_map(self, right: float, down: float) -> None:
        frame = self.part.locator(".blm-frame")
        frame.scroll_into_view_if_needed()
        box = frame.bounding_box()
        assert box is not None
        where = (box["x"] + right * box["width"], box["y"] + down * box["height"])
        touch = self.page.evaluate("navigator.maxTouchPoints > 0")
        self.page.touchscreen.tap(*where) if touch else self.page.mouse.click(*where)


@pytest.fixture
def person(alone: Callable[..., Shown[Page]]) -> Callable[..., Person]:
    return lambda size="desktop": Person(alone(Page, size))


def test_the_list_is_folded_and_opens_by_keyboard_a_few_rows_at_once(person: Callable[..., Person]) -> None:
    one = person()
    expect(one.part.locator(".bls-row")).to_have_count(0)
    one.part.locator("summary", has_text="boodschappen").press("Enter")
    one.part.locator(".bls-in > summary", has_text="bakker").press("Enter")
    expect(one.part.locator(".bls-row")).to_have_count(20)  # of two thousand
    expect(one.part.get_by_text("bakker, zonder naam").first).to_be_visible()
    one.press("Toon er nog (1980)")
    expect(one.part.locator(".bls-row")).to_have_count(120)
    one.part.locator(".bls-row").first.press("Enter")
    expect(one.part.get_by_role("heading", name="bakker, zonder naam")).to_be_focused()
    one.part.get_by_role("button", name="alle diensten").press("Enter")
    expect(one.part.locator(".bls-row").first).to_be_focused()  # where one was


def test_what_is_never_counted_is_found_by_its_name_and_not_by_its_kind(person: Callable[..., Person]) -> None:
    one = person()
    expect(one.find("kapel")).to_have_count(1)
    expect(one.find("gebedshuis")).to_have_count(0)
    expect(one.part.get_by_text("Dat zegt niet dat het er niet is")).to_be_visible()
    expect(one.part.get_by_text("OpenStreetMap, mei 2026 · Sociale kaart, gemeente, 2025")).to_be_visible()
    expect(one.find("ontmoeting")).to_have_text(["Ons Huisontmoeting · Sociale kaart900 m"])


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_adding_correcting_and_taking_back(person: Callable[..., Person], size: str) -> None:
    one = person(size)
    one.press("Een dienst toevoegen")
    one.press("Tik op de kaart")
    one.tap_map(0.4, 0.5)
    expect(one.part.get_by_text("Het punt staat op de kaart")).to_be_visible()
    one.part.get_by_label("Hoe heet het?").fill(MARKUP)
    one.part.get_by_label("Wat voor dienst is het?").select_option("bakker")
    one.press("Bewaar deze dienst")
    expect(one.part.get_by_text("Kies of schrijf eerst nog iets bij")).to_be_visible()  # whether it wants to be found
    one.choose("findable", "Nog niet gevraagd")
    one.press("Bewaar deze dienst")
    act = one.acts(1)[0]
    content = act["content"]
    assert content["location"]["lon"] == pytest.approx(4.35, abs=0.2)
    wanted = {"kind": "service", "name": MARKUP, "service_kind": "bakery", "visibility": "private", "perspective": "visitor"}
    assert wanted.items() <= content.items()
    expect(one.part.get_by_role("heading", name=MARKUP)).to_be_visible()

    one.back()
    one.find("de zon").click()
    expect(one.part.get_by_text("Ongeveer 340 m te voet vanaf het midden van je buurt.")).to_be_visible()
    one.press("Klopt dit nog?")
    one.choose("answer", "iets anders")
    one.part.get_by_label("Wat is er nu?").select_option("bakker")
    one.choose("answer", "weg")
    expect(one.part.get_by_label("Wat is er nu?")).to_be_hidden()
    one.choose("how", "iemand vertelde het")
    one.press("Bewaar dit antwoord")
    act = one.acts(2)[1]
    assert act["slot"] == "03/check/service:pharmacy:1.1/1"
    told = {"answer": "gone", "evidence": ["told"], "voice": "told", "seen_on": "2026-05-03", "service": "service:pharmacy:1.1"}
    assert told.items() <= act["content"].items()
    assert "now" not in act["content"]  # hidden is not said
    expect(one.part.get_by_role("heading", name="Nagekeken")).to_be_visible()
    one.part.get_by_role("button", name="Haal weg").click()
    assert one.acts(3)[2]["action"] == "delete"
    one.press("Ongedaan maken")
    assert (one.acts(4)[3]["action"], one.acts(4)[3]["entry_id"]) == ("undo", "c" * 32)
    assert one.page.title() != "hit"


class Renewed(Page):
    """With a list that does not have any more what was answered about."""

    def __init__(self) -> None:
        super().__init__()
        ref = "service:pharmacy:9.9"
        content = {"kind": "service_check", "service": ref, "answer": "gone"}
        self.part.said = {ref: {"check": {"entry_id": "d" * 32, "seq": 1, "content": content, "lines": ["Weg."]}}}
        self.part.left = [{"ref": ref, "kind": "pharmacy"}]


def test_what_was_said_of_one_that_left_the_list_has_a_place_and_can_be_taken_away(alone: Callable[..., Shown[Page]]) -> None:
    one = Person(alone(Renewed, "phone"))
    one.part.get_by_text("Van een lijst van vroeger").click()
    one.part.get_by_role("button", name="apotheek").click()
    expect(one.part.get_by_text("Dit komt van een lijst van vroeger.")).to_be_visible()
    expect(one.part.get_by_role("button", name="Wat weet ons team ervan?")).to_have_count(0)
    one.part.get_by_role("button", name="Haal weg").click()
    act = one.acts(1)[0]
    assert (act["action"], act["entry_id"]) == ("delete", "d" * 32)


def test_noting_and_walking_from_elsewhere(person: Callable[..., Person]) -> None:
    one = person("phone")
    one.find("de zon").click()
    one.press("Wat weet ons team ervan?")
    one.choose("known", "van naam")
    one.choose("barriers", "de taal")
    one.press("Bewaar wat we weten")
    act = one.acts(1)[0]
    assert act["slot"] == "03/note/service:pharmacy:1.1/1"
    assert {"kind": "service_note", "known": "by_name", "barriers": ["language"]}.items() <= act["content"].items()
    one.back()
    one.press("Een ander vertrekpunt")
    one.press("Tik op de kaart")
    one.tap_map(0.5, 0.5)
    one.press("Meet vanaf hier")
    ((at, name),) = until(lambda: list(one.shown.made.starts), bool)
    assert at[0] == pytest.approx(4.35, abs=0.05)
    assert name == ""
    assert len(one.acts(1)) == 1  # where one walks from is nowhere kept


def test_marks_that_lie_together_are_one_and_one_of_them_opens(person: Callable[..., Person]) -> None:
    one = person("phone")
    one.tap_map(0.5, 0.5)  # thousands: the map comes nearer
    one.shown.settle()
    one.part.get_by_label("Op de kaart", exact=True).select_option("andere soorten")
    one.find("ons huis").click()  # its mark comes into the middle of the map
    one.back()
    one.part.get_by_role("button", name="Terug naar alle soorten").click()
    one.tap_map(0.5, 0.5)
    expect(one.part.get_by_role("heading", name="Ons Huis")).to_be_visible()
    assert one.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_axe_finds_nothing(person: Callable[..., Person], size: str) -> None:
    one = person(size)
    one.part.locator("summary", has_text="gezondheid").click()
    one.part.locator(".bls-in > summary", has_text="apotheek").click()
    expect(one.part.locator(".bls-row")).to_have_count(2)
    assert _faults(one) == []
    one.part.locator(".bls-row").first.click()
    one.press("Klopt dit nog?")
    assert _faults(one) == []
    one.press("Niet nu")
    one.back()
    one.press("Een dienst toevoegen")
    assert _faults(one) == []


def _faults(one: Person) -> list[str]:
    found = Axe().run(one.page, context=".bl-part").response["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:200]}" for fault in found]
