"""What the trainer reads of each kind: found by listing, in each language, with all that was written in it."""

from typing import Any

import pytest

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.model import KINDS, Perspective, parse
from buurtlezer.model.kinds import free_text, told_kinds
from buurtlezer.model.telling import told
from buurtlezer.store import Shared
from buurtlezer.store.json_text import json_text
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.around import Around
from buurtlezer.wording.plain_words import LONGEST, lines, plain_words, wording
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


@pytest.mark.parametrize("perspective", list(Perspective))
@pytest.mark.parametrize(("kind", "content"), TOLD)
def test_it_has_words_through_whosever_eyes_it_was_made(kind: str, content: dict[str, Any], perspective: Perspective) -> None:
    try:
        one = shared(kind, {**content, "perspective": perspective})
    except BadEntry:
        return  # of these nobody makes one
    assert wording(kind)(one.entry, Around({}, {}, Texts.of("nl"), PACK))


def test_a_long_line_ends_in_an_ellipsis() -> None:
    face = {"kind": "feeling", "perspective": "citizen", "about": "city", "value": 1, "why": "woord " * 300}
    line = plain_words(shared("feeling", face), Around({}, {}, Texts.of("nl"), PACK))
    assert (len(line), line[-1]) == (LONGEST, "…")


def test_a_gap_that_is_called_as_its_kind_says_it_once() -> None:
    gap = {"kind": "gap", "perspective": "citizen", "voice": "own", "what": "Wasserette", "service_kind": "laundry"}
    line = plain_words(shared("gap", gap), Around({}, {}, Texts.of("nl"), PACK))
    assert line.casefold().count("wasserette") == 1


def test_our_own_gate_says_each_label_once() -> None:
    gate = {"kind": "own_gate", "perspective": "citizen", "rules": ["distance"], "rule_words": "op afspraak", "who": ["young"]}
    line = plain_words(shared("own_gate", gate), Around({}, {}, Texts.of("nl"), PACK))
    assert line == "Door: op afspraak · Raakt niet binnen: jongeren · Ook door: de weg naar hier"


def test_a_coalition_is_read_a_party_to_a_line() -> None:
    parties = [{"who": "de school", "wants": "rust"}, {"who": "de winkels"}]
    sheet = {
        "kind": "coalition",
        "perspective": "citizen",
        "goal": "een oversteek",
        "parties": parties,
        "loses": "wie haast heeft",
    }
    around = Around({}, {}, Texts.of("nl"), PACK)
    told = lines(shared("coalition", sheet), around)
    assert told == ["een oversteek", "de school (wil: rust)", "de winkels", "Wie iets verliest of vreest: wie haast heeft"]
    assert lines(shared("gap", {"kind": "gap", "perspective": "citizen", "what": "een bank"}), around) == ["een bank"]


def test_a_gathering_of_a_community_that_is_not_shared_says_so() -> None:
    one = {"kind": "gathering", "perspective": "citizen", "community": f"own/{'a' * 32}", "name": "het jeugdhuis"}
    line = plain_words(shared("gathering", one), Around({}, {}, Texts.of("nl"), PACK))
    assert line == "een gemeenschap die niet gedeeld is: komt samen in het jeugdhuis"
