"""What is offered beside a conclusion: with a reason that holds, never what may be no leg, and nothing where there is nothing."""

import time
from random import Random
from typing import Any

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.legs import lacking
from buurtlezer.model import OWN, Conclusion, Entry, Group, LegForm, Report, Voice, parse
from buurtlezer.report.proposed import AGAINST, MOST, Because, in_order, proposed, resting_on
from buurtlezer.report.shared_words import Said, within

GROUPS = {Group.OLDER: "ouderen", Group.YOUNG: "jongeren", Group.PARENTS: "ouders met kinderen"}
KINDS = {"laundry": "wassalon", "bank": "bankkantoor"}
SENTENCES = ("ouderen vinden nergens een zitplaats", "jongeren hangen rond het Saincteletteplein", "wij sluiten te vroeg", "x")


def entry_id(number: int) -> str:
    return f"{number:032x}"


def made(**content: Any) -> Entry:
    return parse({"perspective": "visitor", "round": 1, **content})


meaning = st.fixed_dictionaries(
    {
        "kind": st.just("meaning"),
        "place": st.sampled_from([OWN + entry_id(90), OWN + entry_id(91)]),
        "group": st.sampled_from(["older", "young", "traders"]),
        "feeling": st.sampled_from([-2, 0, 1]),
        "voice": st.sampled_from(["own", "told", "supposed"]),
        "voices": st.integers(1, 4),
    }
)
gap = st.fixed_dictionaries(
    {
        "kind": st.just("gap"),
        "what": st.sampled_from(["een wassalon", "een zitplaats", "licht"]),
        "service_kind": st.sampled_from(["", "laundry", "bank"]),
        "loss_for": st.sets(st.sampled_from(["older", "parents"])).map(sorted),
        "gain": st.sampled_from(["", "rust"]),
    }
)
service = st.fixed_dictionaries(
    {"kind": st.just("service"), "name": st.just("Was"), "service_kind": st.sampled_from(["laundry", "bank"])}
)
never = st.sampled_from(
    [
        {"kind": "light_contact", "who": "een ouderen-zitplaats"},
        {"kind": "vulnerable_place", "means": "ouderen vinden er een zitplaats"},
        {"kind": "guess", "indicator": "population"},
        {"kind": "key_person", "called": "ouderen zitplaats"},
    ]
)
entries = st.lists(meaning | gap | service, max_size=8)


def told(conclusion: Conclusion, them: dict[str, Entry], called: dict[str, str] | None = None):
    return proposed(conclusion, them, dict.fromkeys(them, "") | (called or {}), GROUPS, KINDS)


def numbered(contents: list[dict[str, Any]]) -> dict[str, Entry]:
    return {entry_id(at): made(**content) for at, content in enumerate(contents, 1)}


def conclusion(**fields: Any) -> Conclusion:
    return Conclusion.model_validate({"perspective": "visitor", "thinks": "x", **fields})


@examples(100)
@given(entries, st.sampled_from(SENTENCES), st.data())
def test_each_has_a_reason_that_holds(contents: list[dict[str, Any]], thinks: str, data: st.DataObject) -> None:
    them = numbered(contents)
    picked = data.draw(st.lists(st.sampled_from(sorted(them)), unique=True, max_size=3)) if them else []
    one = conclusion(thinks=thinks, heard_ids=picked)
    found = told(one, them)
    resting = [them[key] for key in picked]
    groups = {group for group, word in GROUPS.items() if word in thinks}
    groups |= {group for each in resting for group in getattr(each, "loss_for", ())}
    groups |= {each.group for each in resting if each.kind == "meaning"}
    kinds = {each.service_kind for each in resting if each.kind != "meaning"} - {""}
    signs = {(each.feeling > 0) - (each.feeling < 0) for each in resting if each.kind == "meaning"} - {0}
    for side in (found.speaks_for, found.against):
        keys = [each.entry_id for each in side]
        assert len(keys) == len({*keys})
        assert not {*keys} & resting_on(one)
        for each in side:
            entry = them[each.entry_id]
            assert each.because
            assert (entry.voice is not Voice.SUPPOSED, each.voices) == (True, entry.voices)
            mine = {entry.group} if entry.kind == "meaning" else {*getattr(entry, "loss_for", ())}
            if Because.GROUP in each.because:
                assert each.groups
                assert {*each.groups} == mine & groups
            if Because.SERVICE in each.because:
                assert entry.service_kind in kinds
            if Because.OPPOSITE in each.because:
                (sign,) = signs
                assert entry.feeling * sign < 0
            if Because.THERE in each.because:
                assert entry.kind == "service"
                assert entry.service_kind in {gap.service_kind for gap in resting if gap.kind == "gap"}
    assert all({*each.because} <= {*AGAINST} for each in found.against)
    assert all({*each.because}.isdisjoint(AGAINST) for each in found.speaks_for)
    # And none that has one is left out.
    both = {each.entry_id for each in (*found.speaks_for, *found.against)}
    for key, entry in them.items():
        if entry.kind == "meaning" and entry.group in groups and entry.voice is not Voice.SUPPOSED and key not in picked:
            assert key in both


@examples(60)
@given(entries, never, st.sampled_from(SENTENCES))
def test_what_is_no_proof_changes_nothing(contents: list[dict[str, Any]], private: dict[str, Any], thinks: str) -> None:
    one = conclusion(thinks=thinks)
    assert told(one, numbered([*contents, private])) == told(one, numbered(contents))


