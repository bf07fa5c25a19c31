"""A gathering in a place of worship stays with its author unless they belong there, whatever a page says."""

import uuid
from typing import Any

import pytest
from gathering import Gathering

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.door import Door
from buurtlezer.store import Credential, Store
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.sentences import refusal

PACK = Pack.open()
LISTED = PACK.services[(PACK.services["kind"] == "worship") & (PACK.services["name_nl"] != "")].iloc[0]


@pytest.fixture
def owner(store: Store) -> Credential:
    return Gathering(store).join("Uil")


def written(store: Store, owner: Credential, content: dict[str, Any]) -> tuple[str, list[str]]:
    entry_id = uuid.uuid4().hex
    act = {"act_id": uuid.uuid4().hex, "content": {"perspective": "citizen", **content}}
    _, notices = Door(store, PACK, Texts.of("nl")).carry_out(act, entry_id, None, owner)
    return entry_id, notices


def met(store: Store, owner: Credential, **more: Any) -> tuple[dict[str, Any], list[str]]:
    """A gathering that says that it is not of worship, as it is kept."""
    community, _ = written(store, owner, {"kind": "community", "called": "de zangers"})
    said = {
        "kind": "gathering",
        "community": f"own/{community}",
        "name": "de zaal",
        "findable": "agreed",
        "worship": False,
        **more,
    }
    entry_id, notices = written(store, owner, said)
    (kept,) = [one.content for one in store.current(owner, {"gathering"}) if one.entry_id == entry_id]
    assert kept is not None
    return kept, notices


@pytest.mark.parametrize("category", ["worship", "school"])
def test_in_ones_own_place_of_worship_it_is_one_of_worship(store: Store, owner: Credential, category: str) -> None:
    place, _ = written(store, owner, {"kind": "place", "name": "de zaal", "category": category})
    kept, notices = met(store, owner, place=f"own/{place}")
    assert (kept.get("worship", False), len(notices)) == ((True, 1) if category == "worship" else (False, 0))


def test_in_a_place_that_is_called_as_one_of_worship_in_the_list_it_is_one_too(store: Store, owner: Credential) -> None:
    kept, notices = met(store, owner, name=str(LISTED["name_nl"]).upper())
    assert kept["worship"] is True
    assert notices == [Texts.of("nl")("notice.gathering.worship")]


def test_who_was_told_does_not_share_it_and_who_belongs_there_does(store: Store, owner: Credential) -> None:
    shared = {"name": str(LISTED["name_nl"]), "visibility": "offered"}
    with pytest.raises(BadEntry) as caught:
        met(store, owner, voice="told", **shared)
    assert (caught.value.rule, caught.value.field) == ("not_with_this_form", "worship")
    kept, _ = met(store, owner, voice="own", **shared)
    assert (kept["worship"], kept["visibility"]) == (True, "offered")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("rule", "field", "key"),
    [
        ("always_private", "voice", "supposed"),
        ("missing", "findable", "not_agreed"),
        ("not_with_this_form", "worship", "worship"),
    ],
)
def test_what_is_refused_has_a_sentence_that_says_why(language: str, rule: str, field: str, key: str) -> None:
    texts = Texts.of(language)
    assert refusal(BadEntry(field, rule, "str"), texts) == texts(f"refusal.community.{key}") != texts("refusal.entry")
