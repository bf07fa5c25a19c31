"""Services as they come in: a code that nobody knows is somebody's words, and nobody is found who did not agree."""

from typing import Any

import pytest

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.taking import take_in
from buurtlezer.model import KINDS, MOST_ROWS, Gap, Opportunity, Service, ServiceCheck, ServiceList, Visibility
from buurtlezer.store.json_text import json_text
from buurtlezer.store.quota import MOST_BYTES
from buurtlezer.texts import Texts

PACK, TEXTS = Pack.open(), Texts.of("nl")
FORGED = "fatima_woont_op_twaalf"
KUREGEM = {"lon": 4.3312, "lat": 50.8447}
STREET = "street:21001:wayezstraat"
IN_LIST = str(PACK.services["id"].iloc[0])


def taken(kind: str, **fields: Any) -> Any:
    entry, _ = take_in({"kind": kind, "perspective": "organisation", **fields}, PACK, TEXTS)
    assert isinstance(entry, KINDS[kind])
    return entry


def test_a_kind_of_the_vocabulary_stays_and_another_one_is_nobodys() -> None:
    for kind, kept in (("laundry", "laundry"), (FORGED, "")):
        gap: Gap = taken("gap", what="wassen", service_kind=kind)
        service: Service = taken("service", name="De Wasbak", service_kind=kind)
        check: ServiceCheck = taken("service_check", service=IN_LIST, answer="other", now=kind)
        assert {gap.service_kind, service.service_kind, check.now} == {kept}


@pytest.mark.parametrize("kind", sorted(PACK.never_counted))
def test_a_kind_that_is_never_counted_is_nobodys_whatever_a_page_sends(kind: str) -> None:
    """What stands where a shop was is never said to be a house of prayer, and no gap is one."""
    gap: Gap = taken("gap", what="wassen", service_kind=kind)
    service: Service = taken("service", name="De Wasbak", service_kind=kind)
    check: ServiceCheck = taken("service_check", service=IN_LIST, answer="other", now=kind)
    assert {gap.service_kind, service.service_kind, check.now} == {""}


def test_a_gap_and_a_service_get_the_sector_of_their_point() -> None:
    gap: Gap = taken("gap", what="wassen", location=KUREGEM)
    service: Service = taken("service", name="De Wasbak", location=KUREGEM, sector="21004A00-")
    assert gap.sector == service.sector != "21004A00-"
    with pytest.raises(BadEntry, match="too_far"):
        taken("service", name="Aan zee", location={"lon": 2.92, "lat": 51.23})


def test_only_a_street_of_the_pack_is_one() -> None:
    assert taken("service", name="De Wasbak", street=STREET).street == STREET
    assert taken("service", name="De Wasbak", street=f"street:21001:{FORGED.replace('_', '-')}").street == ""


@pytest.mark.parametrize("kind", ["service_check", "service_note"])
def test_what_is_said_of_a_service_that_nobody_knows_is_refused(kind: str) -> None:
    more = {"answer": "there"} if kind == "service_check" else {}
    assert taken(kind, service=IN_LIST, **more).service == IN_LIST
    assert taken(kind, service="former:laundry:3312.8447", **more).service.startswith("former")
    renewed = "service:laundry:1.1"
    assert taken(kind, service=renewed, **more).service == renewed  # said of a service of another edition of the pack
    for forged in (f"service:{FORGED}:1.1", f"former:{FORGED}:1.1", "former:worship:3312.8447"):
        with pytest.raises(BadEntry, match="not_a_choice"):
            taken(kind, service=forged, **more)


@pytest.mark.parametrize("kind", sorted(PACK.service_kinds.index[PACK.service_kinds["personal"]]))
def test_an_opportunity_never_lies_where_health_or_belief_is_told_whatever_a_page_sends(kind: str) -> None:
    of_kind = PACK.services[PACK.services["kind"] == kind]
    refs = [f"service:{kind}:1", *of_kind["id"].head(1)]
    for forged in ({"service": ref} for ref in refs):
        for more in ({}, {"service_kind": kind}, {"service_kind": "laundry"}):
            given = {"kind": "opportunity", "perspective": "citizen", "what": "praten", "location": KUREGEM, **forged, **more}
            entry, told = take_in(given, PACK, TEXTS)
            assert isinstance(entry, Opportunity)
            assert (entry.what, entry.service, entry.service_kind, entry.location) == ("praten", "", "", None)
            assert told == [TEXTS("notice.opportunity.personal")]


