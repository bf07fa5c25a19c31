"""A list of services that somebody brings: the export of a directory, a GeoJSON, a map of uMap.

Here: its cells (``recognition``, ``table``, ``shapes``), which column is which (``titles``, ``columns``), what they say of each
row (``fields``), where it is (``coordinates``, ``addresses``, ``street_words``), what the list calls it (``categories``), and
what comes of all that (``reading``, ``found``). All is bounded; whatever is wrong is a ``BadTable`` with the name of a rule. Not
here: the sentences about it (``texts``), the entry (``model.service_list``).
"""

from buurtlezer.geodata.imports.services.addresses import Streets
from buurtlezer.geodata.imports.services.bounds import MOST_SERVICES, MOST_WRITTEN
from buurtlezer.geodata.imports.services.categories import Words
from buurtlezer.geodata.imports.services.columns import complete, offered, roles
from buurtlezer.geodata.imports.services.found import NOTES, ROLES, RULES, Category, Grid, Reading, Role, Roles
from buurtlezer.geodata.imports.services.reading import Known, of_points, read, rows
from buurtlezer.geodata.imports.services.recognition import opened

__all__ = [
    "MOST_SERVICES",
    "MOST_WRITTEN",
    "NOTES",
    "ROLES",
    "RULES",
    "Category",
    "Grid",
    "Known",
    "Reading",
    "Role",
    "Roles",
    "Streets",
    "Words",
    "complete",
    "of_points",
    "offered",
    "opened",
    "read",
    "roles",
    "rows",
]
