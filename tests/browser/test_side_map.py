"""One of the two maps alone on a page: drawing, whose word it is, what is kept from the organisation, the lock; and axe.

Not here: whether a lock holds (``tests/store``), the page of the workbook, both maps together (``test_two_maps``).
"""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from maps import squares
from playwright.sync_api import expect
from stand import Shown
from visit import until

from buurtlezer.logbook.room import pictures
from buurtlezer.parts.map import Geography
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.side_map import SideMap
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import choices

pytestmark = pytest.mark.browser

MARKUP = "<img src=x onerror=\"document.title='hit'\">"
AREA = {"type": "Polygon", "coordinates": [[[4.33, 50.83], [4.37, 50.83], [4.37, 50.86], [4.33, 50.86], [4.33, 50.83]]]}
SENSES = {"meet": ("elkaar zien", "two_people"), "rest": ("rust vinden", "bench"), "avoid": ("liever niet", "stepping_aside")}
NOTHING_SHARED = {"seen": "Alleen jij ziet dit.", "word": "Deel met de groep", "to": "workshop"}


def row(n: int, side: str, stands: bool = False, **content: Any) -> dict[str, Any]:
    """One's own place; its id is that number."""
    entry_id = f"{n:032x}"
    said = {"kind": "map_place", "perspective": side, "voice": "own", "visibility": "private", "round": 1, **content}
    made = {"key": f"own/{entry_id}", "entry_id": entry_id, "seq": 1, "content": said, "sharing": NOTHING_SHARED}
    return made | {"stands": stands}


class Page:
    """What one page shows, and all that it sends."""

    side, keeps_back, closes = "citizen", True, False

    def __init__(self) -> None:
        self.acts: list[dict[str, Any]] = []
        texts = Texts.of("nl")
        offered = choices(texts)
        senses = [
            {"value": name, "label": label, "picture": pictures.paths()[picture]} for name, (label, picture) in SENSES.items()
        ]
        self.part = SideMap(
            geography=Geography(**squares()),
            labels=texts.group("base.", "map.", "places.", "maps.draw."),
            language="nl",
            name=self.side,
            side=self.side,
            ready=True,
            template={"perspective": "visitor", "round": 1},
            choices={"category": offered["category"], "voice": offered["voice"], "coarse": offered["coarse"], "sense": senses},
            keeps_back=self.keeps_back,
            lock={
                "slot": "10/lock/1",
                "content": {"kind": "map_lock", "voice": "own"},
                "since": "",
                "closes": self.closes,
                "wall": False,
            },
            area={"geometry": AREA},
            sensitive=rules("nl"),
            others=[self.other(1, "Het pleintje"), self.other(2, "De chatgroep", None)],
            places=self.places(),
        )
        self.part.on_act(self._keep)
        self.shown = [self.part]

    def places(self) -> list[dict[str, Any]]:
        return []

    @staticmethod
    def other(n: int, name: str, at: list[float] | None = None) -> dict[str, Any]:
        where = [4.35, 50.845] if n == 1 else at
        return {"ref": f"own/{n:031x}f", "name": name, "category": "square", "at": where, "spot": "", "coarse": False}

    def _keep(self, act: dict[str, Any]) -> None:
        self.acts.append(act)
        content = act.get("content") or {}
        if content.get("kind") == "map_lock":
            self.part.lock = {**self.part.lock, "since": "30 november 2026"}
            stands = self.part.lock["closes"]
            self.part.places = [{**one, "stands": stands} for one in self.part.places]
        elif content.get("kind") == "map_place":
            kept = [one for one in self.part.places if one["entry_id"] != act["entry_id"]]
            now = {"key": f"own/{act['entry_id']}", "entry_id": act["entry_id"], "seq": 2, "content": content}
            sharing = {} if content.get("not_for_organisation") else NOTHING_SHARED
            self.part.places = [*kept, now | {"sharing": sharing, "stands": False}]
        elif act["action"] in ("delete", "erase"):
            self.part.places = [one for one in self.part.places if one["entry_id"] != act["entry_id"]]


class Some(Page):
    """With places on it."""

    def places(self) -> list[dict[str, Any]]:
        at = {"lon": 4.35, "lat": 50.845}
        return [
            row(1, self.side, name="De trap aan het kanaal", sense="meet", means="’s Avonds zit iedereen daar.", location=at),
            row(2, self.side, name="Wasserette", sense="rest", voice="supposed", location={"lon": 4.34, "lat": 50.85}),
            row(3, self.side, name="Bij de bakker", voice="told", told_by="een vader aan de schoolpoort"),
            *self.kept_back(),
        ]

    def kept_back(self) -> list[dict[str, Any]]:
        at = {"lon": 4.362, "lat": 50.84}
        return [row(4, self.side, name="De kelder", sense="meet", location=at, not_for_organisation=True)]


