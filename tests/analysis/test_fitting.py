"""Which places fit what somebody looks for."""

from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.fitting import candidates

TRAITS = ("quiet", "friendly", "no_questions", "toilet")
needs = st.sets(st.sampled_from(TRAITS), min_size=1)
places = st.lists(st.dictionaries(st.sampled_from(TRAITS), st.booleans()), max_size=12).map(lambda them: list(enumerate(them)))


def test_the_cafe_of_the_guide_fits_johan_with_reasons() -> None:
    wanted = {"quiet", "friendly", "no_questions"}
    rose = {"quiet": True, "friendly": True, "no_questions": True, "no_paying": False}
    square = {"quiet": False, "friendly": True}
    park = {"quiet": False}
    first, second, third = candidates(wanted, [("park", park), ("square", square), ("bench", {}), ("rose", rose)])
    assert (third.ref, third.unknown) == ("bench", ("friendly", "no_questions", "quiet"))  # nobody asked; the park lacks quiet
    assert (first.ref, first.fits, first.lacks, first.unknown) == ("rose", ("friendly", "no_questions", "quiet"), (), ())
    assert (second.ref, second.fits, second.lacks, second.unknown) == ("square", ("friendly",), ("quiet",), ("no_questions",))


@given(needs, places)
def test_each_need_stands_once_in_one_of_three_lists(wanted: set[str], given_places: list[tuple[int, dict[str, bool]]]) -> None:
    for one in candidates(wanted, given_places):
        assert sorted((*one.fits, *one.lacks, *one.unknown)) == sorted(wanted)
        traits = dict(given_places)[one.ref]
        assert all(traits[need] for need in one.fits)
        assert not any(traits[need] for need in one.lacks)
        assert not any(need in traits for need in one.unknown)


@given(needs, places)
def test_no_place_that_fits_more_stands_below_one_that_fits_less(
    wanted: set[str], given_places: list[tuple[int, dict[str, bool]]]
) -> None:
    found = candidates(wanted, given_places)
    counted = [sum(dict(given_places)[one.ref].get(need) is True for need in wanted) for one in found]
    assert counted == sorted(counted, reverse=True)
    fitting = {
        ref
        for ref, traits in given_places
        if any(traits.get(need) for need in wanted) or not any(traits.get(need) is False for need in wanted)
    }
    assert {one.ref for one in found} == fitting


@given(needs, places)
def test_a_place_that_is_told_to_have_more_never_goes_down(
    wanted: set[str], given_places: list[tuple[int, dict[str, bool]]]
) -> None:
    for ref, traits in given_places:
        before = [one.ref for one in candidates(wanted, given_places)]
        more = [(other, {**theirs, **dict.fromkeys(wanted, True)} if other == ref else theirs) for other, theirs in given_places]
        after = [one.ref for one in candidates(wanted, more)]
        assert after.index(ref) <= (before.index(ref) if ref in before else len(before))
        assert traits.keys() <= set(TRAITS)
