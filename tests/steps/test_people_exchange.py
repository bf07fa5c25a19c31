"""Networks in and out on the page of 07: from a file to an entry and back, and who leaves by name. A real store, no browser.

Not here: what may stand in a file (``tests/geodata/imports``), the forms of one (``tests/analysis``).
"""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from desk import Desk
from network_bytes import CANVAS, packed

from buurtlezer.model import ImportedNetwork, NamedFor
from buurtlezer.parts.base import Refused
from buurtlezer.steps.page import Page
from buurtlezer.steps.people.exchange import bring, file, take_along, there
from buurtlezer.steps.people.leaving import leaving
from buurtlezer.steps.people.network_in import BringingNetwork
from buurtlezer.steps.people.state import PeopleState
from buurtlezer.texts import LANGUAGES, Texts

BROUGHT = "a" * 32
DAY = date(2026, 5, 10)
COMMON = {"perspective": "organisation", "round": 1}
CONSENT = {"asked_by": "team", "asked_on": "2026-05-01", "uses": ["report"], "until": "2026-06-01"}
CARDS: dict[str, dict[str, Any]] = {
    "1": {"kind": "organisation", "name": "De Wissel"},
    "2": {"kind": "organisation", "name": "Stil Initiatief", "form": "initiative"},
    "3": {"kind": "key_person", "called": "Mie van de hoek", "by": "pseudonym"},
    "4": {"kind": "key_person", "called": "Sultan", "by": "pseudonym", "consent": CONSENT},
    "5": {"kind": "public_function", "function": "schepen van jeugd"},
    "6": {"kind": "public_function", "function": "leerkracht", "several_hold_it": True},
}


@pytest.fixture
def state(desk: Desk) -> PeopleState:
    return PeopleState(desk.session)


@pytest.fixture
def with_cards(desk: Desk, secret: str, state: PeopleState) -> PeopleState:
    for number, content in CARDS.items():
        desk.act(secret, entry_id=number * 32, content={**COMMON, **content})
    tie = {"kind": "tie", "start": "own/" + "3" * 32, "end": "own/" + "4" * 32, "ties": ["helps"], "strength": "weak"}
    desk.act(secret, entry_id="7" * 32, content={**COMMON, **tie})
    desk.act(secret, entry_id="8" * 32, content={**COMMON, "kind": "tie", "centre": "me", "end": "own/" + "3" * 32})
    return state


@pytest.fixture
def bringing(desk: Desk) -> BringingNetwork:
    return BringingNetwork(desk.session.texts)