class OfOrganisation(Some):
    """The organisation's, which a lock closes."""

    side, keeps_back, closes = "organisation", False, True

    def kept_back(self) -> list[dict[str, Any]]:
        return []


class Person:
    """Somebody before it."""

    def __init__(self, shown: Shown[Page]) -> None:
        self.shown, self.page = shown, shown.page
        self.part = shown.page.locator(".bl-side-map")
        expect(self.part.locator(".blm-side-marks")).to_be_attached()

    def press(self, name: str) -> None:
        self.part.get_by_role("button", name=name, exact=True).click()

    def choose(self, field: str, words: str) -> None:
        self.part.locator(f'[data-field="{field}"]').get_by_text(words, exact=True).click()

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
    def comes(size: str = "desktop", made: type[Page] = Page) -> Person:
        one = Person(alone(made, size))
        one.shown.settle()
        return one

    return comes


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_a_place_is_drawn_told_kept_back_and_taken_away(person: Callable[..., Person], size: str) -> None:
    one = person(size)
    expect(one.part.locator(".bl-notice", has_text="wie tekende niet mee?")).to_be_visible()
    one.press("Een plek op deze kaart zetten")
    one.press("Tik op de kaart")
    one.tap_map(0.4, 0.5)
    expect(one.part.get_by_text("Het punt staat op de kaart")).to_be_visible()
    one.part.get_by_label("Hoe noem je deze plek?").fill(MARKUP)
    one.choose("sense", "rust vinden")
    expect(one.part.get_by_label("Wie zei het?")).to_be_hidden()
    one.choose("voice", "Iemand vertelde het mij")
    one.part.get_by_label("Wie zei het?").fill("een vader aan de schoolpoort")
    one.choose("not_for_organisation", "nee, niet voor de organisatie")
    one.press("Bewaar de plek")
    content = one.acts(1)[0]["content"]
    assert content["location"]["lon"] == pytest.approx(4.35, abs=0.2)
    wanted = {
        "kind": "map_place",
        "perspective": "citizen",  # the map's, not the page's
        "name": MARKUP,
        "sense": "rest",
        "voice": "told",
        "told_by": "een vader aan de schoolpoort",
        "not_for_organisation": True,
        "visibility": "private",
        "round": 1,
    }
    assert wanted.items() <= content.items()
    expect(one.part.get_by_role("heading", name=MARKUP)).to_be_focused()
    expect(one.part.locator(".blsm-detail .blsm-shut")).to_be_visible()
    expect(one.part.get_by_role("button", name="Deel met de groep")).to_have_count(0)
    assert Axe().run(one.page, context=".bl-part").response["violations"] == []

    one.press("Wijzig de plek")
    one.choose("voice", "Ik vermoed het")
    expect(one.part.get_by_label("Wie zei het?")).to_be_hidden()
    one.press("Bewaar de plek")
    changed = one.acts(2)[1]["content"]
    assert "told_by" not in changed  # hidden is not said
    expect(one.part.get_by_text("Dit is een vermoeden. Wie kan je dit vragen?")).to_be_visible()
    one.press("Haal van de kaart")
    assert one.acts(3)[2]["action"] == "delete"
    one.press("Ongedaan maken")
    assert one.acts(4)[3]["action"] == "undo"
    assert one.page.title() != "hit"
    assert one.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert one.shown.faults == []


