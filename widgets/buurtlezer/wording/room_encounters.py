"""What contact a room saw in which kind of place, and whether it became more: in words, for a wall and a notebook alike.

Forms and kinds of place stand by the alphabet of whoever reads, side by side, and never by number: none is better than another.
Of which kind of place too few spoke is not said: it is somebody's answer.
Not here: counting (``views.encounters``), the alphabet (``alphabet``), drawing (``parts/room_scenes``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording.alphabet import by_alphabet
from buurtlezer.wording.enough import waiting

Json = dict[str, Any]

GROWN: Final = {"grew": "grew", "helped": "grown_helped", "had_to": "had_to"}
"""Questions on what grew, and the key of their answers."""


def people(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people saw a contact; empty where too few did."""
    return texts.many("roomencounters.people", view["people"]["voices"]) if view["people"]["enough"] else ""


def unread(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people have words that wait for the trainer."""
    return texts.many("roomvignettes.unread", view["unread"]) if view["unread"] else ""


def seen(view: Mapping[str, Any], texts: Texts, most: int | None = None) -> Json:
    """Kinds of place × forms: ``{"forms": [{"value", "word"}], "rows": [{"word", "counts": {form: n}, "note"}], "more": 0}``.

    ``most``: at most so many kinds of place, the first of the alphabet; ``more`` are left. Forms are those of these rows.
    """
    told = [(texts(f"kind_of_place.{place}"), cell) for place, cell in view["places"].items()]
    rows = [
        {"word": word, "counts": dict(cell["counts"]), "note": waiting(texts, cell)}
        for word, cell in by_alphabet(told, lambda one: one[0])
    ]
    shown = rows[:most]
    forms = {form for row in shown for form in row["counts"]}
    words = ({"value": form, "word": texts(f"contact_form.{form}")} for form in forms)
    return {"forms": by_alphabet(words, lambda one: one["word"]), "rows": shown, "more": len(rows) - len(shown)}


def headings(texts: Texts) -> Json:
    """What the table is, and what its first column has."""
    return {"caption": texts("roomencounters.table"), "places": texts("roomencounters.places")}


def asked(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """What kept contacts light, and what grew: ``{"name", "title", "said", "note"}`` of what enough people answered."""
    cells = {"bounds": ("bound", view["bounds"]), **{name: (key, view["grown"][name]) for name, key in GROWN.items()}}
    return [
        {
            "name": name,
            "title": texts(f"roomencounters.question.{name}"),
            "said": " · ".join(f"{texts(f'{key}.{value}')}\u00a0{n}" for value, n in cell["counts"].items()),
            "note": waiting(texts, cell),
        }
        for name, (key, cell) in cells.items()
        if cell["enough"]
    ]
