"""A list of services that somebody brings: from the file to what the part shows, and from what was confirmed to an entry.

Not here: reading a file (``geodata.imports.services``), the slices it comes in (``parts.bringing``), keeping it (the usual act).
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from ipywidgets import Widget

from buurtlezer.errors import BadTable, NotFetched
from buurtlezer.geodata import Pack, overpass
from buurtlezer.geodata.imports import services
from buurtlezer.geodata.service_vocabulary import BY_TYPE
from buurtlezer.model import ServiceList
from buurtlezer.parts.service_list import Refused, ServiceListUpload
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.services import found
from buurtlezer.steps.services.asking import Ask, Asking
from buurtlezer.steps.services.brought import BroughtLists, Numbers
from buurtlezer.steps.services.state import Here, ServicesState
from buurtlezer.store.keeping import today
from buurtlezer.texts import Texts

LONGEST_TITLE: Final = 200
OSM: Final = "OpenStreetMap"
_AROUND: Final = 0.005
"""Degrees: some 400 m, as far as one walks out of a neighbourhood."""


class Bringing:
    """One list under way: read, not yet confirmed."""

    def __init__(self, texts: Texts, pack: Pack, ask: Ask = overpass.services) -> None:
        self._texts = texts
        self._pack = pack
        self._asking = Asking(ask)
        self._known: services.Known | None = None
        self._name = ""
        self._grid: services.Grid | None = None
        self._reading: services.Reading | None = None

    def forget(self) -> None:
        """Nothing is under way any more."""
        self._grid = self._reading = None

    def recognised(self, path: Path, name: str) -> dict[str, Any]:
        """What a file holds, in words. Raises ``Refused`` with a sentence for a file that cannot be used."""
        self.forget()
        self._name = name
        grid = self._or_refused(lambda: services.opened(path, name))
        read = self._read(grid, services.roles(grid, self._texts.language))
        self._grid = grid
        return read

    def with_columns(self, chosen: dict[str, int]) -> dict[str, Any]:
        """The same file, read with columns that a person chose. Raises ``Refused``."""
        grid = self._grid
        if grid is None:
            raise Refused(self._texts("refusal.table.gone"))
        return self._read(grid, services.complete({role: chosen[role] for role in services.ROLES if role in chosen}, grid))

    def confirmed(self, said: dict[str, Any]) -> dict[str, Any]:
        """The entry's content. Raises ``Refused``."""
        if self._reading is None:
            raise Refused(self._texts("refusal.table.gone"))
        rows = services.rows(self._reading, said["kinds"])
        if len(json.dumps(rows, ensure_ascii=False).encode()) > services.MOST_WRITTEN:
            raise Refused(self._texts("refusal.services.too_long"))
        content = {"title": said["title"], "source": said["source"], "complete_for": said["complete_for"], "rows": rows}
        return content if said["as_of"] is None else {**content, "as_of": said["as_of"].isoformat()}

    def asked(self, url: str, box: overpass.Box) -> dict[str, Any] | None:
        """What OpenStreetMap has in a box today, in words; None while that is under way. Raises ``Refused``."""
        try:
            table = self._asking.answer(url, box)
        except NotFetched as error:
            raise Refused(self._texts(f"overpass.{error.rule}")) from error
        if table is None:
            return None
        if table.empty:
            raise Refused(self._texts("services.brought.osm_none"))
        self._grid = None
        names = table["name_fr" if self._texts.language == "fr" else "name_nl"].tolist()
        kinds = found.kind_names(self._texts, self._pack)
        self._reading = services.of_points(names, table["kind"].tolist(), table[["lon", "lat"]].to_numpy(), kinds)
        day = today()
        title = self._texts("services.brought.osm_title", day=self._texts.date(day))
        seen = found.Recognised(OSM, title, None, {}, self._reading, source=OSM, as_of=day.isoformat())
        return found.in_words(self._texts, self._pack, seen)

    def _read(self, grid: services.Grid, roles: services.Roles) -> dict[str, Any]:
        title = _title(self._name)
        known = self._known or known_of(self._pack)
        self._known = known
        reading = self._or_refused(lambda: services.read(grid, roles, known, title))
        self._reading = reading
        return found.in_words(self._texts, self._pack, found.Recognised(self._name, title, grid, roles, reading))

    def _or_refused(self, work: Callable[[], Any]) -> Any:
        try:
            return work()
        except BadTable as error:
            raise Refused(refusal(self._texts, error)) from error


def refusal(texts: Texts, error: BadTable) -> str:
    """Why a list cannot be used; what may be wrong with any file is said as it is of a table."""
    if error.rule not in services.RULES:
        return texts(f"refusal.table.{error.rule}")
    numbers = {} if error.n is None else {"n": texts.number(error.n)}
    return texts(f"refusal.services.{error.rule}", **numbers)


def known_of(pack: Pack) -> services.Known:
    """What a list is held against: streets, and words for kinds."""
    types = {one: kind.name for one, kind in BY_TYPE.items()}
    return services.Known(services.Streets(pack.streets, pack.municipalities), services.Words(pack.service_kinds, types))


def _title(name: str) -> str:
    return Path(name).stem.replace("_", " ").strip()[:LONGEST_TITLE] or name[:LONGEST_TITLE] or "?"


def bring(page: Page, state: ServicesState) -> Widget:
    """The part that brings a list in, with the lists that are there already."""
    bringing = Bringing(page.texts, state.pack)
    lists = BroughtLists(state)

    def asked() -> dict[str, Any] | None:
        url, area = overpass.address(), state.area()
        return bringing.asked(url, _around(area)) if url and area is not None else None

    part = page.part(
        ServiceListUpload(bringing.recognised, bringing.with_columns, bringing.confirmed, asked, name="list"), "servicelist"
    )
    # Words that any file needs are those of a table, where a list has none of its own.
    part.labels = page.texts.group("base.", "upload.", "servicelist.")
    part.observe(lambda change: bringing.forget() if not change["new"] else None, "found")

    def shown() -> dict[str, Any]:
        names = found.kind_names(page.texts, state.pack)
        listed = [_listed(page.texts, names, one, numbers) for one, numbers in lists.all()]
        return {"template": {"kind": "service_list", **state.common}, "brought": listed, "asks": _may_ask(state)}

    return page.shows(part, shown)


def _may_ask(state: ServicesState) -> bool:
    """Whether there is a server that may be asked, and something to ask it about."""
    return bool(overpass.address()) and state.area() is not None


def _around(area: Here) -> overpass.Box:
    west, south, east, north = area.geometry.bounds
    return overpass.Box(west - _AROUND, south - _AROUND, east + _AROUND, north + _AROUND)


def _listed(texts: Texts, names: dict[str, str], one: Made[ServiceList], numbers: Numbers) -> dict[str, Any]:
    entry = one.entry
    lines = found.numbers(texts, numbers.points, numbers.streets, numbers.neither)
    if entry.complete_for:
        kinds = sorted(names.get(kind, kind) for kind in entry.complete_for)
        lines.append(texts("services.brought.complete", kinds=", ".join(kinds)))
    return {
        "entry_id": one.entry_id,
        "title": entry.title,
        "since": " · ".join(filter(None, [entry.source, texts.date(entry.as_of) if entry.as_of else ""])),
        "columns": lines,
        "seq": one.seq,
    }
