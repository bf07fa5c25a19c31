"""The reader of the data pack: tables, shapes, and the ground that areas are laid on, each read when first asked for.

Here: where the pack is, and what it gives. Not here: building it (``build``), nor calculations (``analysis``). It does
not import geopandas or pyogrio: together they take longer to import than all of this does.
"""

import hashlib
import os
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TextIO
from weakref import WeakValueDictionary

import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.area import Ground, union
from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.service_counts import Counting
from buurtlezer.analysis.spread import MOST, spread_by_population
from buurtlezer.analysis.walking import Network
from buurtlezer.errors import BrokenPack
from buurtlezer.geodata import topology
from buurtlezer.geodata.base_map import BaseMap
from buurtlezer.geodata.figures import Figures
from buurtlezer.geodata.services import FORMER, of_kind
from buurtlezer.geodata.services import with_ids as services_with_ids
from buurtlezer.geodata.spots import search, spots
from buurtlezer.geodata.streets import with_ids
from buurtlezer.geodata.walk_network import network

VERSION = "2.1.0"
"""Of the form of a pack: which files, with which columns."""
WITHOUT_TRANSIT = "2.0.0"
"""The form before it, which has no network of vehicles. A pack of another version than these two is not read."""
TRANSIT = frozenset(
    {
        *(f"transit_{name}.csv" for name in ("stops", "lines", "patterns", "spans", "headways")),
        "train_trips.csv",
    }
)
"""The files of that network."""

VARIABLE = "BUURTLEZER_DATA"
_PACKAGE = Path(__file__).parent.parent
_CHECKOUT = _PACKAGE.parent.parent / "data" / "brussels"
_PACKAGED = _PACKAGE / "_data" / "brussels"
_TEXT = dict.fromkeys(
    ("code", "id", "district", "municipality", "sector", "lines", "modes", "name", "stations", "between", "leaves"), "string"
)
_WHOLE = {"population": "Int64", "population_year": "Int64"}
_open: "WeakValueDictionary[tuple[Path, int], Pack]" = WeakValueDictionary()


def shipped() -> Path:
    """The folder of the pack that came with this checkout or package."""
    return next((place for place in (_CHECKOUT, _PACKAGED) if (place / "datapackage.json").is_file()), _PACKAGED)


def read_table(file: Path | TextIO) -> pd.DataFrame:
    """A table of a pack, by its first column. Raises what pandas does for one that cannot be read."""
    table = pd.read_csv(file, dtype=_TEXT | _WHOLE, keep_default_na=False, na_values=[""])
    return table.set_index(table.columns[0])


