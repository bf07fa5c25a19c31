"""Forms of contact and kinds of place leave a room and stand in its trainer's list in an order that says nothing of how many."""

import base64
import csv
import io
import uuid
import zipfile
from typing import Any

import pytest
from gathering import Gathering

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console.console import Console
from buurtlezer.store import Store

PACK = Pack.open()
FORMS = ("watching_over", "chat", "lending")
PLACES = ("waiting_room", "cafe", "market")
"""Neither by the alphabet, so that no order of writing is the one asked for."""


class Seen:
    """A room in which of three forms one was seen once, one thrice and one six times; who saw what can change."""

    def __init__(self, store: Store) -> None:
        self.room = Gathering(store, minimum_voices=3)
        self.people = [self.room.join(f"Uil {number}") for number in range(6)]
        self.ids = [[uuid.uuid4().hex for _ in FORMS] for _ in self.people]

    def see(self, times: tuple[int, int, int]) -> None:
        """Of each form so many people; the others see the first of the three somewhere else."""
        for at, (owner, ids) in enumerate(zip(self.people, self.ids, strict=True)):
            for form, place, many, entry_id in zip(FORMS, PLACES, times, ids, strict=True):
                seen = (form, place) if at < many else (FORMS[times.index(6)], PLACES[times.index(6)])
                content = {"kind": "encounter", "form": seen[0], "place_kind": seen[1], "bounds": ["time"]}
                self.room.write(owner, content, entry_id=entry_id)

    def file(self) -> dict[str, Any]:
        """What is taken along, with the picture of the group in it."""
        store = self.room.store
        store.workshops.result(self.people[0], "encounters", views.compute("encounters", PACK))
        return store.caretaker.export(self.room.workshop.id)

    def listed(self) -> list[str]:
        """Handles, in the order of the trainer's list."""
        asked = {"type": "trainer.shared", "secret": self.room.trainer.shown()}
        return [one["handle"] for one in Console(self.room.store, PACK).hear(asked, "nl")["entries"]]


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


def order(rows: list[dict[str, Any]], field: str) -> list[str]:
    return list(dict.fromkeys(row["content"][field] for row in rows))


@pytest.mark.parametrize("times", [(1, 3, 6), (6, 3, 1), (3, 6, 1)])
def test_what_is_taken_along_has_forms_and_places_by_their_names(store: Store, times: tuple[int, int, int]) -> None:
    seen = Seen(store)
    seen.see(times)
    told = seen.file()
    assert len(told["entries"]) == len(FORMS) * len(seen.people)
    assert order(told["entries"], "form") == sorted(FORMS)
    places = told["results"]["encounters"]["places"]
    assert list(places) == sorted(places)
    for cell in places.values():
        assert list(cell.get("counts", ())) == sorted(cell.get("counts", ()))


def test_so_has_the_table_that_is_opened_in_a_spreadsheet(store: Store) -> None:
    seen = Seen(store)
    seen.see((6, 1, 3))
    asked = {"type": "trainer.export", "secret": seen.room.trainer.shown(), "form": "csv"}
    packed = base64.b64decode(Console(store, PACK).hear(asked, "en")["base64"])
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        head, *rows = csv.reader(io.StringIO(archive.read("entries.csv").decode("utf-8-sig")))
    forms = [row[head.index("form")] for row in rows]
    assert len(forms) == len(FORMS) * len(seen.people)
    assert forms == sorted(forms)


def test_the_trainers_list_stays_as_it_is_whatever_form_is_seen_by_most(store: Store) -> None:
    seen = Seen(store)
    seen.see((1, 3, 6))
    before = seen.listed()
    assert len(before) == len(FORMS) * len(seen.people)
    seen.see((6, 3, 1))
    assert seen.listed() == before == sorted(before)
