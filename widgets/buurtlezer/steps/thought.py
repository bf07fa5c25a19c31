"""A box for a thought, as most pages end with one. Not here: what it asks (``texts``), and how it looks (``parts.text``)."""

from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.text import FreeText
from buurtlezer.steps.page import Page


def thought(page: Page, workbook: str, prompt: str, slot: str) -> FreeText:
    """A box whose question is the text ``<workbook>.<prompt>.prompt``; it makes the reflection of a slot."""
    words = page.texts(f"{workbook}.{prompt}.prompt")
    part = FreeText(prompt=words, sensitive=rules(page.texts.language), name=prompt)
    return page.tied(part, "text", slot, {"kind": "reflection", "prompt": f"{workbook}_{prompt}"})
