"""The page that a person takes along: everything that they made, in words, escaped, with the data inside."""

import json
import re
from datetime import date
from typing import Any

import pytest
from taken_page import data_in

from buurtlezer.geodata import Pack
from buurtlezer.model import KINDS
from buurtlezer.report import along as module
from buurtlezer.report.along import along
from buurtlezer.texts import LANGUAGES, Texts
from samples import every_sample

PACK = Pack.open()
ON = date(2026, 11, 30)


def taken(*contents: dict[str, Any] | None, name: str = "Merel") -> dict[str, Any]:
    """As ``store.take_along`` gives it: one revision for each content, of an entry of its own."""
    revisions = [
        {
            "seq": seq,
            "entry_id": f"{seq:032x}",
            "act_id": f"{seq:032x}",
            "action": "write",
            "content": content,
            "written_at": "2026-11-30T10:00:00",
        }
        for seq, content in enumerate(contents, 1)
    ]
    return {
        "format": "buurtlezer-logbook",
        "version": 1,
        "seq": len(revisions),
        "logbook": {"id": "a" * 32, "name": name},
        "revisions": revisions,
    }


def page(*contents: dict[str, Any] | None, language: str = "nl", **more: Any) -> str:
    return along(taken(*contents, **more), Texts.of(language), PACK, ON)


def words(html: str) -> str:
    """What is read on the page, without its look, its data and its pictures."""
    return re.sub(r"<[^>]*>", " ", re.sub(r"<style>.*?</style>|<script.*?</script>", "", html, flags=re.DOTALL))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_on_the_page_in_words_under_its_workbook(language: str) -> None:
    html = page(*(content for _, content in every_sample()), language=language)
    texts = Texts.of(language)
    assert f'<html lang="{language}">' in html
    for kind in KINDS:
        assert texts(f"told.kind.{kind}") in html
    assert texts("circle.title.06_places") in html
    assert texts("along.in_room") in html


def test_it_says_what_it_is_and_when() -> None:
    read = words(page({"kind": "feeling", "perspective": "citizen", "about": "city", "value": 2, "why": "de trams"}))
    assert "nooit iemand anders las" in read
    assert "30 november 2026" in read
    assert "Merel" in read
    assert "De trams." in read


def test_what_somebody_wrote_is_text_and_the_data_holds_it_as_it_was() -> None:
    said = "<script>alert(1)</script> & <b>vet</b>"
    html = page({"kind": "feeling", "perspective": "citizen", "about": "city", "value": 2, "why": said}, name="<i>Merel</i>")
    assert "<script>alert" not in html
    assert "<i>Merel" not in html
    assert "&lt;b&gt;vet&lt;/b&gt;" in html
    assert json.loads(data_in(html))["revisions"][0]["content"]["why"] == said


def test_the_data_holds_the_history_and_the_page_the_present() -> None:
    before = {"kind": "feeling", "perspective": "citizen", "about": "city", "value": 2, "why": "vroeger"}
    given = taken(before, {**before, "why": "nu"}, before)
    given["revisions"][1]["entry_id"] = given["revisions"][0]["entry_id"]
    given["revisions"].append({**given["revisions"][2], "seq": 9, "action": "delete", "content": None})
    html = along(given, Texts.of("nl"), PACK, ON)
    assert ("Nu." in words(html), "Vroeger" in words(html)) == (True, False)
    assert json.loads(data_in(html)) == given


def test_what_this_version_cannot_read_is_in_the_data_and_counted() -> None:
    html = page({"kind": "hologram", "perspective": "citizen", "says": "later"}, {"kind": "gap"})
    assert "2 dingen kan deze versie niet lezen" in words(html)
    assert "hologram" in data_in(html)


def test_what_was_drawn_is_numbered_on_the_map_and_in_the_words() -> None:
    at = {"lon": 4.3312, "lat": 50.8447}
    html = page(
        {"kind": "place", "perspective": "citizen", "name": "het plein", "location": at},
        {"kind": "gap", "perspective": "citizen", "what": "een bank"},
    )
    assert html.count('class="dot"') == 1
    assert "Nummer 1 op de kaart" in html
    assert "<svg" not in page({"kind": "gap", "perspective": "citizen", "what": "een bank"})


def test_an_empty_logbook_says_so() -> None:
    assert "Er staat niets in dit buurtboek." in words(page())


def test_data_too_long_for_a_link_stands_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_ADDRESS", 100)
    said = "</script><b>"
    html = page({"kind": "feeling", "perspective": "citizen", "about": "city", "value": 2, "why": said})
    assert json.loads(data_in(html))["revisions"][0]["content"]["why"] == said


def test_two_rounds_stand_apart() -> None:
    gap = {"kind": "gap", "perspective": "citizen", "what": "een bank"}
    read = words(page(gap, {**gap, "round": 2}))
    assert read.index("Ronde 1") < read.index("Ronde 2")


def test_a_teams_logbook_is_called_a_teams_and_its_name_is_no_thought() -> None:
    mark = {"kind": "reflection", "perspective": "organisation", "prompt": "team", "text": "Team Kanaal"}
    gap = {"kind": "gap", "perspective": "organisation", "what": "een bank"}
    told = words(page(mark, gap, name="Team Kanaal"))
    assert "Dit is het buurtboek van Team Kanaal." in told
    assert told.count("Team Kanaal") == 1
    assert "Je heette hier" not in told
    assert "Een bank" in told
