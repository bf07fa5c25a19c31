"""What is wrong with a timetable is said by a rule with a name, with the file, and nothing is kept of it."""

from datetime import date
from pathlib import Path

import pytest
from made_feeds import WHOLE, Files, added, changed, swapped, zipped

from buurtlezer.errors import BadFeed
from buurtlezer.geodata.imports.gtfs import NOTES, RULES, bring, reading, riders
from buurtlezer.geodata.shelf import Shelf
from buurtlezer.texts import LANGUAGES, Texts

REGION = (4.2438, 50.7637, 4.4823, 50.9139)
TODAY = date(2026, 11, 29)
TURNED = "\n".join(
    ",".join((cells[0], cells[1], cells[3], cells[2], *cells[4:]))
    for cells in (line.split(",") for line in WHOLE["stops.txt"].replace("stop_lat,stop_lon", "stop_lon,stop_lat").splitlines())
)
ELSEWHERE = WHOLE["stops.txt"].replace("50.", "51.9")


def refused(tmp_path: Path, files: Files | dict[str, bytes]) -> BadFeed:
    """The fault; the shelf is as it was, with one in use."""
    shelf = Shelf(tmp_path / "timetables")
    bring([zipped(tmp_path / "whole.zip", WHOLE)], REGION, shelf, TODAY)
    before = sorted(shelf.folder.rglob("*"))
    with pytest.raises(BadFeed) as fault:
        bring([tmp_path / "whole.zip", zipped(tmp_path / "a.zip", files)], REGION, shelf, TODAY)
    assert sorted(shelf.folder.rglob("*")) == before
    return fault.value


