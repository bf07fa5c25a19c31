"""What leaves of a logbook, and why the rest stays: chosen, said yes to, not taken out, and nothing that tells of what stays."""

from datetime import date, timedelta
from typing import Any

import pytest

from buurtlezer.analysis.coarse import coarse_point
from buurtlezer.geodata import Pack
from buurtlezer.geodata.area_shapes import geometry_of
from buurtlezer.model import Area, Entry, Place, Report, Treasure, parse
from buurtlezer.report.bounded import bounded
from buurtlezer.report.leaving import Leaving, Why, leaving
from buurtlezer.report.material import in_words, material
from buurtlezer.texts import LANGUAGES, Texts
from samples import samples

ON = date(2026, 11, 30)
YES = {"asked_by": "team", "asked_on": "2026-11-01", "until": "2027-06-30", "uses": ["report"]}


def of(kind: str, **fields: Any) -> Entry:
    return parse({"kind": kind, "perspective": "organisation", **fields})


def treasure(**fields: Any) -> Entry:
    return of("treasure", name="de fietsendokter", **fields)


def key(name: str) -> str:
    return name.encode().hex().ljust(32, "0")


def left(chosen: str = "", taken_out: str = "", on: date = ON, **entries: Entry) -> Leaving:
    """What leaves of entries that are called by a word each; what is chosen and taken out is given by these words."""
    content = {"chosen": [key(one) for one in chosen.split()], "taken_out": [key(one) for one in taken_out.split()]}
    report = parse({"kind": "report", "perspective": "visitor", **content})
    assert isinstance(report, Report)
    return leaving({key(name): entry for name, entry in entries.items()}, report, on)


def why(found: Leaving, name: str) -> Why | None:
    return found.stays.get(key(name))


def test_nothing_is_chosen_before_somebody_chose_it() -> None:
    gap = of("gap", what="een bank")
    assert why(left(gap=gap), "gap") is Why.NOT_CHOSEN
    assert why(left("gap", gap=gap), "gap") is None
    assert leaving({key("gap"): gap}, None, ON).goes == {}


@pytest.mark.parametrize("kind", ["conclusion", "feedback", "residents_check", "copy_given", "self_check"])
def test_what_is_made_for_the_report_is_chosen_by_being_written(kind: str) -> None:
    assert why(left(it=parse(samples(kind)[0])), "it") is None
    assert why(left("", "it", it=parse(samples(kind)[0])), "it") is Why.TAKEN_OUT


def test_a_thought_goes_by_itself_only_where_it_was_written_for_the_report() -> None:
    thoughts = {name: of("reflection", prompt=f"{name}_next", text="verder") for name in ("report", "maps")}
    found = left(report=thoughts["report"], maps=thoughts["maps"])
    assert (why(found, "report"), why(found, "maps")) == (None, Why.NOT_CHOSEN)


@pytest.mark.parametrize("yes", [True, False])
def test_a_quote_goes_while_its_yes_holds(yes: bool) -> None:
    words = of("quote", words="we staan recht", yes=yes, asked_by="team", asked_on="2026-11-01", until="2026-11-30")
    assert why(left(words=words), "words") is (None if yes else Why.NO_YES)
    assert why(left(on=ON + timedelta(1), words=words), "words") is Why.NO_YES


@pytest.mark.parametrize(
    ("fields", "goes"),
    [
        ({"form": "place", "findable": "public"}, True),
        ({"form": "place"}, False),  # nobody asked
        ({"form": "place", "findable": "no"}, False),
        ({"form": "initiative", "findable": "public"}, False),
        ({"form": "network", "findable": "agreed", "consent": YES}, True),
        ({"form": "network", "findable": "agreed", "consent": {**YES, "uses": ["room"]}}, False),
        ({"form": "place", "findable": "public", "consent": {**YES, "uses": ["room"]}}, False),
        ({"form": "network", "findable": "agreed", "consent": {**YES, "until": "2026-11-29"}}, False),
    ],
)
def test_a_treasure_leaves_with_a_yes_or_where_it_hangs_out_on_the_street_and_so_do_its_actions(
    fields: dict[str, Any], goes: bool
) -> None:
    step = of("action", what="langs de dokter", of_treasure=key("it"))
    other = of("action", what="bellen", from_entry=key("it"))
    found = left("it step other", it=treasure(**fields), step=step, other=other)
    assert [why(found, one) for one in ("it", "step", "other")] == [None if goes else Why.NO_YES] * 3


def test_who_said_yes_themselves_leave_whatever_card_it_was_made_from() -> None:
    person = of("key_person", called="de bakker")
    yes = treasure(form="key_person", key_person="own/" + key("person"), findable="agreed", consent=YES)
    found = left("person yes", person=person, yes=yes)
    assert (why(found, "person"), why(found, "yes")) == (Why.PRIVATE, None)


def test_what_an_organisation_that_did_not_agree_gives_stays_with_it() -> None:
    hidden = of("organisation", name="het zaaltje", form="self_organisation", findable="not_asked")
    gives = treasure(form="organisation", findable="public", organisation="own/" + key("hidden"))
    tie = of("tie", end="own/" + key("hidden"))
    found = left("hidden gives tie", hidden=hidden, gives=gives, tie=tie)
    assert [why(found, one) for one in ("hidden", "gives", "tie")] == [Why.NO_YES] * 3


def test_what_only_residents_have_is_in_no_report() -> None:
    place = parse({"kind": "map_place", "perspective": "citizen", "name": "de hoek", "not_for_organisation": True})
    about = treasure(form="place", findable="public", map_place="own/" + key("place"))
    found = left("place about", place=place, about=about)
    assert (why(found, "place"), why(found, "about")) == (Why.PRIVATE, Why.PRIVATE)


