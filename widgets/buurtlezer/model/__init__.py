"""What an entry is: everything that people contribute, checked and normalised. Pure, and imports nothing of ours.

One module per subject; ``vocabulary`` holds the choices, ``parsing`` turns content into an entry. Not here: keeping
entries (``store``), their words on screen (``texts``), calculating with them (``analysis``).
"""

from .area import Area, Method, Spot
from .entry import Entry, Id, is_id
from .feeling import Feeling
from .geometry import Geometry, MultiPolygon, Polygon
from .occasion import Occasion
from .parsing import KINDS, RULES, parse
from .reflection import Reflection
from .significance import Significance
from .sorting import Sorting
from .term import Term
from .text import NAME_LENGTH, one_line
from .vocabulary import Because, Evidence, Home, Perspective, Subject, Visibility, Voice, Word

__all__ = [
    "KINDS",
    "NAME_LENGTH",
    "RULES",
    "Area",
    "Because",
    "Entry",
    "Evidence",
    "Feeling",
    "Geometry",
    "Home",
    "Id",
    "Method",
    "MultiPolygon",
    "Occasion",
    "Perspective",
    "Polygon",
    "Reflection",
    "Significance",
    "Sorting",
    "Spot",
    "Subject",
    "Term",
    "Visibility",
    "Voice",
    "Word",
    "is_id",
    "one_line",
    "parse",
]
