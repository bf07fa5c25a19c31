"""The view ``places``: against counting by hand, and that nothing is told of what fewer than the minimum said."""

import json
from collections.abc import Sequence
from typing import Any

from examples import examples
from hypothesis import assume, given
from hypothesis import strategies as st

from buurtlezer.analysis.disagreement import clash, difference, polarisation
from buurtlezer.geodata import Pack
from buurtlezer.model import DayPart, Group, Meaning, MeetingBoard, Place, Settings, Stage
from buurtlezer.store import Shared, Workshop
from buurtlezer.views import compute

PACK = Pack.open()
VOICES = (1, 2, 1, 3, 1, 1, 2)
"""People at the devices of seven authors."""

FACES = ("-2", "-1", "0", "1", "2")
ALL_PARTS = {str(part) for part in DayPart}
SETTINGS = {"title": "Kuregem", "organisation": "Buurthuis", "contact": "het onthaal", "held_on": "2026-11-24"}


def workshop(minimum: int = 3, **more: Any) -> Workshop:
    given = Settings.model_validate({**SETTINGS, "minimum_voices": minimum, **more})
    return Workshop("w", 1, given, Stage(), 1, "2026-12-24", "2026-11-24", None)


def place(at: int, author: int = 0, **more: Any) -> Shared:
    entry = Place.model_validate({"perspective": "citizen", "name": f"Plek {at}", **more})
    return Shared(f"{at:032x}", f"a{author}", at + 1, entry, VOICES[author])


def meaning(seq: int, author: int, at: int, **more: Any) -> Shared:
    entry = Meaning.model_validate({"perspective": "citizen", "place": f"room/{at:032x}", **more})
    voices = VOICES[author] if entry.voice == "own" else 1
    return Shared(f"{10_000 + seq:032x}", f"a{author}", 1_000 + seq, entry, voices)


def laid(seq: int, author: int, positions: dict[int, tuple[float, float]]) -> Shared:
    told = {f"room/{at:032x}": xy for at, xy in positions.items()}
    entry = MeetingBoard.model_validate({"perspective": "citizen", "positions": told})
    return Shared(f"{20_000 + seq:032x}", f"a{author}", 2_000 + seq, entry, VOICES[author])


def view(spoken: Sequence[Shared], minimum: int = 3, name: str = "places", **more: Any) -> Any:
    found = compute(name, PACK)(workshop(minimum, **more), list(spoken))
    return json.loads(json.dumps(found, allow_nan=False))


said = st.fixed_dictionaries(
    {
        "author": st.integers(0, len(VOICES) - 1),
        "at": st.integers(0, 3),
        "group": st.sampled_from([Group.YOUNG, Group.OLDER, Group.OTHER]),
        "voice": st.sampled_from(["own", "own", "told"]),
        "feeling": st.none() | st.integers(-2, 2),
        "use": st.sampled_from(["visit", "visit", "pass", "avoid"]),
        "why": st.sampled_from(["", "", "het licht", "te druk"]),
        "times": st.sets(st.sampled_from(list(DayPart)), max_size=2),
    }
)
rooms = st.lists(said, max_size=45)


def room(them: list[dict[str, Any]]) -> list[Shared]:
    """Four places, 2 and 3 of which have one name, and these meanings."""
    places = [place(at, author=at, **({"name": "Plein"} if at > 1 else {})) for at in range(4)]
    return places + [meaning(seq, **one) for seq, one in enumerate(them)]


def merged(at: int) -> int:
    return min(at, 2)


