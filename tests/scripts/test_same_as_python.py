"""What scripts make of the same thing as Python does: sensitive words, borders, files, hulls, rides. Python is the measure."""

import csv
import io
import json
import re
import unicodedata
from pathlib import Path

import pytest
import shapely
from examples import examples
from hypothesis import assume, given
from hypothesis import strategies as st
from in_deno import ROOT, Scripts

from buurtlezer.geodata.recipe.arcs import STEP_DEGREES, Cutter
from buurtlezer.geodata.topology import parsed, shapes
from buurtlezer.model import ContactForm, Hour, KindOfPlace, weighing
from buurtlezer.parts.reach import BANDS, Walk
from buurtlezer.parts.ride.widget import MODES
from buurtlezer.parts.sensitive import findings, rules
from buurtlezer.texts import Texts
from buurtlezer.wording.alphabet import by_alphabet

pytestmark = pytest.mark.deno

CORPUS = ROOT / "tests" / "parts" / "sensitive"
LANGUAGES = ["nl", "fr", "en"]
WEST, SOUTH = 4.3, 50.8


def sentences_in(language: str) -> list[str]:
    return [row["sentence"] for row in json.loads((CORPUS / f"{language}.json").read_text("utf-8"))]


def found_by_python(sentences: list[str], language: str) -> list[list[list[str]]]:
    return [[[found.rule, found.words] for found in findings(one, rules(language))] for one in sentences]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_script_finds_what_python_finds(scripts: Scripts, language: str) -> None:
    sentences = sentences_in(language)
    assert scripts.ask("findings", sentences, rules(language)) == found_by_python(sentences, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_script_finds_the_same_in_whatever_stands_beside_each_other(scripts: Scripts, language: str) -> None:
    """Words of the corpus in any order, with any marks between them and in either normal form."""
    words = sorted({word for sentence in sentences_in(language) for word in sentence.split()})
    between = st.sampled_from([" ", " ", " ", "\n", ". ", ", ", "! ", "-", "", " 🙂 ", "’"])
    texts = st.lists(st.tuples(st.sampled_from(words), between).map("".join), max_size=12).map("".join)

    @examples(100)
    @given(st.lists(texts, max_size=8), st.sampled_from(["NFC", "NFD"]))
    def whatever_is_written(them: list[str], form: str) -> None:
        sentences = [unicodedata.normalize(form, one) for one in them]  # type: ignore[arg-type]
        assert scripts.ask("findings", sentences, rules(language)) == found_by_python(sentences, language)

    whatever_is_written()


def as_shape(rings: list[list[list[float]]]) -> shapely.Geometry:
    """An area from rings in any order: what lies within an odd number of them."""
    area = shapely.Polygon()
    for ring in rings:
        area = area.symmetric_difference(shapely.Polygon(ring))
    return area


def same_area(one: shapely.Geometry, other: shapely.Geometry) -> bool:
    return bool(one.symmetric_difference(other).area <= 1e-9 * max(one.area, other.area))


def test_the_sectors_of_the_pack_are_those_that_python_reads(scripts: Scripts) -> None:
    text = Path(ROOT / "data" / "brussels" / "sectors.topojson").read_text("utf-8")
    expected = shapes(parsed(text), "sectors")
    inside = {code: shape.representative_point() for code, shape in expected.items()}
    points = [[point.x, point.y] for point in inside.values()]
    found = scripts.ask("topology", text, points, list(expected))
    assert found["at"] == list(inside)
    assert found["rings"].keys() == expected.keys()
    assert [code for code, rings in found["rings"].items() if not same_area(as_shape(rings), expected[code])] == []


def cell(x: int, y: int) -> shapely.Polygon:
    step = 100 * STEP_DEGREES
    return shapely.box(WEST + x * step, SOUTH + y * step, WEST + (x + 1) * step, SOUTH + (y + 1) * step)


def test_any_coverage_is_read_as_it_was_written(scripts: Scripts) -> None:
    """Cells of a grid by colour: islands, holes, parts, and corners where four meet."""
    places = [cell(n % 5, n // 5) for n in range(25)]
    centres = [[place.centroid.x, place.centroid.y] for place in places]

    @examples(100)
    @given(st.lists(st.sampled_from("abcd"), min_size=25, max_size=25), st.sets(st.sampled_from("abcd")))
    def whatever_colours(colours: list[str], chosen: set[str]) -> None:
        coverage = {
            colour: shapely.coverage_union_all([place for place, own in zip(places, colours, strict=True) if own == colour])
            for colour in set(colours)
        }
        cutter = Cutter()
        text = cutter.topology(sectors=cutter.coverage(coverage))
        found = scripts.ask("topology", text, [*centres, [WEST - 1, SOUTH]], sorted(chosen))
        assert found["at"] == [*colours, None]
        for colour, shape in coverage.items():
            assert same_area(as_shape(found["rings"][colour]), shapely.set_precision(shape, STEP_DEGREES))
        there = chosen & coverage.keys()
        assert bool(found["outline"]) == bool(there)
        if there:
            border = shapely.union_all([coverage[colour] for colour in there]).boundary
            drawn = shapely.union_all([shapely.LineString(arc) for arc in found["outline"]])
            assert drawn.length == pytest.approx(border.length, abs=STEP_DEGREES)
            assert drawn.difference(border.buffer(STEP_DEGREES)).is_empty

    whatever_colours()


CELLS = st.text(max_size=12) | st.text(alphabet=st.sampled_from("ab \"',;=+-@\t\r\n1,.%"), max_size=8)
NUMBER = re.compile(r"[+-]?[\d.,\s]*\d\s*%?")


def test_a_file_read_by_python_has_the_same_cells_and_no_formula(scripts: Scripts) -> None:
    @examples(100)
    @given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=4), st.sampled_from(LANGUAGES))
    def whatever_stands_in_it(rows: list[list[str]], language: str) -> None:
        text = scripts.ask("csv", rows, language)
        assert text.startswith("\ufeff")
        found = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter="," if language == "en" else ";", strict=True))
        assert [len(row) for row in found] == [len(row) for row in rows]
        for written, read in zip((one for row in rows for one in row), (one for row in found for one in row), strict=True):
            assert read.replace("'", "") == written.replace("'", "")
            assert not read.startswith(("=", "@", "\t", "\r", "\n"))
            assert not read.startswith(("+", "-")) or NUMBER.fullmatch(read)

    whatever_stands_in_it()


