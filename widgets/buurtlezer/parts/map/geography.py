"""What lies under every map of a page: sent to the browser once, however many maps show it.

It is checked and written out once per process, not once per page: a kernel that was forked has it ready, and sends it as it is.
Not here: where it comes from (``geodata``), how it is drawn (``ground.js``).
"""

import json
from functools import lru_cache
from typing import Any

import ipywidgets
from traitlets import Bytes, Dict, HasTraits, List, TraitError, Unicode, validate

QUIET = ("green", "industry", "cemetery")
"""Kinds of district where nobody, or hardly anybody, lives."""


class Facts(HasTraits):
    """Borders, names, lines and stops, checked."""

    topology = Unicode()
    """TopoJSON text, WGS84, quantised (with ``transform``), object ``sectors``; each geometry's ``id`` is its code."""

    units = Dict(key_trait=Unicode(), value_trait=List(Unicode(), minlen=2, maxlen=2))
    """Sector code → ``[district code, municipality code]``."""

    names = Dict(key_trait=Unicode(), value_trait=Unicode())
    """Code of a sector, district or municipality → its name in the person's language."""

    quiet = Dict(key_trait=Unicode(), value_trait=Unicode())
    """District code → ``green``, ``industry`` or ``cemetery``."""

    lines = Unicode("")
    """TopoJSON text of lines (quantised, object ``lines``), ``properties.kind`` = ``metro``, ``tram`` or ``train``
    (others are not drawn); or empty."""

    stops = List(Dict())
    """For orientation: ``{"kind": "metro" | "tram" | "bus" | "station", "name": str, "lon": float, "lat": float}``."""

    spots = List(Dict())
    """What can be picked on every map of the page that has no :attr:`Map.spots` of its own; the same fields."""

    def written(self) -> bytes:
        """All of it as JSON, for :class:`Geography`."""
        return json.dumps(self.trait_values(), ensure_ascii=False, separators=(",", ":")).encode()

    @validate("topology")
    def _check_topology(self, proposal: Any) -> str:
        text: str = proposal["value"]
        return text if not text else _quantised(text, "sectors")

    @validate("lines")
    def _check_lines(self, proposal: Any) -> str:
        text: str = proposal["value"]
        return text if not text else _quantised(text, "lines")

    @validate("quiet")
    def _check_quiet(self, proposal: Any) -> dict[str, str]:
        quiet: dict[str, str] = proposal["value"]
        if unknown := set(quiet.values()) - set(QUIET):
            raise TraitError(f"quiet: {sorted(unknown)} given, {', '.join(QUIET)} allowed")
        return quiet

    @validate("stops")
    def _check_stops(self, proposal: Any) -> list[dict[str, Any]]:
        return checked_points("stops", proposal["value"], ("kind", "name"))

    @validate("spots")
    def _check_spots(self, proposal: Any) -> list[dict[str, Any]]:
        return checked_points("spots", proposal["value"], ("id", "kind", "name"))


class Geography(ipywidgets.Widget):
    """What lies under the maps of a page. Make one per page and give it to each :class:`Map`.

    Parameters
    ----------
    written
        What :meth:`Facts.written` gave; else ``facts`` are what :class:`Facts` takes (``traitlets.TraitError``).
    """

    content = Bytes().tag(sync=True)
    """JSON, UTF-8; goes to the browser as bytes, which nobody on the way has to read."""

    def __init__(self, written: bytes | None = None, **facts: Any) -> None:
        super().__init__(content=Facts(**facts).written() if written is None else written)

    @property
    def districts(self) -> frozenset[str]:
        """Codes of its districts."""
        return districts_of(self.content)


@lru_cache(maxsize=8)
def districts_of(written: bytes) -> frozenset[str]:
    """Codes of the districts in what was written out."""
    return frozenset(district for district, _ in json.loads(written)["units"].values())


def _quantised(text: str, name: str) -> str:
    """The text itself, once it is known to be what the script can read."""
    try:
        topology = json.loads(text)
    except json.JSONDecodeError as error:
        raise TraitError(f"{name}: not JSON ({error})") from error
    if not isinstance(topology, dict) or "transform" not in topology or name not in topology.get("objects", {}):
        raise TraitError(f"{name}: a quantised TopoJSON with an object {name!r} is needed")
    return text


def checked_points(trait: str, points: list[dict[str, Any]], fields: tuple[str, ...]) -> list[dict[str, Any]]:
    """The points, each with all fields and a place on earth."""
    for point in points:
        if missing := [field for field in (*fields, "lon", "lat") if field not in point]:
            raise TraitError(f"{trait}: {point} misses {', '.join(missing)}")
        if not (-180 <= point["lon"] <= 180 and -90 <= point["lat"] <= 90):
            raise TraitError(f"{trait}: {point} is not in degrees")
    return points
