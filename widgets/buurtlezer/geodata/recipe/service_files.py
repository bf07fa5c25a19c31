"""What is in the files of services, and of the streets that one walks to them: each a database under OpenStreetMap's ODbL.

Not here: the files themselves (``services``, ``service_kinds``, ``former_services``, ``walk_network``, ``nearest``), nor the
other files (``catalogue``).
"""

from buurtlezer.analysis import contact_points
from buurtlezer.analysis.service_counts import Counting
from buurtlezer.analysis.walking import NO_STREET_METRES
from buurtlezer.geodata.recipe import nearest, services, walk_network
from buurtlezer.geodata.recipe.described import Column, File
from buurtlezer.geodata.service_vocabulary import ALL
from buurtlezer.geodata.walk_network import ORIGIN_METRES, STEP_METRES

PLACE = (
    Column("lon", "number", "Longitude, WGS84 degrees"),
    Column("lat", "number", "Latitude, WGS84 degrees"),
)

SERVICE_FILES = (
    File(
        "services",
        "services.csv",
        "Services: shops, care, schools, places to play, to meet and to pray",
        ("services",),
        "2026-05-01",
        "Points of OpenStreetMap of May 2026 in our own kinds, without opening hours, addresses, websites and operators; "
        "parks that have a name and are no district of their own; no playgrounds and pitches with private access. Not there, "
        "because a filter before us took them out: doctors, social facilities, nursing homes, childcare, toilets, drinking "
        "water, benches, cash machines. A kind that service-kinds does not let us count says where there is one, never where "
        f"there is none. The point is on a grid of {10.0**-services.DECIMALS:g} degrees. This file is a database under the "
        f"ODbL of its own.",
        (
            Column("kind", "string", "What it is", refers="service-kinds"),
            Column("name_nl", "string", "Name in Dutch, or the only one; blank where it has none", blank=True),
            Column("name_fr", "string", "Name in French; blank where it is the same", blank=True),
            Column("municipality", "string", "NIS code of its municipality", refers="municipalities"),
            *PLACE,
        ),
        key=("kind", "name_nl", "name_fr", "municipality", "lon", "lat"),
    ),
    File(
        "service-kinds",
        "service_kinds.csv",
        "Kinds of services",
        ("services",),
        "2026-07-01",
        "Our own vocabulary in three languages, with how each kind may be counted: count where the list is that of who runs it, "
        "or a second source was held against it; at_least where it only says where there is one; not_listed where it was taken "
        "out before us and is no row of ours; never where a number would be a verdict. Of the pharmacies of July 2026 so many "
        f"lie within {services.COMPARED_METRES:g} m of one of ours. This file is a database under the ODbL of its own.",
        (
            Column("kind", "string", "Stable name"),
            Column(
                "category",
                "string",
                "Stable name of its category",
                one_of=tuple(dict.fromkeys(one.category for one in ALL)),
            ),
            Column(
                "personal",
                "boolean",
                "That somebody comes there tells of health, belief, sex life or need: never offered as somebody's own place",
            ),
            Column("counting", "string", "How it may be counted", one_of=tuple(Counting)),
            *(
                Column(f"{word}_{language}", "string", f"{says} in {named}")
                for word, says in (
                    ("name", "What it is called"),
                    ("category", "Its category"),
                    ("evidence", "Why it may be counted, or not,"),
                )
                for language, named in (("nl", "Dutch"), ("fr", "French"), ("en", "English"))
            ),
        ),
    ),
    File(
        "former-services",
        "former_services.csv",
        "Services of 2015 where people had contact",
        ("services_2015",),
        "2015-11-01",
        "Points of OpenStreetMap of November 2015 of a few kinds of ours, to ask of some whether they are still there. That list "
        "was far from whole: nothing is counted of it. The point is on a grid of "
        f"{10.0**-services.DECIMALS:g} degrees. This file is a database under the ODbL of its own.",
        (
            Column("kind", "string", "What it was", one_of=contact_points.KINDS, refers="service-kinds"),
            Column("name_nl", "string", "Name, of which the language is not told; blank where it had none", blank=True),
            Column("name_fr", "string", "Blank: the same", blank=True),
            Column("municipality", "string", "NIS code of its municipality", refers="municipalities"),
            *PLACE,
        ),
        key=("kind", "name_nl", "name_fr", "municipality", "lon", "lat"),
    ),
    File(
        "walk-network",
        "walk_network.csv",
        "Streets to walk on",
        ("walk_streets",),
        "2021-04-12",
        f"Lines of the named streets of 12 April 2021, laid on a grid of {STEP_METRES} m in EPSG:31370 and cut where they meet "
        f"or cross, generalised at {walk_network.GENERALISED_METRES:g} m; the largest part that hangs together, 97 % of the "
        "length. No footpaths, no service roads; a bridge or a tunnel meets what it crosses. A row is a node, pieces of street "
        "are straight. This file is a database under the ODbL of its own.",
        (
            Column("east", "integer", f"Steps of {STEP_METRES} m east of {ORIGIN_METRES[0]} m in EPSG:31370"),
            Column("north", "integer", f"Steps of {STEP_METRES} m north of {ORIGIN_METRES[1]} m"),
            Column("to", "string", "How many rows further down a piece of street leads, with spaces between", blank=True),
        ),
        key=("east", "north"),
    ),
    File(
        "nearest",
        "nearest.csv",
        "How far the nearest is, by sector",
        ("walk_streets", "services", "stations", "network"),
        "2026-05-01",
        "Metres as walked along walk_network.csv to the nearest of each kind that counts, the mean over the nodes of the network "
        "in the sector; in a sector without one, of a point within it. Blank where no street of the network lies within "
        f"{NO_STREET_METRES:g} m. Pharmacies outside the Region are not in the data: near the border the nearest may be nearer. "
        "This file is a database under the ODbL of its own.",
        (
            Column("sector", "string", "Code of the sector", refers="sectors"),
            Column("kind", "string", "What is nearest", one_of=nearest.KINDS, refers="service-kinds"),
            Column("metres", "integer", "Metres as walked; blank where no street is near", blank=True),
        ),
        key=("sector", "kind"),
        editions=(("walk_streets", 2021),),
    ),
)
