"""The chart part without a browser: what its traits accept, its one theme, the runtime as a file, and the two builders.

Not here: what is drawn (``tests/browser/test_chart_part.py``).
"""

import gzip
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import altair as alt
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from traitlets import TraitError

from buurtlezer.parts.chart import Chart, runtime, scatter, theme, time_line
from buurtlezer.parts.chart.marks import dodged, in_lines, looks, ticks
from buurtlezer.texts import LANGUAGES, Texts

ROLES = ["mine", "group", "organisation", "citizen", "reference", ""]
MARKUP = "<img src=x onerror=alert(1)>"
numbers = st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 3))
NAMES = ["Mijn buurt", "Gewest", 'wie\'s "daar"', MARKUP, "a.b[0]", "\\u0000 {x}"]


def year(number: int, value: float | None, series: str = "Mijn buurt", role: str = "mine", **band: float) -> dict[str, Any]:
    return {"year": number, "value": value, "series": series, "role": role, **band}


def valid(spec: dict[str, Any]) -> dict[str, Any]:
    """The spec, once altair's schema says it is Vega-Lite."""
    alt.Chart.from_dict(spec | {"config": theme.config("nl")}).to_dict()
    return spec


@pytest.mark.parametrize(
    ("spec", "fault"),
    [
        ({"data": {"url": "https://example.org/a.csv"}, "mark": "bar"}, "data.url is not allowed"),
        ({"layer": [{"data": {"name": "a"}}, {"data": {"url": "a.csv"}}]}, r"layer\[1\].data.url"),
        ({"mark": "image", "data": {"values": []}}, "is an image"),
        ({"mark": {"type": "image"}}, "is an image"),
        ({"mark": "bar", "encoding": {"href": {"field": "a"}}}, "encoding.href"),
        ({"transform": [{"lookup": "a", "from": {"data": {"url": "b.json"}}}]}, "from.data.url"),
        ({"mark": "bar", "usermeta": {"embedOptions": {"actions": True}}}, "how it is embedded"),
    ],
)
def test_a_spec_that_would_load_or_link_is_refused(spec: dict[str, Any], fault: str) -> None:
    with pytest.raises(TraitError, match=fault):
        Chart(spec=spec)


def test_data_may_hold_any_word() -> None:
    spec = {"mark": "point", "data": {"values": [{"url": "a", "href": "b", "type": "image"}]}, "encoding": {}}
    assert Chart(spec=spec).spec == spec


@pytest.mark.parametrize(
    ("alternative", "fault"),
    [
        ({"caption": "A", "columns": ["a"]}, "misses rows"),
        ({"caption": "A", "columns": ["a", "b"], "rows": [["1"]]}, "has 1 cells, and there are 2 columns"),
        ({"caption": "A", "columns": ["a"], "rows": [[1]]}, "cells of an alternative are text"),
    ],
)
def test_a_table_that_does_not_fit_is_refused(alternative: dict[str, Any], fault: str) -> None:
    with pytest.raises(TraitError, match=fault):
        Chart(alternative=alternative)


class Line:
    """Hears what a chart sends."""

    def __init__(self, chart: Chart) -> None:
        self.sent: list[tuple[dict[str, Any], list[bytes]]] = []
        chart.send = lambda content, buffers=(): self.sent.append((content, list(buffers)))


def test_the_runtime_is_sent_to_who_asks_as_the_browser_can_read_it() -> None:
    chart = Chart()
    line = Line(chart)
    for zipped in (True, False):
        chart._hear(chart, {"type": "runtime", "zipped": zipped}, [])
    (first, [packed]), (second, [plain]) = line.sent
    assert (first["zipped"], second["zipped"]) == (True, False)
    assert gzip.decompress(packed) == plain
    assert len(packed) < 330_000
    assert b"export{" in plain[-200:]


