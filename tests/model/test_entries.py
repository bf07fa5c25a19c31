"""What is an entry and what is not."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import shape

from buurtlezer.errors import BadEntry
from buurtlezer.model import KINDS, RULES, Area, Evidence, Visibility, Voice, is_id, one_line, parse
from buurtlezer.model.geometry import MAX_POINTS
from buurtlezer.model.kinds import on_devices
from samples import samples

SQUARE = [[4.34, 50.84], [4.36, 50.84], [4.36, 50.86], [4.34, 50.84]]
POLYGON = {"type": "Polygon", "coordinates": [SQUARE]}
SPOT = {"name": "Ossegem", "kind": "metro", "lon": 4.32, "lat": 50.85}
ENTRY_ID = "0" * 31 + "a"
ONES_OWN = {"capacity", "map_lock", "weighing"}
"""Kinds that hold what one stands for oneself, and nothing that somebody tells."""

FULL: dict[str, dict[str, Any]] = {  # of kinds that a test here needs otherwise than their sample is
    "area": {"method": "line", "geometry": POLYGON, "name": "De hoek"},
    "feeling": {"about": "city", "value": -2, "why": "lawaai"},
    "significance": {"how_much": 4, "because": ["school", "children"], "at_home": ["here", "online"], "note": "veel"},
    "sorting": {"sorted": {"school_gate": ["neighbourhood", "community"]}},
    "term": {"word": "buurt", "meaning": "wat dichtbij is", "example": "mijn straat"},
    "reflection": {"prompt": "01/closing", "text": "Ik dacht groter.", "evidence_ids": [ENTRY_ID]},
    "occasion": {},  # from where one looks is something said by itself
    "comparison": {"area": {"unit": "district", "code": "16"}, "against": [{"unit": "region"}]},
    "showing": {"opened": True},
    "guess": {"indicator": "aged_65_plus", "value": 15},
    "reading": {"indicator": "aged_65_plus", "says": "minder ouderen", "ask": "het dienstencentrum"},
    "answer": {"moment": ENTRY_ID, "spot": {"id": "ossegem", "lon": 4.32, "lat": 50.85}},
    "table": {
        "title": "65-plussers",
        "level": "district",
        "columns": [
            {"title": "65+", "kind": "share", "unit": "percent", "year": 2025, "values": {"16": 10.06, "700": "suppressed"}}
        ],
    },
    "place": {
        "name": "Het pleintje",
        "category": "square",
        "location": {"lon": 4.34, "lat": 50.85},
        "sector": "21012A00-",
        "coarse": True,
        "offers": "banken en schaduw",
        "traits": {"quiet": False, "open_to_all": True},
    },
    "meaning": {"place": f"own/{ENTRY_ID}", "group": "young", "feeling": 2, "times": ["evening"], "use": "visit"},
    "vulnerable_place": {"category": "hallway", "means": "een droge plek om te slapen", "asks": "niet verklikken"},
    "meeting_board": {"positions": {f"room/{ENTRY_ID}": [0.25, 1.0]}},
    "place_search": {"who": "Johan", "needs": ["quiet", "no_questions"], "picked": [f"own/{ENTRY_ID}"]},
    "walk": {"name": "Rond de markt", "stops": [{"id": "s1", "name": "Het plein", "location": {"lon": 4.34, "lat": 50.85}}]},
    "observation": {"stop": "s1", "sees": "drie banken", "asks": "wie zit hier?", "ask_whom": "de bakker"},
    "photo": {"stop": "s1", "image": "/9j/4AAQ", "width": 4, "height": 3},
}


def content(kind: str, /, **changed: Any) -> dict[str, Any]:
    return {"kind": kind, "perspective": "citizen", **(FULL.get(kind) or samples(kind)[0]), **changed}


def fault(given_content: Any) -> tuple[str, str]:
    with pytest.raises(BadEntry) as caught:
        parse(given_content)
    assert caught.value.rule in RULES
    return caught.value.field, caught.value.rule


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_entry_is_the_same_after_a_trip_through_json(kind: str):
    voice = "own" if kind in ONES_OWN else "told"
    entry = parse(content(kind, evidence=["told", "seen"], voice=voice, voices=5))
    assert isinstance(entry, KINDS[kind])
    again = parse(json.loads(json.dumps(entry.content())))
    assert again == entry
    assert again.content() == entry.content()
    assert entry.content()["evidence"] == ["seen", "told"]


def test_what_is_not_said_is_private_and_of_one_own_voice():
    entry = parse(content("term"))
    assert (entry.visibility, entry.voice, entry.voices, entry.round) == (Visibility.PRIVATE, Voice.OWN, 1, 1)
    assert entry.evidence == frozenset[Evidence]()


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"perspective": "boss"}, ("perspective", "not_a_choice")),
        ({"voices": 0}, ("voices", "out_of_range")),
        ({"voices": 1000}, ("voices", "out_of_range")),
        ({"voices": "5"}, ("voices", "wrong_type")),
        ({"voices": True}, ("voices", "wrong_type")),
        ({"round": 0}, ("round", "out_of_range")),
        ({"evidence": ["rumour"]}, ("evidence.0", "not_a_choice")),
        ({"origin": "x"}, ("*", "unknown_field")),
        ({"word": " \n\x00 "}, ("word", "empty")),
        ({"word": "x" * 201}, ("word", "too_long")),
        ({"meaning": "x" * 5001}, ("meaning", "too_long")),
        ({"word": None}, ("word", "wrong_type")),
        ({"kind": "person"}, ("kind", "unknown_kind")),
        ({"kind": None}, ("kind", "unknown_kind")),
    ],
)
def test_what_breaks_a_rule_names_field_and_rule(changed: dict[str, Any], expected: tuple[str, str]):
    assert fault(content("term", **changed)) == expected


def test_who_speaks_from_where_is_always_said():
    given_content = content("term")
    del given_content["perspective"]
    assert fault(given_content) == ("perspective", "missing")


@pytest.mark.parametrize("given_content", [None, [], "area", 3])
def test_only_a_mapping_is_content(given_content: Any):
    assert fault(given_content) == ("", "wrong_type")


def test_no_kind_is_an_unknown_kind():
    assert fault({}) == ("kind", "unknown_kind")


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"geometry": None}, ("geometry", "missing")),
        ({"sectors": ["21001A00-"]}, ("sectors", "not_with_this_method")),
        ({"method": "sectors"}, ("sectors", "missing")),
        ({"method": "sectors", "geometry": None, "sectors": ["A", "A"]}, ("sectors", "not_unique")),
        ({"method": "sectors", "geometry": None, "sectors": [f"S{n}" for n in range(801)]}, ("sectors", "too_many")),
        ({"method": "spots"}, ("spots", "missing")),
        ({"method": "spots", "spots": [SPOT] * 21}, ("spots", "too_many")),
        ({"method": "none"}, ("geometry", "not_with_this_method")),
        ({"reason": "x"}, ("reason", "not_with_this_method")),
        ({"through_eyes_of": "een tiener"}, ("voice", "not_own_voice")),
        ({"geometry": {"type": "Point", "coordinates": [4, 50]}}, ("geometry", "not_a_choice")),
        ({"geometry": {**POLYGON, "crs": "x"}}, ("geometry.*", "unknown_field")),
        ({"geometry": {"type": "Polygon", "coordinates": []}}, ("geometry.coordinates", "too_few")),
        ({"geometry": {"type": "Polygon", "coordinates": [SQUARE[:3]]}}, ("geometry.coordinates.0", "too_few")),
        (
            {"geometry": {"type": "Polygon", "coordinates": [[*SQUARE[1:], [4, 50]]]}},
            ("geometry.coordinates.0", "ring_open"),
        ),
        (
            {"geometry": {"type": "Polygon", "coordinates": [[[float("nan"), 50.0], *SQUARE]]}},
            ("geometry.coordinates.0.0.0", "out_of_range"),
        ),
        (
            {"geometry": {"type": "Polygon", "coordinates": [[[4.0, 50.0, 7.0], *SQUARE]]}},
            ("geometry.coordinates.0.0", "too_many"),
        ),
        (
            {"geometry": {"type": "MultiPolygon", "coordinates": [[SQUARE]] * (MAX_POINTS // 4 + 1)}},
            ("geometry.coordinates", "too_many_points"),
        ),
    ],
)
def test_an_area_has_what_its_method_needs_and_nothing_else(changed: dict[str, Any], expected: tuple[str, str]):
    assert fault(content("area", **changed)) == expected


@pytest.mark.parametrize(
    "changed",
    [
        {"geometry": {"type": "MultiPolygon", "coordinates": [[SQUARE]] * (MAX_POINTS // 4)}},
        {"method": "sectors", "geometry": None, "sectors": ["21001A00-", "21001A01-"]},
        {"method": "spots", "spots": [SPOT]},
        {"method": "spots", "geometry": None, "spots": [SPOT] * 20},
        {"method": "none", "geometry": None},
        {"method": "none", "geometry": None, "reason": "ik woon overal"},
        {"through_eyes_of": "een tiener", "voice": "supposed"},
        {"through_eyes_of": "een tiener", "voice": "told"},
    ],
)
def test_every_way_to_draw_is_a_full_answer(changed: dict[str, Any]):
    assert isinstance(parse(content("area", **changed)), Area)


def test_a_geometry_is_taken_by_shapely_as_it_is():
    entry = parse(content("area"))
    assert isinstance(entry, Area)
    assert shape(entry.geometry).area == pytest.approx(0.0002)


@pytest.mark.parametrize(
    ("kind", "changed", "expected"),
    [
        ("feeling", {"value": 3}, ("value", "out_of_range")),
        ("feeling", {"value": 1.5}, ("value", "wrong_type")),
        ("feeling", {"about": "street"}, ("about", "not_a_choice")),
        ("significance", {"how_much": 6}, ("how_much", "out_of_range")),
        ("significance", {"because": ["faith"]}, ("because.0", "not_a_choice")),
        ("sorting", {"sorted": {"school_gate": []}}, ("sorted.*", "too_few")),
        ("sorting", {"sorted": {"school_gate": ["community", "community"]}}, ("sorted.*", "not_unique")),
        ("sorting", {"sorted": {"Jan Peeters": ["community"]}}, ("sorted.*.*", "bad_form")),
        ("reflection", {"text": ""}, ("text", "empty")),
        ("reflection", {"evidence_ids": ["x"]}, ("evidence_ids.0", "bad_form")),
        ("place", {"name": "\u200d\ufe0f "}, ("name", "empty")),
        ("place", {"location": None, "spot": "stop:1", "sector": ""}, ("location", "missing")),
        ("place", {"location": {"lon": 200.0, "lat": 50.0}}, ("location.lon", "out_of_range")),
        ("place", {"category": "mine"}, ("category", "not_a_choice")),
        ("meaning", {"feeling": None, "use": None}, ("feeling", "all_empty")),
        ("meaning", {"group_name": "de jongens"}, ("group_name", "not_with_this_group")),
        ("meaning", {"ask_whom": "de coach"}, ("ask_whom", "not_with_this_voice")),
        ("meaning", {"place": "plein"}, ("place", "bad_form")),
        ("vulnerable_place", {"visibility": "workshop"}, ("visibility", "always_private")),
        ("vulnerable_place", {"location": {"lon": 4.3, "lat": 50.8}}, ("location", "unknown_field")),
        ("vulnerable_place", {"sector": "21012A00-"}, ("sector", "unknown_field")),
        ("vulnerable_place", {"name": "Garage"}, ("name", "unknown_field")),
        ("meeting_board", {"positions": {f"own/{ENTRY_ID}": [0.5, 1.5]}}, ("positions.*.1", "out_of_range")),
        ("place_search", {"needs": []}, ("needs", "too_few")),
        ("walk", {"stops": [{"id": "s1", "name": "een"}] * 2}, ("stops", "not_unique")),
        ("walk", {"stops": [{"id": f"s{n}", "name": "een"} for n in range(6)]}, ("stops", "too_many")),
        ("observation", {"sees": "", "asks": ""}, ("sees", "all_empty")),
        ("photo", {"visibility": "workshop"}, ("visibility", "always_private")),
        ("photo", {"image": "<svg>"}, ("image", "bad_form")),
    ],
)
def test_each_kind_has_its_rules(kind: str, changed: dict[str, Any], expected: tuple[str, str]):
    assert fault(content(kind, **changed)) == expected


def test_nothing_that_a_person_wrote_gets_into_an_error():
    secret = "Fatima van de derde verdieping"
    for given_content in [
        content("term", word=secret * 20),
        content("term", perspective=secret),
        content("term", kind=secret),
        content("term", **{secret: 1}),
        content("sorting", sorted={secret: [secret]}),
        content("area", geometry={"type": secret}),
        content("area", through_eyes_of=secret),
        content("term", voices=secret),
    ]:
        with pytest.raises(BadEntry) as caught:
            parse(given_content)
        assert secret not in f"{caught.value!r} {caught.value.__dict__}"
        assert caught.value.__context__ is None
        assert caught.value.__cause__ is None


def test_text_is_normalised_and_never_interpreted():
    entry = parse(content("term", word="  cafe\u0301\u0000\u202e \n\t<b>{x}</b> ", meaning="een\r\ntwee\u2028drie\x1b[0m\ud800 "))
    stored = entry.content()
    assert stored["word"] == "caf\u00e9 <b>{x}</b>"
    assert stored["meaning"] == "een\ntwee\ndrie[0m"


@given(st.text())
def test_a_normalised_line_stays_as_it_is_and_fits_any_file(text: str):
    line = one_line(text)
    assert one_line(line) == line
    assert "\n" not in line
    line.encode("utf-8")


def test_an_id_is_32_hex_digits():
    assert is_id(ENTRY_ID)
    assert not any(is_id(other) for other in ("", ENTRY_ID[:-1], ENTRY_ID.upper(), ENTRY_ID + "\n", None, "٠" * 32))


@given(st.dictionaries(st.text(), st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=5)))
def test_whatever_comes_it_is_an_entry_or_a_bad_entry(junk: dict[str, Any]):
    for kind in KINDS:
        rule = "missing"
        try:
            parse({**content(kind), **junk})
        except BadEntry as caught:
            rule = caught.rule
        assert rule in RULES


@pytest.mark.parametrize("name", ["⚽", "☕️", "Café", "7", "👩‍👩‍👧"])
def test_whatever_can_be_seen_is_a_name_of_a_place(name: str):
    assert parse(content("place", name=name)).content()["name"] == name


@pytest.mark.parametrize("voice", ["told", "supposed"])
@pytest.mark.parametrize("kind", sorted(ONES_OWN))
def test_where_somebody_else_stands_is_not_kept(kind: str, voice: str):
    assert fault(content(kind, voice=voice))[0] == "voice"


@pytest.mark.parametrize("kind", sorted(kind for kind, model in KINDS.items() if model.declared.without_residents))
def test_what_is_said_without_residents_is_of_none(kind: str):
    assert fault(content(kind, perspective="citizen")) == ("perspective", "without_residents")


def test_what_a_device_may_not_keep_when_it_was_refused_follows_from_what_kinds_say():
    secret = on_devices()["secret"]
    for kind, model in KINDS.items():
        assert (kind in secret) == (model.declared.always_private or model.declared.without_residents), kind
