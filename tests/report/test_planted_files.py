"""A private word in every kind and field, and none of them in any finished report, unzipped."""

import pytest
from planted import ON, Planted, all_chosen, planted, unpacked

from buurtlezer.geodata import Pack
from buurtlezer.model import Length
from buurtlezer.report.compose.whole import document
from buurtlezer.report.material import material
from buurtlezer.report.press.form import Form
from buurtlezer.report.press.making import made
from buurtlezer.texts import Texts

PACK = Pack.open()
FEW = 6
"""Entries at a time, so that no measure of a section leaves one of them out."""


@pytest.fixture(scope="module")
def garden() -> Planted:
    return planted()


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("length", list(Length))
def test_no_private_word_is_in_a_finished_report(garden: Planted, length: Length, form: Form) -> None:
    texts, report = Texts.of("nl"), all_chosen(garden.entries)
    found = material(garden.logbook(report), 1, ON, texts, PACK)
    file = unpacked(made(document(found, length, texts, PACK, ON), form, lambda _: None, machine_fonts=False).file)
    private = set(garden.private())
    there = {word for word in garden.words if word in file}
    assert [(word, garden.words[word]) for word in sorted(there & private)] == []
    assert there, "nothing that was planted is in it at all: then this test sees nothing"


def test_nor_in_what_a_longer_report_would_hold(garden: Planted) -> None:
    texts, each = Texts.of("nl"), list(zip(garden.entries.items(), garden.words.items(), strict=True))
    seen: set[str] = set()
    for start in range(0, len(each), FEW):
        few = Planted(dict(one for one, _ in each[start : start + FEW]), dict(word for _, word in each[start : start + FEW]))
        report = all_chosen(few.entries)
        laid = document(material(few.logbook(report), 1, ON, texts, PACK), Length.STUDENT, texts, PACK, ON).model_dump_json()
        private = set(few.private())
        seen |= {word for word in few.words if word in laid}
        assert [(word, few.words[word]) for word in sorted(private) if word in laid] == []
    assert len(seen) > len(each) / 10
