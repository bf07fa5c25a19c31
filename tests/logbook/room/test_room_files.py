"""What a trainer takes along as files: the room's report, and a zip of all. Nothing that stayed behind stands in any of them."""

import base64
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from days import BACK
from gathering import Gathering
from pypdf import PdfReader

from buurtlezer.errors import ReportNotMade
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console import package as packing
from buurtlezer.logbook.room.console.console import Console
from buurtlezer.store import Store
from buurtlezer.texts import Texts

PRIVATE, WAITS, HIDDEN, NAME = "zwijgwoord", "wachtwoordje", "weggehaald", "Stille Sijs"
Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(str(tmp_path / "store.db")) as opened:
        yield opened


@pytest.fixture
def room(store: Store) -> Gathering:
    """Six people; of each something stays private, something waits, and of one something was hidden."""
    room = Gathering(store, **BACK, languages=["nl", "fr"])
    run = room.begin()
    for at in range(6):
        owner = room.join(f"{NAME} {at}")
        room.write(owner, {"kind": "answer", "moment": run, "choice": "yes"})
        room.write(owner, {"kind": "feeling", "about": "city", "value": 1, "why": PRIVATE}, shared=False)
        room.write(owner, {"kind": "coalition", "goal": WAITS, "first_who": WAITS, "first_with": WAITS})
        room.write(owner, {"kind": "place", "name": f"Plein {at}" if at else HIDDEN, "location": {"lon": 4.335, "lat": 50.84}})
    found = next(one for one in store.workshops.shared(room.trainer, {"place"}) if one.entry.content()["name"] == HIDDEN)
    store.workshops.hide(room.trainer, found.handle, "per ongeluk")
    return room


@pytest.fixture
def ask(store: Store, room: Gathering) -> Ask:
    def asking(kind: str, secret: str = "", **fields: Any) -> dict[str, Any]:
        message = {"type": f"trainer.{kind}", "secret": secret or room.trainer.shown(), **fields}
        return Console(store, Pack.open()).hear(message, "nl")

    return asking


def content(file: dict[str, Any]) -> bytes:
    assert file["type"] == "file", file
    return base64.b64decode(file["base64"])


def texts_of(name: str, found: bytes) -> Iterator[tuple[str, str]]:
    """Each file's text, unzipped all the way down."""
    if found[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(found)) as archive:
            for inner in archive.namelist():
                yield from texts_of(f"{name}/{inner}", archive.read(inner))
    elif found[:4] == b"%PDF":
        reader = PdfReader(io.BytesIO(found))
        yield name, "".join(page.extract_text() for page in reader.pages) + str(reader.metadata)
    else:
        yield name, found.decode("utf-8", "replace")


def test_the_zip_has_report_spreadsheets_tables_labels_and_data_and_nothing_that_stayed_behind(ask: Ask, room: Gathering) -> None:
    packed = content(ask("export", form="zip", language="fr"))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        names = set(archive.namelist())
        kept = json.loads(archive.read("data.json"))
        readme = archive.read("LISEZMOI.txt").decode("utf-8-sig")
        labels = archive.read("csv/labels.csv").decode("utf-8-sig")
    report = {f"rapport-de-la-salle.{form}" for form in ("pdf", "docx", "html")}
    sheets = {"rapport-de-la-salle-fr.xlsx", "verslag-van-de-zaal-nl.xlsx"}
    assert report | sheets | {"LISEZMOI.txt", "data.json", "csv/entries.csv", "csv/labels.csv", "csv/totals.csv"} <= names
    assert kept == room.store.caretaker.export(room.workshop.id)  # which has no picture that the zip has not
    assert kept["results"].keys() > {"feelings"}
    assert Texts.of("fr")("roomreport.readme.not_in_it") in readme
    assert "like/yes;Graag;;" in labels
    found = dict(texts_of("zip", packed))
    assert len(found) > 20
    secret = room.trainer.derive("projector").shown()
    for word in (PRIVATE, WAITS, HIDDEN, NAME, room.trainer.shown(), secret):
        assert [name for name, text in found.items() if word in text] == []
    assert "Graag" in found["zip/rapport-de-la-salle.pdf"]
    assert "Plein 1" in found["zip/data.json"]


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!"), ("xlsx", b"PK")])
def test_the_report_comes_in_the_language_that_was_chosen(ask: Ask, form: str, begins: bytes) -> None:
    file = ask("report", form=form, language="en")
    assert file["name"] == f"room-report.{form}"
    found = content(file)
    assert found.startswith(begins)
    for name, text in texts_of(form, found):
        assert not [word for word in (PRIVATE, WAITS, HIDDEN, NAME) if word in text], name


def test_what_is_asked_wrongly_is_refused_and_of_nobody_else(ask: Ask, room: Gathering) -> None:
    assert ask("report", form="exe")["field"] == "form"
    assert ask("report", form="pdf", language="de")["field"] == "language"
    assert ask("export", form="zip", language=["nl"])["field"] == "language"
    for other in (room.join("Uil"), room.trainer.derive("projector")):
        for kind in ("report", "export"):
            assert ask(kind, other.shown(), form="json" if kind == "export" else "xlsx")["rule"] == "unknown_secret"


def test_a_report_that_could_not_be_made_is_said_and_the_data_come_all_the_same(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise ReportNotMade("too_slow")

    monkeypatch.setattr(packing, "pressed", fails)
    found = dict(texts_of("zip", content(ask("export", form="zip"))))
    assert Texts.of("nl")("roomreport.readme.missing", forms="docx, pdf, html") in found["zip/LEESMIJ.txt"]
    assert "zip/data.json" in found
    monkeypatch.setattr("buurtlezer.logbook.room.console.report.pressed", fails)
    refused = ask("report", form="pdf")
    assert (refused["rule"], refused["sentence"]) == ("not_made", Texts.of("nl")("trainer.refusal.not_made"))
