"""Who publishes what the data pack is made of, and at which address: one table, so that a move is one line.

Not here: fetching (``serving``' command ``buurtlezer data update``), nor what is taken out of the files (``build``).
"""

from dataclasses import dataclass

SEEN = "2026"
"""When these addresses stood in public code and documentation. They were not tried when this was written."""


@dataclass(frozen=True)
class Licence:
    """A licence as Frictionless names one: ``name`` is an Open Definition id, ``address`` leads to its text."""

    name: str
    title: str
    address: str | None = None


CC_BY = Licence("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/")
CC0 = Licence("CC0-1.0", "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/")
ODBL = Licence("ODbL-1.0", "Open Data Commons Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/")
NAMING = Licence("other-at", "Free reuse, naming the source")


@dataclass(frozen=True)
class Publication:
    """One thing that somebody publishes.

    ``address`` may hold ``{year}``. ``by_hand`` says that a person has to fetch it: there is no address of a file, or
    the publisher asks for a key.
    """

    key: str
    publisher: str
    title: str
    licence: Licence
    address: str
    by_hand: bool = False
    seen: str = SEEN

    def at(self, year: int) -> str:
        """The address for a year."""
        return self.address.replace("{year}", str(year))


_STATBEL = "https://statbel.fgov.be/sites/default/files/files/opendata"
_ALL = (
    Publication(
        "sectors",
        "Statbel",
        "Statistical sectors of Belgium, 1 January 2022",
        CC_BY,
        f"{_STATBEL}/Statistische%20sectoren/sh_statbel_statistical_sectors_31370_{{year}}0101.geojson.zip",
    ),
    Publication(
        "look_up",
        "IBSA/BISA (perspective.brussels)",
        "Official look-up sector, district, municipality, 2024",
        NAMING,
        "https://wijkmonitoring.brussels",
        by_hand=True,
    ),
    Publication(
        "look_up_2025",
        "IBSA/BISA (perspective.brussels)",
        "Official look-up sector, district, municipality, for the sector codes in force from 2025",
        NAMING,
        "https://wijkmonitoring.brussels",
        by_hand=True,
    ),
    Publication(
        "indicators",
        "IBSA/BISA (perspective.brussels) and Statbel",
        "Wijkmonitoring / Monitoring des Quartiers",
        NAMING,
        "https://wijkmonitoring.brussels",
        by_hand=True,
    ),
    Publication(
        "districts",
        "opendata.brussels, IBSA/perspective.brussels",
        "Monitoring districts",
        CC0,
        "https://opendata.brussels.be/api/explore/v2.1/catalog/datasets/"
        "quartiers-du-monitoring-des-quartiers-ibsa-perspective-rbc/exports/geojson",
    ),
    Publication(
        "sector_population",
        "Statbel",
        "Population per statistical sector",
        CC_BY,
        f"{_STATBEL}/bevolking/sectoren/OPENDATA_SECTOREN_{{year}}.zip",
    ),
    Publication(
        "network",
        "STIB/MIVB",
        "Network of 22 June 2026: stops and line shapes",
        CC_BY,
        "https://stibmivb.opendatasoft.com",
        by_hand=True,
    ),
    Publication(
        "departures_stib",
        "STIB/MIVB",
        "Departures of May 2026, all calendars of a kind of day together, by way of a public repository",
        CC_BY,
        "https://stibmivb.opendatasoft.com",
        by_hand=True,
    ),
    Publication(
        "departures_nmbs",
        "NMBS/SNCB",
        "Departures of 27, 30 and 31 May 2026, by way of a public repository",
        NAMING,
        "https://www.belgiantrain.be",
        by_hand=True,
    ),
    Publication(
        "timetable",
        "STIB/MIVB",
        "Timetable (GTFS)",
        CC_BY,
        "https://stibmivb.opendatasoft.com/api/explore/v2.1/catalog/datasets/gtfs-files-production/alternative_exports/gtfszip/",
        by_hand=True,
    ),
    Publication(
        "streets",
        "© OpenStreetMap contributors",
        "Named streets of Brussels, by way of EqualStreetNames Brussels (CC BY-SA 4.0)",
        ODBL,
        "https://www.openstreetmap.org/copyright",
        by_hand=True,
    ),
    Publication(
        "walk_streets",
        "© OpenStreetMap contributors",
        "Named streets of Brussels of 12 April 2021, whole, by way of EqualStreetNames Brussels (CC BY-SA 4.0)",
        ODBL,
        "https://www.openstreetmap.org/copyright",
        by_hand=True,
    ),
    Publication(
        "services_2015",
        "© OpenStreetMap contributors",
        "Points of November 2015",
        ODBL,
        "https://www.openstreetmap.org/copyright",
        by_hand=True,
    ),
    *(
        Publication(key, "© OpenStreetMap contributors", title, ODBL, "https://www.openstreetmap.org/copyright", by_hand=True)
        for key, title in (
            ("water", "Water of Brussels"),
            ("green", "Parks, gardens and woods of Brussels"),
            ("rail", "Railway lines of Brussels"),
        )
    ),
    Publication(
        "services",
        "© OpenStreetMap contributors",
        "Points of May 2026: services, shops, places to play; parks of 2026; pharmacies of July 2026 to compare with",
        ODBL,
        "https://www.openstreetmap.org/copyright",
        by_hand=True,
    ),
    Publication("stops_delijn", "De Lijn", "Stops in and around the Region", NAMING, "https://data.delijn.be", by_hand=True),
    Publication("stops_tec", "TEC", "Stops in and around the Region", NAMING, "https://www.letec.be", by_hand=True),
    Publication("stations", "iRail", "Railway stations of Belgium", CC0, "https://github.com/iRail/stations"),
)
PUBLICATIONS = {publication.key: publication for publication in _ALL}


@dataclass(frozen=True)
class Fetched:
    """A file that ``buurtlezer data update`` asks for by itself: no key is needed, and its address has stood for years.

    ``key`` says whose it is and under which licence (``PUBLICATIONS``); ``name`` is where the recipe looks for it in a source
    folder. ``checksum`` (SHA-256, hex) only where the publisher gives one: then nothing else is taken.
    """

    key: str
    address: str
    name: str
    most_megabytes: int
    checksum: str | None = None
    seen: str = SEEN


LAST_YEAR = 2024
"""The newest year whose sectors have the codes of the outlines we have; those of 2025 have others."""

FETCHED = (
    Fetched(
        "sector_population",
        PUBLICATIONS["sector_population"].at(LAST_YEAR),
        f"figures/OPENDATA_SECTOREN_{LAST_YEAR}.zip",
        20,
    ),
    Fetched(
        "stations",
        "https://raw.githubusercontent.com/iRail/stations/master/stations.csv",
        "transport/irail_stations.csv",
        5,
    ),
)
