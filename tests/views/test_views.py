"""The group's views, from what people really shared in a real store."""

import json
from collections import Counter
from typing import Any

import numpy as np
import pytest
from examples import examples
from gathering import Gathering, box
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, shape

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.model import Settings, Stage, parse
from buurtlezer.store import Shared, Store, Workshop

PACK = Pack.open()


def result(gathering: Gathering, view: str) -> Any:
    """As the store gives it to a participant, from its own table: plain JSON."""
    owner = next(iter(gathering.people.values()))
    found = gathering.store.workshops.result(owner, view, views.compute(view, PACK)).content
    return json.loads(json.dumps(found))


def whole(gathering: Gathering, view: str) -> Any:
    """As the trainer reads it, for whom nothing waits for an answer of their own."""
    return json.loads(json.dumps(gathering.store.workshops.result(gathering.trainer, view, views.compute(view, PACK)).content))


def group(store: Store, count: int = 4, minimum: int = 3) -> Gathering:
    gathering = Gathering(store, minimum_voices=minimum)
    for number in range(count):
        gathering.join(f"Vogel {number}")
    return gathering


def face(value: int, about: str = "city", **more: Any) -> dict[str, Any]:
    return {"kind": "feeling", "about": about, "value": value, **more}


def test_too_few_voices_are_a_number_and_nothing_else(store: Store) -> None:
    gathering = group(store, 2)
    for owner in gathering.people.values():
        gathering.write(owner, face(-2))
        gathering.write(owner, box())
    few = {"voices": 2, "enough": False, "lacks": "voices"}
    assert result(gathering, "feelings")["city"] == few
    assert result(gathering, "neighbourhood")["all"] == {**few, "drawings": 2}
    assert result(gathering, "line") == {**few, "minimum": 3, "figures": {}}


def test_a_table_of_three_is_three_voices_and_one_author(store: Store) -> None:
    gathering = Gathering(store, minimum_voices=3)
    for name, voices in (("Tafel", 3), ("Uil", 1)):
        gathering.write(gathering.join(name, voices), face(2))
    assert result(gathering, "feelings")["city"] == {"voices": 4, "enough": False, "lacks": "authors"}
    gathering.write(gathering.join("Vos"), face(2))
    own, shared = gathering.store.workshops.led(gathering.trainer), gathering.store.workshops.shared(gathering.trainer)
    assert views.compute("feelings", PACK)(own, shared)["city"]["values"]["2"] == 5


def test_of_one_author_the_newest_counts_and_once(store: Store) -> None:
    gathering = group(store, 3)
    for owner in gathering.people.values():
        for west in (4.30, 4.40):
            gathering.write(owner, box(west))
            gathering.write(owner, face(-1))
        gathering.write(owner, face(1))
    everybody = result(gathering, "neighbourhood")["all"]
    assert (everybody["voices"], everybody["drawings"]) == (3, 3)
    half = shape(everybody["bands"][1]["area"])
    assert half.contains(Point(4.405, 50.855))
    assert not half.intersects(Point(4.305, 50.855))
    assert result(gathering, "feelings")["city"]["values"] == {"-2": 0, "-1": 0, "0": 0, "1": 3, "2": 0}


def test_private_supposed_and_hidden_change_no_view(store: Store) -> None:
    gathering = group(store, 3)
    owners = list(gathering.people.values())
    for owner in owners:
        gathering.write(owner, box())
        gathering.write(owner, face(1))
    before = {view: whole(gathering, view) for view in views.names()}
    for number in range(25):
        owner = owners[number % 3]
        supposed = {"voice": "supposed", "through_eyes_of": "jongeren"}
        gathering.write(owner, {**box(4.42), **supposed}, entry_id=f"{number % 5 + 1:032x}")
        gathering.write(owner, box(4.42), entry_id="a" * 32, shared=False)
        gathering.write(owner, face(-2, voice="supposed"), entry_id="b" * 32)
    other = gathering.join("Stout")
    gathering.write(other, box(4.5))
    gathering.write(other, face(-2))
    for one in gathering.store.workshops.shared(gathering.trainer)[-2:]:
        gathering.store.workshops.hide(gathering.trainer, one.handle, "niet hier")
    own = gathering.store.workshops.led(gathering.trainer)
    # Computed anew, whatever the store kept.
    spoken = [
        one
        for one in gathering.store.workshops.shared(gathering.trainer)
        if one.hidden is None and one.entry.voice in ("own", "told")
    ]
    assert {view: json.loads(json.dumps(views.compute(view, PACK)(own, spoken))) for view in views.names()} == before


