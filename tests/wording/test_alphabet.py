"""Words stand by the alphabet of whoever reads: accents, capitals and signs change nothing."""

from random import Random

from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.wording.alphabet import by_alphabet


def test_accents_capitals_and_signs_do_not_move_a_word() -> None:
    words = ["zebra", "Étage", "école", "eau", "œuvre", "offre", "à deux", "L’arrêt", "lavoir"]
    assert by_alphabet(words, str) == ["à deux", "eau", "école", "Étage", "L’arrêt", "lavoir", "œuvre", "offre", "zebra"]


DRESSED = {"a": "aAàÀâ", "c": "cCçÇ", "e": "eEéÉêë", "i": "iIîï", "n": "nNñ", "o": "oOôö", "u": "uUùü"}
plain = st.text(alphabet="aceinoutz ", max_size=6)


@examples(60)
@given(st.lists(plain, unique=True), st.randoms(use_true_random=False))
def test_the_order_is_that_of_the_plain_letters_whatever_they_wear(words: list[str], random: Random) -> None:
    dressed = {"".join(random.choice(DRESSED.get(sign, sign)) for sign in word): word for word in words}
    shuffled = list(dressed)
    random.shuffle(shuffled)
    assert [dressed[word] for word in by_alphabet(shuffled, str)] == sorted(words)
