"""What is in each file of the pack, in words: title, sources, reference date, how it was computed, and each column.

Not here: the figures themselves, nor the descriptor's form (``descriptor``).
"""

from buurtlezer.geodata.recipe import arcs, districts, sectors, stops, streets, transport
from buurtlezer.geodata.recipe.described import Column, File
from buurtlezer.geodata.recipe.figure_files import FIGURE_FILES, sector_population_file
from buurtlezer.geodata.recipe.ground_files import GROUND_FILES
from buurtlezer.geodata.recipe.service_files import SERVICE_FILES
from buurtlezer.geodata.recipe.transit_files import TRANSIT_FILES


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
        ("network", "stops_delijn", "stops_tec"),
        "2026-06-22",
        "STIB/MIVB: where a line calls in its network of 22 June 2026, temporary lines of that summer among them (A, B, C, "
        "M1, T81, T92). Platforms of the same name are one stop, placed at the middle of the platforms of its heaviest mode. "
        "A stop that our pack of 2021 had keeps its id and, where STIB prints it in capitals or cut off, its spelling; new "
        "names have no accents. De Lijn and TEC: May 2026, within a kilometre of the Region; published with one name, which "
        "serves for both languages, and without lines.",
        (
            *_named(
                "id:Lowest STIB/MIVB number of its platforms of the heaviest mode, or as in an earlier pack; delijn: or tec: "
                "and theirs"
            ),
            *_PLACE,
            Column("modes", "string", "metro, tram, bus: heaviest first, with spaces between"),
            Column(
                "lines", "string", "Lines that call there, with spaces between; blank where they are not published", blank=True
            ),
            Column("operator", "string", "Who runs it", one_of=("stib", *stops.OTHERS)),
        ),
        editions=(("stops_delijn", 2026), ("stops_tec", 2026)),
    ),
    File(
        "former-stops",
        "former_stops.csv",
        "Stops of earlier packs that are there no more",
        ("network",),
        "2021-09-01",
        "Stops of STIB/MIVB in our pack of September 2021 that stops.csv does not have, so that what people said of them "
        "keeps its name. They are not offered.",
        (
            Column("id", "string", "As in that pack"),
            Column("kind", "string", "Its heaviest mode", one_of=tuple(stops.MODES.values())),
            *_named("id:")[1:],
            *_PLACE,
        ),
    ),
    File(
        "lines",
        "lines.topojson",
        "Shapes of the lines of metro and tram",
        ("network",),
        "2026-06-22",
        f"Generalised at {transport.GENERALISED_METRES:g} m. The way there, and the way back where it runs more than "
        f"{transport.OWN_WAY_METRES:g} m apart for more than {transport.SHORTEST_METRES:g} m; left out are other ways "
        "back and the order of stops. Shapes of 2 March to 28 August 2026. TopoJSON; id is the line's number; properties: "
        "kind, colour.",
    ),
    File(
        "bus-lines",
        "bus_lines.topojson",
        "Shapes of the lines of buses",
        ("network",),
        "2026-06-22",
        "As those of metro and tram; apart, for a map is drawn without them.",
    ),
    File(
        "stations",
        "stations.csv",
        "Railway stations in and around the Region",
        ("stations",),
        "2026-05-01",
        "The stations of iRail in and around the Region. Where a name has one language only, it serves for both.",
        (
            *_named("id:Number of the station in iRail's address"),
            *_PLACE,
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
    *SERVICE_FILES,
    *TRANSIT_FILES,
)


def files(population_year: int) -> tuple[File, ...]:
    """The files, where inhabitants by sector are those of a year."""
    return tuple(sector_population_file(population_year) if file.name == "sector-population" else file for file in FILES)
