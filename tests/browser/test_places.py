"""06_places as a person does it, on a phone and a desktop, and what is stored of it."""

import re
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from gathering import Gathering
from playwright.sync_api import Locator, expect
from visit import Visit

from buurtlezer.model import parse
from buurtlezer.store import Credential, Store, number, tables

pytestmark = pytest.mark.browser

PAGE = "06_places"
MARKUP = "<img src=x onerror=\"document.title='hit'\">"


class Neighbour:
    """Somebody at the places part."""

    def __init__(self, visitor: Visit) -> None:
        self.visitor = visitor
        self.page = visitor.page
        self.page.wait_for_selector(".blp-markers", state="attached", timeout=40_000)
        self.part = visitor.section("places")

    def press(self, name: str, within: Locator | None = None) -> None:
        (within or self.part).get_by_role("button", name=name, exact=True).click()

    def field(self, name: str) -> Locator:
        return self.part.locator(f'[data-field="{name}"]')

    def choose(self, name: str, words: str) -> None:
        self.field(name).get_by_text(words, exact=True).click()

    def tap_map(self, x: float, y: float) -> None:
        field = self.part.locator(".leaflet-container")
        field.scroll_into_view_if_needed()
        box = field.bounding_box()
        assert box is not None
        where = (box["x"] + box["width"] * x, box["y"] + box["height"] * y)
        touch = self.page.evaluate("navigator.maxTouchPoints > 0")
        self.page.touchscreen.tap(*where) if touch else self.page.mouse.click(*where)

    def add(self, name: str, where: str = "Zonder punt") -> None:
        """A place, as far as the question what it means."""
        self.press("Een plek toevoegen")
        self.press(where)
        if where == "Tik op de kaart":
            self.tap_map(0.45, 0.4)
            expect(self.part.locator(".blm-pin")).to_have_count(1)
        self.part.get_by_label("Hoe noem je deze plek?").fill(name)
        self.press("Bewaar de plek")
        expect(self.part.get_by_role("heading", name="Wat betekent ze, en voor wie?")).to_be_visible()

    def mean(self, group: str, voice: str = "Van mezelf", face: int | None = None, why: str = "", **chosen: str) -> None:
        """What it means, from the open form."""
        self.choose("group", group)
        self.choose("voice", voice)
        if face is not None:
            self.field("feeling").locator("label").nth(face + 2).click()
        if why:
            self.field("why").locator("textarea").fill(why)
        for name, words in chosen.items():
            self.choose(name, words)
        self.press("Bewaar de betekenis")
        expect(self.part.get_by_role("button", name="Voeg een betekenis toe")).to_be_visible()


def contents(visitor: Visit, kind: str, count: int = 1) -> list[dict[str, Any]]:
    return [dict(one.content or {}) for one in visitor.until_stored(kind, count)]


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_a_tapped_place_with_two_meanings_is_stored_and_both_voices_stand_side_by_side(
    visit: Callable[..., Visit], size: str
) -> None:
    visitor = visit(size).open(PAGE)
    person = Neighbour(visitor)
    expect(person.part.get_by_label("Betekenis voor")).to_be_hidden()  # nothing to choose from yet
    person.add("Het pleintje", "Tik op de kaart")
    person.mean("jongeren", "Iemand vertelde het mij", 2, "het mooiste uur", use="komt er", times="avond")
    expect(person.part.get_by_label("Betekenis voor").locator("option")).to_have_text(["iedereen", "jongeren"])
    person.press("Voeg een betekenis toe")
    person.mean("buren rondom", "Ik vermoed het", -2)
    (place,) = contents(visitor, "place")
    told, supposed = contents(visitor, "meaning", 2)
    assert place["location"] is not None
    assert place["sector"]
    assert told["place"] == supposed["place"]
    assert (told["group"], told["voice"], told["feeling"]) == ("young", "told", 2)
    assert (told["use"], told["times"]) == ("visit", ["evening"])
    assert (supposed["group"], supposed["voice"], supposed["feeling"]) == ("neighbours", "supposed", -2)
    expect(person.part.get_by_text("Geen van beide is fout.")).to_have_count(0)  # what is supposed opposes nobody
    sides = visitor.section("voices").locator(".bl-voice")
    expect(sides).to_have_count(2)
    expect(sides.nth(1)).to_have_attribute("data-voice", "supposed")
    expect(visitor.page.locator("[data-part=tasks]").get_by_role("heading", name="Het pleintje: buren rondom")).to_be_visible()

    visitor.reload()
    person = Neighbour(visitor)
    person.part.locator(".blp-row").click()
    expect(person.part.locator(".blp-side")).to_have_count(2)
    assert visitor.page.evaluate("document.documentElement.scrollWidth") <= visitor.page.viewport_size["width"]  # type: ignore[index]
    assert visitor.faults == []
    assert visitor.outside == []


