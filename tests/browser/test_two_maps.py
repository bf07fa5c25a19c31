"""Both maps alone on a page: one view for two maps, the handle between them, what differs, pairs that may be the same; and axe.

Not here: how a map follows and where the line stands (``tests/scripts/two_maps_test.js``), what differs (``tests/analysis``).
"""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from maps import squares
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.logbook.room import pictures
from buurtlezer.parts.map import Geography
from buurtlezer.parts.two_maps import TwoMaps
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser

MARKUP = "<img src=x onerror=\"document.title='hit'\">"
AREA = {"type": "Polygon", "coordinates": [[[4.33, 50.83], [4.37, 50.83], [4.37, 50.86], [4.33, 50.86], [4.33, 50.83]]]}
MIDDLE = [4.35, 50.845]
MEET = {"senses": ["elkaar zien"], "means": ["’s Avonds zit iedereen daar."], "sense": "meet"}
HELP = {"senses": ["hulp krijgen"], "means": [MARKUP], "sense": "help"}


def place(key: str, name: str, at: list[float] | None, cls: str, **said: Any) -> dict[str, Any]:
    """A place as the part is given it."""
    made = {
        "key": key,
        "name": name,
        "category": "plein",
        "at": at,
        "coarse": False,
        "sides": [*said],
        "class": cls,
        "said": said,
    }
    return made | {"supposed": False}


PLACES = [
    place("a", "De trap aan het kanaal", [4.345, 50.85], "theirs", citizen=MEET),
    place("b", MARKUP, [4.36, 50.852], "ours", organisation=HELP),
    place("c", "Het pleintje", MIDDLE, "both", citizen={**MEET, "at": [4.358, 50.841]}, organisation=MEET),
    place("d", "Het park", [4.34, 50.838], "other", citizen=MEET, organisation=HELP),
    place("e", "De chatgroep", None, "theirs", citizen=MEET),
    place("f", "Onder de brug", [4.365, 50.836], "", citizen=MEET) | {"supposed": True},
]
REFS = ("own/" + "a" * 32, "own/" + "b" * 32)


class Page:
    """What one page shows, and all that it sends."""

    def __init__(self) -> None:
        self.acts: list[dict[str, Any]] = []
        drawn = pictures.paths()
        self.pair = {
            "one": REFS[0],
            "other": REFS[1],
            "places": ["a", "b"],
            "names": ["De trap aan het kanaal", MARKUP],
            "sides": ["citizen", "organisation"],
            "reasons": ["De namen lijken op elkaar.", "Ze liggen 40 meter van elkaar."],
            "said": "",
            "mine": "",
            "entry_id": "e" * 32,
            "seq": 0,
        }
        second = {**self.pair, "one": "own/" + "c" * 32, "names": ["Het pleintje", MARKUP], "places": ["c", "b"]}
        self.part = TwoMaps(
            geography=Geography(**squares()),
            labels=Texts.of("nl").group("base.", "map.", "maps.beside."),
            language="nl",
            name="beside",
            ready=True,
            template={"kind": "same_place", "visibility": "private", "perspective": "visitor", "round": 1},
            pictures={"meet": drawn["two_people"], "help": drawn["helping"]},
            area={"geometry": AREA},
            places=self.places(),
            pairs=[self.pair, second],
        )
        self.part.on_act(self._keep)
        self.shown = [self.part]

    def places(self) -> list[dict[str, Any]]:
        return PLACES

    def _keep(self, act: dict[str, Any]) -> None:
        self.acts.append(act)
        verdict = act["content"]["verdict"] if act["action"] == "write" else ""
        said = {**self.pair, "mine": verdict, "seq": 1 if verdict else 0}
        rest = [one for one in self.part.pairs if one["one"] != self.pair["one"]]
        self.part.pairs = [*rest, said] if verdict else [said, *rest]  # decided ones come last


