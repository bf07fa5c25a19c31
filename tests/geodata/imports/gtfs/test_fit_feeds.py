"""A timetable that is fit: what is kept of it, what is left out and told, which are in use, and the way back."""

import zipfile
from datetime import date
from pathlib import Path

import made_feeds
import pytest
from made_feeds import WHOLE, added, changed, laid, rows, swapped, zipped

from buurtlezer.errors import BadFeed, BrokenPack
from buurtlezer.geodata import Pack
from buurtlezer.geodata.imports.gtfs import Outcome, bring
from buurtlezer.geodata.shelf import Shelf
from buurtlezer.geodata.transit import brought, feed
from buurtlezer.geodata.transit.port import Day

REGION = (4.2438, 50.7637, 4.4823, 50.9139)
TODAY = date(2026, 11, 29)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "timetables")


def take(shelf: Shelf, *paths: Path) -> Outcome:
    return bring(paths, REGION, shelf, TODAY)


def told(outcome: Outcome) -> dict[str, int]:
    return {f"{note.rule} {note.file}": note.n for note in outcome.notes}


def kept(shelf: Shelf) -> Path:
    (one,) = brought.in_use(shelf)
    return one


def test_a_feed_is_put_in_use_with_what_is_known_of_it(shelf: Shelf, tmp_path: Path) -> None:
    outcome = take(shelf, zipped(tmp_path / "a.zip", WHOLE))
    assert brought.known(shelf) == outcome.brought
    known = outcome.brought
    assert (known.name, known.lines, known.stops, known.trips) == ("Testlijn", 2, 4, 2)
    assert (known.first, known.last, known.brought) == (date(2026, 6, 1), date(2026, 12, 31), TODAY)
    assert {day: on.weekday() for day, on in known.days.items() if on} == {Day.TUESDAY: 1, Day.SATURDAY: 5, Day.SUNDAY: 6}
    assert not outcome.expired
    assert outcome.notes == outcome.absent == ()
    assert rows(kept(shelf), "stop_times.txt")[1] == {
        "trip_id": "T",
        "arrival_time": "08:06:00",
        "departure_time": "08:07:00",
        "stop_id": "Y",
        "stop_sequence": "1",
        "pickup_type": "0",
        "drop_off_type": "0",
    }
    stops = {row["stop_id"]: row for row in rows(kept(shelf), "stops.txt")}
    assert set(stops) == {"X", "Y", "Z", "P", "L"}  # its station comes along; a trip is kept to its end
    assert (stops["X"]["parent_station"], stops["X"]["wheelchair_boarding"]) == ("P", "1")


@pytest.mark.parametrize(
    "form", ["zip", "zip that names itself", "zip with a folder", "folder", "folder in a folder", "zip of a Mac"]
)
def test_each_form_gives_the_same_bytes(shelf: Shelf, tmp_path: Path, form: str) -> None:
    take(shelf, zipped(tmp_path / "first.zip", WHOLE))
    first = kept(shelf).read_bytes()
    match form:
        case "folder":
            path = laid(tmp_path / "feed", WHOLE)
        case "folder in a folder":
            path = laid(tmp_path / "outer" / "feed", WHOLE).parent
        case "zip that names itself":
            path = zipped(tmp_path / "a.zip", {"./": "", **{f"./{name}": text for name, text in WHOLE.items()}})
        case "zip of a Mac":
            path = zipped(
                tmp_path / "a.zip", {**{f"feed/{name}": text for name, text in WHOLE.items()}, "__MACOSX/feed/stops.txt": "?"}
            )
        case _:
            path = zipped(tmp_path / "a.zip", WHOLE, within="stib/" if "folder" in form else "")
    take(shelf, path)
    assert kept(shelf).read_bytes() == first


