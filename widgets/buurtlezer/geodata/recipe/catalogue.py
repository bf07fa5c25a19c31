"""What is in each file of the pack, in words: title, sources, reference date, how it was computed, and each column.

Not here: the figures themselves, nor the descriptor's form (``descriptor``).
"""

from buurtlezer.geodata.recipe import arcs, districts, sectors, streets, transport
from buurtlezer.geodata.recipe.described import Column, File
from buurtlezer.geodata.recipe.figure_files import FIGURE_FILES
from buurtlezer.geodata.recipe.ground_files import GROUND_FILES


def _named(code: str, kind: str = "string") -> tuple[Column, ...]:
    return (
        Column(code.split(":")[0], kind, code.split(":")[1]),
        Column("name_nl", "string", "Name in Dutch"),
        Column("name_fr", "string", "Name in French"),
    )


_PLACE = (
    Column("lon", "number", "Longitude, WGS84 degrees"),
    Column("lat", "number", "Latitude, WGS84 degrees"),
)
_KINDS = ("residential", "cemetery", "industry", "green")
FILES = (
    File(
        "outlines",
        "sectors.topojson",
        "Outlines of the statistical sectors",
        ("sectors",),
        "2022-01-01",
        f"shapely.coverage_simplify at {sectors.GENERALISED_METRES:g} m in EPSG:31370, so that neighbours keep one "
        f"border; then WGS84 (BD72 to WGS 84 (3), EPSG:15929) on a grid of {arcs.STEP_DEGREES:f} degrees; borders cut "
        "into arcs that are stored once. TopoJSON; the id of a geometry is the sector's code. For showing and for "
        "shares, not for surveying.",
    ),
    File(
        "sectors",
        "sectors.csv",
        "Statistical sectors",
        ("sectors", "look_up"),
        "2022-01-01",
        "Codes, names and municipality from Statbel; district from IBSA's look-up of 2024; five names that Statbel "
        "leaves blank from IBSA. Published in capitals without accents; capitals put right by rule. Area of the "
        "publisher's own full outline.",
        (
            *_named("code:Statbel's sector code, valid 2019-2024"),
            Column("district", "string", "Code of the district it is part of", refers="districts"),
            Column("municipality", "string", "NIS code of its municipality", refers="municipalities"),
            Column("area_km2", "number", "Area in km², measured in EPSG:31370 before generalising"),
        ),
    ),
    File(
        "districts",
        "districts.csv",
        "Districts of the Wijkmonitoring / Monitoring des Quartiers",
        ("indicators", "look_up"),
        f"{districts.POPULATION_YEAR}-01-01",
        "Kind from the number: 1-118 residential, 700-702 cemeteries, 800-805 industry and railway, 900-917 green. The "
        "point is the centre of the union of its sectors where that lies inside, else a point that does.",
        (
            *_named("code:Number of the district"),
            Column("kind", "string", "What kind of district IBSA's number says it is", one_of=_KINDS),
            Column("population", "integer", "Inhabitants; blank is not available or suppressed, 0 is none", blank=True),
            Column("population_year", "integer", "Year of that number, on 1 January", blank=True),
            *_PLACE,
        ),
    ),
    File(
        "municipalities",
        "municipalities.csv",
        "Municipalities",
        ("look_up",),
        "2024-01-01",
        "The municipalities of IBSA's look-up, capitals put right by rule.",
        _named("code:NIS code"),
    ),
    *FIGURE_FILES,
    File(
        "stops",
        "stops.csv",
        "Stops of metro, tram and bus",
        ("network",),
        "2021-09-01",
        "Platforms of the same name are one stop, placed at the middle of the platforms of its heaviest mode.",
        (
            *_named("id:Lowest STIB/MIVB number of its platforms of the heaviest mode"),
            *_PLACE,
            Column("modes", "string", "metro, tram, bus: heaviest first, with spaces between"),
            Column("lines", "string", "Numbers of the lines that call there, with spaces between"),
        ),
    ),
    File(
        "lines",
        "lines.topojson",
        "Shapes of the lines of metro and tram",
        ("network",),
        "2021-09-01",
        f"Generalised at {transport.GENERALISED_METRES:g} m. The way there, and the way back where it runs more than "
        f"{transport.OWN_WAY_METRES:g} m apart for more than {transport.SHORTEST_METRES:g} m; left out are other ways "
        "back and the order of stops. TopoJSON; id is the line's number; properties: kind, colour, ends_nl, ends_fr.",
    ),
    File(
        "bus-lines",
        "bus_lines.topojson",
        "Shapes of the lines of buses",
        ("network",),
        "2021-09-01",
        "As those of metro and tram; apart, for a map is drawn without them.",
    ),
    File(
        "stations",
        "stations.csv",
        "Railway stations in the Region",
        ("stations",),
        None,
        "The stations of iRail that stand within the sectors. Where a name has one language only, it serves for both.",
        (
            *_named("id:Number of the station in iRail's address"),
            *_PLACE,
            Column("trains_per_day", "integer", "Mean number of trains that call per day, as iRail counts"),
        ),
    ),
    File(
        "streets",
        "streets.csv",
        "Named streets",
        ("streets",),
        "2026-07-01",
        "A street of several municipalities has a row in each. Streets with a name only: no footpaths, no service roads, no "
        "shapes. Single ways of July 2026, street relations of July 2022. A few names that are signed Dutch - French are put "
        "right by what the other rows tell. The point is the one on the street nearest to its middle that lies in its "
        f"municipality, on a grid of {10.0**-streets.DECIMALS:g} degrees. This file is a database under the ODbL of its own.",
        (
            Column("name_nl", "string", "Name in Dutch"),
            Column("name_fr", "string", "Name in French"),
            Column("municipality", "string", "NIS code of its municipality", refers="municipalities"),
            *_PLACE,
            Column("length_m", "integer", "Length in metres within that municipality, a border street whole"),
        ),
        key=("name_nl", "name_fr", "municipality"),
    ),
    *GROUND_FILES,
)
