"""Lists of services as people bring them, made small, and how they are read.

Not here: what is expected of them (the tests).
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from buurtlezer.geodata import Pack
from buurtlezer.geodata.imports import services
from buurtlezer.geodata.service_vocabulary import BY_TYPE

HEAD = ("Naam", "Rubriek", "Adres", "Postcode", "Gemeente", "Telefoon", "E-mail", "Longitude", "Latitude")


def row(name: str, category: str = "Apotheek", address: str = "", postcode: str = "", lon: Any = "", lat: Any = "") -> list[Any]:
    return [name, category, address, postcode, "", "02 512 34 56", "info@voorbeeld.be", lon, lat]


def known_of(pack: Pack) -> services.Known:
    types = {one: kind.name for one, kind in BY_TYPE.items()}
    return services.Known(services.Streets(pack.streets, pack.municipalities), services.Words(pack.service_kinds, types))


class Brought:
    """A file that was written, and how it is read."""

    def __init__(self, folder: Path, known: services.Known) -> None:
        self._folder, self._known = folder, known

    def grid(self, data: bytes, name: str = "lijst.csv") -> services.Grid:
        path = self._folder / "brought"
        path.write_bytes(data)
        return services.opened(path, name)

    def __call__(self, data: bytes, name: str = "lijst.csv", title: str = "") -> services.Reading:
        grid = self.grid(data, name)
        return services.read(grid, services.roles(grid, "nl"), self._known, title)


def notes(reading: services.Reading) -> dict[str, Any]:
    return {note.name: note.values.get("n", True) for note in reading.notes}


def feature(x: Any, y: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Point", "coordinates": [x, y]}}


def geojson(features: Sequence[Any]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(features)}).encode()


def umap(**layers: Sequence[Any]) -> bytes:
    made = [
        {"type": "FeatureCollection", "features": list(features), "_umap_options": {"name": name}}
        for name, features in layers.items()
    ]
    return json.dumps({"type": "umap", "properties": {"name": "Kaart"}, "layers": made}).encode()
