"""What phones show of the room's answers, counted again another way."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.model import Entry, Moment, parse
from buurtlezer.store import Shared
from buurtlezer.views.moment.answers import counted

RUN, OTHER = "a" * 32, "b" * 32
WORDS = {"nl": "x"}
CHOICE = Moment.model_validate(
    {
        "name": "n",
        "picture": "city",
        "prompt": WORDS,
        "options": [{"value": value, "picture": "star", "label": WORDS} for value in ("one", "two", "three")],
    }
)
SPOT = Moment.model_validate(
    {
        "name": "n",
        "form": "spot",
        "picture": "spot",
        "prompt": WORDS,
        "spots": [{"id": "park", "label": WORDS, "lon": 4.3, "lat": 50.8}],
    }
)

said = st.one_of(
    st.sampled_from(["one", "two", "three"]).map(lambda value: {"choice": value}),
    st.just({"passed": True}),
    st.just({"spot": {"id": "park", "lon": 4.3, "lat": 50.8}}),
    st.tuples(st.sampled_from([4.3, 4.35]), st.sampled_from([50.8, 50.85])).map(
        lambda at: {"spot": {"id": None, "lon": at[0], "lat": at[1]}}
    ),
)
rows = st.lists(st.tuples(st.integers(0, 6), said, st.integers(1, 9), st.sampled_from([RUN, RUN, RUN, OTHER])), max_size=20)


def answer(run: str, **what: Any) -> Entry:
    return parse({"kind": "answer", "perspective": "citizen", "moment": run, **what})


def shared(given_rows: list[tuple[int, dict[str, Any], int, str]]) -> list[Shared]:
    return [
        Shared(f"h{seq}", f"author{author}", seq, answer(run, **what), voices)
        for seq, (author, what, voices, run) in enumerate(given_rows, start=1)
    ]


@given(rows, st.integers(3, 20), st.randoms())
def test_each_author_counts_once_with_the_last_answer_and_below_the_minimum_nothing_is_told(
    given_rows: list[tuple[int, dict[str, Any], int, str]], minimum: int, chance: Any
) -> None:
    mixed = shared(given_rows)
    chance.shuffle(mixed)
    found = counted(RUN, SPOT, minimum, mixed)
    # Another way: for each author walk back from the end until an answer to this moment is met.
    last = []
    for author in range(7):
        own = [row for row in given_rows if row[0] == author and row[3] == RUN]
        last += own[-1:]
    meaning = [row for row in last if not row[1].get("passed")]
    voices = sum(row[2] for row in meaning)
    assert found["voices"] == voices
    largest = max((row[2] for row in meaning), default=0)
    assert found["enough"] is (voices >= minimum and len(meaning) >= 3 and voices - largest >= minimum - 1)
    if not found["enough"]:
        assert set(found) == {"enough", "voices", "minimum", "lacks"}
        return
    assert found["passed"] == sum(row[2] for row in last) - voices
    on_spots = sum(row[2] for row in meaning if "spot" in row[1])
    assert sum(spot["voices"] for spot in found["spots"]) == on_spots
    for spot in found["spots"]:
        same = [row[2] for row in meaning if "spot" in row[1] and _same(row[1]["spot"], spot)]
        assert spot["voices"] == sum(same)
    assert [spot["voices"] for spot in found["spots"]] == sorted((spot["voices"] for spot in found["spots"]), reverse=True)


@given(rows)
def test_every_option_stands_there_in_its_order_and_nobody_choosing_it_is_zero(
    given_rows: list[tuple[int, dict[str, Any], int, str]],
) -> None:
    given_rows = [*given_rows, *((author, {"choice": "one"}, 1, RUN) for author in (7, 8, 9))]
    found = counted(RUN, CHOICE, 1, shared(given_rows))
    assert [option["value"] for option in found["options"]] == ["one", "two", "three"]
    for option in found["options"]:
        expected = 0
        for author in range(10):
            own = [row for row in given_rows if row[0] == author and row[3] == RUN]
            expected += own[-1][2] if own and own[-1][1].get("choice") == option["value"] else 0
        assert option["voices"] == expected


def test_who_passes_does_not_make_it_enough() -> None:
    four_pass = [(author, {"passed": True}, 1, RUN) for author in range(4)]
    assert counted(RUN, CHOICE, 3, shared([*four_pass, (5, {"choice": "one"}, 1, RUN)])) == {
        "enough": False,
        "lacks": "voices",
        "voices": 1,
        "minimum": 3,
    }


def test_what_is_no_answer_counts_for_nothing() -> None:
    face = parse({"kind": "feeling", "perspective": "citizen", "about": "city", "value": 1})
    other = Shared("h", "a", 1, face, 9)
    assert counted(RUN, CHOICE, 3, [other])["voices"] == 0


def _same(spot: dict[str, Any], shown: dict[str, Any]) -> bool:
    if spot["id"] is not None:
        return bool(spot["id"] == shown.get("id"))
    return "id" not in shown and (spot["lon"], spot["lat"]) == (shown["lon"], shown["lat"])
