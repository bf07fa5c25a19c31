"""One of the eight building blocks of a caring neighbourhood, as the state of our own work: not known, begun, running.

By the team and never by residents; it is no mark for a neighbourhood, and nothing sums or orders the eight. Source: *Zorgzame
buurten*, inspiratiekader (2021), as VVSG and the Flemish agency name the eight. Not here: gaps (``gap``), treasures
(``treasure``).
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from .entry import Entry, EntryId, Unique
from .kind import AUTHORS_ONLY, Erased, Kind, Refers
from .text import LongText


class Block(StrEnum):
    """The eight, in the order of the source."""

    ANALYSIS = "analysis"  # neighbourhood analysis, and what actions did
    PARTNERS = "partners"  # partnerships, local networks
    INFORM = "inform"  # make aware, inform
    NETWORKS = "networks"  # social networks: strengthen, widen, connect
    STRENGTHS = "strengths"  # find and use strengths and talents
    NEEDS = "needs"  # find needs of care and support, hidden ones too
    GUIDE = "guide"  # lead on, so that nobody falls between
    POLICY = "policy"  # advice to policy from the street


class WorkState(StrEnum):
    """How far our own work is."""

    UNKNOWN = "unknown"
    BEGUN = "begun"
    RUNS = "runs"


class BuildingBlock(Entry):
    """What we do for one of the eight, in one round."""

    declared = Kind(made_in="10_maps", without_residents=True, reports=("block", "state", "exists", "missing", "next_step"))

    kind: Literal["building_block"] = "building_block"
    block: Block
    state: WorkState = WorkState.UNKNOWN
    exists: LongText = ""
    evidence_ids: Annotated[Unique[EntryId], Field(max_length=100), AUTHORS_ONLY, Refers("", Erased.LETS_GO)] = ()
    """Entries of one's own that show it."""

    missing: LongText = ""
    next_step: LongText = ""