def test_without_the_file_the_browser_is_told_and_the_developer_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(runtime, "FILE", tmp_path / "vega.js.gz")
    chart = Chart()
    assert chart._runtime == ""
    line = Line(chart)
    chart._hear(chart, {"type": "runtime", "zipped": True}, [])
    assert line.sent == [({"type": "runtime", "missing": True}, [])]
    assert "install Buurtlezer again: `pip install --editable .`" in caplog.text


def test_the_runtime_draws_what_altair_writes() -> None:
    notice = runtime.content(zipped=False)[:200].decode()
    ours = [int(part) for part in notice.split("Vega-Lite ")[1].split(",")[0].split(".")]
    theirs = [int(part) for part in alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2]]
    assert ours[0] == theirs[0]
    assert ours[1] >= theirs[1]


def test_charts_do_not_import_altair() -> None:
    code = "import sys, buurtlezer.parts.chart; sys.exit('altair' in sys.modules or 'pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_write_numbers_as_the_texts_do(language: str) -> None:
    texts, locale = Texts.of(language), theme.LOCALES[language]
    assert texts.number(1234567.5, 1) == f"1{locale['thousands']}234{locale['thousands']}567{locale['decimal']}5"
    assert texts.percent(0.241, 1) == f"24{locale['decimal']}1{locale['percent']}"


def test_an_altair_chart_takes_the_theme() -> None:
    before = alt.theme.active
    try:
        theme.register("fr")
        made = alt.Chart(alt.Data(values=[{"a": 1}])).mark_bar().encode(x="a:Q").to_dict()
    finally:
        alt.theme.enable(before)
    assert made["config"]["range"]["category"][0] == "#B84A00"
    assert made["config"]["locale"]["number"]["thousands"] == "\u202f"


def test_no_two_series_look_alike_without_colour() -> None:
    found = looks(["mine", "mine", "mine", "group", "organisation", "citizen", "reference", "other", "other"])
    assert len({str(one["dash"]) for one in found[:3]}) == 3
    distinct_roles = looks(["mine", "group", "organisation", "citizen", "reference", "other"])
    for what in ("dash", "shape"):
        assert len({str(one[what]) for one in distinct_roles}) == 6


@examples(40)  # altair's schema check takes its time
@given(st.lists(st.tuples(st.integers(1994, 2025), st.none() | numbers, st.sampled_from(NAMES)), max_size=30), st.booleans())
def test_every_time_line_is_valid_and_holds_exactly_what_was_given(rows: list[Any], zero: bool) -> None:
    unique = {(number, name): value for number, value, name in rows}
    given_rows = [year(number, value, name, ROLES[NAMES.index(name)]) for (number, name), value in unique.items()]
    spec = time_line(given_rows, y_title=MARKUP, language="fr", decimals=1, zero=zero)
    known = {key: value for key, value in unique.items() if value is not None}
    if not known:
        assert spec == {}
        return
    valid(spec)
    drawn = {(point["year"], point["name"]): point["value"] for point in spec["data"]["values"]}
    assert {key: value for key, value in drawn.items() if value is not None} == known
    for name in {name for _, name in known}:
        given_years = [number for number, other in unique if other == name]
        every = range(min(given_years), max(given_years) + 1)
        assert [number for number, other in drawn if other == name] == list(every)  # a missing year is there, as a gap
    low, high = spec["encoding"]["y"]["scale"]["domain"]
    assert low <= min(known.values()) <= max(known.values()) <= high
    assert not zero or low <= 0 <= high


def test_a_value_between_two_gaps_is_a_point_and_so_is_the_last() -> None:
    spec = time_line([year(2001, 4), year(2003, 5), year(2004, 6), year(2005, None)], y_title="a", language="nl")
    assert {point["year"]: point["dot"] for point in spec["data"]["values"]} == {
        2001: True, 2002: False, 2003: False, 2004: True, 2005: False,
    }  # fmt: skip


