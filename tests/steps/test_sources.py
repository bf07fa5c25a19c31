"""The directory of sources, one's own, and who mapped this neighbourhood before."""

from collections.abc import Callable
from typing import Any

import pytest
from desk import Desk
from traitlets import TraitError

from buurtlezer.parts.directory import Directory
from buurtlezer.parts.entries import EntryList
from buurtlezer.steps.page import Page
from buurtlezer.steps.services.directory import directory
from buurtlezer.steps.services.earlier import earlier
from buurtlezer.steps.services.sources import listed, sources
from buurtlezer.steps.state import StepState
from buurtlezer.texts import LANGUAGES, Texts

COMMON = {"perspective": "visitor", "round": 1}


def shown(desk: Desk) -> tuple[Directory, EntryList, EntryList]:
    state = StepState(desk.session)
    page = Page(desk.session, state)
    ours, own = sources(page, state).children
    return ours, own, earlier(page, state)


def card(part: EntryList) -> tuple[str, list[str]]:
    (one,) = part.entries
    return one["title"], [line["text"] for line in one["lines"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_directory_says_of_each_source_what_one_learns_and_what_not(language: str) -> None:
    found = listed(Texts.of(language))
    assert len(found) == len(directory().sources) >= 20
    for one in found:
        assert one["teaches"]
        assert one["teaches_not"]
        assert one["owner"]
    in_french = {"wijkmonitoring"} if language == "fr" else set()  # another address, that nobody of us looked up
    assert {one["id"] for one in found if one["to_check"]} == {"welfare_barometer", "cbcs", "guidesocial"} | in_french
    assert [one["id"] for one in found if not one["address"]] == ["municipality", "person"]


def test_every_theme_level_and_language_that_one_may_choose_finds_something(desk: Desk) -> None:
    ours, *_ = shown(desk)
    for name, options in ours.filters.items():
        for option in options:
            assert any(option["value"] in one[name] for one in ours.sources), (name, option)


def test_an_address_leads_to_the_web_and_to_nothing_that_runs() -> None:
    one = listed(Texts.of("nl"))[0]
    for address in ("javascript:alert(1)", "data:text/html,a", "www.voorbeeld.be", 'https://a.be/"x'):
        with pytest.raises(TraitError, match="begins with http"):
            Directory(sources=[{**one, "address": address}])


def test_ones_own_source_is_a_card_and_its_address_is_text(desk: Desk, secret: str) -> None:
    ours, own, _ = shown(desk)
    content: dict[str, Any] = {
        **COMMON,
        "kind": "source",
        "name": "het archief van het buurthuis",
        "address": "javascript:alert(1)",
        "theme": "people",
        "level": "street",
        "languages": ["fr", "nl"],
        "teaches": "hoe de straat er vroeger uitzag",
    }
    assert desk.act(secret, entry_id="a" * 32, content=content)["type"] == "ack"
    title, lines = card(own)
    assert title == "het archief van het buurthuis"
    assert lines == ["mensen · straat · Nederlands · Frans", "javascript:alert(1)", "hoe de straat er vroeger uitzag"]
    assert "a" * 32 not in {one["id"] for one in ours.sources}


def test_who_mapped_it_before_is_named_by_role(desk: Desk, secret: str) -> None:
    *_, before = shown(desk)
    content = {**COMMON, "kind": "earlier_mapping", "mapper": "students"}
    assert desk.act(secret, entry_id="a" * 32, content=content)["type"] == "ack"
    assert card(before) == ("studenten van een vorig jaar", [])
    more = {"who": "het derde jaar", "called_on": "2026-11-03", "called_by": "de stagiair", "not_again": "winkels tellen"}
    assert desk.act(secret, entry_id="a" * 32, content={**content, **more})["type"] == "ack"
    assert card(before) == ("het derde jaar", ["3 november 2026 · de stagiair", "winkels tellen"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_is_made_in_each_language(language: str, new_desk: Callable[..., Desk]) -> None:
    _, own, before = shown(new_desk(language))
    assert all(field["label"] for field in (*own.fields, *before.fields))
