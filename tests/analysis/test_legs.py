"""Legs of a conclusion: told apart by source; none of a source that is there raises it, and no unsought counter-voice."""

from typing import Any

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.legs import OTHERS, Standing, Why, filled, lacking, ours_first, source_of, standing
from buurtlezer.model import AskedOf, Conclusion, Leg, LegForm

ORDER = [Standing.LOOSE, Standing.PROVISIONAL, Standing.SUPPORTED]

# A source, and ways in which one writes the same.
WRITTEN = {
    "": ["", " ", "?", "—"],
    "bisa": ["BISA", "bisa", " Bisa ", "BISA.", "BISA 2023", "bisa (2019)"],
    "tafel1": ["Tafel 1", "tafel  1", "táfel 1", "TAFEL1"],
    "tafel2": ["Tafel 2", "tafel 2, 2026"],
    "2023": ["2023"],
    "marche": ["Marché", "marche", "MARCHÉ "],
    "قهوة": ["قهوة", "قهوه"],
}
WHICH = {written: known for known, all_of_it in WRITTEN.items() for written in all_of_it}

leg = st.fixed_dictionaries(
    {
        "form": st.sampled_from([str(form) for form in LegForm]),
        "source": st.sampled_from(sorted(WHICH)),
        "says": st.sampled_from(["", "er is een bank weg"]),
        "count": st.sampled_from([None, 3]),
    }
)
conclusion = st.fixed_dictionaries(
    {
        "legs": st.lists(leg, max_size=6),
        "counter": st.sampled_from(["not_sought", "none_found", "found"]),
        "counter_says": st.sampled_from(["", "het is hier rustig"]),
        "stop": st.sampled_from(["", "op afspraak werken"]),
        "start": st.sampled_from(["", "", "stoelen"]),
        "asks": st.sets(st.sampled_from([str(one) for one in AskedOf]), max_size=2).map(sorted),
    }
)


def said(form: str, source: str) -> dict[str, Any]:
    return {"form": form, "says": "er is een bank weg", "source": source}


def made(fields: dict[str, Any]) -> Conclusion:
    return Conclusion.model_validate({"perspective": "visitor", "thinks": "x", **fields})


def told_by_hand(fields: dict[str, Any]) -> Standing:
    """The rule as the spec has it, over the raw fields."""
    legs = [one for one in fields["legs"] if one["says"]]
    if not legs:
        return Standing.LOOSE
    known = {WHICH[one["source"]] for one in legs} - {""}
    return Standing.SUPPORTED if len(known) > 1 and sought_by_hand(fields) else Standing.PROVISIONAL


def sought_by_hand(fields: dict[str, Any]) -> bool:
    return {"not_sought": False, "none_found": True, "found": bool(fields["counter_says"])}[fields["counter"]]


@examples(100)
@given(conclusion)
def test_it_stands_as_the_rule_says(fields: dict[str, Any]) -> None:
    stands = standing(made(fields))
    assert stands.standing is told_by_hand(fields)
    assert (stands.why == ()) == (stands.standing is Standing.SUPPORTED)
    assert (Why.COUNTER_NOT_SOUGHT in stands.why) == (fields["counter"] == "not_sought")
    assert (Why.COUNTER_UNTOLD in stands.why) == (fields["counter"] == "found" and not fields["counter_says"])


@examples(60)
@given(conclusion, leg, st.data())
def test_a_leg_of_a_source_that_is_there_raises_nothing(
    fields: dict[str, Any], extra: dict[str, Any], data: st.DataObject
) -> None:
    named = [WHICH[one["source"]] for one in fields["legs"] if WHICH[one["source"]] and one["says"]]
    if named:
        again = {**extra, "source": data.draw(st.sampled_from(WRITTEN[data.draw(st.sampled_from(named))]))}
        assert standing(made({**fields, "legs": [*fields["legs"], again]})).standing is standing(made(fields)).standing


@examples(60)
@given(conclusion, leg, st.permutations(range(6)))
def test_a_leg_never_lowers_and_order_says_nothing(fields: dict[str, Any], extra: dict[str, Any], order: list[int]) -> None:
    now = standing(made(fields))
    more = standing(made({**fields, "legs": [*fields["legs"], extra]}))
    assert ORDER.index(more.standing) >= ORDER.index(now.standing)
    legs = [fields["legs"][at] for at in order if at < len(fields["legs"])]
    assert standing(made({**fields, "legs": legs})) == now


@pytest.mark.parametrize("known", WRITTEN)
def test_a_source_is_the_same_however_it_is_written(known: str) -> None:
    found = {source_of(Leg(form=LegForm.HEARD, source=written)) for written in WRITTEN[known]}
    assert len(found) == 1
    assert found.isdisjoint(source_of(Leg(form=LegForm.HEARD, source=other)) for other in WHICH if WHICH[other] != known)


@pytest.mark.parametrize(
    ("legs", "why"),
    [
        ([], {Why.NO_LEG}),
        ([{"form": "seen"}], {Why.NO_LEG}),
        ([{"form": "seen", "says": "een bank"}], {Why.ONE_LEG}),
        ([{"form": "heard", "source": "tafel 1"}, {"form": "seen", "source": "wandeling", "count": 3}], {Why.NO_LEG}),
        ([said("heard", "tafel 1"), said("heard", "Tafel 1")], {Why.ONE_SOURCE}),
        ([said("figure", "BISA"), said("figure", "BISA 2023")], {Why.ONE_SOURCE}),
        ([said("figure", "BISA"), said("seen", "")], {Why.NO_SOURCE}),
        ([{"form": "figure", "says": "1 op 5"}, {"form": "seen", "says": "een bank"}], {Why.NO_SOURCE}),
        ([said("figure", "BISA"), said("heard", "tafel 1")], set()),
    ],
)
def test_why_it_stands_no_better(legs: list[dict[str, Any]], why: set[Why]) -> None:
    assert {*standing(made({"legs": legs, "counter": "none_found"})).why} == why
    assert {*standing(made({"legs": legs})).why} == {*why, Why.COUNTER_NOT_SOUGHT}


@examples(60)
@given(conclusion)
def test_the_forms_that_lack_are_those_that_are_not_there(fields: dict[str, Any]) -> None:
    one = made(fields)
    assert {*lacking(one)} | {each.form for each in one.legs if filled(each)} == {*LegForm}
    assert {*lacking(one)}.isdisjoint(each.form for each in one.legs if filled(each))


@examples(100)
@given(st.lists(conclusion, max_size=4))
def test_our_own_work_comes_before_what_is_asked_of_others(all_of_them: list[dict[str, Any]]) -> None:
    others = {str(one) for one in OTHERS}
    ours = [at for at, one in enumerate(all_of_them) if one["stop"] or one["start"]]
    asks = [at for at, one in enumerate(all_of_them) if others & {*one["asks"]}]
    assert ours_first(map(made, all_of_them)) == (not asks or (bool(ours) and ours[0] <= asks[0]))
