"""The descriptor against the rules of Frictionless (Data Package, Data Resource and Table Schema, version 1)."""

import csv
import hashlib
import re
from typing import Any

import pytest

from buurtlezer.geodata import Pack
from buurtlezer.geodata.publishers import PUBLICATIONS

TYPES = {"string": str, "integer": int, "number": float}


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
    codes = {resource["name"]: {row.get("code") for row in rows(pack, resource)} for resource in tables(resources)}
    for resource in tables(resources):
        assert resource["schema"]["primaryKey"] == resource["schema"]["fields"][0]["name"]
        for key in resource["schema"].get("foreignKeys", []):
            there = codes[key["reference"]["resource"]]
            assert {row[key["fields"]] for row in rows(pack, resource)} <= there


def test_no_file_is_large_and_none_holds_a_path_of_a_machine(pack: Pack) -> None:
    for file in pack.folder.iterdir():
        assert file.stat().st_size < 400_000
        assert not re.search(r"/(home|work|Users|tmp)/", file.read_text("utf-8")), file.name


def test_each_publication_has_an_address_and_a_date() -> None:
    for publication in PUBLICATIONS.values():
        assert publication.at(2025).startswith("https://")
        assert publication.seen
    assert "20250101" in PUBLICATIONS["sectors"].at(2025)
