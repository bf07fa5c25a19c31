"""What an entry is: everything that people contribute, checked and normalised. Pure, and imports nothing of ours.

One module per subject; ``vocabulary`` holds the choices, ``kind`` what a kind can say about itself, ``kinds`` what follows
for the rest, ``parsing`` turns content into an entry. Not here: keeping entries (``store``), their words on screen (``texts``),
calculating with them (``analysis``).
"""

from .action import Action
from .answer import Answer, TappedSpot
from .area import Area, Method, Spot
from .argument_limit import Argument, ArgumentLimit
from .building_block import Block, BuildingBlock, WorkState
from .capacity import SKILLS, Capacity, Skill, SkillPart
from .coalition import MOST_PARTIES, AskedYet, Brings, Coalition, Party
from .community import Binds, Community
from .comparison import Comparison, Territory, Unit
from .conclusion import AskedOf, Conclusion, CounterVoice, Leg, LegForm
from .consent import Consent, NamedFor
from .copy_given import CopyForm, CopyGiven
from .earlier_mapping import EarlierMapping, Mapper
from .encounter import ContactForm, Encounter, KindOfPlace
from .entry import Entry, Id, is_id
from .feedback import Feedback, FeedbackWords
from .feeling import Feeling
from .gap import Could, Gap, Matters, Met
from .gathering import Gathering
from .geometry import Geometry, MultiPolygon, Polygon
from .grown_contact import Grew, GrownContact, HadTo, Helped
from .guess import Guess
from .imported_network import MOST_NODES, MOST_TIES, ImportedNetwork, ImportedNode, ImportedTie
from .key_person import Burden, CalledBy, KeyPerson
from .kind import Erased, Kind, Lock, Room
from .kinds import KINDS
from .lifting import lifted
from .light_contact import LightContact
from .lived import DayPart, Group, PlaceCategory, Trait, Use
from .map_lock import MapLock
from .map_place import SIDES, MapPlace, MapSense
from .meaning import Meaning
from .meeting_board import MeetingBoard
from .moment import SPEAKS_AS, KnownSpot, Moment, Option, Whom
from .named import may_be_named, names_somebody
from .network import Centre, Domain, Drawn, Generator, Ground, Holder, Mushroom, Strength, TieKind, Where
from .network_layout import NetworkLayout, Sectors
from .observation import Eyes, Observation
from .occasion import Occasion
from .opportunity import Along, B, Cost, Judged, Means, Opportunity, WhenNot
from .organisation import ASKED_FIRST, Organisation, OrganisationForm
from .own_gate import OwnGate
from .parsing import RULES, checked, parse
from .photo import Photo
from .place import Place, Point
from .place_search import PlaceSearch
from .programme import Item, Programme, in_language
from .public_function import PublicFunction
from .quote import Quote
from .reading import Reading
from .reference import OWN, ROOM, EntryRef, PlaceRef
from .reflection import Reflection
from .report import Length, Report, ReportSection
from .report_part import HandedIn, ReportPart
from .residents_check import ResidentsCheck
from .ride import Hour, LineName, Ridden, Ride, Vehicle
from .same_actor import SameActor, Verdict
from .same_place import SamePlace
from .self_check import HowFar, SelfCheck
from .service import UNLISTED, Findable, PackService, Service, ServiceKind
from .service_check import ServiceCheck, Still
from .service_list import MOST_ROWS, Listed, ServiceList
from .service_note import Barrier, Known, ServiceNote
from .shared_people import SharedPeople
from .showing import Showing
from .significance import Significance
from .sorting import Sorting
from .source import Level, Source, Theme
from .stage import Clock, Stage
from .table import Table, TableColumn
from .term import Term
from .text import NAME_LENGTH, one_line
from .tie import Tie
from .treasure import AssetPart, Control, NetNeed, Paid, Treasure, TreasureForm
from .vignette import Bound, CanStop, EncounterMeaning, Good, Pattern, Turned, Vignette
from .vignette_reading import VignetteReading
from .visit import Again, Visit
from .vocabulary import Because, Evidence, Home, Perspective, Subject, Visibility, Voice, Word
from .vulnerable_place import VulnerablePlace
from .walk import MOST_STOPS, Stop, Walk
from .weighing import Statement, Weighing, When
from .welcome import ShouldWe, Welcome
from .workshop import MINIMUM_FLOOR, Settings

