"""The rules for names, addresses and sensitive matters, over sentences that should and should not be asked about."""

import json
import re
from pathlib import Path

import pytest

from buurtlezer.parts.sensitive import findings, rules

LANGUAGES = ("nl", "fr", "en")
CORPUS = Path(__file__).parent / "sensitive"


def corpus(language: str) -> list[tuple[str, list[str]]]:
    rows = json.loads((CORPUS / f"{language}.json").read_text("utf-8"))
    return [(row["sentence"], row["asks"]) for row in rows]


CASES = [pytest.param(language, *row, id=f"{language}: {row[0]}") for language in LANGUAGES for row in corpus(language)]


@pytest.mark.parametrize(("language", "sentence", "asks"), CASES)
def test_a_sentence_is_asked_about_for_its_own_reasons_only(language: str, sentence: str, asks: list[str]) -> None:
    assert sorted({found.advice for found in findings(sentence, rules(language))}) == asks


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_corpus_has_sentences_of_both_kinds(language: str) -> None:
    rows = corpus(language)
    assert len(rows) >= 40
    assert sum(not asks for _, asks in rows) >= 15
    assert {advice for _, asks in rows for advice in asks} == {rule["advice"] for rule in rules(language)["rules"]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_is_plain(language: str) -> None:
    ready = rules(language)
    for rule in (*ready["rules"], *ready["allowed"], ready["person"]):
        re.compile(rule["pattern"])
        assert not re.search(r"@[a-z]{3}|\(\?<|\\b|\\w|\\s|\\p", rule["pattern"]), "not the same in every browser"


def test_the_same_words_in_another_normal_form_are_found() -> None:
    decomposed = "Ai\u0308cha woont hier."
    assert [found.words for found in findings(decomposed, rules("nl"))] == ["Aïcha"]


def test_a_place_with_a_first_name_in_it_asks_nothing() -> None:
    for sentence in ("We gaan naar place Eugène Flagey.", "In Sint-Jans-Molenbeek en Sint-Maria.", "De Antoine Dansaertstraat."):
        assert findings(sentence, rules("nl")) == []


def test_a_place_with_a_house_number_asks() -> None:
    assert [found.rule for found in findings("Kom naar Louizalaan 12.", rules("nl"))] == ["address_nl"]


def test_findings_come_in_reading_order_and_do_not_overlap() -> None:
    found = findings("Meneer Peeters, Fatima Benali en 0470 12 34 56.", rules("nl"))
    assert [one.words for one in found] == ["Meneer Peeters", "Fatima Benali", "0470 12 34 56"]


def test_a_name_makes_a_matter_about_a_person_only_in_its_sentence() -> None:
    assert [one.rule for one in findings("Karim is er. In de buurt is veel armoede en ziekte.", rules("nl"))] == ["first_name"]


@pytest.mark.parametrize("sentence", ["", " ", "🙂🙂", "a" * 5000, "Fatima " * 300])
def test_odd_texts_are_read_without_trouble(sentence: str) -> None:
    findings(sentence, rules("nl"))


def test_an_unknown_language_is_told() -> None:
    with pytest.raises(ValueError, match="no rules for the language 'de'; there are nl, fr, en"):
        rules("de")
