"""A store file that the code of before wrote opens, shows and exports the same.

``store.sql`` is that file, ``told.json`` what the code of before told of it; neither is ever made anew (the scripts that made
them ran with the code of before and stand in the history, commit a4b0f41). In this file a group is shown if it is enough by
the rule of before and by the one since.
"""

import json
import math
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from buurtlezer.geodata import Pack
from buurtlezer.store import Store
from buurtlezer.texts import Texts

from . import told

NEW_FIELDS: dict[str, Any] = {}
"""Fields that contents have since, with the value that an entry of before has in them. Nothing else may be new."""

PHONES = ("uil", "vos", "mees", "merel", "egel", "das", "tafel", "specht", "kauw")

NOT_SAID: dict[str, Any] = {"ends": None, "whom": None, "conclusion": None}
"""Fields that a question has since."""

NOT_ASKED: dict[str, Any] = {"back_on": None, "back_where": "", "back_by": "", "returned_on": None}

WALLS = ("now", "result", "join", "feelings", "neighbourhood", "line", "places", "board", "walk")

RETURN: dict[str, Any] = {"back": "", "returned": False}
"""That nobody said when what was said comes back: a workshop of before was not asked."""

SAID_SINCE: dict[str, Any] = {
    "trainer/overview/settings/approval": False,
    "page/alone/05_walk/actions/0/questions/0/listed": False,
    "page/uil/00_start/occasion/0/sharing": {"seen": "Alleen jij ziet dit."},
    **{
        f"page/{name}/01_neighbourhood/coverage/0/coverage/margin": (
            "Hoeveel mensen er wonen, weten we maar ongeveer. Meestal zitten we er minder dan 15\N{NO-BREAK SPACE}% naast."
        )
        for name in ("alone", "uil")
    },
    **{f"room/phone/{name}/me/asked": 0 for name in PHONES},
    **{f"room/phone/{name}/workshop/{field}": said for name in PHONES for field, said in RETURN.items()},
    **{f"wall/{name}/back": "" for name in WALLS},
    **{f"trainer/overview/settings/{field}": "" for field in ("back_by", "back_where")},
    **{f"wall/{name}/scenes": {} for name in told.VIEWS},
    **{f"trainer/overview/moments/{at}/scene": {} for at in range(2)},
    "trainer/overview/stage/shown": [],
}
"""Told more than before, on purpose: of all that has words and that the room never reads, a page says that nobody reads it. Who
was in a workshop before tables were confirmed waits for nothing, the table too. A view of before has no scenes to draw, and no
question of before is about one; no wall of before is remembered."""

SPREAD_BEFORE = "Hoeveel mensen er in een deel van een wijk wonen, weten we niet: {} Dat is een aanname.".format(
    "we verdelen haar inwoners naar oppervlakte."
)
SPREAD_SINCE = Texts.of("nl")("figures.how.by_sector", year="2020")

SAID_ANEW = {
    "Twee kaarten": Texts.of("nl")("circle.title.10_maps"),
    "Samen en apart": Texts.of("nl")("circle.title.09_coexistence"),
    "Tik op de kaart eerst een sector aan.": Texts.of("nl")("figures.unit_note.sectors"),
    "Een schatting. We kennen de inwoners per wijk (BISA, 2025) en spreiden die gelijk over haar sectoren, naar oppervlakte."
    " Wie in een toren woont, telt zo te weinig mee.": Texts.of("nl")(
        "neighbourhood.coverage.rule", year="2025", sector_year="2020"
    ),
    "Inwoners gedeeld door oppervlakte, per wijk. Elke wijk telt mee naar haar oppervlakte in dit gebied; parken en sporen tellen"
    " dus ook mee.": Texts.of("nl")("figures.how.density", spread=SPREAD_SINCE),
    "Hiermee schatten we nu hoeveel mensen waar wonen, in plaats van naar oppervlakte. Alle cijfers op deze pagina volgen dat.": (
        Texts.of("nl")("figures.brought.spread", year="2020")
    ),
    "Alleen wat je zelf deelt, zonder je naam, en pas vanaf 5 stemmen samen.": (
        "Alleen wat je zelf deelt, zonder je naam, en pas vanaf 5 stemmen samen, van minstens 3 toestellen of bladen."
    ),
    "Er zijn nu 12 stemmen gedeeld. Vanaf 5 zie je hier hoe de groep zich voelt.": (
        "Vanaf 5 stemmen, van minstens 3 toestellen of bladen, zie je hier hoe de groep zich voelt."
    ),
    "Er zijn nu 14 stemmen met een tekening gedeeld. Vanaf 5 zie je hier waar de lijnen samenvallen."
    " Delen doe je onder je eigen kaart, als je wil.": (
        "Vanaf 5 stemmen met een tekening, van minstens 3 toestellen of bladen, zie je hier waar de lijnen samenvallen."
        " Delen doe je onder je eigen kaart, als je wil."
    ),
    "Vanaf 5 stemmen bij één halte staat ze hier. Deel hierboven wat je zag.": (
        "Vanaf 5 stemmen bij één halte, van minstens 3 toestellen, staat ze hier. Deel hierboven wat je zag."
    ),
    "Nog één halte heeft minder dan 5 stemmen.": "Van nog één halte tonen we niets: te weinig stemmen of toestellen.",
    "Nog geen twee groepen met genoeg stemmen over dezelfde plek. Van elke groep zijn er minstens 5 nodig.": (
        "Nog geen twee groepen met genoeg stemmen over dezelfde plek. Van elke groep zijn er minstens 5 nodig,"
        " van minstens 3 toestellen."
    ),
}
"""Sentences of ours that name the minimum, and say since what else it takes; how a district's inhabitants are spread; and a
workbook that is called otherwise."""

