"""Uploads with an invented reader of tables, which keep what is sent as a step would do. A kernel may show them too.

Not here: who brings a file (``bringer``), any true reading of tables.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from buurtlezer.parts.upload import Refused, Upload
from buurtlezer.texts import Texts

LABELS = {"share": "een aandeel (%)", "count": "een aantal", "median": "een mediaan"}
KINDS = [{"value": value, "label": label} for value, label in LABELS.items()]
ROWS = [
    ["Regionaal gemiddelde / Regionale mediaan", "", "13.14", "38.36", "ND"],
    ["1", "Grote Markt", "9.14", "47.49", "1 420"],
    ["2", "Dansaert", "8.97", "43.57", "9 630"],
    ["16", "Historisch Molenbeek", "10.06", "34.18", "25 510"],
    ["44", "Churchill", "21.50", "42.90", "8 920"],
    ["700", "Kerkhof van Brussel", "VS", "VS", "VS"],
]
MARKUP = "<img src=x onerror=\"document.title='hit'\">"
TITLE = "Aandeel 65-plussers in de totale bevolking (%) 2025"


def column(name: str, title: str, **changed: Any) -> dict[str, Any]:
    return {
        "id": name,
        "title": title,
        "use": True,
        "usable": True,
        "why_not": "",
        "kind": "share",
        "unit": "percent",
        "year": 2025,
        "population": False,
        "samples": [],
        "notes": [],
        "ask_fractions": False,
        **changed,
    }


def recognised(name: str) -> dict[str, Any]:
    """What is found in a file, which goes by its name."""
    if name.startswith("geen"):
        raise Refused("In dit bestand vonden we geen wijken of statistische sectoren. Staat er een kolom met codes in?")
    if name.startswith("fout"):
        raise KeyError("een fout van ons")
    unusable = column("c0", "Gebied", usable=False, use=False, why_not="hier staan woorden, geen cijfers", kind="", unit="")
    if name.startswith("woorden"):
        columns = [unusable]
    else:
        columns = [
            column(
                "c1",
                "Aandeel 65-plussers in de totale bevolking (%) 2025",
                samples=["9,14", "8,97", "10,06"],
                notes=["27 wijken zonder cijfer: 8 niet beschikbaar (ND), 19 verborgen (VS)."],
            ),
            column(
                "c2",
                "Aandeel alleenwonenden van 30 jaar en ouder " + (MARKUP if name.startswith("markup") else ""),
                samples=["0,4749", "0,4357", "0,3418"],
                ask_fractions=True,
                use=False,
            ),
            column(
                "c3", "Inwoners", kind="count", unit="inhabitants", samples=["1 420", "9 630", "25 510"], use=False, year=None
            ),
            unusable,
        ]
    return {
        "name": name,
        "level_words": "Cijfers per wijk van de Wijkmonitoring: 145 van de 145 wijken herkend.",
        "notes": ["Vier samenvattende rijen lieten we weg (gemiddelde, Gewest, totaal, drempel)."],
        "columns": columns,
        "kinds": KINDS,
        "preview": {
            "columns": [
                "Code",
                "Gebied",
                "Aandeel 65-plussers in de totale bevolking (%) 2025",
                "Aandeel alleenwonenden van 30 jaar en ouder",
                "Inwoners",
            ],
            "rows": ROWS,
        },
    }


def confirmed(chosen: list[dict[str, Any]]) -> dict[str, Any]:
    if chosen[0]["title"] == "nee":
        raise Refused("Deze titel bestaat al. Geef een andere.")
    return {"title": chosen[0]["title"], "columns": chosen}


class Uploads:
    """What one page shows: one that answers for itself, and one with a table, for which a test answers.

    Parameters
    ----------
    told
        Is told of each file that came, and of each act.
    """

    def __init__(self, told: Callable[[str, dict[str, Any]], None] = lambda _what, _said: None) -> None:
        self.files: list[dict[str, Any]] = []
        self.acts: list[dict[str, Any]] = []
        self._told = told
        brought = [{"entry_id": "e" * 32, "title": "Kinderopvang", "seq": 7}]
        self.shown = [
            self._part(name="upload", template={"kind": "table"}),
            self._part(name="held", channel="fake", brought=brought),
        ]

    def _came(self, path: Path, name: str) -> dict[str, Any]:
        file = {"name": name, "sha": hashlib.sha256(path.read_bytes()).hexdigest(), "path": str(path)}
        self.files.append(file)
        self._told("file", file)
        return recognised(name)

    def _part(self, **traits: Any) -> Upload:
        labels = Texts.of("nl").group("base.", "upload.")
        part = Upload(self._came, confirmed, labels=labels, ready=True, **traits)
        gone: dict[str, Any] = {}

        def keep(act: dict[str, Any]) -> None:
            self.acts.append(act)
            entry_id = act["entry_id"]
            rest = [one for one in part.brought if one["entry_id"] != entry_id]
            if act["action"] == "delete":
                gone[entry_id] = next(one for one in part.brought if one["entry_id"] == entry_id)
                part.brought = rest
            elif act["action"] == "undo":
                part.brought = [*rest, gone[entry_id]]
            else:
                part.brought = [*rest, listed(entry_id, act["content"])]

        part.on_act(keep)
        return part


def listed(entry_id: str, content: dict[str, Any]) -> dict[str, Any]:
    titles = [one["title"] for one in content["columns"]]
    return {
        "entry_id": entry_id,
        "title": content["title"],
        "columns": titles,
        "notes": ["27 wijken zonder cijfer"],
        "since": "gebracht op 24 november 2026",
    }
