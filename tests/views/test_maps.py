"""The view ``maps``: who still draws, which are one, what differs only of many, and nothing of what is residents' alone."""

import json
from collections.abc import Sequence
from typing import Any

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.geodata import Pack
from buurtlezer.model import MapLock, MapPlace, SamePlace, Settings, Stage
from buurtlezer.store import Shared, Workshop
from buurtlezer.texts import Texts
from buurtlezer.views import compute, on_wall
from buurtlezer.wording import room_maps as words

PACK = Pack.open()
TEXTS = Texts.of("nl")
SETTINGS = {"title": "Kuregem", "organisation": "Buurthuis", "contact": "het onthaal", "held_on": "2026-11-24"}
HERE, BESIDE, FAR = ({"lon": 4.3312, "lat": 50.8447}, {"lon": 4.3313, "lat": 50.8447}, {"lon": 4.36, "lat": 50.86})


def workshop(minimum: int = 3, shown: bool = False, **more: Any) -> Workshop:
    given = Settings.model_validate({**SETTINGS, "minimum_voices": minimum, **more})
    return Workshop("w", 1, given, Stage(shown=("maps",) if shown else ()), 1, "2026-12-24", "2026-11-24", None)


def place(at: int, author: int, side: str, name: str, **more: Any) -> Shared:
    entry = MapPlace.model_validate({"perspective": side, "name": name, **more})
    return Shared(f"{at:032x}", f"a{author}", at, entry, 1)


def lock(author: int) -> Shared:
    return Shared(
        f"{9_000 + author:032x}", f"a{author}", 9_000 + author, MapLock.model_validate({"perspective": "organisation"}), 1
    )


def same(at: int, author: int, one: int, other: int, verdict: str = "same") -> Shared:
    said = {"one": f"room/{one:032x}", "other": f"room/{other:032x}", "verdict": verdict, "perspective": "organisation"}
    return Shared(f"{8_000 + at:032x}", f"a{author}", 8_000 + at, SamePlace.model_validate(said), 1)


def view(spoken: Sequence[Shared], minimum: int = 3, **more: Any) -> Any:
    return json.loads(json.dumps(compute("maps", PACK)(workshop(minimum, **more), list(spoken)), allow_nan=False))


def classes(found: Any) -> dict[str, str]:
    return {one["name"]: one["class"] for one in found["maps"]["places"]}


def test_one_lays_what_is_theirs_along_with_one_other_and_never_two_of_others_through_it() -> None:
    spoken = [place(1, 1, "organisation", "Moskee"), place(2, 2, "citizen", "Kerk"), place(3, 3, "citizen", "x")]
    chain = [*spoken, same(1, 3, 3, 1), same(2, 3, 3, 2)]
    assert classes(view(chain)) == {"Moskee": "both", "Kerk": "theirs"}
    h = [f"{at:032x}" for at in range(9)]
    assert [h[1], h[2]] in view(chain)["maps"]["proposed"]  # the rest is for somebody else to decide
    assert len(classes(view([*chain, same(3, 4, 3, 1), same(4, 4, 3, 2)]))) == 1
    # Nor through two of one's own that one says are the same, nor through what others laid along with it.
    two = [*spoken, place(4, 3, "citizen", "y"), same(1, 3, 3, 4), same(2, 3, 3, 1), same(3, 3, 4, 2)]
    assert classes(view(two)) == {"Moskee": "both", "Kerk": "theirs"}
    backed = [*spoken, same(1, 3, 3, 1), same(2, 5, 3, 1), same(3, 3, 3, 2)]
    assert classes(view(backed)) == {"Moskee": "both", "Kerk": "theirs"}
    # Each may still lay their own along.
    each = [*spoken, same(1, 3, 3, 1), same(2, 1, 1, 2)]
    assert len(classes(view(each))) == 1


def test_two_maps_are_laid_together_by_two_people_or_by_who_shared_one_and_kept_apart_by_anybody() -> None:
    spoken = [place(1, 1, "organisation", "Plein", location=HERE), place(2, 2, "citizen", "Het plein", location=BESIDE)]
    assert classes(view(spoken)) == {"Plein": "ours", "Het plein": "theirs"}
    assert view(spoken)["maps"]["proposed"] == [[f"{1:032x}", f"{2:032x}"]]
    by_another = [*spoken, same(1, 3, 1, 2)]
    assert classes(view(by_another)) == {"Plein": "ours", "Het plein": "theirs"}
    assert view(by_another)["maps"]["proposed"] == [[f"{1:032x}", f"{2:032x}"]]
    for told in ([*spoken, same(1, 1, 2, 1)], [*by_another, same(2, 4, 1, 2)]):
        assert classes(view(told)) == {"Plein": "both"}
        assert view(told)["maps"]["proposed"] == []
    contested = view([*spoken, same(1, 1, 1, 2), same(2, 4, 1, 2, "different")])["maps"]
    assert len(contested["places"]) == 2
    assert contested["proposed"] == []
    assert contested["apart"] == [{"handles": [f"{1:032x}", f"{2:032x}"], "contested": [[f"{1:032x}", f"{2:032x}"]]}]
    assert contested["decided"] == [{"two": [f"{1:032x}", f"{2:032x}"], "verdicts": ["same", "different"]}]
    assert words.apart({"maps": contested}) == ["Plein / Het plein"]


