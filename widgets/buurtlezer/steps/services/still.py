"""What of 2015 is still here: at most ten things in and around one's area where people had contact, one at a time.

The list of 2015 was never whole: it has no total, no rate and no trend. Not here: which points these are
(``analysis.contact_points``), what today's list has there (``today``), asking (``parts.checklist``).
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, TypeAlias

import numpy as np
import shapely

from buurtlezer.analysis.contact_points import ContactPoint, asked
from buurtlezer.analysis.projection import points_to_metres, to_metres
from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.model import Group, ServiceCheck, Stop
from buurtlezer.parts.checklist import Checklist
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.page import Page
from buurtlezer.steps.services.corrections import SLOT
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.steps.services.today import today
from buurtlezer.steps.state import StepState
from buurtlezer.steps.walk.around import around
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options
from buurtlezer.wording.names import place_names

NO_SHOP: Final = frozenset({"play_sport", "transport"})
"""Categories of which nothing moves into a shop."""

STREET_METRES: Final = 300
"""How far the street may be that a point is said to be near."""

Points: TypeAlias = tuple[ContactPoint, ...]


def still(page: Page, state: ServicesState) -> Checklist:
    """What is asked about in the area that is looked at, and 400 m around it."""

    def near() -> Points | None:
        here = state.area()
        return _asked(state.pack, here.geometry.wkb) if here is not None else None

    return checklist(page, state, near)


def checklist(page: Page, state: StepState, near: Callable[[], Points | None]) -> Checklist:
    """The part; ``near`` gives the points, None where it is not known yet where to look."""
    texts = page.texts
    part = Checklist(sensitive=rules(texts.language), note=texts("still.note"), name="still")
    part.choices = {"kind": replacing(state.pack, texts), "group": options(texts, "group", Group)}
    page.part(part, "checklist")
    waits = {f"waits.{word}": sentence for word, sentence in texts.group("walkpart.waits.").items()}
    part.labels = {**waits, **part.labels}

    def told() -> dict[str, Any]:
        found = near()
        listed = found or ()
        return {
            "template": {"kind": "service_check", **state.common},
            "points": [_point(state, one) for one in listed],
            "ground": _ground(state.pack, texts.language, listed),
            "empty": texts("still.empty.none" if found is not None else "still.empty.area"),
        }

    return page.shows(part, told)


def replacing(pack: Pack, texts: Texts) -> list[dict[str, str]]:
    """What may stand there now: kinds that are counted or listed, by name; none that tells of health, belief or need."""
    kinds = pack.offered_kinds
    offered = kinds[~kinds["personal"] & ~kinds["category"].isin(NO_SHOP)]
    words = offered[f"name_{texts.language}"].sort_values(key=lambda column: column.map(folded))
    return [{"value": str(kind), "label": str(word)} for kind, word in words.items()]


@lru_cache(maxsize=8)
def _asked(pack: Pack, area: bytes) -> Points:
    """Chosen once for an area (WKB, degrees): each change of the logbook asks again."""
    return asked(pack.former_services, pack.services, to_metres(shapely.from_wkb(area)))


def _point(state: StepState, point: ContactPoint) -> dict[str, Any]:
    full = f"{SLOT}{point.id}/{state.round}"
    revision = state.session.revisions.get(state.session.entry_id(full))
    answer = state.in_slot(f"{SLOT}{point.id}", ServiceCheck)
    return {
        **_worded(state.pack, state.texts, point),
        "slot": full,
        "seq": revision.seq if revision else 0,
        "content": answer.content() if answer is not None else {},
    }


@lru_cache(maxsize=256)
def _worded(pack: Pack, texts: Texts, point: ContactPoint) -> dict[str, Any]:
    """What is said of a point, whatever was answered."""
    kind = str(pack.service_kinds.loc[point.kind, f"name_{texts.language}"])
    name = point.name_fr if texts.language == "fr" else point.name_nl
    street = _street(pack, texts.language, point)
    now = today(pack, texts, point)
    return {
        "ref": point.id,
        "title": name or kind[:1].upper() + kind[1:],
        "note": texts("still.was", kind=kind, street=street) if street else texts("still.was_nowhere", kind=kind),
        "today": {"found": now.found, "sentence": now.sentence},
    }


def _street(pack: Pack, language: str, point: ContactPoint) -> str:
    """The named street that is nearest, as it is called in the person's language; empty where none is near."""
    streets = pack.base_map.streets
    at = shapely.Point(points_to_metres(np.array([[point.lon, point.lat]]))[0])
    near = streets.tree.query(at, "dwithin", STREET_METRES)
    names = place_names(streets.table.iloc[near], language).to_numpy()
    named = near[names != ""]
    if not len(named):
        return ""
    return str(names[names != ""][np.argmin(shapely.distance(streets.metres[named], at))])


def _ground(pack: Pack, language: str, points: Points) -> dict[str, Any]:
    """What lies around the points, as on the map of a walk, and the points by their ids."""
    placed = [
        Stop.model_validate({"id": f"point-{number}", "name": one.kind, "location": {"lon": one.lon, "lat": one.lat}})
        for number, one in enumerate(points)
    ]
    ground = around(pack, language, placed)
    if not ground:
        return {}
    return {**ground, "stops": [{**stop, "id": one.id} for stop, one in zip(ground["stops"], points, strict=True)]}
