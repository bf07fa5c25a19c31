"""Words stand by the alphabet of whoever reads: accents, capitals and signs change nothing."""

from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.wording.alphabet import by_alphabet, place


def test_accents_capitals_and_signs_do_not_move_a_word() -> None:
    words = ["zebra", "Étage", "école", "eau", "œuvre", "offre", "à deux", "L’arrêt", "lavoir"]
    assert by_alphabet(words, str) == ["à deux", "eau", "école", "Étage", "L’arrêt", "lavoir", "œuvre", "offre", "zebra"]


@examples(60)
@given(st.lists(st.text(max_size=6)), st.randoms(use_true_random=False))
def test_the_order_is_that_of_the_words_and_of_nothing_else(words: list[str], random: object) -> None:
    shuffled = list(words)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert by_alphabet(shuffled, str) == by_alphabet(words, str)
    keys = [place(word) for word in by_alphabet(words, str)]
    assert keys == sorted(keys)