class Crowded(Page):
    """2,000 of one side beside three of the other."""

    def places(self) -> list[dict[str, Any]]:
        many = [
            place(f"m{n}", f"Plek {n}", [4.33 + n % 50 / 1250, 50.83 + n // 50 / 1400], "theirs", citizen=MEET)
            for n in range(2_000)
        ]
        few = [place(f"o{n}", f"Bij ons {n}", [4.34 + n / 100, 50.845], "ours", organisation=HELP) for n in range(3)]
        return [*many, *few]


class Person:
    """Somebody before it."""

    def __init__(self, shown: Shown[Page]) -> None:
        self.shown, self.page = shown, shown.page
        self.part = shown.page.locator(".bl-two-maps")
        expect(self.part.locator(".blm-side-marks").first).to_be_attached()
        self.theirs, self.ours = (self.part.locator(f".bltm-map[data-side={side}]") for side in ("citizen", "organisation"))

    def look(self, view: str) -> None:
        self.part.get_by_label(view, exact=True).check(force=True)

    def middle(self, which: Locator) -> tuple[float, float]:
        """Of a map, where the area's middle lies: on the screen, away from the buttons at the right (``CLEAR``)."""
        frame = which.locator(".blm-frame")
        frame.scroll_into_view_if_needed()
        box = frame.bounding_box()
        assert box is not None
        return box["x"] + box["width"] / 2 - 26, box["y"] + box["height"] / 2 - 6

    def tap(self, x: float, y: float) -> None:
        touch = self.page.evaluate("navigator.maxTouchPoints > 0")
        self.page.touchscreen.tap(x, y) if touch else self.page.mouse.click(x, y)

    def moved(self) -> list[list[float]]:
        """How far both maps are moved from where they were laid out."""
        found: list[list[float]] = self.part.evaluate(
            """(part) => [...part.querySelectorAll(".leaflet-map-pane")].map((pane) => {
                const { m41, m42 } = new DOMMatrix(getComputedStyle(pane).transform);
                return [m41, m42];
            })"""
        )
        return found

    def acts(self, count: int) -> list[dict[str, Any]]:
        found = until(lambda: list(self.shown.made.acts), lambda them: len(them) >= count)
        assert len(found) == count, found
        return found


@pytest.fixture
def person(alone: Callable[..., Shown[Page]]) -> Callable[..., Person]:
    def comes(size: str = "desktop", made: type[Page] = Page) -> Person:
        one = Person(alone(made, size))
        one.shown.settle()
        return one

    return comes


def test_what_one_map_does_the_other_follows_and_nothing_comes_back(person: Callable[..., Person]) -> None:
    one = person()
    opened = one.part.locator(".bltm-opened")
    x, y = one.middle(one.ours)
    one.tap(x, y)
    expect(opened.get_by_role("heading", name="Het pleintje")).to_be_focused()
    expect(opened.locator(".bltm-said[data-side=citizen]")).to_contain_text("elkaar zien")
    opened.get_by_role("button", name="Sluit").click()

    before = one.moved()
    left, top = one.middle(one.theirs)
    one.page.mouse.move(left + 20, top + 60)
    one.page.mouse.down()
    one.page.mouse.move(left + 60, top + 80, steps=4)
    one.page.mouse.move(left + 100, top + 90, steps=4)
    by = until(
        lambda: [[now[0] - was[0], now[1] - was[1]] for now, was in zip(one.moved(), before, strict=True)],
        lambda them: them[0] == [80, 30] and them[1] == [80, 30],
    )
    assert by == [[80, 30], [80, 30]]  # while the finger is down, and not twice
    one.page.wait_for_timeout(200)  # a hand that rests: the map does not glide on
    one.page.mouse.up()
    x, y = one.middle(one.ours)
    one.tap(x, y)
    expect(opened).to_be_hidden()
    one.tap(x + 80, y + 30)  # drawn where it came to
    expect(opened.get_by_role("heading", name="Het pleintje")).to_be_visible()
    opened.get_by_role("button", name="Sluit").click()

    # The other way around, by keyboard: Leaflet moves by 80 pixels.
    one.ours.locator(".leaflet-container").focus()
    one.page.keyboard.press("ArrowLeft")
    far = until(lambda: [now[0] - was[0] for now, was in zip(one.moved(), before, strict=True)], lambda them: them == [160, 160])
    assert far == [160, 160]
    one.theirs.get_by_role("button", name="Inzoomen").click()
    one.shown.settle()
    x, y = one.middle(one.ours)
    one.page.wait_for_function("() => !document.querySelector('.leaflet-zoom-anim')")
    outline = one.part.locator("path.blm-line")
    until(
        lambda: [(box or {}).get("width") for box in (outline.nth(n).bounding_box() for n in range(2))],
        lambda them: them[0] is not None and them[1] is not None and abs(them[0] - them[1]) < 1,
    )


def test_the_handle_goes_by_mouse_and_keyboard_and_says_what_one_sees(person: Callable[..., Person]) -> None:
    one = person()
    one.part.get_by_label("Naast elkaar", exact=True).focus()
    one.page.keyboard.press("ArrowRight")
    expect(one.ours).to_be_hidden()
    handle = one.part.get_by_role("slider")
    expect(handle).to_have_attribute("aria-valuetext", "50 % bewoners, 50 % organisatie")
    x, y = one.middle(one.theirs)
    opened = one.part.locator(".bltm-opened")
    handle.focus()
    one.page.keyboard.press("End")  # all of the residents' map, on which it lies elsewhere
    one.tap(x, y)
    expect(opened).to_be_hidden()
    handle.focus()
    one.page.keyboard.press("Home")
    expect(handle).to_have_attribute("aria-valuetext", "0 % bewoners, 100 % organisatie")
    one.tap(x, y)
    expect(opened.get_by_role("heading", name="Het pleintje")).to_be_visible()
    opened.get_by_role("button", name="Sluit").click()
    line, before = one.part.locator(".bltm-line"), one.moved()
    box = handle.bounding_box()
    assert box is not None
    one.page.mouse.move(box["x"] + 22, box["y"] + 22)
    one.page.mouse.down()
    one.page.mouse.move(box["x"] + 322, box["y"] + 22, steps=5)
    one.page.mouse.up()
    at = line.bounding_box()
    assert at is not None
    assert at["x"] - box["x"] == pytest.approx(322, abs=16)  # the line is under the hand
    assert one.moved() == before  # and the map stayed


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_what_differs_is_a_list_too_of_which_only_what_is_opened_is_made(person: Callable[..., Person], size: str) -> None:
    one = person(size)
    one.look("Verschil")
    expect(one.part.locator(".bltm-row")).to_have_count(0)
    one.part.locator("summary", has_text="met een andere betekenis").press("Enter")
    row = one.part.locator(".bltm-row")
    expect(row).to_have_count(1)
    expect(row.locator(".bltm-said[data-side=citizen]")).to_contain_text("elkaar zien")
    expect(row.locator(".bltm-said[data-side=organisation]")).to_contain_text(MARKUP)
    row.get_by_role("button", name="Toon op de kaart").press("Enter")
    expect(one.part.get_by_text("Op de kaart aangeduid: Het park")).to_be_visible()
    one.part.locator("summary", has_text="alleen bij de bewoners").click()
    expect(one.part.get_by_text("zonder punt op de kaart")).to_be_visible()
    one.part.locator("summary", has_text="vermoedens").click()
    expect(one.part.get_by_role("heading", name="Onder de brug")).to_be_visible()
    assert one.page.title() != "hit"
    assert one.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for view in ("Verschil", "Schuiven", "Naast elkaar"):
        one.look(view)
        assert Axe().run(one.page, context=".bl-part").response["violations"] == []
    assert one.shown.faults == []


def test_a_pair_is_shown_decided_put_off_and_taken_back(person: Callable[..., Person]) -> None:
    one = person("phone")
    pair = one.part.locator("[data-pair]").first
    expect(pair).to_contain_text("Ze liggen 40 meter van elkaar.")
    pair.get_by_role("button", name="Duid beide aan op de kaarten").click()
    expect(one.part.get_by_text(f"Op de kaart aangeduid: De trap aan het kanaal · {MARKUP}")).to_be_visible()
    pair.get_by_role("button", name="Dezelfde plek").press("Enter")
    act = one.acts(1)[0]
    wanted = {"kind": "same_place", "one": REFS[0], "other": REFS[1], "verdict": "same", "visibility": "private"}
    assert wanted.items() <= act["content"].items()
    assert (act["entry_id"], act["base_seq"]) == ("e" * 32, 0)
    expect(pair.get_by_role("button", name="Dezelfde plek", pressed=True)).to_be_focused()
    assert one.part.locator("[data-pair]").first.get_attribute("data-pair") == f"{REFS[0]} {REFS[1]}"  # where it stood
    pair.get_by_role("button", name="Neem mijn antwoord terug").press("Enter")
    act = one.acts(2)[1]
    assert (act["action"], act["entry_id"], act["base_seq"]) == ("delete", "e" * 32, 1)
    expect(pair.get_by_role("button", pressed=True)).to_have_count(0)
    pair.get_by_role("button", name="Later").press("Enter")
    one.part.get_by_text("Voor later (1)").click()
    one.part.locator("details [data-pair]").get_by_role("button", name="Toch nu").press("Enter")
    expect(one.part.get_by_text("Voor later")).to_have_count(0)
    assert len(one.shown.made.acts) == 2  # putting off is no act


class Waiting(Page):
    """Before one's own map was drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.part.missing = "Teken eerst je eigen kaart."


def test_what_waits_for_the_lock_shows_nothing_of_both_maps(person: Callable[..., Person]) -> None:
    one = person(made=Waiting)
    expect(one.part.get_by_text("Teken eerst je eigen kaart.")).to_be_visible()
    expect(one.part.get_by_role("radio")).to_have_count(0)
    one.shown.python(lambda: setattr(one.shown.made.part, "missing", ""))
    expect(one.part.get_by_role("radio")).to_have_count(3)
    x, y = one.middle(one.ours)
    one.tap(x, y)
    expect(one.part.get_by_role("heading", name="Het pleintje")).to_be_visible()


def test_names_are_in_no_widgets_state(person: Callable[..., Person]) -> None:
    one = person()
    assert "kanaal" not in str(one.shown.made.part.get_state())


def test_three_places_beside_two_thousand_are_found_and_not_made_as_nodes(person: Callable[..., Person]) -> None:
    one = person("phone", Crowded)
    one.look("Verschil")
    nodes = one.page.evaluate("document.querySelectorAll('*').length")
    assert nodes < 1_200
    x, y = one.middle(one.theirs)
    one.tap(x, y)  # the second of three, over what lies around it
    expect(one.part.get_by_role("heading", name="Bij ons 1")).to_be_visible()
    one.part.locator("summary", has_text="alleen bij de bewoners").click()
    expect(one.part.locator(".bltm-row")).to_have_count(20)