def test_those_given_together_replace_all_that_was_brought_before_and_one_can_go_back(shelf: Shelf, tmp_path: Path) -> None:
    take(shelf, zipped(tmp_path / "a.zip", WHOLE))
    before = kept(shelf)
    other = swapped("agency.txt", "Testlijn", "Andere")
    both = take(shelf, zipped(tmp_path / "b.zip", WHOLE), zipped(tmp_path / "c.zip", other))
    assert [path.name for path in brought.in_use(shelf)] == ["feed-01.zip", "feed-02.zip"]
    assert (both.brought.name, both.brought.lines, both.brought.trips) == ("Testlijn, Andere", 4, 4)
    shelf.back()
    assert brought.in_use(shelf) == (before,)
    shelf.back()
    assert brought.in_use(shelf) == ()
    assert brought.known(shelf) is None


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"days": 1}'])
def test_what_is_known_of_them_and_is_torn_is_told(shelf: Shelf, tmp_path: Path, content: str) -> None:
    take(shelf, zipped(tmp_path / "a.zip", WHOLE))
    (kept(shelf).parent / "network.json").write_text(content)
    with pytest.raises(BrokenPack):
        brought.known(shelf)
    kept(shelf).unlink()
    with pytest.raises(BrokenPack):
        brought.in_use(shelf)


def test_the_shelf_is_private(shelf: Shelf, tmp_path: Path) -> None:
    take(shelf, zipped(tmp_path / "a.zip", WHOLE))
    assert shelf.folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("files", "note", "absent"),
    [
        pytest.param(
            {
                **WHOLE,
                "stops.txt": WHOLE["stops.txt"] + "F1,Gent,51.03,3.71,0,,\nF2,Brugge,51.19,3.21,0,,\n",
                "trips.txt": WHOLE["trips.txt"] + "Q,S,V,Brugge,0,\n",
                "stop_times.txt": WHOLE["stop_times.txt"] + "V,09:00:00,09:00:00,F1,1\nV,08:00:00,08:00:00,F2,2\n",
            },
            {"far a.zip: trips.txt": 1},
            {"F1", "F2", "V"},
            id="far off, though its times run backwards",
        ),
        pytest.param(
            added("stops.txt", "N,Nergens,,,0,,"), {"placeless a.zip: stops.txt": 1}, {"N"}, id="no place and no vehicle"
        ),
        pytest.param(
            added("stops.txt", "N,Nergens,0.0,0.0,0,,"), {"placeless a.zip: stops.txt": 1}, {"N"}, id="zero and no vehicle"
        ),
        pytest.param(added("trips.txt", "R,S,V,Leeg,0,"), {"short a.zip: trips.txt": 1}, {"V"}, id="no stops"),
        pytest.param(
            {
                **WHOLE,
                "trips.txt": WHOLE["trips.txt"] + "R,NEVER,V,Nooit,0,\n",
                "stop_times.txt": WHOLE["stop_times.txt"] + "V,09:00:00,09:00:00,X,1\nV,10:00:00,10:00:00,Y,2\n",
            },
            {"dayless a.zip: trips.txt": 1},
            {"V", "NEVER"},
            id="no day",
        ),
        pytest.param(
            added("stop_times.txt", "W,09:00:00,09:00:00,NOWHERE,1"),
            {"unnamed a.zip: stop_times.txt": 1},
            {"W"},
            id="unknown, far off",
        ),
        pytest.param(
            changed(
                frequencies="trip_id,start_time,end_time,headway_secs\nT,06:00:00,09:00:00,600\nGONE,06:00:00,09:00:00,600\n"
            ),
            {"dangling a.zip: frequencies.txt": 1},
            {"GONE"},
            id="a headway of nothing",
        ),
    ],
)
def test_what_tears_no_trip_is_left_out_and_told(
    shelf: Shelf, tmp_path: Path, files: made_feeds.Files, note: dict[str, int], absent: set[str]
) -> None:
    outcome = take(shelf, zipped(tmp_path / "a.zip", files))
    assert told(outcome) == note
    assert outcome.brought.trips == 2
    with zipfile.ZipFile(kept(shelf)) as archive:
        cells = {cell for name in archive.namelist() for row in rows(kept(shelf), name) for cell in row.values()}
    assert not cells & absent