BAD: dict[str, tuple[Files | dict[str, bytes], str, str, int]] = {
    # what is the matter: files, rule, in which file, the number that is told
    "no stop_times.txt": (changed(stop_times=None), "missing_file", "", 0),
    "no days": (changed(calendar=None), "missing_file", "", 0),
    "no agency.txt": (changed(agency=None), "missing_file", "", 0),
    "no column": (swapped("stops.txt", "stop_lat", "latitude"), "missing_column", "stops.txt", 0),
    "the same column twice": (swapped("stops.txt", "stop_name", "stop_lat"), "missing_column", "stops.txt", 0),
    "semicolons": (changed(stops=WHOLE["stops.txt"].replace(",", ";")), "missing_column", "stops.txt", 0),
    "an empty file": (changed(trips=""), "missing_column", "trips.txt", 0),
    "a head and nothing below": (changed(trips=WHOLE["trips.txt"].splitlines()[0]), "unknown_trip", "trips.txt", 2),
    "more cells than columns": (added("trips.txt", "R,S,V,Hier, of daar,0,1"), "broken", "trips.txt", 4),
    "a quote that nobody closes": (
        changed(stop_times=WHOLE["stop_times.txt"] + 'T,"08:50:00,' + "x,y\n" * 60_000),
        "broken",
        "stop_times.txt",
        0,
    ),
    "a line without end": (changed(stop_times=WHOLE["stop_times.txt"] + "x" * 200_000), "broken", "stop_times.txt", 7),
    "utf-16": ({name: text.encode("utf-16") for name, text in WHOLE.items()}, "not_text", "stops.txt", 1),
    "zero bytes": (added("stops.txt", "N,A\0B,50.85,4.35,0,,"), "not_text", "stops.txt", 7),
    "a blank id of a stop": (added("stops.txt", ",Nergens,50.85,4.35,0,,"), "no_id", "stops.txt", 7),
    "a blank id of a line": (added("routes.txt", ",A,7,Zeven,3"), "no_id", "routes.txt", 4),
    "a blank id of a trip": (added("trips.txt", "R,S,,Leeg,0,"), "no_id", "trips.txt", 4),
    "a call of no trip": (added("stop_times.txt", ",08:00:00,08:00:00,X,1"), "no_id", "stop_times.txt", 7),
    "a stop twice": (added("stops.txt", "X,Nog eens,50.85,4.35,0,,"), "twice", "stops.txt", 7),
    "a line twice": (added("routes.txt", "R,A,7,Zeven,3"), "twice", "routes.txt", 4),
    "a trip twice": (added("trips.txt", "R,S,T,Terhulpen,0,1"), "twice", "trips.txt", 4),
    "who runs it twice": (added("agency.txt", "A,Nog eens,https://example.org,Europe/Brussels"), "twice", "agency.txt", 3),
    "a week twice": (added("calendar.txt", "S,1,1,1,1,1,1,1,20260601,20261231"), "twice", "calendar.txt", 3),
    "nobody runs it": (changed(agency=WHOLE["agency.txt"].splitlines()[0]), "empty", "agency.txt", 0),
    "another city": (changed(stops=ELSEWHERE), "elsewhere", "stops.txt", 5),
    "no stops at all": (changed(stops=WHOLE["stops.txt"].splitlines()[0]), "elsewhere", "stops.txt", 0),
    "coordinates turned round": (changed(stops=TURNED), "swapped", "stops.txt", 4),
    "one stop turned round": (swapped("stops.txt", "50.8478,4.3488", "4.3488,50.8478"), "swapped", "stops.txt", 1),
    "a stop without coordinates": (swapped("stops.txt", "50.8478,4.3488", ","), "placeless", "stops.txt", 1),
    "a stop at 0 and 0": (swapped("stops.txt", "50.8478,4.3488", "0,0.0"), "placeless", "stops.txt", 1),
    "a stop off this earth": (swapped("stops.txt", "50.8478,4.3488", "5084.78,434.88"), "placeless", "stops.txt", 1),
    "a stop at no number": (swapped("stops.txt", "50.8478,4.3488", "nan,inf"), "placeless", "stops.txt", 1),
    "no coordinates at all": (changed(stops="stop_id,stop_lat,stop_lon\nX,,\nY,,\nZ,,\n"), "placeless", "stops.txt", 3),
    "what is no time": (swapped("stop_times.txt", "08:06:00", "8u06"), "no_time", "stop_times.txt", 3),
    "a minute too many": (swapped("stop_times.txt", "08:06:00", "08:60:00"), "no_time", "stop_times.txt", 3),
    "a time below zero": (swapped("stop_times.txt", "08:06:00", "-8:06:00"), "no_time", "stop_times.txt", 3),
    "no time at the first stop": (swapped("stop_times.txt", "08:00:00,08:00:00,X", ",,X"), "timeless", "stop_times.txt", 1),
    "times backwards between stops": (
        swapped("stop_times.txt", "08:06:00,08:07:00", "07:06:00,07:07:00"),
        "backwards",
        "stop_times.txt",
        1,
    ),
    "away before it came": (
        swapped("stop_times.txt", "08:06:00,08:07:00", "08:07:00,08:06:00"),
        "backwards",
        "stop_times.txt",
        1,
    ),
    "a place in the order twice": (swapped("stop_times.txt", "08:07:00,Y,2", "08:07:00,Y,1"), "no_sequence", "stop_times.txt", 0),
    "a place in the order that is none": (
        swapped("stop_times.txt", "08:07:00,Y,2", "08:07:00,Y,two"),
        "no_sequence",
        "stop_times.txt",
        3,
    ),
    "an endless place in the order": (
        swapped("stop_times.txt", "08:07:00,Y,2", f"08:07:00,Y,{10**30}"),
        "too_big",
        "stop_times.txt",
        3,
    ),
    "calls of an unknown trip": (added("stop_times.txt", "V,08:00:00,08:00:00,X,1"), "unknown_trip", "trips.txt", 1),
    "calls at an unknown stop": (added("stop_times.txt", "T,09:00:00,09:00:00,GONE,9"), "unknown_stop", "trips.txt", 1),
    "an unknown line": (swapped("trips.txt", "R,S,T", "GONE,S,T"), "unknown_route", "trips.txt", 2),
    "a line of no kind": (swapped("routes.txt", "Terhulpen,1", "Terhulpen,tram"), "no_mode", "routes.txt", 2),
    "all trips of no day": (changed(trips=WHOLE["trips.txt"].replace(",S,", ",GONE,")), "empty", "trips.txt", 0),
    "a day that is none": (swapped("calendar.txt", "20260601", "20260631"), "no_date", "calendar.txt", 2),
    "a day of another age": (swapped("calendar.txt", "20260601", "00010101"), "no_date", "calendar.txt", 2),
    "an end before the beginning": (
        swapped("calendar.txt", "20260601,20261231", "20261231,20260601"),
        "no_date",
        "calendar.txt",
        2,
    ),
    "a weekday that is neither": (swapped("calendar.txt", "S,1,1", "S,1,2"), "no_date", "calendar.txt", 2),
    "an exception of no kind": (
        changed(calendar_dates="service_id,date,exception_type\nS,20260602,3\n"),
        "no_date",
        "calendar_dates.txt",
        2,
    ),
    "an exception on no day": (
        changed(calendar_dates="service_id,date,exception_type\nS,2 juni,1\n"),
        "no_date",
        "calendar_dates.txt",
        2,
    ),
    "a headway of nothing": (
        changed(frequencies="trip_id,start_time,end_time,headway_secs\nT,06:00:00,20:00:00,0\n"),
        "headway",
        "frequencies.txt",
        2,
    ),
    "a headway of a second": (
        changed(frequencies="trip_id,start_time,end_time,headway_secs\nT,06:00:00,20:00:00,1\n"),
        "headway",
        "frequencies.txt",
        2,
    ),
    "a headway that ends before it begins": (
        changed(frequencies="trip_id,start_time,end_time,headway_secs\nT,20:00:00,06:00:00,600\n"),
        "no_time",
        "frequencies.txt",
        2,
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_feed_is_told_by_its_rule_and_nothing_changes(tmp_path: Path, what: str) -> None:
    files, rule, file, n = BAD[what]
    fault = refused(tmp_path, files)
    assert (fault.rule, fault.file) == (rule, f"a.zip: {file}" if file else "a.zip"), fault
    if n:
        assert fault.n == n, fault


def test_each_rule_that_feeds_break_is_one_of_those_that_have_a_sentence() -> None:
    assert {rule for _, rule, _, _ in BAD.values()} <= set(RULES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_rule_and_each_note_has_a_sentence_that_names_the_file(language: str) -> None:
    texts = Texts.of(language)
    for rule in (*RULES, "engine"):
        sentence = texts(f"data.gtfs.fault.{rule}", file="a.zip: stops.txt", n=7, detail="X1")
        assert "a.zip: stops.txt" in sentence or rule == "too_many"
    for note in NOTES:
        assert "a.zip" in texts.many(f"data.gtfs.note.{note}", 3, file="a.zip")


@pytest.mark.parametrize(
    ("week", "rule", "detail"),
    [
        ("0,0,0,1,1,0,0", "no_days", "3,4 2026-06-04 2026-12-31"),
        ("0,0,0,0,0,0,0", "never", ""),
    ],
    ids=["Thursdays and Fridays only", "no day at all"],
)
def test_a_feed_without_any_day_that_is_reckoned_on_says_which_it_has(tmp_path: Path, week: str, rule: str, detail: str) -> None:
    with pytest.raises(BadFeed) as fault:
        bring(
            [zipped(tmp_path / "a.zip", swapped("calendar.txt", "1,1,1,1,1,1,1", week))], REGION, Shelf(tmp_path / "shelf"), TODAY
        )
    assert (fault.value.rule, fault.value.detail) == (rule, detail)
    assert list((tmp_path / "shelf").iterdir()) == []


def test_the_same_timetable_given_twice_would_count_each_vehicle_twice(tmp_path: Path) -> None:
    one, two = zipped(tmp_path / "a.zip", WHOLE), zipped(tmp_path / "b.zip", WHOLE, within="feed/")
    with pytest.raises(BadFeed) as fault:
        bring([one, two], REGION, Shelf(tmp_path / "shelf"), TODAY)
    assert (fault.value.rule, fault.value.file) == ("same", "b.zip")


def test_more_timetables_than_a_city_has_are_not_begun(tmp_path: Path) -> None:
    with pytest.raises(BadFeed) as fault:
        bring([tmp_path / f"{number}.zip" for number in range(21)], REGION, Shelf(tmp_path / "shelf"), TODAY)
    assert (fault.value.rule, fault.value.n) == ("too_many", 20)
    assert not (tmp_path / "shelf").exists()


def test_more_headways_than_a_city_has_are_not_written_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(riders, "MOST_DEPARTURES", 20)
    files = changed(frequencies="trip_id,start_time,end_time,headway_secs\nT,06:00:00,08:00:00,600\nU,06:00:00,08:00:00,600\n")
    fault = refused(tmp_path, files)
    assert (fault.rule, fault.n) == ("headway", 3)


def test_bytes_are_counted_as_they_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 3_000)
    fault = refused(tmp_path, changed(stop_times=WHOLE["stop_times.txt"] + "\n" * 3_000))
    assert fault.rule == "too_big"


def test_a_fault_says_what_it_is_to_developers_too() -> None:
    fault = BadFeed("torn", "the zip cannot be opened", "a.zip")
    assert str(fault) == "a.zip: the zip cannot be opened (rule 'torn')"
