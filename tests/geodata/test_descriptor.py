"""The descriptor against the rules of Frictionless (Data Package, Data Resource and Table Schema, version 1)."""

import csv
import hashlib
import json
import re
import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from buurtlezer.geodata import Pack
from buurtlezer.geodata.publishers import PUBLICATIONS
from buurtlezer.parts.scripts import ground, streets

TYPES: dict[str, Callable[[str], object]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
}


@pytest.fixture(scope="session")
def resources(pack: Pack) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pack.descriptor["resources"]
    return found


def tables(resources: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [resource for resource in resources if resource["profile"] == "tabular-data-resource"]


def rows(pack: Pack, resource: dict[str, Any]) -> list[dict[str, str]]:
    with (pack.folder / resource["path"]).open(encoding=resource["encoding"], newline="") as file:
        return list(csv.DictReader(file))


def test_names_are_plain_and_unique(pack: Pack, resources: list[dict[str, Any]]) -> None:
    names = [pack.descriptor["name"], *(resource["name"] for resource in resources)]
    assert all(re.fullmatch(r"[-a-z0-9._/]+", name) for name in names)
    assert len(set(names)) == len(names)
    assert pack.descriptor["profile"] == "data-package"
    assert "created" not in pack.descriptor


def test_paths_are_relative_and_hold_what_is_told(pack: Pack, resources: list[dict[str, Any]]) -> None:
    for resource in resources:
        assert not resource["path"].startswith(("/", "."))
        assert ".." not in resource["path"]
        content = (pack.folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_each_file_names_source_licence_date_and_method(pack: Pack, resources: list[dict[str, Any]]) -> None:
    for described in (pack.descriptor, *resources):
        assert described["licenses"]
        for licence in described["licenses"]:
            assert "name" in licence or "path" in licence
            assert re.fullmatch(r"[-a-zA-Z0-9._]+", licence["name"])
    for resource in resources:
        assert resource["title"]
        assert resource["method"]
        assert resource["referenceDate"] is None or re.fullmatch(r"\d{4}-\d\d-\d\d", resource["referenceDate"])
        for source in resource["sources"]:
            assert source["title"]
            assert source["publisher"]
            assert source["path"].startswith("https://")
            assert "{" not in source["path"]


def test_columns_keep_to_their_schema(pack: Pack, resources: list[dict[str, Any]]) -> None:
    for resource in tables(resources):
        schema, content = resource["schema"], rows(pack, resource)
        assert [field["name"] for field in schema["fields"]] == list(content[0])
        assert schema["missingValues"] == [""]
        for field in schema["fields"]:
            assert field["title"]
            assert field["description"]
            values = [row[field["name"]] for row in content]
            given = [TYPES[field["type"]](value) for value in values if value != ""]
            limits = field["constraints"]
            assert len(given) == len(values) or not limits["required"], field["name"]
            assert not limits.get("unique") or len(set(values)) == len(values), field["name"]
            assert set(given) <= set(limits.get("enum", given)), field["name"]


def test_keys_lead_somewhere(pack: Pack, resources: list[dict[str, Any]]) -> None:
    content = {resource["name"]: rows(pack, resource) for resource in tables(resources)}
    for resource in tables(resources):
        schema, own = resource["schema"], content[resource["name"]]
        key = schema["primaryKey"]
        columns = [key] if isinstance(key, str) else key
        assert columns[0] == schema["fields"][0]["name"]
        assert len({tuple(row[column] for column in columns) for row in own}) == len(own), resource["name"]
        assert [field["name"] for field in schema["fields"] if field["constraints"].get("unique")] == columns[: len(columns) == 1]
        for reference in schema.get("foreignKeys", []):
            there = {row[reference["reference"]["fields"]] for row in content[reference["reference"]["resource"]]}
            assert {row[reference["fields"]] for row in own} <= there


def test_a_key_of_several_columns_is_a_list(resources: list[dict[str, Any]]) -> None:
    keys = {resource["name"]: resource["schema"]["primaryKey"] for resource in tables(resources)}
    assert keys["figures"] == keys["nationalities"] == ["district", "indicator", "year"]
    assert keys["regional"] == ["indicator", "year"]
    assert keys["indicators"] == "name"
    assert keys["sector-codes"] == "code"


def test_figures_say_how_a_blank_was_read(resources: list[dict[str, Any]]) -> None:
    methods = {resource["name"]: resource["method"] for resource in resources}
    for name in ("figures", "nationalities"):
        assert "suppressed where the district had fewer than 200 inhabitants" in methods[name]
    assert "eu14 includes french" in methods["nationalities"]


def test_density_names_the_sectors_of_the_year_it_was_computed_from(resources: list[dict[str, Any]]) -> None:
    (figures,) = [resource for resource in resources if resource["name"] == "figures"]
    (sectors,) = [source for source in figures["sources"] if "sectors" in source["title"]]
    assert "_20220101." in sectors["path"]


def test_no_file_is_large_and_none_holds_a_path_of_a_machine(pack: Pack) -> None:
    for file in pack.folder.iterdir():
        assert file.stat().st_size < 1_450_000
        assert not re.search(r"/(home|work|Users|tmp)/", file.read_text("utf-8", "replace")), file.name


WALKED = ("walk_network.csv", "nearest.csv")


def test_sources_of_indicators_are_publications(pack: Pack) -> None:
    assert set(pack.figures.indicators["source"]) <= set(PUBLICATIONS)


def test_each_publication_has_an_address_and_a_date() -> None:
    for publication in PUBLICATIONS.values():
        assert publication.at(2025).startswith("https://")
        assert publication.seen
    assert "20250101" in PUBLICATIONS["sectors"].at(2025)


def test_what_is_made_of_openstreetmap_stands_by_itself_and_is_named_everywhere(
    pack: Pack, resources: list[dict[str, Any]]
) -> None:
    root = pack.folder.parents[1]
    shared = [resource for resource in resources if any(one["name"] == "ODbL-1.0" for one in resource["licenses"])]
    paths = [resource["path"] for resource in shared]
    assert paths == ["streets.csv", *ground.FILES, "services.csv", "service_kinds.csv", "former_services.csv", *WALKED]
    for resource in shared:
        others = {"CC0-1.0", "CC-BY-4.0"} if resource["path"] == "nearest.csv" else set()  # stations and stops
        assert {one["name"] for one in resource["licenses"]} == {"ODbL-1.0"} | others
        assert "© OpenStreetMap contributors" in resource["sources"][0]["publisher"]
    assert "ODbL-1.0" in [one["name"] for one in pack.descriptor["licenses"]]
    assert tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["license"].endswith(" AND ODbL-1.0")
    for file in ("LICENSE", "README.md", "data/brussels/README.md"):
        text = (root / file).read_text("utf-8")
        assert all(path in text for path in paths), file
        assert "© OpenStreetMap contributors" in text, file
    assert streets.sent().startswith("# © OpenStreetMap contributors, ODbL 1.0, https://www.openstreetmap.org/copyright\n")
    assert json.loads(ground.sent())["attribution"] == (
        "© OpenStreetMap contributors, ODbL 1.0, https://www.openstreetmap.org/copyright"
    )
