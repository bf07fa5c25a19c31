"""Who may be told of a network: never a person without a consent of four fields, never a tie of *me*, never two that are one."""

from datetime import date
from typing import Any

import pytest

from buurtlezer.errors import BadEntry
from buurtlezer.model import PublicFunction, parse
from buurtlezer.model.consent import Consent, NamedFor
from samples import samples

OPEN = ("workshop", "offered", "report")
CONSENT = {"asked_by": "team", "asked_on": "2026-11-02", "uses": ["room"], "until": "2026-12-31"}


def content(kind: str, **fields: Any) -> dict[str, Any]:
    return {**samples(kind)[0], **fields}


def broken(kind: str, **fields: Any) -> tuple[str, str]:
    with pytest.raises(BadEntry) as caught:
        parse(content(kind, **fields))
    return caught.value.rule, caught.value.field


@pytest.mark.parametrize("visibility", OPEN)
@pytest.mark.parametrize("kind", ["key_person", "network_layout", "imported_network"])
def test_what_is_of_persons_is_for_nobody_but_its_author(kind: str, visibility: str) -> None:
    assert parse(content(kind, visibility="private"))
    with pytest.raises(BadEntry):
        parse(content(kind, visibility=visibility))


@pytest.mark.parametrize("visibility", OPEN)
def test_a_function_that_one_person_holds_is_told_only_with_a_consent_for_the_room(visibility: str) -> None:
    for several in (False, None):
        said = {"several_hold_it": several, "visibility": visibility}
        assert broken("public_function", consent=None, **said)[1] == "consent"
        for uses in (["report"], ["report", "contact_list"]):
            assert broken("public_function", consent={**CONSENT, "uses": uses}, **said)[1] == "consent"
        assert parse(content("public_function", consent=CONSENT, **said))
    assert parse(content("public_function", consent=None, several_hold_it=True, visibility=visibility))


@pytest.mark.parametrize("field", list(CONSENT))
def test_a_consent_without_one_of_its_four_is_none(field: str) -> None:
    less = {name: value for name, value in CONSENT.items() if name != field}
    with pytest.raises(BadEntry):
        parse(content("public_function", consent=less))
    with pytest.raises(BadEntry):
        parse(content("public_function", consent={**CONSENT, field: [] if field == "uses" else None}))


def test_a_consent_holds_from_the_day_it_was_given_to_its_last_for_its_uses_and_no_other() -> None:
    one = parse(content("public_function", consent=CONSENT))
    assert isinstance(one, PublicFunction)
    assert isinstance(one.consent, Consent)
    days = (date(2026, 11, 1), date(2026, 11, 2), date(2026, 12, 31), date(2027, 1, 1))
    assert [one.consent.holds(NamedFor.ROOM, day) for day in days] == [False, True, True, False]
    assert not any(one.consent.holds(use, days[1]) for use in (NamedFor.REPORT, NamedFor.CONTACT_LIST))


def test_a_consent_does_not_end_before_it_was_asked() -> None:
    assert parse(content("public_function", consent={**CONSENT, "until": CONSENT["asked_on"]}))
    with pytest.raises(BadEntry):
        parse(content("public_function", consent={**CONSENT, "until": "2026-11-01"}))


@pytest.mark.parametrize("form", ["self_organisation", "initiative"])
def test_an_initiative_is_told_only_once_it_agreed(form: str) -> None:
    for visibility in OPEN:
        with pytest.raises(BadEntry):
            parse(content("organisation", form=form, findable="public", visibility=visibility))
        assert parse(content("organisation", form=form, findable="agreed", visibility=visibility))
    assert parse(content("organisation", form=form, findable="public", visibility="private"))


def test_a_tie_goes_from_one_to_another() -> None:
    ref = content("tie")["end"]
    assert broken("tie", start=ref, end=ref) == ("not_unique", "end")
    with pytest.raises(BadEntry):
        parse(content("tie", start="own/" + "0" * 32, end=None))


@pytest.mark.parametrize("visibility", OPEN)
def test_a_tie_of_me_is_private_and_one_of_our_organisation_may_be_told(visibility: str) -> None:
    assert broken("tie", start=None, centre="me", visibility=visibility)[0] == "always_private"
    assert parse(content("tie", start=None, centre="me", visibility="private"))
    assert parse(content("tie", start=None, centre="organisation", visibility=visibility))


def test_two_that_are_said_to_be_one_are_two() -> None:
    assert broken("same_actor", other=content("same_actor")["one"]) == ("not_unique", "other")


@pytest.mark.parametrize(
    "tie", [{"start": 0, "end": 5}, {"start": 5, "end": 0}, {"start": 1, "end": 1}, {"start": None, "end": 2}]
)
def test_ties_of_a_file_join_rows_that_are_there(tie: dict[str, Any]) -> None:
    nodes = [{"label": "een"}, {"label": "twee"}]
    assert parse(content("imported_network", nodes=nodes, ties=[{"start": None, "end": 0}, {"start": 1, "end": 0}]))
    assert broken("imported_network", nodes=nodes, ties=[tie]) == ("missing", "ties")