class Pack:
    """The tables and shapes of one folder. Give it away freely: nothing in it changes; do not change its tables."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def open(cls, folder: Path | None = None) -> "Pack":
        """The pack in a folder, or else where ``BUURTLEZER_DATA`` says, in this checkout, or in the package itself.

        Who opens a folder that somebody has open gets the same pack, with what was read of it. Raises ``BrokenPack`` when
        there is no pack.
        """
        named = os.environ.get(VARIABLE)
        places = [folder] if folder else [Path(named)] if named else [_CHECKOUT, _PACKAGED]
        for place in places:
            described = place / "datapackage.json"
            if described.is_file():
                key = described.resolve(), described.stat().st_mtime_ns  # one that was built anew is another
                return _open.setdefault(key, cls(place))
        raise BrokenPack(
            f"no datapackage.json in {' or '.join(map(str, places))}; set {VARIABLE} to a data pack, or build one with "
            "buurtlezer data build --source DIR",
            rule="none",
            file=str(places[0]),
        )

    @cached_property
    def descriptor(self) -> dict[str, Any]:
        """``datapackage.json``: for each file its sources, licence, reference date and how it was computed."""
        found = self._json("datapackage.json")
        if not isinstance(found.get("resources"), list):
            message = f"datapackage.json in {self.folder} lists no resources; rebuild the data pack"
            raise BrokenPack(message, file="datapackage.json")
        return found

    @cached_property
    def sectors(self) -> pd.DataFrame:
        """Index code; ``name_nl``, ``name_fr``, ``district``, ``municipality``, ``area_km2``."""
        return self._table("sectors")

    @cached_property
    def districts(self) -> pd.DataFrame:
        """Index code; names, ``kind``, ``population``, ``population_year`` (may be missing), ``lon``, ``lat``."""
        return self._table("districts")

    @cached_property
    def municipalities(self) -> pd.DataFrame:
        """Index NIS code; ``name_nl``, ``name_fr``."""
        return self._table("municipalities")

    @cached_property
    def sector_population(self) -> pd.DataFrame:
        """Inhabitants of one year (:attr:`sector_population_year`): index code, of ``sectors``; ``population``."""
        return self._table("sector_population")

    def dated(self, resource: str) -> date:
        """The day that a file of the pack is of, by its name in the descriptor. Raises ``BrokenPack`` where it says none."""
        described: dict[str, Any] = next((one for one in self.descriptor["resources"] if one.get("name") == resource), {})
        try:
            return date.fromisoformat(described["referenceDate"])
        except (KeyError, TypeError, ValueError) as error:
            raise BrokenPack(f"datapackage.json in {self.folder} does not date {resource!r}; rebuild it") from error

    @cached_property
    def sector_population_year(self) -> int:
        """The year whose 1 January they were counted on."""
        described: dict[str, Any] = next(
            (one for one in self.descriptor["resources"] if one.get("name") == "sector-population"), {}
        )
        try:
            return int(str(described["referenceDate"]).split("-")[0])
        except (KeyError, ValueError) as error:
            raise BrokenPack(f"datapackage.json in {self.folder} dates no inhabitants by sector; rebuild it") from error

    @cached_property
    def sector_codes(self) -> pd.DataFrame:
        """The codes in force from 2025: index code; ``district``, ``municipality``, ``known`` (it is in ``sectors`` too)."""
        return self._table("sector_codes")

    @cached_property
    def figures(self) -> Figures:
        """Figures per district and year; read when the first of them is asked for."""
        return Figures(self.folder, [str(code) for code in self.districts.index])

    @cached_property
    def stops(self) -> pd.DataFrame:
        """Index id; names, ``lon``, ``lat``, ``modes`` and ``lines`` (each with spaces between), ``operator``."""
        return self._table("stops")

    @cached_property
    def former_spots(self) -> pd.DataFrame:
        """Stops of earlier packs that are there no more, as rows of ``spots`` without ``words``. Nobody is offered them."""
        table = self._table("former_stops").reset_index()
        return table.assign(id="stop:" + table["id"])

    @cached_property
    def stations(self) -> pd.DataFrame:
        """Index id; names, ``lon``, ``lat``."""
        return self._table("stations")

    @cached_property
    def lines(self) -> pd.DataFrame:
        """Index line number; ``kind`` (metro, tram, bus), ``colour``, ``shape``."""
        rows = {}
        for content in (self._json("lines.topojson"), self._json("bus_lines.topojson")):
            shapes = topology.shapes(content, "lines")
            for one in content["objects"]["lines"]["geometries"]:
                rows[one["id"]] = one["properties"] | {"shape": shapes[one["id"]]}
        return pd.DataFrame.from_dict(rows, orient="index")

    @cached_property
    def topology_text(self) -> str:
        """The sectors as TopoJSON, for the browser; object ``sectors``, id = code."""
        return self._text("sectors.topojson")

    @cached_property
    def lines_text(self) -> str:
        """Metro and tram as TopoJSON, for the browser; object ``lines``, id = line number, ``properties.kind``."""
        return self._text("lines.topojson")

    @cached_property
    def sector_shapes(self) -> dict[str, BaseGeometry]:
        """The sectors' shapes by code, WGS84 degrees, on one topology: neighbours have the same points."""
        return topology.shapes(self._json("sectors.topojson"), "sectors")

    @cached_property
    def sector_shapes_metres(self) -> dict[str, BaseGeometry]:
        """The same shapes in EPSG:31370 metres."""
        plane = shapely.transform(np.array(list(self.sector_shapes.values())), points_to_metres)
        return dict(zip(self.sector_shapes, plane, strict=True))

    @cached_property
    def region(self) -> BaseGeometry:
        """The Brussels-Capital Region, WGS84 degrees: the union of all sectors."""
        return self.union(self.sector_shapes)

    @cached_property
    def region_metres(self) -> BaseGeometry:
        """The same in EPSG:31370 metres, prepared."""
        region = shapely.transform(self.region, points_to_metres)
        shapely.prepare(region)
        return region

    @cached_property
    def ground(self) -> Ground:
        """What ``analysis.area.cover`` lays an area on; a district's inhabitants are spread by the numbers per sector."""
        table = self.sectors.loc[list(self.sector_shapes_metres)]
        ground = Ground(
            sectors=table.index.to_numpy(dtype=object),
            shapes_metres=np.array(list(self.sector_shapes_metres.values())),
            districts=table["district"].to_numpy(dtype=object),
            municipalities=table["municipality"].to_numpy(dtype=object),
            population=self.districts["population"],
        )
        return ground.with_spread(self._spread(ground))

    def _spread(self, ground: Ground) -> "pd.Series[float]":
        """By area in a district where the year of the numbers had nobody. A sector that is not named is a fault, not nobody."""
        people = self.sector_population.get("population", pd.Series(dtype="Int64")).dropna()
        if not people.index.is_unique or set(people.index) != set(ground.sectors) or not people.between(0, MOST).all():
            raise BrokenPack(f"sector_population.csv in {self.folder} does not number each sector once; rebuild the data pack")
        return spread_by_population(
            ground, {str(code): float(number) for code, number in people.items()}, pd.DataFrame({"district": []})
        ).shares

    def union(self, codes: Iterable[str]) -> BaseGeometry:
        """The union of sectors by code, WGS84 degrees. Raises ``BadArea`` for none or for a code that is not there."""
        return union(self.sector_shapes, codes)

    def district(self, code: str) -> BaseGeometry:
        """A district's shape, WGS84 degrees: the union of its sectors. Raises ``BadArea`` for an unknown code."""
        return self.union(self.sectors.index[self.sectors["district"] == code])

    def municipality(self, code: str) -> BaseGeometry:
        """A municipality's shape by NIS code, WGS84 degrees. Raises ``BadArea`` for an unknown code."""
        return self.union(self.sectors.index[self.sectors["municipality"] == code])

    @cached_property
    def spots(self) -> pd.DataFrame:
        """To be searched: ``id``, ``kind``, ``name_nl``, ``name_fr``, ``lon``, ``lat``, and ``words`` to search in."""
        return spots(*(table.reset_index() for table in (self.stops, self.stations, self.districts)))

    @cached_property
    def streets(self) -> pd.DataFrame:
        """Named streets, a row per street and municipality.

        Columns as those of ``spots`` without ``words``, all of kind ``street``; ``municipality`` (NIS code), ``length_m``. They
        are not among the spots: a page asks for them by themselves.
        """
        return with_ids(self._table("streets").reset_index())

    @cached_property
    def base_map(self) -> BaseMap:
        """Lines of streets, water, green and rail, each read when first asked for."""
        return BaseMap(self._json, lambda: self.streets)

    @cached_property
    def services(self) -> pd.DataFrame:
        """Services and named parks; read when the first of them is asked for.

        Columns as those of ``spots`` without ``words``, ``kind`` being one of :attr:`service_kinds`; ``municipality`` (NIS
        code). Names are empty where there is none. They are not among the spots: a page asks for them by themselves.
        """
        return services_with_ids(self._table("services").reset_index())

    @cached_property
    def former_services(self) -> pd.DataFrame:
        """Services of 2015 of kinds that carry contact: columns as ``services``, ids that begin with ``former:``.

        To ask of a few whether they are still there; far from whole, so never to be counted.
        """
        return services_with_ids(self._table("former_services").reset_index(), FORMER)

    @cached_property
    def walking(self) -> Network:
        """The streets of 2021 to walk on; read when first asked for. EPSG:31370 metres."""
        try:
            return network(self._text("walk_network.csv"))
        except (ValueError, KeyError) as error:
            message = f"walk_network.csv in {self.folder} cannot be read: {error}; rebuild the data pack"
            raise BrokenPack(message, file="walk_network.csv") from error

    @cached_property
    def nearest(self) -> pd.DataFrame:
        """Metres as walked to the nearest: index sector, a column for each kind that counts; NaN where no street is near.

        See ``analysis.nearest``.
        """
        rows = self._table("nearest").reset_index()
        return rows.pivot(index="sector", columns="kind", values="metres").astype(float)

    @property
    def has_transit(self) -> bool:
        """Whether it has a network of vehicles; one that a user made before there was any has none."""
        return set(self.hashes) >= TRANSIT

    @cached_property
    def transit_stops(self) -> pd.DataFrame:
        """Platforms and stations of our network: index id (``stib:…``, ``nmbs:…``); names, ``lon``, ``lat``."""
        return self._table("transit_stops")

    @cached_property
    def transit_lines(self) -> pd.DataFrame:
        """Index id; ``name``, ``mode``, ``service`` (whose headways it has; missing for trains), ``colour``, ``text_colour``."""
        return self._table("transit_lines")

    @cached_property
    def transit_patterns(self) -> pd.DataFrame:
        """A row for each call: ``line``, ``direction``, ``place`` from 0, ``stop``, ``seconds`` from the stop before."""
        return self._table("transit_patterns").reset_index()

    @cached_property
    def transit_spans(self) -> pd.DataFrame:
        """First and last departure in minutes after midnight: ``line``, ``direction``, ``day``, ``first``, ``last``."""
        return self._table("transit_spans").reset_index()

    @cached_property
    def transit_headways(self) -> pd.DataFrame:
        """What we assume: ``service``, ``day``, ``part``, from which minute it ``begins``, ``minutes``, what it ``rests_on``."""
        return self._table("transit_headways").reset_index()

    @cached_property
    def train_trips(self) -> pd.DataFrame:
        """A row for trains that run alike: ``line``, ``day``, ``number``, ``towards_nl``, ``towards_fr``.

        ``stations``, minutes ``between`` them, and when they leave the first (``leaves``): each with spaces between.
        """
        return self._table("train_trips").reset_index()

    @cached_property
    def service_kinds(self) -> pd.DataFrame:
        """Index kind; ``category``, ``personal``, ``counting`` (of ``analysis.service_counts.Counting``).

        Words: ``name_``, ``category_`` and ``evidence_`` before a language.
        """
        return self._table("service_kinds")

    @cached_property
    def never_counted(self) -> frozenset[str]:
        """Kinds of service that are never counted: found by name only. No page offers them, no picture has them as a class."""
        counting = self.service_kinds["counting"]
        return frozenset(map(str, counting.index[counting == Counting.NEVER]))

    @cached_property
    def offered_kinds(self) -> pd.DataFrame:
        """The rows of :attr:`service_kinds` that one may choose from: all but :attr:`never_counted`."""
        return self.service_kinds.drop(index=list(self.never_counted))

    def service_points(self, kind: str) -> pd.DataFrame:
        """What there is of a kind of service, stations and stops too: see ``geodata.services.of_kind``."""
        return of_kind(kind, self.services, self.stations, self.stops)

    def search_spots(self, words: str, language: str, limit: int = 12) -> pd.DataFrame:
        """The spots that a person who types this may mean, best first; see ``geodata.spots.search``."""
        return search(self.spots, words, language, limit)

    def check(self, needed: Iterable[str] = ()) -> None:
        """Raises ``BrokenPack`` when a file is missing, or is not byte for byte what the descriptor says.

        So does a pack of another version, or one without the files ``needed``; :data:`WITHOUT_TRANSIT` may lack those of the
        network (:attr:`has_transit`). Nothing is parsed: that takes some 10 ms.
        """
        version = self.descriptor.get("version")
        if version not in {VERSION, WITHOUT_TRANSIT}:
            message = f"the data pack in {self.folder} has version {version!r}; {VERSION!r} is read"
            raise BrokenPack(message, "version", "datapackage.json")
        told = self.hashes
        spared = TRANSIT if version == WITHOUT_TRANSIT else frozenset[str]()
        for path in sorted(set(needed) - set(told) - spared):
            raise BrokenPack(f"{path} is not in the data pack in {self.folder}; build it anew", "missing", path)
        for path, hashed in told.items():
            if hashlib.sha256(self._bytes(path)).hexdigest() != hashed:
                message = f"{path} in {self.folder} is not the file that was built: torn, or changed by hand; rebuild"
                raise BrokenPack(message, "torn", path)

    @property
    def hashes(self) -> dict[str, str]:
        """SHA-256 in hex that the descriptor tells of each file, by path."""
        try:
            return {str(one["path"]): str(one["hash"]).removeprefix("sha256:") for one in self.descriptor["resources"]}
        except (KeyError, TypeError) as error:
            message = f"datapackage.json in {self.folder} does not tell what each file is; rebuild the data pack"
            raise BrokenPack(message, file="datapackage.json") from error

    def _bytes(self, path: str) -> bytes:
        try:
            return (self.folder / path).read_bytes()
        except OSError as error:
            message = f"{path} cannot be read from the data pack in {self.folder}: {error.strerror}"
            raise BrokenPack(message, "missing", path) from error

    def _text(self, path: str) -> str:
        try:
            return self._bytes(path).decode()
        except UnicodeDecodeError as error:
            message = f"{path} in {self.folder} is not UTF-8: {error.reason}; rebuild the data pack"
            raise BrokenPack(message, file=path) from error

    def _json(self, path: str) -> dict[str, Any]:
        return topology.parsed(self._text(path), path)

    def _table(self, name: str) -> pd.DataFrame:
        try:
            return read_table(self.folder / f"{name}.csv")
        except (OSError, ValueError, KeyError) as error:
            message = f"{name}.csv in {self.folder} cannot be read: {error}; rebuild the data pack"
            raise BrokenPack(message, file=f"{name}.csv") from error