OFF = [Texts.of("nl").percent(share, 0) for share in (0.05, 0.1, 0.15, 0.25)]
MAY_SAY = {"schatting": [Texts.of("nl")("figures.note.roughly", share=share) for share in OFF]}
"""What was said of all estimates, and is said of a number of people since."""


TOLD: dict[str, Any] = json.loads((told.FOLDER / "told.json").read_text("utf-8"))

NEW_IN_CELLS = {"lacks": "voices"}
"""What a group that is not enough has since. In this file each has too few voices."""

DECIDED_ANEW = ("sharing", "agreements")
"""What a page says of sharing is another thing since words and exact points wait; ``tests/logbook/test_sharing.py`` has it."""

WAITS = {"places": ("lon", "lat", "coarse", "offers"), "contrasts": ("lon", "lat", "coarse")}
"""What of a place waits since for enough people or the trainer's yes: ``tests/logbook/room/test_places_in_a_room.py``."""

CAME = {3: "03_services", 4: "04_reach", 7: "07_people", 8: "08_communities", 9: "09_coexistence", 10: "10_maps", 11: "11_report"}
"""Workbooks that were to come, and have come, by their place in the circle."""

BECAME: dict[str, Any] = {
    "page/uil/06_places/places/0/places/2/at": None,
    "page/uil/06_places/someone/1/candidates/2/note": "zonder punt op de kaart",
    **{f"page/uil/00_start/circle/0/workbooks/{at}/open": False for at in CAME},
    **{
        f"page/{name}/00_start/circle/0/workbooks/{at}/href": f"{workbook}.ipynb"
        for name in ("alone", "uil")
        for at, workbook in CAME.items()
    },
    **{f"page/{name}/00_start/circle/0/workbooks/{at}/state": "untouched" for name in ("alone", "uil") for at in CAME},
    **{f"page/{name}/00_start/circle/0/workbooks/11/title": "Een verslag dat klopt" for name in ("alone", "uil")},
}
"""Others' places whose exact point waits; workbooks that have come."""

NOT_OF_PARTS = ("/perspective", "/method")
"""Ways to part who drew: who has no neighbourhood here is told of all together since, and of no part."""

WORDS = (
    "through_eyes_of",
    "why",
    "offers",
    "note",
    "what",
    "loss",
    "gain",
    "shows",
    "substitute",
    "reason",
    "group_name",
    "sees",
    "thinks",
    "asks",
    "appetite",
    "answer",
)
"""Words that wait, in rows that are taken along."""

OF_THE_PERSON = ("perspective", "voices", "round", "visibility", "evidence", "sheet", "eyes", "coarse", "schema")
"""Left out of the rows of what is taken along, since by these the rows of one person could be laid together."""

POINTS = ("lon", "lat", "location", "geometry", "spots", "spot", "stop", "positions")
"""What is coarse since, or left out where few said it; ``tests/logbook/room/test_export.py`` says how."""

Ask = Callable[[str], Any]


