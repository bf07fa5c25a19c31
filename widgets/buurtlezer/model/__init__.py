"""What an entry is: everything that people contribute, checked and normalised. Pure, and imports nothing of ours.

One module per subject; ``vocabulary`` holds the choices, ``parsing`` turns content into an entry. Not here: keeping
entries (``store``), their words on screen (``texts``), calculating with them (``analysis``).
"""

from .answer import Answer, TappedSpot
from .area import Area, Method, Spot
from .comparison import Comparison, Territory, Unit
from .entry import Entry, Id, is_id
from .feeling import Feeling
from .geometry import Geometry, MultiPolygon, Polygon
from .guess import Guess
from .moment import KnownSpot, Moment, Option
from .occasion import Occasion
from .parsing import KINDS, RULES, checked, parse
from .programme import Item, Programme, in_language
from .reading import Reading
from .reflection import Reflection
from .showing import Showing
from .significance import Significance
from .sorting import Sorting
from .stage import Clock, Stage
from .table import Table, TableColumn
from .term import Term
from .text import NAME_LENGTH, one_line
from .vocabulary import Because, Evidence, Home, Perspective, Subject, Visibility, Voice, Word
from .workshop import MINIMUM_FLOOR, Settings

__all__ = [
    "KINDS",
    "MINIMUM_FLOOR",
    "NAME_LENGTH",
    "RULES",
    "Answer",
    "Area",
    "Because",
    "Clock",
    "Comparison",
    "Entry",
    "Evidence",
    "Feeling",
    "Geometry",
    "Guess",
    "Home",
    "Id",
    "Item",
    "KnownSpot",
    "Method",
    "Moment",
    "MultiPolygon",
    "Occasion",
    "Option",
    "Perspective",
    "Polygon",
    "Programme",
    "Reading",
    "Reflection",
    "Settings",
    "Showing",
    "Significance",
    "Sorting",
    "Spot",
    "Stage",
    "Subject",
    "Table",
    "TableColumn",
    "TappedSpot",
    "Term",
    "Territory",
    "Unit",
    "Visibility",
    "Voice",
    "Word",
    "checked",
    "in_language",
    "is_id",
    "one_line",
    "parse",
]
