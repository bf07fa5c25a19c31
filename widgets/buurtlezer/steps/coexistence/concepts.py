"""Ideas behind this page as short cards, in our words, each with who wrote about it.

Not here: the part (``parts.concepts``), the works themselves (``wording.literature``).
"""

from collections.abc import Mapping
from typing import Final

from buurtlezer.parts.concepts import Concepts
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.wording.literature import cited

NAME: Final = "concepts"

CONCEPTS: Final[Mapping[str, tuple[str, ...]]] = {
    "avoidance": ("verhaegen_2021",),
    "small_encounters": ("soenen_2006",),
    "light_contact": ("bredewold_2014",),
    "patterns": ("bredewold_slendebroek_2013",),
    "meanings": ("blonk_2019",),
    "familiarity": ("van_eijk_2010", "wrr_2018"),
    "side_by_side": ("verhaegen_2021",),
}
"""Each idea with the works that it is from, by their ids; what it says are the texts ``concept.<name>.*``.

A work of which year and title are still to be looked up is not listed, since somebody would quote it; a
sentence names its author.
"""


def concepts(page: Page, _state: StepState) -> Concepts:
    """The cards."""
    texts = page.texts
    cards = [
        {
            "name": name,
            **{said: texts(f"concept.{name}.{said}") for said in ("title", "says", "look")},
            "sources": [cited(texts, work) for work in works],
        }
        for name, works in CONCEPTS.items()
    ]
    return page.part(Concepts(concepts=cards, name=NAME), "concepts")