def test_nothing_is_found_where_there_is_nothing() -> None:
    found = told(conclusion(thinks="xyz"), numbered([{"kind": "gap", "what": "een wassalon"}]))
    assert (found.speaks_for, found.against, found.supposed) == ((), (), 0)
    assert told(conclusion(), {}).speaks_for == ()


def test_a_place_that_it_names_and_what_it_means_are_offered_and_a_supposition_is_only_counted() -> None:
    square = {"kind": "place", "name": "Saincteletteplein"}
    means = {"kind": "meaning", "place": OWN + entry_id(1), "group": "young", "feeling": 1}
    them = numbered([square, means, {**means, "voice": "supposed"}])
    one = conclusion(thinks="Op het saincteletteplein is niemand na zes uur")
    found = told(one, them, {entry_id(1): "Saincteletteplein"})
    assert [(each.entry_id, each.because[0]) for each in found.speaks_for] == [
        (entry_id(1), Because.PLACE),
        (entry_id(2), Because.PLACE),
    ]
    assert found.supposed == 1


def test_what_speaks_against() -> None:
    missing = {"kind": "gap", "what": "een wassalon", "service_kind": "laundry", "loss_for": ["older"]}
    there = {"kind": "service", "name": "Wasserette", "service_kind": "laundry"}
    gains = {"kind": "gap", "what": "een snackbar", "loss_for": ["older"], "gain": "het is er stil", "gain_for": ["parents"]}
    reading = {"kind": "reading", "indicator": "older", "says": "veel alleenstaanden", "says_not": "of ze alleen willen zijn"}
    them = numbered([missing, there, gains, reading])
    found = told(conclusion(thinks="alleenstaanden wassen met de hand", seen_ids=[entry_id(1)]), them)
    assert {each.entry_id: each.because for each in found.against} == {
        entry_id(2): (Because.THERE,),
        entry_id(3): (Because.GAIN,),
        entry_id(4): (Because.LIMITS,),
    }
    assert {each.entry_id for each in found.speaks_for} == {entry_id(3), entry_id(4)}


def test_a_form_that_it_lacks_comes_first() -> None:
    seen = {"kind": "service_check", "service": "service:bank:1.2", "answer": "gone", "lost_by": ["older"], "evidence": ["seen"]}
    heard = {"kind": "meaning", "place": OWN + entry_id(90), "group": "older", "feeling": -1, "voice": "told"}
    them = numbered([heard, seen])
    for legs, first in ((["heard"], LegForm.SEEN), (["seen"], LegForm.HEARD)):
        one = conclusion(thinks="ouderen", legs=[{"form": form, "says": "ja"} for form in legs])
        assert told(one, them).speaks_for[0].form is first
        assert first in lacking(one)


@pytest.mark.parametrize(
    ("thinks", "text", "shared"),
    [
        ("Er is geen zitplaats", "zitplaatsen zijn er niet", ("zitplaats",)),
        ("Les aînés cherchent un marché", "le MARCHE du samedi", ("marche",)),
        ("Een plank", "Een planken vloer", ()),
        ("oudere buren", "ouders aan de poort", ()),
        ("de mensen van de buurt", "mensen in de buurt", ()),
    ],
)
def test_words_are_shared_as_they_are_typed(thinks: str, text: str, shared: tuple[str, ...]) -> None:
    assert within(Said(thinks), {"a": text}).get("a", ()) == shared


def test_a_word_that_many_share_says_nothing_alone_and_two_do_together() -> None:
    often = dict.fromkeys("abc", "de kassa bij het water")
    shared = within(Said("De kassa sluit, en de koffie is op"), {**often, "d": "koffie aan de kassa", "e": "water"})
    assert shared == {"d": ("kassa", "koffie")}


def test_whom_it_is_for_is_no_word_of_what_it_says() -> None:
    them = numbered([{"kind": "observation", "stop": "a", "sees": "een wandelaar met een paraplu"}])
    assert told(conclusion(thinks="er is geen bank", for_whom="wie een paraplu heeft", where="wandelaar"), them).speaks_for == ()


@examples(60)
@given(st.lists(st.integers(1, 9).map(entry_id), unique=True), st.lists(st.integers(1, 9).map(entry_id), unique=True))
def test_the_order_is_the_persons_choice(conclusions: list[str], chosen: list[str]) -> None:
    report = Report.model_validate({"perspective": "visitor", "chosen": chosen})
    found = in_order(conclusions, report)
    assert sorted(found) == sorted(conclusions)
    assert in_order(conclusions, None) == conclusions
    assert found == [one for one in chosen if one in conclusions] + [one for one in conclusions if one not in chosen]


def test_five_hundred_entries_are_quick() -> None:
    chance = Random(11)
    words = ["".join(chance.choices("bdegiklmnoprstuw", k=chance.randint(5, 12))) for _ in range(1500)]
    them = numbered([{"kind": "observation", "stop": "a", "sees": " ".join(chance.sample(words, 30))} for _ in range(500)])
    one = conclusion(thinks=" ".join(words[:40]))
    began = time.process_time()
    found = told(one, them)
    assert time.process_time() - began < 0.3
    assert len(found.speaks_for) == MOST
    assert found.left_for > 0
