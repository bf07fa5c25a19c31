"""The card for the facilitator, from the texts of a workbook.

Not here: its look (``parts.card``).
"""

from buurtlezer.parts.card import FacilitatorCard
from buurtlezer.steps.page import Page


def facilitator_card(page: Page, workbook: str) -> FacilitatorCard:
    """The card of a workbook, from its texts ``<workbook>.card.*``."""
    texts = page.texts.group(f"{workbook}.card.")
    card = {
        "goal": texts["goal"],
        "minutes": [texts["short"], texts["long"]],
        "group": texts["form"],
        "material": texts["material"],
        "pitfalls": texts["wrong"],
        "debrief": [texts["debrief.1"], texts["debrief.2"], texts["debrief.3"]],
        "paper": texts["paper"],
    }
    return page.part(FacilitatorCard(card=card, name="card"), "card")
