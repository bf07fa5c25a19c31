"""What an entry is: everything that people contribute, checked and normalised. Pure, and imports nothing of ours.

One module per subject; ``vocabulary`` holds the choices, ``kind`` what a kind can say about itself, ``kinds`` what follows
for the rest, ``parsing`` turns content into an entry. Not here: keeping entries (``store``), their words on screen (``texts``),
calculating with them (``analysis``).
"""

from .action import Action
from .answer import Answer, TappedSpot
from .area import Area, Method, Spot
from .comparison import Comparison, Territory, Unit
from .earlier_mapping import EarlierMapping, Mapper
from .entry import Entry, Id, is_id
from .feeling import Feeling
from .gap import Could, Gap, Matters, Met
from .geometry import Geometry, MultiPolygon, Polygon
from .guess import Guess
from .kind import Erased, Kind, Room
from .kinds import KINDS
from .lifting import lifted
from .lived import DayPart, Group, PlaceCategory, Trait, Use
from .meaning import Meaning
from .meeting_board import MeetingBoard
from .moment import KnownSpot, Moment, Option
from .observation import Eyes, Observation
from .occasion import Occasion
from .opportunity import Along, B, Cost, Judged, Means, Opportunity, WhenNot
from .parsing import RULES, checked, parse
from .photo import Photo
from .place import Place, Point
from .place_search import PlaceSearch
from .programme import Item, Programme, in_language
from .reading import Reading
from .reference import OWN, ROOM, PlaceRef
from .reflection import Reflection
from .ride import Hour, LineName, Ridden, Ride, Vehicle
from .service import UNLISTED, Findable, PackService, Service, ServiceKind
from .service_check import ServiceCheck, Still
from .service_list import MOST_ROWS, Listed, ServiceList
from .service_note import Barrier, Known, ServiceNote
from .showing import Showing
from .significance import Significance
from .sorting import Sorting
from .source import Level, Source, Theme
from .stage import Clock, Stage
from .table import Table, TableColumn
from .term import Term
from .text import NAME_LENGTH, one_line
from .visit import Again, Visit
from .vocabulary import Because, Evidence, Home, Perspective, Subject, Visibility, Voice, Word
from .vulnerable_place import VulnerablePlace
from .walk import MOST_STOPS, Stop, Walk
from .workshop import MINIMUM_FLOOR, Settings

__all__ = [
    "KINDS",
    "MINIMUM_FLOOR",
    "MOST_ROWS",
    "MOST_STOPS",
    "NAME_LENGTH",
    "OWN",
    "ROOM",
    "RULES",
    "UNLISTED",
    "Action",
    "Again",
    "Along",
    "Answer",
    "Area",
    "B",
    "Barrier",
    "Because",
    "Clock",
    "Comparison",
    "Cost",
    "Could",
    "DayPart",
    "EarlierMapping",
    "Entry",
    "Erased",
    "Evidence",
    "Eyes",
    "Feeling",
    "Findable",
    "Gap",
    "Geometry",
    "Group",
    "Guess",
    "Home",
    "Hour",
    "Id",
    "Item",
    "Judged",
    "Kind",
    "Known",
    "KnownSpot",
    "Level",
    "LineName",
    "Listed",
    "Mapper",
    "Matters",
    "Meaning",
    "Means",
    "MeetingBoard",
    "Met",
    "Method",
    "Moment",
    "MultiPolygon",
    "Observation",
    "Occasion",
    "Opportunity",
    "Option",
    "PackService",
    "Perspective",
    "Photo",
    "Place",
    "PlaceCategory",
    "PlaceRef",
    "PlaceSearch",
    "Point",
    "Polygon",
    "Programme",
    "Reading",
    "Reflection",
    "Ridden",
    "Ride",
    "Room",
    "Service",
    "ServiceCheck",
    "ServiceKind",
    "ServiceList",
    "ServiceNote",
    "Settings",
    "Showing",
    "Significance",
    "Sorting",
    "Source",
    "Spot",
    "Stage",
    "Still",
    "Stop",
    "Subject",
    "Table",
    "TableColumn",
    "TappedSpot",
    "Term",
    "Territory",
    "Theme",
    "Trait",
    "Unit",
    "Use",
    "Vehicle",
    "Visibility",
    "Visit",
    "Voice",
    "VulnerablePlace",
    "Walk",
    "WhenNot",
    "Word",
    "checked",
    "in_language",
    "is_id",
    "lifted",
    "one_line",
    "parse",
]
