"""Names that may be the same one typed twice: which are proposed, which never, in which scripts, and how many."""

from typing import Any

import pytest
from examples import examples
from hypothesis import example, given
from hypothesis import strategies as st

from buurtlezer.analysis.alike import LIKE
from buurtlezer.analysis.names import plain
from buurtlezer.analysis.network.doubles import MOST_NAMES, MOST_PROPOSED, Names, Proposal, like, pairs
from buurtlezer.errors import BadNetwork

SAME = [
    ("Foyer vzw", "De Foyer"),
    ("A.S.B.L. Le Piment", "le piment"),
    ("Maison médicale asbl-vzw", "MAISON MEDICALE"),
    ("L’École du Nord", "Ecole Nord a.s.b.l."),
    ("Huis van de Mens", "huis mens"),
    ("Buurt winkel", "Buurtwinkel"),
    ("Mens Huis", "Huis Mens"),
    ("جمعية الشباب", "جَمعيه الشباب"),
    ("አዲስ ማህበር", "አዲስ፡ማህበር"),
    ("🍄", "🍄\ufe0f"),
    ("!!!", " !!! "),
    ("vzw", "VZW"),
    ("Ateliers du Midi S.A.", "Ateliers Midi"),
    ("=SUM(A1)", "sum a1"),
]
ALIKE = [
    ("Schaarbeekse Harmonie", "Schaerbeekse harmonie"),
    ("Jeugdhuis Chicago", "jeugdhuis Chicaco vzw"),
    ("échevin de la jeunesse", "échevine de la jeunesse"),
    ("Globe Aroma", "Globe Aroma Brussel"),
    ("Daring SC", "Daring"),
]
APART = [
    ("schepen van jeugd", "schepen van cultuur"),
    ("schepen van stedenbouw en openbare werken", "schepen van stedenbouw en openbare ruimte"),
    ("échevin de la jeunesse", "échevine de la culture"),
    ("head teacher", "head of school"),
    ("Basisschool 12", "Basisschool 13"),
    ("Buurthuis 1080", "Buurthuis 1000"),
    ("Karim B", "Karim D"),
    ("Molenbeek", "Jeugdhuis Molenbeek"),
    ("አዲስ ማህበር", "አዲስ ፍቅር"),
    ("جمعية الشباب", "جمعية النساء"),
    ("🍄", "🌳"),
    ("vzw", "asbl"),
    ("NV Zuid", "Zuid"),
]

names = st.text(st.sampled_from("aabcdeé '.-12 🍄ش"), min_size=1, max_size=12)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_is_the_same_but_for_how_it_is_written_is_proposed_as_such(one: str, other: str) -> None:
    assert pairs({"a": one, "b": other}) == [Proposal("a", "b", 100)]
    assert like(one, {"b": other}) == [("b", 100)]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_is_alike_is_proposed_below_what_is_the_same(one: str, other: str) -> None:
    (found,) = pairs({"a": one, "b": other})
    assert found.score < 100
    assert like(other, {"a": one, "c": other}) == [("c", 100), ("a", found.score)]


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_has_a_word_of_its_own_is_not_proposed(one: str, other: str) -> None:
    assert pairs({"a": one, "b": other}) == []
    assert like(one, {"b": other}) == []


@examples(150)
@given(names, names)
@example("schepen van jeugd", "schepen van jeugd en sport")
@example("", "'")
def test_it_is_the_same_from_either_side_and_of_one_against_many_as_of_all_pairs(one: str, other: str) -> None:
    found = like(one, {"b": other})
    assert found == like(other, {"b": one}) or not one.strip() or not other.strip()
    assert [one.score for one in pairs({"a": one, "b": other})] == [score for _, score in found] or not one.strip()
    assert [one.score for one in pairs({"a": other, "b": one})] == [one.score for one in pairs({"a": one, "b": other})]


@examples(60)
@given(st.lists(names, max_size=8), st.randoms(use_true_random=False))
def test_no_order_of_the_names_is_left(them: list[str], random: Any) -> None:
    keyed = [(f"k{n}", name) for n, name in enumerate(them)]
    assert pairs(dict(random.sample(keyed, len(keyed)))) == pairs(dict(keyed))
    typed = random.choice(them) if them else "a"
    assert like(typed, dict(random.sample(keyed, len(keyed)))) == like(typed, dict(keyed))


@examples(60)
@given(st.text(st.sampled_from("aZéßİΣœØ ·.'’-_=1٣½ﬁ가ش\u0651አ፡कि่\u200d\ufe0f\u20e3🍄🏽\x00"), max_size=30))
@example("ΌΣΟΣ")
@example("İ")
def test_whatever_is_typed_is_itself(name: str) -> None:
    assert plain(name).text == " ".join(plain(name).words)
    assert bool(plain(name).text) or not name.strip() or plain(name) == plain("")
    assert [one.score for one in pairs({"a": name, "b": name})] == [100]


def test_of_several_with_one_name_the_lowest_key_is_proposed_with_each_other_and_stands_for_them() -> None:
    found = pairs({"c": "Foyer", "b": "De Foyer", "a": "Foyer vzw", "d": "Foyers"})
    assert found[:2] == [Proposal("a", "b", 100), Proposal("a", "c", 100)]
    assert [(one.one, one.other) for one in found[2:]] == [("a", "d")]


def test_most_alike_comes_first_and_no_more_than_are_asked_for() -> None:
    known = Names({"a": "Buurthuis Bonnevie", "b": "Buurthuis Bonevie", "c": "Buurthuis Bonnevie vzw", "d": "Parkje"})
    assert [key for key, _ in known.like("buurthuis bonnevie")] == ["a", "c", "b"]
    assert known.like("buurthuis bonnevie", most=1) == [("a", 100)]
    assert known.like("  ") == [] == Names({}).like("a")


def test_two_thousand_names_that_all_look_alike_are_bounded() -> None:
    letters = "abcdefghijklm"
    many = {f"k{n:04}": f"afdeling jeugdwerking {letters[n % 13] * 3}{letters[n // 13 % 13] * 3}{n // 169}" for n in range(2_000)}
    found = pairs(many)
    assert len(found) <= MOST_PROPOSED
    assert len(pairs(dict.fromkeys(many, "Foyer"))) == MOST_PROPOSED
    assert all(one.score >= LIKE for one in found)


def test_too_many_are_refused_without_a_name_in_the_message() -> None:
    with pytest.raises(BadNetwork, match="too_many_names") as refused:
        Names({str(n): "Foyer" for n in range(MOST_NAMES + 1)})
    assert "Foyer" not in str(refused.value)