def test_within_one_map_one_name_at_one_spot_is_one_and_of_two_maps_is_not() -> None:
    spoken = [place(at, at, "citizen", "Plein", location=HERE, spot="metro:8734", sector="21001A00-") for at in (1, 2)]
    spoken += [place(3, 3, "organisation", "Plein", location=HERE, spot="metro:8734", sector="21001A00-")]
    found = view(spoken)["maps"]["places"]
    assert [(one["class"], len(one["handles"])) for one in found] == [("theirs", 2), ("ours", 1)]
    assert (found[0]["lon"], found[0]["lat"], found[0]["coarse"]) == (4.3312, 50.8447, False)


@pytest.mark.parametrize(("ours", "expected"), [(3, "other"), (2, "both")])
def test_otherwise_is_said_only_where_both_sides_are_enough(ours: int, expected: str) -> None:
    spoken = [place(at, at, "organisation", "Plein", sense="help") for at in range(1, ours + 1)]
    spoken += [place(at, at, "citizen", "Plein", sense="meet") for at in (11, 12, 13)]
    spoken += [same(at, at, 1, 11) for at in (1, 12)]
    (found,) = view(spoken)["maps"]["places"]
    assert found["class"] == expected
    assert found["sense"]["citizen"] == {"voices": 3, "enough": True, "counts": {"meet": 3}}
    assert found["sense"]["organisation"]["enough"] is (ours == 3)
    assert bool(words.meanings(view(spoken), TEXTS)) is (ours == 3)


one_place = st.fixed_dictionaries(
    {
        "author": st.integers(1, 4),
        "side": st.sampled_from(["organisation", "citizen"]),
        "name": st.sampled_from(["Plein", "Het plein", "Park"]),
        "voice": st.sampled_from(["own", "told", "supposed"]),
        "hidden": st.booleans(),
    }
)


@examples(40)
@given(st.lists(one_place, max_size=8), st.lists(st.tuples(st.integers(1, 4), st.integers(1, 8), st.integers(1, 8)), max_size=4))
def test_what_is_residents_alone_changes_nothing(plan: list[dict[str, Any]], decided: list[tuple[int, int, int]]) -> None:
    spoken, kept = [], []
    for at, one in enumerate(plan, 1):
        hidden = one["hidden"] and one["side"] == "citizen"
        made = place(at, one["author"], one["side"], one["name"], voice=one["voice"], not_for_organisation=hidden)
        spoken.append(made)
        if not hidden and not (one["voice"] == "supposed" and one["side"] == "citizen"):
            kept.append(made)
    there = {int(one.handle, 16) for one in kept}
    said = [same(at, author, one, other) for at, (author, one, other) in enumerate(decided) if one != other]
    assert view([*spoken, *said])["maps"] == view([*kept, *(one for one in said if _both(one, there))])["maps"]


def _both(one: Shared, there: set[int]) -> bool:
    entry = one.entry
    assert isinstance(entry, SamePlace)
    return {int(ref.removeprefix("room/"), 16) for ref in (entry.one, entry.other)} <= there


def test_who_did_not_lock_theirs_reads_that_it_waits() -> None:
    waits = {"minimum": 3, "maps": {"own_first": "map_lock/map_lock", "waits": True}}
    assert words.waits(waits, TEXTS)
    assert words.places(waits) == []
    assert words.apart(waits) == []
    assert not words.waits(view([]), TEXTS)
    assert on_wall("maps", view([]), TEXTS) == {"nothing": TEXTS("roommaps.nothing")}


def test_questions_are_those_of_what_differs_and_who_did_not_draw() -> None:
    found = view([place(1, 1, "citizen", "Plein"), lock(1)])
    assert [one["class"] for one in words.questions(found, TEXTS)] == ["theirs", "nobody"]
    side, _ = on_wall("maps", found, TEXTS)["sides"]
    assert side["elsewhere"]["names"] == [{"name": "Plein", "class": "theirs"}]
    assert [one["class"] for one in words.classes(found, TEXTS)] == ["theirs"]


def test_the_wall_says_how_many_do_not_stand_on_it_and_no_number_of_a_side() -> None:
    where = [{"lon": 4.33 + n / 1000, "lat": 50.84} for n in range(42)]
    many = [place(n + 1, 1, "citizen", f"Plek {n:02}", location=at) for n, at in enumerate(where)]
    found = view([*many, *(place(n, 1, "citizen", f"Ergens {n}") for n in range(50, 57)), lock(1)])
    told = on_wall("maps", found, TEXTS)
    side, other = told["sides"]
    assert len(side["places"]) == 40
    assert side["left"] == TEXTS.many("roommaps.more", 2)
    assert (len(told["elsewhere"]["names"]), told["elsewhere"]["left"]) == (5, TEXTS.many("roommaps.more", 2))
    assert "42" not in side["label"]
    assert (other["left"], other["elsewhere"]) == ("", None)