POINTS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=30)


def test_the_hull_of_a_line_is_as_large_as_shapely_says(scripts: Scripts) -> None:
    @examples(100)
    @given(POINTS)
    def whatever_is_drawn(points: list[tuple[int, int]]) -> None:
        hull = scripts.ask("hull", points)
        assert hull["area"] == pytest.approx(shapely.MultiPoint(points).convex_hull.area)
        assert hull["length"] == pytest.approx(max(shapely.distance(shapely.Point(points[0]), shapely.points(points))))

    whatever_is_drawn()


LETTERS = st.characters(codec="latin-1") | st.characters(min_codepoint=0x100, max_codepoint=0x17F)


def test_a_name_is_folded_the_same_however_its_letters_are_written(scripts: Scripts) -> None:
    @examples(100)
    @given(st.text(alphabet=LETTERS, max_size=20))
    def whatever_name(name: str) -> None:
        assume("\0" not in name)
        folded = scripts.ask("plain", name)
        assert folded == scripts.ask("plain", unicodedata.normalize("NFD", name))
        assert folded == scripts.ask("plain", folded)
        assert not any(unicodedata.combining(letter) and letter < "\u0370" for letter in unicodedata.normalize("NFD", folded))
        assert scripts.ask("plain", name.replace(" ", "-")) == folded

    whatever_name()


def test_rides_are_asked_about_as_python_knows_them(scripts: Scripts) -> None:
    """What the page offers is what a question may hold; what Python may answer has a picture and a colour."""
    known = scripts.ask("rides")
    assert known == {"hours": [*Hour], "walks": [*Walk], "steps": [*BANDS], "drawn": sorted(MODES), "first": "usual"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_of_contact_and_kinds_of_place_stand_as_the_language_itself_puts_them(scripts: Scripts, language: str) -> None:
    texts = Texts.of(language)
    for key, values in (("contact_form", ContactForm), ("kind_of_place", KindOfPlace)):
        words = [texts(f"{key}.{one}") for one in values]
        assert by_alphabet(words, str) == scripts.ask("collated", words, language)


def test_the_line_on_which_one_weighs_ends_where_a_mark_may_stand(scripts: Scripts) -> None:
    assert scripts.ask("ends") == [weighing.LEAST, weighing.MOST]
