"""What a room read, weighed and saw, in a notebook: as words and drawings, on a phone too, and nothing of it kept in the page."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from stand import Shown

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import Argument, ContactForm, KindOfPlace
from buurtlezer.parts.room_scenes import RoomScenes
from buurtlezer.parts.scene.scenes import drawn
from buurtlezer.texts import Texts
from buurtlezer.wording import room_arguments, room_encounters, room_vignettes

pytestmark = pytest.mark.browser

TEXTS = Texts.of("nl")
HOSTILE = "de deur <b onclick=alert(1)>staat open</b>, en dat weten ze allebei"
FEW = {"voices": 2, "enough": False, "lacks": "voices"}


def counted(**counts: int) -> dict[str, Any]:
    return {"voices": 9, "enough": True, "counts": counts}


READ = {
    "good": counted(both=3, one=4, unknown=2),
    "can_stop": counted(yes=5, no=4),
    "turned": FEW,
    "patterns": counted(reciprocity=4, no_contact=6),
    "bounds": counted(place=2, time=3),
    "missing": FEW,
    "meanings": FEW,
    "told": [{"reason": HOSTILE, "after_turn": "nu niet meer"}],
}
NOTHING = dict.fromkeys(("good", "can_stop", "turned", "patterns", "bounds", "missing", "meanings"), FEW) | {"told": []}
EVERYWHERE = {str(one): counted(**{str(form): 1 + at for at, form in enumerate(ContactForm)}) for one in list(KindOfPlace)[:7]}
GROWN = {
    "grew": counted(yes=2, no=7),
    "helped": counted(often=2),
    "had_to": counted(no=9),
    "told": ["eerst de hond, dan de koffie"],
}


def shown() -> dict[str, Any]:
    scenes = {"scenes": {"nod": READ, "bags": READ, "rather_not": NOTHING}}
    seen = {"places": EVERYWHERE, "bounds": FEW, "grown": GROWN}
    limits = {"told": [{"limit": "wie werd dat gevraagd?", "left_alone": "wie nieuw is"}], "people": {"voices": 3}}
    table = room_encounters.seen(seen, TEXTS)
    del table["more"]
    title = lambda name: {"title": TEXTS(f"room.group.view.{name}"), "people": "9 mensen", "notes": []}  # noqa: E731
    return {
        "vignettes": {**title("vignettes"), "items": room_vignettes.scenes(scenes, TEXTS)},
        "statements": {**title("statements"), "at": "after", "notes": ["zie je streepjes"]},
        "encounters": {
            **title("encounters"),
            "table": {**room_encounters.headings(TEXTS), **table},
            "asked": room_encounters.asked(seen, TEXTS),
            "told": GROWN["told"],
            "notes": [],
        },
        "arguments": {
            **title("arguments"),
            "items": room_arguments.limits({"arguments": {str(one): limits for one in Argument}}, TEXTS),
            "nobody": "nog geen grens",
        },
    }


class Group:
    """The part as the page has it, with all four views or without any."""

    def __init__(self, views: dict[str, Any]) -> None:
        pictograms = {name: paths()[name] for name in room_vignettes.PICTURES}
        labels = {key: TEXTS(f"room_scenes.{key}") for key in ("whose", "more", "to_marks")}
        self.part = RoomScenes(
            name="group", labels=labels, pictures=pictograms, drawings=drawn(), views=views, empty="Deel wat je maakte."
        )
        self.shown = [self.part]


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_all_four_stand_there_as_words_and_drawings(alone: Callable[..., Shown[Group]], size: str) -> None:
    there = alone(lambda: Group(shown()), size)
    page = there.page
    expect(page.locator("[data-view]")).to_have_count(4)
    scenes = page.locator(".blrs-scenes > li")
    expect(scenes).to_have_count(2)
    expect(scenes.first.locator("svg.bl-scene")).to_be_hidden()  # each view and each scene is folded under its title
    page.locator("[data-fold=vignettes] > summary").click()
    page.locator("[data-fold='scene/nod'] > summary").press("Enter")
    expect(scenes.first.locator("svg.bl-scene")).to_be_visible()
    expect(scenes.first.locator("[data-question=good] .blvi-body")).to_have_count(4)  # of each answer, whose face it is
    expect(scenes.first.locator("[data-question=can_stop]")).to_be_visible()
    expect(scenes.first.locator("[data-question=patterns]")).to_be_hidden()
    there.made.part.views = {**there.made.part.views}  # numbers that come close nothing
    expect(scenes.first.locator("[data-question=can_stop]")).to_be_visible()
    for fold in ("scene/nod/more", "scene/bags", "encounters", "arguments", "statements"):
        page.locator(f"[data-fold='{fold}'] > summary").click()
    expect(scenes.first).to_contain_text("staat open</b>")  # what people wrote is text
    row = page.locator(".blrs-seen tbody tr").first
    expect(row).to_contain_text("5")
    expect(row.locator(".blrs-form").first).to_be_visible(visible=size == "phone")
    for width in (390, 320) if size == "phone" else (1280,):
        page.set_viewport_size({"width": width, "height": 844})
        if folder := os.environ.get("BUURTLEZER_PICTURES"):
            page.screenshot(path=Path(folder) / f"room-scenes-{width}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert Axe().run(page, context=".bl-part").response["violations"] == []
    assert "views" not in there.made.part.get_state()  # a notebook that is saved keeps none of it


def test_without_anything_it_says_what_it_needs(alone: Callable[..., Shown[Group]]) -> None:
    there = alone(lambda: Group({}))
    expect(there.page.locator(".bl-roomscenes")).to_have_text("Deel wat je maakte.")
    expect(there.page.locator("[data-view]")).to_have_count(0)
