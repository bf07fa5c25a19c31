"""What a logbook shows about the eight questions: facts that are counted, of what is there."""

from typing import Any

from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.model import Conclusion, Entry, Gap, Meaning, Quote, Reading, Reflection, Voice
from buurtlezer.report.self_look import QUESTIONS, self_look

COMMON: dict[str, Any] = {"perspective": "visitor", "round": 1}
PLACE, OTHER = "own/" + "a" * 32, "own/" + "b" * 32


def counts(*made: Entry) -> dict[str, int]:
    return {fact.key: fact.n for facts in self_look(made).values() for fact in facts}


def test_of_nothing_there_is_nothing_and_every_question_is_there() -> None:
    assert set(counts().values()) == {0}
    assert tuple(self_look(())) == QUESTIONS
    assert len(QUESTIONS) == 8


def test_two_voices_are_two_groups_or_two_ways_of_knowing_and_a_supposition_is_none() -> None:
    def means(place: str, **more: Any) -> Meaning:
        return Meaning(**{**COMMON, "place": place, "group": "young", "feeling": 1, "voice": "told", **more})

    alone = counts(means(PLACE), means(PLACE), means(PLACE, group="older", voice="supposed"), means(OTHER))
    assert (alone["places_several"], alone["places_one"]) == (0, 2)
    both = counts(means(PLACE), means(PLACE, group="older"), means(OTHER))
    assert (both["places_several"], both["places_one"]) == (1, 1)


def test_what_asks_something_of_others_before_our_own_work_changes_is_counted() -> None:
    ours = Conclusion(**COMMON, thinks="a", start="langer open")
    asks = Conclusion(**COMMON, thinks="b", asks={"municipality"})
    of_us = Conclusion(**COMMON, thinks="c", asks={"us"})
    assert counts(asks, of_us, ours, asks)["asked_before"] == 1
    assert counts(ours, asks)["asked_before"] == 0
    assert counts(asks, asks)["asked_before"] == 2
    assert counts(ours, asks)["our_work"] == 1


def test_readings_conclusions_quotes_and_who_was_not_heard() -> None:
    quote = {**COMMON, "words": "x", "asked_by": "team", "asked_on": "2026-11-01", "until": "2027-01-01"}
    found = counts(
        Reading(**COMMON, indicator="density", says="veel"),
        Reading(**COMMON, indicator="density", says_not="wie"),
        Conclusion(**COMMON, thinks="a"),
        Conclusion(**COMMON, thinks="b", counter="none_found"),
        Quote(**quote),
        Quote(**quote, yes=True),
        Reflection(**COMMON, prompt="report_not_heard", text="wie nachts werkt"),
    )
    assert (found["readings"], found["without_says_not"]) == (2, 1)
    assert (found["sought"], found["unsought"]) == (1, 1)
    assert (found["quotes"], found["quotes_no_yes"], found["not_heard"]) == (2, 1, 1)


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.sampled_from(list(Voice))), max_size=20))
@examples(60)
def test_a_gap_is_for_somebody_by_a_group_or_by_words(made: list[tuple[bool, bool, Voice]]) -> None:
    gaps = [
        Gap(**COMMON, what="x", loss_for=["children"] if group else [], loss="een omweg" if words else "", voice=voice)
        for group, words, voice in made
    ]
    found = counts(*gaps)
    assert found["gaps"] == len(made)
    assert found["gaps_for_nobody"] == sum(not (group or words) for group, words, _ in made)
    assert found["supposed"] == sum(voice is Voice.SUPPOSED for *_, voice in made)