@pytest.mark.parametrize(
    ("encoded", "name", "western"),
    [("utf-8", "Façade", 0), ("utf-8-sig", "Façade", 0), ("latin-1", "Façade", 1), ("cp1252", "l’Été", 1)],
    ids=["utf-8", "with a mark", "latin-1", "cp1252"],
)
def test_names_are_read_in_the_encodings_that_feeds_have(
    shelf: Shelf, tmp_path: Path, encoded: str, name: str, western: int
) -> None:
    files = {file: text.encode() for file, text in WHOLE.items()}
    files["stops.txt"] = WHOLE["stops.txt"].replace("Beurs", name).replace("\n", "\r\n").encode(encoded)
    outcome = take(shelf, zipped(tmp_path / "a.zip", files))
    assert [row["stop_name"] for row in rows(kept(shelf), "stops.txt") if row["stop_id"] == "Y"] == [name]
    assert told(outcome) == ({"western a.zip: stops.txt": western} if western else {})


def test_rows_in_any_order_spaces_and_blank_times_are_read_as_the_format_says(shelf: Shelf, tmp_path: Path) -> None:
    mixed = (
        "trip_id, stop_sequence ,stop_id,departure_time,arrival_time,extra\n"
        "T,30,Z,25:40:00,25:40:00,\n"
        "U,1,Y,9:00:00,,\n"
        "T,20,Y,,,\n"
        "\n"
        'T,10," X", 7:59:00 ,07:58:00\n'
        "U,2,L,,10:00:00,\n"
    )
    take(shelf, zipped(tmp_path / "a.zip", changed(stop_times=mixed)))
    times = [
        (row["trip_id"], row["stop_id"], row["arrival_time"], row["departure_time"])
        for row in rows(kept(shelf), "stop_times.txt")
    ]
    assert [one for one in times if one[0] == "T"] == [
        ("T", "X", "07:58:00", "07:59:00"),
        ("T", "Y", "16:49:30", "16:49:30"),  # evenly between those that have a time
        ("T", "Z", "25:40:00", "25:40:00"),
    ]
    assert ("U", "Y", "09:00:00", "09:00:00") in times


def test_what_rides_along_is_kept_of_what_is_kept(shelf: Shelf, tmp_path: Path) -> None:
    files = changed(
        transfers="from_stop_id,to_stop_id,transfer_type,min_transfer_time\nX,Y,2,180\nX,GONE,2,60\nX,Z,2,-1\n",
        frequencies="trip_id,start_time,end_time,headway_secs\nT,6:00:00,9:00:00,600\n",
        translations=(
            "table_name,field_name,language,translation,record_id,field_value\n"
            "stops,stop_name,fr-BE,Étangs Noirs,X,\nstops,stop_name,fr,La Hulpe,,Terhulpen\nstops,stop_name,de,Börse,Y,\n"
            "stops,stop_name,fr,Rien,GONE,\n"
        ),
        feed_info="feed_publisher_name,feed_publisher_url,feed_lang,feed_version\nUitgever,https://example.org,nl,7\n",
        calendar_dates="service_id,date,exception_type\nS,20260602,2\nOTHER,20260603,1\n",
        shapes="shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nH,50,4,1\n",
    )
    outcome = take(shelf, zipped(tmp_path / "a.zip", files))
    made = kept(shelf)
    assert rows(made, "frequencies.txt")[0]["start_time"] == "06:00:00"
    assert [row["translation"] for row in rows(made, "translations.txt")] == ["Étangs Noirs", "La Hulpe"]
    assert rows(made, "feed_info.txt")[0]["feed_version"] == "7"
    assert [row["service_id"] for row in rows(made, "calendar_dates.txt")] == ["S"]
    with zipfile.ZipFile(made) as archive:
        assert not {"shapes.txt", "transfers.txt"} & set(archive.namelist())  # which nobody reads: however many, none is held
    assert told(outcome) == {}


