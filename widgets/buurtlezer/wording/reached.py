"""What a room says is reachable, in words, for a wall and a notebook alike: a row for each of the seven, and lines beside it.

In the order of the seven: none stands above another by how many say so. Not here: counting (``views.reach``), drawing.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from buurtlezer.model import B, Judged
from buurtlezer.texts import Texts
from buurtlezer.wording.seven import PICTURES

Json = dict[str, Any]

BESIDE: Final = ("along", "means", "cost", "when_not")


def rows(cell: Mapping[str, Any], texts: Texts) -> list[Json]:
    """A row for each of the seven: its pictogram by name, its word, and how many say yes, no, ask.

    Where too few answered it there are no ``parts``, and ``few`` says how many did so far. ``of`` are all who said something: a
    bar as long as all of them is everybody.
    """
    return [
        {
            "picture": PICTURES[one],
            "word": texts(f"seven.{one}"),
            "parts": _parts(cell[str(one)], texts),
            "few": _few(cell[str(one)], texts),
            "of": cell["voices"],
        }
        for one in B
    ]


def _parts(question: Mapping[str, Any], texts: Texts) -> list[Json]:
    if not question["enough"]:
        return []
    counts = question["counts"]
    return [{"answer": str(one), "word": texts(f"seven.answer.{one}"), "count": counts[str(one)]} for one in Judged]


def _few(question: Mapping[str, Any], texts: Texts) -> str:
    return "" if question["enough"] or not question["voices"] else texts.many("reached.few", question["voices"])


def people(cell: Mapping[str, Any], texts: Texts) -> str:
    """How many people, and how many of one question at most still wait."""
    waits = max((one.get("waiting", 0) for one in cell.values() if isinstance(one, Mapping)), default=0)
    return texts.many("reached.people", cell["voices"]) + (f" ({texts.many('reached.waiting', waits)})" if waits else "")


def notes(cell: Mapping[str, Any], texts: Texts) -> list[Json]:
    """Who goes along, how one gets there, what it costs, when not: each answer that somebody gave, with how many."""
    there = [name for name in BESIDE if cell[name]["enough"]]
    said = [(name, _counted(f"opportunity.{name}", cell[name]["counts"], texts)) for name in there]
    return [{"label": texts(f"opportunity.label.{name}"), "text": text} for name, text in said if text]


def told(found: Iterable[Mapping[str, Any]], texts: Texts) -> list[Json]:
    """Opportunities that everybody may read, as cards."""
    return [{"title": one["what"], "lines": _lines(one, texts)} for one in found]


def _lines(one: Mapping[str, Any], texts: Texts) -> list[Json]:
    def chosen(prefix: str, values: Iterable[str]) -> str:
        return ", ".join(texts(f"{prefix}.{value}") for value in values)

    seven = ", ".join(
        f"{texts(f'seven.{b}').lower()}: {texts(f'seven.answer.{one[str(b)]}')}" for b in B if one[str(b)] in ("no", "ask")
    )
    said = [
        ("for_whom", chosen("group", one["for_whom"])),
        ("means", chosen("opportunity.means", one["means"])),
        ("cost", _dashed(chosen("opportunity.cost", filter(None, [one["cost"]])), one["cost_words"])),
        ("when_not", _dashed(chosen("opportunity.when_not", one["when_not"]), one["when_not_words"])),
        ("along", chosen("opportunity.along", filter(None, [one["along"]]))),
        ("seven", seven),
    ]
    return [{"label": texts(f"opportunity.label.{name}"), "text": text} for name, text in said if text]


def _counted(prefix: str, counts: Mapping[str, int], texts: Texts) -> str:
    return " · ".join(f"{texts(f'{prefix}.{answer}')}\u00a0{voices}" for answer, voices in counts.items() if voices)


def _dashed(*said: str) -> str:
    return " – ".join(one for one in said if one)
