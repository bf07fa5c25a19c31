"""A room's report: one page in any language, of what an export holds and nothing else; and a spreadsheet that runs nothing."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from days import BACK, TODAY
from gathering import Gathering, box
from openpyxl import load_workbook

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.model.kinds import declared, told_kinds
from buurtlezer.report import rooms
from buurtlezer.report.press import Form, pressed
from buurtlezer.report.room import room_document
from buurtlezer.report.room_entries import sentence
from buurtlezer.report.room_sheets import spreadsheet
from buurtlezer.store import Store
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.views.moment import answers
from samples import samples

PACK = Pack.open()
FORMULA = "=HYPERLINK(1)"
PRIVATE = "zwijgwoord"
WITHOUT_WORDS = ("gathering", "same_actor", "same_place", "shared_people", "tie")
"""What these are about stays behind, and without it they say nothing."""

LONG = "Wat iemand hier lang en breed over te vertellen heeft "


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(str(tmp_path / "store.db")) as opened:
        yield opened


def exported(room: Gathering) -> dict[str, Any]:
    """What is taken along, with every picture of the group as it is now."""
    for _ in range(2):
        for view in views.names():
            room.store.workshops.result(room.trainer, view, views.compute(view, PACK))
        for run in room.store.workshops.moments(room.trainer):
            answers.of_room(room.store, room.trainer, run)
    return room.store.caretaker.export(room.workshop.id)


def full(store: Store) -> Gathering:
    """Eight people who answered, drew and wrote; each also kept words to themselves."""
    room = Gathering(store, **BACK, minimum_voices=3, area=LONG * 3, title=(LONG * 3)[:119])
    label = {"nl": (LONG * 3)[:119]}
    options = [{"value": f"one_{n}", "picture": "smile", "label": label} for n in range(5)]
    runs = [room.begin(name=f"ask_{n}", prompt={"nl": f"Wat vind je van {n}? " + "lang " * 7}, options=options) for n in range(9)]
    for at in range(8):
        owner = room.join(f"Vogel {at}")
        for run in runs:
            room.write(owner, {"kind": "answer", "moment": run, "choice": f"one_{at % 5}"})
        for about in ("city", "neighbourhood"):
            room.write(owner, {"kind": "feeling", "about": about, "value": at % 3 - 1, "why": FORMULA})
        room.write(owner, box(4.34 + at / 3000))
        room.write(owner, {"kind": "gap", "what": f"{FORMULA} {at}", "service_kind": "laundry", "loss_for": ["young", "parents"]})
        room.write(owner, {"kind": "weighing", "statement": "warm", "when": "before", "value": at, "perspective": "organisation"})
        room.write(owner, {"kind": "place", "name": f"@Plein {at}", "location": {"lon": 4.335, "lat": 50.84}})
        for content in ({"kind": "feeling", "about": "city", "value": 1, "why": PRIVATE}, {"kind": "gap", "what": PRIVATE}):
            room.write(owner, content, shared=False)
    return room


def test_a_full_room_stands_on_one_page_in_each_language_and_nothing_private_is_in_it(store: Store) -> None:
    found = exported(full(store))
    assert {"feelings", "gaps", "neighbourhood", "statements"} <= found["results"].keys()
    for language in LANGUAGES:
        document = room_document(found, Texts.of(language), PACK, TODAY)
        text = document.model_dump_json()
        assert PRIVATE not in text
        assert "Vogel" not in text
        made = pressed(document, Form.PDF)
        assert (made.pages, made.lost_pictures) == (1, 0)


def test_a_room_in_which_nothing_was_said_gives_a_page_that_says_so(store: Store) -> None:
    texts = Texts.of("nl")
    document = room_document(exported(Gathering(store)), texts, PACK, TODAY)
    said = document.model_dump_json()
    for key in ("asked_nothing", "came_nothing", "next_nothing"):
        assert texts(f"roomreport.{key}") in said
    assert texts("roomreport.back_nothing", contact="het onthaal") in said
    assert pressed(document, Form.PDF).pages == 1


def test_of_too_few_it_is_said_that_they_are_too_few_and_not_what_they_said(store: Store) -> None:
    room = Gathering(store)
    run = room.begin()
    for name in ("Merel", "Specht"):
        room.write(room.join(name), {"kind": "answer", "moment": run, "choice": "yes"})
    texts = Texts.of("nl")
    found = exported(room)
    said = room_document(found, texts, PACK, TODAY).model_dump_json()
    assert texts("roomreport.few") in said
    assert "Graag" not in said
    assert "Graag" not in str(list(sheets(spreadsheet(found, texts, PACK, TODAY))["Antwoorden"]))


def sheets(content: bytes) -> dict[str, list[tuple[Any, ...]]]:
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in load_workbook(BytesIO(content))}


def test_the_spreadsheet_says_it_in_words_beside_codes_with_numbers_as_numbers_and_no_formula(store: Store) -> None:
    found = exported(full(store))
    content = spreadsheet(found, Texts.of("nl"), PACK, TODAY)
    assert not [
        cell for sheet in load_workbook(BytesIO(content)) for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
    ]
    found = sheets(content)
    assert PRIVATE not in str(found)
    assert list(found) == ["De workshop", "Gevraagd", "Antwoorden", "Gezegd", "Totalen", "Wat eruit kwam", "Afgesproken"]
    assert ("gap", "Wat hier ontbreekt", 8, 8) in found["Totalen"]
    assert any(row[0] == "place" and row[4].startswith("'@Plein") for row in found["Gezegd"])
    assert {type(row[-1]) for row in found["Antwoorden"][1:]} == {int}
    for language in ("fr", "en"):
        assert len(sheets(spreadsheet(exported(Gathering(store)), Texts.of(language), PACK, TODAY))) == 7


@pytest.mark.parametrize("kind", sorted(kind for kind in told_kinds() if declared(kind).exports))
def test_a_row_of_each_kind_is_told_in_each_language(kind: str) -> None:
    for one in samples(kind):
        row = {"kind": kind, **{field: one.get(field) for field in ("voice", *declared(kind).exports)}}
        for language in LANGUAGES:
            assert bool(sentence(json.loads(json.dumps(row)), Texts.of(language), PACK)) == (kind not in WITHOUT_WORDS)


def test_each_picture_of_a_group_has_words_on_the_page() -> None:
    assert [view for view in views.names() if rooms._lines(view) is None] == []


def test_a_day_after_which_a_treasure_is_not_told_is_kept_here_too() -> None:
    content = {"minimum": 5, "told": [{"name": "x", "until": "2026-01-01"}], "people": {"enough": False}, "skills": {}}
    around = rooms.around.RoomAround(Texts.of("nl"), PACK)
    assert rooms.told("treasures", content, around, date(2026, 6, 1)) == []


def about(room: Gathering, language: str) -> str:
    document = room_document(exported(room), Texts.of(language), PACK, TODAY)
    return document.about[1].text


def test_nobody_is_not_one_person_in_any_language_and_people_on_paper_took_part(store: Store) -> None:
    room = Gathering(store, **BACK, minimum_voices=3)
    assert [about(room, language) for language in LANGUAGES] == [
        Texts.of(language)("roomreport.nobody_there") for language in LANGUAGES
    ]
    assert Texts.of("fr").many("roomreport.people", 0) == "0 personnes"
    run = room.begin()
    paper = store.workshops.paper(room.trainer)
    for voices in (2, 1, 1):
        room.write(paper, {"kind": "answer", "moment": run, "choice": "yes", "voices": voices})
    assert about(room, "nl") == "minstens 4 op papier"
    room.join("Merel", 3)
    assert about(room, "nl") == "3 mensen aan \u00e9\u00e9n toestel, minstens 4 op papier"


def test_of_too_few_nobody_is_sent_back_to_the_projector(store: Store) -> None:
    room = Gathering(store, **BACK, minimum_voices=5)
    run = room.begin()
    for at in range(4):
        room.write(room.join(f"Vogel {at}"), {"kind": "answer", "moment": run, "choice": "yes"})
    taken = room.store.caretaker.export(room.workshop.id)  # nothing was ever counted
    said = room_document(taken, Texts.of("nl"), PACK, TODAY).model_dump_json()
    assert Texts.of("nl")("roomreport.few") in said
    assert sheets(spreadsheet(taken, Texts.of("nl"), PACK, TODAY))["Antwoorden"][1:] == []


def test_what_waits_is_counted_and_stands_nowhere_as_dots(store: Store) -> None:
    room = Gathering(store, **BACK, minimum_voices=5)
    for at in range(3):
        leg = {"form": "heard", "says": "stoelen", "source": "tafel 1"}
        room.write(room.join(f"Vogel {at}"), {"kind": "conclusion", "thinks": f"het {at} is", "legs": [leg]}, shared=True)
    taken = room.store.caretaker.export(room.workshop.id)
    waiting = Texts.of("nl").many("roomreport.waiting", 3)
    assert waiting in room_document(taken, Texts.of("nl"), PACK, TODAY).model_dump_json()
    said = sheets(spreadsheet(taken, Texts.of("nl"), PACK, TODAY))["Gezegd"]
    assert [row[-1] for row in said[1:]] == [waiting]


def test_of_a_long_conclusion_how_it_stands_is_never_cut() -> None:
    texts = Texts.of("nl")
    one = {"kind": "conclusion", "thinks": "iets heel lang " * 15, "standing": "supported", "legs": []}
    (line,) = rooms.told("conclusions", {"told": [one]}, rooms.RoomAround(texts, PACK), TODAY)
    assert line.endswith(texts("legs.standing.supported"))
    assert len(line) <= rooms.around.LENGTH


def test_a_spreadsheet_is_made_in_memory_alone(store: Store) -> None:
    taken = exported(full(store))
    opened: list[Any] = []
    sys.addaudithook(lambda name, given: opened.append(given[0]) if name == "tempfile.mkstemp" else None)
    assert spreadsheet(taken, Texts.of("nl"), PACK, TODAY)
    assert opened == []
