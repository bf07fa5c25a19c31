"""Maps and charts of a report: drawn by the program that files draw them with, small, in words too, and loading nothing."""

import json
import subprocess
import sys
from io import BytesIO

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from shapely.geometry import shape

from buurtlezer.geodata import Pack
from buurtlezer.logbook.example import revisions
from buurtlezer.model import Area, Gap, Meaning, Organisation, Place, PublicFunction, Service, Tie
from buurtlezer.parts.chart.spec import checked_spec
from buurtlezer.report.document import Picture
from buurtlezer.report.pictures import beside_each_other, gaps_map, own_area, places_map, rings, through_time
from buurtlezer.report.pictures.maps import sign
from buurtlezer.report.pictures.words import spaced
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.figures.indicator import of_pack
from buurtlezer.wording.figures.measure import measured
from buurtlezer.wording.territory import territory

PACK = Pack.open()
MOST_BYTES = 400_000
DRAW = """
import sys, vl_convert
sys.stdout.buffer.write(vl_convert.vegalite_to_png(sys.stdin.read(), scale=0.5, allowed_base_urls=[]))
"""


def pictures(language: str) -> dict[str, Picture | None]:
    """One of each, of the example logbook."""
    texts = Texts.of(language)
    entries = {own_id: one.entry for own_id, one in revisions(language).items()}
    area = next(one for one in entries.values() if isinstance(one, Area) and one.geometry is not None)
    assert area.geometry is not None
    drawn = shape(area.geometry.__geo_interface__)
    felt = {own_id: [] for own_id, one in entries.items() if isinstance(one, Place)}
    for one in entries.values():
        if isinstance(one, Meaning) and one.feeling is not None:
            felt[one.place.removeprefix("own/")].append(one.feeling)
    places = [(entries[own_id], tuple(found)) for own_id, found in felt.items()]
    standing = [(own_id, one) for own_id, one in entries.items() if isinstance(one, Organisation | PublicFunction)]
    mine = territory("own", "", "mine", texts, PACK, PACK.ground, drawn=drawn)
    region = territory("region", "", "reference", texts, PACK, PACK.ground)
    assert mine is not None
    assert region is not None
    known = of_pack(PACK, texts)
    shares = [[measured(one, known[name], moving=False) for one in (mine, region)] for name in ("aged_65_plus", "single_30_plus")]
    return {
        "own": own_area(drawn, "Rond het <kanaal> & verder", PACK, texts),
        "places": places_map(places, drawn, PACK, texts),  # type: ignore[arg-type]
        "gaps": gaps_map(
            [one for one in entries.values() if isinstance(one, Gap)],
            [one for one in entries.values() if isinstance(one, Service)],
            drawn,
            PACK,
            texts,
        ),
        "rings": rings(standing, [one for one in entries.values() if isinstance(one, Tie)], texts),
        "time": through_time([mine, region], known["population"], texts),
        "beside": beside_each_other(shares, texts),
    }


NAMES = ("own", "places", "gaps", "rings", "time", "beside")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_small_in_words_and_loads_nothing(language: str) -> None:
    found = pictures(language)
    assert tuple(found) == NAMES
    for one in found.values():
        assert one is not None
        assert one.caption
        assert one.alt
        assert len(json.dumps(one.spec)) < MOST_BYTES
        assert checked_spec(one.spec) == one.spec
    for name in ("own", "places", "gaps"):
        assert "OpenStreetMap" in found[name].whence  # type: ignore[union-attr]


@pytest.mark.parametrize("name", NAMES)
def test_each_is_drawn_in_a_process_of_its_own(name: str) -> None:
    picture = pictures("nl")[name]
    assert picture is not None
    done = subprocess.run([sys.executable, "-c", DRAW], input=json.dumps(picture.spec).encode(), capture_output=True, check=True)
    drawn = Image.open(BytesIO(done.stdout)).convert("L")
    # In black and white too there is something to see, and all of it lies on paper.
    darkest, lightest = drawn.getextrema()
    assert darkest < 110
    assert lightest == 255
    assert 150 < drawn.width < 700


def test_no_person_stands_in_the_rings() -> None:
    entries = {own_id: one.entry for own_id, one in revisions("nl").items()}
    called = [str(getattr(one, "called", "")) for one in entries.values() if one.kind == "key_person"]
    spec = json.dumps(pictures("nl")["rings"].model_dump(), ensure_ascii=False)  # type: ignore[union-attr]
    assert called
    assert not any(name in spec for name in called)


def test_without_anything_to_draw_there_is_no_picture() -> None:
    texts = Texts.of("nl")
    assert places_map([], None, PACK, texts) is None
    assert gaps_map([], [], None, PACK, texts) is None
    assert rings([], [], texts) is None
    assert beside_each_other([], texts) is None


@pytest.mark.parametrize(
    ("felt", "expected"), [((), ""), ((2,), "++"), ((-1, -1), "−"), ((-1, 2), "±"), ((0, 1), "0"), ((1, 2), "+")]
)
def test_the_sign_of_a_place(felt: tuple[int, ...], expected: str) -> None:
    assert sign(felt) == expected


POINT = st.floats(0, 640, allow_nan=False)


@given(st.lists(st.tuples(POINT, POINT), max_size=6))
@examples(60)
def test_marks_lie_apart(places: list[tuple[float, float]]) -> None:
    found = spaced(places, 20.0)
    assert len(found) == len(places)
    apart = [abs(complex(*one) - complex(*other)) for number, one in enumerate(found) for other in found[number + 1 :]]
    assert all(long > 12 for long in apart)
