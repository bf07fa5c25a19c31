"""A file of marks (GraphML, GEXF), read piece by piece within bounds: the formats' own parsers get one element at a time.

What a workbook's parts are held to holds here too (``imports.markup``): no entities, no tag without end, no other alphabet. Not
here: what the elements mean (``graphml``, ``gexf``).
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final
from xml.parsers import expat

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports.markup import Budget, Markup
from buurtlezer.geodata.imports.networks.bounds import MOST_RAW_TIES, too_many_nodes, too_many_ties
from buurtlezer.geodata.imports.networks.found import Grid, Source
from buurtlezer.geodata.imports.sheet import MOST_CELLS, MOST_COLUMNS, clean
from buurtlezer.model import MOST_NODES

_PIECE: Final = 1 << 16
_DEEPEST: Final = 100
_LONGEST: Final = 2_000
"""Signs that are kept of a text: more than any name has."""


class Elements(ABC):
    """What one format makes of its elements. Rows beyond the bounds are counted, and not kept."""

    root: str

    def __init__(self) -> None:
        self.nodes: list[dict[str, str]] = []
        self.ties: list[dict[str, str]] = []
        self.seen = {"node": 0, "tie": 0}
        self.cells = 0

    @abstractmethod
    def opens(self, name: str, given: Mapping[str, str]) -> None:
        """An element begins."""

    @abstractmethod
    def closes(self, name: str, text: str, /) -> None:
        """An element ends; its own text, without that of what it holds."""

    @abstractmethod
    def source(self) -> Source:
        """The tables."""

    def add(self, what: str, row: dict[str, str]) -> dict[str, str]:
        """One more node or tie; what is said of it is added to what this gives."""
        kept, most = (self.nodes, MOST_NODES) if what == "node" else (self.ties, MOST_RAW_TIES)
        self.seen[what] += 1
        if len(kept) < most:
            kept.append(row)
        return row

    def say(self, row: dict[str, str], title: str, value: str) -> None:
        """A node or tie has an attribute; what it says twice counts once."""
        if title and value and title not in row and len(row) < MOST_COLUMNS:
            self.cells += 1
            if self.cells > MOST_CELLS:
                raise BadTable("too_big", f"the file holds more than {MOST_CELLS} attributes")
            row[title] = value


def read(path: Path, elements: Elements) -> Source:
    """The tables of a file. Raises ``BadTable``: ``torn_markup``, ``too_slow``, ``too_big``, ``too_many_nodes``/``_ties``."""
    budget, looked = Budget(), Markup()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    texts: list[list[str]] = []  # of each element that is open
    length = 0

    def opens(name: str, given: dict[str, str]) -> None:
        nonlocal length
        if len(texts) == _DEEPEST:
            raise BadTable("torn_markup", f"elements stand more than {_DEEPEST} deep")
        texts.append([])
        length = 0
        elements.opens(_local(name), {_local(key): value[:_LONGEST] for key, value in given.items()})

    def closes(name: str) -> None:
        nonlocal length
        length = 0
        own = "".join(texts.pop())
        elements.closes(_local(name), clean(own, _LONGEST) if own and not own.isspace() else "")

    def says(text: str) -> None:
        nonlocal length
        if length < _LONGEST and texts:
            length += len(text)
            texts[-1].append(text[:_LONGEST])

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = opens, closes, says
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                budget.check()
                looked.look(piece)
                parser.Parse(piece, False)
        parser.Parse(b"", True)
    except BadTable as error:
        raise BadTable("torn_markup", str(error)) if error.rule == "torn" else error from None
    except (expat.ExpatError, UnicodeError, ValueError) as error:
        # From None: what the parser says may quote the file.
        raise BadTable("torn_markup", f"the file is no whole XML ({type(error).__name__})") from None
    if elements.seen["node"] > MOST_NODES:
        raise too_many_nodes(elements.seen["node"])
    if elements.seen["tie"] > MOST_RAW_TIES:
        raise too_many_ties(elements.seen["tie"])
    return elements.source()


def grid(rows: list[dict[str, str]], first: tuple[str, ...]) -> Grid:
    """Rows as a table: what ``first`` names first, the others as they came."""
    titles = tuple(dict.fromkeys([*first, *(title for row in rows for title in row)]))
    return Grid(titles, [[row.get(title, "") for title in titles] for row in rows])


@lru_cache(maxsize=256)
def _local(name: str) -> str:
    return name.rpartition(" ")[2]
