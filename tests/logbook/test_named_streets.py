"""Streets of the pack in a text that must not say where something is: which are found, and how many false alarms that gives."""

import json
import re
from pathlib import Path

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.logbook.intake.named_streets import names_a_street, streets_of
from buurtlezer.parts.sensitive import findings
from buurtlezer.parts.sensitive.ordinary import rules_of_where, words

LANGUAGES = ("nl", "fr", "en")
CORPUS = Path(__file__).parents[1] / "parts" / "sensitive"
SENTENCES = [
    (language, row["sentence"]) for language in LANGUAGES for row in json.loads((CORPUS / f"{language}.json").read_text("utf-8"))
]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return Pack.open()


def asked(text: str, language: str) -> list[str]:
    return [found.words for found in findings(text, rules_of_where(language)) if found.advice == "where"]


def test_each_street_is_found_or_is_a_word_that_is_asked_about(pack: Pack) -> None:
    """In small letters and without accents, as people write in a hurry; those of one word that may be a word, as a name."""
    streets = streets_of(pack)
    everyday = {folded(phrase) for phrases in words().values() for phrase in phrases}
    left = []
    for name in {str(name) for column in ("name_nl", "name_fr") for name in pack.streets[column]}:
        known = names_a_street(f"zij slapen bij {folded(name)} soms", pack) or folded(name) in streets.written | everyday
        if not known:
            left.append(folded(name))
    numbered = [name for name in left if re.search(r" \d+$", name)]
    assert sorted(set(left) - set(numbered)) == ["gr"]
    ways = {"laan", "weg", "spoor", "voie", "chemin", "buurtweg", "voetweg", "sentier", "pad", "gr"}
    assert {name.split()[0] for name in numbered} <= ways


@examples(100)
@given(
    st.lists(
        st.sampled_from(["rue", "de", "la", "loi", "wetstraat", "een", "plek", "wet", "straat", "des", "sables"]), max_size=12
    )
)
def test_words_are_looked_up_as_if_each_name_was_tried(typed: list[str]) -> None:
    pack = Pack.open()
    streets = streets_of(pack)
    names = [*streets.formed, *(" ".join(name) for found in streets.several.values() for name in found)]
    some = [name for name in names if set(name.split()) <= {*typed}]
    text = " ".join(typed)
    assert names_a_street(text, pack) is any(f" {name} " in f" {text} " for name in some)


@pytest.mark.parametrize(
    ("text", "language", "about"),
    [
        ("Aan de kerkstraat, bij het kerkplein.", "nl", ["kerkstraat", "kerkplein"]),
        ("Ze zitten bij de Markt.", "nl", ["Markt"]),
        ("Een markt, een park en een kerk.", "nl", []),
        ("Markt is er niet. Park ook niet.", "nl", []),
        ("Près de la place communale.", "fr", ["place communale"]),
        ("À côté de l'Ecole, derrière un École.", "fr", ["École"]),
        ("On dort rue de l’eglise.", "fr", ["rue de l’eglise"]),
        ("Une école, une place, un marché.", "fr", []),
    ],
)
def test_words_of_every_day_are_asked_about_and_not_refused(text: str, language: str, about: list[str], pack: Pack) -> None:
    assert asked(text, language) == about
    assert not names_a_street(text, pack)


def test_what_asks_is_plain_and_comes_after_the_other_rules() -> None:
    for language in LANGUAGES:
        rules = rules_of_where(language)["rules"]
        assert [rule["name"] for rule in rules[-2:]] == ["where", "where_name"]
        for rule in rules[-2:]:
            assert not re.search(r"@[a-z]{3}|\(\?<|\\b|\\w|\\s|\\p", rule["pattern"])


def test_the_corpus_has_no_false_alarm_among_those_refused_and_hardly_any_question(pack: Pack) -> None:
    """222 sentences: 30 name a street and are refused, each with its name in it; in two more a park's own name is asked about."""
    refused = [sentence for _, sentence in SENTENCES if names_a_street(sentence, pack)]
    street = re.compile(r"straat|laan|steenweg|markt|rue|avenue|chaussée|place", re.IGNORECASE)
    assert all(street.search(sentence) for sentence in refused)
    assert len(refused) == 30
    questions = [sentence for language, sentence in SENTENCES if asked(sentence, language) and sentence not in refused]
    assert questions == ["There are 30 benches in Josaphat Park.", "I like to sit in Parc Elisabeth."]
