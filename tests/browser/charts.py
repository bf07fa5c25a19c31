"""Charts of published figures, one of them twice, and what goes wrong. A kernel may show them too.

Not here: who looks at them (``chart_reader``), what specs hold (``tests/parts/test_chart.py``).
"""

import csv
from functools import cache
from pathlib import Path
from typing import Any

from buurtlezer.parts.base import Part
from buurtlezer.parts.chart import Chart, scatter, time_line
from buurtlezer.texts import Texts

Row = dict[str, Any]

PACK = Path(__file__).parents[2] / "data" / "brussels"
MARKUP = "<img src=x onerror=\"document.title='hit'\">"
TEXTS = Texts.of("nl")
FIELDS: dict[str, Any] = {"language": "nl", "labels": TEXTS.group("base.", "chart."), "ready": True}
BROKEN = {"mark": "bar", "data": {"values": [{"a": 1}]}, "transform": [{"calculate": "((", "as": "b"}]}


@cache
def read(name: str) -> list[dict[str, str]]:
    with (PACK / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def names() -> dict[str, str]:
    return {row["code"]: row["name_nl"] for row in read("districts.csv")}


def years(district: str) -> dict[int, float | None]:
    found = [row for row in read("figures.csv") if (row["district"], row["indicator"]) == (district, "population")]
    return {int(row["year"]): float(row["value"]) if row["value"] else None for row in found}


def by_district(indicator: str) -> dict[str, float]:
    rows = read("figures.csv")
    return {row["district"]: float(row["value"]) for row in rows if row["indicator"] == indicator and row["value"]}


def table(caption: str, columns: list[str], rows: list[list[Any]]) -> Row:
    return {"caption": caption, "columns": columns, "rows": [[str(cell) for cell in row] for row in rows]}


@cache
def population() -> tuple[Row, Row]:
    """A spec and its table: inhabitants of three districts, with two years missing of one's own."""
    lines = [
        {
            "year": year,
            "value": None if year in (2008, 2009) and role == "mine" else value,
            "series": names()[code],
            "role": role,
        }
        for code, role in (("16", "mine"), ("23", "other"), ("24", "group"))
        for year, value in years(code).items()
    ]
    columns = ["Jaar", *dict.fromkeys(str(row["series"]) for row in lines)]
    values = {(row["year"], row["series"]): row["value"] for row in lines}

    def cell(year: Any, name: str) -> str:
        value = values[year, name]
        return "niet beschikbaar" if value is None else TEXTS.number(value)

    rows = [[year, *(cell(year, name) for name in columns[1:])] for year in sorted({row["year"] for row in lines})]
    return time_line(lines, y_title="Inwoners op 1 januari", language="nl"), table("Inwoners op 1 januari", columns, rows)


@cache
def old_and_alone() -> tuple[Row, Row]:
    """A spec and its table: a point for each district and one for the Region."""
    old, alone = by_district("aged_65_plus"), by_district("single_30_plus")
    roles = {"16": "mine", "24": "group"}
    points: list[Row] = [
        {"x": old[code], "y": alone[code], "name": names()[code], "role": roles.get(code, "")} for code in old if code in alone
    ]
    points.append({"x": 13.14, "y": 36.5, "name": "Brussels Hoofdstedelijk Gewest", "role": "reference"})
    titles = {
        "x_title": "Inwoners van 65 jaar en ouder (% van alle inwoners)",
        "y_title": "Alleenwonenden van 30 jaar en ouder (% van de huishoudens)",
    }
    percent: Row = {"x_unit": "percent", "y_unit": "percent", "x_decimals": 1, "y_decimals": 1}
    rows = [[row["name"], TEXTS.percent(row["x"] / 100), TEXTS.percent(row["y"] / 100)] for row in points]
    spec = scatter(points, **titles, language="nl", **percent)
    return spec, table("Ouderen en alleenwonenden", ["Wijk", "65 en ouder", "alleenwonend"], rows)


def with_markup() -> Row:
    measured = (2005, 2010, 2015, 2020, 2021, 2022, 2023, 2024, 2025)
    shares = [
        {"year": year, "value": value, "low": value - 1, "high": value + 1.4, "series": name, "role": role}
        for name, role, begin in (("Mijn buurt", "mine", 8.9), (MARKUP, "group", 9.4), ("Gewest", "reference", 13.1))
        for year, value in ((year, begin + (2025 - year) * 0.21) for year in measured)
    ]
    return time_line(shares, y_title=MARKUP, language="nl", unit="percent", decimals=1)


class Charts:
    """What one page shows."""

    def __init__(self) -> None:
        spec, rows = population()
        line = Chart(
            name="line",
            spec=spec,
            alternative=rows,
            description="Drie lijnen van 1994 tot 2025: het aantal inwoners van drie wijken.",
            **FIELDS,
        )
        points, point_rows = old_and_alone()
        cloud = Chart(
            name="cloud",
            spec=points,
            alternative=point_rows,
            description="Een punt voor elke wijk: meer ouderen gaat niet altijd samen met meer alleenwonenden.",
            height=420,
            **FIELDS,
        )
        said = table(MARKUP, ["Jaar", MARKUP], [[2025, MARKUP]])
        self.shown: list[Part | str] = [
            line,
            cloud,
            Chart(name="markup", spec=with_markup(), alternative=said, description=MARKUP, **FIELDS),
            line,
            Chart(name="nothing", empty="Kies eerst een cijfer.", **FIELDS),
            Chart(name="broken", spec=BROKEN, alternative=table("Cijfers", ["a"], [[1]]), **FIELDS),
            "<div style='height: 3000px'></div>",
            Chart(name="far", spec=spec, alternative=rows, description="Ver weg.", **FIELDS),
        ]
