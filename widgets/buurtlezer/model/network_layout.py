"""Where somebody put what stands on their canvas. What is not named here has the place that its ring and part of life give it.

Not here: rings and parts of life (``network.Drawn``), tidying (a part).
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .entry import Entry
from .kind import CODE, Erased, Kind, Refers
from .network import Centre
from .reference import EntryRef

Share = Annotated[float, Field(ge=-1, le=1, allow_inf_nan=False)]
"""From the middle, as a share of the canvas: x to the right, y upwards."""

At = tuple[Share, Share]

ImportedKey = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}/[0-9]{1,4}$"), CODE]
"""Something in an ``imported_network``: its entry, and its row there from 0."""


class Sectors(StrEnum):
    """What the sectors of the canvas are."""

    DOMAINS = "domains"
    HOLDERS = "holders"


class NetworkLayout(Entry):
    """One canvas: the one around me, or the one around the organisation."""

    declared = Kind(made_in="07_people", always_private=True)

    kind: Literal["network_layout"] = "network_layout"
    centre: Centre = Centre.ORGANISATION
    sectors: Sectors = Sectors.DOMAINS
    pinned: Annotated[dict[EntryRef, At], Field(default_factory=dict, max_length=2_000), Refers("", Erased.LETS_GO)]
    pinned_imported: Annotated[dict[ImportedKey, At], Field(default_factory=dict, max_length=2_000)]