@pytest.fixture
def recognised(bringing: BringingNetwork, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    def brought(data: bytes, name: str = "buren.csv") -> dict[str, Any]:
        path = tmp_path / "brought"
        path.write_bytes(data)
        return bringing.recognised(path, name)

    return brought


def called(state: PeopleState, use: NamedFor | None, on: date = DAY) -> list[str]:
    return [node.label for node in leaving(state, use, on).network.nodes]


def test_a_file_is_shown_in_words_before_anything_is_kept(recognised: Callable[..., dict[str, Any]]) -> None:
    found = recognised(packed(CANVAS), "Mijn_netwerk.zip")
    assert found["words"] == ["Een export van Network Canvas", "3 namen", "5 banden"]
    assert found["title"] == "Mijn netwerk"
    assert [sample["columns"][0] for sample in found["samples"]] == ["Naam", "Van"]
    assert "religion" in found["dropped"]
    assert found["samples"][0]["rows"][0] == ["Anna", "Person"]


def test_what_is_confirmed_is_one_entry_and_goes_in_one_act(
    recognised: Callable[..., dict[str, Any]], bringing: BringingNetwork, state: PeopleState, desk: Desk, secret: str
) -> None:
    recognised(packed(CANVAS))
    content = bringing.confirmed("Buren")
    answer = desk.act(secret, entry_id=BROUGHT, content={"kind": "imported_network", **COMMON, **content})
    assert answer["type"] == "ack", answer
    whole = state.session.whole(BROUGHT)
    assert isinstance(whole, ImportedNetwork)
    assert (len(whole.nodes), len(whole.ties)) == (3, 5)
    shown = bring(Page(desk.session, state), state).brought
    assert [(one["title"], one["columns"]) for one in shown] == [
        ("Buren", ["3 namen", "5 banden", state.texts("people.exchange.drawn")])
    ]
    desk.act(secret, action="delete", entry_id=BROUGHT, base_seq=shown[0]["seq"])
    assert state.brought == []


def test_other_columns_and_a_first_row_without_titles_can_be_chosen(
    recognised: Callable[..., dict[str, Any]], bringing: BringingNetwork
) -> None:
    found = recognised(b"Anna;Bert;kent\nBert;Carl;helpt\n")
    asked = {column["role"]: column["value"] for column in found["columns"]}
    assert asked == {"titles": "no", "start": "1", "end": "2", "tie": None, "strength": None, "direction": "both"}
    again = bringing.with_columns({"titles": "no", "start": "1", "end": "2", "tie": "3", "direction": "one"})
    assert again["samples"][1]["rows"][0] == ["Anna", "→ naar", "Bert", "kent", ""]
    titled = bringing.with_columns({"titles": "yes", "start": "1", "end": "2", "direction": "one"})
    assert titled["words"][1:] == ["2 namen", "Eén band"]


def test_without_a_tie_in_these_columns_others_can_be_chosen(
    recognised: Callable[..., dict[str, Any]], bringing: BringingNetwork
) -> None:
    found = recognised(b"van;naar;wie\na;;b\nc;;d\n")
    assert not found["usable"]
    assert "juiste kolommen" in found["untold"]
    with pytest.raises(Refused):
        bringing.confirmed("x")


@pytest.mark.parametrize("language", LANGUAGES)
def test_too_large_a_network_is_refused_with_its_number_and_the_most(language: str, tmp_path: Path) -> None:
    path = tmp_path / "brought"
    path.write_bytes(("van;naar\n" + "".join(f"n{at};n{at + 1}\n" for at in range(2_500))).encode())
    with pytest.raises(Refused) as caught:
        BringingNetwork(Texts.of(language)).recognised(path, "net.csv")
    digits = "".join(letter if letter.isdigit() else "" for letter in str(caught.value))
    assert digits == "25012000"


def test_names_leave_only_for_a_use_that_was_agreed_to_on_that_day(with_cards: PeopleState) -> None:
    others = ["De Wissel", "burgerinitiatief 2", "sleutelfiguur 3", "sleutelfiguur 4", "functie 5", "leerkracht"]
    assert called(with_cards, None) == others
    assert called(with_cards, NamedFor.CONTACT_LIST) == others
    assert called(with_cards, NamedFor.REPORT, date(2026, 6, 2)) == others
    assert called(with_cards, NamedFor.REPORT, date(2026, 4, 30)) == others
    assert called(with_cards, NamedFor.REPORT) == [*others[:3], "Sultan", *others[4:]]


@pytest.mark.parametrize("form", ["graphml", "gexf", "csv"])
def test_no_name_that_may_not_leave_and_no_id_is_in_any_file(with_cards: PeopleState, form: str) -> None:
    content = file(with_cards, "report", form, DAY).content
    if form == "csv":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(archive.read(name) for name in archive.namelist())
    text = content.decode()
    assert "De Wissel" in text
    assert "Sultan" in text
    for hidden in ("Mie van de hoek", "Stil Initiatief", "schepen", *(number * 32 for number in CARDS)):
        assert hidden not in text


def test_the_part_says_how_many_are_named_and_gives_the_file(with_cards: PeopleState, desk: Desk) -> None:
    part = take_along(Page(desk.session, with_cards), with_cards)
    assert part.empty == ""
    assert part.uses[0]["named"].startswith("Mensen krijgen een nummer.")
    assert part.uses[0]["named"].endswith("2 met naam, 4 met een nummer.")
    said: list[dict[str, Any]] = []
    part.send = lambda content, buffers=None: said.append(content)  # type: ignore[method-assign]
    part._hear(part, {"type": "take", "use": "none", "form": "gexf"}, [])
    assert (said[-1]["type"], said[-1]["name"]) == ("file", "netwerk.gexf")
    for use, form in (("room", "gexf"), ("none", "exe"), (None, "gexf"), (["none"], "gexf")):
        part._hear(part, {"type": "take", "use": use, "form": form}, [])
        assert said[-1]["type"] == "refused"


def test_without_a_card_there_is_nothing_to_take_along(state: PeopleState, desk: Desk) -> None:
    part = take_along(Page(desk.session, state), state)
    assert part.empty


@pytest.mark.parametrize("there", [(3_999, 0), (0, 20_000), (3_998, 19_999)])
def test_all_files_together_are_held_to_what_can_be_worked_out(desk: Desk, tmp_path: Path, there: tuple[int, int]) -> None:
    bringing = BringingNetwork(desk.session.texts, lambda: there)
    path = tmp_path / "brought"
    path.write_bytes(b"van;naar\nAnna;Bert\n")
    bringing.recognised(path, "net.csv")
    if there == (3_998, 19_999):
        assert len(bringing.confirmed("net")["nodes"]) == 2
    else:
        with pytest.raises(Refused, match="samen"):
            bringing.confirmed("net")


def test_what_came_from_files_already_is_counted(state: PeopleState, desk: Desk, secret: str) -> None:
    content = {
        "kind": "imported_network",
        "name": "n",
        "nodes": [{"label": "a"}, {"label": "b"}],
        "ties": [{"start": 0, "end": 1}],
    }
    for letter in "ab":
        desk.act(secret, entry_id=letter * 32, content={**COMMON, **content})
    assert there(state) == (4, 2)