def by_hand(them: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The meanings that count, newest first: of one author, voice, group and place the last."""
    kept: dict[Any, dict[str, Any]] = {}
    for one in reversed(them):
        voices = VOICES[one["author"]] if one["voice"] == "own" else 1
        key = (one["author"], one["voice"], one["group"], merged(one["at"]))
        kept.setdefault(key, {**one, "at": merged(one["at"]), "voices": voices})
    return list(kept.values())


def spread(them: list[dict[str, Any]]) -> dict[str, int]:
    return {face: sum(one["voices"] for one in them if str(one["feeling"]) == face) for face in FACES}


def enough(them: list[dict[str, Any]], minimum: int) -> bool:
    """The three conditions; of those who speak for a group of several places, once with each voice."""
    each: dict[int, int] = {}
    for (author, _), voices in {(one["author"], one["voice"]): one["voices"] for one in them}.items():
        each[author] = each.get(author, 0) + voices
    total = sum(each.values())
    return total >= minimum and len(each) >= 3 and total - max(each.values()) >= minimum - 1


def persons(them: list[dict[str, Any]]) -> int:
    return sum({(one["author"], one["voice"]): one["voices"] for one in them}.values())


@examples(150)
@given(rooms, st.integers(3, 6))
def test_the_view_is_what_one_counts_by_hand(them: list[dict[str, Any]], minimum: int) -> None:
    found, kept = view(room(them), minimum), by_hand(them)
    assert [one["name"] for one in found["places"]] == ["Plek 0", "Plek 1", "Plein"]
    assert [len(one["handles"]) for one in found["places"]] == [1, 1, 2]
    for at, told in enumerate(found["places"]):
        here = [one for one in kept if one["at"] == at]
        assert told["voices"] == persons(here)
        spreads = {}
        for group in ("older", "young"):
            mine = [one for one in here if one["group"] == group]
            voices = sum(one["voices"] for one in mine)
            cell = told["groups"].get(group)
            if not enough(mine, minimum):
                lacks = "voices" if voices < minimum else "authors" if len({one["author"] for one in mine}) < 3 else "spread"
                assert cell == ({"voices": voices, "enough": False, "lacks": lacks} if voices else None)
                continue
            felt = spread(mine)
            told_of_feeling = enough([one for one in mine if one["feeling"] is not None], minimum)
            spreads |= {group: felt} if told_of_feeling else {}
            times, why = cell.pop("times"), cell.pop("why")
            apart = cell.pop("polarisation")
            assert (apart is None) is not told_of_feeling
            assert apart is None or abs(apart - float(polarisation(list(felt.values()), True))) < 0.001
            uses = {use: sum(one["voices"] for one in mine if one["use"] == use) for use in ("visit", "pass", "avoid", "wish")}
            assert cell == {"voices": voices, "enough": True, "feelings": felt, "uses": uses}
            reasons = [{"feeling": one["feeling"], "text": one["why"]} for one in mine if one["why"]]
            assert why == sorted(reasons[:12], key=lambda one: (one["text"], str(one["feeling"])))  # not by who spoke last
            for part, told_of in times.items():
                held = [one for one in mine if part in (one["times"] or ALL_PARTS)]
                inside = sum(one["voices"] for one in held)
                assert told_of == {"voices": inside, "feelings": spread(held)}
                assert enough(held, minimum)
                assert voices == inside or enough([one for one in mine if one not in held], minimum)
        assert set(told["groups"]) <= {"older", "young"}
        counted = {group: list(felt.values()) for group, felt in spreads.items()}
        assert len(told["pairs"]) == (len(counted) == 2)
        for pair in told["pairs"]:
            one, other = (counted[group] for group in pair["groups"])
            assert abs(pair["clash"] - float(clash(one, other, True))) < 0.001
            assert abs(pair["difference"] - float(difference(other, one, True))) < 0.001
    for group, told in found["groups"].items():
        voices = persons([one for one in kept if one["group"] == group])
        said = [one for one in kept if one["group"] == group]
        assert (told["voices"], told["enough"]) == (voices, enough(said, minimum))
        assert told["enough"] or told["silent"] == []
        for one in found["places"]:
            comes = any(
                meant["use"] == "visit" for meant in kept if (meant["group"], found["places"][meant["at"]]) == (group, one)
            )
            assert not (comes and one["handle"] in told["silent"])
            here = [meant for meant in kept if (meant["group"], found["places"][meant["at"]]) == (group, one)]
            said_what_they_do = [meant for meant in here if meant["use"] is not None]
            nobody = not here or (not comes and enough(said_what_they_do, minimum))  # a question passed over is no *no*
            assert (one["handle"] in told["silent"]) is (told["enough"] and nobody)


@examples(150)
@given(rooms, rooms, st.integers(3, 6))
def test_what_too_few_of_a_group_say_changes_nothing_but_numbers(
    them: list[dict[str, Any]], others: list[dict[str, Any]], minimum: int
) -> None:
    heard: dict[Any, list[dict[str, Any]]] = {}
    for one in by_hand(them):
        heard.setdefault((one["at"], one["group"]), []).append(one)
    few = {cell for cell, said in heard.items() if not enough(said, minimum) or cell[1] == "other"}
    assume(few and others)
    what = ("feeling", "use", "why", "times")
    changed = [
        {**one, **{field: others[at % len(others)][field] for field in what}} if (merged(one["at"]), one["group"]) in few else one
        for at, one in enumerate(them)
    ]
    assert view(room(changed), minimum) == view(room(them), minimum)


def told_of(found: Any) -> Any:
    """The view with all that has an order laid in one that hangs on nothing."""
    for one in found["places"]:
        for cell in one["groups"].values():
            cell.get("why", []).sort(key=str)
    return found


@examples(100)
@given(rooms, st.randoms(use_true_random=False))
def test_it_does_not_hang_on_the_order_of_entries_of_different_authors(them: list[dict[str, Any]], random: Any) -> None:
    spoken = room(them)
    shuffled = list(spoken)
    random.shuffle(shuffled)
    assert view(shuffled) == view(spoken)
    # Their own order stays; whose come in between is by chance.
    own = {author: [one for one in them if one["author"] == author] for author in range(len(VOICES))}
    turns = [one["author"] for one in them]
    random.shuffle(turns)
    assert told_of(view(room([own[author].pop(0) for author in turns]))) == told_of(view(spoken))


@examples(60)
@given(st.lists(st.integers(-2, 2), min_size=3, max_size=6), st.lists(st.integers(-2, 2), min_size=3, max_size=6))
def test_disagreement_is_symmetric_and_none_where_all_agree(ours: list[int], theirs: list[int]) -> None:
    def room_of(one: Group, other: Group) -> Any:
        told = [(one, face) for face in ours] + [(other, face) for face in theirs]
        spoken = [meaning(seq, seq % 6, 0, group=group, feeling=face, voice="own") for seq, (group, face) in enumerate(told)]
        each = [Shared(one.handle, f"x{seq}", one.seq, one.entry, 1) for seq, one in enumerate(spoken)]
        (pair,) = view([place(0), *each])["places"][0]["pairs"]
        assert pair["groups"] == ["older", "young"]
        return pair

    one, other = room_of(Group.YOUNG, Group.OLDER), room_of(Group.OLDER, Group.YOUNG)
    assert one == other
    if len({*ours, *theirs}) == 1:
        assert (one["difference"], one["clash"]) == (0, 0)


def test_one_person_with_five_places_is_no_five_people() -> None:
    spoken = [place(at, author=0) for at in range(5)]
    spoken += [meaning(at, 0, at, group="young", feeling=1, use="visit") for at in range(5)]
    spoken += [meaning(9, 0, 0, group="older", feeling=1), meaning(10, 1, 0, group="older", use="pass", voice="told")]
    found = view(spoken)
    assert found["groups"] == {
        "older": {"voices": 2, "enough": False, "lacks": "voices", "silent": []},
        "young": {"voices": 1, "enough": False, "lacks": "voices", "silent": []},
    }
    assert found["places"][0]["voices"] == 2


def test_a_place_where_too_few_of_a_group_spoke_is_not_called_silent() -> None:
    spoken = [place(at) for at in range(4)]
    spoken += [meaning(author, author, 0, group="young", feeling=2, use="visit") for author in range(3)]
    spoken += [meaning(10 + author, author, 1, group="young", feeling=2, use="avoid") for author in range(3)]
    for use in ("visit", "avoid"):
        found = view([*spoken, meaning(20, 0, 2, group="young", use=use)])
        assert found["groups"]["young"]["silent"] == [f"{1:032x}", f"{3:032x}"]


def test_pairs_stand_by_clash_and_then_by_difference() -> None:
    faces = {"young": 2, "older": -2, "parents": 1}
    spoken = [place(0)]
    for at, (group, face) in enumerate(faces.items()):
        spoken += [meaning(10 * at + author, author, 0, group=group, feeling=face) for author in range(3)]
    assert [pair["groups"] for pair in view(spoken)["places"][0]["pairs"]] == [
        ["older", "young"],
        ["older", "parents"],
        ["parents", "young"],
    ]


def test_where_minors_take_part_no_text_but_names_is_told() -> None:
    somewhere = {"location": {"lon": 4.34, "lat": 50.85}, "spot": "stop:1"}  # the list's name, and one that somebody typed
    spoken = [place(0, offers="koffie", **somewhere), place(1, name="bij Karim")]
    spoken += [meaning(author, author, 0, group="young", feeling=2, why="mijn broer werkt er") for author in range(3)]
    assert "mijn broer" in json.dumps(view(spoken))
    assert "bij Karim" in json.dumps(view(spoken))
    told = view(spoken, minors=True)
    assert "bij Karim" not in json.dumps(told)
    assert told["places"][0]["groups"]["young"]["why"] == []
    assert told["places"][0]["offers"] == ""


def test_names_without_letters_are_the_same_by_their_sign() -> None:
    spoken = [
        place(0, name="🌳"),
        place(1, name="🌳"),
        place(2, name="☕"),
        place(3, name="Café Zwaan!"),
        place(4, name="cafe zwaan"),
    ]
    assert [one["handles"] for one in view(spoken)["places"]] == [
        [f"{0:032x}", f"{1:032x}"],
        [f"{2:032x}"],
        [f"{3:032x}", f"{4:032x}"],
    ]


def test_one_place_has_the_point_that_somebody_gave_and_all_that_was_said_of_it() -> None:
    sector, shape = next(iter(PACK.sector_shapes.items()))
    inside = shape.representative_point()
    near = {"lon": inside.x, "lat": inside.y}
    spoken = [
        place(0, name="Zwaan", sector=sector, coarse=True, offers="koffie", traits={"quiet": False}),  # as the store tells it
        place(1, name="Zwaan", offers="soep", traits={"quiet": True, "host": True}),
    ]
    (coarse,) = view(spoken)["places"]
    assert coarse["coarse"] is True
    assert coarse["offers"] == "koffie\nsoep"
    assert coarse["traits"] == {"quiet": True, "host": True}
    (exact,) = view([*spoken, place(2, name="zwaan", location=near)])["places"]
    assert (exact["coarse"], exact["lon"], exact["lat"]) == (False, inside.x, inside.y)


@examples(80)
@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 2), st.integers(0, 10), st.integers(0, 10)), max_size=25),
    st.integers(3, 6),
)
def test_the_board_holds_the_middle_of_what_enough_voices_laid(them: list[tuple[int, int, int, int]], minimum: int) -> None:
    boards = [laid(seq, author, {at: (x / 10, y / 10)}) for seq, (author, at, x, y) in enumerate(them)]
    spoken = [place(at) for at in range(3)] + boards
    found = view(spoken, minimum, "board")
    newest = {(author, at): (x / 10, y / 10) for author, at, x, y in them}
    for told in found["board"]:
        at = int(told["handle"], 16)
        laid_by = [author for author, of in newest if of == at]
        each = [xy for (author, of), xy in newest.items() if of == at for _ in range(VOICES[author])]
        assert (told["voices"], told["enough"]) == (
            len(each),
            enough([{"author": author, "voice": "own", "voices": VOICES[author]} for author in laid_by], minimum),
        )
        assert ("at" in told) is told["enough"]
        for axis, middle in enumerate(told.get("at", ())):
            below, above = sorted(xy[axis] for xy in each)[(len(each) - 1) // 2], sorted(xy[axis] for xy in each)[len(each) // 2]
            assert abs(middle - (below + above) / 2) < 0.001
    assert {int(told["handle"], 16) for told in found["board"]} == {at for _, at in newest}
