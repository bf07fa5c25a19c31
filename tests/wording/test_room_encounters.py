"""Forms of contact and kinds of place in words: by the alphabet of whoever reads, whatever their numbers; never a ladder.

Not here: that it is the alphabet that the reader knows (``test_coexistence_wall``, by the browser's own).
"""

from typing import Any

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer import views
from buurtlezer.model import ContactForm, KindOfPlace
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording import room_encounters as words

FEW = {"voices": 2, "enough": False, "lacks": "voices"}
forms, places = st.sampled_from([str(one) for one in ContactForm]), st.sampled_from([str(one) for one in KindOfPlace])
cells = st.dictionaries(forms, st.integers(1, 40), min_size=1).map(
    lambda counts: {"voices": 40, "enough": True, "counts": counts}
)
EVERY_FORM = {"voices": 40, "enough": True, "counts": {str(form): 1 + at for at, form in enumerate(ContactForm)}}
seen = st.dictionaries(places, cells, max_size=12)


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
    everything = words.seen(view({str(one): EVERY_FORM for one in KindOfPlace}), texts)
    here = {texts(f"kind_of_place.{one}") for one in them}
    assert [row["word"] for row in table["rows"]] == [row["word"] for row in everything["rows"] if row["word"] in here]
    shown = {form for cell in them.values() for form in cell["counts"]}
    assert table["forms"] == [form for form in everything["forms"] if form["value"] in shown]
    by_word = {texts(f"kind_of_place.{name}"): cell["counts"] for name, cell in them.items()}
    assert {row["word"]: row["counts"] for row in table["rows"]} == by_word

    def other_numbers(cell: dict[str, Any]) -> dict[str, Any]:
        return {**cell, "counts": {form: random.randint(1, 40) for form in cell["counts"]}}

    turned = dict(sorted(((name, other_numbers(cell)) for name, cell in them.items()), key=lambda _: random.random()))
    for again, most in ((words.seen(view(turned), texts), None), (words.seen(view(turned), texts, 3), 3)):
        assert [row["word"] for row in again["rows"]] == [row["word"] for row in table["rows"]][:most]
    on_wall = views.on_wall("encounters", view(turned), texts)
    if them:
        assert [row["word"] for row in on_wall["table"]["rows"]] == [row["word"] for row in table["rows"]][:6]
