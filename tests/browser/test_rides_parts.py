"""The parts about rides alone on a page: a ride in words, bands and their list, two beside each other; waiting, leaving, refusal.

Not here: what is reckoned (``tests/geodata``), the page of the workbook.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from maps import squares
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.parts.map import Geography
from buurtlezer.parts.reach import BANDS, Question, Reach
from buurtlezer.parts.ride import Ride
from buurtlezer.parts.rides.asks import Asks
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser

MARKUP = "<img src=x onerror=\"document.title='hit'\">"
AREA = {"type": "Polygon", "coordinates": [[[4.32, 50.84], [4.345, 50.84], [4.345, 50.86], [4.32, 50.86], [4.32, 50.84]]]}
HOME, OTHER, WOOD = [4.332, 50.851], [4.39, 50.87], {"lon": 4.434, "lat": 50.812, "name": "Zoniënwoud", "ref": "own/w"}
MODEL = "Model, geen dienstregeling: gerekend op lijnen en rijtijden van 29 november 2026."
LABELS = Texts.of("nl").group("base.", "map.", "rides.")


def leg(mode: str, minutes: int, words: str, *shape: list[float], line: str = "", colour: str = "") -> dict[str, Any]:
    return {"mode": mode, "minutes": minutes, "line": line, "words": words, "colour": colour, "shape": list(shape)}


def way(words: str, changes: str, often: str, *legs: dict[str, Any]) -> dict[str, Any]:
    return {"words": words, "changes": changes, "often": often, "legs": list(legs)}


ON_FOOT = leg("foot", 6, "450 m te voet naar Zwarte Vijvers.", HOME, [4.336, 50.853])
METRO = leg(
    "metro",
    25,
    f"metro 5 van Zwarte Vijvers tot Herrmann-Debroux, 12 haltes. Richting {MARKUP}.",
    [4.336, 50.853],
    [4.36, 50.85],
    [4.39, 50.84],
    [4.428, 50.815],
    line="5",
    colour="#e6b012",
)
BUS = leg("bus", 31, "bus 95 van Beurs tot Wiener, 19 haltes.", [4.35, 50.848], [4.38, 50.82], [4.428, 50.813], line="95")
BUS["others"] = [{"line": "N06", "colour": "#ffffff"}]
LAST = leg("foot", 8, "600 m te voet.", [4.428, 50.815], [4.434, 50.812])
WAYS = [
    way("ongeveer 40–50 min", "zonder overstap", "meestal het snelst", ON_FOOT, METRO, LAST),
    way("ongeveer 45–60 min", "één keer overstappen", "soms het snelst", ON_FOOT, BUS, LAST),
]
RIDE = {
    "low": 40,
    "high": 50,
    "arrives": 12,
    "departures": 12,
    "lines": [{"mode": "metro", "names": ["5"]}],
    "hour": "morning",
    "model": True,
    "dated": "2026-11-29",
}


def side(title: str = "", words: str = "ongeveer 40–50 min", ride: object = None, **more: Any) -> dict[str, Any]:
    told = {"title": title, "at": HOME, "words": words, "on_foot": "Te voet: ongeveer 110–115 min.", "ways": WAYS}
    return {**told, "ride": ride, "notes": ["Dit is de heenrit. Terug kan anders zijn."], **more}


def square(lon: float, lat: float, half: float) -> dict[str, Any]:
    west, east, south, north = lon - half, lon + half, lat - half * 0.6, lat + half * 0.6
    ring = [
        [west, south],
        [east, south],
        [east + half / 3, lat],
        [east, north],
        [lon, north + half / 4],
        [west, north],
        [west, south],
    ]
    return {"type": "Polygon", "coordinates": [ring]}


def bands(lon: float, lat: float) -> list[dict[str, Any]]:
    return [{"minutes": minutes, "geometry": square(lon, lat, minutes * 0.0016)} for minutes in BANDS]


def within(minutes: int, *names: str, more: int = 0) -> dict[str, Any]:
    items = [{"name": name, "word": "Laken", "at": [HOME[0] + at / 400, HOME[1]]} for at, name in enumerate(names)]
    return {"minutes": minutes, "groups": [{"label": "wasserette", "known": "minstens 12", "items": items, "more": more}]}


def reached(title: str = "", at: list[float] = HOME) -> dict[str, Any]:
    everything = [within(10, "Wasbeer"), within(30, MARKUP, *(f"Salon {n}" for n in range(10)), more=3), within(60, "Ver")]
    told = {"title": title, "at": at, "bands": bands(*at), "all": everything, "far": [within(30, "Salon 3")]}
    return {**told, "notes": ["Geen enkele lijst is volledig."]}


class Page:
    """One part, and a Python side that answers when the test says so."""

    def __init__(self, make: Callable[[dict[str, Any]], Asks]) -> None:
        start = {"at": HOME, "words": "het midden van je buurt", "chosen": False}
        self.acts: list[dict[str, Any]] = []
        self.asked: list[Question] = []
        self.looked = 0
        self.part = part = make(
            {
                "geography": Geography(**squares()),
                "labels": LABELS,
                "language": "nl",
                "ready": True,
                "area": {"geometry": AREA},
                "source": MODEL,
                "offered": [{"ref": "own/w", "name": "Zoniënwoud", "word": "eigen plek", "lon": 4.434, "lat": 50.812}],
            }
        )
        part.starts = [start] * part.sides
        part.on_start(self._start)
        part.on_ask(self._ask)
        part.on_how(self._how)
        part.on_cancel(lambda: part.stands("idle"))
        part.on_act(self.acts.append)
        self.shown = [part]

    def _start(self, which: int, at: tuple[float, float] | None, name: str) -> None:
        words = "het midden van je buurt" if at is None else name or "het punt op de kaart"
        told = {"at": list(at or HOME), "words": words, "chosen": at is not None}
        self.part.starts = [told if n == which else one for n, one in enumerate(self.part.starts)]

    def _ask(self, question: Question) -> None:
        self.asked.append(question)
        self.part.stands("waiting", place=3)

    def _how(self) -> None:
        self.looked += 1

    def answers(self, **answer: Any) -> None:
        self.part.answer = {"asked": "Van het midden van je buurt · dinsdagochtend", "source": MODEL, **answer}
        self.part.stands("done")


def ride_page() -> Page:
    return Page(
        lambda traits: Ride(**traits, name="ride", template={"kind": "opportunity"}, kept="Je vindt hem bij de mogelijkheid.")
    )


def bands_page() -> Page:
    return Page(lambda traits: Reach(**traits, name="bands", kinds=[{"value": "laundry", "label": "wasserette"}]))


def two_rides() -> Page:
    return Page(lambda traits: Ride(**traits, name="beside", sides=2, titles=["De ene", "De andere"], towards=WOOD))


def two_reaches() -> Page:
    return Page(lambda traits: Reach(**traits, name="besides", sides=2))


@pytest.fixture
def part(alone: Callable[..., Shown[Page]]) -> Callable[..., tuple[Locator, Shown[Page]]]:
    def show(make: Callable[[], Page], size: str = "desktop") -> tuple[Locator, Shown[Page]]:
        shown = alone(make, size)
        found = shown.page.locator(".blr")
        expect(found.locator(".leaflet-container")).to_be_visible()
        return found, shown

    return show


def picture(shown: Shown[Page], name: str) -> None:
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        shown.page.wait_for_timeout(600)
        shown.page.screenshot(path=Path(folder) / f"rides-{name}.png", full_page=True)


def clean(shown: Shown[Page]) -> None:
    page = shown.page
    page.emulate_media(reduced_motion="reduce")  # colours as they are, not on their way
    assert page.title() != "hit"
    size = page.viewport_size
    for width in (320, size["width"]):
        page.set_viewport_size({"width": width, "height": size["height"]})
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), width
    violations = Axe().run(page, context=".blr").response["violations"]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in violations] == []


def search(found: Locator, typed: str) -> None:
    found.get_by_label("Zoek een voorziening, straat, halte of eigen plek").fill(typed)
    found.get_by_role("option").first.click()


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_a_ride_is_searched_waited_for_told_and_kept(part: Callable[..., Any], size: str) -> None:
    found, shown = part(ride_page, size)
    made: Page = shown.made
    ask = found.get_by_role("button", name="Toon de rit")
    ask.click()
    expect(found.get_by_text("Kies eerst waarheen.")).to_be_visible()
    assert made.asked == []
    clean(shown)
    picture(shown, f"begin-{size}")

    search(found, "zonien")
    expect(found.locator(".blr-where-to b")).to_have_text("Zoniënwoud")
    found.locator(".bl-chip", has_text="zondag avond").click()
    found.get_by_text("Door welke bril?").click()
    found.get_by_text("Hoogstens één keer overstappen", exact=True).click()
    ask.click()
    expect(found.locator(".blr-standing-words")).to_have_text("Nog 3 vragen voor jou.")
    expect(ask).to_be_disabled()
    (question,) = until(lambda: list(made.asked), lambda them: len(them) == 1)
    assert (question.sides[0].hour, question.sides[0].few, question.to.name) == ("sunday_evening", True, "Zoniënwoud")
    until(lambda: made.looked, lambda times: times >= 2)
    made.part.stands("working", share=0.42)
    expect(found.locator(".blr-standing-words")).to_contain_text("42")
    picture(shown, f"waits-{size}")

    made.answers(sides=[side(ride=RIDE)], to=WOOD)
    expect(found.get_by_role("heading", name="ongeveer 40–50 min")).to_be_focused()
    expect(found.locator(".blr-busy")).to_be_hidden()
    expect(found.locator(".blr-legs").first.locator("li")).to_have_count(3)
    expect(found.locator(".blr-legs").first).to_contain_text(MARKUP)
    expect(found.locator(".blr-source").last).to_contain_text("geen dienstregeling")
    expect(found.locator(".blr-line-badge")).to_have_text("5")
    clean(shown)
    picture(shown, f"answer-{size}")
    found.locator(".blr-way summary").nth(1).press("Enter")
    expect(found.locator(".blr-line-badge .blr-badge")).to_have_text(["95", "N06"])  # either goes the way
    expect(found.locator(".blr-way[open] .blr-legs .blr-badge")).to_have_text(["95", "N06"])
    clean(shown)
    picture(shown, f"either-{size}")
    expect(found.locator(".blr-way[open]")).to_have_count(1)

    looked = made.looked
    found.get_by_text("Bewaar bij een mogelijkheid").click()
    expect(found.get_by_label("Wat kan je daar doen?")).to_have_value("")
    found.get_by_label("Wat kan je daar doen?").fill("wandelen")
    found.get_by_role("button", name="Bewaar de rit").click()
    (act,) = until(lambda: list(made.acts), lambda them: len(them) == 1)
    assert act["content"]["kind"] == "opportunity"
    assert act["content"]["ride"] == RIDE
    assert act["content"]["what"] == "wandelen"
    assert HOME[0] not in act["content"]["location"].values()
    expect(found.get_by_text("Je vindt hem bij de mogelijkheid.")).to_be_visible()
    assert made.looked == looked  # nobody waits, nobody asks


def test_an_answer_of_another_day_says_so_and_the_last_of_two_quick_questions_counts(part: Callable[..., Any]) -> None:
    found, shown = part(ride_page, "phone")
    made: Page = shown.made
    search(found, "zonien")
    ask = found.get_by_role("button", name="Toon de rit")
    ask.click()
    until(lambda: len(made.asked), lambda times: times == 1)
    expect(ask).to_be_disabled()
    found.locator(".bl-chip", has_text="zondag namiddag").click()
    ask.click()  # what was chosen since may be asked: it takes the place of the one before
    until(lambda: len(made.asked), lambda times: times == 2)
    assert made.asked[1].sides[0].hour == "sunday"
    made.answers(sides=[side(ride=RIDE)], to=WOOD)
    expect(found.locator(".blr-old")).to_be_hidden()
    expect(ask).to_have_text("Toon de rit")

    found.locator(".bl-chip", has_text="zondag avond").click()
    expect(found.locator(".blr-old")).to_contain_text("Van het midden van je buurt · dinsdagochtend")
    expect(ask).to_have_text("Toon de rit opnieuw")
    clean(shown)
    picture(shown, "old-phone")
    found.locator(".bl-chip", has_text="zondag namiddag").click()
    expect(found.locator(".blr-old")).to_be_hidden()
    made.part.starts = [{"at": OTHER, "words": "Vossenplein", "chosen": True}]
    expect(found.locator(".blr-old")).to_be_visible()


def test_who_leaves_or_is_refused_keeps_what_was_chosen(part: Callable[..., Any]) -> None:
    found, shown = part(ride_page)
    made: Page = shown.made
    search(found, "zonien")
    ask = found.get_by_role("button", name="Toon de rit")
    ask.click()
    found.get_by_role("button", name="Stop").click()
    expect(found.get_by_text("Gestopt. Wat je koos, staat er nog.").first).to_be_visible()
    expect(ask).to_be_focused()
    until(lambda: made.part.standing["state"], lambda state: state == "idle")

    ask.click()
    until(lambda: len(made.asked), lambda times: times == 2)
    made.part.stands("refused", words="Daar is geen straat in de buurt. Kies een punt ernaast.")
    expect(found.locator(".blr-refused")).to_have_text("Daar is geen straat in de buurt. Kies een punt ernaast.")
    expect(found.locator(".blr-where-to b")).to_have_text("Zoniënwoud")
    expect(ask).to_be_enabled()
    clean(shown)
    made.part.missing = "Op deze computer kunnen we geen ritten uitrekenen."
    expect(ask).to_be_hidden()
    expect(found.get_by_text("Op deze computer kunnen we geen ritten uitrekenen.")).to_be_visible()


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_start_is_tapped_on_the_map_and_there_is_a_way_back(part: Callable[..., Any], size: str) -> None:
    found, shown = part(ride_page, size)
    made: Page = shown.made
    expect(found.locator(".blr-end b").first).to_have_text("het midden van je buurt")
    found.get_by_role("button", name="Ander begin").click()
    found.get_by_role("button", name="Tik op de kaart").first.click()
    frame = found.locator(".blm-frame")
    frame.scroll_into_view_if_needed()
    box = frame.bounding_box()
    assert box is not None
    at = (box["x"] + box["width"] * 0.3, box["y"] + box["height"] * 0.4)
    if size == "phone":
        shown.page.touchscreen.tap(*at)
        expect(found.get_by_text("De kaart kwam dichterbij. Tik nu op de juiste plek.")).to_be_visible()
        assert made.part.starts[0]["at"] == HOME  # a finger covers a whole district
        shown.page.touchscreen.tap(*at)
    else:
        shown.page.mouse.click(*at)
    expect(found.locator(".blr-end b").first).to_have_text("het punt op de kaart")
    assert made.part.starts[0]["chosen"]
    found.get_by_role("button", name="Terug naar het midden").click()
    until(lambda: made.part.starts[0]["at"], lambda at: at == HOME)
    expect(found.get_by_role("button", name="Terug naar het midden")).to_be_hidden()


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_bands_are_areas_and_a_list_that_says_the_same(part: Callable[..., Any], size: str) -> None:
    found, shown = part(bands_page, size)
    made: Page = shown.made
    found.get_by_label("Wat zoek je?").select_option("wasserette")
    found.get_by_role("button", name="Toon hoe ver").click()
    (question,) = until(lambda: list(made.asked), lambda them: len(them) == 1)
    assert question.kind == "laundry"
    made.answers(sides=[reached()])
    expect(found.get_by_role("radio", name="30")).to_be_focused()
    expect(found.locator(".blr-band")).to_have_count(3)
    expect(found.locator(".blr-fold")).to_have_count(2)
    expect(found.locator(".blr-fold").nth(1)).to_contain_text("minstens 12")
    clean(shown)
    picture(shown, f"bands-{size}")
    found.locator(".blr-fold summary").nth(1).press("Enter")
    expect(found.get_by_text(MARKUP)).to_be_visible()
    found.get_by_role("button", name="Toon er nog 3").press("Enter")
    expect(found.locator(".blr-fold").nth(1).locator("li")).to_have_count(11)
    found.get_by_role("radio", name="30").press("ArrowRight")
    expect(found.locator(".blr-band")).to_have_count(4)
    found.locator(".blr-step").last.click()
    expect(found.locator(".blr-band")).to_have_count(6)
    expect(found.locator(".blr-fold")).to_have_count(3)
    picture(shown, f"bands-60-{size}")
    found.get_by_text("Alleen wat niet dichtbij is").click()
    expect(found.locator(".blr-fold")).to_have_count(1)
    expect(found.locator(".blr-fold li")).to_have_text(["Salon 3Laken"])


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_two_stand_beside_each_other_with_glasses_of_their_own(part: Callable[..., Any], size: str) -> None:
    found, shown = part(two_rides, size)
    made: Page = shown.made
    assert found.locator(".blr-side h4").all_inner_texts() == ["De ene", "De andere"]
    found.get_by_role("button", name="Toon de rit").click()
    (question,) = until(lambda: list(made.asked), lambda them: len(them) == 1)
    assert [one.walk for one in question.sides] == ["usual", "slower"]
    slower = side("De andere", "ongeveer 50–65 min", ways=WAYS[1:], notes=["Van het Vossenplein · trager te voet"])
    made.answers(sides=[side("De ene"), slower], to=WOOD)
    expect(found.get_by_role("heading", name="ongeveer 50–65 min")).to_be_visible()
    expect(found.locator(".blr-line-badge .blr-badge")).to_have_text(["5", "95", "N06"])
    expect(found.locator(".blr-keep")).to_be_hidden()
    clean(shown)
    picture(shown, f"beside-{size}")


def test_a_ride_to_ones_own_opportunity_is_kept_with_it_and_with_all_that_it_says(part: Callable[..., Any]) -> None:
    found, shown = part(ride_page)
    made: Page = shown.made
    content = {"kind": "opportunity", "what": "wandelen", "cost": "nothing"}
    made.part.opportunities = [
        {"entry_id": name * 32, "seq": 4, "content": {**content, "what": words}, "name": words}
        for name, words in (("a", "zwemmen"), ("b", "wandelen"))
    ]
    made.part.towards = {**WOOD, "ref": "own/" + "b" * 32}
    made.answers(sides=[side(ride=RIDE)], to=made.part.towards)
    found.get_by_text("Bewaar bij een mogelijkheid").click()
    expect(found.get_by_label("Bij welke mogelijkheid?")).to_have_value("b" * 32)
    found.get_by_role("button", name="Bewaar de rit").click()
    (act,) = until(lambda: list(made.acts), lambda them: len(them) == 1)
    assert (act["entry_id"], act["base_seq"], act["content"]) == ("b" * 32, 4, {**content, "ride": RIDE})
    found.get_by_label("Bij welke mogelijkheid?").select_option("een nieuwe mogelijkheid")
    found.get_by_label("Wat kan je daar doen?").fill("")
    found.get_by_role("button", name="Bewaar de rit").click()
    expect(found.get_by_text("Schrijf eerst wat je daar kan doen.")).to_be_visible()
    assert len(made.acts) == 1


def test_another_logbook_sees_nothing_of_where_this_one_went(part: Callable[..., Any]) -> None:
    found, shown = part(lambda: Page(lambda traits: Ride(**traits, name="ride", channel="fake")))
    made: Page = shown.made
    made.part.starts = [{"at": OTHER, "words": "Vossenplein", "chosen": True}]
    search(found, "zonien")
    found.get_by_role("button", name="Toon de rit").click()
    made.answers(sides=[side(ride=RIDE)], to=WOOD)
    expect(found.get_by_role("heading", name="ongeveer 40–50 min")).to_be_visible()
    shown.page.evaluate("fake.open('two')")
    expect(found.locator(".blr-told")).to_be_hidden()
    expect(found.locator(".blr-line-badge")).to_have_count(0)
    expect(found.locator(".blr-where-to b")).to_be_hidden()
    expect(found.locator(".blr-end b").first).to_have_text("het midden van je buurt")
    assert made.part.starts[0]["chosen"] is False


def test_what_is_missing_is_found_elsewhere_and_the_ride_there_asked(part: Callable[..., Any]) -> None:
    found, shown = part(ride_page, "phone")
    made: Page = shown.made
    gap = "gap/" + "a" * 32
    made.part.kinds = [{"value": gap, "label": "Wat ontbreekt: een wasserette"}]
    found.get_by_role("button", name="Toon wat het dichtst is").click()
    (question,) = until(lambda: list(made.asked), lambda them: len(them) == 1)
    assert (question.kind, question.to) == (gap, None)
    one = {"name": MARKUP, "word": "ongeveer 20–30 min", "lon": 4.36, "lat": 50.84, "kind": "laundry", "personal": False}
    near = {"title": "Het snelst bereikbaar", "items": [{**one, "gap": "a" * 32}], "note": "Geen enkele lijst is volledig."}
    made.answers(sides=[], to={}, near=near)
    expect(found.get_by_role("heading", name="Het snelst bereikbaar")).to_be_focused()
    clean(shown)
    picture(shown, "near-phone")
    found.locator(".blr-near").get_by_role("button").click()
    (_, question) = until(lambda: list(made.asked), lambda them: len(them) == 2)
    assert (question.to.name, question.to.lon, question.kind) == (MARKUP, 4.36, "")
    made.answers(sides=[side(ride=RIDE)], to={"lon": 4.36, "lat": 50.84, "name": MARKUP, "ref": ""})
    found.get_by_text("Bewaar bij een mogelijkheid").click()
    found.get_by_label("Wat kan je daar doen?").fill("wassen")
    found.get_by_role("button", name="Bewaar de rit").click()
    (act,) = until(lambda: list(made.acts), lambda them: len(them) == 1)
    assert act["content"]["gap"] == "a" * 32


def test_two_reaches_show_what_both_have(part: Callable[..., Any]) -> None:
    found, shown = part(two_reaches)
    made: Page = shown.made
    made.part.starts = [made.part.starts[0], {"at": OTHER, "words": "Vossenplein", "chosen": True}]
    found.get_by_role("button", name="Toon hoe ver").click()
    until(lambda: len(made.asked), lambda times: times == 1)
    both = [{"minutes": minutes, "geometry": square(4.36, 50.86, 0.004 * minutes / 10)} for minutes in (20, 30)]
    made.answers(sides=[reached("A"), reached("B", OTHER)], both=both)
    expect(found.locator(".blr-side-line")).to_have_count(2)
    expect(found.locator(".blr-both")).to_have_count(1)
    dashes = [line.get_attribute("stroke-dasharray") for line in found.locator(".blr-side-line").all()]
    assert dashes[0] != dashes[1]
    clean(shown)
    picture(shown, "both-desktop")