def test_a_tie_with_me_is_mine() -> None:
    known = of("organisation", name="het wijkhuis")
    found = left("known tie", known=known, tie=of("tie", centre="me", end="own/" + key("known")))
    assert (why(found, "known"), why(found, "tie")) == (None, Why.PRIVATE)


def test_taken_out_takes_along_what_was_said_of_it() -> None:
    place = of("place", name="het plein")
    meaning = of("meaning", place="own/" + key("place"), group="young", use="visit")
    words = of(
        "quote",
        words="hier zit ik",
        yes=True,
        asked_by="team",
        asked_on="2026-11-01",
        until="2027-01-01",
        from_entry=key("meaning"),
    )
    found = left("place meaning", "place", place=place, meaning=meaning, words=words)
    assert [why(found, one) for one in ("place", "meaning", "words")] == [Why.TAKEN_OUT] * 3
    assert found.goes == {}


def test_a_meaning_stays_with_a_place_that_was_not_chosen_and_names_one_that_was() -> None:
    place = of("place", name="het plein")
    meaning = of("meaning", place="own/" + key("place"), group="young", use="visit", ask_whom="de buurvrouw", voice="supposed")
    assert why(left("meaning", place=place, meaning=meaning), "meaning") is Why.NOT_CHOSEN
    goes = left("meaning place", place=place, meaning=meaning).goes[key("meaning")]
    assert (goes.place, goes.ask_whom) == ("own/" + key("place"), "")  # type: ignore[attr-defined]


def test_an_action_lets_go_of_what_was_not_chosen() -> None:
    gap, step = of("gap", what="een bank"), of("action", what="vragen", from_entry=key("gap"))
    assert left("step", gap=gap, step=step).goes[key("step")].from_entry is None  # type: ignore[attr-defined]
    assert left("gap step", gap=gap, step=step).goes[key("step")].from_entry == key("gap")  # type: ignore[attr-defined]


def test_what_binds_people_and_was_only_supposed_stays() -> None:
    supposed = of("community", called="de dansers", voice="supposed")
    assert why(left("it", it=supposed), "it") is Why.SUPPOSED


def test_points_leave_on_the_grid_and_not_where_they_were_made_coarse() -> None:
    at = {"lon": 4.33127, "lat": 50.84473}
    place = bounded(of("place", name="het plein", location=at))
    assert isinstance(place, Place)
    assert place.location is not None
    assert (place.location.lon, place.location.lat) == coarse_point(at["lon"], at["lat"])
    assert bounded(of("place", name="het plein", location=at, coarse=True)).location is None  # type: ignore[attr-defined]
    kept = bounded(treasure(form="place", location=at))
    assert isinstance(kept, Treasure)
    assert kept.location is not None
    assert kept.location.lon != at["lon"]


LINE = [[4.33127, 50.84473], [4.34127, 50.84473], [4.34127, 50.85473], [4.33127, 50.84473]]


def drawn(**fields: Any) -> Area:
    found = bounded(of("area", geometry={"type": "Polygon", "coordinates": [LINE]}, **fields))
    assert isinstance(found, Area)
    assert found.geometry is not None
    return found


@pytest.mark.parametrize("eyes", [{}, {"through_eyes_of": "een moeder", "voice": "told"}])
def test_a_drawn_line_leaves_as_drawn_so_that_its_figures_are_those_that_were_seen(eyes: dict[str, str]) -> None:
    assert [list(at) for at in drawn(method="line", **eyes).geometry.coordinates[0]] == LINE  # type: ignore[union-attr]


def test_the_figures_of_a_line_are_the_same_in_a_report_as_on_the_page() -> None:
    pack, line = Pack.open(), of("area", method="line", geometry={"type": "Polygon", "coordinates": [LINE]})
    assert isinstance(line, Area)
    assert geometry_of(drawn(method="line"), pack) == geometry_of(line, pack)


def test_what_follows_from_spots_is_on_the_grid_as_they_are() -> None:
    found = drawn(method="spots", spots=[{"name": "de bank", "lon": 4.33127, "lat": 50.84473}])
    assert found.geometry is not None
    assert all(tuple(at) == coarse_point(*at) for at in found.geometry.coordinates[0])
    assert (found.spots[0].lon, found.spots[0].lat) == coarse_point(4.33127, 50.84473)


def test_nothing_chosen_yet_is_what_was_written_for_the_report() -> None:
    entries = {key("it"): of("conclusion", thinks="er is geen bank"), key("gap"): of("gap", what="een bank")}
    assert {*leaving(entries, None, ON).goes} == {key("it")}
    assert leaving(entries, None, ON).stays == {key("gap"): Why.NOT_CHOSEN}


def test_material_is_of_one_round_and_names_only_what_leaves() -> None:
    entries = {
        key("place"): of("place", name="het plein"),
        key("other"): of("place", name="de hoek"),
        key("old"): of("place", name="toen", round=2),
    }
    report = parse({"kind": "report", "perspective": "visitor", "chosen": [key("place"), key("old")]})
    found = material({**entries, key("report"): report}, 1, ON, Texts.of("nl"), Pack.open())
    assert (dict(found.names), found.report) == ({key("place"): "het plein"}, report)
    assert dict(found.stays) == {key("other"): Why.NOT_CHOSEN}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_to_stay_is_said_in_words_of_its_own(language: str) -> None:
    assert len({in_words(why, Texts.of(language)) for why in Why}) == len(Why)
