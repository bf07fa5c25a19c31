"""Where communities come together: what is one place, who shares it, how far each spills over the line."""

from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.gathered import Spill, Told, grounds, spill
from buurtlezer.model import Where

CAFE = "own/" + "a" * 32

told = st.lists(
    st.builds(
        Told,
        st.sampled_from("abc"),
        st.sampled_from(["het plein", " Het Plein", "de hal", "het café"]),
        st.sampled_from([None, *Where]),
        st.sampled_from([(), (CAFE,)]),
    )
)


def test_a_place_by_the_same_name_or_the_same_entry_is_one_place() -> None:
    found = grounds(
        [
            Told("a", "Het café", Where.HERE),
            Told("b", "het café ", None, (CAFE,)),
            Told("c", "bij Rosa", Where.HERE, (CAFE,)),
            Told("a", "de hal", Where.ABROAD),
        ]
    )
    assert [(one.name, one.where, one.communities) for one in found] == [
        ("Het café", Where.HERE, ("a", "b", "c")),
        ("de hal", Where.ABROAD, ("a",)),
    ]
    assert [one.shared for one in found] == [True, False]


def test_where_two_disagree_on_the_side_of_the_line_that_is_not_known() -> None:
    (one,) = grounds([Told("a", "de hal", Where.HERE), Told("b", "de hal", Where.CITY)])
    assert one.where is None
    assert spill([one], "a") == Spill(places=1, beyond=0, unknown=1)


def test_twice_the_same_place_is_one_and_not_shared() -> None:
    (one,) = grounds([Told("a", "de hal", Where.CITY), Told("a", "De hal", Where.CITY)])
    assert not one.shared
    assert spill([one], "a") == Spill(1, 1, 0)


@given(told)
def test_each_community_stands_in_each_of_its_places_and_no_count_is_more_than_there_are(them: list[Told]) -> None:
    found = grounds(them)
    for one in them:
        assert any(one.community in ground.communities for ground in found)
        counted = spill(found, one.community)
        assert 0 <= counted.beyond + counted.unknown <= counted.places <= len(found)
    names = [{one.name.strip().casefold()} for one in found]
    assert len(names) == len({frozenset(name) for name in names})


@given(told, st.randoms(use_true_random=False))
def test_in_whatever_order_it_was_told_the_same_places_are_shared_by_the_same(them: list[Told], by: object) -> None:
    other = list(them)
    by.shuffle(other)  # type: ignore[attr-defined]
    sets = [sorted((str(one.where), tuple(sorted(one.communities))) for one in grounds(these)) for these in (them, other)]
    assert sets[0] == sets[1]
