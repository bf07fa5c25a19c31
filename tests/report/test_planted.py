"""A private word in every kind and field: none of them is in what a report is made of."""

import json
from typing import Any

import pytest
from planted import ON, Planted, all_chosen, planted

from buurtlezer.geodata import Pack
from buurtlezer.model import KINDS
from buurtlezer.report.bounded import bounded
from buurtlezer.report.leaving import leaving
from buurtlezer.report.material import material
from buurtlezer.report.told import Around, words_of
from buurtlezer.texts import LANGUAGES, Texts

PACK = Pack.open()


@pytest.fixture(scope="module")
def garden() -> Planted:
    return planted()


def held(value: Any) -> str:
    """All that a value holds, as one text."""
    return json.dumps(value, default=lambda one: one.model_dump(mode="json") if hasattr(one, "model_dump") else str(one))


def test_there_is_something_planted_in_every_kind_where_words_fit(garden: Planted) -> None:
    assert {kind for kind, _ in garden.words.values()} >= KINDS.keys() - WORDLESS


WORDLESS = {
    *("answer", "capacity", "comparison", "encounter", "guess", "map_lock", "meeting_board", "network_layout"),
    *("same_actor", "same_place", "shared_people", "showing", "sorting", "tie"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_private_word_is_in_the_material_or_in_the_words_of_what_leaves(garden: Planted, language: str) -> None:
    texts, report = Texts.of(language), all_chosen(garden.entries)
    found = material(garden.logbook(report, without=("report",)), 1, ON, texts, PACK)
    around = Around(texts, PACK, found.names, ON)
    told = [words_of(entry.kind)(entry, around) for entry in found.entries.values()]
    everything = held([dict(found.entries), dict(found.names), [str(one) for one in told]])
    private = set(garden.private())
    assert private
    assert [(word, garden.words[word]) for word in sorted(private) if word in everything] == []


def test_what_was_not_chosen_leaves_nothing_at_all(garden: Planted) -> None:
    entries = {one: entry for one, entry in garden.entries.items() if entry.declared.made_in != "11_report"}
    report = all_chosen({})
    assert {entry.kind for entry in leaving(entries, report, ON).goes.values()} <= {"reflection"}
    assert {*leaving(garden.entries, None, ON).goes} == {*leaving(garden.entries, all_chosen({}), ON).goes}


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_an_entry_as_it_may_leave_no_other_field_is_in_its_words(garden: Planted, language: str) -> None:
    texts = Texts.of(language)
    around = Around(texts, PACK, {}, ON)
    for entry, (word, (kind, field)) in zip(garden.entries.values(), garden.words.items(), strict=True):
        if not entry.declared.reports or field in entry.declared.reports:
            continue
        assert word not in held(bounded(entry)), (kind, field)
        assert word not in str(words_of(kind)(bounded(entry), around)), (kind, field)
