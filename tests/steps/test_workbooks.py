"""All workbooks, found by listing: what each declares is there, in each language, and as it was always stored."""

import json
from pathlib import Path
from typing import Any

import pytest
from desk import Desk

from buurtlezer import Workbook, steps, views
from buurtlezer.geodata import Pack
from buurtlezer.logbook.session import Session
from buurtlezer.model import KINDS
from buurtlezer.model.kinds import made_in
from buurtlezer.steps.start.state import StartState
from buurtlezer.steps.workbook import declared
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording import circle

WORKBOOKS = Path(__file__).parents[2] / "workbooks"
ANSWERED_ON_A_PHONE = {"answer"}

CARD = ("goal", "short", "long", "form", "material", "wrong", "debrief.1", "debrief.2", "debrief.3", "paper")

THOUGHTS = {
    "01_neighbourhood": ("neighbourhood_closing", "01/reflection/thought/1"),
    "02_figures": ("figures_closing", "02/reflection/thought/1"),
    "03_services": ("services_closing", "03/reflection/thought/1"),
    "04_reach": ("reach_closing", "04/reflection/thought/1"),
    "05_walk": ("walk_closing", "05/reflection/thought/1"),
    "06_places": ("lived_closing", "06/reflection/thought/1"),
    "07_people": ("people_closing", "07/reflection/thought/1"),
    "08_communities": ("communities_closing", "08/reflection/thought/1"),
    "09_coexistence": ("coexistence_closing", "09/reflection/thought/1"),
    "10_maps": ("maps_closing", "10/reflection/thought/1"),
    "11_report": ("reporting_closing", "11/reflection/thought/1"),
}
"""Prompt and slot, as logbooks of years ago hold them: these never change."""


def sections_of(name: str, language: str) -> list[str]:
    """What the code cells of a notebook ask for, in their order."""
    cells = json.loads((WORKBOOKS / language / f"{name}.ipynb").read_text("utf-8"))["cells"]
    lines = [line for cell in cells if cell["cell_type"] == "code" for line in "".join(cell["source"]).splitlines()]
    return [line.split('"')[1] for line in lines if line.startswith("page.section(")]


def folded_sections_of(name: str, language: str) -> list[str]:
    """Those of its cells that stand in a fold of the page."""
    cells = json.loads((WORKBOOKS / language / f"{name}.ipynb").read_text("utf-8"))["cells"]
    deeper = [cell for cell in cells if cell["metadata"].get("buurtlezer", {}).get("deeper")]
    return ["".join(cell["source"]).split('"')[1] for cell in deeper if cell["cell_type"] == "code"]


def test_every_folder_with_a_view_is_a_workbook_and_every_notebook_has_a_folder() -> None:
    folders = {view.parent.name for view in Path(steps.__path__[0]).glob("*/view.py")}
    assert set(circle.FOLDERS.values()) == folders
    assert list(circle.FOLDERS) == [name for name in circle.NAMES if name in circle.FOLDERS]
    assert circle.FOLDERS["06_places"] == "places"
    for language in LANGUAGES:
        assert {path.stem for path in (WORKBOOKS / language).glob("*.ipynb")} == set(circle.FOLDERS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", circle.FOLDERS)
def test_a_notebook_asks_for_exactly_the_sections_that_are_declared(name: str, language: str) -> None:
    book, said = Workbook.open(name, language), declared(name)
    assert sections_of(name, language) == list(book.sections)
    ends = [section for section, there in (("closing", said.closing), ("thought", said.thought)) if there]
    assert list(book.sections) == ["logbook", *said.sections, *ends, *said.deeper, "card"]
    assert [*folded_sections_of(name, language)] == [*said.deeper]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", circle.FOLDERS)
def test_the_texts_of_the_common_sections_are_there(name: str, language: str) -> None:
    texts, said = Texts.of(language), declared(name)
    keys = [circle.title_key(name), *(f"{said.prefix}.card.{field}" for field in CARD)]
    keys += [f"{said.prefix}.closing.prompt"] if said.thought else []
    assert [key for key in keys if key not in texts] == []


def test_a_thought_keeps_the_prompt_and_the_slot_that_it_was_always_stored_with() -> None:
    boxes = {name: Workbook.open(name, "nl").section("thought") for name in circle.FOLDERS if declared(name).thought}
    stored: dict[str, Any] = {name: (box.template["prompt"], box.slot) for name, box in boxes.items()}
    assert stored == THOUGHTS
    for name, box in boxes.items():
        assert (box.template["kind"], box.prompt) == ("reflection", Texts.of("nl")(f"{declared(name).prefix}.closing.prompt"))
        assert declared(name).thought == f"{name[:2]}/reflection/thought"


def test_only_the_start_page_has_no_close() -> None:
    assert {name for name in circle.FOLDERS if not declared(name).thought} == {circle.START}
    assert {name for name in circle.FOLDERS if declared(name).closing is None} == {circle.START}


@pytest.mark.parametrize("name", circle.FOLDERS)
def test_a_page_asks_for_the_views_of_the_group_that_it_declares(name: str) -> None:
    session = Session(Texts.of("nl"), Pack.open(), lambda: pytest.fail("no store is needed"), name)
    declared(name).open(session)
    assert set(session.group.known) == set(declared(name).views)
    assert set(declared(name).views) <= set(views.names())


def test_every_kind_is_made_in_one_workbook_or_on_a_phone() -> None:
    made = [kind for name in circle.NAMES for kind in made_in(name)]
    assert sorted(made) == sorted(kind for kind, model in KINDS.items() if model.declared.made_in is not None)
    assert {kind for kind, model in KINDS.items() if model.declared.made_in is None} == ANSWERED_ON_A_PHONE
    assert all(made_in(name) for name in circle.FOLDERS)


def test_the_circle_counts_what_is_there_and_all_of_it_exists(desk: Desk, secret: str) -> None:
    state = StartState(desk.session)
    feeling = {"kind": "feeling", "about": "city", "value": 1, "perspective": "visitor", "round": 1}
    desk.act(secret, slot="01/feeling/city/1", content=feeling)
    stations = {station.name: station for station in state.stations()}
    assert list(stations) == list(circle.NAMES)
    assert (stations["01_neighbourhood"].state, stations["01_neighbourhood"].count) == ("begun", 1)
    assert stations["00_start"].state == "untouched"
    assert "later" not in {station.state for station in stations.values()}
    assert state.kept() == "1 ding"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", circle.FOLDERS)
def test_every_section_is_made_once_and_by_name(name: str, language: str) -> None:
    book = Workbook.open(name, language)
    sections: dict[str, Any] = {section: book.section(section) for section in book.sections}
    assert all(book.section(section) is made for section, made in sections.items())
    with pytest.raises(ValueError, match=r"has no section 'nothing'; it has logbook"):
        book.section("nothing")


def test_a_workbook_that_does_not_exist_is_named_with_those_that_do() -> None:
    with pytest.raises(ValueError, match=r"no workbook '99'; there are 00_start, 01_neighbourhood"):
        Workbook.open("99")
