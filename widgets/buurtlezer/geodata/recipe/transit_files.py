"""What is in the files of public transport, in words.

Not here: the files themselves (``transit``), nor the other files (``catalogue``).
"""

from buurtlezer.geodata.recipe import transit_headways
from buurtlezer.geodata.recipe.described import Column, File

_DAYS = ("weekday", "saturday", "sunday")
_SERVICES = ("metro", "tram", "bus", transit_headways.FEW, transit_headways.NIGHT)
_LINE = Column("line", "string", "The line", refers="transit-lines")
_DIRECTION = Column(
    "direction", "integer", "0 or 1, as STIB/MIVB numbers the directions; 2 and 3 in the second part of a line cut in two"
)
_DAY = Column("day", "string", "Kind of day", one_of=_DAYS)
_MODEL = "A model, no timetable."

TRANSIT_FILES = (
    File(
        "transit-stops",
        "transit_stops.csv",
        "Platforms and stations where a line or a train of our network calls",
        ("departures_stib", "network", "departures_nmbs", "stations"),
        "2026-05-03",
        "One platform for each stop of a direction: that with the most departures. Names are those of stops.csv, where that "
        "has the stop. Stations: those in and around the Region where two trains in a row are known, and La Hulpe/Terhulpen.",
        (
            Column("id", "string", "stib: or nmbs: and the publisher's number"),
            Column("name_nl", "string", "Name in Dutch"),
            Column("name_fr", "string", "Name in French"),
            Column("lon", "number", "Longitude, WGS84 degrees"),
            Column("lat", "number", "Latitude, WGS84 degrees"),
        ),
        editions=(("network", 2026), ("stations", 2026)),
    ),
    File(
        "transit-lines",
        "transit_lines.csv",
        "Lines of our network",
        ("departures_stib", "network", "departures_nmbs"),
        "2026-05-03",
        "Lines of STIB/MIVB that have departures in May 2026 and are in its network of June 2026, without buses that stand in "
        "for a metro or tram which runs in this model (M1, M5, T7) and without a shuttle for events. Kinds of trains of "
        "NMBS/SNCB.",
        (
            Column("id", "string", "stib: or nmbs: and the name"),
            Column("name", "string", "As on the vehicle"),
            Column("mode", "string", "What runs", one_of=("metro", "tram", "bus", "train")),
            Column(
                "service",
                "string",
                "Which of the assumed headways it has; blank for trains, which have their own times",
                blank=True,
                one_of=_SERVICES,
            ),
            Column("colour", "string", "Of the line, #RRGGBB; blank where it is not published to us", blank=True),
            Column("text_colour", "string", "To write on it with", blank=True),
        ),
    ),
    File(
        "transit-patterns",
        "transit_patterns.csv",
        "Where each line of STIB/MIVB calls, in order, and how long it takes from stop to stop",
        ("departures_stib", "network"),
        "2026-05-03",
        f"{_MODEL} One way for each direction: of the published sequences of June 2026, the order along the drawn line and "
        "that of the departures, the one whose stops follow on each other by the departures; stops with less than three "
        "tenths of the usual number of departures are left out. Seconds: the mean of what lies between the departures of a "
        "vehicle at a stop and at the next, without those more than two minutes off the median (whole minutes are published, "
        "so a median would be wrong by minutes at the end of a line); over all hours and days together.",
        (
            _LINE,
            _DIRECTION,
            Column("place", "integer", "In order, from 0"),
            Column("stop", "string", "Where it calls", refers="transit-stops"),
            Column("seconds", "integer", "From the stop before, waiting there included; 0 for the first"),
        ),
        key=("line", "direction", "place"),
    ),
    File(
        "transit-spans",
        "transit_spans.csv",
        "First and last departure by line, direction and kind of day",
        ("departures_stib",),
        "2026-05-03",
        f"{_MODEL} Minutes after midnight at the first stop, past 1440 for after midnight: the median over the stops of the "
        "first and the last departure, brought back to the first stop. Of all calendars of a kind of day, so on a given day "
        "the first may be later. On weekdays none after "
        f"{transit_headways.LAST_WEEKDAY // 60}:{transit_headways.LAST_WEEKDAY % 60:02}: only Friday has such. Two rows where "
        "a line does not run for hours in between. Night buses on Saturday only: they run in the nights after Friday and "
        "Saturday.",
        (
            _LINE,
            _DIRECTION,
            _DAY,
            Column("first", "integer", "First departure, minutes after midnight"),
            Column("last", "integer", "Last departure"),
        ),
        key=("line", "direction", "day", "first"),
    ),
    File(
        "transit-headways",
        "transit_headways.csv",
        "How often a vehicle comes, as we assume",
        ("departures_stib",),
        "2026-05-03",
        f"{_MODEL} Assumptions of ours, each with what it rests on. The published departures are those of all calendars "
        "together, 1.5 to 2.5 times too many, and are not used as headways.",
        (
            Column("service", "string", "Kind of line", one_of=_SERVICES),
            _DAY,
            Column("part", "string", "Part of the day, in a word"),
            Column("begins", "integer", "From this minute after midnight on, until the next row of that service and day"),
            Column("minutes", "number", "Minutes from one vehicle to the next"),
            Column("rests_on", "string", "What it rests on"),
        ),
        key=("service", "day", "begins"),
    ),
    File(
        "train-trips",
        "train_trips.csv",
        "Trains between the stations in and around the Region, and to La Hulpe/Terhulpen",
        ("departures_nmbs", "stations"),
        "2026-05-27",
        "Departures of Wednesday 27 May 2026 (for weekdays), Saturday 30 and Sunday 31. A train is known again at the next "
        "station along the railway by kind and destination, at 33 to 65 km/h and up to seven minutes of waiting; two trains "
        "of one kind and destination close behind each other may be mistaken. Left out: buses instead of trains, and hops "
        "that fewer than four trains make. Where a train ends at one of these stations its arrival is that of other trains "
        "between the two.",
        (
            _LINE,
            _DAY,
            Column("number", "integer", "Numbers the rows of a line and day"),
            Column("towards_nl", "string", "Where they go, in Dutch"),
            Column("towards_fr", "string", "The same in French"),
            Column("stations", "string", "Where they call, with spaces between"),
            Column("between", "string", "Minutes from each to the next, with spaces between"),
            Column("leaves", "string", "When they leave the first: minutes after midnight, with spaces between"),
        ),
        key=("line", "day", "number"),
    ),
)
