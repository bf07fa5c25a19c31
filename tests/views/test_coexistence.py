"""What a room reads, weighs and saw of living together apart: against a count of its own, and nothing of too few or by number."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest
from examples import examples
from gathering import Gathering
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.model import parse
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared, Store, Workshop

PACK = Pack.open()
MINIMUM = 4
Json = dict[str, Any]
Said = tuple[str, str, int, set[str]]
"""Author, voice, people, and what they answered."""

KNOWN = ("yes", "no", "unknown", None)
SEVERAL = {
    "patterns": ("reciprocity", "charity", "exploitation", "no_contact"),
    "meanings": ("support", "mattering", "pleasure", "worth"),
}
BOUNDS = ("time", "place", "role", "subject", "exit")


def some(values: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=2)


reading = st.fixed_dictionaries(
    {
        "kind": st.just("vignette_reading"),
        "vignette": st.sampled_from(("nod", "bags")),
        **{name: st.sampled_from(KNOWN) for name in ("good_for_one", "good_for_other", "can_stop")},
        "turned": st.sampled_from(("same", "otherwise", "unknown", None)),
        "bounds": some(BOUNDS[:3]),
        "missing": some(BOUNDS[3:]),
        **{name: some(values) for name, values in SEVERAL.items()},
    }
)
weighing = st.fixed_dictionaries(
    {
        "kind": st.just("weighing"),
        "statement": st.sampled_from(("warm", "nod")),
        "when": st.sampled_from(("before", "after")),
        "value": st.integers(0, 10),
    }
)
encounter = st.fixed_dictionaries(
    {
        "kind": st.just("encounter"),
        "form": st.sampled_from(("chat", "greeting", "watching_over")),
        "place_kind": st.sampled_from(("stairs", "cafe")),
        "bounds": some(BOUNDS),
    }
)
grown = st.fixed_dictionaries(
    {
        "kind": st.just("grown_contact"),
        "grew": st.sampled_from(("yes", "no", "unknown")),
        "helped": some(("often", "need")),
        "had_to": st.sampled_from(("yes", "no", "depends", None)),
    }
)
said_by = st.tuples(st.sampled_from("abcdefgh"), st.sampled_from(("own", "told")), st.sampled_from((1, 1, 1, 2, 5)))


@pytest.fixture(scope="module")
def own() -> Workshop:
    with Store.open("sqlite://") as store:
        return Gathering(store, minimum_voices=MINIMUM).workshop


def shared(them: Iterable[tuple[tuple[str, str, int], Json]]) -> list[Shared]:
    """As a room reads it; an author is as many people each time, and one where they tell of somebody."""
    people: dict[str, int] = {}
    found = []
    for at, ((author, voice, voices), content) in enumerate(them):
        voice = "own" if content["kind"] == "weighing" else voice  # of nobody else is it kept where they stand
        many = people.setdefault(author, voices) if voice == "own" else 1
        entry = parse({"perspective": "visitor", "visibility": "workshop", "voice": voice, **content})
        found.append(Shared(f"{at:032x}", author * 12, at + 1, entry, many))
    return found


def computed(own: Workshop, view: str, spoken: list[Shared]) -> Json:
    plain: Json = json.loads(json.dumps(views.compute(view, PACK)(own, spoken), allow_nan=False))
    return plain


def who_said(spoken: Iterable[Shared], values: Callable[[Any], Iterable[str]], *, newest: bool) -> list[Said]:
    """Of each author and voice what they answered: their newest answer, or all."""
    each: dict[tuple[str, str], list[tuple[int, set[str]]]] = defaultdict(list)
    for one in sorted(spoken, key=lambda one: one.seq):
        if answer := {str(value) for value in values(one.entry)}:
            each[one.author, str(one.entry.voice)].append((one.voices, answer))
    return [
        (author, voice, max(n for n, _ in them), them[-1][1] if newest else set().union(*(answer for _, answer in them)))
        for (author, voice), them in each.items()
    ]


def enough(them: list[Said]) -> bool:
    by_author: dict[str, int] = defaultdict(int)
    for author, _, voices, _ in them:
        by_author[author] += voices
    total = sum(by_author.values())
    return len(by_author) >= 3 and total >= MINIMUM and total - max(by_author.values()) >= MINIMUM - 1


def agrees(cell: Mapping[str, Any], them: list[Said], counts: str = "counts") -> None:
    """A cell is what these said, or only that they are too few."""
    assert cell["voices"] == sum(voices for _, _, voices, _ in them)
    assert cell["enough"] is enough(them)
    if not cell["enough"]:
        assert cell.keys() - {"own_first"} == {"voices", "enough", "lacks"}
        return
    assert {value: n for value, n in cell[counts].items() if n} == {
        value: n
        for value in sorted({value for *_, values in them for value in values})
        if (n := sum(voices for _, _, voices, values in them if value in values))
    }


def of_kind(spoken: Iterable[Shared], kind: str, **fields: str) -> list[Shared]:
    return [one for one in spoken if one.kind == kind and all(getattr(one.entry, field) == is_ for field, is_ in fields.items())]


def for_whom(one: Any) -> list[str]:
    two = (one.good_for_one, one.good_for_other)
    if None in two:
        return []
    if "unknown" in two:
        return ["unknown"]
    return [{("yes", "yes"): "both", ("yes", "no"): "one", ("no", "yes"): "other", ("no", "no"): "neither"}[two]]


@examples(120)
@given(st.lists(st.tuples(said_by, reading), max_size=24))
def test_each_question_of_a_scene_is_what_those_who_answered_it_say(own: Workshop, them: list[Any]) -> None:
    spoken = shared(them)
    scenes = computed(own, "vignettes", spoken)["scenes"]
    for scene in ("nod", "bags"):
        of_it = of_kind(spoken, "vignette_reading", vignette=scene)
        agrees(scenes[scene]["good"], who_said(of_it, for_whom, newest=True))
        for name in ("can_stop", "turned"):
            one_of = lambda one, name=name: [value] if (value := getattr(one, name)) else []  # noqa: E731
            agrees(scenes[scene][name], who_said(of_it, one_of, newest=True))
        for name in ("patterns", "bounds", "missing", "meanings"):
            all_of = lambda one, name=name: getattr(one, name)  # noqa: E731
            agrees(scenes[scene][name], who_said(of_it, all_of, newest=False))
    assert all(cell["voices"] == 0 for cell in scenes["shopping"].values() if isinstance(cell, dict))


@examples(120)
@given(st.lists(st.tuples(said_by, weighing), max_size=30))
def test_where_a_room_stands_and_what_moved_is_what_they_say(own: Workshop, them: list[Any]) -> None:
    spoken = shared(them)
    told = computed(own, "statements", spoken)["statements"]
    for name in ("warm", "nod"):
        stand: dict[str, list[Said]] = {}
        for when in ("before", "after"):
            of_it = of_kind(spoken, "weighing", statement=name, when=when)
            stand[when] = who_said(of_it, lambda one: [str(one.value)], newest=True)
            agrees(told[name][when], stand[when], "values")
            assert told[name][when]["own_first"] == f"weighing/{name}/{when}"
            if told[name][when]["enough"]:
                assert list(told[name][when]["values"]) == [str(value) for value in range(11)]
        moved = told[name]["moved"]
        was, is_now = ({(author, voice): (n, values) for author, voice, n, values in stand[when]} for when in ("before", "after"))
        both: list[Said] = []
        for whose in was.keys() & is_now.keys():
            (n, (one,)), (m, (other,)) = was[whose], is_now[whose]
            step = int(other) - int(one)
            both.append((*whose, min(n, m), {"toward" if step > 0 else "away" if step < 0 else "stayed"}))
        once = [[one for one in stand[a] if one[:2] not in b] for a, b in (("before", is_now), ("after", was))]
        assert moved["own_first"] == [f"weighing/{name}/before", f"weighing/{name}/after"]
        if all(not few or enough(few) for few in once):
            agrees(moved, both, "values")
        else:
            assert moved.keys() == {"own_first", "voices", "enough", "lacks"}
            assert not moved["enough"]


@examples(120)
@given(st.lists(st.tuples(said_by, st.one_of(encounter, grown)), max_size=30))
def test_what_was_seen_where_and_what_grew_is_what_they_say(own: Workshop, them: list[Any]) -> None:
    spoken = shared(them)
    view = computed(own, "encounters", spoken)
    seen = of_kind(spoken, "encounter")
    said_of = {
        place: who_said(of_kind(seen, "encounter", place_kind=place), lambda one: [one.form], newest=False)
        for place in ("cafe", "stairs")
    }
    assert view["places"].keys() == {place for place, people in said_of.items() if enough(people)}  # of no other it is said
    for place, cell in view["places"].items():
        agrees(cell, said_of[place])
    agrees(view["bounds"], who_said(seen, lambda one: one.bounds, newest=False))
    agrees(view["grown"]["grew"], who_said(of_kind(spoken, "grown_contact"), lambda one: [one.grew], newest=False))
    agrees(view["grown"]["helped"], who_said(of_kind(spoken, "grown_contact"), lambda one: one.helped, newest=False))
    had_to = who_said(of_kind(spoken, "grown_contact"), lambda one: [one.had_to] if one.had_to else [], newest=False)
    agrees(view["grown"]["had_to"], had_to)


@examples(60)
@given(st.lists(st.tuples(said_by, st.one_of(encounter, grown)), min_size=8, max_size=30), st.randoms(use_true_random=False))
def test_no_form_or_place_stands_before_another_by_how_many_saw_it(own: Workshop, them: list[Any], random: Any) -> None:
    spoken = shared(them)
    view = computed(own, "encounters", spoken)
    assert list(view["places"]) == [one for one in ("cafe", "stairs") if one in view["places"]]
    for cell in view["places"].values():
        assert list(cell["counts"]) == [one for one in ("chat", "greeting", "watching_over") if one in cell["counts"]]
    turned = [one.__class__(one.handle, one.author, 1000 - one.seq, one.entry, one.voices) for one in spoken]
    random.shuffle(turned)
    assert json.dumps(computed(own, "encounters", turned)) == json.dumps(view)


# In a room, with a trainer who says yes


def said(room: Gathering, name: str, approved: bool = False, **content: Any) -> None:
    before = {one.handle for one in room.store.workshops.shared(room.trainer)}
    room.write(room.people[name], {"perspective": "visitor", "visibility": "offered", **content})
    (one,) = [one for one in room.store.workshops.shared(room.trainer) if one.handle not in before]
    if approved:
        room.store.workshops.decide(room.trainer, one.handle, one.seq, True)


def seen(room: Gathering, view: str) -> Json:
    found = room.store.workshops.result(room.trainer.derive("projector"), view, views.compute(view, PACK)).content
    plain: Json = json.loads(json.dumps(found, allow_nan=False))
    return plain


def test_a_reason_is_read_by_the_trainers_yes_and_then_its_answers_only_where_enough_others_are_left(room: Gathering) -> None:
    scene = {"kind": "vignette_reading", "vignette": "nod", "can_stop": "yes"}
    for name in ("Uil", "Vos", "Mees"):
        said(room, name, **scene, reason=f"omdat {name} het zegt")
    view = seen(room, "vignettes")
    assert (view["unread"], view["scenes"]["nod"]["told"]) == (3, [])
    assert view["scenes"]["nod"]["can_stop"]["counts"] == {"yes": 3}
    said(room, "Kraai", True, **scene, reason="de deur <b>staat open</b>", after_turn="nu niet meer")
    view = seen(room, "vignettes")
    assert view["scenes"]["nod"]["told"] == [{"reason": "de deur <b>staat open</b>", "after_turn": "nu niet meer"}]
    assert "omdat" not in repr(view)
    assert WAITING not in repr(view)


def test_where_few_are_left_without_what_the_trainer_said_yes_to_nothing_is_counted(room: Gathering) -> None:
    for name in ("Uil", "Vos", "Mees"):
        said(room, name, name == "Mees", kind="grown_contact", grew="no", words=f"woorden van {name}")
    view = seen(room, "encounters")["grown"]
    assert view["told"] == ["woorden van Mees"]
    assert (view["grew"]["enough"], view["grew"]["lacks"]) == (False, "rest")


def test_a_kind_of_place_that_few_named_is_told_to_nobody(room: Gathering) -> None:
    """Which kind it was is the answer itself."""
    park = {"kind": "encounter", "form": "chat", "place_kind": "park"}
    for name in ("Uil", "Vos", "Mees"):
        said(room, name, **park)
    for name in ("Uil", "Vos"):
        said(room, name, **park | {"place_kind": "waiting_room"})
        assert "waiting_room" not in repr(seen(room, "encounters"))
    assert seen(room, "encounters")["places"].keys() == {"park"}
    said(room, "Mees", **park | {"place_kind": "waiting_room"})
    assert seen(room, "encounters")["places"].keys() == {"park", "waiting_room"}


def test_a_limit_stands_beside_its_argument_by_the_trainers_yes_and_by_the_alphabet(room: Gathering) -> None:
    limit = {"kind": "argument_limit", "argument": "wishes"}
    said(room, "Uil", True, **limit, limit="wie werd dat gevraagd?")
    said(room, "Vos", True, **limit, limit="Als niemand iets durft te vragen", left_alone="wie nieuw is")
    said(room, "Mees", **limit, limit="nog niet gelezen")
    view = seen(room, "arguments")
    assert [one["limit"] for one in view["arguments"]["wishes"]["told"]] == [
        "Als niemand iets durft te vragen",
        "wie werd dat gevraagd?",
    ]
    assert (view["unread"], view["arguments"]["wishes"]["people"]["voices"]) == (1, 3)
    assert view["arguments"]["ability"] == {"people": {"voices": 0, "enough": False, "lacks": "voices"}, "told": []}
    assert "nog niet" not in repr(view)


def test_what_moved_is_not_told_where_one_who_weighed_once_could_be_read_from_it(room: Gathering) -> None:
    """Four stayed at 3; the one who left after *before* is what is left of the three pictures."""
    room.join("Das")
    weigh = {"kind": "weighing", "statement": "care"}
    for name in ("Uil", "Vos", "Mees", "Kraai"):
        for when in ("before", "after"):
            said(room, name, **weigh, when=when, value=3)
    assert seen(room, "statements")["statements"]["care"]["moved"]["values"] == {"away": 0, "stayed": 4, "toward": 0}
    for name in ("Das", "Ekster", "Egel", "Bever"):
        if name != "Das":
            room.join(name)
        said(room, name, **weigh, when="before", value=9)
        moved = seen(room, "statements")["statements"]["care"]["moved"]
        assert moved["enough"] is (name in ("Egel", "Bever"))
        assert moved.get("lacks") == (None if moved["enough"] else "rest")