__all__ = [
    "ASKED_FIRST",
    "KINDS",
    "MINIMUM_FLOOR",
    "MOST_NODES",
    "MOST_PARTIES",
    "MOST_ROWS",
    "MOST_STOPS",
    "MOST_TIES",
    "NAME_LENGTH",
    "OWN",
    "ROOM",
    "RULES",
    "SIDES",
    "SKILLS",
    "SPEAKS_AS",
    "UNLISTED",
    "Action",
    "Again",
    "Along",
    "Answer",
    "Area",
    "Argument",
    "ArgumentLimit",
    "AskedOf",
    "AskedYet",
    "AssetPart",
    "B",
    "Barrier",
    "Because",
    "Binds",
    "Block",
    "Bound",
    "Brings",
    "BuildingBlock",
    "Burden",
    "CalledBy",
    "CanStop",
    "Capacity",
    "Centre",
    "Clock",
    "Coalition",
    "Community",
    "Comparison",
    "Conclusion",
    "Consent",
    "ContactForm",
    "Control",
    "CopyForm",
    "CopyGiven",
    "Cost",
    "Could",
    "CounterVoice",
    "DayPart",
    "Domain",
    "Drawn",
    "EarlierMapping",
    "Encounter",
    "EncounterMeaning",
    "Entry",
    "EntryRef",
    "Erased",
    "Evidence",
    "Eyes",
    "Feedback",
    "FeedbackWords",
    "Feeling",
    "Findable",
    "Gap",
    "Gathering",
    "Generator",
    "Geometry",
    "Good",
    "Grew",
    "Ground",
    "Group",
    "GrownContact",
    "Guess",
    "HadTo",
    "HandedIn",
    "Helped",
    "Holder",
    "Home",
    "Hour",
    "HowFar",
    "Id",
    "ImportedNetwork",
    "ImportedNode",
    "ImportedTie",
    "Item",
    "Judged",
    "KeyPerson",
    "Kind",
    "KindOfPlace",
    "Known",
    "KnownSpot",
    "Leg",
    "LegForm",
    "Length",
    "Level",
    "LightContact",
    "LineName",
    "Listed",
    "Lock",
    "MapLock",
    "MapPlace",
    "MapSense",
    "Mapper",
    "Matters",
    "Meaning",
    "Means",
    "MeetingBoard",
    "Met",
    "Method",
    "Moment",
    "MultiPolygon",
    "Mushroom",
    "NamedFor",
    "NetNeed",
    "NetworkLayout",
    "Observation",
    "Occasion",
    "Opportunity",
    "Option",
    "Organisation",
    "OrganisationForm",
    "OwnGate",
    "PackService",
    "Paid",
    "Party",
    "Pattern",
    "Perspective",
    "Photo",
    "Place",
    "PlaceCategory",
    "PlaceRef",
    "PlaceSearch",
    "Point",
    "Polygon",
    "Programme",
    "PublicFunction",
    "Quote",
    "Reading",
    "Reflection",
    "Report",
    "ReportPart",
    "ReportSection",
    "ResidentsCheck",
    "Ridden",
    "Ride",
    "Room",
    "SameActor",
    "SamePlace",
    "Sectors",
    "SelfCheck",
    "Service",
    "ServiceCheck",
    "ServiceKind",
    "ServiceList",
    "ServiceNote",
    "Settings",
    "SharedPeople",
    "ShouldWe",
    "Showing",
    "Significance",
    "Skill",
    "SkillPart",
    "Sorting",
    "Source",
    "Spot",
    "Stage",
    "Statement",
    "Still",
    "Stop",
    "Strength",
    "Subject",
    "Table",
    "TableColumn",
    "TappedSpot",
    "Term",
    "Territory",
    "Theme",
    "Tie",
    "TieKind",
    "Trait",
    "Treasure",
    "TreasureForm",
    "Turned",
    "Unit",
    "Use",
    "Vehicle",
    "Verdict",
    "Vignette",
    "VignetteReading",
    "Visibility",
    "Visit",
    "Voice",
    "VulnerablePlace",
    "Walk",
    "Weighing",
    "Welcome",
    "When",
    "WhenNot",
    "Where",
    "Whom",
    "Word",
    "WorkState",
    "checked",
    "in_language",
    "is_id",
    "lifted",
    "may_be_named",
    "names_somebody",
    "one_line",
    "parse",
]