def named(beginning: str) -> list[str]:
    return [name for name in TOLD if name.startswith(beginning)]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of before, brought up to date by being opened, and looked at."""
    made = tmp_path_factory.mktemp("before") / "store.db"
    told.load(made)
    told.look(made)
    return made


@pytest.fixture(autouse=True, scope="module")
def spread_as_before() -> Iterator[None]:
    """How inhabitants live over a district is of the data pack, and better since: what a file tells is compared without that."""
    with pytest.MonkeyPatch.context() as patch:
        ground = Pack.open().ground.with_spread(None)
        patch.setattr(Pack, "ground", property(lambda _: ground))
        yield


@pytest.fixture
def ask(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Ask one thing of a copy of the file."""
    copy = tmp_path / "copy.db"

    def asking(name: str) -> Any:
        shutil.copyfile(file, copy)
        for variable, value in told.as_served(copy).items():
            monkeypatch.setenv(variable, value)
        return told.ask(name, copy)

    return asking


def check(name: str, now: Any) -> None:
    """As it was told, in plain JSON values."""
    found = list(differences(TOLD[name], json.loads(json.dumps(now)), name))
    assert not found, "\n".join(found[:20])


def rows(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is taken along as rows, but for what is left out or coarse since, in an order that both have."""
    kept = [
        {
            field: json.loads(value) if isinstance(value, str) and value.startswith(("{", "[")) else value
            for field, value in one.items()
            if field not in (*OF_THE_PERSON, *POINTS, *WORDS) and (field, one.get("kind")) != ("name", "area")
        }
        for one in told
    ]
    return sorted(kept, key=lambda one: json.dumps(one, sort_keys=True))


def listed(told: dict[str, Any]) -> dict[str, Any]:
    """The trainer's list, but for voices and through whose eyes, in the order it has since."""
    found = [{field: value for field, value in one.items() if field != "voices"} for one in told["entries"]]
    for one in found:
        if one["kind"] == "observation" and "voices" in told["entries"][0]:
            one["words"] = one["words"].partition(" · ")[2]
    return {**told, "entries": sorted(found, key=lambda one: str(one["handle"]))}


def differences(before: Any, now: Any, where: str) -> Iterator[str]:
    """What is lost, changed or new, each with where it is."""
    if isinstance(before, dict) and isinstance(now, dict):
        for key in (before.keys() | now.keys()) - {*DECIDED_ANEW, *_waiting(where)}:
            if key == "none" and where.rpartition("/")[0].endswith(NOT_OF_PARTS):
                continue
            if f"{where}/{key}" in BECAME:
                if now[key] != BECAME[f"{where}/{key}"]:
                    yield f"{where}/{key}: {now[key]!r}"
            elif key not in now:
                yield f"{where}/{key}: lost {before[key]!r}"
            elif key in before:
                yield from differences(before[key], now[key], f"{where}/{key}")
            elif not _may_be_new(before, key, now[key]) and SAID_SINCE.get(f"{where}/{key}") != now[key]:
                yield f"{where}/{key}: new {now[key]!r}"
    elif isinstance(before, list) and isinstance(now, list) and len(before) == len(now):
        for at, (one, other) in enumerate(zip(before, now, strict=True)):
            yield from differences(one, other, f"{where}/{at}")
    elif not _same(before, now):
        yield f"{where}: {before!r} became {now!r}"


def _waiting(where: str) -> tuple[str, ...]:
    """Fields that wait, of what stands in a list of places of the room."""
    beginning, _, at = where.rpartition("/")
    of_room = where.startswith(("view/", "wall/"))
    return WAITS.get(beginning.rpartition("/")[2], ()) if of_room and at.isdigit() else ()


def _may_be_new(content: dict[str, Any], field: str, value: Any) -> bool:
    """A new field of a content, with its default (in a table it is text), or what a group that is not enough lacks."""
    if content.get("enough") is False and "voices" in content:
        return value == NEW_IN_CELLS.get(field)
    is_content = {"kind", "perspective"} <= content.keys()
    return is_content and field in NEW_FIELDS and value in (NEW_FIELDS[field], str(NEW_FIELDS[field]))


def _same(before: Any, now: Any) -> bool:
    """Numbers to nine digits: what is computed may end otherwise with another release of a library."""
    if isinstance(before, str) and before in SAID_ANEW:
        return bool(now == SAID_ANEW[before])
    if isinstance(before, str) and now in MAY_SAY.get(before, ()):
        return True
    if isinstance(before, str) and SPREAD_BEFORE in before:
        return bool(now == before.replace(SPREAD_BEFORE, SPREAD_SINCE))
    if isinstance(before, bool) or isinstance(now, bool) or not isinstance(before, int | float):
        return type(before) is type(now) and bool(before == now)
    return isinstance(now, int | float) and math.isclose(before, now, rel_tol=1e-9, abs_tol=1e-9)


def test_all_that_was_told_is_asked() -> None:
    assert sorted(told.ASKED) == sorted(TOLD)


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ({"kind": "term", "perspective": "citizen", "word": "wijk", "at": [1.0, 2.0]}, []),
        ({"kind": "term", "perspective": "citizen", "word": "wijk", "at": [1, 2.0000000001]}, []),
        ({"kind": "term", "perspective": "citizen", "word": "wijk", "at": [1.0, 2.0], "new": 1}, []),
        ({"kind": "term", "perspective": "citizen", "word": "wijk", "at": [1.0, 2.0], "new": 2}, ["/new: new 2"]),
        ({"kind": "term", "perspective": "citizen", "word": "buurt", "at": [1.0, 2.0]}, ["/word: 'wijk' became 'buurt'"]),
        ({"kind": "term", "perspective": "citizen", "at": [1.0, 2.00001]}, ["/at/1: 2.0 became 2.00001", "/word: lost 'wijk'"]),
        ({"kind": "term", "perspective": "citizen", "word": "wijk", "at": [1.0]}, ["/at: [1.0, 2.0] became [1.0]"]),
    ],
)
def test_what_is_lost_changed_or_new_is_noticed(now: Any, found: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(NEW_FIELDS, "new", 1)
    before = {"kind": "term", "perspective": "citizen", "word": "wijk", "at": [1.0, 2.0]}
    assert sorted(differences(before, now, "")) == found


@pytest.mark.parametrize("name", named("logbook/"))
def test_a_logbook_holds_its_entries_with_their_history_and_they_can_be_taken_along(name: str, ask: Ask) -> None:
    now = ask(name)
    if isinstance(now, dict):  # else it was erased
        now["taken along"].pop("workshop", None)  # since then with the workshop that it was in
    check(name, now)


@pytest.mark.parametrize("name", named("room/"))
def test_the_room_is_told_the_same(name: str, ask: Ask) -> None:
    check(name, ask(name))


@pytest.mark.parametrize("name", named("view/"))
def test_a_group_is_shown_the_same(name: str, ask: Ask) -> None:
    check(name, ask(name))


def test_pictures_that_were_made_by_the_rule_of_before_are_thrown_away(tmp_path: Path) -> None:
    """A large table could have read the few others by subtraction: none of them is shown until it is made anew."""
    file = tmp_path / "store.db"
    told.load(file)
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM group_results").fetchone() != (0,)
    Store.open(str(file)).close()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM group_results").fetchone() == (0,)


@pytest.mark.parametrize("name", named("wall/"))
def test_the_wall_shows_the_same(name: str, ask: Ask) -> None:
    check(name, ask(name))


@pytest.mark.parametrize("name", [name for name in named("trainer/") if name != "trainer/overview"])
def test_the_trainer_reads_the_same_in_the_list(name: str, ask: Ask) -> None:
    found = list(differences(listed(TOLD[name]), listed(json.loads(json.dumps(ask(name)))), name))
    assert not found, "\n".join(found[:20])


def test_the_trainer_reads_the_same(ask: Ask) -> None:
    check("trainer/overview", ask("trainer/overview"))


def test_the_workshop_is_exported_the_same_but_for_what_is_of_the_person(ask: Ask) -> None:
    before, now = TOLD["export/json"], json.loads(json.dumps(ask("export/json")))
    assert now["workshop"] == {**before["workshop"], "approval": False, **NOT_ASKED}
    for part in ("created_at", "closed_at"):
        assert now[part] == before[part]
    assert now["totals"]["participants"] == before["participants"]
    assert [{**one, "answers": 0, "voices": 0, "vignette": None, **NOT_SAID} for one in before["moments"]] == [
        {**one, "answers": 0, "voices": 0} for one in now["moments"]
    ]
    assert rows([one["content"] for one in before["entries"]]) == rows([one["content"] for one in now["entries"]])
    for view in ("feelings", "line"):
        assert not list(differences(before["results"][view], now["results"][view], view))


@pytest.mark.parametrize("name", ["entries.csv", "answers.csv"])
def test_its_tables_are_the_same_but_for_what_is_of_the_person(name: str, ask: Ask) -> None:
    assert rows(TOLD["export/csv"][name]) == rows(ask("export/csv")[name])


@pytest.mark.parametrize("name", named("page/"))
def test_a_workbook_shows_the_same(name: str, ask: Ask) -> None:
    check(name, ask(name))
