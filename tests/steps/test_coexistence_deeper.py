"""09: contacts that were seen, one's own, arguments, what grew, thoughts and what they rest on, ideas. A real store, no browser.

Not here: the parts before a browser (``tests/browser/test_encounters.py``), the example.
"""

import re
from collections.abc import Callable
from typing import Any

import pytest
from desk import Desk
from gathering import Gathering, RoomDesk

from buurtlezer.logbook import example
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import (
    Argument,
    ArgumentLimit,
    Bound,
    ContactForm,
    Encounter,
    GrownContact,
    KindOfPlace,
    LightContact,
    Reflection,
    VignetteReading,
    Weighing,
)
from buurtlezer.parts.text import FreeText
from buurtlezer.steps.coexistence.arguments import arguments
from buurtlezer.steps.coexistence.concepts import CONCEPTS, concepts
from buurtlezer.steps.coexistence.encounters import encounters
from buurtlezer.steps.coexistence.evidence import TOLD, evidence
from buurtlezer.steps.coexistence.grown import grown
from buurtlezer.steps.coexistence.own import SLOT, own
from buurtlezer.steps.coexistence.prompts import PROMPTS, prompts
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording import encounters as words
from buurtlezer.wording import literature
from buurtlezer.wording.alphabet import by_alphabet

A, B = "a" * 32, "b" * 32
COMMON = {"perspective": "visitor", "round": 1}


@pytest.fixture
def page(desk: Desk) -> Page:
    return Page(desk.session, StepState(desk.session))


class Writer:
    """Somebody at the page, who writes."""

    def __init__(self, desk: Desk, secret: str) -> None:
        self.desk, self.secret = desk, secret

    def __call__(self, kind: str, where: dict[str, str], **content: Any) -> dict[str, Any]:
        return self.desk.act(self.secret, **where, content={**COMMON, "kind": kind, **content})


@pytest.fixture
def write(desk: Desk, secret: str) -> Writer:
    return Writer(desk, secret)


def boxes(page: Page) -> dict[str, FreeText]:
    return {one.name: one for one in prompts(page, page.state).children}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_and_kind_of_place_has_a_word_and_a_pictogram_of_its_own(language: str) -> None:
    texts = Texts.of(language)
    for options, values in ((words.forms(texts, paths()), ContactForm), (words.kinds(texts, paths()), KindOfPlace)):
        assert {one["value"] for one in options} == {str(one) for one in values}
        assert [one["label"] for one in options] == by_alphabet([one["label"] for one in options], str)
        assert len({one["label"] for one in options}) == len(options)
        assert len({str(one["picture"]) for one in options}) == len(options)


def test_seen_asks_for_no_words_no_point_no_day_and_no_person(page: Page, write: Writer) -> None:
    part = encounters(page, page.state)
    assert {name for name in Encounter.model_fields if name not in ("visibility", "evidence", "voice", "voices")} >= {"form"}
    slot = {"slot": "09/encounter/lift/greeting/1"}
    assert write("encounter", slot, form="greeting", place_kind="lift", bounds=["time"])["type"] == "ack"
    (one,) = part.entries
    assert one["content"]["bounds"] == ["time"]
    assert one["sharing"] == {}  # in no room there is nobody to share with
    for named in ("words", "note", "date", "point", "who"):
        assert write("encounter", {"entry_id": A}, form="chat", place_kind="lift", **{named: "Fatima"})["type"] == "refuse"


def test_the_same_seen_twice_is_one_entry(page: Page, write: Writer) -> None:
    part = encounters(page, page.state)
    for bounds in ([], ["place"]):
        write("encounter", {"slot": f"{part.slots}/lift/greeting/1"}, form="greeting", place_kind="lift", bounds=bounds)
    assert [one["content"].get("bounds") for one in part.entries] == [["place"]]