def test_who_has_no_neighbourhood_here_is_counted_and_in_no_band(store: Store) -> None:
    gathering = group(store, 4)
    *drawers, other = gathering.people.values()
    for owner in drawers:
        gathering.write(owner, box())
    gathering.write(other, box())
    gathering.write(other, {"kind": "area", "method": "none"})
    everybody = result(gathering, "neighbourhood")["all"]
    assert (everybody["voices"], everybody["none"]) == (3, 1)
    assert everybody["bands"][2]["needed"] == 3


def test_who_has_no_neighbourhood_here_says_so_to_nobody_before_enough_answered(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is an answer like any other: two came, and whoever drew would know what the other said."""
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", -1.0)
    gathering = group(store, 8)
    drew, none, *others = gathering.people.values()
    gathering.write(drew, box())
    gathering.write(none, {"kind": "area", "method": "none"})
    assert "none" not in json.dumps(result(gathering, "neighbourhood"))
    for owner in others[:2]:
        gathering.write(owner, box())
    assert result(gathering, "neighbourhood")["all"]["none"] == 1
    gathering.write(others[2], {"kind": "area", "method": "none"})
    assert result(gathering, "neighbourhood")["all"]["none"] == 1  # from two pictures that differ by one it would be read
    for owner in others[3:]:
        gathering.write(owner, {"kind": "area", "method": "none"})
    assert result(gathering, "neighbourhood")["all"]["none"] == 5


def test_a_part_of_the_room_is_shown_only_where_the_rest_is_enough_too(store: Store) -> None:
    gathering = group(store, 6)
    owners = list(gathering.people.values())
    for number, owner in enumerate(owners):
        gathering.write(owner, {**box(4.34 + number / 1000), "perspective": "citizen" if number < 5 else "visitor"})
    found = result(gathering, "neighbourhood")
    assert found["all"]["enough"]
    # Five of six citizens: with the picture of all beside it, the sixth drawing could be read off.
    assert found["perspective"]["citizen"] == {"voices": 5, "drawings": 5, "enough": False, "lacks": "rest"}
    assert found["method"]["line"]["enough"]

    for name in ("Uil", "Vos", "Das"):
        gathering.write(gathering.join(name), {**box(4.345), "perspective": "visitor"})
    own = gathering.store.workshops.led(gathering.trainer)
    found = views.compute("neighbourhood", PACK)(own, gathering.store.workshops.shared(gathering.trainer))
    assert found["perspective"]["citizen"]["enough"]
    assert found["perspective"]["visitor"]["enough"]


def test_both_faces_are_compared_of_who_chose_both(store: Store) -> None:
    gathering = group(store, 5)
    pairs = [(2, 1), (1, 1), (0, 2), (2, -2), (1, None)]
    for owner, (here, city) in zip(gathering.people.values(), pairs, strict=True):
        gathering.write(owner, face(here, "neighbourhood"))
        if city is not None:
            gathering.write(owner, face(city))
    assert result(gathering, "feelings")["both"] == {"voices": 4, "enough": True, "here": 2, "same": 1, "city": 1}


def test_a_sheet_with_a_crossing_line_is_mended_and_one_that_is_no_area_is_left_out(store: Store) -> None:
    gathering = group(store, 3)
    for owner in gathering.people.values():
        gathering.write(owner, box())
    paper = gathering.store.workshops.paper(gathering.trainer)
    ring = [[4.34, 50.85], [4.35, 50.86], [4.35, 50.85], [4.34, 50.86], [4.34, 50.85]]
    gathering.write(paper, {"kind": "area", "method": "line", "geometry": {"type": "Polygon", "coordinates": [ring]}})
    flat = [[4.34, 50.85], [4.35, 50.85], [4.36, 50.85], [4.34, 50.85]]
    gathering.write(paper, {"kind": "area", "method": "line", "geometry": {"type": "Polygon", "coordinates": [flat]}})
    assert result(gathering, "neighbourhood")["all"]["drawings"] == 4


def test_sectors_and_spots_count_as_drawings(store: Store) -> None:
    gathering = group(store, 3)
    one, two, three = gathering.people.values()
    codes = [str(code) for code in PACK.sectors.index[PACK.sectors["district"] == "16"]]
    for owner in (one, two, three):
        gathering.write(owner, {"kind": "area", "method": "sectors", "sectors": codes})
    everybody = result(gathering, "neighbourhood")["all"]
    inside = PACK.union(codes)
    half = shape(everybody["bands"][1]["area"])
    assert half.symmetric_difference(inside).area < 0.05 * inside.area


def test_the_line_holds_the_range_over_all_drawings_and_no_nationality(store: Store) -> None:
    gathering = group(store, 3)
    districts = ("1", "16", "45")
    for owner, district in zip(gathering.people.values(), districts, strict=True):
        codes = [str(code) for code in PACK.sectors.index[PACK.sectors["district"] == district]]
        gathering.write(owner, {"kind": "area", "method": "sectors", "sectors": codes})
    found = result(gathering, "line")
    indicator = PACK.figures.indicators.loc["aged_65_plus"]
    published = PACK.figures.of("aged_65_plus", int(indicator["last_year"]))["value"].reindex(list(districts)).dropna()
    assert found["figures"]["aged_65_plus"]["low"] == pytest.approx(published.min(), abs=0.3)
    assert found["figures"]["aged_65_plus"]["high"] == pytest.approx(published.max(), abs=0.3)
    themes = {PACK.figures.indicators.loc[name, "theme"] for name in found["figures"]}
    assert "nationality" not in themes


SETTINGS = {"title": "Kuregem", "organisation": "Buurthuis", "contact": "het onthaal", "held_on": "2026-11-24"}


def workshop(minimum: int) -> Workshop:
    given = Settings.model_validate({**SETTINGS, "minimum_voices": minimum})
    return Workshop("w", 1, given, Stage(), 1, "2026-12-24", "2026-11-24", None)


@examples(80)
@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(-2, 2), st.integers(1, 4), st.sampled_from(["neighbourhood", "city"]))),
    st.integers(3, 8),
)
def test_the_spread_is_the_count_of_the_newest_faces(given: list[tuple[int, int, int, str]], minimum: int) -> None:
    shared = [
        Shared(f"h{seq}", f"a{author}", seq, parse({**face(value, about), "perspective": "citizen"}), voices)
        for seq, (author, value, voices, about) in enumerate(given)
    ]
    found = views.compute("feelings", PACK)(workshop(minimum), shared[::-1])
    for about in ("neighbourhood", "city"):
        newest = {author: (value, voices) for author, value, voices, of in given if of == about}
        counted: Counter[str] = Counter()
        for value, voices in newest.values():
            counted[str(value)] += voices
        total, largest = sum(counted.values()), max((voices for _, voices in newest.values()), default=0)
        enough = total >= minimum and len(newest) >= 3 and total - largest >= minimum - 1
        assert found[about]["voices"] == total
        assert found[about]["enough"] is enough
        assert ({k: n for k, n in found[about].get("values", {}).items() if n}) == (dict(counted) if enough else {})


@examples(15)
@given(st.lists(st.tuples(st.floats(-0.01, 0.01), st.floats(-0.006, 0.006), st.integers(1, 3)), min_size=3, max_size=12))
def test_a_band_holds_exactly_the_land_that_enough_voices_count_in(drawn: list[tuple[float, float, int]]) -> None:
    boxes = [box(4.34 + east, 50.85 + north, 0.012) for east, north, _ in drawn]
    shared = [
        Shared(f"h{n}", f"a{n}", n, parse({**content, "perspective": "citizen"}), voices)
        for n, (content, (_, _, voices)) in enumerate(zip(boxes, drawn, strict=True))
    ]
    found = views.compute("neighbourhood", PACK)(workshop(3), shared)["all"]
    shapes = [shape(content["geometry"]) for content in boxes]
    edges = [one.boundary for one in shapes]
    rng = np.random.default_rng(0)
    for x, y in rng.uniform((4.32, 50.84), (4.37, 50.88), (60, 2)):
        point = Point(x, y)
        if min(edge.distance(point) for edge in edges) < 0.001:  # some 70 m: outlines are drawn for the eye
            continue
        voices = sum(n for one, (_, _, n) in zip(shapes, drawn, strict=True) if one.contains(point))
        for band in found["bands"]:
            assert shape(band["area"]).contains(point) is (voices >= band["needed"])
