"""A list of services that is brought to 03_services, from the file to the store. A real store, no browser.

Not here: what may stand in a file (``tests/geodata/imports``), the part (``tests/parts``).
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pandas as pd
import pytest
from desk import Desk
from service_lists import HEAD, feature, geojson, row, umap
from visit import until

from buurtlezer.errors import NotFetched
from buurtlezer.geodata import overpass
from buurtlezer.geodata.imports import RULES as FILE_RULES
from buurtlezer.geodata.imports import services
from buurtlezer.model import ServiceList
from buurtlezer.parts.base import Refused
from buurtlezer.steps.page import Page
from buurtlezer.steps.services.asking import Asking
from buurtlezer.steps.services.bringing import Bringing, bring
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.texts import LANGUAGES, Texts

HERE = (4.35241, 50.84673)
LIST = "a" * 32


def csv(*rows: list[Any]) -> bytes:
    return "\n".join(";".join(f'"{cell}"' for cell in one) for one in [HEAD, *rows]).encode()


@pytest.fixture
def state(desk: Desk) -> ServicesState:
    return ServicesState(desk.session)


@pytest.fixture
def bringing(desk: Desk) -> Bringing:
    return Bringing(desk.session.texts, desk.session.pack)


@pytest.fixture
def recognised(bringing: Bringing, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    def brought(data: bytes, name: str = "lijst.csv") -> dict[str, Any]:
        path = tmp_path / "brought"
        path.write_bytes(data)
        return bringing.recognised(path, name)

    return brought


def said(**changed: Any) -> dict[str, Any]:
    return {"title": "Sociale kaart", "source": "", "as_of": None, "kinds": {}, "complete_for": [], **changed}


def test_what_was_recognised_is_said_in_numbers_and_nothing_private_is_shown(recognised: Callable[..., dict[str, Any]]) -> None:
    rows = [row("Noord", lon=HERE[0], lat=HERE[1]), row("Wet", address="Wetstraat 1", postcode="1000"), row("Weg")]
    found = recognised(csv(*rows), "Sociale_kaart.csv")
    assert found["words"] == [
        "Eén met een punt op de kaart",
        "Eén met alleen een straat: zonder punt en zonder afstand",
        "Eén zonder punt en zonder straat",
    ]
    assert found["title"] == "Sociale kaart"
    assert found["sample"]["rows"] == [
        ["Noord", "Apotheek", "op de kaart"],
        ["Wet", "Apotheek", "Wetstraat"],
        ["Weg", "Apotheek", "weten we niet"],
    ]
    assert [(one["title"], one["kind"]) for one in found["categories"]] == [("Apotheek", "pharmacy")]
    for private in ("512 34 56", "voorbeeld.be", "Telefoon", "E-mail"):
        assert private not in json.dumps(found)


def test_what_is_confirmed_is_one_entry_with_its_rows(
    recognised: Callable[..., dict[str, Any]], bringing: Bringing, state: ServicesState, desk: Desk, secret: str
) -> None:
    rows = [row("Noord", lon=HERE[0], lat=HERE[1]), row("Wet", "Ruimtevaart", "Wetstraat 1", "1000")]
    recognised(csv(*rows))
    given = said(source="FAGG", as_of=date(2026, 5, 1), kinds={"Apotheek": "pharmacy"}, complete_for=["pharmacy"])
    content = bringing.confirmed(given)
    assert content == bringing.confirmed(given), "an answer that got lost is asked for again"
    desk.act(secret, entry_id=LIST, content={"kind": "service_list", "perspective": "visitor", "round": 1, **content})
    [one] = state.of_kind(ServiceList)
    assert one.entry.rows == (), "an open page holds no rows"
    whole = state.session.whole(LIST)
    assert isinstance(whole, ServiceList)
    assert whole.rows[0].model_dump(mode="json") == {
        "name": "Noord",
        "service_kind": "pharmacy",
        "category": "Apotheek",
        "location": {"lon": HERE[0], "lat": HERE[1]},
        "street": "",
    }
    assert (whole.rows[1].service_kind, whole.rows[1].street) == ("", "street:21004:wetstraat")
    shown = bring(Page(desk.session, state), state).brought  # type: ignore[attr-defined]
    assert shown == [
        {
            "entry_id": LIST,
            "title": "Sociale kaart",
            "since": "FAGG · 1 mei 2026",
            "columns": [
                "Eén met een punt op de kaart",
                "Eén met alleen een straat: zonder punt en zonder afstand",
                "Officieel en volledig: apotheek",
            ],
            "seq": one.seq,
        }
    ]


def test_a_list_that_is_removed_comes_back_whole(
    recognised: Callable[..., dict[str, Any]], bringing: Bringing, state: ServicesState, desk: Desk, secret: str
) -> None:
    recognised(csv(row("Noord", lon=HERE[0], lat=HERE[1])))
    content = bringing.confirmed(said())
    desk.act(secret, entry_id=LIST, content={"kind": "service_list", "perspective": "visitor", "round": 1, **content})
    desk.act(secret, action="delete", entry_id=LIST, content=None)
    assert state.of_kind(ServiceList) == []
    desk.act(secret, action="undo", entry_id=LIST, content=None)
    whole = state.session.whole(LIST)
    assert isinstance(whole, ServiceList)
    assert len(whole.rows) == 1


def test_columns_that_nobody_recognises_can_be_chosen(recognised: Callable[..., dict[str, Any]], bringing: Bringing) -> None:
    found = recognised(b"A;B;C\nNoord;Wetstraat 1;Apotheek\nZuid;Nieuwstraat 2;Bib\n")
    assert not found["usable"]
    assert "Kies hieronder de kolommen" in found["untold"]
    again = bringing.with_columns({"name": 0, "address": 1, "category": 2})
    assert again["usable"]
    assert [one["kind"] for one in again["categories"]] == ["pharmacy", "library"]
    assert len(bringing.confirmed(said())["rows"]) == 2


def test_what_is_never_counted_is_offered_as_a_kind_and_not_as_complete(recognised: Callable[..., dict[str, Any]]) -> None:
    found = recognised(csv(row("Kerk", "Gebedshuis", lon=HERE[0], lat=HERE[1])))
    countable = {kind["value"]: kind["countable"] for kind in found["kinds"]}
    assert [one["kind"] for one in found["categories"]] == ["worship"]
    assert [countable[kind] for kind in ("worship", "police", "vacant", "pharmacy", "gp", "bank")] == [False] * 3 + [True] * 3


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("paris.geojson", geojson([feature(2.35, 48.85, name="Paris")]), "Niets van deze lijst ligt in het Brussels Gewest."),
        ("leeg.umap", umap(Een=[], Twee=[]), "Deze lijst is leeg"),
        ("kaart.json", b'{"a": 1}', "Dit is geen lijst die we kennen."),
        ("lang.csv", csv(*[row("x", lon=HERE[0], lat=HERE[1])] * 20_001), "Deze lijst heeft 20.001 rijen."),
        ("lijst.pdf", b"%PDF-1.7", "Dit is een pdf."),
        ("lijst.xlsx", b"PK\x03\x04", "Dit bestand is beschadigd"),
    ],
)
def test_a_file_that_cannot_be_used_gets_a_sentence_and_nothing_is_under_way(
    recognised: Callable[..., dict[str, Any]], bringing: Bringing, name: str, data: bytes, sentence: str
) -> None:
    recognised(csv(row("Noord", lon=HERE[0], lat=HERE[1])))
    with pytest.raises(Refused) as refused:
        recognised(data, name)
    assert str(refused.value).startswith(sentence)
    with pytest.raises(Refused, match="niet meer onder de hand"):
        bringing.confirmed(said())


def test_a_list_that_is_too_long_to_write_is_refused_before_it_is_sent(
    recognised: Callable[..., dict[str, Any]], bringing: Bringing
) -> None:
    rows = [row(f"{n} " + "é" * 190, "ü" * 190, lon=HERE[0], lat=HERE[1]) for n in range(9_000)]
    recognised(csv(*rows))
    with pytest.raises(Refused, match="te lang om in één keer te bewaren"):
        bringing.confirmed(said())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_rule_and_each_note_has_its_sentence(language: str) -> None:
    texts = Texts.of(language)
    for rule in services.RULES:
        assert f"refusal.services.{rule}" in texts
    for rule in FILE_RULES - services.RULES:
        assert f"refusal.table.{rule}" in texts
    for note in services.NOTES:
        assert f"notice.services.{note}" in texts
    for role in services.ROLES:
        assert f"services.brought.role.{role}" in texts


# What OpenStreetMap has today

URL = "https://overpass.example.org/api/interpreter"
BOX = overpass.Box(4.33, 50.84, 4.37, 50.86)


def answered(bringing: Bringing) -> dict[str, Any]:
    """Ask until there is an answer, as the page does."""
    return until(lambda: bringing.asked(URL, BOX), lambda found: found is not None) or {}


def test_what_openstreetmap_has_is_confirmed_like_a_list_and_is_never_official(desk: Desk) -> None:
    table = pd.DataFrame(
        [("pharmacy", "Apotheek Noord", "Pharmacie Nord", *HERE), ("bench", "", "", 4.36, 50.85)], columns=list(overpass.COLUMNS)
    )
    asked: list[Any] = []
    held = Event()

    def ask(url: str, box: overpass.Box) -> pd.DataFrame:
        asked.append((url, box))
        held.wait(20)
        return table

    bringing = Bringing(desk.session.texts, desk.session.pack, ask)
    assert [bringing.asked(URL, BOX), bringing.asked(URL, BOX)] == [None, None], "the page is answered meanwhile"
    held.set()
    found = answered(bringing)
    assert asked == [(URL, BOX)], "asked once"
    assert (found["columns"], found["source"], found["words"]) == ([], "OpenStreetMap", ["2 met een punt op de kaart"])
    assert {one["title"]: one["kind"] for one in found["categories"]} == {"apotheek": "pharmacy", "bank om te zitten": "bench"}
    assert not any(kind["countable"] for kind in found["kinds"])
    rows = bringing.confirmed(said(kinds={"apotheek": "pharmacy"}))["rows"]
    assert rows[0] == {
        "name": "Apotheek Noord",
        "category": "apotheek",
        "service_kind": "pharmacy",
        "location": {"lon": HERE[0], "lat": HERE[1]},
    }


def test_a_server_that_does_not_answer_is_told_and_may_be_asked_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.steps.services.asking.PAUSE_SECONDS", 0.0)
    answers: list[Any] = [NotFetched("busy", URL), pd.DataFrame(columns=list(overpass.COLUMNS))]

    def ask(url: str, box: overpass.Box) -> pd.DataFrame:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    bringing = Bringing(desk.session.texts, desk.session.pack, ask)
    with pytest.raises(Refused) as refused:
        answered(bringing)
    assert str(refused.value) == desk.session.texts("overpass.busy")
    with pytest.raises(Refused, match="niets van onze soorten"):
        answered(bringing)


def test_however_often_a_page_asks_one_question_is_under_way_and_none_follows_at_once() -> None:
    asked: list[overpass.Box] = []
    held = Event()

    def ask(_url: str, box: overpass.Box) -> pd.DataFrame:
        asked.append(box)
        held.wait(20)
        return pd.DataFrame(columns=list(overpass.COLUMNS))

    asking = Asking(ask)
    for n in range(20):
        assert asking.answer(URL, BOX._replace(east=4.37 + n / 1000)) is None
    held.set()
    assert until(lambda: asking.answer(URL, BOX), lambda found: found is not None) is not None
    assert [asking.answer(URL, BOX) for _ in range(20)] == [None] * 20
    assert asked == [BOX]


def test_nothing_is_asked_unless_a_server_was_named_and_an_area_is_looked_at(
    state: ServicesState, desk: Desk, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    part: Any = bring(Page(desk.session, state), state)
    monkeypatch.setenv(overpass.VARIABLE, URL)
    assert not part.asks
    line = {"type": "Polygon", "coordinates": [[[4.33, 50.85], [4.35, 50.85], [4.35, 50.86], [4.33, 50.86], [4.33, 50.85]]]}
    area = {"kind": "area", "perspective": "citizen", "method": "line", "geometry": line}
    desk.act(secret, slot="01/area/own/1", content=area)
    assert part.asks
    monkeypatch.delenv(overpass.VARIABLE)
    assert not bring(Page(desk.session, state), state).asks  # type: ignore[attr-defined]
