"""An export as tables: one row an entry, a question, an answer, a total. Codes, not words.

Not here: a spreadsheet in words (``report.room_sheets``), what may be exported (``store.export``), cells that can do nothing
in a spreadsheet (``analysis.spreadsheet``).
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from buurtlezer.model import Party

PARTY: Final = tuple(Party.model_fields)
Rows = Iterable[list[str]]


def tables(found: Mapping[str, Any]) -> dict[str, Rows]:
    """Rows by the name of their file, the first with the names of columns."""
    return {
        "entries.csv": _entries(found),
        "parties.csv": _parties(found),
        "moments.csv": _moments(found),
        "answers.csv": _answers(found),
        "totals.csv": _totals(found),
    }


def _entries(found: Mapping[str, Any]) -> Rows:
    """One row an entry, one column a field; what has parts is JSON in its cell, and of who may join it is who (``_parties``)."""
    contents = [one["content"] for one in found["entries"] if one["kind"] != "answer"]
    fields = sorted({field for content in contents for field in content} - {"kind"})
    yield ["kind", *fields]
    for content in contents:
        named = {**content, "parties": _listed(one["who"] for one in content["parties"])} if "parties" in content else content
        yield [content["kind"], *(_cell(named.get(field)) for field in fields)]


def _parties(found: Mapping[str, Any]) -> Rows:
    """One row for each who may join a coalition, with what that one is about."""
    yield ["goal", *PARTY]
    for one in found["entries"]:
        for party in one["content"].get("parties") or ():
            yield [
                one["content"]["goal"],
                *(_listed(said) if isinstance(said := party[field], list) else _cell(said) for field in PARTY),
            ]


def _moments(found: Mapping[str, Any]) -> Rows:
    yield ["moment", "opened_at", "name", "form", "whom", "prompt", "answers", "voices"]
    for one in found["moments"]:
        counts = _cell(one["answers"]), _cell(one.get("voices"))
        yield [one["id"], one["opened_at"], one["name"], one["form"], _cell(one.get("whom")), _cell(one["prompt"]), *counts]


def _answers(found: Mapping[str, Any]) -> Rows:
    yield ["moment", "voice", "choice", "spot", "lon", "lat", "passed"]
    for one in found["entries"]:
        content = one["content"]
        if one["kind"] == "answer":
            spot = content["spot"] or {}
            what = [content["choice"], spot.get("id"), spot.get("lon"), spot.get("lat"), content["passed"]]
            yield [content["moment"], content["voice"], *map(_cell, what)]


def _totals(found: Mapping[str, Any]) -> Rows:
    """How many entries of each kind, and people behind them where they are enough; first how many took part."""
    totals = found["totals"]
    yield ["kind", "entries", "voices"]
    yield ["participants", _cell(totals["participants"]), _cell(totals["voices"])]
    for kind, counts in totals["kinds"].items():
        yield [kind, _cell(counts["entries"]), _cell(counts.get("voices"))]


def _listed(said: Iterable[str]) -> str:
    return ", ".join(said)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