def test_translations_of_the_old_form_become_the_new_one(shelf: Shelf, tmp_path: Path) -> None:
    take(
        shelf,
        zipped(tmp_path / "a.zip", changed(translations="trans_id,translation,lang\nBeurs,Bourse,fr\nElders,Ailleurs,fr\n")),
    )
    told = [
        (row["table_name"], row["field_name"], row["field_value"], row["translation"])
        for row in rows(kept(shelf), "translations.txt")
    ]
    assert ("stops", "stop_name", "Beurs", "Bourse") in told
    assert {row[2] for row in told} == {"Beurs"}


def test_old_timetables_are_usable_and_said_to_be_old(shelf: Shelf, tmp_path: Path) -> None:
    outcome = take(shelf, zipped(tmp_path / "a.zip", swapped("calendar.txt", "20260601,20261231", "20210601,20211231")))
    assert outcome.expired
    assert outcome.brought.last == date(2021, 12, 31)
    assert all(outcome.brought.days.values())
    assert len(brought.in_use(shelf)) == 1


def test_a_feed_without_vehicles_on_a_sunday_says_so_beside_one_that_has(shelf: Shelf, tmp_path: Path) -> None:
    weekdays = swapped("calendar.txt", "1,1,1,1,1,1,1", "1,1,1,1,1,0,0")
    alone = take(shelf, zipped(tmp_path / "a.zip", weekdays))
    assert alone.brought.days[Day.SUNDAY] is None
    assert set(alone.absent) == {(Day.SATURDAY, "a.zip"), (Day.SUNDAY, "a.zip")}
    both = take(shelf, tmp_path / "a.zip", zipped(tmp_path / "b.zip", WHOLE))
    assert both.brought.days[Day.SUNDAY] is not None
    assert set(both.absent) == {(Day.SATURDAY, "a.zip"), (Day.SUNDAY, "a.zip")}


def test_days_are_those_of_the_week_and_of_the_exceptions(shelf: Shelf, tmp_path: Path) -> None:
    files = changed(
        calendar=None, calendar_dates="service_id,date,exception_type\nS,20260606,1\nS,20260607,1\nS,20260607,2\nS,20260609,1\n"
    )
    known = take(shelf, zipped(tmp_path / "a.zip", files)).brought
    assert known.days == {Day.TUESDAY: date(2026, 6, 9), Day.SATURDAY: date(2026, 6, 6), Day.SUNDAY: None}
    assert (known.first, known.last) == (date(2026, 6, 6), date(2026, 6, 9))


def test_a_date_with_few_trips_is_not_the_one_that_is_reckoned_on(shelf: Shelf, tmp_path: Path) -> None:
    trips = "".join(f"R,S,T{number},Verder,0,\n" for number in range(1_000))
    calls = "".join(f"T{number},08:00:00,08:00:00,X,1\nT{number},08:30:00,08:30:00,Y,2\n" for number in range(1_000))
    files = {
        **WHOLE,
        "trips.txt": WHOLE["trips.txt"].replace(",S,", ",ALWAYS,") + trips,
        "stop_times.txt": WHOLE["stop_times.txt"] + calls,
        "calendar.txt": swapped("calendar.txt", "20260601,20261231", "20260602,20260616")["calendar.txt"]
        + "ALWAYS,1,1,1,1,1,1,1,20260602,20260616\n",
        "calendar_dates.txt": "service_id,date,exception_type\nS,20260609,2\n",  # in the middle, and on strike
    }
    assert take(shelf, zipped(tmp_path / "a.zip", files)).brought.days[Day.TUESDAY] in {date(2026, 6, 2), date(2026, 6, 16)}


