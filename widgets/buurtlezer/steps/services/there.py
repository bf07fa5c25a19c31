"""What is there: the services of the area on a map and in a list, one's own beside them, what was said of each.

Not here: which services lie in the area (``services_here``), what may be said of a kind (``kind_lines``), the part
(``parts.services``).
"""

import math
from collections import Counter
from datetime import UTC, datetime
from typing import Any, Final

import pandas as pd
from shapely.geometry import mapping

from buurtlezer.geodata.spots import folded
from buurtlezer.logbook import sharing
from buurtlezer.model import OWN, UNLISTED, Service
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.services import Services
from buurtlezer.parts.services.widget import OVER
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.services import corrections, kind_lines, listed, notes, told_kinds
from buurtlezer.steps.services.left import left
from buurtlezer.steps.services.looking import Looking
from buurtlezer.steps.services.on_foot import Degrees
from buurtlezer.steps.services.services_here import ServicesHere
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.texts import Texts
from buurtlezer.wording.service_choices import choices

NOWHERE: Final = (math.nan, math.nan)
Told = dict[str, Any]


def there(page: Page, state: ServicesState) -> Services:
    """The section."""
    part = Services(
        geography=page.geography,
        choices=choices(page.texts) | kind_choices(state),
        by_name=_named(state, kinds_by_name(state)),
        source=page.texts("services.there.source"),
        sensitive=rules(page.texts.language),
        name="there",
    )
    page.part(part, "service_map")
    part.labels = page.texts.group("base.", "map.", "service_map.")
    showing, chosen = Showing(state), Showing(state)  # what all may know, and what this page is told

    def shown() -> Told:
        told = chosen.told() if chosen.looking.chosen else {}
        return {**showing.told(), "over": {name: told[name] for name in OVER} if told else {}}

    def walk_from(at: Degrees | None, name: str) -> None:
        chosen.looking.walk_from(at, name)
        page.show(part, **shown())

    def of_page(name: str) -> None:
        if chosen.looking.of_page(name):
            page.show(part, **shown())

    part.on_start(walk_from)
    part.on_page(of_page)
    return page.shows(part, shown)


class Showing:
    """What the part shows. What follows from the area is made once for it: each change of the logbook asks again."""

    def __init__(self, state: ServicesState) -> None:
        self.looking = Looking(state)
        self._state = state
        self._made: tuple[object, object, Told] = (None, None, {})

    def told(self) -> Told:
        """The part's traits."""
        state, here = self._state, self.looking.now()
        mine = state.of_kind(Service)
        kinds = Counter(one.entry.service_kind for one in mine)
        if self._made[0] is not here or self._made[1] != kinds or not self._made[2]:
            self._made = (here, kinds, self._of_area(here, kinds))
        slots = {name: f"{slot}{{ref}}/{state.round}" for name, slot in (("check", corrections.SLOT), ("note", notes.SLOT))}
        said = _said(state)
        return self._made[2] | {
            "template": dict(state.common),
            "slots": slots,
            "own": _own(state, mine, here),
            "said": said,
            "left": left(said, state.pack),
            "today": datetime.now(UTC).date().isoformat(),
        }

    def _of_area(self, here: ServicesHere | None, own: Counter[str]) -> Told:
        if here is None:
            missing = self._state.texts("services.there.no_area")
            return {"area": {}, "missing": missing, "services": {}, "categories": [], "start": {}}
        state = self._state
        people = float(state.ground.table["inhabitants"].sum())
        told = told_kinds.told_kinds(here, people)
        words = kind_lines.start_words(here, state.texts)
        return {
            "area": {"name": here.area.name, "geometry": mapping(here.area.geometry)},
            "missing": "",
            "services": {
                "rows": rows(here.here),
                "unplaced": rows(here.unplaced),
                "lists": [_list(one, state.texts) for _, one in here.lists],
            },
            "categories": kind_lines.categories(here, told, own, state.texts),
            "start": {"at": list(here.start.at), "words": words, "chosen": self.looking.chosen},
        }


def rows(table: pd.DataFrame) -> list[list[Any]]:
    """Rows as the part takes them: ref, kind, name, point, metres, list, word."""
    columns = (table[name].tolist() for name in ("ref", "kind", "name", "lon", "lat", "metres", "list", "word"))
    return [
        [ref, kind, name, _point(lon, lat), _metres(metres), at, word]
        for ref, kind, name, lon, lat, metres, at, word in zip(*columns, strict=True)
    ]


def kind_choices(state: ServicesState) -> dict[str, list[dict[str, Any]]]:
    """The kinds that one may choose: none that is never counted. What replaced a shop is never said to be a house of prayer."""
    language, offered = state.texts.language, state.pack.offered_kinds
    names = sorted(zip(offered[f"name_{language}"], offered.index, strict=True), key=lambda one: folded(str(one[0])))
    options = [{"value": str(kind), "label": str(name)} for name, kind in names]
    return {"kind": options, "now": options}


def kinds_by_name(state: ServicesState) -> list[str]:
    """Kinds that are found by name only."""
    return sorted(state.pack.never_counted)


def _named(state: ServicesState, kinds: list[str]) -> dict[str, str]:
    names = state.pack.service_kinds[f"name_{state.texts.language}"]
    return {kind: str(names[kind]) for kind in kinds}


def _own(state: ServicesState, mine: list[Made[Service]], here: ServicesHere | None) -> list[Told]:
    """One's own services, with how far they are."""
    points = {one.entry_id: (at.lon, at.lat) for one in mine if (at := one.entry.location) is not None}
    far = here.metres_to(points.values()) if here is not None else {}
    return [_own_one(state, one, far.get(points.get(one.entry_id, NOWHERE), math.nan)) for one in mine]


def _own_one(state: ServicesState, one: Made[Service], metres: float) -> Told:
    entry, language = one.entry, state.texts.language
    listable = entry.findable not in UNLISTED
    return {
        "ref": OWN + one.entry_id,
        "entry_id": one.entry_id,
        "seq": one.seq,
        "content": entry.content(),
        "sharing": sharing.shown(entry, state.session.shown_room, state.texts, one.entry_id) if listable else {},
        "metres": _metres(metres),
        "word": listed.street_name(entry.street, state.pack, language) if entry.street else "",
    }


def _said(state: ServicesState) -> dict[str, Told]:
    """By service, whether it is still there and what the team knows."""
    names = _named(state, [str(kind) for kind in state.pack.service_kinds.index])
    found: dict[str, Told] = {}
    for ref, check in corrections.checks(state).items():
        found.setdefault(ref, {})["check"] = _answer(check, corrections.lines(check.entry, names, state.texts))
    for ref, note in notes.notes(state).items():
        found.setdefault(ref, {})["note"] = _answer(note, notes.lines(note.entry, state.texts))
    return found


def _answer(one: Made[Any], lines: list[str]) -> Told:
    return {"entry_id": one.entry_id, "seq": one.seq, "content": one.entry.content(), "lines": lines}


def _list(one: Any, texts: Texts) -> Told:
    when = texts.date(one.as_of) if one.as_of is not None else texts("services.there.undated")
    return {"title": one.title, "source": ", ".join(filter(None, (one.source, when)))}


def _point(lon: float, lat: float) -> list[float] | None:
    return [round(float(lon), 5), round(float(lat), 5)] if math.isfinite(lon) else None


def _metres(metres: float) -> int | None:
    """To ten metres: more is not known of a walk."""
    return max(10, 10 * round(metres / 10)) if math.isfinite(metres) else None
