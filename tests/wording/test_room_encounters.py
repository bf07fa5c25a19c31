"""Forms of contact and kinds of place in words: by the alphabet of whoever reads, whatever their numbers; never a ladder."""

from typing import Any

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer import views
from buurtlezer.model import ContactForm, KindOfPlace
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording import room_encounters as words
from buurtlezer.wording.alphabet import place

FEW = {"voices": 2, "enough": False, "lacks": "voices"}
forms, places = st.sampled_from([str(one) for one in ContactForm]), st.sampled_from([str(one) for one in KindOfPlace])
cells = st.dictionaries(forms, st.integers(1, 40), min_size=1).map(
    lambda counts: {"voices": 40, "enough": True, "counts": counts}
)
seen = st.dictionaries(places, st.one_of(cells, st.just(FEW)), max_size=12)


def view(them: dict[str, Any]) -> dict[str, Any]:
    nothing = {"people": FEW, "grew": FEW, "helped": FEW, "had_to": FEW, "told": []}
    people = {"voices": 40, "enough": True}
    return {"minimum": 3, "unread": 0, "people": people, "places": them, "bounds": FEW, "grown": nothing}


@pytest.mark.parametrize("language", LANGUAGES)
@examples(40)
@given(them=seen, random=st.randoms(use_true_random=False))
def test_the_order_is_that_of_the_words_and_of_no_number(language: str, them: dict[str, Any], random: Any) -> None:
    texts = Texts.of(language)
    table = words.seen(view(them), texts)
    enough = {name: cell for name, cell in them.items() if cell["enough"]}
    assert [row["word"] for row in table["rows"]] == sorted((texts(f"kind_of_place.{one}") for one in enough), key=place)
    shown = {form for cell in enough.values() for form in cell["counts"]}
    assert [form["word"] for form in table["forms"]] == sorted((texts(f"contact_form.{one}") for one in shown), key=place)
    by_word = {texts(f"kind_of_place.{name}"): cell["counts"] for name, cell in enough.items()}
    assert {row["word"]: row["counts"] for row in table["rows"]} == by_word

    def other_numbers(cell: dict[str, Any]) -> dict[str, Any]:
        return {**cell, "counts": {form: random.randint(1, 40) for form in cell["counts"]}} if cell["enough"] else cell

    turned = dict(sorted(((name, other_numbers(cell)) for name, cell in them.items()), key=lambda _: random.random()))
    for again, most in ((words.seen(view(turned), texts), None), (words.seen(view(turned), texts, 3), 3)):
        assert [row["word"] for row in again["rows"]] == [row["word"] for row in table["rows"]][:most]
    on_wall = views.on_wall("encounters", view(turned), texts)
    if enough:
        assert [row["word"] for row in on_wall["table"]["rows"]] == [row["word"] for row in table["rows"]][:5]
        assert not {"score", "rank", "level", "total"} & set(on_wall["table"]).union(*on_wall["table"]["rows"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_kinds_of_place_of_too_few_are_only_named(language: str) -> None:
    texts = Texts.of(language)
    told = view({"stop": FEW, "cafe": FEW})
    assert words.seen(told, texts) == {"forms": [], "rows": [], "more": 0}
    line = words.few(told, texts)
    names = sorted((texts("kind_of_place.stop"), texts("kind_of_place.cafe")), key=place)
    assert line.index(names[0]) < line.index(names[1])