@pytest.mark.parametrize("stop", [KeyboardInterrupt, BadFeed("engine", "no", "a.zip")], ids=["Ctrl+C", "the engine refuses it"])
@pytest.mark.parametrize("when", ["reading", "building"])
def test_what_is_stopped_leaves_nothing_and_what_is_in_use_stays(
    shelf: Shelf, tmp_path: Path, when: str, stop: type[BaseException] | BaseException
) -> None:
    take(shelf, zipped(tmp_path / "a.zip", WHOLE))
    before = sorted(path.name for path in shelf.folder.rglob("*"))

    def told(have: int, _of: int) -> None:
        if when == "reading" and have > 900:
            raise stop

    def build(feeds: tuple[Path, ...]) -> None:
        assert all(feed.is_file() for feed in feeds)
        if when == "building":
            raise stop

    with pytest.raises(stop if isinstance(stop, type) else type(stop)):
        bring([tmp_path / "a.zip"], REGION, shelf, TODAY, told, build)
    assert sorted(path.name for path in shelf.folder.rglob("*")) == before


def test_progress_only_grows_to_its_end(shelf: Shelf, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    bring([zipped(tmp_path / "a.zip", WHOLE)], REGION, shelf, TODAY, lambda have, of: seen.append((have, of)))
    assert [have for have, _ in seen] == sorted(have for have, _ in seen)
    have, of = seen[-1]
    assert 0.9 * of < have <= of


def test_the_sample_of_the_reference_is_another_citys_and_moved_to_brussels_it_is_kept(
    shelf: Shelf, tmp_path: Path, source: Path
) -> None:
    sample = source / "transport" / "gtfs_sample.zip"
    with pytest.raises(BadFeed) as fault:
        take(shelf, sample)
    assert (fault.value.rule, fault.value.file) == ("elsewhere", "gtfs_sample.zip: stops.txt")
    with zipfile.ZipFile(sample) as archive:
        files = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    head, *stops = files["stops.txt"].splitlines()
    at_y, at_x = head.split(",").index("stop_lat"), head.split(",").index("stop_lon")

    def moved(line: str) -> str:
        cells = line.split(",")
        cells[at_y], cells[at_x] = str(50.85 + (float(cells[at_y]) - 36.9) / 20), str(4.35 + (float(cells[at_x]) + 116.8) / 20)
        return ",".join(cells)

    files["stops.txt"] = "\n".join([head, *map(moved, stops)])
    outcome = take(shelf, zipped(tmp_path / "moved.zip", files))
    assert outcome.expired
    assert outcome.brought.name == "Demo Transit Authority"
    given, made = {row.split(",")[2] for row in files["trips.txt"].splitlines()[1:]}, rows(kept(shelf), "trips.txt")
    assert {row["trip_id"] for row in made} == given
    assert len(rows(kept(shelf), "stop_times.txt")) == len(files["stop_times.txt"].splitlines()) - 1
    again = take(shelf, kept(shelf)).brought  # what was kept can be brought again, and is the same
    assert again == outcome.brought


def test_the_feed_of_our_own_model_is_kept_whole(shelf: Shelf, tmp_path: Path, pack: Pack) -> None:
    own = feed.write(pack, tmp_path)
    before = rows_of(own)
    outcome = take(shelf, own)
    assert outcome.notes == outcome.absent == ()
    after = rows_of(kept(shelf))
    assert after["trips.txt"] == before["trips.txt"] == outcome.brought.trips
    assert after["stop_times.txt"] == before["stop_times.txt"]
    assert after.get("frequencies.txt") == before.get("frequencies.txt")


def rows_of(path: Path) -> dict[str, int]:
    """How many rows each file of a zip has, below its head."""
    with zipfile.ZipFile(path) as archive:
        return {name: len(rows(path, name)) for name in archive.namelist()}