def test_ones_own_light_contact_is_offered_to_nobody_in_a_room_and_what_was_seen_is(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")  # elsewhere there are no rooms
    made = Gathering(store)
    owner = made.join("Uil")
    slot = RoomDesk(store, "09_coexistence").open(owner).entry_id(f"{SLOT}/1")
    mine = {"kind": "light_contact", "who": "de bakker", "perspective": "visitor"}
    made.write(owner, mine, entry_id=slot, shared=False)
    lift = {"kind": "encounter", "form": "greeting", "place_kind": "lift", "perspective": "visitor"}
    made.write(owner, lift, shared=False)
    session = RoomDesk(store, "09_coexistence").open(owner)
    page = Page(session, StepState(session))
    alone, seen = own(page, page.state), encounters(page, page.state)
    assert alone.value["who"] == "de bakker"
    assert alone.sharing == {"seen": page.texts("sharing.alone")}
    (one,) = seen.entries
    assert (one["sharing"]["to"], bool(one["sharing"]["word"])) == ("workshop", True)


@pytest.mark.parametrize("field", ["does", "light_words"])
def test_ones_own_may_be_any_one_of_the_four(page: Page, write: Writer, field: str) -> None:
    part = own(page, page.state)
    assert [one["name"] for one in part.fields] == ["who", "does", "bounds", "light_words"]
    assert all(one["optional"] for one in part.fields)
    assert write("light_contact", {"slot": part.slot}, **{field: "het is kort"})["type"] == "ack"


def test_five_arguments_each_with_its_own_question_of_a_limit(page: Page, write: Writer) -> None:
    *cards, others = arguments(page, page.state).children
    assert (others.views, others.empty) == ({}, "")  # in no room nothing stands below them
    assert [one.template["argument"] for one in cards] == [str(one) for one in Argument]
    assert len({one.fields[0]["label"] for one in cards}) == len({one.title for one in cards}) == len(Argument)
    write("argument_limit", {"slot": cards[1].slot}, argument="wishes", limit="wie niet opendoet")
    assert [bool(one.value) for one in cards] == [False, True, False, False, False]


def test_what_helped_is_only_asked_where_it_grew_and_not_knowing_stands_apart(page: Page) -> None:
    fields = {one["name"]: one for one in grown(page, page.state).fields}
    assert fields["helped"]["after"] == ["grew", "yes"]
    assert [one["value"] for one in fields["grew"]["options"] if one.get("apart")] == ["unknown"]
    assert "after" not in fields["had_to"]  # also of what stayed as it was


def test_a_thought_rests_on_what_one_made_and_keeps_what_is_gone_in_sight(
    page: Page, write: Writer, desk: Desk, secret: str
) -> None:
    thought = boxes(page)["prompt_polite"]
    assert thought.evidence == []
    write("encounter", {"entry_id": A}, form="greeting", place_kind="lift")
    write("grown_contact", {"entry_id": B}, grew="no")
    assert [one["id"] for one in thought.evidence] == [A, B]
    assert thought.evidence[0]["label"] == words.both(page.texts, Encounter(**COMMON, form="greeting", place_kind="lift"))
    write("reflection", {"slot": thought.slot}, prompt="coexistence_polite", text="een knik", evidence_ids=[A])
    desk.act(secret, action="delete", entry_id=A)
    assert {one["id"]: one["label"] for one in thought.evidence}[A] == page.texts("coexistence.evidence.gone")
    assert A not in {one["id"] for one in boxes(page)["prompt_warm"].evidence}


def test_long_words_are_only_begun_where_they_are_evidence(page: Page, write: Writer) -> None:
    write("observation", {"entry_id": A}, stop="stop_1", sees="woord " * 200)
    (one,) = evidence(page.state)
    assert len(one["label"]) < 120
    assert one["label"].endswith("…")


def test_ten_thousand_words_are_refused_with_a_sentence_and_nothing_is_stored(page: Page, write: Writer) -> None:
    thought = boxes(page)["prompt_warm"]
    answer = write("reflection", {"slot": thought.slot}, prompt="coexistence_warm", text="woord " * 10_000)
    assert answer["type"] == "refuse"
    assert answer["sentence"]
    assert thought.value == {}
    assert thought.max_length == 5_000
    assert write("reflection", {"slot": thought.slot}, prompt="coexistence_warm", text="  ")["type"] == "refuse"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_prompt_and_each_idea_has_its_words_in_each_language(language: str, new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(language)
    page = Page(desk.session, StepState(desk.session))
    asked = [one.prompt for one in prompts(page, page.state).children]
    assert len(set(asked)) == len(PROMPTS)
    assert all(one.endswith("?") for one in asked)
    cards = concepts(page, page.state).concepts
    assert [one["name"] for one in cards] == list(CONCEPTS)
    assert all(len(one["says"].split()) < 75 for one in cards)  # short


def test_every_work_is_csl_json_and_what_is_unchecked_of_it_is_said_where_it_is_cited(page: Page) -> None:
    works = literature.works()
    for name, work in works.items():
        assert re.fullmatch(r"[a-z_]+(_\d{4})?", name)
        assert work["type"] in ("document", "report")
        assert all(set(one) <= {"family", "given", "literal"} for one in work["author"])
        whole = "title" in work and "issued" in work
        unchecked = work.get("custom", {}).get("unchecked")
        assert whole or unchecked
        assert ("note" in work) == bool(unchecked)
        assert (literature.cited(page.texts, name).get("note") is not None) == bool(unchecked)
    assert {one for works in CONCEPTS.values() for one in works} <= set(works)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_has_something_of_each_kind_in_each_language(language: str, new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(language)
    desk.hear("example", on=True)
    state = StepState(desk.session)
    for kind in (VignetteReading, Weighing, Encounter, GrownContact, ArgumentLimit, LightContact):
        assert state.of_kind(kind), kind
    assert {one.entry.when for one in state.of_kind(Weighing, statement="warm")} == {"before", "after"}
    known = set(example.revisions(language))
    thoughts = [one.entry for one in state.of_kind(Reflection) if one.entry.prompt.startswith("coexistence_")]
    assert {ref for one in thoughts for ref in one.evidence_ids} <= known
    assert sum(bool(one.evidence_ids) for one in thoughts) == 2
    assert len(evidence(state)) > 20
    assert {one.entry.bounds for one in state.of_kind(Encounter)} > {frozenset(), frozenset({Bound.ROLE})}


def test_what_is_no_evidence_is_not_offered(page: Page, write: Writer) -> None:
    write("reflection", {"entry_id": A}, prompt="coexistence_polite", text="een knik")
    assert Reflection not in dict(TOLD)
    assert evidence(page.state) == []