def test_two_who_said_it_themselves_stand_against_each_other_by_sign_and_word(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    person = Neighbour(visitor)
    person.add("Het pleintje")
    person.mean("jongeren", "Iemand vertelde het mij", 2)
    person.press("Voeg een betekenis toe")
    person.mean("buren rondom", "Iemand vertelde het mij", -1)
    expect(person.part.get_by_text("Dezelfde plek, een andere betekenis. Geen van beide is fout.")).to_be_visible()
    person.press("‹ Alle plekken")
    expect(person.part.locator(".blp-row")).to_contain_text("≠ andere betekenis voor anderen")


def test_a_supposition_that_was_asked_leaves_the_list_and_is_told(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    person = Neighbour(visitor)
    person.add("De bank")
    person.mean("ouderen", "Ik vermoed het", 1)
    tasks = visitor.page.locator("[data-part=tasks]")
    tasks.get_by_role("button", name="Ik vroeg het na").click()
    tasks.get_by_text("Iemand vertelde het mij").click()
    tasks.get_by_role("button", name="Bewaar wat je hoorde").click()
    visitor.until_stored("meaning", check=lambda content: content["voice"] == "told")
    expect(tasks.get_by_text("Geen vermoedens die nog na te vragen zijn.")).to_be_visible()


def test_a_place_found_by_name_has_the_point_of_the_list(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    person = Neighbour(visitor)
    person.press("Een plek toevoegen")
    person.press("Zoek op naam")
    search = person.part.get_by_role("combobox", name="Zoek")
    search.press_sequentially("ossegem")
    search.press("Enter")
    expect(person.part.get_by_label("Hoe noem je deze plek?")).not_to_have_value("")
    person.press("Bewaar de plek")
    (place,) = contents(visitor, "place")
    assert place["spot"]
    assert place["name"].startswith("Ossegem")


def test_what_a_person_types_is_never_html(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    person = Neighbour(visitor)
    person.add(MARKUP)
    person.mean("jongeren", why=MARKUP)
    (place,) = contents(visitor, "place")
    assert place["name"] == MARKUP
    expect(person.part.get_by_role("heading", name=MARKUP)).to_be_visible()
    assert visitor.page.title() != "hit"


def test_a_removed_place_comes_back_by_undo(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    person = Neighbour(visitor)
    person.add("De hoek")
    person.mean("jongeren", face=1)
    person.press("Verwijder de plek")
    expect(person.part.get_by_text("“De hoek” is verwijderd.")).to_be_visible()
    assert visitor.stored("place") == []
    person.press("Ongedaan maken")
    (place,) = contents(visitor, "place")
    assert place["name"] == "De hoek"
    expect(person.part.locator(".blp-row")).to_have_count(1)


def test_a_place_that_must_not_be_found_leaves_the_map_and_what_it_means_is_kept_without_where(
    visit: Callable[..., Visit],
) -> None:
    visitor = visit("phone").open(PAGE)
    person = Neighbour(visitor)
    person.add("De kelder", "Tik op de kaart")
    person.mean("een andere groep", "Iemand vertelde het mij", 1, "het is er droog")
    person.part.get_by_text("Mag deze plek niet gevonden worden?").click()
    person.press("Maak er een kwetsbare plek van")
    person.press("Ja, wis ze van de kaart")
    part = visitor.page.locator("[data-part=vulnerable]")
    means = part.get_by_label("Wat betekent deze plek voor wie er komt?")
    means.fill("Een droge plek, dicht bij halte Ossegem.")
    part.get_by_role("button", name="Bewaar", exact=True).click()
    expect(part.get_by_text("Laat weg wáár het is")).to_be_visible()
    expect(means).to_have_value("Een droge plek, dicht bij halte Ossegem.")  # nothing that was typed is lost
    means.fill("Een droge plek om te slapen.")
    part.get_by_role("button", name="Bewaar", exact=True).click()
    (kept,) = contents(visitor, "vulnerable_place")
    assert kept["means"] == "Een droge plek om te slapen."
    assert kept["visibility"] == "private"
    assert visitor.stored("place") == visitor.stored("meaning") == []


def test_the_meeting_board_by_keyboard_only(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    person = Neighbour(visitor)
    person.add("Het kapsalon")
    person.mean("buren rondom", face=2)
    board = visitor.page.locator("[data-part=board]")
    board.get_by_role("button", name="Het kapsalon").first.focus()
    keyboard = visitor.page.keyboard
    keyboard.press("Enter")
    for key in ("ArrowRight", "ArrowRight", "Shift+ArrowUp"):
        keyboard.press(key)
    keyboard.press("Enter")
    (laid,) = contents(visitor, "meeting_board")
    ((ref, (x, y)),) = laid["positions"].items()
    (place,) = visitor.stored("place")
    assert ref == f"own/{place.entry_id}"
    assert x > 0.5
    assert y > 0.6


def test_a_place_for_someone_is_found_with_reasons_and_picked(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    person = Neighbour(visitor)
    person.press("Een plek toevoegen")
    person.press("Zonder punt")
    person.part.get_by_label("Hoe noem je deze plek?").fill("La Rose Blanche")
    person.part.get_by_text("Meer over deze plek").click()
    person.choose("has", "rustig")
    person.press("Bewaar de plek")
    visitor.until_stored("place", check=lambda content: content["traits"] == {"quiet": True})
    search = visitor.page.locator("[data-part=search]")
    search.get_by_text("rustig", exact=True).click()
    search.get_by_text("er is een toilet", exact=True).click()
    found = visitor.page.locator("[data-part=found]")
    expect(found.get_by_role("heading", name="La Rose Blanche")).to_be_visible()
    expect(found.locator('[data-sign="?"]')).to_contain_text("er is een toilet")
    found.get_by_text("Hier gaan we samen eens kijken").click()
    visitor.until_stored("place_search", check=lambda content: len(content["picked"]) == 1)


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_axe_finds_no_serious_fault_in_a_place_that_is_open_and_in_its_forms(visit: Callable[..., Visit], size: str) -> None:
    visitor = visit(size).open(PAGE)
    person = Neighbour(visitor)
    person.add("De bank", "Tik op de kaart")
    found = Axe().run(person.page, context=".bl-places").response["violations"]
    person.mean("jongeren", "Ik vermoed het", -2)
    found += Axe().run(person.page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in ("serious", "critical")] == []


@pytest.mark.parametrize("count", [500, pytest.param(5_000, marks=pytest.mark.long)])
def test_thousands_of_places_at_once_are_listed_found_and_given_a_meaning(visit: Callable[..., Visit], count: int) -> None:
    visitor = visit("phone")
    owner = Credential.new()
    bring(visitor.store, owner, count)
    visitor.open(PAGE)
    identity = visitor.section("identity")
    identity.locator("summary").first.click()
    identity.locator("input[type=text]").first.fill(owner.shown())
    identity.locator("input[type=text]").first.press("Enter")
    person = Neighbour(visitor)
    expect(person.part.locator(".blp-row")).to_have_count(30, timeout=30_000)
    person.part.get_by_label("Zoek in de lijst").fill(f"plek {count - 79}")
    expect(person.part.locator(".blp-row")).to_have_count(1)
    person.part.locator(".blp-row").click()
    person.press("Voeg een betekenis toe")
    person.mean("jongeren", face=2)
    (meaning,) = contents(visitor, "meaning")
    assert meaning["feeling"] == 2
    assert visitor.faults == []


def bring(store: Store, owner: Credential, count: int) -> None:
    """So many places in one logbook, an hour ago, in one transaction: act by act they would take minutes, and be too many."""
    earlier = (datetime.now(UTC) - timedelta(hours=1)).isoformat(timespec="microseconds")
    store.open_logbook(owner, "veel")
    mine = store.logbook(owner).id
    random = np.random.default_rng(6)
    points = random.uniform((4.28, 50.80), (4.44, 50.89), (count, 2)).round(5).tolist()
    made, kept = [], []
    with store._writing() as connection:
        for n, (lon, lat) in enumerate(points):
            content = {"kind": "place", "perspective": "visitor", "name": f"Plek {n}", "location": {"lon": lon, "lat": lat}}
            entry_id, act_id, seq = uuid.uuid4().hex, uuid.uuid4().hex, number.take(connection)
            row = {"logbook_id": mine, "seq": seq, "content": parse(content).content(), "written_at": earlier}
            made.append({"logbook_id": mine, "id": entry_id, "kind": "place", "latest_seq": seq, "visibility": "private"})
            kept.append({**row, "entry_id": entry_id, "act_id": act_id, "action": "write", "base_seq": 0, "overtaken": False})
        connection.execute(tables.entries.insert(), made)
        connection.execute(tables.revisions.insert(), kept)


def enters(visitor: Visit, owner: Credential) -> Neighbour:
    """Somebody opens the page with the code of a logbook."""
    visitor.open(PAGE)
    identity = visitor.section("identity")
    identity.locator("summary").first.click()
    identity.locator("input[type=text]").first.fill(owner.shown())
    identity.locator("input[type=text]").first.press("Enter")
    expect(visitor.page.get_by_text("Je heet hier")).to_be_visible()
    return Neighbour(visitor)


def test_in_a_room_a_shared_place_takes_anothers_meaning_and_nobody_learns_what_is_not_shared(
    visit: Callable[..., Visit], store: Store
) -> None:
    room = Gathering(store, minimum_voices=3)
    one, other = room.join("Rode merel"), room.join("Groene specht")
    first = enters(visit("phone"), one)
    first.add("Het pleintje", "Tik op de kaart")
    first.mean("jongeren", face=2, why="het mooiste uur")
    second = enters(visit(), other)
    expect(second.part.get_by_text("Nog geen plekken.")).to_be_visible()  # private until it is shared
    button = first.part.locator(".blp-detail > .bl-row .bl-share-one").get_by_role("button")
    expect(button).to_have_accessible_description(
        re.compile("ziet iedereen hier meteen de naam.*Het juiste punt ziet iedereen hier pas")
    )
    button.click()
    row = second.part.locator(".blp-row")
    expect(row).to_contain_text("uit de groep", timeout=15_000)  # live, without a reload
    row.click()
    expect(
        second.part.get_by_text("gedeeld als omgeving, niet als punt")
    ).to_be_visible()  # the sector: its point is not told of one voice
    expect(second.part.get_by_text("het mooiste uur")).to_have_count(0)
    expect(second.part.get_by_role("button", name="Wijzig de plek")).to_have_count(0)
    second.press("Voeg een betekenis toe")
    second.mean("buren rondom", face=-2)
    (place,) = room.store.workshops.shared(room.trainer, {"place"})
    (meaning,) = store.current(other, {"meaning"})
    assert (meaning.content or {})["place"] == f"room/{place.handle}"
    assert room.store.workshops.shared(room.trainer, {"meaning"}) == []

    first.press("Verwijder de plek")  # its owner takes it back: what the other said is still there
    expect(second.part.get_by_text("Bij plekken die er niet meer zijn (1)")).to_be_visible(timeout=15_000)
    assert [dict(one.content or {})["feeling"] for one in store.current(other, {"meaning"})] == [-2]
