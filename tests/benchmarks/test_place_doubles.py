"""The labelled pharmacies: whole, looked at wherever something is proposed, and better told apart than by equal names."""

from bench_place_doubles import chosen, half, labels, measured, ours, pharmacies, plain, unlabelled
from buurtlezer.analysis.place_doubles import REACH


def test_every_label_is_of_two_that_are_there_and_nothing_is_proposed_that_nobody_looked_at() -> None:
    known = {one.key for one in pharmacies()}
    assert {key for pair in labels() for key in pair} <= known
    assert len(labels()) == 193
    assert not unlabelled({*ours(), *ours(tapped=True)})


def test_on_the_half_that_chose_nothing_more_is_found_than_by_equal_names_and_nearly_all_is_right() -> None:
    said = half(labels(), 1)
    for tapped in (False, True):
        us, beside = measured(ours(tapped=tapped), said), measured(plain(tapped), said)
        assert us.precision >= 0.95
        assert us.recall >= beside.recall + 0.25
    assert measured(ours(), said).recall == 1.0


def test_what_holds_is_no_worse_on_the_first_half_than_what_does_best_there() -> None:
    _, best = chosen()
    assert measured(ours(REACH, tapped=True), half(labels(), 0)).both == best.both