def test_a_place_of_06_is_taken_over_with_where_it_is_and_once(person: Callable[..., Person]) -> None:
    one = person()
    one.part.locator("summary", has_text="die je al vertelde (2)").press("Enter")
    one.part.locator(".blsm-others li", has_text="Het pleintje").get_by_role("button").press("Enter")
    expect(one.part.get_by_label("Hoe noem je deze plek?")).to_have_value("Het pleintje")
    one.choose("voice", "Van mezelf")
    one.press("Bewaar de plek")
    content = one.acts(1)[0]["content"]
    wanted = {"name": "Het pleintje", "category": "square", "location": {"lon": 4.35, "lat": 50.845}, "place": f"own/{1:031x}f"}
    assert wanted.items() <= content.items()
    one.part.get_by_role("button", name="Alle plekken").click()
    expect(one.part.get_by_text("Neem een plek over die je al vertelde (1)")).to_be_visible()


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_the_lock_says_what_it_is_asks_once_and_then_nothing_can_be_added(person: Callable[..., Person], size: str) -> None:
    one = person(size, OfOrganisation)
    one.part.get_by_role("button", name="Onze kaart is getekend").press("Enter")
    expect(one.part.get_by_text("Dat kan je niet ongedaan maken.")).to_be_visible()
    expect(one.part.get_by_role("button", name="Ja, onze kaart staat")).to_be_focused()
    one.press("Nog niet")
    expect(one.part.get_by_role("button", name="Onze kaart is getekend")).to_be_focused()
    assert one.shown.made.acts == []
    one.press("Onze kaart is getekend")
    one.press("Ja, onze kaart staat")
    act = one.acts(1)[0]
    assert (act["slot"], act["content"]["kind"]) == ("10/lock/1", "map_lock")
    expect(one.part.get_by_text("Deze kaart staat vast sinds 30 november 2026.")).to_be_visible()
    expect(one.part.locator(".blsm-stands")).to_be_focused()
    expect(one.part.get_by_role("button", name="Een plek op deze kaart zetten")).to_have_count(0)
    expect(one.part.get_by_text("Neem een plek over")).to_have_count(0)
    one.part.get_by_role("button", name="Bij de bakker").click()
    expect(one.part.get_by_text("Verteld door: een vader aan de schoolpoort")).to_be_visible()
    for word in ("Wijzig de plek", "Haal van de kaart", "Nog een plek", "Deel met de groep"):
        expect(one.part.get_by_role("button", name=word)).to_have_count(0)
    assert Axe().run(one.page, context=".bl-part").response["violations"] == []
    one.press("Wis deze plek helemaal")
    one.press("Ja, wis ze")
    assert (one.acts(2)[1]["action"], one.acts(2)[1]["entry_id"]) == ("erase", f"{3:032x}")
    expect(one.part.get_by_text("Bij de bakker")).to_have_count(0)


def test_who_is_busy_as_the_map_is_locked_elsewhere_loses_no_word(person: Callable[..., Person]) -> None:
    one = person(made=OfOrganisation)
    one.press("Een plek op deze kaart zetten")
    one.part.get_by_label("Hoe noem je deze plek?").fill("Het bankje")
    still = {**one.shown.made.part.lock, "since": "30 november 2026"}
    one.shown.python(lambda: setattr(one.shown.made.part, "lock", still))
    expect(one.part.get_by_text("Deze kaart staat vast")).to_be_visible()
    expect(one.part.get_by_label("Hoe noem je deze plek?")).to_have_count(0)
    expect(one.part.get_by_label("Wat je schreef")).to_have_value("Het bankje")
    expect(one.part.get_by_text("het is niet bewaard")).to_be_focused()
    assert Axe().run(one.page, context=".bl-part").response["violations"] == []
    one.part.get_by_role("button", name="Bij de bakker").click()
    expect(one.part.get_by_label("Wat je schreef")).to_have_value("Het bankje")  # whatever else is looked at
    one.press("Laat het vallen")
    expect(one.part.get_by_label("Wat je schreef")).to_have_count(0)
    expect(one.part.locator(".blsm-stands")).to_be_focused()
    assert one.shown.made.acts == []


def test_a_wall_leaves_nothing_to_ask_but_to_open_and_an_empty_map_is_asked_about(person: Callable[..., Person]) -> None:
    one = person(made=OfOrganisation)
    one.shown.python(lambda: setattr(one.shown.made.part, "places", []))
    one.press("Onze kaart is getekend")
    expect(one.part.get_by_text("Wil je ze leeg laten?")).to_be_visible()
    one.press("Nog niet")
    wall = {**one.shown.made.part.lock, "wall": True}
    one.shown.python(lambda: setattr(one.shown.made.part, "lock", wall))
    expect(one.part.get_by_text("Daarom staat deze kaart vast")).to_be_visible()
    expect(one.part.get_by_text("Klaar met tekenen?")).to_have_count(0)
    one.press("Open de kaarten van de groep")
    assert one.acts(1)[0]["content"]["kind"] == "map_lock"


