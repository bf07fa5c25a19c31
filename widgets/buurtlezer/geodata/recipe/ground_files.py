"""What is in the files of the ground: lines of streets, water, green, rail, each a database of OpenStreetMap's under the ODbL.

Not here: the files themselves (``street_lines``, ``water``, ``green``, ``rail``), nor the other files (``catalogue``).
"""

from buurtlezer.geodata.recipe import drawn, green, rail, street_lines, water
from buurtlezer.geodata.recipe.described import File

_ON_A_GRID = (
    f"Measured in EPSG:31370, then WGS84 on a grid of {drawn.STEP_DEGREES:f} degrees. TopoJSON. For showing, not for surveying. "
    "This file is a database under the ODbL of its own."
)
_NAMED = "Properties: nl and fr where it has a name. "

GROUND_FILES = (
    File(
        "street-lines",
        "street_lines.topojson",
        "Lines of the named streets",
        ("streets",),
        "2026-07-01",
        "A geometry for each row of streets.csv, in that order; its id is the number of the row, counted from 0. Pieces joined "
        f"where they meet, the straightest first; left out are those below {street_lines.LEAST_METRES:g} m beside longer ones of "
        f"the same street. Generalised at {street_lines.GENERALISED_METRES:g} m. {_ON_A_GRID}",
    ),
    File(
        "water",
        "water.topojson",
        "Water: ponds, the canal, streams",
        ("water",),
        "2026-05-01",
        f"Object water: surfaces of at least {water.LEAST_M2:g} m² that are not dry most of the time; one without a name that a "
        "canal runs through has the canal's. Object waterways: rivers and streams in the open where no surface shows them, "
        f"pieces of at least {water.LEAST_METRES:g} m. Left out: what lies in a tunnel, ditches, swamps. Within "
        f"{drawn.BESIDE_METRES:g} m of the Region, generalised at {water.GENERALISED_METRES:g} m. {_NAMED}{_ON_A_GRID}",
    ),
    File(
        "green",
        "green.topojson",
        "Parks, gardens, woods and meadows",
        ("green",),
        "2026-05-01",
        f"Of at least {green.LEAST_M2:g} m², woods and meadows without a name of {green.LEAST_WILD_M2:g} m²; generalised at "
        f"{green.GENERALISED_METRES:g} m; within {drawn.BESIDE_METRES:g} m of the Region. Woods and meadows without a name are "
        "left out within a park or garden. The Sonian forest is not in it: it is district 906 of the outlines. "
        f"{_NAMED}Also kind (park, garden, reserve, wood, meadow), at (a point inside it, for its name) and m2. {_ON_A_GRID}",
    ),
    File(
        "rail",
        "rail.topojson",
        "Railway lines",
        ("rail",),
        "2026-05-01",
        "One geometry. Lines in the open; of tracks side by side one. Left out: yards, sidings, spurs, crossovers and tunnels. "
        f"Within {drawn.BESIDE_METRES:g} m of the Region, generalised at {rail.GENERALISED_METRES:g} m. {_ON_A_GRID}",
    ),
)
