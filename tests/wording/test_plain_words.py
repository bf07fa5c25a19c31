"""What the trainer reads of each kind: found by listing, in each language, with all that was written in it."""

from typing import Any

import pytest

from buurtlezer.geodata import Pack
from buurtlezer.model import KINDS, parse
from buurtlezer.model.kinds import free_text, told_kinds
from buurtlezer.model.telling import told
from buurtlezer.store import Shared
from buurtlezer.store.json_text import json_text
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.around import Around
from buurtlezer.wording.plain_words import LONGEST, plain_words, wording
from samples import every_sample

PACK = Pack.open()
TOLD = [(kind, one) for kind, one in every_sample() if kind in told_kinds()]


def shared(kind: str, content: dict[str, Any]) -> Shared:
    entry = told(kind, json_text(parse(content).content()), lambda one: one)
    assert entry is not None
    return Shared("h", "a", 1, entry, 1)


@pytest.mark.parametrize("kind", sorted(told_kinds()))
def test_every_kind_that_the_room_may_read_has_its_words(kind: str) -> None:
    assert callable(wording(kind))
    for language in LANGUAGES:
        assert f"trainer.kind.{kind}" in Texts.of(language)


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - told_kinds()))
def test_a_kind_that_the_room_never_reads_has_none(kind: str) -> None:
    with pytest.raises(ModuleNotFoundError):
        wording(kind)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "content"), TOLD)
def test_all_that_was_written_in_it_is_in_its_line(kind: str, content: dict[str, Any], language: str) -> None:
    one = shared(kind, content)
    line = wording(kind)(one.entry, Around({}, {}, Texts.of(language), PACK))  # as the trainer reads it before a yes
    assert line
    for path, words in free_text(one.entry.content()).items():
        assert " ".join(words.split()) in line, path


def test_a_long_line_ends_in_an_ellipsis() -> None:
    face = {"kind": "feeling", "perspective": "citizen", "about": "city", "value": 1, "why": "woord " * 300}
    line = plain_words(shared("feeling", face), Around({}, {}, Texts.of("nl"), PACK))
    assert (len(line), line[-1]) == (LONGEST, "…")


def test_a_gap_that_is_called_as_its_kind_says_it_once() -> None:
    gap = {"kind": "gap", "perspective": "citizen", "voice": "own", "what": "Wasserette", "service_kind": "laundry"}
    line = plain_words(shared("gap", gap), Around({}, {}, Texts.of("nl"), PACK))
    assert line.casefold().count("wasserette") == 1
