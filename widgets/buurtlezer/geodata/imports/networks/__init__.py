"""A network that somebody brings: an export of Network Canvas, a list of ties, GraphML, GEXF, tables of nodes and ties.

Here: what kind of file it is (``recognition``, ``packed``, ``markup``, ``graphml``, ``gexf``, ``tables``), which column is which
(``titles``, ``columns``), and the network that comes of it (``nodes``, ``ties``, ``reading``). All is bounded, and whatever is
wrong is a ``BadTable`` with the name of a rule. Not here: the sentences about it (``texts``), the entry
(``model.imported_network``), files that go out (``analysis``).
"""

from buurtlezer.geodata.imports.networks.columns import asked, complete, offered, roles
from buurtlezer.geodata.imports.networks.found import NOTES, ROLES, RULES, Form, Grid, Reading, Role, Roles, Source
from buurtlezer.geodata.imports.networks.reading import content, read
from buurtlezer.geodata.imports.networks.recognition import opened
from buurtlezer.geodata.imports.networks.tables import as_titled

__all__ = [
    "NOTES",
    "ROLES",
    "RULES",
    "Form",
    "Grid",
    "Reading",
    "Role",
    "Roles",
    "Source",
    "as_titled",
    "asked",
    "complete",
    "content",
    "offered",
    "opened",
    "read",
    "roles",
]
