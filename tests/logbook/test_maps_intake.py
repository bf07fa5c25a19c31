"""Places on the two maps and treasures as they come in: located, kept from whom they are not for, each refusal in words."""

from datetime import date
from typing import Any

import pytest

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.taking import take_in
from buurtlezer.model import RULES, MapPlace, Treasure
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.sentences import refusal

PACK = Pack.open()
HERE = {"lon": 4.3312, "lat": 50.8447}
SEA = {"lon": 2.5, "lat": 51.5}
THEIRS: dict[str, Any] = {"kind": "map_place", "perspective": "citizen", "name": "het bankje", "visibility": "workshop"}
OURS: dict[str, Any] = {**THEIRS, "perspective": "organisation", "name": "het wijkhuis"}
CONSENT = {"asked_by": "team", "asked_on": "2026-01-01", "uses": ["room"], "until": "2026-06-30"}
TREASURE: dict[str, Any] = {
    "kind": "treasure",
    "perspective": "organisation",
    "name": "de fietsendokter",
    "form": "initiative",
    "findable": "agreed",
    "consent": CONSENT,
    "visibility": "workshop",
}
PUBLIC: dict[str, Any] = {**TREASURE, "form": "place", "findable": "public", "consent": None}


def taken(content: dict[str, Any]) -> Any:
    return take_in(content, PACK, Texts.of("nl"))[0]


@pytest.fixture(autouse=True)
def in_june(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.logbook.intake.kinds.treasure.today", lambda: date(2026, 6, 30))


@pytest.mark.parametrize("content", [THEIRS, OURS, PUBLIC], ids=["residents", "organisation", "treasure"])
def test_the_sector_is_that_of_the_point_whatever_a_page_says(content: dict[str, Any]) -> None:
    assert taken({**content, "location": HERE, "sector": "21001A00-"}).sector == taken({**content, "location": HERE}).sector != ""
    assert taken({**content, "coarse": True, "sector": "21001A00-"}).sector == ""  # of no point
    with pytest.raises(BadEntry) as far:
        taken({**content, "location": SEA})
    assert far.value.rule == "too_far"


def test_a_listed_spot_has_the_lists_name_and_point_and_one_of_care_or_worship_is_somebodys_own_words() -> None:
    row = PACK.spots.iloc[0]
    kept = taken({**OURS, "spot": str(row["id"]), "name": str(row["name_nl"]), "location": HERE})
    assert isinstance(kept, MapPlace)
    assert (kept.spot, kept.location and kept.location.lon) == (str(row["id"]), pytest.approx(float(row["lon"])))
    assert taken({**OURS, "spot": str(row["id"]), "location": HERE}).spot == ""  # under another name it is another place
    services = PACK.services[(PACK.services["kind"].isin(["worship", "clinic"])) & (PACK.services["name_nl"] != "")]
    for one in (services[services["kind"] == kind].iloc[0] for kind in ("worship", "clinic")):
        assert taken({**OURS, "spot": str(one["id"]), "name": str(one["name_nl"]), "location": HERE}).spot == ""


@pytest.mark.parametrize(
    "content",
    [
        {**THEIRS, "not_for_organisation": True},
        {**THEIRS, "voice": "supposed"},
        {**TREASURE, "form": "key_person", "key_person": f"own/{'a' * 32}"},
        {**TREASURE, "findable": "not_asked", "consent": None},
        {**PUBLIC, "findable": "no"},
    ],
    ids=["not for the organisation", "supposed of residents", "a person", "not asked", "would rather not"],
)
@pytest.mark.parametrize("visibility", ["workshop", "offered", "report"])
def test_what_stays_with_its_author_is_kept_private_whatever_a_page_says(content: dict[str, Any], visibility: str) -> None:
    assert taken({**content, "visibility": visibility}).visibility == "private"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ({**OURS, "not_for_organisation": True}, "refusal.maps.not_written"),
        ({**TREASURE, "findable": "public", "consent": None}, "refusal.community.not_agreed"),
        ({**TREASURE, "consent": None}, "refusal.community.not_agreed"),
        ({**TREASURE, "consent": {**CONSENT, "uses": ["report"]}}, "refusal.community.not_agreed"),
        ({**TREASURE, "consent": {**CONSENT, "until": "2026-06-29"}}, "refusal.network.consent_over"),
    ],
)
def test_what_cannot_be_is_refused_with_its_sentence(content: dict[str, Any], key: str) -> None:
    with pytest.raises(BadEntry) as caught:
        taken(content)
    assert caught.value.rule in RULES
    for language in LANGUAGES:
        assert refusal(caught.value, Texts.of(language)) == Texts.of(language)(key)


@pytest.mark.parametrize("rule", ["locked", "stands"])
def test_that_a_map_stands_is_said_in_each_language(rule: str) -> None:
    assert len({refusal(BadEntry("kind", rule, "str"), Texts.of(one)) for one in LANGUAGES}) == len(LANGUAGES)


def test_a_treasure_has_no_kind_of_service_that_nobody_knows() -> None:
    kept = taken({**PUBLIC, "service_kind": "bij_fatima"})
    assert isinstance(kept, Treasure)
    assert (kept.service_kind, taken({**PUBLIC, "service_kind": "laundry"}).service_kind) == ("", "laundry")