@pytest.mark.parametrize("kept", [True, False])
def test_the_lock_waits_for_what_is_written_and_not_kept(person: Callable[..., Person], kept: bool) -> None:
    one = person(made=OfOrganisation)
    one.press("Een plek op deze kaart zetten")
    one.press("Onze kaart is getekend")  # nothing was written yet: nothing to wait for
    expect(one.part.get_by_role("button", name="Ja, onze kaart staat")).to_be_visible()
    one.part.get_by_label("Hoe noem je deze plek?").fill("De tweede zaal")
    one.press("Ja, onze kaart staat")
    waits = one.part.locator(".blsm-waits")
    expect(waits).to_contain_text("Er is nog een plek die je niet bewaarde.")
    expect(one.part.get_by_label("Hoe noem je deze plek?")).to_have_value("De tweede zaal")
    assert one.shown.made.acts == []
    waits.get_by_role("button", name="Nog niet").click()
    expect(waits).to_be_hidden()
    one.choose("voice", "Van mezelf")
    one.press("Onze kaart is getekend")
    waits.get_by_role("button", name="Bewaar de plek" if kept else "Laat ze vallen").click()
    expect(one.part.get_by_role("button", name="Ja, onze kaart staat")).to_be_focused()
    one.press("Ja, onze kaart staat")
    acts = [act["content"] for act in one.acts(2 if kept else 1)]
    assert [act.get("name") for act in acts] == ["De tweede zaal", None][not kept :]
    assert acts[-1]["kind"] == "map_lock"
    expect(one.part.get_by_label("Wat je schreef")).to_have_count(0)


def test_a_lock_that_leaves_a_map_open_leaves_what_is_being_written(person: Callable[..., Person]) -> None:
    one = person()
    one.press("Een plek op deze kaart zetten")
    one.part.get_by_label("Hoe noem je deze plek?").fill("Het bankje")
    one.press("Ik heb getekend")
    one.press("Ja, ik heb getekend")
    expect(one.part.get_by_text("De twee kaarten liggen nu naast elkaar")).to_be_visible()
    expect(one.part.get_by_label("Hoe noem je deze plek?")).to_have_value("Het bankje")


class Late(Page):
    """The ack comes before the place itself."""

    def _keep(self, act: dict[str, Any]) -> None:
        self.acts.append(act)


def test_a_place_that_comes_after_its_ack_has_the_focus_then(person: Callable[..., Person]) -> None:
    one = person(made=Late)
    one.press("Een plek op deze kaart zetten")
    one.press("Zonder punt")
    one.part.get_by_label("Hoe noem je deze plek?").fill("Het bankje")
    one.choose("voice", "Van mezelf")
    one.press("Bewaar de plek")
    act = one.acts(1)[0]
    expect(one.part.get_by_label("Hoe noem je deze plek?")).to_have_count(0)
    there = row(1, "citizen") | {"key": f"own/{act['entry_id']}", "entry_id": act["entry_id"], "content": act["content"]}
    one.shown.python(lambda: setattr(one.shown.made.part, "places", [there]))
    expect(one.part.get_by_role("heading", name="Het bankje")).to_be_focused()


def test_what_residents_keep_back_is_on_their_own_list_and_a_lock_leaves_their_map_open(person: Callable[..., Person]) -> None:
    one = person(made=Some)
    kept = one.part.locator(".blsm-row", has_text="De kelder")
    expect(kept).to_contain_text("niet voor de organisatie")
    expect(one.part.locator(".blsm-row", has_text="Wasserette")).to_contain_text("vermoeden: wie kan je dit vragen?")
    one.press("Ik heb getekend")
    one.press("Ja, ik heb getekend")
    expect(one.part.get_by_text("aan deze kan je verder tekenen")).to_be_visible()
    expect(one.part.get_by_role("button", name="Een plek op deze kaart zetten")).to_be_visible()
    state = str(one.shown.made.part.get_state())
    assert "kelder" not in state  # names are in no widget's state
    assert "kanaal" not in state


class OrganisationLooks(Page):
    """Residents' map on a page of the organisation."""

    keeps_back = False


class Visitors(OfOrganisation):
    """The organisation's map, filled by a visitor: only what somebody told."""

    def __init__(self) -> None:
        super().__init__()
        told = [one for one in self.part.choices["voice"] if one["value"] == "told"]
        self.part.choices = {**self.part.choices, "voice": told}


def test_where_the_organisation_looks_a_place_kept_from_it_cannot_be_made(person: Callable[..., Person]) -> None:
    one = person(made=OrganisationLooks)
    one.press("Een plek op deze kaart zetten")
    expect(one.part.get_by_text("Dan schrijven we ze niet op")).to_be_visible()
    expect(one.part.locator('[data-field="not_for_organisation"]')).to_have_count(0)


def test_a_single_voice_is_not_asked_and_who_said_so_is(person: Callable[..., Person]) -> None:
    one = person(made=Visitors)
    one.press("Een plek op deze kaart zetten")
    one.press("Zonder punt")
    one.part.get_by_label("Hoe noem je deze plek?").fill("Het onthaal")
    one.part.get_by_label("Wie zei het?").fill("een medewerker van het onthaal")
    one.press("Bewaar de plek")
    content = one.acts(1)[0]["content"]
    assert (content["voice"], content["told_by"]) == ("told", "een medewerker van het onthaal")
    assert (content["perspective"], content["location"]) == ("organisation", None)
