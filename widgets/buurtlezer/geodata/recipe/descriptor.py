"""Writes ``datapackage.json``: a Frictionless Data Package descriptor of what was built.

Source: Data Package, Tabular Data Resource and Table Schema specifications, version 1 (frictionlessdata.io).
``publisher`` of a source, ``referenceDate`` and ``method`` are additions of ours, as the specification allows. No time
of building: the same sources give the same bytes.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from buurtlezer.geodata.pack import VERSION
from buurtlezer.geodata.publishers import PUBLICATIONS, Licence, Publication
from buurtlezer.geodata.recipe.catalogue import FILES
from buurtlezer.geodata.recipe.described import Column, File


def text(files: Mapping[File, bytes]) -> str:
    """The descriptor of the files built."""
    return _written([_resource(file, content) for file, content in files.items()])


def renewed(old: Mapping[str, Any], files: Mapping[File, bytes]) -> str:
    """A descriptor in which some files are new; what ``old`` tells of the others stays as it is."""
    told = {one["path"]: one for one in old["resources"]} | {
        file.path: _resource(file, content) for file, content in files.items()
    }
    return _written(list(told.values()))


def _written(resources: Iterable[Mapping[str, Any]]) -> str:
    resources = list(resources)
    licences = {licence["name"]: licence for one in resources for licence in one["licenses"]}
    content = {
        "profile": "data-package",
        "name": "buurtlezer-brussels",
        "title": "Brussels for Buurtlezer",
        "description": "Compact tables of facts, computed from published open data by buurtlezer.geodata.build.",
        "version": VERSION,
        "licenses": list(licences.values()),
        "resources": resources,
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _licences(file: File) -> list[Licence]:
    return list(dict.fromkeys(PUBLICATIONS[key].licence for key in file.sources))


def _licence(licence: Licence) -> dict[str, str]:
    return {"name": licence.name, "title": licence.title} | ({"path": licence.address} if licence.address else {})


def _resource(file: File, content: bytes) -> dict[str, Any]:
    year = int((file.reference_date or "0").split("-")[0])
    editions = {key: dict(file.editions).get(key, year) for key in file.sources}
    kind: dict[str, Any] = {"profile": "data-resource", "format": "topojson", "mediatype": "application/json"}
    if file.columns:
        kind = {"profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "schema": _schema(file)}
    return {
        "name": file.name,
        "path": file.path,
        "title": file.title,
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "licenses": [_licence(licence) for licence in _licences(file)],
        "sources": [_source(PUBLICATIONS[key], edition) for key, edition in editions.items()],
        "referenceDate": file.reference_date,
        "method": file.method,
        **kind,
    }


def _source(one: Publication, year: int) -> dict[str, str]:
    return {"title": one.title, "publisher": one.publisher, "path": one.at(year)}


def _schema(file: File) -> dict[str, Any]:
    """A key of several columns is a list, as Table Schema has it; only a key of one column is unique by itself."""
    key = file.primary_key
    keyed = {other.name: other.primary_key[0] for other in FILES if other.columns}
    schema: dict[str, Any] = {
        "fields": [_field(column, unique=key == (column.name,)) for column in file.columns],
        "missingValues": [""],
        "primaryKey": key[0] if len(key) == 1 else list(key),
    }
    keys = [
        {"fields": column.name, "reference": {"resource": column.refers, "fields": keyed[column.refers]}}
        for column in file.columns
        if column.refers
    ]
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(column: Column, unique: bool) -> dict[str, Any]:
    limits: dict[str, Any] = {"required": not column.blank}
    if unique:
        limits["unique"] = True
    if column.one_of:
        limits["enum"] = list(column.one_of)
    title = column.name.replace("_", " ").capitalize()
    return {"name": column.name, "type": column.kind, "title": title, "description": column.says, "constraints": limits}