def test_what_a_value_may_vary_between_is_a_band_and_is_told() -> None:
    rows = [year(2020, 8.9, low=7.8, high=10.2), year(2021, 9.0, low=7.9, high=10.4)]
    spec = valid(time_line(rows, y_title="a", language="nl", unit="percent", decimals=1))
    assert spec["layer"][0]["mark"]["type"] == "area"
    assert spec["data"]["values"][0]["shown"] == "2020: 8,9\u00a0% (7,8\u00a0% – 10,2\u00a0%)"


def test_two_values_of_one_year_are_refused() -> None:
    with pytest.raises(ValueError, match="one value for a year"):
        time_line([year(2020, 1), year(2020, 2)], y_title="a", language="nl")


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(ValueError, match="not 'enemy'"):
        time_line([year(2020, 1, role="enemy")], y_title="a", language="nl")


@examples(40)
@given(st.lists(st.tuples(st.none() | numbers, st.none() | numbers, st.sampled_from(NAMES), st.sampled_from(ROLES)), max_size=30))
def test_every_scatter_is_valid_and_has_a_point_for_each_row_with_both_values(rows: list[Any]) -> None:
    given_rows = [{"x": x, "y": y, "name": name, "role": role} for x, y, name, role in rows]
    spec = scatter(given_rows, x_title=MARKUP, y_title="b", language="en")
    whole = [(x, y, name, role) for x, y, name, role in rows if x is not None and y is not None]
    if not whole:
        assert spec == {}
        return
    valid(spec)
    quiet, loud = (layer["data"]["values"] for layer in spec["layer"][:2])
    assert [(one["x"], one["y"], one["name"]) for one in quiet] == [row[:3] for row in whole if not row[3]]
    assert [(one["x"], one["y"], one["name"]) for one in loud] == [row[:3] for row in whole if row[3]]
    assert [one["name"] for one in spec["usermeta"]["key"]] == [row[2] for row in whole if row[3]]


def test_names_stand_in_data_only() -> None:
    hostile = "');alert(1)//"
    rows = [{"x": 1, "y": 2, "name": hostile, "role": "mine"}, {"x": 2, "y": 3, "name": hostile, "role": ""}]
    for spec in (
        time_line([year(2020, 1, hostile), year(2021, 1, hostile)], y_title="a", language="nl"),
        scatter(rows, x_title="a", y_title="b", language="nl"),
    ):
        assert hostile not in str(_without_values({key: part for key, part in spec.items() if key != "usermeta"}))


def _without_values(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _without_values(value) for key, value in node.items() if key != "values"}
    return [_without_values(one) for one in node] if isinstance(node, list) else node


@given(numbers, numbers)
def test_ticks_are_round_and_hold_both_ends(one: float, other: float) -> None:
    low, high = min(one, other), max(one, other)
    found = ticks(low, high)
    assert found[0] <= low + 1e-9 * max(1, abs(low))
    assert found[-1] >= high - 1e-9 * max(1, abs(high))
    assert 2 <= len(found) <= 12
    steps = {f"{after - before:.6g}" for before, after in pairwise(found)}
    assert len(steps) == 1
    assert float(steps.pop().replace("e", "E").split("E")[0].replace(".", "").rstrip("0").lstrip("0")) in (1, 2, 5)


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(0.1, 20)), max_size=12))
def test_names_never_overlap_and_stay_where_they_wish_when_there_is_room(wishes: list[tuple[float, float]]) -> None:
    wanted, sizes = [wish for wish, _ in wishes], [size for _, size in wishes]
    places = dodged(wanted, sizes)
    order = sorted(range(len(places)), key=lambda index: places[index])
    for before, after in pairwise(order):
        assert places[after] - places[before] >= (sizes[before] + sizes[after]) / 2 - 1e-6
    if all(abs(wanted[i] - wanted[j]) >= (sizes[i] + sizes[j]) / 2 for i in range(len(wanted)) for j in range(i)):
        assert places == pytest.approx(wanted)


def test_a_long_name_goes_over_lines() -> None:
    assert in_lines("Brussels Hoofdstedelijk Gewest") == "Brussels Hoofdstedelijk\nGewest"