def test_an_opportunity_names_a_service_of_the_list_and_no_other() -> None:
    there = str(PACK.services["id"][PACK.services["kind"] == "laundry"].iloc[0])
    for ref, kept in ((there, there), ("service:laundry:1.1", ""), ("", "")):
        found: Opportunity = taken("opportunity", what="wassen", service=ref, service_kind="laundry", location=KUREGEM)
        assert (found.service, found.service_kind) == (kept, "laundry")
        assert found.location is not None


def test_a_list_keeps_its_own_categories_where_a_kind_or_street_is_not_known() -> None:
    rows = [
        {"name": "De Wasbak", "service_kind": "laundry", "category": "Wasserij", "street": STREET},
        {"name": "Clean", "service_kind": FORGED, "category": "Droogkuis", "street": "street:1:fatima"},
    ]
    given = {"title": "Wassalons", "source": "het Gewest", "as_of": "2026-05-01"}
    found: ServiceList = taken("service_list", rows=rows, complete_for=["laundry", FORGED], **given)
    assert [(row.service_kind, row.street) for row in found.rows] == [("laundry", STREET), ("", "")]
    assert [row.category for row in found.rows] == ["Wasserij", "Droogkuis"]
    assert found.complete_for == {"laundry"}


def test_a_list_is_whole_for_no_kind_of_which_none_lies_in_the_region() -> None:
    """Counted in that list it would be a zero for all of Brussels."""
    ghent = {"lon": 3.7217, "lat": 51.0538}
    rows = [
        {"name": "Wasserette", "service_kind": "laundry", "location": ghent},
        {"name": "Apotheek", "service_kind": "pharmacy", "location": ghent},
        {"name": "Apotheek", "service_kind": "pharmacy", "location": KUREGEM},
        {"name": "Kapper", "service_kind": "hairdresser", "street": STREET},
    ]
    given = {"title": "Lijst", "source": "het Gewest", "as_of": "2026-05-01"}
    whole = ["laundry", "pharmacy", "hairdresser", "bank"]
    entry, notices = take_in(
        {"kind": "service_list", "perspective": "organisation", "rows": rows, "complete_for": whole, **given}, PACK, TEXTS
    )
    assert isinstance(entry, ServiceList)
    assert entry.complete_for == {"hairdresser", "pharmacy"}
    assert len(entry.rows) == len(rows)
    (told,) = notices
    assert "wasserette" in told.casefold()
    assert "bank" in told.casefold()
    _, nothing = take_in({**entry.content(), "complete_for": ["pharmacy"]}, PACK, TEXTS)
    assert nothing == []


def test_the_longest_list_that_may_be_brought_fits_in_a_logbook_several_times() -> None:
    row = {"name": "Sociale dienst van de gemeente", "category": "Maatschappelijk werk", "location": KUREGEM, "street": STREET}
    found: ServiceList = taken("service_list", title="Alles", rows=[row] * MOST_ROWS)
    assert len(found.rows) == MOST_ROWS
    assert 5 * len(json_text(found.content())) < MOST_BYTES
    with pytest.raises(BadEntry, match="too_many"):
        taken("service_list", title="Te veel", rows=[row] * (MOST_ROWS + 1))
    with pytest.raises(BadEntry, match="too_long"):
        taken("service_list", title="Te lang", rows=[{**row, "name": "x" * 200}] * (MOST_ROWS // 2))


@pytest.mark.parametrize("findable", ["no", "not_asked"])
def test_a_service_that_nobody_agreed_to_have_found_stays_with_its_author(findable: str) -> None:
    """Also where it was shared before somebody said so: the page writes it again as it was shared."""
    for visibility in Visibility:
        assert taken("service", name="Bij ons", findable=findable, visibility=str(visibility)).visibility is Visibility.PRIVATE
    assert taken("service", name="Bij ons", findable="agreed", visibility="offered").visibility is Visibility.OFFERED
