"""What stands on the wall of the view ``network``: names by what they are, ties of enough people, parts of life.

::

    {"minimum": 5, "actors": [{"form", "names": [{"name", "also"}]}, …], "more": "en nog 2" | "", "unread": "…" | "",
     "ties": [{"one", "other", "said"}, …], "more_ties": "…" | "", "few_ties": "…" | "",
     "people": "6 mensen …" | "", "rows": [{"word", "count", "of"}, …], "empty": "…" | "", "where": "…" | "",
     "apart": ["A / B", …], "domain": {"voices": 2, "enough": false, "lacks": "voices"}}

Not here: the view (``compute``), its words (``wording.room_network``), drawing it (``wall.js``).
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from buurtlezer.store import current, today
from buurtlezer.texts import Texts
from buurtlezer.wording import room_network as words

Json = dict[str, Any]

NAMES, TIES, APART = 10, 2, 1
"""What is read at eight metres."""

LONGEST_NAME: Final = 28


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``network``, for the wall."""
    view = current(content, today())
    apart = words.apart(view, texts)[:APART]
    actors, left = _first(words.actors(view, texts), NAMES - 3 * len(apart))
    ties = words.ties(view, texts)
    domain = view["questions"]["domain"]
    return {
        "minimum": view["minimum"],
        "actors": actors,
        "more": texts.many("roomnet.more", left) if left else "",
        "unread": words.waiting_names(view, texts),
        "ties": [{"one": _short(one["one"]), "other": _short(one["other"]), "said": one["said"]} for one in ties[:TIES]],
        "more_ties": texts.many("roomnet.more_ties", len(ties) - TIES) if len(ties) > TIES else "",
        "few_ties": words.few_ties(view, texts),
        "people": texts.many("roomnet.said_domain", domain["voices"]) if domain["enough"] else "",
        "rows": words.rows(view, texts),
        "empty": words.empty(view, texts),
        "where": "" if ties else words.where(view, texts),
        "apart": [_short(one, 2 * LONGEST_NAME) for one in apart],
        "domain": {key: value for key, value in domain.items() if key != "counts"},
    }


def _first(forms: Iterable[Mapping[str, Any]], most: int) -> tuple[list[Json], int]:
    """As many names as are read, some of each form; and how many are left."""
    found = [{**one, "names": [{"name": _short(name["name"]), "also": name["also"]} for name in one["names"]]} for one in forms]
    total = sum(len(one["names"]) for one in found)
    while sum(len(one["names"]) for one in found) > most:
        max(found, key=lambda one: len(one["names"]))["names"].pop()
    return [one for one in found if one["names"]], max(0, total - most)


def _short(name: str, longest: int = LONGEST_NAME) -> str:
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"
