# The notebook of test_chart_part.py: charts of published figures, one of them twice, and what goes wrong. PACK and MISSING
# are put before it by the test; MISSING is an installation without the runtime.
import csv
from pathlib import Path

from IPython.display import HTML, display

from buurtlezer.parts.chart import Chart, runtime, scatter, time_line
from buurtlezer.texts import Texts

texts = Texts.of("nl")
MARKUP = "<img src=x onerror=\"document.title='hit'\">"
FIELDS = {"language": "nl", "labels": texts.group("base.", "chart."), "ready": True}
if MISSING:  # noqa: F821
    runtime.FILE = Path("nowhere/vega.js.gz")


def read(name):
    with (Path(PACK) / name).open(encoding="utf-8", newline="") as file:  # noqa: F821
        return list(csv.DictReader(file))


figures = read("figures.csv")
district_names = {row["code"]: row["name_nl"] for row in read("districts.csv")}


def years(district, indicator="population"):
    return {
        int(row["year"]): float(row["value"]) if row["value"] else None
        for row in figures
        if row["district"] == district and row["indicator"] == indicator
    }


def table(caption, columns, rows):
    return {"caption": caption, "columns": columns, "rows": [[str(cell) for cell in row] for row in rows]}


chosen = [("16", "mine"), ("23", "other"), ("24", "group")]
lines = [
    {
        "year": year,
        "value": None if year in (2008, 2009) and role == "mine" else value,
        "series": district_names[code],
        "role": role,
    }
    for code, role in chosen
    for year, value in years(code).items()
]
columns = ["Jaar", *dict.fromkeys(row["series"] for row in lines)]
values = {(row["year"], row["series"]): row["value"] for row in lines}


def cell(year, name):
    value = values[year, name]
    return "niet beschikbaar" if value is None else texts.number(value)


by_year = [[year, *(cell(year, name) for name in columns[1:])] for year in sorted({row["year"] for row in lines})]
line = Chart(
    name="line",
    spec=time_line(lines, y_title="Inwoners op 1 januari", language="nl"),
    alternative=table("Inwoners op 1 januari", columns, by_year),
    description="Drie lijnen van 1994 tot 2025: het aantal inwoners van drie wijken.",
    **FIELDS,
)
display(line)

old = {row["district"]: float(row["value"]) for row in figures if row["indicator"] == "aged_65_plus" and row["value"]}
alone = {row["district"]: float(row["value"]) for row in figures if row["indicator"] == "single_30_plus" and row["value"]}
roles = {"16": "mine", "24": "group"}
points = [
    {"x": old[code], "y": alone[code], "name": district_names[code], "role": roles.get(code, "")} for code in old if code in alone
] + [{"x": 13.14, "y": 36.5, "name": "Brussels Hoofdstedelijk Gewest", "role": "reference"}]
x_title, y_title = (
    "Inwoners van 65 jaar en ouder (% van alle inwoners)",
    "Alleenwonenden van 30 jaar en ouder (% van de huishoudens)",
)
percent = {"x_unit": "percent", "y_unit": "percent", "x_decimals": 1, "y_decimals": 1}
cloud = Chart(
    name="cloud",
    spec=scatter(points, x_title=x_title, y_title=y_title, language="nl", **percent),
    alternative=table(
        "Ouderen en alleenwonenden",
        ["Wijk", "65 en ouder", "alleenwonend"],
        [[row["name"], texts.percent(row["x"] / 100), texts.percent(row["y"] / 100)] for row in points],
    ),
    description="Een punt voor elke wijk: meer ouderen gaat niet altijd samen met meer alleenwonenden.",
    height=420,
    **FIELDS,
)
display(cloud)

shares = [
    {"year": year, "value": value, "low": value - 1, "high": value + 1.4, "series": name, "role": role}
    for name, role, begin in (("Mijn buurt", "mine", 8.9), (MARKUP, "group", 9.4), ("Gewest", "reference", 13.1))
    for year, value in ((year, begin + (2025 - year) * 0.21) for year in (2005, 2010, 2015, 2020, 2021, 2022, 2023, 2024, 2025))
]
display(
    Chart(
        name="markup",
        spec=time_line(shares, y_title=MARKUP, language="nl", unit="percent", decimals=1),
        alternative=table(MARKUP, ["Jaar", MARKUP], [[2025, MARKUP]]),
        description=MARKUP,
        **FIELDS,
    )
)
display(line)
display(Chart(name="nothing", empty="Kies eerst een cijfer.", **FIELDS))
broken = {"mark": "bar", "data": {"values": [{"a": 1}]}, "transform": [{"calculate": "((", "as": "b"}]}
display(Chart(name="broken", spec=broken, alternative=table("Cijfers", ["a"], [[1]]), **FIELDS))
display(HTML("<div style='height: 3000px'></div>"))
display(Chart(name="far", spec=line.spec, alternative=line.alternative, description="Ver weg.", **FIELDS))
